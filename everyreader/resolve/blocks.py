"""Puts into blocks what stands in them, and in the place of those that are withheld or that the build fills."""

from __future__ import annotations

from collections.abc import Iterable
from typing import assert_never

from everyreader import document as stored
from everyreader.document import CALLOUT_TITLES, Example, Separator, Text
from everyreader.locale import Locale
from everyreader.resolve import tree
from everyreader.resolve.inlines import direction_in, resolve_inlines
from everyreader.resolve.model import View
from everyreader.resolve.tree import Block, Inline


def resolve_blocks(blocks: Iterable[stored.Block], model: View, locale: Locale) -> tuple[Block, ...]:
    """Return blocks as readers get them. locale: says what a box is called that has no title of its own."""
    found: list[Block] = []
    for block in blocks:
        if block.id in model.withheld and model.excuse is not None:
            found.append(_resolved(model.excuse, model, locale))
        elif block.id in model.filled:
            found += resolve_blocks(model.filled[block.id], model, locale)
        elif not isinstance(block, stored.Picture):
            found.append(_resolved(block, model, locale))
        elif picture := model.pictures.get(block.target):
            found.append(tree.Picture(block.id, picture, block.alt))
        elif block.alt:  # nothing is lost: the words that stand for the picture are there
            found.append(tree.Paragraph(block.id, (Text(block.alt),)))
    return tuple(found)


def _resolved(block: stored.Block, model: View, locale: Locale) -> Block:
    match block:
        case stored.Paragraph(id, children):
            return _paragraph(id, children, model)
        case stored.Heading(id, level, children):
            return tree.Heading(id, level, resolve_inlines(children, model))
        case stored.Listing(id, items, ordered, start, tight):
            return tree.Listing(id, tuple([tree.Item(item.id, resolve_blocks(item.blocks, model, locale)) for item in items]),
                                ordered, start, tight)
        case stored.Table(id, head, rows):
            return tree.Table(id, _cells(head, model), tuple([tree.Row(row.id, _cells(row.cells, model)) for row in rows]))
        case stored.Callout(id, kind, title, blocks, lang):
            words = resolve_inlines(title, model) if title else _title_of(kind, model, locale)
            return tree.Callout(id, kind, words, resolve_blocks(blocks, model, locale), lang)
        case stored.Quote(id, blocks):
            return tree.Quote(id, resolve_blocks(blocks, model, locale))
        case stored.Definitions(id, entries):
            return tree.Definitions(id, tuple([_definition(entry, model, locale) for entry in entries]))
        case stored.Pair(id, target, alt, blocks):
            return tree.Pair(id, model.pictures.get(target), alt, resolve_blocks(blocks, model, locale))
        case Example() | Separator():
            return block
        case stored.Picture():
            raise AssertionError("a picture that cannot be shown leaves nothing or its words: resolve_blocks decides")
        case _:
            assert_never(block)


def _paragraph(id: str, children: tuple[stored.Inline, ...], model: View) -> tree.Paragraph:
    match children:
        case (stored.Foreign(lang, inner),) if lang:
            return tree.Paragraph(id, resolve_inlines(inner, model), lang, direction_in(model, lang))
        case (stored.Link(),):
            return tree.Paragraph(id, resolve_inlines(children, model), action=True)
        case _:
            return tree.Paragraph(id, resolve_inlines(children, model))


def _cells(cells: Iterable[stored.Cell], model: View) -> tuple[tree.Cell, ...]:
    return tuple([tree.Cell(resolve_inlines(cell.children, model), cell.align) for cell in cells])


def _definition(entry: stored.Definition, model: View, locale: Locale) -> tree.Definition:
    tight = sum(isinstance(block, stored.Paragraph) for block in entry.blocks) < 2
    return tree.Definition(entry.id, tuple([resolve_inlines(term, model) for term in entry.terms]),
                           resolve_blocks(entry.blocks, model, locale), tight)


def _title_of(kind: str, model: View, locale: Locale) -> tuple[Inline, ...]:
    if kind not in CALLOUT_TITLES:
        return ()
    words, lang = locale.message(CALLOUT_TITLES[kind])
    return (Text(words),) if lang == model.lang else (tree.Foreign(lang, direction_in(model, lang), (Text(words),)),)
