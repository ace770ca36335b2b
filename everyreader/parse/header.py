"""What other pages need to know of a page: its Header, worked out from its Document."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple, assert_never

import msgspec

from everyreader.document import (
    GENERATED,
    MADE_UP,
    Abbreviation,
    Block,
    Break,
    Callout,
    Code,
    Document,
    EasyReadStep,
    Emphasis,
    Fact,
    FootnoteMark,
    Foreign,
    Heading,
    Image,
    Inline,
    Link,
    Picture,
    Strong,
    Struck,
    Text,
    digest,
    encode,
    marks_in,
    own_inlines,
    text_of,
    walk,
)
from everyreader.finding import Finding
from everyreader.language import direction_of, is_english
from everyreader.parse.as_of import as_of
from everyreader.parse.asked_facts import asked_facts
from everyreader.parse.fact_signs import fact_signs, signs_in
from everyreader.parse.links import Target, has_words, read_target
from everyreader.parse.meta import Meta
from everyreader.parse.positions import TITLE
from everyreader.parse.sections import words_of
from everyreader.parse.spoken import Spoken, spoken_in
from everyreader.parse.typed_values import typed_values
from everyreader.source import near_name
from everyreader.source.made_up import means_made_up


class Reference(msgspec.Struct, frozen=True, array_like=True, gc=False, cache_hash=True):
    """A link, fact or picture in a page."""

    name: str
    block: str
    """Id of the block."""
    form: str = ""
    """The form of a fact."""


class PageKey(NamedTuple):
    """A page in one language."""

    page: str
    """Its identity, the path in the folder of the language without `.md`."""
    tag: str
    """That folder."""


class Header(msgspec.Struct, frozen=True, gc=False):
    """What other pages need to know of a page."""

    source: str
    """Its file."""
    tag: str
    """Its language folder."""
    page: str
    """Its identity, the path in that folder without `.md`."""
    meta: Meta
    digest: str = ""
    """The digest of the Document."""
    broken: bool = False
    """The source could not be read as a page."""
    headings: tuple[tuple[int, str, str], ...] = ()
    """(level, anchor, words)."""
    links: tuple[Reference, ...] = ()
    facts: tuple[Reference, ...] = ()
    pictures: tuple[Reference, ...] = ()
    languages: tuple[Reference, ...] = ()
    """Languages of words; those of a heading are its form."""
    findings: tuple[Finding, ...] = ()
    targets: dict[str, Target] = {}
    """Where each link leads, before anybody has looked whether it is there."""
    generated: tuple[Reference, ...] = ()
    """Boxes that the build fills."""
    to_complete: tuple[Reference, ...] = ()
    """Places where a person fills in fixed legal words: what they are, and the id of the place."""
    as_of: tuple[Reference, ...] = ()
    """The dates after “as of”, for words that may change, as they are written."""
    right_to_left: tuple[str, ...] = ()
    """Those of the languages of its words that are most likely written so."""
    steps: tuple[Reference, ...] = ()
    """The steps of an Easy Read page, each picture with its block, and as its form the words beside it."""
    made_up: tuple[Reference, ...] = ()
    """Boxes round blocks of a demonstration, by the first block in each."""
    fixed: tuple[str, ...] = ()
    """The anchors that the author has fixed."""
    signs: tuple[Reference, ...] = ()
    """Names between signs that may be meant as facts, and as their form what is there."""
    typed: tuple[Reference, ...] = ()
    """Numbers, addresses and dates that may be facts, as they are there, and as their form what they may be."""
    asked: tuple[Reference, ...] = ()
    """What `parse/asked_facts.py` finds: facts and addresses, and as their form what the words say of them."""
    spoken: Spoken = Spoken()
    """Which language its words are in."""
    borrowed: tuple[tuple[str, str], ...] = ()
    """Words of its title that a fact says in another language, each with that language."""
    empty: bool = False
    """There is nothing on it but headings."""
    outline: str = ""
    """The digest of all that is here but the words: of every field other than `digest` and `spoken`."""

    @property
    def key(self) -> PageKey:
        """Return what the page is known by."""
        return PageKey(self.page, self.tag)

    @property
    def is_down(self) -> bool:
        """Say whether readers get a short page in its place, which is told by itself."""
        return self.broken or self.empty


def header_of(
    path: str,
    tag: str,
    name: str,
    meta: Meta,
    document: Document,
    blocks: tuple[Block, ...],
    inlines: tuple[tuple[Block, Inline], ...],
    said: str,
    to_complete: Iterable[Callout],
    made_up: Iterable[Callout],
) -> Header:
    """Return the Header of a page. said: as a Page has it. to_complete, made_up: the boxes for editors, which are not
    in the Document."""
    boxes = [block for block in blocks if isinstance(block, Callout)]
    made_up = [*made_up, *(box for box in boxes if means_made_up(box.kind) or near_name(box.kind, (MADE_UP,)))]
    headings = tuple((block.level, block.id, text_of(block.children)) for block in blocks if isinstance(block, Heading))
    own = "\n".join((meta.title, meta.description, meta.booklet.title if meta.booklet else "", *_notes(meta)))
    uses = _references(own, blocks, inlines)
    return Header(
        path,
        tag,
        name,
        meta,
        digest(encode(document)),
        False,
        headings,
        tuple(uses["links"]),
        tuple(uses["facts"]),
        tuple(uses["pictures"]),
        tuple(uses["languages"]),
        targets={to: read_target(to, tag, name) for to in dict.fromkeys(use.name for use in uses["links"])},
        generated=tuple(Reference(box.kind, box.id) for box in boxes if box.kind in GENERATED),
        to_complete=tuple(Reference(_editors_words(place), place.id) for place in to_complete),
        empty=all([isinstance(block, Heading) for block in document.blocks]),
        made_up=tuple(Reference(MADE_UP, box.blocks[0].id if box.blocks else "") for box in made_up),
        as_of=tuple(Reference(*dated) for dated in as_of(inlines, said, tag)),
        right_to_left=tuple(sorted({use.name for use in uses["languages"] if direction_of(use.name) == "rtl"})),
        steps=tuple(
            Reference(block.target, block.id, words_of((block,))) for block in blocks if isinstance(block, EasyReadStep)
        ),
        signs=tuple(Reference(*sign) for sign in (*signs_in(own, TITLE), *fact_signs(blocks, inlines, said))),
        typed=tuple(Reference(*value) for value in typed_values(own, blocks, inlines, said, is_english(tag))),
        asked=tuple(Reference(*asked) for asked in asked_facts(inlines, tag))
        if uses["facts"] or any(_REACHES.match(use.name) for use in uses["links"])
        else (),
        spoken=spoken_in(tag, document.blocks),
    )


_REACHES = re.compile(r"\s*(?:tel|sms|mailto):|.*\{\{", re.IGNORECASE)
"""What begins a link to somebody, or one whose address is a fact."""


def _notes(meta: Meta) -> tuple[str, ...]:
    return tuple(change.note for change in meta.changes)


def _marks(words: str, block: str) -> list[Reference]:
    """Return the facts in words that have no inlines: a title, the words of a picture."""
    return [Reference(name, block, form) for name, form in marks_in(words)]


def _references(
    own: str, blocks: tuple[Block, ...], inlines: tuple[tuple[Block, Inline], ...]
) -> dict[str, list[Reference]]:
    """Return what a page refers to: links, facts, pictures and languages. own: the words of its front matter."""
    alts = ((block.alt, block.id) for block in blocks if isinstance(block, Picture | EasyReadStep))
    uses: dict[str, list[Reference]] = {
        "links": [],
        "facts": [use for words, block in ((own, TITLE), *alts) for use in _marks(words, block)],
        "languages": [],
        "pictures": [
            Reference(block.target, block.id) for block in blocks if isinstance(block, Picture | EasyReadStep)
        ],
    }
    for block, inline in inlines:
        match inline:
            case Text() | Strong() | Emphasis() | Struck() | Code() | Break() | FootnoteMark():
                pass
            case Abbreviation(_, title):
                uses["facts"] += _marks(title, block.id)
            case Link(target) as link:
                if has_words(link):  # where one leads that nobody sees or hears is not asked
                    uses["links"].append(Reference(target, block.id))
            case Fact(fact, form):
                uses["facts"].append(Reference(fact, block.id, form))
            case Image(target, alt):
                uses["pictures"].append(Reference(target, block.id))
                uses["facts"] += _marks(alt, block.id)
            case Foreign(lang, children):
                named = text_of(children) if isinstance(block, Heading) else ""
                uses["languages"] += [Reference(lang, block.id, named)] if lang else []
            case _:
                assert_never(inline)
    return uses


def _editors_words(place: Callout) -> str:
    """Return what a place for legal words says to editors."""
    told = (text_of(own_inlines(block)).strip().rstrip(".") for block in walk((place,)))
    return ". ".join(words for words in told if words) + "."
