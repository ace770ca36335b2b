"""The boxes that the build fills with what it knows: news, the site map, languages and formats.

Each is made of ordinary blocks, so that every format has it.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable
from typing import assert_never, get_args

import msgspec

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
from everyreader.locale import Locale
from everyreader.parse import Audience, Header
from everyreader.plan.changes import changes_of, note_words
from everyreader.plan.links import generated_value
from everyreader.plan.notices import format_message
from everyreader.plan.page_tables import formats, language_names, languages, link_to, listed_pages, short_addresses
from everyreader.plan.purposes import items, purposes
from everyreader.resolve import LinkValue
from everyreader.site import PageKey, Site


def news(site: Site, id: str, locale: Locale) -> tuple[Block, ...]:
    """Return the news, the newest first, each with its day."""
    keys = listed_pages(site, locale.tag)
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
    keys = listed_pages(site, locale.tag)
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
