"""Turns a fact into the value that a page in one language shows."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable
from typing import assert_never
from urllib.parse import unquote

import msgspec

from everyreader.fact_kinds import Saying, kind_of
from everyreader.facts import Entry
from everyreader.hours import ENGLISH_WORDS, FORMS, in_words
from everyreader.language import ENGLISH
from everyreader.locale import Locale
from everyreader.phones import shown_number
from everyreader.source import (
    Node,
    as_date,
)


class FactValue(msgspec.Struct, frozen=True, omit_defaults=True, gc=False):
    """A fact as one page shows it."""

    type: Saying
    text: str
    """The words."""
    href: str = ""
    """Where it leads."""
    lang: str = ""
    """Set where the words are in another language than the page."""
    iso: str = ""
    """A date for machines."""
    lines: tuple[str, ...] = ()
    """The lines of an address."""


def fact_value(entry: Entry, form: str, locale: Locale) -> tuple[FactValue, bool]:
    """Return a fact as a page in one language shows it, and whether the form asked for was there."""
    own = entry.forms.get(locale.tag, {})
    if form and form in own:
        return FactValue("text", own[form]), True
    if entry.hours and form in FORMS:
        lang = "" if locale.hours or locale.is_english else ENGLISH
        said = in_words(entry.hours, locale.hours or ENGLISH_WORDS, form, entry.type)
        return FactValue("text", said, lang=lang), not lang
    if form and form in (english := entry.forms.get("en", {})):
        return FactValue("text", english[form], lang="" if locale.is_english else ENGLISH), locale.is_english
    value = _value_in_words(entry, locale)
    words = own.get("nominative")
    if words and kind_of(entry.type).translated:
        value = msgspec.structs.replace(value, text=words, lang="")
    return value, not form


def _value_in_words(entry: Entry, locale: Locale) -> FactValue:
    english = "" if locale.is_english else ENGLISH
    kind = kind_of(entry.type)
    match kind.saying:
        case "phone":
            return FactValue("phone", entry.value, f"{kind.scheme}{entry.dialled}")
        case "email":
            return FactValue("email", entry.value, f"{kind.scheme}{entry.value}")
        case "web" | "link":
            return FactValue(
                "link" if entry.label else "web",
                entry.label or shown_address(entry.value),
                entry.value,
                english if entry.label else "",
            )
        case "date":
            day = as_date(Node("scalar", 1, 1, entry.value))
            assert isinstance(day, datetime.date)
            return FactValue("date", locale.date(day), iso=day.isoformat())
        case "address":
            lines = tuple(entry.value.split("\n"))
            return FactValue("address", ", ".join(lines), lang=english, lines=lines)
        case "text":
            return FactValue("text", entry.value, lang=english)
        case _:
            assert_never(kind.saying)


def shown_address(href: str) -> str:
    """Return a web address as people write it, without its scheme and a last slash."""
    return re.sub(r"^https?://|/$", "", href)


def tells(words: str, target: str) -> bool:
    """Say whether words tell where their link leads; a phone number may be grouped in another way.

    >>> tells("Phone 08081 570142", "0808 157 0142"), tells("Phone us", "0808 157 0142")
    (True, False)
    """
    if target in words:
        return True
    number = re.fullmatch(r"[\d ()+]+", target)
    return bool(number) and re.sub(r"\D", "", target) in re.sub(r"[ ()+\u00a0-]", "", words)


def end_before_place(words: str, opens: Iterable[str]) -> int:
    """Return where the words of a link end without a last bracket that says which website opens: paper, where nothing
    opens, has the address in its place. opens: with what such a bracket begins or ends in the language.

    >>> end_before_place("Read it (opens the NHS website)", ("opens",)), end_before_place("NHS App (new)", ("opens",))
    (7, 13)
    """
    found = _LAST_BRACKET.search(words)
    said = found[1].strip().casefold() if found else ""
    is_place = any(said.startswith(sign) or said.endswith(sign) for sign in map(str.casefold, opens))
    return found.start() if found and is_place else len(words)


_LAST_BRACKET = re.compile(r"\s*[(（]([^()（）]*)[)）]\s*$")


def printed_target(href: str) -> str:
    """Return where a link leads as people write it, which paper says after its words; nothing for a place in the file.

    >>> printed_target("mailto:a.khan@trust.example?subject=Hello"), printed_target("#how")
    ('a.khan@trust.example', '')
    """
    scheme, _, rest = href.partition(":")
    match scheme:
        case "http" | "https":
            return shown_address(href)
        case "mailto":
            return unquote(rest.partition("?")[0])
        case "tel" | "sms":
            return shown_number(unquote(rest.partition("?")[0]))
        case _:
            return ""


def written_target(href: str) -> str:
    """Return where a link leads as plain text says it: a web address whole, since programs make a link of one that
    begins with its scheme; else as paper does.

    >>> written_target("https://www.nhs.uk/"), written_target("mailto:a.khan@trust.example")
    ('https://www.nhs.uk/', 'a.khan@trust.example')
    """
    return href if href.startswith(("http://", "https://")) else printed_target(href)
