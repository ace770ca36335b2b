"""What Pagefind reads of a page: one small HTML text, made of its PageText. Words of a title and of headings count more
than others, and words that people use most. What a result shows is kept beside it: Pagefind would put each word of it
into the index, an eighth of which it was."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Collection, Iterable
from html import escape

from everyreader.document import Value, digest
from everyreader.search.index_words import (
    IN_CALLED,
    SMALL_WORD,
    Usual,
    called_words,
    is_pair,
    small_words,
    telling_words,
    whole_words,
)
from everyreader.search.page_text import PageText

PLACE = "zzh"
"""What stands for a heading, at which Pagefind gives a place only where it has words. Those that are asked for follow
it, marked; as they are written they would take a tenth of the index."""
NAME = re.compile(r"\b(?:[A-Z][\w’-]*|\d[\w.:]*)")
SMALL = re.compile(r"\b[a-z][\w’-]*")
"""What may be a name or a number, and words that are none."""
COMMON = 3
"""In how many sections of a page a word stands that tells none of them from another."""
MOST_TIMES = 4
"""How often a word of many names of a section stands there at most."""


class IndexedPage(Value, frozen=True):
    """A page of an index."""

    address: str
    """Of the page, from the root of the site."""
    text: str
    """The digest of its PageText."""
    words: dict[str, tuple[str, ...]] = {}
    """By anchor (nothing for the whole page), what people call it, mistyped words with them."""
    more: str = ""
    """What a result says of it besides its title."""
    lang: str = ""
    """Its language, BCP 47, where that is not the reader's."""
    brief: bool = False
    """Its sections list other pages, so that its title alone leads to it, and what people call it or a section."""
    name: str = ""
    """What readers call it in their language, where it is in another."""
    worth: str = ""
    """How much it is worth beside pages for all readers, where that is less: a decimal number."""


def shown_of(page: IndexedPage, text: PageText) -> dict[str, str]:
    """Return what a result shows of a page: t, its title; s, its headings by anchor, as JSON; m, what else is said of
    it; l, its language where that is another one; and w, how much it is worth where that is less."""
    headings = {section.anchor: section.heading for section in text.sections if section.anchor}
    shown = {"t": text.title, "s": json.dumps(headings, ensure_ascii=False), "m": page.more, "l": page.lang}
    return {name: words for name, words in (shown | {"w": page.worth}).items() if words}


def source_of(page: IndexedPage, text: PageText, usual: Usual, idle: frozenset[str] = frozenset()) -> str:
    """Return the HTML that Pagefind reads of a page. usual: what the language says of its words. idle: words that say
    little in its own language, where that is another one. Its id is that of what a result shows: with it the name of
    the file changes that a browser may keep."""
    small = {word for section in text.sections for word in SMALL.findall(section.words)} if page.lang else set[str]()
    lines = [_heading(words, usual) for words in (text.title, page.name) if words]
    lines += [_used(page, "", usual), _paragraph(usual.running_text(text.about, idle))]
    shown_sections = [section for section in text.sections if not page.brief or section.anchor in page.words]
    texts: list[list[str]] = []
    if not page.brief:
        told = [" ".join(names_in(section.words, small)) if page.lang else section.words for section in text.sections]
        named = [_named(section.heading, page.words.get(section.anchor, ()), usual) for section in text.sections]
        texts = _told_apart([usual.running_text(words, idle) for words in told], named, bool(page.lang))
    for at, section in enumerate(shown_sections):
        if section.anchor:
            level = min(max(section.level, 2), 6)
            lines.append(f'<h{level} id="{escape(section.anchor)}">{PLACE}</h{level}>')
            lines += [_heading(section.heading, usual), _used(page, section.anchor, usual)]
        if texts:
            lines.append(_paragraph(texts[at]))
    shown = digest(json.dumps(shown_of(page, text)).encode())[:8]
    return f'<html><body><div id="{shown}">{lines[0]}</div>{"".join(lines[1:])}</body></html>'


def names_in(text: str, small: Collection[str]) -> list[str]:
    """Return the names and numbers in a text: of one in another language what readers look for, who type no other word
    of it. small: the words that its page has in small letters, which are no names at the start of a sentence.

    >>> names_in("Phone Relay UK on 18001. We phone you.", {"phone", "on", "we", "you"})
    ['Relay', 'UK', '18001.']
    """
    return [word for word in NAME.findall(text) if word.lower() not in small]


def _named(heading: str, names: Iterable[str], usual: Usual) -> frozenset[str]:
    """Return the words of a heading and of names, as a text has them: there they say more than in the text below."""
    return frozenset(word for words in (heading, *names) for word in usual.running_text(words))


def _told_apart(texts: list[list[str]], named: list[frozenset[str]], once: bool) -> list[list[str]]:
    """Return the words of the sections of a page without those that say more where the section is named. What many
    sections have tells none from another, so that the first has it for the page, and none where one is named so: common
    words, Chinese pairs, which are many, and, if once is given, all words, as in a page of another language, which few
    read here.

    >>> _told_apart([["opt", "form"], ["opt", "post"], ["opt"]], [frozenset(["form"]), frozenset(), frozenset()], False)
    [['opt'], ['post'], []]
    """
    many = Counter(word for words in texts for word in words)
    seen = {word for words in named for word in words}
    found: list[list[str]] = []
    for words, own in zip(texts, named, strict=True):
        kept = [word for word in words if word not in own]
        rare = [word for word in kept if many[word] < COMMON and not once and not is_pair(word)]
        first = [word for word in kept if word not in seen and word not in rare]
        seen.update(first)
        found.append([word for word in kept if word in rare or word in first])
    return found


def _paragraph(words: list[str]) -> str:
    return f"<p>{escape(' '.join(words))}</p>" if words else ""


def _heading(words: str, usual: Usual) -> str:
    return f"<p>{escape(telling_words(words, usual))} {escape(whole_words(words, usual))}</p>"


def _used(page: IndexedPage, anchor: str, usual: Usual) -> str:
    """Return what people call a page or section. A word that many of its names have stands there more often: twice from
    two names on, three times from four on, since a section is about such a word more than one that has it once."""
    names = page.words.get(anchor, ())
    found = Counter(
        word
        for name in names
        for word in dict.fromkeys(f"{called_words(name, usual)} {small_words(name, usual)}".split())
    )
    words = [word for word, count in found.items() for _ in range(_times(word, count))]
    return f"<p>{escape(' '.join(words))}</p>" if words else ""


def _times(word: str, names: int) -> int:
    return min(names.bit_length(), MOST_TIMES) if word.startswith((IN_CALLED, SMALL_WORD)) else 1
