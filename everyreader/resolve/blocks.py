"""Puts into blocks what is in them, and in the place of those that are withheld or that the build fills."""

from __future__ import annotations

from collections.abc import Iterable
from typing import assert_never

from everyreader import document as stored
from everyreader.document import CALLOUT_TITLES, FOOTNOTES, Example, Separator, Text
from everyreader.resolve import tree
from everyreader.resolve.inlines import ResolveContext, resolve_inlines, resolve_message
from everyreader.resolve.model import LinkValue, PageModel
from everyreader.resolve.tree import Block, Inline


def resolve_blocks(blocks: Iterable[stored.Block], context: ResolveContext) -> tuple[Block, ...]:
    """Return blocks as readers get them."""
    found: list[Block] = []
    for block in blocks:
        if isinstance(block, stored.Footnotes):
            found += _footnotes(block, context)
            continue
        if found and isinstance(above := found[-1], tree.Heading):
            context = context.under(above.level, above.id)
        if block.id in context.withheld and context.model.withheld_notice is not None:
            found.append(_resolved(context.model.withheld_notice, context))
        elif block.id in context.model.generated:
            found += resolve_blocks(context.model.generated[block.id], context)
        elif not isinstance(block, stored.Picture):
            found.append(_resolved(block, context))
        elif picture := context.model.pictures.get(block.target):
            caption = resolve_inlines(block.caption, context)
            found.append(tree.Picture(block.id, picture, context.with_facts(block.alt), caption))
        else:  # nothing is lost: the words that stand for the picture are there
            found += [tree.Paragraph(block.id, (Text(context.with_facts(block.alt)),))] if block.alt else []
            found += [_paragraph(f"{block.id}-caption", block.caption, context)] if block.caption else []
    return tuple(found)


def _resolved(block: stored.Block, context: ResolveContext) -> Block:
    match block:
        case stored.Paragraph(id, children):
            return _paragraph(id, children, context)
        case stored.Heading(id, level, children):
            older = next((olds for anchor, olds in context.model.anchors if anchor == id), ())
            return tree.Heading(id, level, resolve_inlines(children, context), older)
        case stored.Listing(id, items, ordered, start, tight):
            return tree.Listing(
                id,
                tuple([tree.Item(item.id, resolve_blocks(item.blocks, context)) for item in items]),
                ordered,
                start,
                tight,
            )
        case stored.Table(id, head, rows, caption):
            return tree.Table(
                id,
                _cells(head, context),
                tuple([tree.Row(row.id, _cells(row.cells, context)) for row in rows]),
                context.section,
                resolve_inlines(caption, context),
            )
        case stored.Callout(id, kind, title, blocks, lang):
            words, level = resolve_inlines(title, context) if title else _title_of(kind, context), context.level
            if words:
                level = min(context.level + 1, tree.DEEPEST)
                context = context.under(level, id)
            return tree.Callout(id, kind, words, resolve_blocks(blocks, context), lang, level)
        case stored.Quote(id, blocks):
            return tree.Quote(id, resolve_blocks(blocks, context))
        case stored.Definitions(id, entries):
            return tree.Definitions(id, tuple([_definition(entry, context) for entry in entries]))
        case stored.EasyReadStep(id, target, alt, blocks):
            return tree.EasyReadStep(
                id, context.model.pictures.get(target), context.with_facts(alt), resolve_blocks(blocks, context)
            )
        case Example() | Separator():
            return block
        case stored.Picture() | stored.Footnotes():
            raise AssertionError("these are no block or several ones: resolve_blocks decides")
        case _:
            assert_never(block)


def _paragraph(id: str, children: tuple[stored.Inline, ...], context: ResolveContext) -> tree.Paragraph:
    match children:
        case (stored.Foreign(lang, inner),) if lang:
            return tree.Paragraph(id, resolve_inlines(inner, context.inside(lang)), lang, context.direction_of(lang))
        case (stored.Link(),):
            return tree.Paragraph(id, resolve_inlines(children, context), action=True)
        case _:
            return tree.Paragraph(id, resolve_inlines(children, context))


def _footnotes(notes: stored.Footnotes, context: ResolveContext) -> tuple[Block, ...]:
    """Return the notes of a page as a list under a heading; each leads back to its first mark that readers get."""
    heading = tree.Heading(notes.id, notes.level, resolve_message(context, FOOTNOTES[0]))
    items = []
    for entry in notes.entries:
        blocks = resolve_blocks(entry.blocks, context)
        if mark := next((mark for mark in entry.mark_ids if mark in context.marks), ""):
            words = (*resolve_message(context, FOOTNOTES[1]), Text(f" [{entry.number}]"))
            back = tree.Link(words, LinkValue(address=context.model.address, anchor=mark))
            blocks = (*blocks, tree.Paragraph(f"{entry.id}-back", (back,)))
        items.append(tree.Item(entry.id, blocks, entry.id))
    return heading, tree.Listing(f"{notes.id}-list", tuple(items), True, 1, False)


def shown_marks(blocks: Iterable[stored.Block], model: PageModel) -> frozenset[str]:
    """Return the ids of the marks of notes that readers get: those in no block that is withheld or filled otherwise."""
    found: set[str] = set()
    for block in blocks:
        if block.id not in model.withheld and block.id not in model.generated:
            inlines = stored.walk_inlines(stored.own_inlines(block))
            found |= {inline.id for inline in inlines if isinstance(inline, stored.FootnoteMark)}
            found |= shown_marks(stored.inner_blocks(block), model)
    return frozenset(found)


def _cells(cells: Iterable[stored.Cell], context: ResolveContext) -> tuple[tree.Cell, ...]:
    return tuple([tree.Cell(resolve_inlines(cell.children, context), cell.align) for cell in cells])


def _definition(entry: stored.Definition, context: ResolveContext) -> tree.Definition:
    tight = sum(isinstance(block, stored.Paragraph) for block in entry.blocks) < 2
    return tree.Definition(
        entry.id,
        tuple([resolve_inlines(term, context) for term in entry.terms]),
        resolve_blocks(entry.blocks, context),
        tight,
    )


def _title_of(kind: str, context: ResolveContext) -> tuple[Inline, ...]:
    return resolve_message(context, CALLOUT_TITLES[kind]) if kind in CALLOUT_TITLES else ()
