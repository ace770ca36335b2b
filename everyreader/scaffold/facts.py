"""Starts a fact: an entry of the register with what somebody gave, and a question where the value is missing."""

from __future__ import annotations

import re
from pathlib import Path
from typing import cast, get_args

from everyreader.document import fact_name
from everyreader.fact_kinds import FactType
from everyreader.facts import read_facts
from everyreader.layout import FACTS
from everyreader.scaffold.draft import CannotStart, Draft, as_yaml
from everyreader.source import near_name

TYPES: tuple[str, ...] = get_args(FactType)
_BY_NAME: dict[str, FactType] = {
    "phone": "phone",
    "relay": "phone",
    "email": "email",
    "mail": "email",
    "web": "web",
    "site": "web",
    "form": "form",
    "post": "address",
    "address": "address",
    "date": "date",
    "until": "date",
    "since": "date",
    "name": "body",
    "text": "text-message",
    "law": "law",
    "role": "role",
}
"""The type that a part of a name, its last first, stands for."""
_BY_VALUE: dict[FactType, str] = {
    "email": r"[^@\s]+@[^@\s]+",
    "web": r"https?://\S+",
    "date": r"\d{4}-\d\d-\d\d",
    "phone": r"[+(\d][\d ()+-]{4,}",
}
"""How values of a type look."""


TYPE_WORDS: dict[FactType, str] = {
    "phone": "phone number",
    "text-message": "number for text messages",
    "email": "e-mail address",
    "web": "web address",
    "form": "online form",
    "address": "postal address",
    "date": "day",
    "body": "name",
    "role": "role",
    "law": "law",
    "text": "words",
}
"""What is asked for a fact of each type."""


def question_of(name: str, kind: FactType) -> str:
    """Return what is asked of somebody where a fact has no value.

    >>> question_of("complaint-phone", "phone"), question_of("phone", "phone")
    ('What is the phone number for “complaint”?', 'What is the phone number?')
    """
    about = " ".join(part for part in name.split("-") if _BY_NAME.get(part) != kind)
    return f"What is the {TYPE_WORDS[kind]}{f' for “{about}”' if about else ''}?"


def type_of(name: str, value: str) -> FactType:
    """Return the type of a fact that its name or its value shows, or `text`.

    >>> type_of("ward-phone", ""), type_of("x", "help@trust.example"), type_of("x", "2027-03-01")
    ('phone', 'email', 'date')
    """
    found = next((_BY_NAME[part] for part in reversed(name.split("-")) if part in _BY_NAME), None)
    if found:
        return found
    return next((kind for kind, pattern in _BY_VALUE.items() if re.fullmatch(pattern, value)), "text")


def entry_text(name: str, kind: FactType, value: str, source: str = "", owner: str = "") -> str:
    """Return an entry of the register; what is empty stands there as a remark, the value as a question. value: of an
    address, its lines with a comma between them."""
    shown = as_yaml(value)
    if kind == "address":
        shown = f"[{', '.join(as_yaml(line) for line in value.split(',') if line.strip())}]"
    return "\n".join(
        [
            f"{name}:",
            f"  type: {kind}",
            f"  value: {shown}" if value else f"  question: {as_yaml(question_of(name, kind))}",
            f"  source: {as_yaml(source)}" if source else "  # source: where it can be looked up",
            "  # checked: the day on which somebody looked it up",
            f"  owner: {as_yaml(owner)}" if owner else "  # owner: who answers for it",
            "",
        ]
    )


def new_fact(name: str, project: Path, kind: str = "", value: str = "", source: str = "", owner: str = "") -> Draft:
    """Return the register with one entry more. Errors: CannotStart where the name cannot be one or is taken, or the
    value cannot be that of its type."""
    if not re.fullmatch(r"[a-z][a-z0-9]*(-[a-z0-9]+)*", name) or fact_name(name) != name:
        raise CannotStart(
            f'"{name}" cannot be the name of a fact: write small letters, numbers and hyphens, such as ward-phone.'
        )
    before = (project / FACTS).read_bytes() if (project / FACTS).is_file() else b""
    known = read_facts(before)
    if name in known.entries or name in known.refused:
        raise CannotStart(f'There is a fact "{name}" in {FACTS} already.')
    if kind and kind not in TYPES:
        near = near_name(kind, TYPES)
        raise CannotStart(
            f'There is no type "{kind}". ' + (f'Did you mean "{near}"?' if near else f"There are: {', '.join(TYPES)}.")
        )
    entry = entry_text(name, cast(FactType, kind) if kind else type_of(name, value), value, source, owner)
    wrong = next(
        (finding for finding in read_facts(entry.encode()).findings if finding.rule == "facts/wrong-value"), None
    )
    if wrong:
        raise CannotStart(f"{wrong.message} {wrong.help}")
    text = before.decode("utf-8-sig").replace("\r\n", "\n").rstrip("\n")
    lacks = [
        key for key, given in (("value", value), ("source", source), ("checked", ""), ("owner", owner)) if not given
    ]
    use = f"Write {', '.join(f'{key}:' for key in lacks)} at {name} in {FACTS}." if lacks else ""
    return Draft(
        {FACTS: (f"{text}\n\n{entry}" if text else entry).encode()},
        following=tuple(
            line for line in (use, f"Then write {{{{ {name} }}}} in a page.", f"explain fact {name}") if line
        ),
    )
