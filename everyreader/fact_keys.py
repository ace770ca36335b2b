"""Reads the keys of a fact in which a slip would keep a number that has ended, and tells facts whose names nobody can
tell apart."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator
from typing import Any

import msgspec

from everyreader.source import Fault, Node, as_date, as_text, near_name, plain_key, read_fields
from everyreader.source.comments import hide_notes

ENDS = frozenset(
    """valid-to valid-till valid-til valid-through until till ends end expires expiry expiry-date expire valid-before
    last-day""".split()
)
"""What people write for `valid-until`."""
STARTS = frozenset("valid-since valid-after from since starts start begins first-day valid-on".split())
"""What people write for `valid-from`."""
_PERIOD = ("valid-until", "valid-from")


def with_period(node: Node) -> tuple[Node, list[Fault]]:
    """Return a fact in which other words for the first and last day, and those with a slip in them, are the keys that
    are meant; and what its author is told. Only a day that can be read is taken for one."""
    given = {plain_key(key.text) for key, _ in node.entries}
    entries, faults = [], []
    for key, value in node.entries:
        name = _meant(plain_key(key.text))
        if name and name not in given and isinstance(as_date(value), datetime.date):
            given.add(name)
            faults.append(
                Fault(
                    "source/unknown-key",
                    f'"{key.text}" is not a setting that is known here. It was read as {name}.',
                    f"Write {name}: {value.bare}",
                    key.line,
                    key.column,
                )
            )
            key = msgspec.structs.replace(key, text=name)
        entries.append((key, value))
    return (msgspec.structs.replace(node, entries=tuple(entries)) if faults else node), faults


def _meant(name: str) -> str:
    """Return the key of a period for which a name stands, or nothing."""
    if name in ENDS or name in STARTS:
        return _PERIOD[name in STARTS]
    return "" if name in _PERIOD else near_name(name, _PERIOD)


def period_fault(values: dict[str, Any], key: Node) -> Fault | None:
    """Return what is wrong where the last day of a fact is before its first."""
    first, last = values.get("valid-from"), values.get("valid-until")
    return (
        Fault(
            "facts/wrong-value",
            f'The fact "{key.text}" ends on {last}, before it begins on {first}, so it never holds.',
            "Correct valid-from: or valid-until:.",
            key.line,
            key.column,
        )
        if first and last and last < first
        else None
    )


def twins(keys: Iterable[Node]) -> Iterator[Fault]:
    """Yield what is wrong with names of facts that differ in capitals, or in `_` and `-`, alone."""
    first: dict[str, Node] = {}
    for key in keys:
        other = first.setdefault(plain_key(key.text), key)
        if other.text.strip() != key.text.strip():
            yield Fault(
                "facts/same-name",
                f'The names "{other.text}" (line {other.line}) and "{key.text}" '
                "differ in nothing that people hear or remember.",
                "Delete one of the two facts, or give one of them another name.",
                key.line,
                key.column,
            )


def note_fault(values: dict[str, Any], key: Node) -> Fault | None:
    """Return what is wrong with a fact whose words hold a note to a colleague: it would be on every page."""
    words = (
        values["value"],
        values.get("label", ""),
        *(form for forms in values.get("forms", {}).values() for form in forms.values()),
    )
    note = next((found[0].piece for text in words if (found := hide_notes(text)[1])), "")
    return (
        Fault(
            "facts/wrong-value",
            f"There is a note to a colleague in this fact: {note}",
            "Delete the note, or write it behind a # on a line of its own.",
            key.line,
            key.column,
        )
        if note
        else None
    )


class OldValue(msgspec.Struct, frozen=True):
    """A value that a fact had before."""

    value: str
    until: datetime.date
    """The last day on which pages said it."""


def as_old_values(node: Node) -> tuple[OldValue, ...] | Fault:
    """Return the values that a fact had before; one alone is taken as a list of one."""
    found = []
    for item in node.items if node.kind == "list" else (node,):
        values, faults = read_fields(item, {"value": _as_old_value, "until": as_date})
        if faults:
            return faults[0]
        if len(values) < 2:
            return Fault(
                "source/wrong-type",
                "An old value needs the value itself and the last day on which pages said it.",
                "Write: was: [{value: 01632 960001, until: 2026-10-31}]",
                item.line,
                item.column,
            )
        found.append(OldValue(values["value"], values["until"]))
    return tuple(found)


def _as_old_value(node: Node) -> str | Fault:
    """Return a value, or the lines of an address."""
    if node.kind != "list":
        return as_text(node)
    lines = [as_text(line) for line in node.items]
    return next((line for line in lines if isinstance(line, Fault)), "\n".join(map(str, lines)))
