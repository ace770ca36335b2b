"""The boxes that the build fills with what it knows: news, the site map, languages and formats.

Each is made of ordinary blocks, so that every format has it.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable
from typing import assert_never, get_args

import msgspec

from everyreader.alphabet import order_of
from everyreader.document import (
    Block,
    Cell,
    Definition,
    Definitions,
    Fact,
    Foreign,
    Heading,
    Inline,
    Link,
    Row,
    Table,
    Text,
    inlines_of,
    parted,
)
from everyreader.fact_values import shown_address
from everyreader.format_info import FormatInfo
from everyreader.language import ENGLISH
from everyreader.locale import Locale
from everyreader.parse import Audience, Header
from everyreader.plan import notices
from everyreader.plan.addresses import asked_formats
from everyreader.plan.changes import changes_of, note_words
from everyreader.plan.links import file_target, generated_target, generated_value
from everyreader.plan.notices import format_message
from everyreader.plan.purposes import items, purposes
from everyreader.plan.short_names import short_names, short_url
from everyreader.plan.versions import language_order
from everyreader.resolve import LinkValue
from everyreader.site import PageKey, Site


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


def _listed_pages(site: Site, tag: str) -> list[PageKey]:
    """Return every page once: in this language where it has it, else in the default language."""
    found = {
        page: PageKey(page, tag if tag in tags else site.default)
        for page, tags in site.languages.items()
        if tag in tags or site.default in tags
    }
    order = order_of(site.locale(tag).lang)
    return sorted(found.values(), key=lambda key: (order(site.pages[key].meta.title), key))


def news(site: Site, id: str, locale: Locale) -> tuple[Block, ...]:
    """Return the news, the newest first, each with its day."""
    keys = _listed_pages(site, locale.tag)
    found: list[tuple[datetime.date, PageKey, tuple[Inline, ...]]] = [
        (header.meta.date, key, ())
        for key in keys
        if (header := site.pages[key]).meta.kind == "news" and header.meta.date
    ]
    for key in keys:
        told = (noted for noted in changes_of(site, key) if noted.change.news)
        own = "" if key.tag == locale.tag else site.locale(key.tag).lang
        found += [
            (
                noted.change.date,
                key,
                (Text(locale.punctuation.colon), *note_words(noted._replace(lang=noted.lang or own))),
            )
            for noted in told
        ]
    lines = (
        (Text(locale.date(day)), Text(": "), *link_to(site, key, locale), *note)
        for day, key, note in sorted(found, key=lambda line: line[:2], reverse=True)
    )
    return (items(f"{id}/list", lines),) if found else ()


def audience_words(audience: Audience) -> str:
    """Return the message that says who a page is for."""
    match audience:
        case "everyone":
            return "For everyone"
        case "patients":
            return "For patients"
        case "young-people":
            return "For young people"
        case "carers":
            return "For carers"
        case "staff":
            return "For staff and researchers"
        case _:
            assert_never(audience)


def site_map(site: Site, id: str, locale: Locale) -> tuple[Block, ...]:
    """Return every page twice: by title, and by who it is for (WCAG 2.4.5, multiple ways)."""
    keys = _listed_pages(site, locale.tag)
    groups = [
        (audience_words(name), [key for key in keys if site.pages[key].meta.audience == name])
        for name in get_args(Audience)
    ]
    entries = tuple(
        Definition(
            f"{id}/definition-{number}",
            (format_message(locale, words),),
            (items(f"{id}/list-{number}", (link_to(site, key, locale) for key in found)),),
        )
        for number, (words, found) in enumerate(groups, 1)
        if found
    )
    return (
        Heading(f"{id}-a-to-z".replace("/", "-"), 2, format_message(locale, "All pages, A to Z")),
        items(f"{id}/all", (link_to(site, key, locale) for key in keys)),
        Heading(f"{id}-by-reader".replace("/", "-"), 2, format_message(locale, "By who they are for")),
        Definitions(f"{id}/definitions", entries),
    )


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
    reader's own first. Each cell opens the page."""
    order = sorted(language_order(site), key=lambda tag: tag != locale.tag)
    keys = [key for key in _listed_pages(site, locale.tag) if len(site.languages[key.page]) > 1]
    head = (format_message(locale, "Page"), *(_named(site, tag, locale, False) for tag in order))
    rows = [(_title(site, key, locale), *(_version(site, key.page, tag, locale) for tag in order)) for key in keys]
    return (_table(f"{id}/table", head, rows),) if rows else ()


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
    keys = _listed_pages(site, locale.tag)
    used = {name for key in keys for name in asked_formats(site, key)}
    columns = [format for name, format in site.formats.items() if name in used and not format.after_others]
    if not columns:
        return (items(f"{id}/list", (link_to(site, key, locale) for key in keys)),) if keys else ()
    head = (format_message(locale, "Page"), *(format_message(locale, format.label) for format in columns))
    rows = [(link_to(site, key, locale), *(_file(site, key, format, locale) for format in columns)) for key in keys]
    return (_table(f"{id}/table", head, rows),)


def _file(site: Site, key: PageKey, format: FormatInfo, locale: Locale) -> tuple[Inline, ...]:
    """Return the way to the file of a page in a format, or nothing where it is not made."""
    if format.name not in asked_formats(site, key):
        return ()
    ending = format.extension.rsplit(".", 1)[-1].upper()
    return (Link(file_target(f"{key.tag}/{key.page}{format.extension}"), (Text(ending),)),)


def short_addresses(site: Site, id: str, locale: Locale) -> tuple[Block, ...]:
    """Return a table of the addresses that can be read out: a row a page, with what leads to it in each language."""
    head = (
        format_message(locale, "Page"),
        format_message(locale, "Short address"),
        format_message(locale, "Languages"),
    )
    rows = []
    for key in _listed_pages(site, locale.tag):
        if key.page in short_names(site):
            first, *others = (PageKey(key.page, tag) for tag in language_order(site) if tag in site.languages[key.page])
            ends = "\u00a0· ".join(f"{site.locale(each.tag).english_name}: /{each.tag}" for each in others)
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


GENERATORS: dict[str, Callable[[Site, str, Locale], tuple[Block, ...]]] = {
    "news": news,
    "site-map": site_map,
    "languages": languages,
    "language-names": language_names,
    "formats": formats,
    "purposes": purposes,
    "short-addresses": short_addresses,
}


class GeneratedBox(msgspec.Struct, frozen=True):
    """What is in place of a box of the author's, and what a page needs to know of it."""

    blocks: tuple[Block, ...]
    facts: tuple[tuple[str, str], ...]
    """(name, form) of each."""
    links: dict[str, LinkValue]
    """By target."""
    foreign: frozenset[str]
    """The languages of words in it."""
    holes: tuple[str, ...]
    """Ids of the blocks in it that hold a fact which no reader can be shown."""


GeneratedBoxes = dict[tuple[str, str], GeneratedBox]
"""The boxes of one language that are filled already, by what fills them and their id."""


def generated_for(site: Site, header: Header, locale: Locale, known: GeneratedBoxes) -> dict[str, GeneratedBox]:
    """Return, by the id of each box that the build fills, what is in its place; a box that gets nothing stays.
    known: those of its language, which lists the whole site and is worked out once; gets what is new."""
    found: dict[str, GeneratedBox] = {}
    for use in header.generated:
        key = (use.name, use.block)
        if key not in known:
            known[key] = generated_box(site, locale, GENERATORS[use.name](site, use.block, locale))
        if known[key].blocks:
            found[use.block] = known[key]
    return found


def generated_box(site: Site, locale: Locale, blocks: tuple[Block, ...]) -> GeneratedBox:
    """Return blocks that the build writes with what a page needs to know of them."""
    inside = list(inlines_of(blocks))
    facts = [(block.id, inline) for block, inline in inside if isinstance(inline, Fact)]
    targets = dict.fromkeys(inline.target for _, inline in inside if isinstance(inline, Link))
    return GeneratedBox(
        blocks,
        tuple(dict.fromkeys((fact.name, fact.form) for _, fact in facts)),
        {target: generated_value(site, locale.tag, target) for target in targets if target},
        frozenset(inline.lang for _, inline in inside if isinstance(inline, Foreign)),
        tuple(id for id, fact in facts if site.fact(fact.name) is None),
    )
