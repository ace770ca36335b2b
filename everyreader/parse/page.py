"""Turns one source into a Page: its Document, what its front matter says, and what the rules for documents find."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import NamedTuple, assert_never

import msgspec

from everyreader.document import (FILLED, MADE_UP, Block, Break, Callout, Code, Document, Emphasis, Fact, Foreign, Heading, Image, Inline, Link, Pair,
                                  Picture, Position, Strong, Struck, Text, decode_document, digest, encode, inlines_of, own_inlines, text_of, walk)
from everyreader.finding import Finding, check_all, find_rule
from everyreader.language import direction_of
from everyreader.parse.as_of import as_of
from everyreader.parse.convert import Converter
from everyreader.parse.front import Front, find_front
from everyreader.parse.grammar import element_tree
from everyreader.parse.limits import TooDeep, TooMuch, limit_blocks, limit_lines
from everyreader.parse.lines import mark_lines
from everyreader.parse.links import Target, read_target
from everyreader.parse.meta import KNOWN, Meta, read_meta
from everyreader.parse.sections import words_of
from everyreader.parse.words import Note
from everyreader.source import decode_text
from everyreader.source.comments import Hidden, hide_notes
from everyreader.source.merge_marks import merge_mark
from everyreader.source.not_pages import is_among_pages, why_no_page
from everyreader.engine.task import Fetch, Values, read_checked

LARGEST = 1_000_000
"""Bytes that a page may have. The longest notices are under 100,000; a page beyond this is a mistake."""

MOST = 200
"""Findings of one rule on one page that are kept: nobody reads more, and the next build brings the rest."""


class Use(msgspec.Struct, frozen=True, array_like=True, gc=False, cache_hash=True):
    """A link, fact or picture in a page. block: id of the block; form: of a fact."""

    name: str
    block: str
    form: str = ""


class PageKey(NamedTuple):
    """A page in one language. page: its identity, the path in the folder of the language without `.md`; tag: that folder."""

    page: str
    tag: str


class Header(msgspec.Struct, frozen=True):
    """What other pages need to know of a page.

    source: its file. tag: its language folder. page: its identity, the path in that folder without `.md`.
    digest: of the Document. headings: (level, anchor, words). broken: the source could not be read as a page.
    targets: where each link leads, before anybody has looked whether it is there. filled: boxes that the build fills.
    to_fill: places where a person fills in fixed legal words: what they are, and the id of the place. right_to_left: those of
    the languages of its words that are most likely written so.
    as_of: the dates of which words are that may change, as they are written.
    steps: of an Easy Read page, each picture with its block, and as its form the words beside it.
    made_up: boxes round blocks of a demonstration, by the first block in each.
    """

    source: str
    tag: str
    page: str
    meta: Meta
    digest: str = ""
    broken: bool = False
    headings: tuple[tuple[int, str, str], ...] = ()
    links: tuple[Use, ...] = ()
    facts: tuple[Use, ...] = ()
    pictures: tuple[Use, ...] = ()
    languages: tuple[Use, ...] = ()
    findings: tuple[Finding, ...] = ()
    targets: dict[str, Target] = {}
    filled: tuple[Use, ...] = ()
    to_fill: tuple[Use, ...] = ()
    as_of: tuple[Use, ...] = ()
    right_to_left: tuple[str, ...] = ()
    steps: tuple[Use, ...] = ()
    made_up: tuple[Use, ...] = ()

    @property
    def key(self) -> PageKey:
        """Return what the page is known by."""
        return PageKey(self.page, self.tag)


class Page(msgspec.Struct, frozen=True):
    """A Document with its identity, as the rules for documents get it. blocks: all of them in reading order, the outer
    before the inner; inlines: all of them, each with the block that it stands directly in. hidden: notes to colleagues that were
    taken out."""

    header: Header
    document: Document
    positions: dict[str, Position]
    notes: tuple[Note, ...]
    text: str
    blocks: tuple[Block, ...] = ()
    inlines: tuple[tuple[Block, Inline], ...] = ()
    hidden: tuple[Hidden, ...] = ()


class Arguments(msgspec.Struct, frozen=True):
    """What the task of parsing gets. project: the folder, not part of the key."""

    path: str
    digest: str


def identity(path: str) -> tuple[str, str]:
    """Return the language folder and the identity of a page, for example ("ur", "guides/choice")."""
    _, tag, rest = unicodedata.normalize("NFC", path).split("/", 2)
    return tag, rest.removesuffix(".md")


def is_page(path: str) -> bool:
    """Say whether a file of the project is the source of a page. Drafts, copies and notes are none: see `why_no_page`."""
    return is_among_pages(path) and path.endswith(".md") and not why_no_page(path)


def parse_source(data: bytes, path: str) -> Page:
    """Return the Page of a source. Nothing raises: what cannot be read makes a broken page with a finding."""
    tag, name = identity(path)
    text, findings = decode_text(data[:LARGEST + 1], path) if len(data) <= LARGEST else (None, [Finding(
        "source/too-large", path, f"This page has {len(data) / 1e6:.1f} MB; a page may have {LARGEST / 1e6:.0f} MB.",
        "Split it into several pages.")])
    if text is None:
        return _broken(path, tag, name, Meta(), findings, "")
    found = find_front(text, KNOWN)
    body, first_line = found.body, found.body_first
    meta, faults = read_meta(found.text, path, found.first) if found.text is not None else (Meta(), [])
    if mark := merge_mark(text):  # what else would be said of such settings follows from it
        findings.append(Finding("document/merge-marks", path, f"Two versions of these lines stand here, as a program left them: {mark[2]}",
                                "Choose one version and delete the other, and the lines of <<<<<<<, ======= and >>>>>>> with it.",
                                line=mark[0], column=mark[1]))
        return _broken(path, tag, name, meta or Meta(), findings, text)
    findings += [*_place_of_settings(found, text, path), *faults]
    if meta is None:
        return _broken(path, tag, name, Meta(), findings, text)
    body, hidden = hide_notes(body, first_line)
    converter = Converter(body.split("\n"), first_line, bool(meta.title))
    try:
        limit_lines(body, first_line)
        flow = converter.flow(element_tree(mark_lines(body, first_line)))
        document = Document(converter.pair_up(flow) if meta.kind == "easy-read" else flow)
        blocks, inlines = tuple(walk(document.blocks)), tuple(inlines_of(document.blocks))
        limit_blocks(blocks, inlines)
    except (TooDeep, RecursionError):
        findings.append(Finding("source/too-deep", path, "Lists, quotes or brackets are nested too deep in this page.",
                                "Use at most three lists in one another.", line=first_line, column=1))
        return _broken(path, tag, name, meta, findings, text)
    except TooMuch as much:
        findings.append(Finding("source/too-much", path, much.said, much.help, line=much.line or first_line, column=1))
        return _broken(path, tag, name, meta, findings, text)
    title = meta.title or text_of(converter.title)
    header = _header(path, tag, name, msgspec.structs.replace(meta, title=title), document, blocks, inlines, converter.to_fill, converter.made_up)
    return _checked(Page(header, document, converter.places.positions, tuple(converter.words.notes), text, blocks, inlines, hidden),
                    findings)


def _place_of_settings(found: Front, text: str, path: str) -> list[Finding]:
    if found.unclosed or (found.text is None and text.startswith("---")):
        return [Finding("source/yaml", path, "The settings at the top of this page have no end.",
                        "Write --- on a line of its own after the last setting.", line=1, column=1)]
    return [Finding("source/settings-place", path, "These settings do not stand where settings belong. They were read all the same, and no "
                    "reader gets them.", "Write them as lines `name: value` at the very top of the page, between two lines ---",
                    line=found.place, column=1)] if found.place else []


def _checked(page: Page, findings: list[Finding]) -> Page:
    found = (*findings, *_first_of_each(check_all("document", page)))
    return msgspec.structs.replace(page, header=msgspec.structs.replace(page.header, findings=found))


def _first_of_each(findings: tuple[Finding, ...]) -> Iterator[Finding]:
    """Yield no more than MOST findings of one rule, and all those that withhold something."""
    seen: Counter[str] = Counter()
    for finding in findings:
        seen[finding.rule] += 1
        if seen[finding.rule] <= MOST or find_rule(finding.rule).consequence != "report":
            yield finding


def _broken(path: str, tag: str, name: str, meta: Meta, findings: list[Finding], text: str) -> Page:
    document = Document(())
    header = Header(path, tag, name, meta, digest(encode(document)), broken=True, findings=tuple(findings))
    return Page(header, document, {}, (), text)


def _header(path: str, tag: str, name: str, meta: Meta, document: Document, blocks: tuple[Block, ...],
            inlines: tuple[tuple[Block, Inline], ...], to_fill: Iterable[Callout], made_up: Iterable[Callout]) -> Header:
    headings = tuple((block.level, block.id, text_of(block.children)) for block in blocks if isinstance(block, Heading))
    uses: dict[str, list[Use]] = {"links": [], "facts": [], "languages": [], "pictures": [
        Use(block.target, block.id) for block in blocks if isinstance(block, Picture | Pair)]}
    for block, inline in inlines:
        match inline:
            case Text() | Strong() | Emphasis() | Struck() | Code() | Break():
                pass
            case Link(target):
                uses["links"].append(Use(target, block.id))
            case Fact(fact, form):
                uses["facts"].append(Use(fact, block.id, form))
            case Image(target):
                uses["pictures"].append(Use(target, block.id))
            case Foreign(lang):
                uses["languages"] += [Use(lang, block.id)] if lang else []
            case _:
                assert_never(inline)
    return Header(path, tag, name, meta, digest(encode(document)), False, headings, tuple(uses["links"]),
                  tuple(uses["facts"]), tuple(uses["pictures"]), tuple(uses["languages"]),
                  targets={use.name: read_target(use.name, tag, name) for use in uses["links"]},
                  filled=tuple(Use(block.kind, block.id) for block in blocks
                               if isinstance(block, Callout) and block.kind in FILLED),
                  to_fill=tuple(Use(_told(place), place.id) for place in to_fill),
                  made_up=tuple(Use(MADE_UP, box.blocks[0].id if box.blocks else "") for box in made_up),
                  as_of=tuple(Use(*dated) for dated in as_of(inlines)) if tag.split("-")[0] == "en" else (),
                  right_to_left=tuple(sorted({use.name for use in uses["languages"] if direction_of(use.name) == "rtl"})),
                  steps=tuple(Use(block.target, block.id, words_of((block,))) for block in blocks if isinstance(block, Pair)))


def _told(place: Callout) -> str:
    """Return what a place for legal words says to editors."""
    told = (text_of(own_inlines(block)).strip().rstrip(".") for block in walk((place,)))
    return ". ".join(words for words in told if words) + "."


_arguments = msgspec.json.Decoder(Arguments)


def run(arguments: bytes, project: str, fetch: Fetch) -> Values:
    """Parse one source as a task: return the values to keep, named `header`, `document` and `positions`.

    Errors: Changed where the file is gone or is not the one that the key speaks of.
    """
    wanted = _arguments.decode(arguments)
    page = parse_source(read_checked(project, wanted.path, wanted.digest), wanted.path)
    return (("header", encode(page.header)), (f"document:{page.header.digest}", encode(page.document)),
            ("positions", encode(page.positions)))


__all__ = ["Arguments", "Header", "Meta", "Note", "Page", "Use", "decode_document", "identity", "is_page", "parse_source", "run"]
