"""Turns one source into a Page: its Document, what its front matter says, and what the rules for documents find."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from typing import TypeVar, cast

import msgspec

from everyreader.document import (
    Block,
    Document,
    EasyReadStep,
    Image,
    Inline,
    Picture,
    Position,
    Text,
    decode_document,
    digest,
    encode,
    text_of,
    walk,
)
from everyreader.engine.task import Fetch, Values, read_checked
from everyreader.finding import Finding, check_all, find_rule
from everyreader.parse.approval import read_approval
from everyreader.parse.body import read_body, structure_findings
from everyreader.parse.convert import Converter
from everyreader.parse.front_matter import FrontMatter, find_front_matter
from everyreader.parse.header import Header, header_of
from everyreader.parse.inlines import Note
from everyreader.parse.kinds import BlockKinds, InlineKinds, by_kind
from everyreader.parse.limits import TooDeep, TooMuch, limit_blocks, limit_lines
from everyreader.parse.line_starts import plain_starts
from everyreader.parse.meta import KNOWN, Meta, read_meta
from everyreader.parse.references import Unused
from everyreader.parse.spoken import Spoken
from everyreader.parse.words_beside import words_beside
from everyreader.signs import has_digit
from everyreader.source import decode_text
from everyreader.source.comments import Hidden, hide_notes
from everyreader.source.merge_marks import merge_mark
from everyreader.source.not_pages import is_among_pages, why_no_page

_DIGIT = re.compile(r"\d")
LARGEST = 1_000_000
"""Bytes that a page may have. The longest notices are under 100,000; a page beyond this is a mistake."""

MOST = 200
"""Findings of one rule on one page that are kept: nobody reads more, and the next build brings the rest."""


B = TypeVar("B", bound=Block)
Kind = TypeVar("Kind", bound=Inline)


class Page(msgspec.Struct, frozen=True):
    """A Document with its identity, as the rules for documents get it."""

    header: Header
    document: Document
    positions: dict[str, Position]
    notes: tuple[Note, ...]
    text: str
    blocks: tuple[Block, ...] = ()
    """All of them in reading order, the outer before the inner."""
    inlines: tuple[tuple[Block, Inline], ...] = ()
    """All of them, each with the block that it is directly in."""
    hidden: tuple[Hidden, ...] = ()
    """Notes to colleagues that were taken out."""
    block_kinds: BlockKinds = {}
    inline_kinds: InlineKinds = {}
    """`block_kinds` and `inline_kinds`: the same by their kind, because each rule asks for one."""
    said: str = ""
    """Its words, but for code and facts: a line for each stretch of them. A rule that looks for signs looks here first,
    and most pages have none."""
    texts: tuple[tuple[Block, Text], ...] = ()
    """The same, each stretch with its block: also those of the front matter and of pictures."""
    counted: tuple[tuple[Block, Text], ...] = ()
    """Those of them with a digit of any script: many rules ask for no others."""
    counted_said: str = ""
    """Their words, a line for each stretch."""
    structure: tuple[Finding, ...] = ()
    """Where a standard reader of Markdown sees another structure."""
    unused: tuple[Unused, ...] = ()
    """What says where a reference leads, and nobody asks."""

    def blocks_of(self, kind: type[B]) -> list[B]:
        """Return the blocks of one kind in reading order."""
        return cast(list[B], self.block_kinds.get(kind.__name__, []))

    def inlines_of(self, kind: type[Kind]) -> list[tuple[Block, Kind]]:
        """Return the inlines of one kind in reading order, each with the block that it is directly in."""
        return cast(list[tuple[Block, Kind]], self.inline_kinds.get(kind.__name__, []))


class Arguments(msgspec.Struct, frozen=True):
    """What the task of parsing gets. project: the folder, not part of the key."""

    path: str
    digest: str
    approval: tuple[str, str] = ("", "")
    """Path and digest of the file with the approved text that stands in the place of the page's, if one does."""


def identity(path: str) -> tuple[str, str]:
    """Return the language folder and the identity of a page, for example ("ur", "guides/choice")."""
    _, tag, rest = unicodedata.normalize("NFC", path).split("/", 2)
    return tag, rest.removesuffix(".md")


def is_page(path: str) -> bool:
    """Say whether a file of the project is the source of a page. Drafts, copies and notes are none: see
    `why_no_page`."""
    return is_among_pages(path) and path.endswith(".md") and not why_no_page(path)


def parse_source(data: bytes, path: str) -> Page:
    """Return the Page of a source. Nothing raises: what cannot be read makes a broken page with a finding."""
    tag, name = identity(path)
    text, findings = _text_of_file(data, path)
    if text is None:
        return _broken(path, tag, name, Meta(), findings, "")
    found = find_front_matter(text, KNOWN)
    body, first_line = found.body, found.body_first
    meta, faults = read_meta(found.text, path, found.first) if found.text is not None else (Meta(), [])
    if mark := merge_mark(text):  # what else would be said of such settings follows from it
        findings.append(
            Finding(
                "document/merge-marks",
                path,
                f"Two versions of these lines are here, as a program left them: {mark[2]}",
                "Choose one version and delete the other, and the lines of <<<<<<<, ======= and >>>>>>> with it.",
                line=mark[0],
                column=mark[1],
            )
        )
        return _broken(path, tag, name, meta or Meta(), findings, text)
    findings += [*_place_of_settings(found, text, path), *faults]
    if meta is None:
        return _broken(path, tag, name, Meta(), findings, text)
    body, hidden = hide_notes(plain_starts(body), first_line)
    try:
        limit_lines(body, first_line)
        read = read_body(body, first_line, bool(meta.title), meta.kind == "easy-read")
        document, converter = read.document, read.converter
        blocks, inlines = tuple(walk(document.blocks)), read.inlines
        limit_blocks(blocks, inlines)
    except (TooDeep, RecursionError):
        findings.append(
            Finding(
                "source/too-deep",
                path,
                "Lists, quotes or brackets are nested too deep in this page.",
                "Use at most three lists in one another.",
                line=first_line,
                column=1,
            )
        )
        return _broken(path, tag, name, meta, findings, text)
    except TooMuch as much:
        findings.append(Finding("source/too-much", path, much.said, much.help, line=much.line or first_line, column=1))
        return _broken(path, tag, name, meta, findings, text)
    page = _whole(path, meta, document, blocks, inlines, converter, text, hidden)
    structure = tuple(structure_findings(path, read.differences, first_line))
    return _checked(msgspec.structs.replace(page, structure=structure, unused=read.unused), findings)


def _whole(
    path: str,
    meta: Meta,
    document: Document,
    blocks: tuple[Block, ...],
    inlines: tuple[tuple[Block, Inline], ...],
    converter: Converter,
    text: str,
    hidden: tuple[Hidden, ...],
) -> Page:
    """Return the Page of a source that was read to its end, before the rules have looked at it. blocks,
    inlines: of the Document, in reading order."""
    tag, name = identity(path)
    titled = msgspec.structs.replace(meta, title=meta.title or text_of(converter.title))
    notes, kinds = tuple(converter.words.notes), by_kind(blocks, inlines)
    said = "\n".join([inline.text for _, inline in kinds[1].get(Text.__name__, ()) if isinstance(inline, Text)])
    boxes = converter.to_complete, converter.made_up
    header = header_of(path, tag, name, titled, document, blocks, inlines, said, *boxes)
    if converter.fixed:
        header = msgspec.structs.replace(header, fixed=tuple(sorted(converter.fixed)))
    pictures = (*kinds[0].get(Picture.__name__, ()), *kinds[0].get(EasyReadStep.__name__, ()))
    beside = words_beside(titled, pictures, kinds[1].get(Image.__name__, ()))
    texts = (*cast(list[tuple[Block, Text]], kinds[1].get(Text.__name__, ())), *beside)
    page = Page(header, document, converter.tracker.positions, notes, text, blocks, inlines, hidden, *kinds)
    said = "\n".join([inline.text for _, inline in texts])
    # Of a few words, a pattern is asked in a third of the time that each sign by itself takes (2026-12-01).
    counted = tuple([one for one in texts if _DIGIT.search(one[1].text)]) if has_digit(said) else ()
    counted_said = "\n".join([inline.text for _, inline in counted])
    return msgspec.structs.replace(page, said=said, texts=texts, counted=counted, counted_said=counted_said)


def _text_of_file(data: bytes, path: str) -> tuple[str | None, list[Finding]]:
    """Return the words of a source, or None where they cannot be read or are too many for a page."""
    if len(data) <= LARGEST:
        return decode_text(data, path)
    message = f"This page has {len(data) / 1e6:.1f} MB; a page may have {LARGEST / 1e6:.0f} MB."
    return None, [Finding("source/too-large", path, message, "Split it into several pages.")]


def _place_of_settings(found: FrontMatter, text: str, path: str) -> list[Finding]:
    if found.unclosed or (found.text is None and text.startswith("---")):
        return [
            Finding(
                "source/yaml",
                path,
                "The settings at the top of this page have no end.",
                "Write --- on a line of its own after the last setting.",
                line=1,
                column=1,
            )
        ]
    return (
        [
            Finding(
                "source/settings-place",
                path,
                "These settings are not where settings belong. They were read all the same, and no reader gets them.",
                "Write them as lines `name: value` at the very top of the page, between two lines ---",
                line=found.place,
                column=1,
            )
        ]
        if found.place
        else []
    )


def _checked(page: Page, findings: list[Finding]) -> Page:
    found = (*findings, *_first_of_each(check_all("document", page)))
    return msgspec.structs.replace(page, header=msgspec.structs.replace(page.header, findings=found))


def _first_of_each(findings: tuple[Finding, ...]) -> Iterator[Finding]:
    """Yield no more than MOST findings of one rule, and all those that withhold something."""
    seen: Counter[str] = Counter()
    for finding in findings:
        seen[finding.rule] += 1
        if seen[finding.rule] <= MOST or not find_rule(finding.rule).consequence.startswith("report"):
            yield finding


def _broken(path: str, tag: str, name: str, meta: Meta, findings: list[Finding], text: str) -> Page:
    document = Document(())
    header = Header(path, tag, name, meta, digest(encode(document)), broken=True, findings=tuple(findings))
    return Page(header, document, {}, (), text)


_arguments = msgspec.json.Decoder(Arguments)


def with_outline(header: Header) -> Header:
    """Return a header that knows its outline."""
    without_words = msgspec.structs.replace(header, digest="", spoken=Spoken())
    return msgspec.structs.replace(header, outline=digest(encode(without_words)))


def run(arguments: bytes, project: str, fetch: Fetch) -> Values:
    """Parse one source as a task: return the values to keep, named `header`, `document` and `positions`.

    Errors: Changed where the file is gone or is not the one that the key speaks of.
    """
    wanted = _arguments.decode(arguments)
    data = read_checked(project, wanted.path, wanted.digest)
    if wanted.approval[0]:
        approval = read_approval(read_checked(project, *wanted.approval))
        data = approval.text.encode() if approval else data
    page = parse_source(data, wanted.path)
    return (
        ("header", encode(with_outline(page.header))),
        (f"document:{page.header.digest}", encode(page.document)),
        ("positions", encode(page.positions)),
    )


__all__ = [
    "Arguments",
    "Header",
    "Note",
    "Page",
    "decode_document",
    "identity",
    "is_page",
    "parse_source",
    "run",
]
