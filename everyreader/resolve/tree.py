"""The tree of a page as its readers get it: closed unions of blocks and inlines without holes.

The stored tree says where a fact, a link or a picture stands; this one says what is there. Every writer is a
`match` over these unions: it decides how a thing is said, and has nothing to look up. What has no hole is the same
value in both trees. Titles, headings in a list of contents and names in menus are inlines too.
"""

from __future__ import annotations

from typing import Literal, TypeAlias, assert_never

from everyreader.document import Break, Code, Example, Separator, Text, Value
from everyreader.fact_values import FactValue
from everyreader.language import Direction
from everyreader.resolve.model import LinkValue, PictureValue

Align = Literal["", "start", "centre", "end"]

PAGE_TITLE = "page.title"
"""The id of a page's title. No anchor of an author's has a point in it."""
DEEPEST = 6
"""The lowest level of a heading."""


class Strong(Value, frozen=True):
    """Words that matter more."""

    children: tuple[Inline, ...]


class Emphasis(Value, frozen=True):
    """Words said with stress."""

    children: tuple[Inline, ...]


class Struck(Value, frozen=True):
    """Words that were taken back."""

    begin: tuple[Inline, ...]
    children: tuple[Inline, ...]
    end: tuple[Inline, ...]
    """`begin` and `end`: what says so before and after them, where a line through them cannot."""


class Foreign(Value, frozen=True):
    """Words in another language than those around them, with the direction in which they run."""

    lang: str
    direction: Direction
    children: tuple[Inline, ...]


class Link(Value, frozen=True):
    """Words that lead somewhere, and what must be said of where."""

    children: tuple[Inline, ...]
    to: LinkValue
    id: str = ""
    """Its own anchor, where something leads back to it."""


class Image(Value, frozen=True):
    """A picture inside a line of text."""

    picture: PictureValue
    alt: str


class Abbreviation(Value, frozen=True):
    """A short form, and its long form as plain words."""

    text: str
    title: str


Inline: TypeAlias = Text | Strong | Emphasis | Struck | Code | Break | Foreign | Link | FactValue | Image | Abbreviation


class Heading(Value, frozen=True):
    """A heading; its id is also the anchor."""

    id: str
    level: int
    children: tuple[Inline, ...]
    older: tuple[str, ...] = ()
    """Anchors that readers were given before and that lead here."""


class Paragraph(Value, frozen=True):
    """One paragraph."""

    id: str
    children: tuple[Inline, ...]
    lang: str = ""
    direction: Direction = "ltr"
    """`lang` and `direction`: set where the whole of it is in another language."""
    action: bool = False
    """It is one link alone."""


class Item(Value, frozen=True):
    """One entry of a list."""

    id: str
    blocks: tuple[Block, ...]
    anchor: str = ""
    """Set where a link of the page leads to it."""


class Listing(Value, frozen=True):
    """A list."""

    id: str
    items: tuple[Item, ...]
    ordered: bool
    start: int
    tight: bool
    """The items are single lines with no space between them."""


class Cell(Value, frozen=True):
    """One cell of a table."""

    children: tuple[Inline, ...]
    align: Align = ""


class Row(Value, frozen=True):
    """One row of a table."""

    id: str
    cells: tuple[Cell, ...]
    """Those that are in the source, no more than the table has columns."""


class Table(Value, frozen=True):
    """A table with one row of column headers."""

    id: str
    head: tuple[Cell, ...]
    rows: tuple[Row, ...]
    section: str = PAGE_TITLE
    """Id of the heading that names it, where it has no caption."""
    caption: tuple[Inline, ...] = ()


class Quote(Value, frozen=True):
    """Words of somebody else."""

    id: str
    blocks: tuple[Block, ...]


class Picture(Value, frozen=True):
    """A picture on its own."""

    id: str
    picture: PictureValue
    alt: str
    caption: tuple[Inline, ...] = ()


class EasyReadStep(Value, frozen=True):
    """One step of an Easy Read page."""

    id: str
    picture: PictureValue | None
    """None where it cannot be shown; the words beside it say the same."""
    alt: str
    blocks: tuple[Block, ...]


class Callout(Value, frozen=True):
    """A box that stands out, with its own title or that of its kind, if there is one."""

    id: str
    kind: str
    title: tuple[Inline, ...]
    blocks: tuple[Block, ...]
    lang: str = ""
    level: int = 2
    """The level of that title, which is a heading one level under the section."""

    @property
    def names_a_table(self) -> bool:
        """Say whether its title is the name of a table in it."""
        return bool(self.title) and any(isinstance(block, Table) for block in self.blocks)


class Definition(Value, frozen=True):
    """One or more terms and what they mean."""

    id: str
    terms: tuple[tuple[Inline, ...], ...]
    blocks: tuple[Block, ...]
    tight: bool
    """The meaning is one paragraph."""


class Definitions(Value, frozen=True):
    """A list of terms and their meanings."""

    id: str
    entries: tuple[Definition, ...]


Block: TypeAlias = (
    Heading | Paragraph | Listing | Table | Quote | Example | Picture | EasyReadStep | Callout | Definitions | Separator
)


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
