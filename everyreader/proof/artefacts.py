"""What rules on finished files look at: a file with all that any rule compares it with, so that every rule takes one thing."""

from __future__ import annotations

from pathlib import Path

import msgspec

from everyreader.proof.piece import Piece


class PdfFile(msgspec.Struct, frozen=True):
    """A finished PDF, and what it must be."""

    path: Path
    """Where it stands."""
    said: tuple[Piece, ...] = ()
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


class HtmlFile(msgspec.Struct, frozen=True):
    """A finished web page, or a style sheet of the site, as a file."""

    path: Path
    """Where it stands."""
