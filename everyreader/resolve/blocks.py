"""Puts into blocks what stands in them, and in the place of those that are withheld or that the build fills."""

from __future__ import annotations

from collections.abc import Iterable
from typing import assert_never

from everyreader import document as stored
from everyreader.document import CALLOUT_TITLES, Example, Separator, Text
from everyreader.resolve import tree
from everyreader.resolve.inlines import Given, resolve_inlines, said
from everyreader.resolve.tree import Block, Inline


def resolve_blocks(blocks: Iterable[stored.Block], given: Given) -> tuple[Block, ...]:
    """Return blocks as readers get them."""
    found: list[Block] = []
    for block in blocks:
        if block.id in given.withheld and given.model.excuse is not None:
            found.append(_resolved(given.model.excuse, given))
        elif block.id in given.model.filled:
            found += resolve_blocks(given.model.filled[block.id], given)
        elif not isinstance(block, stored.Picture):
            found.append(_resolved(block, given))
        elif picture := given.model.pictures.get(block.target):
            found.append(tree.Picture(block.id, picture, given.filled(block.alt)))
        elif block.alt:  # nothing is lost: the words that stand for the picture are there
            found.append(tree.Paragraph(block.id, (Text(given.filled(block.alt)),)))
    return tuple(found)


def _resolved(block: stored.Block, given: Given) -> Block:
    match block:
        case stored.Paragraph(id, children):
            return _paragraph(id, children, given)
        case stored.Heading(id, level, children):
            older = next((olds for anchor, olds in given.model.anchors if anchor == id), ())
            return tree.Heading(id, level, resolve_inlines(children, given), older)
        case stored.Listing(id, items, ordered, start, tight):
            return tree.Listing(
                id,
                tuple([tree.Item(item.id, resolve_blocks(item.blocks, given)) for item in items]),
                ordered,
                start,
                tight,
            )
        case stored.Table(id, head, rows):
            return tree.Table(
                id, _cells(head, given), tuple([tree.Row(row.id, _cells(row.cells, given)) for row in rows])
            )
        case stored.Callout(id, kind, title, blocks, lang):
            words = resolve_inlines(title, given) if title else _title_of(kind, given)
            return tree.Callout(id, kind, words, resolve_blocks(blocks, given), lang)
        case stored.Quote(id, blocks):
            return tree.Quote(id, resolve_blocks(blocks, given))
        case stored.Definitions(id, entries):
            return tree.Definitions(id, tuple([_definition(entry, given) for entry in entries]))
        case stored.Pair(id, target, alt, blocks):
            return tree.Pair(id, given.model.pictures.get(target), given.filled(alt), resolve_blocks(blocks, given))
        case Example() | Separator():
            return block
        case stored.Picture():
            raise AssertionError("a picture that cannot be shown leaves nothing or its words: resolve_blocks decides")
        case _:
            assert_never(block)


def _paragraph(id: str, children: tuple[stored.Inline, ...], given: Given) -> tree.Paragraph:
    match children:
        case (stored.Foreign(lang, inner),) if lang:
            return tree.Paragraph(id, resolve_inlines(inner, given.inside(lang)), lang, given.direction_of(lang))
        case (stored.Link(),):
            return tree.Paragraph(id, resolve_inlines(children, given), action=True)
        case _:
            return tree.Paragraph(id, resolve_inlines(children, given))


def _cells(cells: Iterable[stored.Cell], given: Given) -> tuple[tree.Cell, ...]:
    return tuple([tree.Cell(resolve_inlines(cell.children, given), cell.align) for cell in cells])


def _definition(entry: stored.Definition, given: Given) -> tree.Definition:
    tight = sum(isinstance(block, stored.Paragraph) for block in entry.blocks) < 2
    return tree.Definition(
        entry.id,
        tuple([resolve_inlines(term, given) for term in entry.terms]),
        resolve_blocks(entry.blocks, given),
        tight,
    )


def _title_of(kind: str, given: Given) -> tuple[Inline, ...]:
    return said(given, CALLOUT_TITLES[kind]) if kind in CALLOUT_TITLES else ()
