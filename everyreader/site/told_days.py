"""The days that facts, pages and pictures name: those on which somebody is said to have looked, and those that may lie
ahead."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from pathlib import PurePosixPath

from everyreader.layout import FACTS
from everyreader.site.index import Site

SHORT, LONG = 10, 50
"""In years, how far ahead a check may be due, and how far a day on which something begins or ends."""


def days_said(site: Site) -> Iterator[tuple[str, str, datetime.date, int]]:
    """Yield the days that are to be today or past, each with its file, its name and the line of its fact."""
    for path, key, day, line in (*_of_facts(site), *_of_pages(site), *_of_media(site)):
        if day:
            yield path, key, day, line


def days_ahead(site: Site) -> Iterator[tuple[str, str, datetime.date, int, int]]:
    """Yield the days that may lie ahead: file, name, day, how many years at most, and the line of its fact."""
    for entry in site.facts.entries.values():
        for key, day in (("valid-from", entry.valid_from), ("valid-until", entry.valid_until)):
            if day:
                yield FACTS, f"{key} of {entry.name}", day, LONG, entry.line
    for header in site.pages.values():
        meta = header.meta
        given = (("review-due", meta.review_due), ("expires", meta.expires), ("publish-from", meta.publish_from))
        for key, day in given:
            if day:
                yield header.source, key, day, SHORT if key == "review-due" else LONG, 0


def _of_facts(site: Site) -> Iterator[tuple[str, str, datetime.date | None, int]]:
    for entry in site.facts.entries.values():
        yield FACTS, f"checked of {entry.name}", entry.checked, entry.line
        yield FACTS, f"seen-on of {entry.name}", entry.seen_on, entry.line


def _of_pages(site: Site) -> Iterator[tuple[str, str, datetime.date | None, int]]:
    for header in site.pages.values():
        yield header.source, "reviewed", header.meta.reviewed, 0
        if header.meta.kind != "news" and header.meta.publish_from != header.meta.date:
            yield header.source, "date", header.meta.date, 0
        if header.meta.translation:
            yield header.source, "translation", header.meta.translation.date, 0
        if header.meta.easy_read:
            yield header.source, "easy-read", header.meta.easy_read.date, 0


def _of_media(site: Site) -> Iterator[tuple[str, str, datetime.date | None, int]]:
    for path, media in site.media.items():
        for test in media.understood:
            yield str(PurePosixPath(path).with_suffix(".yml")), "understood", test.on, 0
