"""The boxes that the build fills with what it knows: news, the site map, languages and formats.

Each is made of ordinary blocks, so that every format has it.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import assert_never, get_args

import msgspec

from everyreader.alphabet import order_of
from everyreader.document import (
    Block,
    Definition,
    Definitions,
    Fact,
    Foreign,
    Heading,
    Inline,
    Link,
    Text,
    inlines_of,
)
from everyreader.language import ENGLISH
from everyreader.locale import Locale
from everyreader.parse import Audience, Header
from everyreader.plan import notices
from everyreader.plan.addresses import asked_formats
from everyreader.plan.links import generated_target, generated_value
from everyreader.plan.notices import format_message
from everyreader.plan.purposes import items, purposes
from everyreader.resolve import LinkValue
from everyreader.site import PageKey, Site


def link_to(site: Site, key: PageKey, locale: Locale) -> tuple[Inline, ...]:
    """Return a link to a page by its title, and say so where it is in another language than the page that links."""
    page, tag = key
    header = site.pages[key]
    words: tuple[Inline, ...] = (Text(header.meta.title or page),)
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
    found = [
        (header.meta.date, key)
        for key in _listed_pages(site, locale.tag)
        if (header := site.pages[key]).meta.kind == "news" and header.meta.date
    ]
    return (
        (
            items(
                f"{id}/list",
                (
                    (Text(locale.date(day)), Text(": "), *link_to(site, key, locale))
                    for day, key in sorted(found, reverse=True)
                    if day
                ),
            ),
        )
        if found
        else ()
    )


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


def _tags(site: Site) -> list[str]:
    """Return the languages that there are pages in: the default one first, then by their English names."""
    return sorted(
        {tag for _, tag in site.published}, key=lambda tag: (tag != site.default, site.locale(tag).english_name)
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
    return (items(f"{id}/list", (_named(site, tag, locale, True) for tag in _tags(site))),)


def languages(site: Site, id: str, locale: Locale) -> tuple[Block, ...]:
    """Return every language with its own name and its English name, and what there is in it."""
    entries = []
    for number, tag in enumerate(_tags(site), 1):
        name, order = _named(site, tag, locale, False), order_of(site.locale(tag).lang)
        keys = sorted(
            (PageKey(page, tag) for page, found in site.languages.items() if tag in found),
            key=lambda key: order(site.pages[key].meta.title),
        )
        lines = ((*link_to(site, key, locale), Text(": "), *_formats_of(site, key, locale)) for key in keys)
        entries.append(Definition(f"{id}/definition-{number}", (name,), (items(f"{id}/list-{number}", lines),)))
    return (Definitions(f"{id}/definitions", tuple(entries)),)


def _formats_of(site: Site, key: PageKey, locale: Locale) -> tuple[Inline, ...]:
    asked = asked_formats(site, key)
    labels = [format.label for name, format in site.formats.items() if name in asked or format.after_others]
    found: list[Inline] = []
    for label in labels:
        found += [*([Text(", ")] if found else []), *format_message(locale, label)]
    return tuple(found)


def formats(site: Site, id: str, locale: Locale) -> tuple[Block, ...]:
    """Return every format that the site makes, and which pages there are in it."""
    entries = []
    for number, (name, format) in enumerate(site.formats.items(), 1):
        keys = [
            key for key in _listed_pages(site, locale.tag) if format.after_others or name in asked_formats(site, key)
        ]
        if keys:
            lines = (link_to(site, key, locale) for key in keys)
            entries.append(
                Definition(
                    f"{id}/definition-{number}",
                    (format_message(locale, format.label),),
                    (items(f"{id}/list-{number}", lines),),
                )
            )
    return (Definitions(f"{id}/definitions", tuple(entries)),)


GENERATORS: dict[str, Callable[[Site, str, Locale], tuple[Block, ...]]] = {
    "news": news,
    "site-map": site_map,
    "languages": languages,
    "language-names": language_names,
    "formats": formats,
    "purposes": purposes,
}


class GeneratedBox(msgspec.Struct, frozen=True):
    """What stands in place of a box of the author's, and what a page needs to know of it.

    facts: (name, form) of each; links: by target; foreign: the languages of words in it; holes: ids of the blocks in it that hold a
    fact which no reader can be shown.
    """

    blocks: tuple[Block, ...]
    facts: tuple[tuple[str, str], ...]
    links: dict[str, LinkValue]
    foreign: frozenset[str]
    holes: tuple[str, ...]


GeneratedBoxes = dict[tuple[str, str], GeneratedBox]
"""The boxes of one language that are filled already, by what fills them and their id."""


def generated_for(site: Site, header: Header, locale: Locale, known: GeneratedBoxes) -> dict[str, GeneratedBox]:
    """Return, by the id of each box that the build fills, what stands in its place; a box that gets nothing stays. known: those of
    its language, which lists the whole site and is worked out once; gets what is new."""
    found: dict[str, GeneratedBox] = {}
    for use in header.generated:
        key = (use.name, use.block)
        if key not in known:
            known[key] = _generated_box(site, locale, GENERATORS[use.name](site, use.block, locale))
        if known[key].blocks:
            found[use.block] = known[key]
    return found


def _generated_box(site: Site, locale: Locale, blocks: tuple[Block, ...]) -> GeneratedBox:
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
