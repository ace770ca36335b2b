"""A page as its readers get it, in named sections. In which order they stand is the format's to say."""

from __future__ import annotations

from everyreader.document import Value
from everyreader.resolve.model import FormatLink, PageModel
from everyreader.resolve.tree import Block, Inline


class ContentsEntry(Value, frozen=True):
    """One heading in a list of contents. anchor: id of the heading. generated: it stands in a box that the build fills."""

    level: int
    anchor: str
    words: tuple[Inline, ...]
    generated: bool = False


class NavigationLink(Value, frozen=True):
    """A link to another page in a menu. lang: set where that page is in another language."""

    words: tuple[Inline, ...]
    address: str
    here: bool = False
    lang: str = ""


class RenditionLink(Value, frozen=True):
    """A file of the page in another format, by the title that it has there."""

    title: tuple[Inline, ...]
    file: FormatLink


class ResolvedPage(Value, frozen=True):
    """One page in one language, with nothing left to look up.

    model: addresses, languages, dates and all else about it that is no text of the page. notices: first blocks after the title.
    contents: every heading that a list of contents may name. body: the text. closing: last
    blocks. other_formats: how to ask for one; interpreter: how to get one. menu, above, footer, before, after: ways to other
    pages. renditions: the files that the page is in.
    """

    model: PageModel
    title: tuple[Inline, ...]
    notices: tuple[Block, ...]
    contents: tuple[ContentsEntry, ...]
    body: tuple[Block, ...]
    closing: tuple[Block, ...]
    other_formats: tuple[Inline, ...]
    interpreter: tuple[Inline, ...]
    menu: tuple[NavigationLink, ...] = ()
    breadcrumbs: tuple[NavigationLink, ...] = ()
    footer: tuple[NavigationLink, ...] = ()
    previous: NavigationLink | None = None
    next: NavigationLink | None = None
    renditions: tuple[RenditionLink, ...] = ()
