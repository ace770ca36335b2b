"""Turns `content/purposes.yml` into typed entries: why the organisation uses information about people."""

from __future__ import annotations

import msgspec

from everyreader.finding import Finding
from everyreader.source import as_choice, as_list, as_text, decode_text, read_fields, read_yaml
from everyreader.source.comments import hide_notes, without_notes

PATH = "content/purposes.yml"


class Purpose(msgspec.Struct, frozen=True):
    """One purpose, in words that may hold facts. opt_out: `applies`, `does-not-apply` or `depends`."""

    id: str
    name: str
    what: str = ""
    article_6: str = ""
    article_9: str = ""
    confidentiality: str = ""
    recipients: tuple[str, ...] = ()
    keeping: str = ""
    source: str = ""
    opt_out: str = "depends"
    opt_out_words: str = ""


_READERS = {
    "id": as_text, "name": as_text, "what": as_text, "article-6": as_text, "article-9": as_text,
    "confidentiality": as_text, "recipients": as_list(as_text), "keeping": as_text, "source": as_text,
    "opt-out": as_choice("applies", "does-not-apply", "depends"), "opt-out-words": as_text,
}


def read_purposes(data: bytes) -> tuple[tuple[Purpose, ...], list[Finding]]:
    """Return the purposes from the bytes of the file, and what is wrong with it."""
    text, findings = decode_text(data, PATH)
    node, faults = read_yaml(text or "")
    purposes = []
    for item in node.items if node else ():
        values, wrong = read_fields(item, _READERS)
        faults = [*faults, *wrong]
        for name, value in values.items():
            if isinstance(value, str) and (notes := hide_notes(value)[1]):
                values[name] = without_notes(value)
                findings += [Finding("document/comment", PATH, f"This note is not shown to readers: {note.piece}",
                                     "Delete it once it is dealt with.", piece=note.piece) for note in notes]
        if "id" in values and "name" in values:
            purposes.append(Purpose(**{name.replace("-", "_"): value for name, value in values.items()}))
        else:
            findings.append(Finding("settings/purpose", PATH, "This purpose has no id or no name.",
                                    "Write both: id: your-care and name: To care for you", line=item.line,
                                    column=item.column))
    findings += [fault.found_in(PATH) for fault in faults]
    return tuple(purposes), findings
