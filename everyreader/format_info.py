"""What addresses, settings and rules need to know of a format: data alone, without its functions."""

from __future__ import annotations

from typing import Literal

import msgspec

Medium = Literal["screen", "print", "text", "book"]
"""What a page is written for: a web page; paper; plain text, where neither links nor pictures are, and a number says
where a part begins; or an electronic book, in which links can be followed and all others of the site lie elsewhere."""

ON_DEVICES: tuple[Medium, ...] = ("screen", "book")
"""Where links can be followed and pictures seen."""


Section = Literal[
    "trust",
    "demonstration",
    "title",
    "about",
    "published",
    "interpreter",
    "other_formats",
    "notices",
    "draft",
    "state",
    "lead",
    "formats_line",
    "in_full",
    "closing",
    "contents",
    "body",
    "text",
    "hard_words",
    "neighbours",
    "review",
    "web_address",
]
"""The parts of a page, of which each format has those that it needs, in its own order. notices: a line each, of which
`demonstration`, `draft` and `state` are one; in_full: what these lines mean. body: the whole text; lead: its beginning,
with the act; text: the rest. web_address: the short address of the page, last on
paper, whose first page has it above all."""

ON_SCREEN: tuple[Section, ...] = (
    "demonstration",
    "title",
    "published",
    "draft",
    "state",
    "lead",
    "formats_line",
    "contents",
    "text",
    "closing",
    "neighbours",
    "other_formats",
    "review",
)
ON_PAPER: tuple[Section, ...] = (
    "trust",
    "title",
    "notices",
    "interpreter",
    "about",
    "contents",
    "body",
    "closing",
    "other_formats",
    "in_full",
    "web_address",
)
IN_A_FILE: tuple[Section, ...] = (
    "trust",
    "web_address",
    "title",
    "published",
    "notices",
    "interpreter",
    "about",
    "body",
    "closing",
    "other_formats",
    "in_full",
)
"""Of a file that readers take away, and that is no paper."""
AS_BOOKLET: tuple[Section, ...] = (
    "trust",
    "title",
    "notices",
    "review",
    "contents",
    "body",
    "hard_words",
    "closing",
    "interpreter",
    "other_formats",
    "about",
    "in_full",
    "web_address",
)
"""A cover with the first four, what is in the booklet, the text, its hard words, and a last page with the rest."""


class PrintSizes(msgspec.Struct, frozen=True):
    """Sizes of text in points."""

    usual: int
    """Where nobody asks for another one."""
    least: int
    """Below which the format's label would not be true."""


class FormatInfo(msgspec.Struct, frozen=True):
    """One form that a page can have."""

    name: str
    """As in settings."""
    extension: str
    """The extension of its files, after the path of the page."""
    media_type: str
    label: str
    """English words for the formats panel."""
    medium: Medium
    """What its words are written for."""
    after_others: bool = False
    """Made after all others, from their records (web pages)."""
    theme: str = ""
    """Its folder in `templates/`, where that is not its name."""
    sizes: PrintSizes | None = None
    """The sizes of its text, where it has pages of paper."""
    joins_booklets: bool = False
    """Whether the pages of a booklet are joined in one file of it."""
    features: tuple[str, ...] = ()
    """What each of its files has for people with a disability, as schema.org's `accessibilityFeature` names it; only
    what a check of its files has shown."""
    kinds: tuple[str, ...] = ()
    """The kinds of page that it is made of, in place of every other format on paper; empty for any."""
    usual_for: tuple[str, ...] = ()
    """The kinds of page that have it where they name no formats themselves; empty for any."""
    contents: str = "Contents"
    """What its list of contents is called, as a message."""
    most_pages: int = 0
    """Pages beyond which it is too long for its readers; 0 for any number."""
    order: tuple[Section, ...] = ON_SCREEN
    """The order of the parts of its pages."""

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
