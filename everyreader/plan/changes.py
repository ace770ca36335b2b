"""What has changed on a page: on the page itself, in the feed of its language and among the news."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from everyreader.document import Block, Callout, Foreign, Inline, Text
from everyreader.locale import Locale
from everyreader.parse import Change
from everyreader.plan.notices import format_message
from everyreader.plan.purposes import items
from everyreader.site import PageKey, Site


class NotedChange(NamedTuple):
    """A change as a page tells it. lang: set where its note is in another language than the page."""

    change: Change
    lang: str


def changes_of(site: Site, key: PageKey) -> list[NotedChange]:
    """Return the changes of a page that readers are told, the newest first: none of a page that is withheld, in any
    language."""
    if key in site.withheld:
        return []
    from_source = PageKey(key.page, site.default) not in site.withheld
    return [noted for noted in noted_changes(site, key) if from_source or not noted.lang]


def noted_changes(site: Site, key: PageKey) -> list[NotedChange]:
    """Return the changes that are noted of a page and have come, the newest first. Those of which only the page in the
    default language tells are told in that language."""
    own = site.pages[key].meta.changes
    found = [NotedChange(change, "") for change in own]
    source = PageKey(key.page, site.default)
    if not own and not (source in site.pages and site.pages[source].meta.changes):
        return []  # as nearly every page
    if source != key and source in site.published:
        lang, days = site.locale(site.default).lang, {change.date for change in own}
        found += [NotedChange(change, lang) for change in site.pages[source].meta.changes if change.date not in days]
    return sorted(
        (noted for noted in found if noted.change.date <= site.today),
        key=lambda noted: noted.change.date,
        reverse=True,
    )


@lru_cache(maxsize=2)
def changed_pages(site: Site) -> tuple[str, ...]:
    """Return the pages of which a change is noted in some language."""
    return tuple(sorted({key.page for key, header in site.pages.items() if header.meta.changes}))


CHANGES = "changes"
"""The id of the box that says what has changed on a page."""


def what_changed(site: Site, key: PageKey, locale: Locale) -> tuple[Block, ...]:
    """Return the box that says what has changed on a page, or nothing where nothing has."""
    found = changes_of(site, key)
    lines = (
        (Text(f"{locale.date(noted.change.date)}{locale.punctuation.colon}"), *note_words(noted)) for noted in found
    )
    title = format_message(locale, "What changed")
    return (Callout(CHANGES, "inset", title, (items(f"{CHANGES}/list", lines),)),) if found else ()


def note_words(noted: NotedChange) -> tuple[Inline, ...]:
    """Return the words of a change, marked where they are in another language."""
    words = (Text(noted.change.note),)
    return (Foreign(noted.lang, words),) if noted.lang else words
