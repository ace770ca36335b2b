"""Turns what is known of a page and its stored tree into the page that its readers get."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache

from everyreader.document import Document, Text, walk
from everyreader.locale import Locale
from everyreader.resolve.blocks import resolve_blocks
from everyreader.resolve.inlines import ResolveContext, resolve_inlines, without_pictures
from everyreader.resolve.model import PageLink, PageModel
from everyreader.resolve.page import ContentsEntry, NavigationLink, RenditionLink, ResolvedPage
from everyreader.resolve.tree import Block, Foreign, Heading, Inline, Paragraph, inner_blocks


def resolve(model: PageModel, document: Document, locale: Locale) -> ResolvedPage:
    """Return a page with nothing left to look up. Runs in the task that renders it, and is not kept."""
    context = ResolveContext(model, locale, model.lang, frozenset(model.withheld))
    notices, body = resolve_blocks(model.notices, context), resolve_blocks(document.blocks, context)
    generated = {block.id for blocks in model.generated.values() for block in walk(blocks)}
    return ResolvedPage(
        model,
        (Text(model.title),),
        notices,
        tuple(_contents((*notices, *body), generated)),
        body,
        resolve_blocks(model.closing, context),
        resolve_inlines(model.other_formats_note, context),
        resolve_inlines(model.interpreter, context),
        _navigation_links(model.navigation),
        _navigation_links(model.breadcrumbs),
        _navigation_links(model.footer),
        _navigation_link(model.previous),
        _navigation_link(model.next),
        tuple([RenditionLink((Text(file.booklet or model.title),), file) for file in model.formats]),
    )


def _navigation_links(links: tuple[PageLink, ...]) -> tuple[NavigationLink, ...]:
    return tuple([way for link in links if (way := _navigation_link(link))])


@lru_cache(maxsize=1000)  # the pages of a language have the same ways
def _navigation_link(link: PageLink | None) -> NavigationLink | None:
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
