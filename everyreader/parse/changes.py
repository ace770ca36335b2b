"""Reads what has changed on a page, day by day, from its front matter."""

from __future__ import annotations

import datetime
from typing import Annotated

import msgspec

from everyreader.source import Fault, Key, Node, as_list, made_of, read_fields, readers_of
from everyreader.source.comments import without_notes

HELP = "Write: changes: [{date: 2026-11-29, note: The phone number is new.}]"


class Change(msgspec.Struct, frozen=True, omit_defaults=True):
    """One change that readers are told of, from its day on."""

    date: Annotated[datetime.date, Key("the day of the change; readers are told of it from then on")]
    note: Annotated[str, Key("one sentence that says what changed")]
    news: Annotated[bool, Key("yes puts it into the list of news")] = False


def as_changes(node: Node) -> tuple[Change, ...] | Fault:
    """Return the changes of a page, the newest first."""
    one = _as_change(node) if node.kind == "mapping" else None
    found = as_list(_as_change)(node) if one is None else one if isinstance(one, Fault) else (one,)
    if isinstance(found, Fault):
        return found
    return tuple(sorted(found, key=lambda change: change.date, reverse=True))


def _as_change(node: Node) -> Change | Fault:
    if node.kind != "mapping":
        return Fault("source/wrong-type", "A change has a day and a note.", HELP, node.line, node.column)
    values, faults = read_fields(node, readers_of(Change))
    if faults:
        return faults[0]
    if "date" not in values or not without_notes(values.get("note", "")).strip():
        return Fault("source/wrong-type", "A change needs a day and a note.", HELP, node.line, node.column)
    return made_of(Change, values)
