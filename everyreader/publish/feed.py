"""Makes the feed of a language: Atom 1.0 (RFC 4287), for readers who want to be told when something is new or
changes."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from html import escape
from urllib.parse import quote, urlsplit

import msgspec

from everyreader.publish.policy import attribute

_FIRST_YEAR = "2026"
"""The year of the names that entries have for ever (RFC 4151): a time at which the site's address was already its
own."""


class Entry(msgspec.Struct, frozen=True):
    """Something new."""

    page: str
    tag: str
    """`page` and `tag`: which page says it."""
    address: str
    """The address of that page, from the site's root."""
    title: str
    day: datetime.date
    """On which it was published or changed."""
    words: str = ""
    """What it is about."""
    change: bool = False
    """It tells that an older page has changed."""
    words_lang: str = ""
    """Set where these words are in another language than the feed."""


class Feed(msgspec.Struct, frozen=True):
    """The feed of one language."""

    base: str
    """Address of the site."""
    address: str
    """The address of the feed."""
    home: str
    """The address of the language's home page, from the site's root."""
    lang: str
    """BCP 47."""
    title: str
    author: str
    updated: datetime.date
    """Day of its newest entry, or of news that is withheld."""
    entries: tuple[Entry, ...]
    notice: str = ""
    """What every reader must know first."""
    notice_lang: str = ""


def entry_id(base: str, entry: Entry) -> str:
    """Return the name of an entry, which never changes. A page that changes again is another entry: programs that read
    feeds show a reader each name once."""
    day = f":{entry.day.isoformat()}" if entry.change else ""
    return f"tag:{urlsplit(base).hostname},{_FIRST_YEAR}:{entry.tag}/{quote(entry.page)}{day}"


def newest_first(entries: Iterable[Entry]) -> list[Entry]:
    """Return entries in the order in which they are told."""
    return sorted(entries, key=lambda entry: (-entry.day.toordinal(), entry.change, entry.page))


def feed(made: Feed) -> bytes:
    """Return the feed, the newest entry first."""
    entries = newest_first(made.entries)
    place = f"{made.base}/{quote(made.address)}"
    lines = [
        '<?xml version="1.0" encoding="utf-8"?>',
        f'<feed xmlns="http://www.w3.org/2005/Atom" xml:lang={attribute(made.lang)}>',
        f"<id>{escape(place)}</id>",
        f"<title>{escape(made.title)}</title>",
    ]
    if made.notice:
        lines.append(f"<subtitle xml:lang={attribute(made.notice_lang or made.lang)}>{escape(made.notice)}</subtitle>")
    lines += [
        f"<updated>{_moment(made.updated)}</updated>",
        f"<author><name>{escape(made.author)}</name><uri>{escape(made.base)}/</uri></author>",
        f'<link rel="self" type="application/atom+xml" href={attribute(place)}/>',
        f'<link rel="alternate" type="text/html" href={attribute(f"{made.base}/{quote(made.home)}")}/>',
    ]
    for entry in entries:
        lines += _entry(made.base, entry)
    return "\n".join([*lines, "</feed>", ""]).encode()


def _entry(base: str, entry: Entry) -> list[str]:
    moment = _moment(entry.day)
    said = [entry.words] if entry.words_lang else [*filter(None, (entry.title, entry.words))]
    return [
        "<entry>",
        f"<id>{escape(entry_id(base, entry))}</id>",
        f"<title>{escape(entry.title)}</title>",
        f"<updated>{moment}</updated>",
        *([] if entry.change else [f"<published>{moment}</published>"]),
        f'<link rel="alternate" type="text/html" href={attribute(f"{base}/{quote(entry.address)}")}/>',
        f'<category term="{"change" if entry.change else "news"}"/>',
        f'<content type="text"{_lang(entry)}>{escape(chr(10).join(said))}</content>',
        "</entry>",
    ]


def _lang(entry: Entry) -> str:
    return f" xml:lang={attribute(entry.words_lang)}" if entry.words_lang else ""


def _moment(day: datetime.date) -> str:
    return f"{day.isoformat()}T00:00:00Z"
