"""A page as its readers get it, in named sections. In which order they stand is the format's to say."""

from __future__ import annotations

from everyreader.document import Value
from everyreader.resolve.model import FormatLink, PageModel
from everyreader.resolve.tree import Block, Inline


class ContentsEntry(Value, frozen=True):
    """One heading in a list of contents."""

    level: int
    anchor: str
    """Id of the heading."""
    words: tuple[Inline, ...]
    generated: bool = False
    """It is in a box that the build fills."""


class NavigationLink(Value, frozen=True):
    """A link to another page in a menu."""

    words: tuple[Inline, ...]
    address: str
    here: bool = False
    lang: str = ""
    """Set where that page is in another language."""
    within: bool = False
    """It leads to the part of the site that the page is in."""


class RenditionLink(Value, frozen=True):
    """A file of the page in another format, by the title that it has there."""

    title: tuple[Inline, ...]
    file: FormatLink


class ResolvedPage(Value, frozen=True):
    """One page in one language, with nothing left to look up."""

    model: PageModel
    """Addresses, languages, dates and all else about it that is no text of the page."""
    title: tuple[Inline, ...]
    notices: tuple[Block, ...]
    """A line each, first of all."""
    in_full: tuple[Block, ...]
    """What these lines mean."""
    contents: tuple[ContentsEntry, ...]
    """Every heading that a list of contents may name."""
    body: tuple[Block, ...]
    """The text."""
    opening: int
    """How many blocks of the text are its beginning, with the act that the page is for."""
    closing: tuple[Block, ...]
    """Last blocks."""
    other_formats: tuple[Inline, ...]
    """How to ask for one."""
    interpreter: tuple[Inline, ...]
    """How to get one. menu, above, footer, before, after: ways to other pages."""
    another_language: tuple[Inline, ...] = ()
    problem: tuple[Inline, ...] = ()
    web_address: tuple[Inline, ...] = ()
    easy_read: NavigationLink | None = None
    """What ends a list of languages; how to say that something is wrong; the short address; the page in Easy Read."""
    menu: tuple[NavigationLink, ...] = ()
    breadcrumbs: tuple[NavigationLink, ...] = ()
    footer: tuple[NavigationLink, ...] = ()
    previous: NavigationLink | None = None
    next: NavigationLink | None = None
    renditions: tuple[RenditionLink, ...] = ()
    """The files that the page is in."""

    @property
    def demonstration(self) -> tuple[Block, ...]:
        """Return the line that says that nothing here is real."""
        return tuple(block for block in self.notices if block.id == "demonstration")

    @property
    def draft(self) -> tuple[Block, ...]:
        """Return the line that says that nobody qualified has checked the words."""
        return tuple(block for block in self.notices if block.id == "draft")

    @property
    def state(self) -> tuple[Block, ...]:
        """Return the line that says how far a page in Easy Read has come."""
        return tuple(block for block in self.notices if block.id == "easy-read-state")

    @property
    def draft_in_full(self) -> tuple[Block, ...]:
        """Return what the line of a draft means."""
        return tuple(block for block in self.in_full if block.id == "draft-in-full")

    @property
    def lead(self) -> tuple[Block, ...]:
        """Return the beginning of the text: the sentence that answers, and the act."""
        return self.body[: self.opening]

    @property
    def text(self) -> tuple[Block, ...]:
        """Return the text without its beginning."""
        return self.body[self.opening :]
