"""The PageModel: everything about one page that is not in its tree, already resolved."""

from __future__ import annotations

from typing import Literal

from everyreader.document import Block, Inline, Value
from everyreader.fact_values import FactValue
from everyreader.language import Direction
from everyreader.parse import Kind, PageKey


def note_gap(note: str) -> str:
    """Return what is between the words of a link and its note: a full-width bracket brings its own space."""
    return "" if note.startswith("\uff08") else " "


class LinkValue(Value, frozen=True):
    """Where a link of a page leads."""

    address: str = ""
    """The address of a file of this site, from its root."""
    anchor: str = ""
    """The anchor in it."""
    url: str = ""
    """The url of anything else."""
    lang: str = ""
    """Set where the page there is in another language."""
    note: str = ""
    """The words that say so, in `note_lang`."""
    note_lang: str = ""

    @property
    def gap(self) -> str:
        """Return what is between the words of the link and its note: a full-width bracket brings its own space."""
        return note_gap(self.note)


class PictureValue(Value, frozen=True):
    """A picture of a page."""

    address: str
    """From the root of the site."""
    source: str
    """Its file in the project."""
    width: int = 0
    height: int = 0
    """`width` and `height`: in CSS pixels, 0 where they are not known."""
    digest: str = ""
    """The digest of the bytes that are published."""
    credit: str = ""
    """Whose it is, in `credit_lang`."""
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
    """A link to another page in navigation."""

    title: str
    address: str
    here: bool = False
    lang: str = ""
    """Set where its title is in another language, which runs in `direction`."""
    direction: Direction = "ltr"
    within: bool = False
    opens: str = ""


FormatState = Literal["", "draft", "stale"]
"""What readers must know of a form of a page: draft: nobody qualified has checked it. stale: the page has changed since
it was made."""


class Offer(Value, frozen=True):
    """Another form of a page that its formats line names, besides its files. easy_read: the page in Easy Read.
    languages: whether there are others."""

    easy_read: PageLink | None = None
    languages: bool = False
    checked: str = ""
    """When the page in Easy Read was last checked, in words."""
    state: FormatState = ""


class FormatLink(Value, frozen=True):
    """One format that a page exists in, as the formats panel shows it."""

    format: str
    label: str
    address: str
    size: int
    """Bytes."""
    pages: int = 0
    """0 where there are none."""
    points: int = 0
    """The points of its text, which the label has as `{size}`."""
    booklet: str = ""
    """Its title, where several pages are joined in it."""
    checked: str = ""
    """When its words were last checked, in words of the page's language."""
    state: FormatState = ""
    seconds: int = 0
    """How long it lasts, where it is a film or a recording."""


class FilmValue(Value, frozen=True):
    """A film or a recording of a page."""

    kind: Literal["bsl", "film", "audio"]
    title: str
    """As a message."""
    files: tuple[tuple[str, str, int], ...] = ()
    """Address, media type and bytes of each; none where it was taken away."""
    captions: str = ""
    transcript: str = ""
    """Empty where the page itself is the transcript."""
    poster: str = ""
    """`captions`, `transcript` and `poster`: addresses."""
    width: int = 0
    height: int = 0
    seconds: int = 0
    made: str = ""
    """The day, in words."""
    people: tuple[str, ...] = ()
    """Who made it, of those who agree that readers are told."""
    state: Literal["", "stale", "withdrawn"] = ""


class OthersLink(Value, frozen=True):
    """What somebody else has made, on their website."""

    title: str
    url: str
    seen: str
    """When somebody last looked at it, in words."""


class PageModel(Value, frozen=True):
    """One page in one language, with everything that it needs of the site, resolved. Addresses are from the site's
    root, without a leading slash."""

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
    """Search engines may list it."""
    home: str = ""
    notices: tuple[Block, ...] = ()
    """A line each, first of all."""
    in_full: tuple[Block, ...] = ()
    """What these lines mean."""
    closing: tuple[Block, ...] = ()
    """Last blocks."""
    foot: str = ""
    withheld: tuple[str, ...] = ()
    """Ids of blocks that give way to `withheld_notice`."""
    withheld_notice: Block | None = None
    facts: dict[str, FactValue] = {}
    links: dict[str, LinkValue] = {}
    pictures: dict[str, PictureValue] = {}
    languages: tuple[LanguageLink, ...] = ()
    alternates: tuple[tuple[str, str], ...] = ()
    navigation: tuple[PageLink, ...] = ()
    offer: Offer = Offer()
    another_language: tuple[Inline, ...] = ()
    problem: tuple[Inline, ...] = ()
    formats: tuple[FormatLink, ...] = ()
    films: tuple[FilmValue, ...] = ()
    by_others: tuple[OthersLink, ...] = ()
    other_formats_note: tuple[Inline, ...] = ()
    web_address: tuple[Inline, ...] = ()
    """Its short address, for paper."""
    reviewed: str = ""
    next_review: str = ""
    style: str = ""
    redirect: str = ""
    generated: dict[str, tuple[Block, ...]] = {}
    """By id, what the build puts in place of a box of the author's."""
    breadcrumbs: tuple[PageLink, ...] = ()
    """The pages from the home page down to this one."""
    previous: PageLink | None = None
    """The page before it in a guide."""
    next: PageLink | None = None
    """The page after it in a guide."""
    footer: tuple[PageLink, ...] = ()
    """What every page links to at its end."""
    main_site: str = ""
    """The trust's own website."""
    logo: PictureValue | None = None
    feed: str = ""
    published: str = ""
    """The day of news."""
    foreign: tuple[str, ...] = ()
    """The languages that words of the page are in, besides its own."""
    right_to_left: tuple[str, ...] = ()
    """Those of them that run from right to left."""
    root: str = ""
    """Set for a page that is at any address: the path of the site on its host, from which its links lead."""
    policy: str = ""
    """Content Security Policy."""
    points: int = 0
    """The size of its text in print."""
    label: str = ""
    """What that print is called, with `{size}`."""
    interpreter: tuple[Inline, ...] = ()
    """The way to one, for its first page in print."""
    booklet: str = ""
    """Title, where it joins several pages."""
    anchors: tuple[tuple[str, tuple[str, ...]], ...] = ()
    """Of a heading, by its anchor, those that readers were given before."""
    searched: bool = False
    """Readers can search its words."""
    search_index: str = ""
    """The folder of the index, on the page alone on which people look for pages."""
    search_script: str = ""
    """The script of that page."""
    modified: str = ""
    """The day on which its words were last checked, for machines; of a book alone."""
    borrowed: tuple[tuple[str, str], ...] = ()
    """Words of titles that a fact says in another language than that of the page, each with that language."""

    @property
    def key(self) -> PageKey:
        """Return what the page is known by."""
        return PageKey(self.page, self.tag)

    @property
    def search(self) -> str:
        """Return the address of the page on which readers of its language look for pages."""
        return f"{self.tag}/search.html"

    @property
    def follow(self) -> str:
        """Return the address of the page that says how to be told of changes, where there is a feed."""
        return f"{self.tag}/follow.html" if self.feed else ""

    def fact(self, name: str, form: str) -> FactValue | None:
        """Return a fact in one of its forms as this page shows it, if it does."""
        return self.facts.get(f"{name}:{form}" if form else name)
