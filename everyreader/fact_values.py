"""Turns a fact into the value that a page in one language shows."""

from __future__ import annotations

import datetime
import re
from typing import assert_never

import msgspec

from everyreader.fact_kinds import Saying, kind_of
from everyreader.facts import Entry
from everyreader.hours import ENGLISH_WORDS, FORMS, in_words
from everyreader.language import ENGLISH
from everyreader.locale import Locale
from everyreader.source import (
    Node,
    as_date,
)


class FactValue(msgspec.Struct, frozen=True, omit_defaults=True, gc=False):
    """A fact as one page shows it. text: the words; href: where it leads; lang: set where the words are in another
    language than the page; iso: a date for machines; lines: of an address."""

    type: Saying
    text: str
    href: str = ""
    lang: str = ""
    iso: str = ""
    lines: tuple[str, ...] = ()


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
