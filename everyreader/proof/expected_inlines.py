"""Turns inlines into the words that every format must give its reader, without any template."""

from __future__ import annotations

from collections.abc import Iterable
from typing import assert_never
from urllib.parse import unquote

import msgspec

from everyreader.document import (
    STRUCK,
    Abbreviation,
    Block,
    Break,
    Code,
    Emphasis,
    Fact,
    FootnoteMark,
    Foreign,
    Image,
    Inline,
    Link,
    Strong,
    Struck,
    Text,
)
from everyreader.fact_values import FactValue, end_before_place, printed_target, tells, written_target
from everyreader.format_info import ON_DEVICES, Medium
from everyreader.proof.lookups import ExpectedLink, Part, fact_of, generated_link, href, link_of, words_of_picture
from everyreader.proof.piece import folded

Run = tuple[str, str]
"""Language and words."""


class Printed(msgspec.Struct, frozen=True):
    """What only the finished paper knows."""

    pages: int = 0
    """How many."""
    places: dict[str, int] = {}
    """Page of each heading by its id."""
    contents: bool = False
    """It has a list of them."""
    contents_last: bool = False
    """The list is its end, and a line in the usual place leads there."""


class ProofContext(msgspec.Struct, frozen=True):
    """What the words of a block are read against."""

    part: Part
    medium: Medium
    printed: Printed
    points: int
    file: str
    """Address of the web page of the file."""
    withheld: frozenset[str] = frozenset()
    """Ids of its blocks that are withheld."""
    generated: dict[str, tuple[Block, ...]] = {}
    """By id, what the build puts into its boxes."""
    """Its links are those that the build writes itself."""
    inside: dict[str, str] = {}
    """By address, the prefix of each page that the file joins."""
    level: int = 1
    """The level of the heading above."""
    told: bool = False
    """Its links are in a line below it."""

    def link(self, target: str) -> ExpectedLink | None:
        """Return where a link leads; None where its words stand alone."""
        link = link_of(self.part, target) if target in self.part.site.links[self.part.key] else self._generated(target)
        if link is None or link.outside or link.address not in self.inside:
            return link
        anchor = "" if link.anchor in ("main", "top") else link.anchor
        return ExpectedLink(self.file, self.inside[link.address] + anchor)

    def _generated(self, target: str) -> ExpectedLink | None:
        if target.startswith("fact:"):
            entry = self.part.site.fact(target.removeprefix("fact:"))
            return ExpectedLink(entry.value, outside=True) if entry else None
        if target.startswith("url:"):
            return ExpectedLink(target.removeprefix("url:"), outside=True)
        if target.startswith("file:"):
            return ExpectedLink(target.removeprefix("file:")) if self.medium == "screen" else None
        return generated_link(target) if target.startswith("page:") else None

    def own_place(self, anchor: str) -> str:
        """Return the address of a place on the page itself."""
        return self.href(ExpectedLink(self.file, self.part.prefix + anchor))

    def href(self, link: ExpectedLink) -> str:
        """Return the address of a link as it is in the file."""
        return href(link, self.file, self.part.site.settings.base_url, self.medium)


class ExpectedWords(msgspec.Struct, frozen=True):
    """Inlines as words."""

    runs: tuple[Run, ...] = ()
    links: tuple[tuple[str, str], ...] = ()
    """Words and address of each link among them."""


def page_words(context: ProofContext) -> Run:
    """Return the words before the number of a page, and their language: none where they would be in another than the
    page's."""
    words, lang = context.part.locale.message("page {page}")
    return (words, lang) if lang == context.part.locale.lang else ("{page}", context.part.locale.lang)


def expected_words(inlines: Iterable[Inline], lang: str, context: ProofContext, linked: bool = False) -> ExpectedWords:
    """Return inlines as words."""
    parts = [_inline(inline, lang, context, linked) for inline in inlines]
    return ExpectedWords(
        tuple(run for part in parts for run in part.runs if run[1]),
        tuple(link for part in parts for link in part.links),
    )


def _inline(inline: Inline, lang: str, context: ProofContext, linked: bool) -> ExpectedWords:
    match inline:
        case Text(text) | Code(text) | Abbreviation(text):
            return ExpectedWords(((lang, text),))
        case FootnoteMark(_, target, number):
            gap = "\u00a0" if context.part.locale.direction == "rtl" else ""
            words: tuple[Run, ...] = ((lang, f"{gap}[{number}]"),)
            return ExpectedWords(words) if linked else linked_words(words, context.own_place(target), lang, context)
        case Image(_, alt):
            return ExpectedWords(((lang, words_of_picture(context.part, alt) or ""),))
        case Strong(children) | Emphasis(children):
            return expected_words(children, lang, context, linked)
        case Struck(children):
            begin, end = (context.part.locale.message(words) for words in STRUCK)
            inner = expected_words(children, lang, context, linked)
            return ExpectedWords(
                (
                    (lang, "["),
                    (begin[1], begin[0]),
                    (lang, "] "),
                    *inner.runs,
                    (lang, " ["),
                    (end[1], end[0]),
                    (lang, "]"),
                ),
                inner.links,
            )
        case Break():
            return ExpectedWords(((lang, "\n"),))
        case Foreign(own, children):
            return expected_words(children, own or lang, context, linked)
        case Link(target, children):
            return _link(target, children, lang, context, linked)
        case Fact(name, form):
            value = fact_of(context.part, name, form)
            return _fact(value, lang, context, linked) if value else ExpectedWords()
        case _:
            assert_never(inline)


def _link(target: str, children: tuple[Inline, ...], lang: str, context: ProofContext, linked: bool) -> ExpectedWords:
    link = context.link(target)
    inner = expected_words(children, lang, context, linked or link is not None)
    if link is None or linked or context.told:
        return inner
    gap = "" if link.note.startswith("\uff08") else " "  # a full-width bracket brings its own space
    runs = (*inner.runs, *(((lang, gap), (link.note_lang or lang, link.note)) if link.note else ()))
    return linked_words(runs, context.href(link), lang, context)


def linked_words(runs: tuple[Run, ...], address: str, lang: str, context: ProofContext) -> ExpectedWords:
    """Return words with where they lead; where nobody can follow a link, the address is after them, unless they say
    it."""
    target = printed_target(address)
    shown = written_target(address) if context.medium == "text" else target
    if context.medium not in ON_DEVICES and shown:
        runs = _without_place(runs, context.part.locale.opens)
    words = "".join(each for _, each in runs)
    if context.medium not in ON_DEVICES and shown and not tells(words, target):
        runs_shown: tuple[Run, ...] = (*runs, (lang, f" ({shown})"))
        words = "".join(each for _, each in runs_shown)
    elif context.medium == "print" and address.startswith("#"):
        page, own = page_words(context)
        runs_shown = (
            *runs,
            (own, f" ({page.replace('{page}', str(context.printed.places.get(unquote(address[1:]), 0)))})"),
        )
        words = "".join(each for _, each in runs_shown)
    else:
        runs_shown = runs
    if context.medium == "book" and address.startswith(("/", "sms:")):
        return ExpectedWords(runs_shown)  # nobody knows where the site is; a book sends no messages
    return ExpectedWords(runs_shown, ((folded(words), address),))


def _without_place(runs: tuple[Run, ...], opens: tuple[str, ...]) -> tuple[Run, ...]:
    """Return words without the name of the website that opens, which paper has no use for."""
    end = end_before_place("".join(words for _, words in runs), opens)
    found: list[Run] = []
    for lang, words in runs:
        found.append((lang, words[:end]))
        end = max(0, end - len(words))
    return tuple(run for run in found if run[1])


def _fact(value: FactValue, lang: str, context: ProofContext, linked: bool) -> ExpectedWords:
    own = value.lang or lang
    words = "\n".join(value.lines) if value.type == "address" and value.lines else value.text
    runs: tuple[Run, ...] = ((own, words),)
    leads = value.type in ("email", "web", "link") or (value.type == "phone" and context.medium in ON_DEVICES)
    return linked_words(runs, value.href, lang, context) if leads and not linked else ExpectedWords(runs)
