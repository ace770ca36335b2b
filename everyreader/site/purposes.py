"""Turns `content/purposes.yml` into typed entries: why the organisation uses information about people."""

from __future__ import annotations

from typing import Annotated, Literal

import msgspec

from everyreader.finding import Finding
from everyreader.layout import PURPOSES
from everyreader.source import Key, Node, decode_text, left_empty, made_of, read_fields, read_yaml, readers_of
from everyreader.source.comments import take_notes
from everyreader.source.told_keys import told_keys

OptOut = Literal["applies", "does-not-apply", "depends"]


class Purpose(msgspec.Struct, frozen=True):
    """One purpose, in words that may hold facts."""

    id: Annotated[str, Key("its name in addresses of headings")]
    name: Annotated[str, Key("what the information is used for")]
    what: Annotated[str, Key("what is done, in plain words")] = ""
    article_6: Annotated[str, Key("the law that lets the trust do it (Article 6 of the UK GDPR)")] = ""
    article_9: Annotated[str, Key("the law for information about health (Article 9)")] = ""
    confidentiality: Annotated[str, Key("how the duty of confidence is met")] = ""
    recipients: Annotated[tuple[str, ...], Key("who gets the information")] = ()
    keeping: Annotated[str, Key("how long it is kept")] = ""
    source: Annotated[str, Key("where it comes from")] = ""
    opt_out: Annotated[OptOut, Key("whether the national data opt-out applies")] = "depends"
    """`applies`, `does-not-apply` or `depends`."""
    opt_out_words: Annotated[str, Key("why, in plain words")] = ""
    unread: tuple[str, ...] = ()
    """Keys that cannot be read, of which something is told already."""


_TOLD = tuple(key for key in readers_of(Purpose) if key not in ("id", "name", "opt-out"))
"""Keys that each have a place in the notice. What is said of one of the other three that is missing, another rule
tells."""


def read_purposes(data: bytes) -> tuple[tuple[Purpose, ...], list[Finding]]:
    """Return the purposes from the bytes of the file, and what is wrong with it."""
    text, findings = decode_text(data, PURPOSES)
    node, faults = read_yaml(text or "")
    purposes = []
    for item in node.items if node else ():
        values, wrong = read_fields(item, readers_of(Purpose))
        wrong += left_empty(item, _TOLD)
        faults = [*faults, *wrong]
        findings += take_notes(values, PURPOSES, tuple(values))
        told = told_keys(item, wrong, readers_of(Purpose))
        if "id" in values and "name" in values:
            purposes.append(made_of(Purpose, values, unread=tuple([key for key in told if key not in values])))
            if "opt-out" not in values and not wrong:
                findings.append(_unanswered(str(values["name"]), item))
        elif not {"id", "name"} - values.keys() <= set(told):
            findings.append(
                Finding(
                    "settings/purpose",
                    PURPOSES,
                    "This purpose has no id or no name.",
                    "Write both: id: your-care and name: To care for you",
                    line=item.line,
                    column=item.column,
                )
            )
    findings += [fault.found_in(PURPOSES) for fault in faults]
    return tuple(purposes), findings


def _unanswered(name: str, item: Node) -> Finding:
    return Finding(
        "settings/purpose-opt-out",
        PURPOSES,
        f'The purpose "{name}" does not say whether the national data opt-out applies: readers get "It depends."',
        "Write opt-out: applies, opt-out: does-not-apply or opt-out: depends",
        line=item.line,
        column=item.column,
    )
