"""Turns the headers of all pages, the facts, the settings and the languages into the Site: what pages need of each
other.

Pure and small: it holds records, never documents, and it decides by date what is published, so that nothing after it
needs to know which day it is.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable
from functools import partial
from operator import attrgetter

import msgspec

from everyreader.baseline import NO_BASELINE, Baseline
from everyreader.document.scripts import scripts_in
from everyreader.facts import Entry, Facts
from everyreader.format_info import FormatInfo
from everyreader.locale import Locale
from everyreader.parse import Header, PageKey, Reference, Target
from everyreader.site.anchors import Older
from everyreader.site.approved import Approved
from everyreader.site.publishers import Publishers
from everyreader.site.purposes import Purpose
from everyreader.site.recordings import PageRecordings
from everyreader.site.redirects import Redirect
from everyreader.site.search_words import SearchWords
from everyreader.site.settings import Settings
from everyreader.site.survey import Survey, survey
from everyreader.site.titles import with_facts
from everyreader.source.media import Media


class Site(msgspec.Struct, frozen=True, eq=False):
    """The whole site as records."""

    settings: Settings
    locales: dict[str, Locale]
    facts: Facts
    today: datetime.date
    files: dict[str, str]
    """Every file of the project and its digest."""
    pages: dict[PageKey, Header]
    """Every page that could be told apart."""
    published: frozenset[PageKey]
    """Those of them that readers get."""
    held: dict[PageKey, str]
    """Why the others are not."""
    languages: dict[str, tuple[str, ...]]
    """Of each page, in the order of their names, the folders that it is published in."""
    links: dict[PageKey, dict[str, Target]]
    """Of each page, each target as it is written."""
    menu: dict[str, tuple[tuple[int, str, str], ...]]
    """Of each folder, (order, page, title) of the pages whose front matter gives them a place in the menu."""
    messages: tuple[str, ...] = ()
    """English words that the templates ask for."""
    purposes: tuple[Purpose, ...] = ()
    """Why the organisation uses information."""
    redirects: tuple[Redirect, ...] = ()
    """The redirects of the table of an old site's addresses."""
    before: frozenset[str] = frozenset()
    """The addresses that earlier builds have published."""
    media: dict[str, Media] = {}
    """By path, the pictures that are published."""
    targets: frozenset[Target] = frozenset()
    """Those of all pages."""
    publishers: Publishers = Publishers()
    """Whose websites a fact may rest on."""
    formats: dict[str, FormatInfo] = {}
    """Those that there are, by name, in the order of lists."""
    baseline: Baseline = NO_BASELINE
    """What the last publish has left."""
    templates: dict[str, tuple[int, bool]] = {}
    """By path, size and whether it ends with a line end."""
    waiting: frozenset[str] = frozenset()
    """The languages whose pages stay as they were, because something that the language brings is broken or gone."""
    unwarned: frozenset[PageKey] = frozenset()
    """Drafts that stay as they were, because their language lacks the notice on drafts."""
    older: Older = {}
    """Of a page, by the anchor of a heading, those that readers were given before."""
    search_words: dict[str, SearchWords] = {}
    """Of a language, by its folder, the words by which people look for its pages."""
    recordings: dict[PageKey, PageRecordings] = {}
    """The films and recordings of pages that have some."""
    unseen: int = 0
    """How many of their files this machine could not look into."""
    approvals: dict[str, Approved] = {}
    """By the source of a page, who has approved it."""
    unready: dict[PageKey, str] = {}
    """Those of the published pages that a preview alone shows, and why readers do not get them."""
    beneath: dict[str, str] = {}
    """By path, the digest of the engine's file in whose place the project has its own."""
    withheld: frozenset[PageKey] = frozenset()
    """Published pages in whose place a short one stands; empty until findings have decided it."""

    @property
    def kept_back(self) -> dict[PageKey, str]:
        """Return why readers do not get a page, of those too that a preview shows."""
        return {**self.held, **self.unready}

    def linked(self, wanted: Callable[[Target], bool]) -> list[tuple[Header, Reference, Target]]:
        """Return every link of a page to a target that is wanted, in the order of pages and words."""
        chosen = {target for target in self.targets if wanted(target)}
        return [
            (header, use, target)
            for key, header in self.pages.items()
            if chosen
            for use in header.links
            if (target := self.links[key][use.name]) in chosen
        ]

    def fact(self, name: str) -> Entry | None:
        """Return a fact as readers may see it: None where it is not in the register or does not hold today."""
        return self.facts.current(name, self.today)

    def locale(self, tag: str) -> Locale:
        """Return a language; a folder of content without one is spoken of in English and is a finding."""
        return self.locales.get(tag) or Locale(tag, tag, tag, tag)

    def locales_for(self, languages: Iterable[str]) -> dict[str, Locale]:
        """Return by folder the languages that words are in, found by their primary subtag (BCP 47, 2.2.1): words in
        `zh` are in what the project has as `zh-Hans`."""
        wanted = {language.split("-")[0].lower() for language in languages}
        return {tag: found for tag, found in sorted(self.locales.items()) if found.lang.split("-")[0].lower() in wanted}

    def locales_besides(self, tag: str, languages: Iterable[str], scripts: Iterable[str]) -> tuple[Locale, ...]:
        """Return the languages, besides that of a page, whose fonts its words need: those that words are marked as,
        and where the script of other words is of none of these, those that are written in it. tag: of the page.
        scripts: as `scripts_in` returns them."""
        found = {name: each for name, each in self.locales_for(languages).items() if name != tag}
        left = set(scripts).difference(*(scripts_in(each.name) for each in (self.locale(tag), *found.values())))
        more = {name: each for name, each in self.locales.items() if left.intersection(scripts_in(each.name))}
        return (*found.values(), *(more[name] for name in sorted(more)))

    @property
    def default(self) -> str:
        """Return the folder of the default language."""
        return self.settings.default_language


def index(
    headers: Iterable[Header],
    settings: Settings,
    locales: dict[str, Locale],
    facts: Facts,
    files: dict[str, str],
    today: datetime.date,
    messages: tuple[str, ...] = (),
    purposes: tuple[Purpose, ...] = (),
    redirects: tuple[Redirect, ...] = (),
    before: frozenset[str] = frozenset(),
    formats: dict[str, FormatInfo] | None = None,
    baseline: Baseline = NO_BASELINE,
    preview: bool = False,
    recalled: Callable[[Callable[[], Survey]], Survey] | None = None,
) -> Site:
    """Return the Site. files: digest by path of every file in the project's folders. messages and what follows: see
    `Site`. preview: pages that only wait for their author or a day count as published. recalled:
    returns what a survey of the same pages has found before, or what the one that it is given finds."""
    pages: dict[PageKey, Header] = {}
    for header in sorted(headers, key=attrgetter("source")):
        pages.setdefault(header.key, with_facts(header, facts, locales.get(header.tag), today))
    look = partial(survey, pages, settings, locales, files, today, before, baseline, preview)
    found = recalled(look) if recalled else look()
    published = frozenset(pages.keys() - dict(found.held).keys())
    links = {key: header.targets for key, header in pages.items()}  # mostly all are there: kept once
    links |= {key: {**links[key], **others} for key, others in found.links}
    return Site(
        settings,
        locales,
        facts,
        today,
        files,
        pages,
        published,
        dict(found.held),
        found.languages,
        links,
        found.menu,
        messages,
        purposes,
        redirects=redirects,
        before=before,
        targets=frozenset().union(*[targets.values() for targets in links.values()]),
        formats=formats or {},
        baseline=baseline,
        waiting=frozenset(found.waiting),
        unwarned=frozenset(found.unwarned),
        older=dict(found.older),
        unready=dict(found.unready),
    )
