"""The A to Z of a language: its pages, their headings and the words that people use, by the word that matters, in its
own alphabet. The title of the page is beside a word where two lines would read alike, and where it is in another
language. Of pages for staff the list has no headings: patients, for whom it is, would read past fifty.

Nothing is in it that readers do not get: no page that is withheld or unpublished, and no heading of a block that
is. Words as people mistype them are for the search alone.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from functools import cache
from itertools import groupby
from typing import NamedTuple

from everyreader.alphabet import initial_of, order_of
from everyreader.document import Block, Foreign, Heading, Inline, Link, Strong, Text, parted
from everyreader.locale import Locale
from everyreader.parse import Header
from everyreader.plan import notices
from everyreader.plan.links import generated_target
from everyreader.plan.purposes import items, purpose_anchors
from everyreader.site import PageKey, SearchWords, Site


class Entry(NamedTuple):
    """One line of the list."""

    lead: str
    """Words that nobody looks it up by."""
    name: str
    """Those that it is under."""
    target: str
    """Of its link."""
    there: str
    """The title of the page that it leads to, where it is not that page's own entry."""
    key: PageKey
    """Of that page."""
    borrowed: tuple[tuple[str, str], ...] = ()
    """Words of the name or the title in another language, each with that language."""


def listed_pages(site: Site, tag: str, gone: Collection[PageKey] = ()) -> list[PageKey]:
    """Return every page that readers of a language get: in it, or else in the default one. gone: those that are taken
    down."""
    found = (
        PageKey(page, tag if tag in tags else site.default)
        for page, tags in site.languages.items()
        if tag in tags or site.default in tags
    )
    return sorted(key for key in found if key not in gone and site.pages[key].meta.title)


def main_part(title: str, skip: Collection[str]) -> tuple[str, str]:
    """Return the words of a title that nobody looks it up by, and the rest. skip: such words, in small letters. A
    language that writes no blanks between words has them at the beginning all the same.

    >>> main_part("How to make a complaint", ("how", "to", "make", "a"))
    ('How to make a ', 'complaint')
    """
    rest = title
    while True:
        word, blank, after = rest.partition(" ")
        start = next((one for one in skip if not one.isascii() and " " not in rest and rest.startswith(one)), "")
        if blank and after.strip() and word.casefold().strip(",:") in skip:
            rest = after
        elif start and len(rest) > len(start) + 1 and start[0] >= "\u2e80":
            rest = rest[len(start) :]
        else:
            return title[: len(title) - len(rest)], rest


def entries(
    site: Site, tag: str, gone: Collection[PageKey] = (), withheld: Mapping[PageKey, Collection[str]] = {}
) -> list[Entry]:
    """Return what the A to Z of a language lists, page by page. withheld: of a page, the ids of blocks that readers do
    not get. What people call a page or section is no line of its own where its name begins with these words."""
    words = site.search_words.get(tag, SearchWords())
    pages = listed_pages(site, tag, gone)
    found = {
        (entry.lead + entry.name, entry.target): entry
        for key in pages
        for entry in _of_page(site, key, tag, site.search_words.get(key.tag, words), withheld.get(key, ()))
    }
    own = {entry.target: entry.name for entry in found.values()}
    there = {key.page: key for key in pages}
    for line in words.words:
        key = there.get(line.page)
        if key and leads_to_readers(site, site.pages[key], line.anchor, withheld.get(key, ())):
            target, title = generated_target(*key, line.anchor), site.pages[key].meta.title
            for name in line.words:
                if not _begins(own.get(target, ""), name):
                    found.setdefault((name, target), Entry("", name, target, title, key, site.pages[key].borrowed))
    return list(found.values())


def made_entry(site: Site, key: PageKey, title: str) -> Entry:
    """Return the line of a page that the build makes. title: in the language of its readers."""
    words = site.search_words.get(key.tag, SearchWords())
    return Entry(*main_part(title, tuple(word.casefold() for word in words.skip)), generated_target(*key), "", key)


def _begins(name: str, words: str) -> bool:
    """Say whether a name begins with whole words, in small letters or capitals."""
    start, rest = name[: len(words)], name[len(words) :]
    return start.casefold() == words.casefold() and not rest[:1].isalnum()


def in_order(found: Iterable[Entry], lang: str) -> list[Entry]:
    """Return entries in the order of a language, given by its BCP 47 tag."""
    order = cache(order_of(lang))  # the title of a page comes as often as it has headings
    return sorted(found, key=lambda entry: (order(_letters(entry.name)), order(entry.there), entry))


def _letters(name: str) -> str:
    """Return a name from its first letter on: a quotation mark decides no order."""
    return name[next((place for place, char in enumerate(name) if char.isalnum()), 0) :]


def leads_to_readers(site: Site, header: Header, anchor: str, withheld: Collection[str]) -> bool:
    """Say whether a page has a heading that readers get, also one that a box makes. anchor: of it; nothing stands for
    the page itself."""
    if not anchor or (anchor not in withheld and any(anchor == own for _, own, _ in header.headings)):
        return True
    return anchor in purpose_anchors(site, header, withheld)


def _of_page(site: Site, key: PageKey, tag: str, said: SearchWords, withheld: Collection[str]) -> Iterator[Entry]:
    """Yield the lines of a page and its headings, but no heading of which nobody looks up a word (“What we do”)."""
    header, small = site.pages[key], tuple(word.casefold() for word in said.skip)
    idle = {word.casefold() for word in (*said.skip, *said.small)}
    title = header.meta.title
    yield Entry(*main_part(title, small), generated_target(*key), "", key, header.borrowed)
    lost = {use.block for use in header.facts if site.fact(use.name) is None}
    for level, anchor, words in header.headings if key.tag == tag and header.meta.audience != "staff" else ():
        is_idle = idle.issuperset(re.findall(r"[\w'’-]+", words.casefold()))
        if level == 2 and not is_idle and words != title and anchor not in withheld and anchor not in lost:
            foreign = ((use.form, use.name) for use in header.languages if use.block == anchor and use.form)
            borrowed = (*header.borrowed, *foreign)
            yield Entry(*main_part(words, small), generated_target(*key, anchor), title, key, borrowed)


def a_to_z(site: Site, locale: Locale, found: Iterable[Entry]) -> tuple[Block, ...]:
    """Return the list as blocks, in order, with a heading for each letter of the language's alphabet."""
    initial = cache(initial_of(locale.lang))
    found = tuple(found)
    named = Counter(_shown(entry) for entry in found)
    blocks: list[Block] = []
    for number, (letter, inside) in enumerate(
        groupby(in_order(found, locale.lang), key=lambda entry: initial(_letters(entry.name))), 1
    ):
        blocks.append(Heading(f"letter-{number}", 2, (Text(letter),)))
        blocks.append(
            items(f"letters/list-{number}", (_line(site, locale, entry, named[_shown(entry)] > 1) for entry in inside))
        )
    return tuple(blocks)


def _shown(entry: Entry) -> str:
    return (entry.lead + entry.name).casefold()


def _line(site: Site, locale: Locale, entry: Entry, alike: bool) -> tuple[Inline, ...]:
    own, lead, plain = entry.key.tag == locale.tag, _words(entry.lead, entry), _words(entry.name, entry)
    name = Strong(plain)
    title = _words(entry.there, entry)
    if own and entry.there and not alike:
        return (Link(entry.target, (*lead, name) if lead else plain),)
    words: tuple[Inline, ...] = (*lead, name)
    if own:
        return (Link(entry.target, (*words, Text(": "), *title) if entry.there else words),)
    # The note is part of the link, which so is the whole line: as large a target as those of its own language.
    more = (Text(" "), *notices.format_message(locale, "(in English)"))
    if not entry.there:
        return (Link(entry.target, (_foreign(site, entry.key, words), *more)),)
    return (Link(entry.target, (*words, Text(": "), _foreign(site, entry.key, title), *more)),)


def _words(words: str, entry: Entry) -> tuple[Inline, ...]:
    """Return words of a line, those in another language marked."""
    parts = parted(words, entry.borrowed) if words else ()
    return tuple(Foreign(lang, (Text(part),)) if lang else Text(part) for part, lang in parts)


def _foreign(site: Site, key: PageKey, words: tuple[Inline, ...]) -> Inline:
    return Foreign(site.locale(key.tag).lang, words)
