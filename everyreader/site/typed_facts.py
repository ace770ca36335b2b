"""Holds what authors typed against the register: which fact it is, or which it nearly is."""

from __future__ import annotations

import datetime
import re
from collections import defaultdict
from collections.abc import Iterable
from typing import TypeVar

import msgspec

from everyreader.fact_kinds import kind_of
from everyreader.facts import Entry
from everyreader.locale import Locale
from everyreader.looks import looks
from everyreader.parse import Header, Reference
from everyreader.parse.typed_numbers import as_digits, national_digits
from everyreader.parse.typed_values import SHOWN
from everyreader.phones import plain_digits
from everyreader.site.index import Site
from everyreader.source import Node, as_date, distance

K = TypeVar("K")

_WEB = re.compile(r"^(?:https?:)?(?://)?(?:www\.)?", re.IGNORECASE)
_TRACE = re.compile(r"[?&](?:utm_\w+|fbclid|gclid|mc_[ce]id)=.*$")
"""What programs add to an address to see where readers came from."""
_SHORT = {
    "st": "street",
    "rd": "road",
    "ave": "avenue",
    "av": "avenue",
    "ln": "lane",
    "sq": "square",
    "pl": "place",
    "dr": "drive",
}
_POSTCODE = re.compile(r"[a-z]{1,2}\d[a-z\d]?\d[a-z]{2}")
_NATIONAL = ("03", "08")
"""How the numbers begin that the whole country phones."""


class Register(msgspec.Struct, frozen=True):
    """The facts of a register by their values in plain form."""

    numbers: dict[str, tuple[str, ...]]
    """As people dial them at home."""
    emails: dict[str, tuple[str, ...]]
    webs: dict[str, tuple[str, ...]]
    addresses: dict[str, tuple[str, ...]]
    """The plain lines of each."""
    days: dict[datetime.date, tuple[str, ...]]


def register_of(entries: Iterable[Entry], today: datetime.date) -> Register:
    """Return the register with the facts that hold today first."""
    numbers: dict[str, list[str]] = defaultdict(list)
    emails: dict[str, list[str]] = defaultdict(list)
    webs: dict[str, list[str]] = defaultdict(list)
    addresses: dict[str, tuple[str, ...]] = {}
    days: dict[datetime.date, list[str]] = defaultdict(list)
    for entry in sorted(entries, key=lambda entry: not entry.valid(today)):
        saying = kind_of(entry.type).saying
        if saying == "phone":
            numbers[_relay(entry.dialled) + national_digits(entry.dialled)].append(entry.name)
        elif saying == "email":
            emails[plain_email(entry.value)].append(entry.name)
        elif saying == "web":
            webs[plain_web(entry.value)].append(entry.name)
        elif saying == "address":
            addresses[entry.name] = tuple(_letters(line) for line in entry.value.split("\n"))
        elif saying == "date" and isinstance(day := as_date(Node("scalar", 1, 1, entry.value)), datetime.date):
            days[day].append(entry.name)
    return Register(_fixed(numbers), _fixed(emails), _fixed(webs), addresses, _fixed(days))


def _fixed(found: dict[K, list[str]]) -> dict[K, tuple[str, ...]]:
    return {key: tuple(names) for key, names in found.items()}


def typed_facts(register: Register, use: Reference) -> tuple[str, ...]:
    """Return the names of the facts whose value somebody typed, the likeliest first."""
    form = use.form.removeprefix(SHOWN)
    if form in ("number", "wrong-length"):
        return next((register.numbers[digits] for digits in _readings(use.name) if digits in register.numbers), ())
    if form == "email":
        return register.emails.get(plain_email(use.name), ())
    if form == "web":
        address = plain_web(use.name)
        return register.webs.get(address) or register.webs.get(plain_web(_TRACE.sub("", address.partition("#")[0])), ())
    return _address(register, use.name) if form == "address" else ()


def near_facts(register: Register, written: str) -> list[str]:
    """Return the names of the facts from which a typed number differs by one digit: a wrong one or two swapped in a
    number that the whole country phones, one missing or too many in any."""
    digits = national_digits(written)
    if len(digits) < 9:
        return []
    return [
        name
        for number, names in register.numbers.items()
        if abs(len(number) - len(digits)) <= 1
        and len(number) > 9
        and (number.startswith(_NATIONAL) or len(number) != len(digits))
        and distance(digits, number, 1) == 1
        for name in names[:1]
    ]


def days_in(written: str, locale: Locale, register: Register) -> tuple[str, ...]:
    """Return the names of the facts whose day somebody typed, in digits, in English or in the language of the page."""
    plain = _plain_date(written)
    for day, names in register.days.items():
        if str(day.year) in plain and plain in _written_forms(day, locale):
            return names
    return ()


def _written_forms(day: datetime.date, locale: Locale) -> set[str]:
    month = f"{day:%B}"
    forms = (
        locale.date(day),
        f"{day.day} {month} {day.year}",
        f"{day.day} {month[:3]} {day.year}",
        f"{month} {day.day} {day.year}",
        day.isoformat(),
        f"{day:%d/%m/%Y}",
        f"{day.day}/{day.month}/{day.year}",
    )
    return {_plain_date(form) for form in forms}


def _plain_date(written: str) -> str:
    text = "".join(plain_digits(char) or char for char in looks(written)).casefold()
    text = re.sub(r"(?<=\d)(?:st|nd|rd|th)\b|\bof\b", "", text)
    return " ".join(re.sub(r"[\W_]+", " ", re.sub(r"(?<=\d)\D*$", "", text)).split())


def _relay(dialled: str) -> str:
    return "18001" if dialled.startswith("18001") and len(dialled) > 9 else ""


def _readings(written: str) -> list[str]:
    """Return what a number may be in plain digits: all of it, or its first groups, where words go on with another
    number."""
    written = as_digits(written)
    groups = [match.end() for match in re.finditer(r"\d+", written)]
    parts = [written] + [written[:end] for end in reversed(groups[:-1]) if len(plain_digits(written[:end])) >= 8]
    return [_relay(plain_digits(part)) + national_digits(part) for part in parts] + [national_digits(written)]


def plain_email(address: str) -> str:
    """Return an e-mail address in small letters, also one that was written so that no machine finds it."""
    return re.sub(r"\s*(?:@|[\[({]\s?at\s?[\])}])\s*", "@", looks(address).casefold())


def plain_web(address: str) -> str:
    """Return an address of the web without what does not change where it leads."""
    return _WEB.sub("", looks(address)).rstrip("/#?").casefold()


def _letters(words: str) -> str:
    return "".join(_SHORT.get(word, word) for word in re.findall(r"[^\W_]+", looks(words).casefold()))


def _address(register: Register, window: str) -> tuple[str, ...]:
    plain = _letters(window)
    found: list[tuple[int, str]] = []
    for name, lines in register.addresses.items():
        there = [line for line in lines if line and line in plain]
        codes = [line for line in there if _POSTCODE.fullmatch(line)]
        others = [line for line in there if line not in codes and len(line) >= 4]
        is_same = len(there) >= max(2, len(lines) - 1) or (
            codes and (len(others) > 1 or any(char.isdigit() for line in others for char in line))
        )
        if is_same:
            found.append((-len(there), name))
    return tuple(name for _, name in sorted(found))


def typed_in(site: Site, forms: frozenset[str]) -> list[tuple[Header, Reference]]:
    """Return everything of some forms that may be a fact and is typed in a page, also in words that are shown as they
    are."""
    return [
        (header, use) for header in site.pages.values() for use in header.typed if use.form.removeprefix(SHOWN) in forms
    ]


def remedy(use: Reference, name: str) -> str:
    """Return how the name of a fact is written where its value was typed: between backticks it would be shown."""
    place = "in its place" if not use.form.startswith(SHOWN) else "without the backticks or lines ``` round it"
    return f"Write {{{{ {name} }}}} {place}"
