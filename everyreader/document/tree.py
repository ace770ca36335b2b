"""The tree of a page: blocks and inlines, structure and no look.

Every renderer is a `match` over the two closed unions `Block` and `Inline`. The values are msgspec structs, which are
frozen dataclasses with one canonical JSON form: the same tree always has the same bytes, and so the same digest.
Positions are kept beside the tree, never in it, so that a blank line above a block changes no digest.
"""

from __future__ import annotations

from typing import Literal, TypeAlias

import msgspec


class Value(msgspec.Struct, frozen=True, omit_defaults=True, gc=False):
    """A frozen value with a canonical JSON form."""


class Text(Value, frozen=True, tag="text"):
    """Plain words. A line end in the source is a space here, or nothing between two Chinese characters."""

    text: str


class Strong(Value, frozen=True, tag="strong"):
    """Words that matter more (bold)."""

    children: tuple[Inline, ...]


class Emphasis(Value, frozen=True, tag="emphasis"):
    """Words said with stress. Never shown in italics: see docs/requirements, P-05 and T-06."""

    children: tuple[Inline, ...]


class Struck(Value, frozen=True, tag="struck"):
    """Words that were taken back and still are there to be seen."""

    children: tuple[Inline, ...]


class Code(Value, frozen=True, tag="code"):
    """Words to be typed or shown exactly as they are."""

    text: str


class Break(Value, frozen=True, tag="break"):
    """A line end that the author asked for."""


class Link(Value, frozen=True, tag="link"):
    """Words that lead somewhere."""

    target: str
    """As written in the source; a fact stands as `{{ name }}`."""
    children: tuple[Inline, ...]


class Fact(Value, frozen=True, tag="fact"):
    """A place where a fact is."""

    name: str
    form: str = ""
    """A grammatical or other form, or empty."""


class Foreign(Value, frozen=True, tag="foreign"):
    """Words in another language than those around them."""

    lang: str
    """A BCP 47 tag (WCAG 3.1.2)."""
    children: tuple[Inline, ...]


class Image(Value, frozen=True, tag="image"):
    """A picture inside a line of text."""

    target: str
    alt: str


class Abbreviation(Value, frozen=True, tag="abbreviation"):
    """A short form whose long form the page tells: in words behind one of them, and as its title on each."""

    text: str
    title: str
    """The long form as plain words; a fact stands as `{{ name }}`."""


class FootnoteMark(Value, frozen=True, tag="footnote-mark"):
    """A number in the text that leads to a note at the end of the page."""

    id: str
    """The anchor to which the note leads back."""
    target: str
    """The id of the note, which is its anchor too."""
    number: int


Inline: TypeAlias = (
    Text | Strong | Emphasis | Struck | Code | Break | Link | Fact | Foreign | Image | Abbreviation | FootnoteMark
)


class Heading(Value, frozen=True, tag="heading"):
    """A heading of level 2 to 6; its id is also the anchor. The title of the page (level 1) is not in the tree."""

    id: str
    level: int
    children: tuple[Inline, ...]


class Paragraph(Value, frozen=True, tag="paragraph"):
    """One paragraph."""

    id: str
    children: tuple[Inline, ...]


class Item(Value, frozen=True):
    """One entry of a list."""

    id: str
    blocks: tuple[Block, ...]


class Listing(Value, frozen=True, tag="list"):
    """A list."""

    id: str
    items: tuple[Item, ...]
    ordered: bool = False
    start: int = 1
    tight: bool = True
    """The items are single lines with no space between them."""


class Cell(Value, frozen=True):
    """One cell of a table."""

    children: tuple[Inline, ...]
    align: Literal["", "start", "centre", "end"] = ""


class Row(Value, frozen=True):
    """One row of a table."""

    id: str
    cells: tuple[Cell, ...]
    """Those that are in the source, no more than the table has columns."""


class Table(Value, frozen=True, tag="table"):
    """A table of data with one row of column headers; the first cell of each row names the row."""

    id: str
    head: tuple[Cell, ...]
    rows: tuple[Row, ...]
    caption: tuple[Inline, ...] = ()


class Quote(Value, frozen=True, tag="quote"):
    """Words of somebody else."""

    id: str
    blocks: tuple[Block, ...]


class Example(Value, frozen=True, tag="example"):
    """Lines shown exactly as they are."""

    id: str
    text: str


class Picture(Value, frozen=True, tag="picture"):
    """A picture on its own."""

    id: str
    target: str
    alt: str
    caption: tuple[Inline, ...] = ()


class EasyReadStep(Value, frozen=True, tag="pair"):
    """One step of an Easy Read page: a picture and the words that it stands for (docs/requirements, E-09 and E-14)."""

    id: str
    target: str
    alt: str
    blocks: tuple[Block, ...]


class Callout(Value, frozen=True, tag="callout"):
    """A box that stands out."""

    id: str
    kind: str
    """See `CALLOUTS`."""
    title: tuple[Inline, ...]
    blocks: tuple[Block, ...]
    lang: str = ""
    """Set where the box is not in the page's language."""


class Definition(Value, frozen=True):
    """One or more terms and what they mean."""

    id: str
    terms: tuple[tuple[Inline, ...], ...]
    blocks: tuple[Block, ...]


class Definitions(Value, frozen=True, tag="definitions"):
    """A list of terms and their meanings."""

    id: str
    entries: tuple[Definition, ...]


class Separator(Value, frozen=True, tag="separator"):
    """A change of subject without a heading."""

    id: str


class Footnote(Value, frozen=True):
    """One note at the end of a page."""

    id: str
    number: int
    marks: int
    """How many marks in the text lead to it."""
    blocks: tuple[Block, ...]

    @property
    def mark_ids(self) -> list[str]:
        """Return the ids of its marks, in the order of the text."""
        first = self.id.replace("page.note-", "page.mark-")
        return [first if count == 1 else f"{first}-{count}" for count in range(1, self.marks + 1)]


class Footnotes(Value, frozen=True, tag="footnotes"):
    """The notes of a page, last of all, under a heading of their own."""

    id: str
    """Also the anchor of that heading."""
    entries: tuple[Footnote, ...]
    level: int = 2
    """Of that heading."""


Block: TypeAlias = (
    Heading
    | Paragraph
    | Listing
    | Table
    | Quote
    | Example
    | Picture
    | EasyReadStep
    | Callout
    | Definitions
    | Separator
    | Footnotes
)


class Document(Value, frozen=True):
    """The tree parsed from one source."""

    blocks: tuple[Block, ...]


class Position(Value, frozen=True, array_like=True, gc=False):
    """First and last line of a block, counted from 1 at the top of the whole file."""

    first: int
    last: int
