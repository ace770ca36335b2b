"""Turns inlines into the words that every format must give its reader, without any template."""

from __future__ import annotations

from collections.abc import Iterable
from typing import assert_never
from urllib.parse import unquote

import msgspec

from everyreader.document import (
    STRUCK,
    Block,
    Break,
    Code,
    Emphasis,
    Fact,
    Foreign,
    Image,
    Inline,
    Link,
    Strong,
    Struck,
    Text,
)
from everyreader.fact_values import FactValue, shown_address
from everyreader.format_info import Medium
from everyreader.proof.lookups import Lead, Part, fact_of, generated_lead, href, link_of, words_of_picture
from everyreader.proof.piece import folded

Run = tuple[str, str]
"""Language and words."""


class Printed(msgspec.Struct, frozen=True):
    """What only the finished paper knows. pages: how many; places: page of each heading by its id;
    contents: it has a list of them."""

    pages: int = 0
    places: dict[str, int] = {}
    contents: bool = False


class Where(msgspec.Struct, frozen=True):
    """What the words of a block are read against. withheld, filled: of its blocks. generated: its links are those that the build
    writes itself. file: address of the web page of the file; inside: by address, the prefix of each page that the file joins."""

    part: Part
    medium: Medium
    printed: Printed
    points: int
    file: str
    withheld: frozenset[str] = frozenset()
    filled: dict[str, tuple[Block, ...]] = {}
    inside: dict[str, str] = {}

    def lead(self, target: str) -> Lead | None:
        """Return where a link leads; None where its words stand alone."""
        lead = link_of(self.part, target) if target in self.part.site.links[self.part.key] else self._generated(target)
        if lead is None or lead.outside or lead.address not in self.inside:
            return lead
        anchor = "" if lead.anchor in ("main", "top") else lead.anchor
        return Lead(self.file, self.inside[lead.address] + anchor)

    def _generated(self, target: str) -> Lead | None:
        return generated_lead(target) if target.startswith("page:") else None

    def href(self, lead: Lead) -> str:
        """Return the address of a link as it stands in the file."""
        return href(lead, self.file, self.part.site.settings.base_url, self.medium)


class Said(msgspec.Struct, frozen=True):
    """Inlines as words. links: words and address of each link among them."""

    runs: tuple[Run, ...] = ()
    links: tuple[tuple[str, str], ...] = ()


def page_words(where: Where) -> Run:
    """Return the words before the number of a page, and their language: none where they would be in another than the page's."""
    words, lang = where.part.locale.message("page {page}")
    return (words, lang) if lang == where.part.locale.lang else ("{page}", where.part.locale.lang)


def said(inlines: Iterable[Inline], lang: str, where: Where, linked: bool = False) -> Said:
    """Return inlines as words."""
    parts = [_inline(inline, lang, where, linked) for inline in inlines]
    return Said(
        tuple(run for part in parts for run in part.runs if run[1]),
        tuple(link for part in parts for link in part.links),
    )


def _inline(inline: Inline, lang: str, where: Where, linked: bool) -> Said:
    match inline:
        case Text(text) | Code(text):
            return Said(((lang, text),))
        case Image(_, alt):
            return Said(((lang, words_of_picture(where.part, alt) or ""),))
        case Strong(children) | Emphasis(children):
            return said(children, lang, where, linked)
        case Struck(children):
            begin, end = (where.part.locale.message(words) for words in STRUCK)
            inner = said(children, lang, where, linked)
            return Said(
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
            return Said(((lang, "\n"),))
        case Foreign(own, children):
            return said(children, own or lang, where, linked)
        case Link(target, children):
            return _link(target, children, lang, where, linked)
        case Fact(name, form):
            value = fact_of(where.part, name, form)
            return _fact(value, lang, where, linked) if value else Said()
        case _:
            assert_never(inline)


def _link(target: str, children: tuple[Inline, ...], lang: str, where: Where, linked: bool) -> Said:
    lead = where.lead(target)
    inner = said(children, lang, where, linked or lead is not None)
    if lead is None or linked:
        return inner
    gap = "" if lead.note.startswith("\uff08") else " "  # a full-width bracket brings its own space
    runs = (*inner.runs, *(((lang, gap), (lead.note_lang or lang, lead.note)) if lead.note else ()))
    return _led(runs, where.href(lead), lang, where)


def _led(runs: tuple[Run, ...], address: str, lang: str, where: Where) -> Said:
    """Return words with where they lead; in print, the address stands after them unless they say it already."""
    words = "".join(each for _, each in runs)
    shown = shown_address(address)
    if where.medium == "print" and address.startswith("http") and shown not in words:
        runs_shown: tuple[Run, ...] = (*runs, (lang, f" ({shown})"))
    elif where.medium == "print" and address.startswith("#"):
        page, own = page_words(where)
        runs_shown = (
            *runs,
            (own, f" ({page.replace('{page}', str(where.printed.places.get(unquote(address[1:]), 0)))})"),
        )
        words = "".join(each for _, each in runs_shown)
    else:
        runs_shown = runs
    return Said(runs_shown, ((folded(words), address),))


def _fact(value: FactValue, lang: str, where: Where, linked: bool) -> Said:
    own = value.lang or lang
    words = "\n".join(value.lines) if value.type == "address" and value.lines else value.text
    runs: tuple[Run, ...] = ((own, words),)
    leads = value.type in ("email", "web", "link") or (value.type == "phone" and where.medium == "screen")
    return _led(runs, value.href, lang, where) if leads and not linked else Said(runs)
