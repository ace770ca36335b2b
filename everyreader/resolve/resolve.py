"""Turns what is known of a page and its stored tree into the page that its readers get."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache

from everyreader.document import Document, Text, walk
from everyreader.locale import Locale
from everyreader.resolve.blocks import resolve_blocks
from everyreader.resolve.inlines import Given, resolve_inlines, without_pictures
from everyreader.resolve.model import PageLink, PageModel
from everyreader.resolve.page import ContentsEntry, NavigationLink, Rendition, ResolvedPage
from everyreader.resolve.tree import Block, Foreign, Heading, Inline, Paragraph, inner_blocks


def resolve(model: PageModel, document: Document, locale: Locale) -> ResolvedPage:
    """Return a page with nothing left to look up. Runs in the task that renders it, and is not kept."""
    given = Given(model, locale, model.lang, frozenset(model.withheld))
    notices, body = resolve_blocks(model.notices, given), resolve_blocks(document.blocks, given)
    generated = {block.id for blocks in model.filled.values() for block in walk(blocks)}
    return ResolvedPage(
        model,
        (Text(model.title),),
        notices,
        tuple(_contents((*notices, *body), generated)),
        body,
        resolve_blocks(model.closing, given),
        resolve_inlines(model.others, given),
        resolve_inlines(model.interpreter, given),
        _ways(model.navigation),
        _ways(model.above),
        _ways(model.footer),
        _way(model.before),
        _way(model.after),
        tuple([Rendition((Text(file.booklet or model.title),), file) for file in model.formats]),
    )


def _ways(links: tuple[PageLink, ...]) -> tuple[NavigationLink, ...]:
    return tuple([way for link in links if (way := _way(link))])


@lru_cache(maxsize=1000)  # the pages of a language have the same ways
def _way(link: PageLink | None) -> NavigationLink | None:
    if link is None:
        return None
    words: tuple[Inline, ...] = (Text(link.title),)
    return NavigationLink(
        (Foreign(link.lang, link.direction, words),) if link.lang else words, link.address, link.here, link.lang
    )


def _contents(blocks: Iterable[Block], generated: set[str]) -> Iterator[ContentsEntry]:
    for block in blocks:
        if isinstance(block, Heading):
            yield ContentsEntry(block.level, block.id, without_pictures(block.children), block.id in generated)
        elif not isinstance(block, Paragraph) and (inner := inner_blocks(block)):
            yield from _contents(inner, generated)
