"""Goes through a tree in reading order."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import assert_never

import msgspec

from everyreader.document.fact_marks import fact_mark
from everyreader.document.tree import (
    Block,
    Break,
    Callout,
    Code,
    Definitions,
    EasyReadStep,
    Emphasis,
    Example,
    Fact,
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
        case Text(text) | Code(text):
            return text
        case Fact(name, form):
            return fact_mark(name, form)
        case Image(_, alt):
            return alt
        case Break():
            return " "
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
        case Definitions(_, entries):
            return tuple(inner for entry in entries for inner in entry.blocks)
        case _:
            assert_never(block)


def own_inlines(block: Block) -> tuple[Inline, ...]:
    """Return the inlines that are directly in a block, not those of blocks inside it."""
    match block:
        case Paragraph(children=children) | Heading(children=children):
            return children
        case Table(_, head, rows):
            cells = (*head, *(cell for row in rows for cell in row.cells))
            return tuple(inline for cell in cells for inline in cell.children)
        case Callout(title=title):
            return title
        case Definitions(_, entries):
            return tuple(inline for entry in entries for term in entry.terms for inline in term)
        case Listing() | Quote() | Example() | Picture() | EasyReadStep() | Separator():
            return ()
        case _:
            assert_never(block)


def children_of(inline: Inline) -> tuple[Inline, ...]:
    """Return the inlines that are directly inside an inline. What goes through a tree asks here, and so forgets no
    kind."""
    match inline:
        case Text() | Code() | Break() | Fact() | Image():  # most of all inlines
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
    words = text_of(link.children)
    return link.target in (words, f"https://{words}", f"mailto:{words}")
