"""Tells which forms of a fact agree with its value: a form that was made for another number or name misleads its
readers."""

from __future__ import annotations

import re
from typing import Any

from everyreader.blank import is_blank
from everyreader.source import Fault, Node, as_mapping
from everyreader.source.typed import MONTHS

_IN_WORDS = ("text", "date", "body", "role", "law")
"""Types whose forms are the value in other words; those of a number or an address say more of it, such as when to
phone."""

_NAMES = re.compile(r"(?<![A-Za-z0-9])[A-Z]{2,}(?![A-Za-z0-9])")
_LATIN = re.compile(r"[A-Za-z]{2,}")
_NUMBERS = re.compile(r"\d+")
_AFTERNOON = re.compile(r"\b(\d{1,2})(?:[:.]\d\d)? ?p\.?m\b")
_OFFICES = re.compile(
    r"\b(?:Agency|Authority|Board|Commission(?:er)?|Council|Department|England|Executive|Institute|Ministry|Office)\b"
)
"""What a body is called in English: a Ministry is no Department. Other words may differ: a trust has a short name of
its own."""
_LARGE = re.compile(r"\d,\d{3}|\b(?:million|billion|thousand)\b")
"""Of a number that languages count differently, 3 million as 300 times ten thousand, no form can be judged."""
_VALUES = {
    word: number
    for words in (
        MONTHS,
        ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"),
    )
    for number, word in enumerate(words, 1)
}
"""Words of a value that a form may write as numbers: Chinese has 5 月 for May."""


def agreeing_forms(name: str, values: dict[str, Any], node: Node) -> tuple[dict[str, dict[str, str]], list[Fault]]:
    """Return the forms of a fact that agree with its value, and a fault for each that was made for another one."""
    kept: dict[str, dict[str, str]] = {}
    faults = []
    lines = {key.text: value for key, value in node.entries}
    value = f"{values['value']} {values.get('label', '')}"
    for tag, forms in values["forms"].items():
        for form, words in forms.items():
            other = _other_words(words, value, values["type"], tag.split("-")[0])
            if other:
                faults.append(
                    Fault(
                        "facts/form-differs",
                        f'The form "{form}" of "{name}" in "{tag}" has "{other}", and the value has not.',
                        f"{'Write it' if tag.split('-')[0] == 'en' else 'Have it translated'} again for the "
                        f"value as it is now, or delete it. "
                        "Until then readers get the value.",
                        lines[tag].line,
                        lines[tag].column,
                    )
                )
            else:
                kept.setdefault(tag, {})[form] = words
    return kept, faults


def _number(digits: str) -> int | str:
    """Return the number that digits of any script are; more digits than a number needs are only compared."""
    return int(digits) if len(digits) <= 20 else digits


def _other_words(form: str, value: str, type: str, tag: str) -> str:
    """Return a number or a name of a form that its value does not have, or nothing. Digits of other scripts are the
    same numbers."""
    if type not in _IN_WORDS:
        return ""
    written = _NUMBERS.findall(value) if not _LARGE.search(value) else []
    known = {
        *map(_number, written),
        *(int(hour) + 12 for hour in _AFTERNOON.findall(value)),
        *(_VALUES[word] for word in re.findall("[a-z]+", value.lower()) if word in _VALUES),
    }
    numbers = [number for number in _NUMBERS.findall(form) if written and _number(number) not in known]
    if numbers or type not in ("body", "role", "law"):
        return numbers[0][:40] if numbers else ""
    words = {word.lower() for word in re.findall("[A-Za-z]+", value)}
    initials = "".join(word[0] for word in re.findall("[A-Z][A-Za-z]*", value))
    other_script = any(char.isalpha() and ord(char) > 0x2AF for char in form)
    names = (_LATIN if other_script else _NAMES).findall(form) + (
        _OFFICES.findall(form) if tag == "en" and type == "body" else []
    )
    return next((name for name in names if name.lower() not in words and name not in initials), "")


def as_forms(node: Node) -> dict[str, dict[str, str]] | Fault:
    """Return the words of a fact in other languages, by language folder, then by name of the form."""
    languages = as_mapping(node)
    if isinstance(languages, Fault):
        return languages
    forms: dict[str, dict[str, str]] = {}
    for tag, value in languages.items():
        inner: dict[str, Node] | Fault = {"nominative": value} if value.kind == "scalar" else as_mapping(value)
        if isinstance(inner, Fault):
            return inner
        empty = next((name for name, form in inner.items() if form.kind != "scalar" or is_blank(form.text)), "")
        if empty:
            return Fault(
                "facts/wrong-value",
                f'The form "{empty[:40]}" has no words.',
                'Put words that hold a comma in quotes: {hours: "Monday, Tuesday"}.',
                value.line,
                value.column,
            )
        forms[tag] = {name: " ".join(form.text.split()) for name, form in inner.items()}
    return forms
