"""Turns the blocks of a page into the words that every format must give its reader, without any template.

The stored tree is walked here a second time on purpose, and what stands in it is looked up a second time (`lookups`): a word that
is forgotten on the way to a reader, or said twice, shows as a difference.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import assert_never

import msgspec

from everyreader.document import (
    CALLOUT_TITLES,
    FACT_MARK,
    Block,
    Callout,
    Cell,
    Definitions,
    Example,
    Fact,
    Foreign,
    Heading,
    Inline,
    Link,
    Listing,
    Pair,
    Paragraph,
    Picture,
    Quote,
    Separator,
    Table,
    text_of,
    walk_inlines,
)
from everyreader.fact_values import shown_address
from everyreader.markup.printed import OF_A_FACT, CellWords, is_list
from everyreader.plan import notices
from everyreader.proof.expected_inlines import Run, Said, Where, said
from everyreader.proof.lookups import credit_of, fact_of, has_picture, words_of_picture
from everyreader.proof.piece import Piece

DEEPEST = 6


def piece_of(ids: tuple[str, ...], kind: str, lang: str, said: Said, level: int = 0) -> Piece:
    """Return a smallest block with some words."""
    return Piece(ids, kind, "".join(words for _, words in said.runs), lang, level, said.runs, said.links)


def said_blocks(blocks: Iterable[Block], ids: tuple[str, ...], lang: str, where: Where) -> Iterator[Piece]:
    """Yield the smallest blocks of some blocks in reading order. ids: of the blocks around them."""
    for block in blocks:
        yield from _block(block, ids, lang, where)


def _block(block: Block, ids: tuple[str, ...], lang: str, where: Where) -> Iterator[Piece]:
    if block.id in where.withheld:
        alone = msgspec.structs.replace(
            where, withheld=frozenset(), part=msgspec.structs.replace(where.part, prefix="")
        )
        yield from said_blocks((notices.excuse(where.part.site, where.part.locale),), ids, lang, alone)
        return
    if block.id in where.filled:
        yield from said_blocks(where.filled[block.id], ids, lang, where)
        return
    inner = (*ids, where.part.prefix + block.id)
    match block:
        case Paragraph(_, (Foreign(own, children),)) if own:
            yield piece_of(inner, "paragraph", own, said(children, own, where))
        case Paragraph(_, children):
            yield piece_of(inner, "paragraph", lang, said(children, lang, where))
        case Heading(_, level, children):
            lower = min(DEEPEST, level + 1) if where.part.prefix else level
            yield piece_of(inner, "heading", lang, said(children, lang, where), lower)
        case Listing(_, items, _, _, tight):
            for item in items:
                yield from _held(item.blocks, tight, (*inner, where.part.prefix + item.id), "item", lang, where)
        case Table():
            yield from _table(block, inner, lang, where)
        case Callout(_, kind, title, blocks, own):
            words = said(title, own or lang, where) if title else _message(CALLOUT_TITLES.get(kind, ""), where)
            yield piece_of(inner, "callout-title", own or lang, words)
            yield from said_blocks(blocks, inner, own or lang, where)
        case Quote(_, blocks):
            yield from said_blocks(blocks, inner, lang, where)
        case Definitions(_, entries):
            for entry in entries:
                own_ids = (*inner, where.part.prefix + entry.id)
                yield from (piece_of(own_ids, "term", lang, said(term, lang, where)) for term in entry.terms)
                single = sum(isinstance(each, Paragraph) for each in entry.blocks) < 2
                yield from _held(entry.blocks, single, own_ids, "meaning", lang, where)
        case Pair(_, target, alt, blocks):
            if alt and has_picture(where.part, target):
                yield piece_of(inner, "picture", lang, Said(((lang, words_of_picture(where.part, alt) or ""),)))
            yield from said_blocks(blocks, inner, lang, where)
        case Picture(_, target, alt):
            yield from _picture(target, alt, ids, inner, lang, where)
        case Example(_, text):
            yield piece_of(inner, "example", lang, Said(((lang, text),)))
        case Separator():
            return
        case _:
            assert_never(block)


def _message(message: str, where: Where) -> Said:
    if not message:
        return Said()
    words, lang = where.part.locale.message(message)
    return Said(((lang, words),))


def _held(
    blocks: tuple[Block, ...], tight: bool, ids: tuple[str, ...], kind: str, lang: str, where: Where
) -> Iterator[Piece]:
    """Yield what stands in an item or a meaning: paragraphs of a tight one are words of the item itself, in one stretch."""
    waiting: list[Said] = []
    for block in (*blocks, None):
        if tight and isinstance(block, Paragraph) and block.id not in where.withheld:
            waiting.append(said(block.children, lang, where))
            continue
        if waiting:
            runs = tuple(
                run for number, each in enumerate(waiting) for run in (*([(lang, "\n")] if number else []), *each.runs)
            )
            yield piece_of(ids, kind, lang, Said(runs, tuple(link for each in waiting for link in each.links)))
            waiting = []
        if block is not None:
            yield from _block(block, ids, lang, where)


def _table(table: Table, ids: tuple[str, ...], lang: str, where: Where) -> Iterator[Piece]:
    def cell(value: Cell, ids: tuple[str, ...], kind: str) -> Piece:
        return piece_of(ids, kind, lang, said(value.children, lang, where))

    columns = [
        [
            _cell_words(row[number].children, where)
            for row in (table.head, *(row.cells for row in table.rows))
            if number < len(row)
        ]
        for number in range(len(table.head))
    ]
    if where.medium == "print" and is_list(columns, where.points, where.part.locale.direction):
        yield from _rows(table, ids, lang, where)
        return
    yield from (cell(each, ids, "header") for each in table.head)
    for row in table.rows:
        for number, each in enumerate(row.cells):
            yield cell(each, (*ids, where.part.prefix + row.id), "cell" if number else "header")


def _cell_words(inlines: tuple[Inline, ...], where: Where) -> CellWords:
    """Return a cell's words, and the addresses that are printed after them."""
    addresses = []
    for inline in walk_inlines(inlines):
        if isinstance(inline, Link) and (lead := where.lead(inline.target)):
            addresses.append(shown_address(led) if (led := where.href(lead)).startswith("http") else "")
        elif isinstance(inline, Fact) and (fact := fact_of(where.part, inline.name, inline.form)):
            addresses.append(
                fact.text if fact.type == "email" else shown_address(fact.href) if fact.href.startswith("http") else ""
            )
    return CellWords(FACT_MARK.sub(OF_A_FACT, text_of(inlines)), tuple(addresses))


def _rows(table: Table, ids: tuple[str, ...], lang: str, where: Where) -> Iterator[Piece]:
    """Yield a table as paper tells one that is too wide: each row as lines, each line with the heading of its column."""
    for row in table.rows:
        for head, each in zip(table.head, row.cells, strict=False):
            name, body = said(head.children, lang, where), said(each.children, lang, where)
            named: tuple[Run, ...] = (*name.runs, (lang, ": ")) if name.runs else ()
            yield piece_of(
                (*ids, where.part.prefix + row.id),
                "cell",
                lang,
                Said((*named, *(body.runs or ((lang, "–"),))), (*name.links, *body.links)),
            )


def _picture(
    target: str, alt: str, ids: tuple[str, ...], inner: tuple[str, ...], lang: str, where: Where
) -> Iterator[Piece]:
    alt = words_of_picture(where.part, alt) or ""
    if not has_picture(where.part, target):
        if alt:  # the words stand in place of what cannot be shown
            yield piece_of(inner, "paragraph", lang, Said(((lang, alt),)))
        return
    if alt:
        yield piece_of(inner, "picture", lang, Said(((lang, alt),)))
    credit, credit_lang = credit_of(where.part, target)
    if credit and (alt or where.medium == "screen"):
        yield piece_of(ids, "credit", credit_lang, Said(((credit_lang, credit),)))
