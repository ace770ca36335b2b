"""The PageModel: everything about one page that is not in its tree, already resolved."""

from __future__ import annotations

from everyreader.document import Block, Inline, Value
from everyreader.fact_values import FactValue
from everyreader.language import Direction
from everyreader.parse import Kind, PageKey


class LinkValue(Value, frozen=True):
    """Where a link of a page leads. address: of a file of this site, from its root; anchor: in it; url: of anything
    else. lang: set where the page there is in another language; note: the words that say so, in `note_lang`."""

    address: str = ""
    anchor: str = ""
    url: str = ""
    lang: str = ""
    note: str = ""
    note_lang: str = ""

    @property
    def gap(self) -> str:
        """Return what stands between the words of the link and its note: a full-width bracket brings its own space."""
        return "" if self.note.startswith("\uff08") else " "


class PictureValue(Value, frozen=True):
    """A picture of a page. address: from the root of the site; source: its file in the project; width, height: in CSS
    pixels, 0 where they are not known; digest: of the bytes that are published; credit: whose it is, in `credit_lang`."""

    address: str
    source: str
    width: int = 0
    height: int = 0
    digest: str = ""
    credit: str = ""
    credit_lang: str = ""


class LanguageLink(Value, frozen=True):
    """One language that a page exists in."""

    lang: str
    name: str
    english_name: str
    direction: Direction
    address: str
    draft: bool = False
    here: bool = False


class PageLink(Value, frozen=True):
    """A link to another page in navigation. lang: set where its title is in another language, which runs in `direction`."""

    title: str
    address: str
    here: bool = False
    lang: str = ""
    direction: Direction = "ltr"


class FormatLink(Value, frozen=True):
    """One format that a page exists in, as the formats panel shows it. size: bytes; pages: 0 where there are none. points:
    of its text, which the label has as `{size}`. booklet: its title, where several pages are joined in it."""

    format: str
    label: str
    address: str
    size: int
    pages: int = 0
    points: int = 0
    booklet: str = ""


class PageModel(Value, frozen=True):
    """One page in one language, with everything that it needs of the site, resolved. Addresses are from the site's
    root, without a leading slash. indexed: search engines may list it. notices: first blocks after the title;
    closing: last blocks. withheld: ids of blocks in whose place `withheld_notice` stands. filled: by id, what the build puts in
    place of a box of the author's. above: the pages from the home page down to this one. before, after: its neighbours
    in a guide. footer: what every page links to at its end. main_site: the trust's own website. published: of news.
    root: set for a page that stands at any address: the path of the site on its host, from which its links lead.
    policy: Content Security Policy. foreign: the languages that words of the page are in, besides its own; right_to_left: those of
    them that are written so. points: the size of its text in print; label: what that print is called, with `{size}`.
    interpreter: the way to one, for its first page in print. booklet: title, where it joins several pages. anchors: of a heading,
    by its anchor, those that readers were given before."""

    page: str
    tag: str
    lang: str
    direction: Direction
    title: str
    title_lang: str
    address: str
    site_name: str
    base_url: str
    document: str
    description: str = ""
    kind: Kind = "page"
    indexed: bool = True
    home: str = ""
    notices: tuple[Block, ...] = ()
    closing: tuple[Block, ...] = ()
    foot: str = ""
    withheld: tuple[str, ...] = ()
    withheld_notice: Block | None = None
    facts: dict[str, FactValue] = {}
    links: dict[str, LinkValue] = {}
    pictures: dict[str, PictureValue] = {}
    languages: tuple[LanguageLink, ...] = ()
    alternates: tuple[tuple[str, str], ...] = ()
    navigation: tuple[PageLink, ...] = ()
    formats: tuple[FormatLink, ...] = ()
    other_formats_note: tuple[Inline, ...] = ()
    reviewed: str = ""
    next_review: str = ""
    style: str = ""
    redirect: str = ""
    generated: dict[str, tuple[Block, ...]] = {}
    breadcrumbs: tuple[PageLink, ...] = ()
    previous: PageLink | None = None
    next: PageLink | None = None
    footer: tuple[PageLink, ...] = ()
    main_site: str = ""
    logo: PictureValue | None = None
    feed: str = ""
    published: str = ""
    foreign: tuple[str, ...] = ()
    right_to_left: tuple[str, ...] = ()
    root: str = ""
    policy: str = ""
    points: int = 0
    label: str = ""
    interpreter: tuple[Inline, ...] = ()
    booklet: str = ""
    anchors: tuple[tuple[str, tuple[str, ...]], ...] = ()

    @property
    def key(self) -> PageKey:
        """Return what the page is known by."""
        return PageKey(self.page, self.tag)

    def fact(self, name: str, form: str) -> FactValue | None:
        """Return a fact in one of its forms as this page shows it, if it does."""
        return self.facts.get(f"{name}:{form}" if form else name)
