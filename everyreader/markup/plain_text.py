"""Writes blocks as plain text: an empty line after each smallest block, two before each part of the page, which begins
with its number; items with their signs; a row of a table as lines that say heading and value.

Nothing is drawn with signs, since a voice would read them. Lines are as long as their paragraph: programs wrap them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple, assert_never

from everyreader.document import PICTURE, Break, Example, Separator, Text
from everyreader.language import Direction
from everyreader.locale import Locale
from everyreader.markup.fragments import OutputContext
from everyreader.markup.plain_words import directed_line, numbered, plain_lines
from everyreader.resolve.inlines import without_marks
from everyreader.resolve.tree import (
    Block,
    Callout,
    Definitions,
    EasyReadStep,
    Foreign,
    Heading,
    Inline,
    Link,
    Listing,
    Paragraph,
    Picture,
    Quote,
    Table,
    inner_blocks,
)

INDENT = "  "
HARD = "\u00a0"
"""Begins each line of an example, which may be empty or begin like an item."""


class Leaf(NamedTuple):
    """One smallest block."""

    lines: tuple[str, ...]
    direction: Direction
    level: int = 0
    """Of a heading."""
    markers: tuple[str, ...] = ()
    """The signs of the items that begin with it, the outermost first."""
    depth: int = 0
    """How many items and boxes it is in."""
    close: bool = False
    """No empty line is before it."""
    apart: bool = False
    """Two are, as before a heading."""


class PlainContext(NamedTuple):
    """Where blocks are written."""

    output: OutputContext
    locale: Locale
    direction: Direction
    """In which the words around them run."""


def leaf(inlines: Iterable[Inline], context: PlainContext, level: int = 0) -> Leaf:
    """Return words as one smallest block. level: of a heading."""
    return Leaf(plain_lines(inlines, context.output, context.direction), context.direction, level)


def leaves(blocks: Iterable[Block], context: PlainContext) -> Iterator[Leaf]:
    """Yield the smallest blocks of some blocks in reading order."""
    for block in blocks:
        yield from _block(block, context)


def plain_text(found: Iterable[Leaf], page: Direction) -> str:
    """Return smallest blocks as a text. page: the direction of the page."""
    texts, part, below = list[str](), 0, 0
    for each in found:
        number = ""
        if each.level == 2:
            part, below = part + 1, 0
            number = f"{numbered(str(part), each.direction)}. "
        elif each.level == 3 and part:
            below += 1
            number = f"{numbered(f'{part}.{below}', each.direction)} "
        if words := _written(each, number, page):
            gap = "" if not texts else "\n" if each.close else "\n\n\n" if each.level or each.apart else "\n\n"
            texts += (gap, words)
    return "".join([*texts, "\n"])


def _written(each: Leaf, number: str, page: Direction) -> str:
    marker = "".join(f"{_sign(sign, each.direction)} " for sign in each.markers)
    if not marker and not any(each.lines):
        return ""
    first, *later = each.lines or ("",)
    outer = INDENT * (each.depth - len(each.markers))
    lines = [outer + directed_line((number + marker + first).rstrip(" "), each.direction, page)]
    lines += [INDENT * each.depth + directed_line(line, each.direction, page) for line in later if line]
    return "\n".join(lines)


def _sign(sign: str, direction: Direction) -> str:
    return f"{numbered(sign[:-1], direction)}." if sign.endswith(".") else sign


def _block(block: Block, context: PlainContext) -> Iterator[Leaf]:
    match block:
        case Heading(_, level, children):
            yield leaf(children, context, level)
        case Paragraph():
            yield from _paragraph(block, context)
        case Listing():
            yield from _list(block, context)
        case Table():
            yield from _table(block, context)
        case Callout():
            yield from _box(block, context)
        case Quote():
            yield from _deeper(leaves(inner_blocks(block), context))
        case Definitions(entries=entries):
            for entry in entries:
                yield from (leaf(term, context) for term in entry.terms)
                yield from _deeper(_item(entry.blocks, entry.tight, context))
        case Picture():
            yield from _picture(block, context)
        case EasyReadStep(picture=picture, alt=alt, blocks=blocks):
            yield from [_alternative(alt, context)] if picture and alt else []
            yield from leaves(blocks, context)
        case Example(text=text):
            yield Leaf(tuple(f"{HARD}   {line}" for line in text.expandtabs(4).split("\n")), "ltr")
        case Separator():
            pass
        case _:
            assert_never(block)


def _paragraph(paragraph: Paragraph, context: PlainContext) -> Iterator[Leaf]:
    if not _leads_back(paragraph, context):
        yield leaf(paragraph.children, context._replace(direction=paragraph.direction) if paragraph.lang else context)


def _box(box: Callout, context: PlainContext) -> Iterator[Leaf]:
    inside = context._replace(direction="ltr") if box.lang else context
    if box.title:
        yield leaf(box.title, inside)
    yield from _deeper(leaves(box.blocks, inside)) if box.title else leaves(box.blocks, inside)


def _picture(block: Picture, context: PlainContext) -> Iterator[Leaf]:
    if block.alt:
        yield _alternative(block.alt, context)
    if block.alt and block.picture.credit:
        own = block.picture.credit_lang == context.output.lang
        yield leaf((Text(block.picture.credit),), context if own else context._replace(direction="ltr"))
    yield leaf(block.caption, context)


def _leads_back(paragraph: Paragraph, context: PlainContext) -> bool:
    """Say whether a paragraph only leads from a note back to its mark: in plain text nobody can follow it."""
    match paragraph.children:
        case (Link(to=to),):
            return paragraph.id.endswith("-back") and to.address == context.output.address and bool(to.anchor)
    return False


def _deeper(found: Iterable[Leaf]) -> Iterator[Leaf]:
    return (each._replace(depth=each.depth + 1) for each in found)


def _alternative(alt: str, context: PlainContext) -> Leaf:
    """Return what stands in place of a picture."""
    words, lang = context.locale.message(PICTURE)
    before, _, after = words.partition("{words}")
    if lang == context.output.lang:
        return leaf((Text(before), Text(alt), Text(after)), context)
    return leaf((Foreign(lang, "ltr", (Text(before.rstrip()),)), Text(f" {alt}{after}")), context)


def _list(listing: Listing, context: PlainContext) -> Iterator[Leaf]:
    for place, item in enumerate(listing.items):
        sign = f"{listing.start + place}." if listing.ordered else "-"
        for number, each in enumerate(_deeper(_item(item.blocks, listing.tight, context))):
            close = each.close or (listing.tight and not number and place > 0)
            yield each if number else each._replace(markers=(sign, *each.markers), close=close)


def _item(blocks: tuple[Block, ...], tight: bool, context: PlainContext) -> Iterator[Leaf]:
    """Yield what is in an item or a meaning: the paragraphs of a tight one are one stretch of words."""
    waiting: list[Inline] = []
    for block in blocks:
        if tight and isinstance(block, Paragraph):
            words = (Foreign(block.lang, block.direction, block.children),) if block.lang else block.children
            waiting += [*([Break()] if waiting else []), *words]
            continue
        if waiting:
            yield leaf(waiting, context)
            waiting = []
        yield from _block(block, context)
    if waiting:
        yield leaf(waiting, context)


def _table(table: Table, context: PlainContext) -> Iterator[Leaf]:
    def words(inlines: tuple[Inline, ...]) -> str:
        return " ".join(filter(None, plain_lines(inlines, context.output, context.direction)))

    yield leaf(table.caption, context)
    if not table.rows:
        yield from (leaf(cell.children, context) for cell in table.head)
    for number, row in enumerate(table.rows):
        lines = []
        for head, cell in zip(table.head, row.cells, strict=False):
            name = words(without_marks(head.children) if number else head.children)
            lines.append((f"{name}{context.output.colon}" if name else "") + (words(cell.children) or "–"))
        yield Leaf(tuple(lines), context.direction)
