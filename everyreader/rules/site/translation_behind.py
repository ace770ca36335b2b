"""A translation is not older than what its page says has changed.

What: no change that a page in the default language notes at `changes:`, and whose day has come, is later than all of
these of a translation of that page: the day at `translation:`, `reviewed:`, and its own last change.

Why: who corrects the English page tells its readers so. Readers of the other languages still get what was true before,
and the same numbers and headings look as if nothing was missing.

How to put it right: have the change translated, and write the day on which somebody checked the page at `reviewed:`, or
the translator's at `translation:`. Where the change does not concern the translation, write the day there too.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from everyreader.finding import Finding, Rule
from everyreader.parse import Header
from everyreader.site import PageKey, Site

_POLISH = {"locales/pl/locale.yml": "lang: pl\nname: polski\nenglish-name: Polish\n"}
_CHANGE = "changes: [{{date: {}, note: The last day is new.}}]\n"
_CHECKED = "translation: {{made-by: qualified, name: A. Khan, date: {}}}\n"


def _pair(english: str, polish: str) -> dict[str, str]:
    return {
        **_POLISH,
        "content/en/page.md": f"---\ntitle: Page\n{english}---\n\nPhone us.\n",
        "content/pl/page.md": f"---\ntitle: Strona\n{polish}---\n\nTelefon.\n",
    }


_NEW = _CHANGE.format("2026-11-10")
PASSED = (
    _pair(_NEW, _CHECKED.format("2026-11-10")),
    _pair(_NEW, f"{_CHECKED.format('2026-08-06')}reviewed: 2026-11-12\n"),
    _pair(_NEW, f"{_CHECKED.format('2026-08-06')}{_NEW}"),
    _pair(_CHANGE.format("2027-05-01"), _CHECKED.format("2026-08-06")),
)
FAILED = (
    _pair(_NEW, _CHECKED.format("2026-08-06")),
    _pair(_NEW, f"{_CHECKED.format('2026-08-06')}reviewed: 2026-11-09\n"),
)
INAPPLICABLE = (
    _pair("", _CHECKED.format("2026-08-06")),
    _pair(_NEW, "translation: machine\n"),
    {"content/en/page.md": f"---\ntitle: Page\n{_NEW}---\n\nPhone us.\n"},
)


def check(site: Site) -> list[Finding] | None:
    """Compare the days of each translation with the changes of the page that it translates."""
    pairs = [
        (header, original, checked)
        for key, header in sorted(site.pages.items())
        if key.tag != site.default
        and key in site.published
        and (original := site.pages.get(PageKey(key.page, site.default)))
        and original.meta.changes
        and (checked := max(_days(header), default=None))
    ]
    return [finding for pair in pairs for finding in _compare(site.today, *pair)] if pairs else None


def _days(header: Header) -> Iterator[datetime.date]:
    """Yield the days on which somebody had the translation in their hands."""
    meta = header.meta
    given = (meta.reviewed, meta.translation and meta.translation.date, *(change.date for change in meta.changes))
    yield from (day for day in given if day)


def _compare(today: datetime.date, header: Header, original: Header, checked: datetime.date) -> Iterator[Finding]:
    later = [change for change in original.meta.changes if checked < change.date <= today]
    if later:
        last = max(later, key=lambda change: change.date)
        yield Finding(
            "site/translation-behind",
            header.source,
            f"{original.source} says that it changed on {last.date} ({last.note[:60]}), and this page was last looked "
            f"at on {checked}.",
            "Have the change translated, and write the day at reviewed:, or the translator's at translation:.",
            line=1,
            column=1,
        )


RULE = Rule("warning", check=check)
