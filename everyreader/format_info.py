"""What addresses, settings and rules need to know of a format: data alone, without its functions."""

from __future__ import annotations

from typing import Literal

import msgspec

Medium = Literal["screen", "print"]
"""What the block templates write for: a screen, on which links can be followed, or paper."""


Section = Literal[
    "trust",
    "title",
    "about",
    "published",
    "interpreter",
    "other_formats",
    "notices",
    "closing",
    "contents",
    "body",
    "neighbours",
    "review",
]
"""The parts of a page, of which each format has those that it needs, in its own order."""

ON_SCREEN: tuple[Section, ...] = (
    "title",
    "published",
    "notices",
    "contents",
    "body",
    "closing",
    "neighbours",
    "other_formats",
    "review",
)
ON_PAPER: tuple[Section, ...] = (
    "trust",
    "title",
    "about",
    "interpreter",
    "other_formats",
    "notices",
    "closing",
    "contents",
    "body",
)


class PrintSizes(msgspec.Struct, frozen=True):
    """Sizes of text in points. usual: where nobody asks for another one; least: below which the format's label would not be true."""

    usual: int
    least: int


class FormatInfo(msgspec.Struct, frozen=True):
    """One form that a page can have.

    name: as in settings. extension: of its files, after the path of the page. label: English words for the formats panel.
    medium: what the block templates write for. after_others: made after all others, from their records (web pages).
    theme: its folder in `templates/`, where that is not its name. sizes: of its text, where it has pages of paper.
    joins_booklets: whether the pages of a booklet are joined in one file of it. order: of the parts of its pages.
    """

    name: str
    extension: str
    media_type: str
    label: str
    medium: Medium
    after_others: bool = False
    theme: str = ""
    sizes: PrintSizes | None = None
    joins_booklets: bool = False
    order: tuple[Section, ...] = ON_SCREEN

    @property
    def folder(self) -> str:
        """Return its folder in `templates/`."""
        return self.theme or self.name

    @property
    def points(self) -> int:
        """Return the usual size of its text, or 0 where it has none."""
        return self.sizes.usual if self.sizes else 0

    @property
    def sized_label(self) -> str:
        """Return the English words that say its size too, with `{size}` in its place; the label where it has none."""
        return f"{self.label}, {{size}} point" if self.sizes else self.label
