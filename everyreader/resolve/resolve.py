"""Turns what is known of a page and its stored tree into the page that its readers get."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from everyreader.document import Document, Footnotes, Text, parted, walk
from everyreader.language import direction_of
from everyreader.locale import Locale
from everyreader.resolve.blocks import resolve_blocks, shown_marks
from everyreader.resolve.inlines import ResolveContext, resolve_inlines, without_pictures
from everyreader.resolve.model import PageLink, PageModel
from everyreader.resolve.page import ContentsEntry, NavigationLink, RenditionLink, ResolvedPage
from everyreader.resolve.tree import Block, Callout, Foreign, Heading, Inline, Paragraph, inner_blocks

Borrowed = tuple[tuple[str, str], ...]


def resolve(model: PageModel, document: Document, locale: Locale) -> ResolvedPage:
    """Return a page with nothing left to look up. Runs in the task that renders it, and is not kept."""
    marks = shown_marks(document.blocks, model) if any(isinstance(one, Footnotes) for one in document.blocks) else ()
    context = ResolveContext(model, locale, model.lang, frozenset(model.withheld), marks=frozenset(marks))
    body = resolve_blocks(document.blocks, context)
    generated = {block.id for blocks in model.generated.values() for block in walk(blocks)}
    return ResolvedPage(
        model,
        _title_words(model.title, model.borrowed),
        resolve_blocks(model.notices, context),
        resolve_blocks(model.in_full, context),
        tuple(_contents(body, generated)),
        body,
        opening(body),
        resolve_blocks(model.closing, context),
        resolve_inlines(model.other_formats_note, context),
        resolve_inlines(model.interpreter, context),
        resolve_inlines(model.another_language, context),
        resolve_inlines(model.problem, context),
        resolve_inlines(model.web_address, context),
        _navigation_link(model.offer.easy_read, model.borrowed),
        _navigation_links(model.navigation, model.borrowed),
        _navigation_links(model.breadcrumbs, model.borrowed),
        _navigation_links(model.footer, model.borrowed),
        _navigation_link(model.previous, model.borrowed),
        _navigation_link(model.next, model.borrowed),
        tuple(
            [RenditionLink(_title_words(file.booklet or model.title, model.borrowed), file) for file in model.formats]
        ),
    )


def opening(body: Sequence[Block]) -> int:
    """Return how many blocks begin a page: all up to the last act before its first heading; without an act, the first
    paragraph."""
    first = next((number for number, block in enumerate(body) if isinstance(block, Heading)), len(body))
    acts = [number for number, block in enumerate(body[:first]) if is_act(block)]
    return acts[-1] + 1 if acts else int(bool(body) and isinstance(body[0], Paragraph))


def is_act(block: Block) -> bool:
    """Say whether a block is an act that a page leads to: a box for it, or a paragraph that is one link."""
    return (isinstance(block, Paragraph) and block.action) or (isinstance(block, Callout) and block.kind == "action")


def _title_words(title: str, borrowed: Borrowed) -> tuple[Inline, ...]:
    """Return a title with the words marked that a fact says in another language."""
    return tuple(
        [
            Foreign(lang, direction_of(lang), (Text(words),)) if lang else Text(words)
            for words, lang in parted(title, borrowed)
        ]
    )


def _navigation_links(links: tuple[PageLink, ...], borrowed: Borrowed) -> tuple[NavigationLink, ...]:
    return tuple([way for link in links if (way := _navigation_link(link, borrowed))])


@lru_cache(maxsize=1000)  # the pages of a language have the same ways
def _navigation_link(link: PageLink | None, borrowed: Borrowed) -> NavigationLink | None:
    if link is None:
        return None
    words: tuple[Inline, ...] = (Text(link.title),) if link.lang else _title_words(link.title, borrowed)
    return NavigationLink(
        (Foreign(link.lang, link.direction, words),) if link.lang else words,
        link.address,
        link.here,
        link.lang or link.opens,
        link.within,
    )


def _contents(blocks: Iterable[Block], generated: set[str]) -> Iterator[ContentsEntry]:
    for block in blocks:
        if isinstance(block, Heading):
            yield ContentsEntry(block.level, block.id, without_pictures(block.children), block.id in generated)
        elif not isinstance(block, Paragraph) and (inner := inner_blocks(block)):
            yield from _contents(inner, generated)
