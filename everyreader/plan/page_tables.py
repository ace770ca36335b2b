"""The tables of pages that the build fills: which page there is in which language, in which format, and at which short
address; and how a page is listed."""

from __future__ import annotations

from collections.abc import Iterable

from everyreader.alphabet import order_of
from everyreader.document import (
    Block,
    Cell,
    Foreign,
    Inline,
    Link,
    Row,
    Table,
    Text,
    parted,
)
from everyreader.fact_values import shown_address
from everyreader.format_info import FormatInfo
from everyreader.language import ENGLISH
from everyreader.locale import Locale
from everyreader.plan import notices
from everyreader.plan.addresses import asked_formats
from everyreader.plan.films import COLUMNS, TITLES, is_signed
from everyreader.plan.links import file_target, generated_target
from everyreader.plan.notices import format_message
from everyreader.plan.purposes import items
from everyreader.plan.short_names import short_names, short_url
from everyreader.plan.versions import language_order
from everyreader.site import PageKey, Site
from everyreader.source.recording import RecordingKind


def link_to(site: Site, key: PageKey, locale: Locale) -> tuple[Inline, ...]:
    """Return a link to a page by its title, and say so where it is in another language than the page that links."""
    page, tag = key
    header = site.pages[key]
    words: tuple[Inline, ...] = tuple(
        Foreign(lang, (Text(words),)) if lang else Text(words)
        for words, lang in parted(header.meta.title or page, header.borrowed)
    )
    if tag != locale.tag:
        words = (Foreign(site.locale(tag).lang, words),)
    link = Link(generated_target(page, tag), words)
    if notices.is_draft(header, site.locale(tag)):
        return (link, Text(" ("), *format_message(locale, "draft"), Text(")"))
    return (link,)


def listed_pages(site: Site, tag: str) -> list[PageKey]:
    """Return every page once: in this language where it has it, else in the default language."""
    found = {
        page: PageKey(page, tag if tag in tags else site.default)
        for page, tags in site.languages.items()
        if tag in tags or site.default in tags
    }
    order = order_of(site.locale(tag).lang)
    return sorted(found.values(), key=lambda key: (order(site.pages[key].meta.title), key))


def _named(site: Site, tag: str, locale: Locale, home: bool) -> tuple[Inline, ...]:
    """Return a language's own name and its English name. home: the first leads to its home page, where it has one."""
    own = site.locale(tag)
    name: tuple[Inline, ...] = (Text(own.name),) if tag == locale.tag else (Foreign(own.lang, (Text(own.name),)),)
    if home and ("index", tag) in site.published:
        name = (Link(generated_target("index", tag), name),)
    if own.is_english:
        return name
    english = (Text(own.english_name),) if locale.is_english else (Foreign(ENGLISH, (Text(own.english_name),)),)
    return (*name, Text(" ("), *english, Text(")"))


def language_names(site: Site, id: str, locale: Locale) -> tuple[Block, ...]:
    """Return the names of all languages together, each leading to its home page."""
    return (items(f"{id}/list", (_named(site, tag, locale, True) for tag in language_order(site))),)


def languages(site: Site, id: str, locale: Locale) -> tuple[Block, ...]:
    """Return a table of the pages that there are in more languages than one: a row each, a column a language, the
    reader's own first; British Sign Language, where any page has a film in it, last. Each cell opens the page."""
    order = sorted(language_order(site), key=lambda tag: tag != locale.tag)
    listed = listed_pages(site, locale.tag)
    signed = {key.page: found for key in listed if (found := _signed(site, key))}
    keys = [key for key in listed if len(site.languages[key.page]) > 1 or key.page in signed]
    sign_language = format_message(locale, COLUMNS["bsl"])
    head = (
        format_message(locale, "Page"),
        *(_named(site, tag, locale, False) for tag in order),
        *([sign_language] if signed else []),
    )
    rows = [
        (
            _title(site, key, locale),
            *(_version(site, key.page, tag, locale) for tag in order),
            *([_film(signed.get(key.page), sign_language)] if signed else []),
        )
        for key in keys
    ]
    return (_table(f"{id}/table", head, rows),) if rows else ()


def _signed(site: Site, key: PageKey) -> PageKey | None:
    """Return the version of a page that has its film in British Sign Language: that in the reader's language first."""
    return next((each for each in (key, PageKey(key.page, site.default)) if is_signed(site, each)), None)


def _film(key: PageKey | None, words: tuple[Inline, ...]) -> tuple[Inline, ...]:
    return (Link(generated_target(*key), words),) if key else ()


def _version(site: Site, page: str, tag: str, locale: Locale) -> tuple[Inline, ...]:
    """Return the way to a page in a language, by that language's own name, or nothing where it lacks the page."""
    if tag not in site.languages[page]:
        return ()
    own = site.locale(tag)
    name: tuple[Inline, ...] = (Text(own.name),) if tag == locale.tag else (Foreign(own.lang, (Text(own.name),)),)
    draft = notices.is_draft(site.pages[PageKey(page, tag)], own)
    said = (Text(" ("), *format_message(locale, "draft"), Text(")")) if draft else ()
    return (Link(generated_target(page, tag), name), *said)


def formats(site: Site, id: str, locale: Locale) -> tuple[Block, ...]:
    """Return a table of all pages: a row each, a column a format. Each cell opens the file."""
    keys = listed_pages(site, locale.tag)
    used = {name for key in keys for name in asked_formats(site, key)}
    columns = [format for name, format in site.formats.items() if name in used and not format.after_others]
    if not columns and not site.recordings:
        return (items(f"{id}/list", (link_to(site, key, locale) for key in keys)),) if keys else ()
    kinds = [kind for kind in TITLES if any(key in site.recordings and site.recordings[key].has(kind) for key in keys)]
    head = (
        format_message(locale, "Page"),
        *(format_message(locale, format.label) for format in columns),
        *(format_message(locale, COLUMNS[kind]) for kind in kinds),
    )
    rows = [
        (
            link_to(site, key, locale),
            *(_file(site, key, format, locale) for format in columns),
            *(_recording(site, key, kind) for kind in kinds),
        )
        for key in keys
    ]
    return (_table(f"{id}/table", head, rows),)


def _file(site: Site, key: PageKey, format: FormatInfo, locale: Locale) -> tuple[Inline, ...]:
    """Return the way to the file of a page in a format, or nothing where it is not made."""
    if format.name not in asked_formats(site, key):
        return ()
    ending = format.extension.rsplit(".", 1)[-1].upper()
    return (Link(file_target(f"{key.tag}/{key.page}{format.extension}"), (Text(ending),)),)


def _recording(site: Site, key: PageKey, kind: RecordingKind) -> tuple[Inline, ...]:
    """Return the way to the page that plays a recording of a kind, or nothing where it has none."""
    if key not in site.recordings or not site.recordings[key].has(kind):
        return ()
    playing = next(each for each in site.recordings[key].recordings if each.kind == kind and each.files)
    return (Link(generated_target(*key), (Text(playing.files[0][0].rsplit(".", 1)[-1].upper()),)),)


def short_addresses(site: Site, id: str, locale: Locale) -> tuple[Block, ...]:
    """Return a table of the addresses that can be read out: a row a page, with what leads to it in each language."""
    head = (
        format_message(locale, "Page"),
        format_message(locale, "Short address"),
        format_message(locale, "Languages"),
    )
    rows = []
    for key in listed_pages(site, locale.tag):
        if key.page in short_names(site):
            first, *others = (PageKey(key.page, tag) for tag in language_order(site) if tag in site.languages[key.page])
            ends = "\u00a0· ".join(f"{site.locale(each.tag).english_name}:\u00a0/{each.tag}" for each in others)
            rows.append((link_to(site, key, locale), (Text(shown_address(short_url(site, first))),), (Text(ends),)))
    return (_table(f"{id}/table", head, rows),) if rows else ()


def _title(site: Site, key: PageKey, locale: Locale) -> tuple[Inline, ...]:
    words: tuple[Inline, ...] = (Text(site.pages[key].meta.title or key.page),)
    return words if key.tag == locale.tag else (Foreign(site.locale(key.tag).lang, words),)


def _table(id: str, head: Iterable[tuple[Inline, ...]], rows: Iterable[tuple[tuple[Inline, ...], ...]]) -> Table:
    """Return words as a table."""
    return Table(
        id,
        tuple(map(Cell, head)),
        tuple(Row(f"{id}/row-{number}", tuple(map(Cell, row))) for number, row in enumerate(rows, 1)),
    )
