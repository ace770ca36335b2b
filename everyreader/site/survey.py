"""Says of all pages together what follows from all but their words: who gets them, where their links lead, which
anchors they had. It stays as long as the outline of the project does."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping

import msgspec

from everyreader.baseline import Baseline
from everyreader.locale import Locale
from everyreader.parse import Header, Kind, PageKey, Target
from everyreader.site.address_conflicts import resolve_conflicts
from everyreader.site.anchors import older_anchors
from everyreader.site.links import links_of
from everyreader.site.settings import Settings

NEVER_AS_DRAFT: tuple[Kind, ...] = ("notice", "easy-read")
"""Kinds of page that are not published as an unchecked translation: a mistake in one harms most."""


ONLY_LOOKED_AT = ("unpublished", "waiting", "draft", "easy-read-draft", "unmarked")
"""Why a page is not published that a preview shows all the same, marked: its author wants to see it before readers
do."""


class Survey(msgspec.Struct, frozen=True):
    """What is found; each field as that of the Site with its name has it."""

    waiting: tuple[str, ...]
    held: tuple[tuple[PageKey, str], ...]
    unready: tuple[tuple[PageKey, str], ...]
    languages: dict[str, tuple[str, ...]]
    older: tuple[tuple[PageKey, dict[str, tuple[str, ...]]], ...]
    links: tuple[tuple[PageKey, dict[str, Target]], ...]
    """Only links that lead elsewhere than their words say, or nowhere."""
    menu: dict[str, tuple[tuple[int, str, str], ...]]
    unwarned: tuple[PageKey, ...]


def survey(
    pages: Mapping[PageKey, Header],
    settings: Settings,
    locales: Mapping[str, Locale],
    files: Iterable[str],
    today: datetime.date,
    before: frozenset[str],
    baseline: Baseline,
    preview: bool,
) -> Survey:
    """Return what follows from all but the words of pages. The arguments: as `index` has them."""
    waiting = waiting_languages(locales, baseline) | {tag for _, tag in pages if tag not in locales}
    held = {
        key: reason
        for key, header in pages.items()
        if (reason := _reason_held_back(header, settings, locales, today, waiting, before))
    }
    held, unready = _parted(held, preview)
    held |= dict.fromkeys(_twins((key for key in pages if key not in held), before), "duplicate")
    published = frozenset(pages.keys() - held.keys())
    order = sorted({tag for _, tag in published}, key=lambda tag: (tag != settings.default_language, tag))
    languages: dict[str, tuple[str, ...]] = {}
    for page, tag in sorted(published):
        languages[page] = (*languages.get(page, ()), tag)
    languages = {page: tuple(tag for tag in order if tag in tags) for page, tags in languages.items()}
    older = older_anchors(pages, baseline.anchors)
    links = links_of(pages, published, files, locales, settings.default_language, older)
    return Survey(
        tuple(sorted(waiting)),
        tuple(held.items()),
        tuple(unready.items()),
        languages,
        tuple(older.items()),
        tuple(links.items()),
        _menu(pages, published),
        tuple(key for key in published if _is_unwarned(pages[key], locales.get(key.tag))),
    )


def _parted(held: dict[PageKey, str], preview: bool) -> tuple[dict[PageKey, str], dict[PageKey, str]]:
    """Return the pages that nobody gets, and those that a preview shows, each with the reason."""
    unready = {key: reason for key, reason in held.items() if preview and reason in ONLY_LOOKED_AT}
    return {key: reason for key, reason in held.items() if key not in unready}, unready


def _twins(keys: Iterable[PageKey], before: frozenset[str]) -> list[PageKey]:
    """Return the pages whose address an earlier one has. before: addresses that readers were given; a page at one of
    these is earlier than all others."""
    order = sorted(keys, key=lambda key: f"{key.tag}/{key.page}.html" not in before)
    return [order[number] for number in resolve_conflicts([f"{tag}/{page}.html" for page, tag in order])]


def _menu(
    pages: Mapping[PageKey, Header], published: frozenset[PageKey]
) -> dict[str, tuple[tuple[int, str, str], ...]]:
    menu: dict[str, list[tuple[int, str, str]]] = {}
    for (page, tag), header in pages.items():
        if header.meta.order is not None and (page, tag) in published:
            menu.setdefault(tag, []).append((header.meta.order, page, header.meta.title or page))
    return {tag: tuple(sorted(entries)) for tag, entries in menu.items()}


def _is_unwarned(header: Header, locale: Locale | None) -> bool:
    return bool(locale and header.meta.translation and header.meta.is_unchecked and not locale.warns_of_drafts)


def waiting_languages(locales: Mapping[str, Locale], baseline: Baseline) -> set[str]:
    """Return the languages that are broken, and those that lack most of the messages of the last publish."""
    return {
        tag
        for tag, locale in locales.items()
        if locale.is_broken or baseline.has_lost_messages(tag, len(locale.messages))
    }


def _reason_held_back(
    header: Header,
    settings: Settings,
    locales: Mapping[str, Locale],
    today: datetime.date,
    waiting: set[str],
    before: frozenset[str],
) -> str:
    """Return why a page is not published, or nothing. waiting: languages of which only what readers have already
    stands."""
    if header.meta.unpublished:
        return "unpublished"
    if (starts := header.meta.starts()) and starts > today:
        return "waiting"
    if header.tag in waiting and f"{header.tag}/{header.page}.html" not in before:
        return "no-language"
    drafts = settings.drafts
    allowed = drafts.publish and drafts.approved_by and drafts.until and today <= drafts.until
    if header.meta.is_easy_read_draft and not allowed:
        return "easy-read-draft"
    if header.tag == settings.default_language or header.broken:
        return ""
    if header.meta.translation is None:
        return "unmarked"
    if not header.meta.is_unchecked:
        return ""
    if not allowed or header.meta.kind in NEVER_AS_DRAFT:
        return "draft"
    stands = f"{header.tag}/{header.page}.html" in before
    return "" if stands or locales[header.tag].warns_of_drafts else "no-notice"
