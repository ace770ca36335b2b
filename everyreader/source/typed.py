"""Turns a tree of YAML strings into typed values, forgiving where the meaning is plain.

Every reader takes a Node and returns a value, or a Fault that says what is wrong and what the line should say.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable, Iterable, Mapping
from typing import Any, TypeVar

import msgspec

from everyreader.blank import is_blank
from everyreader.looks import looks
from everyreader.source.close_names import near_name
from everyreader.source.slipped_lines import RULE, joined_key
from everyreader.source.yaml_tree import Fault, Node

T = TypeVar("T")
MONTHS = tuple("january february march april may june july august september october november december".split())
_ISO = re.compile(r"^(\d{4})-(\d{1,2})-(\d{1,2})$")
_MONTH = re.compile(r"^\d{4}-\d{1,2}$")
_WORDS = re.compile(r"^(\d{1,2})(?:st|nd|rd|th)?\s+([A-Za-z]+)\.?,?\s+(\d{4})$")
_SLASHES = re.compile(r"^(\d{1,2})[/.](\d{1,2})[/.](\d{4})$")


_FIRST_YEAR = 1800
"""No day of these settings is in a year before it."""
Reader = Callable[[Node], Any]


def fault(node: Node, rule: str, message: str, help: str) -> Fault:
    """Return a Fault at a node."""
    return Fault(rule, message, help, node.line, node.column)


def as_text(node: Node) -> str | Fault:
    """Return a value as words."""
    if node.kind != "scalar":
        return fault(node, "source/wrong-type", "Words are expected here, not a list.", "Write one line of words.")
    return " ".join(node.text.split())


def as_name(node: Node) -> str | Fault:
    """Return a value as the name of a fact or page: signs that nobody can tell from others are read as these."""
    text = as_text(node)
    return text if isinstance(text, Fault) else looks(text).strip()


def as_script(node: Node) -> str | Fault:
    """Return the code of a script, such as Latn (ISO 15924)."""
    text = as_text(node)
    if isinstance(text, Fault) or re.fullmatch("[A-Z][a-z]{3}", text.title()):
        return text if isinstance(text, Fault) else text.title()
    return fault(
        node,
        "source/wrong-type",
        f'"{text}" is not the code of a script.',
        "Write its four letters, such as Latn or Arab, or delete this line.",
    )


def as_number(node: Node) -> int | Fault:
    """Return a value as a whole number."""
    if node.kind == "scalar" and re.fullmatch(r"-?\d{1,9}", node.bare):
        return int(node.bare)
    return fault(
        node,
        "source/wrong-type",
        f"A whole number is expected here, not {_quoted(node)}.",
        "Write a number such as 10, without quotes or words.",
    )


def as_numbers(least: int, most: int) -> Reader:
    """Return a reader of lines of `name: number`, each number from `least` to `most`."""

    def read(node: Node) -> dict[str, int] | Fault:
        entries = as_mapping(node)
        if isinstance(entries, Fault):
            return entries
        numbers: dict[str, int] = {}
        for name, value in entries.items():
            number = as_number(value)
            if isinstance(number, Fault):
                return number
            if not least <= number <= most:
                return fault(
                    value,
                    "source/wrong-type",
                    f"{_quoted(value)} cannot be here.",
                    f"Write a whole number from {least} to {most}.",
                )
            numbers[name.strip().lower().replace("_", "-")] = number
        return numbers

    return read


def as_yes_no(node: Node) -> bool | Fault:
    """Return yes or no as True or False."""
    answer = {"yes": True, "true": True, "on": True, "no": False, "false": False, "off": False}
    if node.kind == "scalar" and plain_key(node.bare) in answer:
        return answer[plain_key(node.bare)]
    return fault(node, "source/wrong-type", f"Yes or no is expected here, not {_quoted(node)}.", "Write yes or no.")


def as_date(node: Node) -> datetime.date | Fault:
    """Return a date written as 2026-08-06 or as 6 August 2026."""
    if node.kind != "scalar":
        return fault(
            node, "source/wrong-type", "One date is expected here.", "Write it as 2026-08-06 or 6 August 2026."
        )
    text = looks(node.bare)
    numbers = _date_numbers(text)
    if numbers is None:
        slashes = _SLASHES.match(text)
        guess = (slashes and _real_day(slashes[3], slashes[2], slashes[1])) or "2026-08-06 or 6 August 2026"
        return fault(
            node,
            "source/wrong-type",
            f"{_quoted(node)} is not a date that can be read without doubt.",
            f"Write it as {guess}.",
        )
    if numbers[0] < _FIRST_YEAR:
        return fault(node, "source/impossible-date", f"{text} has a year that cannot be meant.", "Check the year.")
    try:
        return datetime.date(*numbers)
    except ValueError:
        return fault(node, "source/impossible-date", f"There is no such day as {text}.", "Check the day and the month.")


def _real_day(year: str, month: str, day: str) -> str:
    """Return a day as it should be written, or nothing where there is none such: nobody is told to write what is
    refused next."""
    try:
        return datetime.date(int(year), int(month), int(day)).isoformat()
    except ValueError:
        return ""


def as_day_or_month(node: Node) -> datetime.date | Fault:
    """Return a date, or the first day of a month written as 2026-08."""
    whole = node.kind == "scalar" and _MONTH.match(node.bare)
    return as_date(msgspec.structs.replace(node, text=f"{node.bare}-01", tail="") if whole else node)


def _date_numbers(text: str) -> tuple[int, int, int] | None:
    if match := _ISO.match(text):
        return int(match[1]), int(match[2]), int(match[3])
    if match := _WORDS.match(text):
        month = [name for name in MONTHS if name.startswith(match[2].lower()) and len(match[2]) >= 3]
        return (int(match[3]), MONTHS.index(month[0]) + 1, int(match[1])) if len(month) == 1 else None
    return None


def as_choice(*choices: str) -> Reader:
    """Return a reader of one of the given words."""

    def read(node: Node) -> str | Fault:
        text = plain_key(node.bare) if node.kind == "scalar" else ""
        if text in choices:
            return text
        return fault(
            node,
            "source/wrong-type",
            f"{_quoted(node)} is not one of the words that can be here.",
            f"{_did_you_mean(text, choices)}Choose one of: {', '.join(choices)}.",
        )

    return read


def as_list(inner: Callable[[Node], T | Fault]) -> Callable[[Node], tuple[T, ...] | Fault]:
    """Return a reader of a list; one value alone is taken as a list of one, and words with commas as several."""

    def read(node: Node) -> tuple[T, ...] | Fault:
        if node.kind == "mapping":
            return fault(node, "source/wrong-type", "A list is expected here.", "Write it as [one, two].")
        nodes = (
            node.items
            if node.kind == "list"
            else tuple(
                Node("scalar", node.line, node.column, part.strip())
                for part in re.split("[,，、]", node.text)
                if part.strip()
            )
        )
        values = [inner(item) for item in nodes]
        for value in values:
            if isinstance(value, Fault):
                return value
        return tuple(values)  # type: ignore[arg-type]

    return read


def as_mapping(node: Node) -> dict[str, Node] | Fault:
    """Return a mapping as a dict of nodes. Two equal keys are a fault: nobody knows which of them is meant."""
    if node.kind != "mapping":
        return fault(
            node,
            "source/wrong-type",
            f"Lines of `name: value` are expected here, not {_quoted(node)}.",
            "Indent them by two spaces under this name.",
        )
    found: dict[str, Node] = {}
    for key, value in node.entries:
        if key.text in found:
            message = f'"{key.text}" is here twice, so neither is taken.'
            return fault(key, "source/double-key", message, "Delete one of the two.")
        found[key.text] = value
    return found


def read_fields(node: Node, readers: Mapping[str, Reader]) -> tuple[dict[str, Any], list[Fault]]:
    """Return the values of a mapping's known keys, and faults for unknown and double keys and for bad values.

    Keys may be written with hyphens or underscores, in any case. An empty value counts as not given.
    """
    if node.kind != "mapping":
        return {}, [
            fault(
                node,
                "source/wrong-type",
                "Lines of `name: value` are expected here.",
                "Write each setting on a line of its own, for example `title: Your choice`.",
            )
        ]
    values: dict[str, Any] = {}
    faults: list[Fault] = []
    given = {plain_key(key.text) for key, _ in node.entries}
    for key, value in node.entries:
        name = plain_key(key.text)
        if name not in readers:
            faults.append(
                fault(
                    key,
                    "source/unknown-key",
                    f'"{key.text}" is not a setting that is known here.',
                    f"{_did_you_mean(name, readers.keys() - given)}Known: {', '.join(sorted(readers))}.",
                )
            )
        elif name in values:
            faults.append(
                fault(
                    key,
                    "source/double-key",
                    f'"{key.text}" is here twice; the first was taken.',
                    "Delete one of the two.",
                )
            )
        elif not is_empty(value):
            if ": " in value.text and (joined := joined_key(value.text, readers.keys() - given, _takes(readers))):
                said = f"This holds another setting, {joined}:, which is read as words: {value.text[-60:]}"
                faults.append(Fault(RULE, said, "Give it a line of its own.", value.line, value.column, slight=True))
            read = readers[name](value)
            if isinstance(read, Fault):
                faults.append(read)
            else:
                values[name] = read
    return values, faults


def _takes(readers: Mapping[str, Reader]) -> Callable[[str, str], bool]:
    """Return what says whether a setting that refuses most words takes some."""

    def takes(name: str, words: str) -> bool:
        read, refused = (readers[name](Node("scalar", 1, 1, text)) for text in (words, "some words"))
        return isinstance(refused, Fault) and not isinstance(read, Fault)

    return takes


def is_empty(value: Node) -> bool:
    """Say whether nothing is written behind a key."""
    return value.kind == "scalar" and (is_blank(value.text) or value.text.strip() in ("~", "null"))


def plain_key(word: str) -> str:
    """Return a key, or one of several words, as it is meant: small, with hyphens, and without the quotes that Word
    makes round."""
    return looks(word).strip(" '\"").lower().replace("_", "-")


def _did_you_mean(word: str, words: Iterable[str]) -> str:
    close = near_name(word, words)
    odd = next((char for char in word if not char.isascii()), "")
    shown = f"One of its letters is of another alphabet: {odd}. " if odd and close.isascii() else ""
    return f'Did you mean "{close}"? {shown}' if close else ""


def _quoted(node: Node) -> str:
    return f'"{node.text[:40]}"' if node.kind == "scalar" else {"list": "a list", "mapping": "a group"}[node.kind]
