"""Makes the feed of each language: its news, and what has changed on its pages."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping
from functools import partial
from itertools import groupby

import msgspec

from everyreader.locale import Locale
from everyreader.markup.isolates import isolated_words
from everyreader.parse import Header, Kind
from everyreader.plan.changes import changes_of, noted_changes
from everyreader.plan.language_parts import has_feed, news_of
from everyreader.plan.navigation import home
from everyreader.plan.notices import DEMONSTRATION, is_draft
from everyreader.publish.feed import Entry, Feed, newest_first
from everyreader.resolve import PageModel
from everyreader.site import PageKey, Site

CHECKED: tuple[Kind, ...] = ("notice", "statement")
"""Kinds of page of which readers are told that they were checked, where no change is noted."""


def feed_of(site: Site, models: Mapping[PageKey, PageModel], tag: str) -> Feed | None:
    """Return the feed of a language that has news or a noted change: both, and the notices and statements that were
    checked."""
    if not has_feed(site, tag):
        return None
    locale, told = site.locale(tag), entries_of(site, models, tag)
    plain = partial(isolated_words, direction=locale.direction)  # a reader of feeds shows no elements
    entries = [
        msgspec.structs.replace(entry, title=plain(entry.title), words="\n".join(map(plain, entry.words.splitlines())))
        for entry in told
    ]
    notice, lang = _notice(site, tag)
    if lang == locale.lang:
        notice = plain(notice)
    updated = max([entry.day for entry in entries] or _days(site, tag))
    title, _ = locale.message("News")
    return Feed(
        site.settings.base_url,
        f"{tag}/feed.xml",
        home(site, tag),
        locale.lang,
        f"{title}: {site.settings.name}",
        site.settings.name,
        updated,
        tuple(entries),
        notice,
        lang,
    )


def entries_of(site: Site, models: Mapping[PageKey, PageModel], tag: str) -> list[Entry]:
    """Return what the feed of a language tells, the newest first."""
    locale = site.locale(tag)
    told = [header for key in sorted(models) if key.tag == tag and not is_draft(header := site.pages[key], locale)]
    return newest_first([*_news(news_of(site, tag), models), *_changes(site, told, models, locale)])


def _days(site: Site, tag: str) -> list[datetime.date]:
    """Return the days of all news and changes of a language, withheld ones too."""
    news = [header.meta.date for header in news_of(site, tag) if header.meta.date]
    return news + [
        noted.change.date for key in sorted(site.published) if key.tag == tag for noted in noted_changes(site, key)
    ]


def _stands(header: Header, models: Mapping[PageKey, PageModel]) -> PageModel | None:
    """Return the PageModel of a page that is not withheld."""
    model = models.get(header.key)
    return model if model and model.document == header.digest else None


def _news(news: list[Header], models: Mapping[PageKey, PageModel]) -> Iterator[Entry]:
    for header in news:
        if (day := header.meta.date) and (model := _stands(header, models)):
            yield Entry(header.page, header.tag, model.address, model.title, day, model.description)


def _changes(site: Site, headers: list[Header], models: Mapping[PageKey, PageModel], locale: Locale) -> Iterator[Entry]:
    """Yield an entry for each day on which a page has changed; of a notice or statement that notes no change, for the
    day of its last check."""
    for header in headers:
        if not (model := _stands(header, models)):
            continue
        about = (header.page, header.tag, model.address, model.title)
        noted = changes_of(site, header.key)
        for day, same in groupby(noted, key=lambda each: each.change.date):
            notes = list(same)
            words = "\n".join(each.change.note for each in notes)
            yield Entry(*about, day, words, change=True, words_lang=notes[0].lang)
        if (day := header.meta.reviewed) and not noted and header.meta.kind in CHECKED:
            checked = locale.message("Last checked: {date}")[0].replace("{date}", locale.date(day))
            yield Entry(*about, day, "\n".join(filter(None, (model.description, checked))), change=True)


def _notice(site: Site, tag: str) -> tuple[str, str]:
    """Return the words, and their language, which say that the site is a demonstration."""
    if not site.settings.demonstration:
        return "", ""
    locale, service = site.locale(tag), site.settings.real_service
    text, lang = locale.message(DEMONSTRATION)
    for name, fact in (("web", service.web), ("phone", service.phone)):
        entry = site.fact(fact)
        text = text.replace("{" + name + "}", entry.value if entry else "")
    return text, lang
