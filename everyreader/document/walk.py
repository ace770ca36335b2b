"""Goes through a tree in reading order."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import assert_never

import msgspec

from everyreader.document.fact_marks import fact_mark
from everyreader.document.tree import (
    Abbreviation,
    Block,
    Break,
    Callout,
    Code,
    Definition,
    Definitions,
    EasyReadStep,
    Emphasis,
    Example,
    Fact,
    FootnoteMark,
    Footnotes,
    Foreign,
    Heading,
    Image,
    Inline,
    Link,
    Listing,
    Paragraph,
    Picture,
    Quote,
    Separator,
    Strong,
    Struck,
    Table,
    Text,
)


def text_of(inlines: Iterable[Inline]) -> str:
    """Return the words of inlines alone; a fact stands as `{{ name }}`."""
    return "".join([inline.text if isinstance(inline, Text) else _words(inline) for inline in inlines])


def _words(inline: Inline) -> str:
    match inline:
        case Text(text) | Code(text) | Abbreviation(text):
            return text
        case Fact(name, form):
            return fact_mark(name, form)
        case Image(_, alt):
            return alt
        case Break():
            return " "
        case FootnoteMark():
            return ""  # no part of a name, or of the words beside it
        case Strong(children) | Emphasis(children) | Struck(children) | Link(_, children) | Foreign(_, children):
            return text_of(children)
        case _:
            assert_never(inline)


def walk(blocks: Iterable[Block]) -> Iterator[Block]:
    """Yield every block in reading order, the outer before the inner."""
    for block in blocks:
        yield block
        if inner := inner_blocks(block):
            yield from walk(inner)


def inner_blocks(block: Block) -> tuple[Block, ...]:
    """Return the blocks that are directly inside a block."""
    match block:
        case Paragraph() | Heading() | Table() | Example() | Picture() | Separator():
            return ()
        case Listing(_, items):
            return tuple(inner for item in items for inner in item.blocks)
        case Quote(_, blocks) | Callout(blocks=blocks) | EasyReadStep(blocks=blocks):
            return blocks
        case Definitions(_, entries) | Footnotes(_, entries):
            return tuple(inner for entry in entries for inner in entry.blocks)
        case _:
            assert_never(block)


def own_inlines(block: Block) -> tuple[Inline, ...]:
    """Return the inlines that are directly in a block, not those of blocks inside it."""
    match block:
        case Paragraph(children=children) | Heading(children=children):
            return children
        case Table(_, head, rows, caption):
            cells = (*head, *(cell for row in rows for cell in row.cells))
            return (*caption, *(inline for cell in cells for inline in cell.children))
        case Picture(caption=caption):
            return caption
        case Callout(title=title):
            return title
        case Definitions(_, entries):
            return tuple(inline for entry in entries for term in entry.terms for inline in term)
        case Listing() | Quote() | Example() | EasyReadStep() | Separator() | Footnotes():
            return ()
        case _:
            assert_never(block)


def children_of(inline: Inline) -> tuple[Inline, ...]:
    """Return the inlines that are directly inside an inline. What goes through a tree asks here, and so forgets no
    kind."""
    match inline:
        case Text() | Code() | Break() | Fact() | Image() | Abbreviation() | FootnoteMark():  # most of all inlines
            return ()
        case Strong(children) | Emphasis(children) | Struck(children) | Link(_, children) | Foreign(_, children):
            return children
        case _:
            assert_never(inline)


def with_children(inline: Inline, change: Callable[[tuple[Inline, ...]], Iterable[Inline]]) -> Inline:
    """Return an inline with a change made to what is inside it; one that has no room for any comes back as it
    is."""
    children = children_of(inline)
    return msgspec.structs.replace(inline, children=tuple(change(children))) if children else inline


Change = Callable[[tuple[Inline, ...], Block], tuple[Inline, ...]]
"""Gets inlines that are directly in a block, and the block; returns them changed."""


def map_inlines(blocks: Iterable[Block], change: Change) -> tuple[Block, ...]:
    """Return blocks with a change made to all inlines, in reading order."""
    return tuple([_mapped(block, change) for block in blocks])


def _mapped(block: Block, change: Change) -> Block:
    replace = msgspec.structs.replace
    match block:
        case Paragraph(children=children) | Heading(children=children):
            return replace(block, children=change(children, block))
        case Table(_, head, rows, caption):
            caption = change(caption, block)
            cells = [
                tuple([replace(cell, children=change(cell.children, block)) for cell in row])
                for row in (head, *(row.cells for row in rows))
            ]
            whole = [replace(row, cells=own) for row, own in zip(rows, cells[1:], strict=True)]
            return replace(block, head=cells[0], rows=tuple(whole), caption=caption)
        case Picture(caption=caption):
            return replace(block, caption=change(caption, block))
        case Callout(title=title, blocks=blocks):
            return replace(block, title=change(title, block), blocks=map_inlines(blocks, change))
        case Quote(blocks=blocks) | EasyReadStep(blocks=blocks):
            return replace(block, blocks=map_inlines(blocks, change))
        case Listing(items=items):
            return replace(
                block, items=tuple([replace(item, blocks=map_inlines(item.blocks, change)) for item in items])
            )
        case Definitions(entries=entries):
            return replace(block, entries=tuple([_defined(entry, block, change) for entry in entries]))
        case Footnotes(entries=entries):
            return replace(
                block, entries=tuple([replace(entry, blocks=map_inlines(entry.blocks, change)) for entry in entries])
            )
        case Example() | Separator():
            return block
        case _:
            assert_never(block)


def _defined(entry: Definition, block: Block, change: Change) -> Definition:
    terms = tuple([change(term, block) for term in entry.terms])
    return msgspec.structs.replace(entry, terms=terms, blocks=map_inlines(entry.blocks, change))


def walk_inlines(inlines: Iterable[Inline]) -> Iterator[Inline]:
    """Yield every inline in reading order, the outer before the inner."""
    for inline in inlines:
        yield inline
        if children := children_of(inline):
            yield from walk_inlines(children)


def inlines_of(blocks: Iterable[Block]) -> list[tuple[Block, Inline]]:
    """Return every inline of a page in reading order, with the block that it is directly in."""
    found: list[tuple[Block, Inline]] = []
    for block in walk(blocks):
        _gather(block, own_inlines(block), found)
    return found


def _gather(block: Block, inlines: tuple[Inline, ...], found: list[tuple[Block, Inline]]) -> None:
    """Put inlines of a block, and what is in them, into a list that grows: every page that is read pays for
    this."""
    for inline in inlines:
        found.append((block, inline))
        if children := children_of(inline):
            _gather(block, children, found)


def is_own_address(link: Link) -> bool:
    """Say whether the words of a link are its address, as people type one: `www.nhs.uk`, `ask@trust.example`."""
    return leads_to_its_words(text_of(link.children), link.target)


def leads_to_its_words(words: str, target: str) -> bool:
    """Say the same of the words and the target of a link."""
    return target in (words, f"https://{words}", f"mailto:{words}")
