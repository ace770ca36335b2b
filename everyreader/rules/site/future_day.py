"""No day on which somebody is said to have looked lies ahead.

What: `checked` and `seen-on` of a fact, `reviewed` of a page and the `date` of a qualified translation are today or
past. So are the days on which people with a learning disability checked an Easy Read page or understood a picture, and
the `date` of a page that is no news. News wait for their day. `review-due` of a page is no more than ten years ahead,
and `expires` and `publish-from` of a page and `valid-from` and `valid-until` of a fact no more than fifty.

Why: “Last checked: 1 May 2027” is not true yet, and a fact that was checked in the future is never due to be checked
again.

How to put it right: correct the year or the month. A page that readers should get later has `publish-from:` with the
day.
"""

import datetime
from collections.abc import Iterator
from pathlib import PurePosixPath

from everyreader.finding import Finding, Rule
from everyreader.layout import FACTS
from everyreader.site import Site

_FACT = "desk:\n  type: phone\n  value: 01632 960001\n  checked: {}\n"
_SEEN = "desk:\n  type: phone\n  value: 01632 960001\n  seen: stored copy\n  seen-on: {}\n"
_PAGE = "---\ntitle: Page\n{}\n---\n\nWords.\n"
_PICTURE = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><rect width="9" height="9"/></svg>'
PASSED = (
    {"content/facts.yml": _FACT.format("2026-11-21"), "content/en/page.md": _PAGE.format("reviewed: 2026-11-21")},
    {"content/en/page.md": _PAGE.format("kind: news\ndate: 2027-05-01")},
    {"content/en/page.md": _PAGE.format("review-due: 2027-05-01")},
    {"content/en/page.md": _PAGE.format("published: 2027-05-01")},
    {"content/en/page.md": _PAGE.format("review-due: 2036-05-01\nexpires: 2070-01-01")},
)
FAILED = (
    {"content/facts.yml": _FACT.format("2029-11-21")},
    {"content/facts.yml": _SEEN.format("2029-11")},
    {"content/en/page.md": _PAGE.format("reviewed: 2027-05-01")},
    {"content/en/page.md": _PAGE.format("date: 2027-05-01")},
    {"content/en/page.md": _PAGE.format("review-due: 2207-05-01")},
    {"content/en/page.md": _PAGE.format("expires: 2207-05-01")},
    {"content/facts.yml": _FACT.format("2026-11-20") + "  valid-until: 2720-01-31\n"},
    {"content/pl/page.md": _PAGE.format("translation: {made-by: qualified, name: A. Khan, date: 2027-05-01}")},
    {"content/en/page.md": _PAGE.format("kind: easy-read\neasy-read: {state: checked, by: Us, date: 2027-05-01}")},
    {
        "content/media/a.svg": _PICTURE,
        "content/en/page.md": _PAGE.format("kind: easy-read") + "![](../media/a.svg)\n\nPhone us.\n",
        "content/media/a.yml": "means: [phone]\nunderstood: [{by: Speak Up, on: 2027-05-01}]\n",
    },
)
INAPPLICABLE = ({"content/facts.yml": "", "content/en/index.md": ""},)

_SHORT, _LONG = 10, 50
"""In years, how far ahead a check may be due, and how far a day on which something begins or ends."""


def check(site: Site) -> list[Finding] | None:
    """Look at every such day of facts and pages."""
    days = [days for days in (*_of_facts(site), *_of_pages(site), *_of_media(site)) if days[2]]
    if not days and not any(_days_ahead(site)):
        return None
    return [
        Finding(
            "site/future-day",
            path,
            f"{key}: says {day}, and that is more than {years} years ahead.",
            "Correct the year.",
            line=line,
            column=1 if line else 0,
            piece="" if line else key,
        )
        for path, key, day, years, line in _days_ahead(site)
        if day.year > site.today.year + years
    ] + [
        Finding(
            "site/future-day",
            path,
            f"{key}: says {day}, and that day has not come yet.",
            "Correct the day.",
            line=line,
            column=1 if line else 0,
            piece="" if line else key,
        )
        for path, key, day, line in days
        if day and day > site.today
    ]


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


def _days_ahead(site: Site) -> Iterator[tuple[str, str, datetime.date, int, int]]:
    """Yield the days that may lie ahead, and how many years at most."""
    for entry in site.facts.entries.values():
        for key, day in (("valid-from", entry.valid_from), ("valid-until", entry.valid_until)):
            if day:
                yield FACTS, f"{key} of {entry.name}", day, _LONG, entry.line
    for header in site.pages.values():
        meta = header.meta
        given = (("review-due", meta.review_due), ("expires", meta.expires), ("publish-from", meta.publish_from))
        for key, day in given:
            if day:
                yield header.source, key, day, _SHORT if key == "review-due" else _LONG, 0


def _of_media(site: Site) -> Iterator[tuple[str, str, datetime.date | None, int]]:
    for path, media in site.media.items():
        for test in media.understood:
            yield str(PurePosixPath(path).with_suffix(".yml")), "understood", test.on, 0


RULE = Rule("warning", check=check)
