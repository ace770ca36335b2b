"""The tree of a page as its readers get it: closed unions of blocks and inlines without holes.

The stored tree says where a fact, a link or a picture stands; this one says what stands there. Every writer is a `match` over
these unions: it decides how a thing is said, and has nothing to look up. What has no hole is the same value in both trees. Titles,
headings in a list of contents and names in menus are inlines too.
"""

from __future__ import annotations

from typing import Literal, TypeAlias, assert_never

from everyreader.document import Break, Code, Example, Separator, Text, Value
from everyreader.fact_values import FactValue
from everyreader.language import Direction
from everyreader.resolve.model import LinkValue, PictureValue

Align = Literal["", "start", "centre", "end"]


class Strong(Value, frozen=True):
    """Words that matter more."""

    children: tuple[Inline, ...]


class Emphasis(Value, frozen=True):
    """Words said with stress."""

    children: tuple[Inline, ...]


class Struck(Value, frozen=True):
    """Words that were taken back. begin, end: what says so before and after them, where a line through them cannot."""

    begin: tuple[Inline, ...]
    children: tuple[Inline, ...]
    end: tuple[Inline, ...]


class Foreign(Value, frozen=True):
    """Words in another language than those around them, with the direction in which they run."""

    lang: str
    direction: Direction
    children: tuple[Inline, ...]


class Link(Value, frozen=True):
    """Words that lead somewhere, and what must be said of where."""

    children: tuple[Inline, ...]
    to: LinkValue


class Image(Value, frozen=True):
    """A picture inside a line of text."""

    picture: PictureValue
    alt: str


Inline: TypeAlias = Text | Strong | Emphasis | Struck | Code | Break | Foreign | Link | FactValue | Image


class Heading(Value, frozen=True):
    """A heading; its id is also the anchor. older: anchors that readers were given before and that lead here."""

    id: str
    level: int
    children: tuple[Inline, ...]
    older: tuple[str, ...] = ()


class Paragraph(Value, frozen=True):
    """One paragraph. lang, direction: set where the whole of it is in another language. action: it is one link alone."""

    id: str
    children: tuple[Inline, ...]
    lang: str = ""
    direction: Direction = "ltr"
    action: bool = False


class Item(Value, frozen=True):
    """One entry of a list."""

    id: str
    blocks: tuple[Block, ...]


class Listing(Value, frozen=True):
    """A list. tight: the items are single lines with no space between them."""

    id: str
    items: tuple[Item, ...]
    ordered: bool
    start: int
    tight: bool


class Cell(Value, frozen=True):
    """One cell of a table."""

    children: tuple[Inline, ...]
    align: Align = ""


class Row(Value, frozen=True):
    """One row of a table. cells: those that stand in the source, no more than the table has columns."""

    id: str
    cells: tuple[Cell, ...]


class Table(Value, frozen=True):
    """A table with one row of column headers."""

    id: str
    head: tuple[Cell, ...]
    rows: tuple[Row, ...]


class Quote(Value, frozen=True):
    """Words of somebody else."""

    id: str
    blocks: tuple[Block, ...]


class Picture(Value, frozen=True):
    """A picture that stands by itself."""

    id: str
    picture: PictureValue
    alt: str


class EasyReadStep(Value, frozen=True):
    """One step of an Easy Read page. picture: None where it cannot be shown; the words beside it say the same."""

    id: str
    picture: PictureValue | None
    alt: str
    blocks: tuple[Block, ...]


class Callout(Value, frozen=True):
    """A box that stands out, with its own title or that of its kind, if there is one."""

    id: str
    kind: str
    title: tuple[Inline, ...]
    blocks: tuple[Block, ...]
    lang: str = ""


class Definition(Value, frozen=True):
    """One or more terms and what they mean. tight: the meaning is one paragraph."""

    id: str
    terms: tuple[tuple[Inline, ...], ...]
    blocks: tuple[Block, ...]
    tight: bool


class Definitions(Value, frozen=True):
    """A list of terms and their meanings."""

    id: str
    entries: tuple[Definition, ...]


Block: TypeAlias = (
    Heading | Paragraph | Listing | Table | Quote | Example | Picture | EasyReadStep | Callout | Definitions | Separator
)


def inner_blocks(block: Block) -> tuple[Block, ...]:
    """Return the blocks that stand directly inside a block."""
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
