"""Turns the blocks of a page into the words that every format must give its reader, without any template.

The stored tree is walked here a second time on purpose, and what is in it is looked up a second time (`lookups`): a
word that is forgotten on the way to a reader, or said twice, shows as a difference.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import assert_never

import msgspec

from everyreader.document import (
    CALLOUT_TITLES,
    FACT_MARK,
    FOOTNOTES,
    PICTURE,
    Block,
    Callout,
    Cell,
    Definition,
    Definitions,
    EasyReadStep,
    Example,
    Fact,
    FootnoteMark,
    Footnotes,
    Foreign,
    Heading,
    Inline,
    Link,
    Listing,
    Paragraph,
    Picture,
    Quote,
    Separator,
    Table,
    inner_blocks,
    own_inlines,
    text_of,
    walk_inlines,
    with_children,
)
from everyreader.fact_values import printed_target
from everyreader.format_info import ON_DEVICES
from everyreader.markup.print_layout import OF_A_FACT, CellWords, is_list
from everyreader.plan import notices
from everyreader.proof.expected_inlines import ExpectedWords, ProofContext, Run, expected_words, linked_words
from everyreader.proof.expected_plain import one_piece, with_marker
from everyreader.proof.lookups import credit_of, fact_of, has_picture, words_of_picture
from everyreader.proof.piece import Piece

DEEPEST = 6


def piece_of(ids: tuple[str, ...], kind: str, lang: str, expected_words: ExpectedWords, level: int = 0) -> Piece:
    """Return a smallest block with some words."""
    return Piece(
        ids,
        kind,
        "".join(words for _, words in expected_words.runs),
        lang,
        level,
        expected_words.runs,
        expected_words.links,
    )


def expected_pieces(blocks: Iterable[Block], ids: tuple[str, ...], lang: str, context: ProofContext) -> Iterator[Piece]:
    """Yield the smallest blocks of some blocks in reading order. ids: of the blocks around them."""
    for block in blocks:
        for piece in _block(block, ids, lang, context):
            yield piece
            if piece.kind == "heading" and isinstance(block, Heading):
                context = msgspec.structs.replace(context, level=piece.level)


def _block(block: Block, ids: tuple[str, ...], lang: str, context: ProofContext) -> Iterator[Piece]:
    if block.id in context.withheld:
        alone = msgspec.structs.replace(
            context, withheld=frozenset(), part=msgspec.structs.replace(context.part, prefix="")
        )
        yield from expected_pieces((notices.withheld_notice(context.part.site, context.part.locale),), ids, lang, alone)
        return
    if block.id in context.generated:
        yield from expected_pieces(context.generated[block.id], ids, lang, context)
        return
    inner = (*ids, context.part.prefix + block.id)
    match block:
        case Paragraph(_, (Foreign(own, children),)) if own:
            yield piece_of(inner, "paragraph", own, expected_words(children, own, context))
        case Paragraph(_, children):
            yield piece_of(inner, "paragraph", lang, expected_words(children, lang, context))
        case Heading(_, level, children):
            lower = min(DEEPEST, level + 1) if context.part.prefix else level
            piece = piece_of(inner, "heading", lang, expected_words(children, lang, context), lower)
            yield msgspec.structs.replace(piece, name=expected_words(_unmarked(children), lang, context).runs)
        case Listing(_, items, ordered, start, tight):
            for number, item in enumerate(items, start):
                own_ids = (*inner, context.part.prefix + item.id)
                pieces = _item_pieces(item.blocks, tight, own_ids, "item", lang, context)
                yield from _marked(pieces, f"{number}." if ordered else "-", context)
        case Table(_, _, _, caption):
            yield from _caption(caption, inner, lang, context)
            yield from _table(block, inner, lang, context)
        case Callout(_, kind, title, blocks, own):
            words = (
                expected_words(title, own or lang, context)
                if title
                else _message(CALLOUT_TITLES.get(kind, ""), context)
            )
            if words.runs:
                context = msgspec.structs.replace(context, level=min(DEEPEST, context.level + 1))
                yield piece_of(inner, "callout-title", own or lang, words, context.level)
            yield from expected_pieces(blocks, inner, own or lang, context)
        case Quote(_, blocks):
            yield from expected_pieces(blocks, inner, lang, context)
        case Definitions(_, entries):
            yield from (piece for entry in entries for piece in _definition(entry, inner, lang, context))
        case EasyReadStep(_, target, alt, blocks):
            if alt and has_picture(context.part, target):
                yield _alternative(words_of_picture(context.part, alt) or "", inner, lang, context)
            yield from expected_pieces(blocks, inner, lang, context)
        case Picture(_, target, alt, caption):
            yield from _picture(target, alt, ids, inner, lang, context)
            where = inner if has_picture(context.part, target) else (*ids, f"{inner[-1]}-caption")
            yield from _caption(caption, where, lang, context)
        case Footnotes():
            yield from _footnotes(block, ids, lang, context)
        case Example(_, text):
            yield piece_of(inner, "example", lang, ExpectedWords(((lang, text),)))
        case Separator():
            return
        case _:
            assert_never(block)


def _definition(entry: Definition, ids: tuple[str, ...], lang: str, context: ProofContext) -> Iterator[Piece]:
    own_ids = (*ids, context.part.prefix + entry.id)
    yield from (piece_of(own_ids, "term", lang, expected_words(term, lang, context)) for term in entry.terms)
    single = sum(isinstance(each, Paragraph) for each in entry.blocks) < 2
    yield from _item_pieces(entry.blocks, single, own_ids, "meaning", lang, context)


def _caption(caption: tuple[Inline, ...], ids: tuple[str, ...], lang: str, context: ProofContext) -> Iterator[Piece]:
    if caption:
        yield piece_of(ids, "caption", lang, expected_words(caption, lang, context))


def _footnotes(notes: Footnotes, ids: tuple[str, ...], lang: str, context: ProofContext) -> Iterator[Piece]:
    """Yield the notes of a page, each with what leads back to the first of its marks that readers get."""
    prefix, level = context.part.prefix, min(DEEPEST, notes.level + bool(context.part.prefix))
    yield piece_of((*ids, prefix + notes.id), "heading", lang, _message(FOOTNOTES[0], context), level)
    back, kept = _message(FOOTNOTES[1], context), _marks(context)
    for number, entry in enumerate(notes.entries, 1):
        inner = (*ids, f"{prefix}{notes.id}-list", prefix + entry.id)
        yield from _marked(expected_pieces(entry.blocks, inner, lang, context), f"{number}.", context)
        if lead := next((mark for mark in entry.mark_ids if mark in kept), ""):
            runs = (*back.runs, (lang, f" [{entry.number}]"))
            words = linked_words(runs, context.own_place(lead), lang, context)
            yield piece_of((*inner, f"{prefix}{entry.id}-back"), "back", lang, words)


def _marks(context: ProofContext) -> set[str]:
    """Return the ids of the marks of notes in blocks of the page that readers get."""
    found, waiting = set[str](), [*context.part.document.blocks]
    while waiting:
        block = waiting.pop()
        if block.id not in context.withheld and block.id not in context.generated:
            found |= {inline.id for inline in walk_inlines(own_inlines(block)) if isinstance(inline, FootnoteMark)}
            waiting += inner_blocks(block)
    return found


def _message(message: str, context: ProofContext) -> ExpectedWords:
    if not message:
        return ExpectedWords()
    words, lang = context.part.locale.message(message)
    return ExpectedWords(((lang, words),))


def _item_pieces(
    blocks: tuple[Block, ...], tight: bool, ids: tuple[str, ...], kind: str, lang: str, context: ProofContext
) -> Iterator[Piece]:
    """Yield what is in an item or a meaning: paragraphs of a tight one are words of the item itself, in one
    stretch."""
    waiting: list[ExpectedWords] = []
    for block in (*blocks, None):
        if tight and isinstance(block, Paragraph) and block.id not in context.withheld:
            waiting.append(expected_words(block.children, lang, context))
            continue
        if waiting:
            runs = tuple(
                run for number, each in enumerate(waiting) for run in (*([(lang, "\n")] if number else []), *each.runs)
            )
            yield piece_of(ids, kind, lang, ExpectedWords(runs, tuple(link for each in waiting for link in each.links)))
            waiting = []
        if block is not None:
            yield from _block(block, ids, lang, context)


def _table(table: Table, ids: tuple[str, ...], lang: str, context: ProofContext) -> Iterator[Piece]:
    def cell(value: Cell, ids: tuple[str, ...], kind: str) -> Piece:
        return piece_of(ids, kind, lang, expected_words(value.children, lang, context))

    columns = [
        [
            _cell_words(row[number].children, context)
            for row in (table.head, *(row.cells for row in table.rows))
            if number < len(row)
        ]
        for number in range(len(table.head))
    ]
    wide = context.medium == "print" and is_list(columns, context.points, context.part.locale.direction)
    if table.rows and (wide or context.medium == "text"):
        yield from _rows(table, ids, lang, context)
        return
    yield from (cell(each, ids, "header") for each in table.head)
    for row in table.rows:
        for number, each in enumerate(row.cells):
            yield cell(each, (*ids, context.part.prefix + row.id), "cell" if number else "header")


def _cell_words(inlines: tuple[Inline, ...], context: ProofContext) -> CellWords:
    """Return a cell's words, and the addresses that are printed after them."""
    addresses = []
    for inline in walk_inlines(inlines):
        if isinstance(inline, Link) and (link := context.link(inline.target)):
            addresses.append(printed_target(context.href(link)))
        elif isinstance(inline, Fact) and (fact := fact_of(context.part, inline.name, inline.form)):
            addresses.append(
                fact.text if fact.type == "email" else printed_target(fact.href) if fact.href.startswith("http") else ""
            )
    return CellWords(FACT_MARK.sub(OF_A_FACT, text_of(inlines)), tuple(addresses))


def _unmarked(inlines: Iterable[Inline]) -> Iterator[Inline]:
    """Yield inlines without the marks of notes among them."""
    for inline in inlines:
        if not isinstance(inline, FootnoteMark):
            yield with_children(inline, _unmarked)


def _rows(table: Table, ids: tuple[str, ...], lang: str, context: ProofContext) -> Iterator[Piece]:
    """Yield a table as plain text tells it, and paper one that is too wide: each row as lines, each line with the
    heading of its column. The marks of notes are in the first row alone."""
    for number, row in enumerate(table.rows):
        cells = []
        for head, each in zip(table.head, row.cells, strict=False):
            inlines = tuple(_unmarked(head.children)) if number else head.children
            name, body = expected_words(inlines, lang, context), expected_words(each.children, lang, context)
            named: tuple[Run, ...] = (*name.runs, (lang, context.part.locale.punctuation.colon)) if name.runs else ()
            words = ExpectedWords((*named, *(body.runs or ((lang, "–"),))), (*name.links, *body.links))
            cells.append(piece_of((*ids, context.part.prefix + row.id), "cell", lang, words))
        yield from [one_piece(cells)] if cells and context.medium == "text" else cells


def _picture(
    target: str, alt: str, ids: tuple[str, ...], inner: tuple[str, ...], lang: str, context: ProofContext
) -> Iterator[Piece]:
    alt = words_of_picture(context.part, alt) or ""
    if not has_picture(context.part, target):
        if alt:  # the words are in place of what cannot be shown
            yield piece_of(inner, "paragraph", lang, ExpectedWords(((lang, alt),)))
        return
    if alt:
        yield _alternative(alt, inner, lang, context)
    credit, credit_lang = credit_of(context.part, target)
    if credit and (alt or context.medium in ON_DEVICES):
        yield piece_of(ids, "credit", credit_lang, ExpectedWords(((credit_lang, credit),)))


def _alternative(alt: str, ids: tuple[str, ...], lang: str, context: ProofContext) -> Piece:
    """Return the words that say what a picture shows."""
    if context.medium != "text":
        return piece_of(ids, "picture", lang, ExpectedWords(((lang, alt),)))
    words, own = context.part.locale.message(PICTURE)
    before, _, after = words.partition("{words}")
    return piece_of(ids, "picture", lang, ExpectedWords(((own, before), (lang, alt), (own, after))))


def _marked(pieces: Iterator[Piece], marker: str, context: ProofContext) -> Iterator[Piece]:
    """Yield the pieces of an item with its marker where no style can show one."""
    return with_marker(pieces, f"{marker} ") if context.medium == "text" else pieces
