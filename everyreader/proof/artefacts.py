"""What rules on finished files look at: with all that any rule compares it with, so that every rule takes one thing."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import msgspec

from everyreader.language import Direction
from everyreader.proof.piece import Piece

MOST = 5
"""When more than one in so many of its pages lack something, that has one cause."""
FEW = 3
"""Fewer pages have a cause of their own, unless there are no others: no page holds back a correction on another."""


class PdfFile(msgspec.Struct, frozen=True):
    """A finished PDF, and what it must be."""

    path: Path
    """Where it is."""
    pieces: tuple[Piece, ...] = ()
    """The smallest blocks of its page or booklet, in their order."""
    title: str = ""
    """What programs must show as its title."""
    lang: str = ""
    """The language of its page, as BCP 47 has it."""
    languages: frozenset[str] = frozenset()
    """All languages that its words are in."""
    fonts: frozenset[str] = frozenset()
    """The fonts that it may have, each by its PostScript name or the name of its file."""
    smallest: float = 0
    """The size in points below which none of its text may be."""
    most_pages: int = 0
    """How many pages it may have, 0 for any number."""
    data: bytes = b""
    """Its bytes, where they are in memory."""


class EpubFile(msgspec.Struct, frozen=True):
    """A finished book, and what it must be."""

    path: Path
    """Where it is."""
    pieces: tuple[Piece, ...] = ()
    """The smallest blocks of its page or booklet, in their order."""
    lang: str = ""
    """The language of its page, as BCP 47 has it."""
    direction: Direction = "ltr"
    """In which its words run, and its pages are turned."""


class HtmlFile(msgspec.Struct, frozen=True):
    """A finished web page, or a style sheet of the site, as a file."""

    path: Path
    """Where it is."""


class MadePages(msgspec.Struct, frozen=True):
    """The web pages of one build, before they are published."""

    made: int
    """How many there are."""
    lacks: Mapping[str, str] = {}
    """What a page lacks of what its source says, in words that follow "it has", by source."""
    yes: bool = False
    """Somebody has said that what is left may go out."""

    @property
    def one_cause(self) -> bool:
        """Say whether so many lack something that it has one cause, and the site must wait."""
        count = len(self.lacks)
        return not self.yes and count * MOST > self.made and (count >= FEW or count == self.made)
