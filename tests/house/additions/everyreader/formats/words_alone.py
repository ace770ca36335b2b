"""Words alone: a page as words, for readers of e-mail and for devices that show nothing else.

One smallest block is one stretch of lines, with an empty line after it; the cells of a row are on one line, a tab
between two.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import assert_never

from everyreader.document import Break, Code, Example, Separator, Text
from everyreader.fact_values import FactValue
from everyreader.format import Format
from everyreader.format_info import FormatInfo
from everyreader.locale import Locale
from everyreader.markup import Theme
from everyreader.proof.piece import LeafBlock
from everyreader.resolve import PictureValue, ResolvedPage
from everyreader.resolve.tree import (
    Abbreviation,
    Block,
    Callout,
    Cell,
    Definitions,
    EasyReadStep,
    Emphasis,
    Foreign,
    Heading,
    Image,
    Inline,
    Link,
    Listing,
    Paragraph,
    Picture,
    Quote,
    Strong,
    Struck,
    Table,
)

INFO = FormatInfo(
    "words-alone",
    ".alone.txt",
    "text/plain",
    "Words alone",
    "screen",
    joins_booklets=True,
    order=("title", "published", "notices", "body", "closing", "other_formats", "review"),
)
LEADS = "→ "
"""Before the address of a link, on a line of its own."""


def write(page: ResolvedPage, look: Theme, locale: Locale) -> str:
    """Return the text of a page."""
    parts: list[str] = []
    for section in INFO.order:
        match section:
            case "title":
                parts.append(_words(page.title))
            case "published":
                parts += [_message(locale, "Published: {date}", page.model.published)] if page.model.published else []
            case "notices":
                parts += _blocks(page.notices, locale)
            case "body":
                parts += _blocks(page.body, locale)
            case "closing":
                parts += _blocks(page.closing, locale)
            case "other_formats":
                parts.append(_words(page.other_formats))
            case "review":
                parts += _review(page, locale)
            case _:
                raise ValueError(section)
    return "\n\n".join(part for part in parts if part) + "\n"


def _message(locale: Locale, text: str, date: str) -> str:
    return locale.message(text)[0].replace("{date}", date)


def _review(page: ResolvedPage, locale: Locale) -> Iterator[str]:
    if page.model.reviewed:
        next_one = page.model.next_review
        lines = [_message(locale, "Last checked: {date}", page.model.reviewed)]
        yield "\n".join([*lines, *([_message(locale, "Next check: {date}", next_one)] if next_one else [])])


def _blocks(blocks: Iterable[Block], locale: Locale) -> list[str]:
    return [part for block in blocks for part in _block(block, locale)]


def _block(block: Block, locale: Locale) -> Iterator[str]:
    match block:
        case Heading(children=children) | Paragraph(children=children):
            yield from _led(children)
        case Listing(items=items, tight=tight):
            for item in items:
                yield from _held(item.blocks, tight, locale)
        case Table(head=head, rows=rows, caption=caption):
            yield from _led(caption)
            for cells in (head, *(row.cells for row in rows)):
                yield from _row(cells)
        case Quote(blocks=blocks):
            yield from _blocks(blocks, locale)
        case Callout(title=title, blocks=blocks):
            yield _words(title)
            yield from _blocks(blocks, locale)
        case Definitions(entries=entries):
            for entry in entries:
                for term in entry.terms:
                    yield from _led(term)
                yield from _held(entry.blocks, entry.tight, locale)
        case Picture(picture=picture, alt=alt, caption=caption):
            yield alt
            yield from _led(caption)
            yield from _credit(picture, locale)
        case EasyReadStep(picture=picture, alt=alt, blocks=blocks):
            yield alt if picture else ""
            yield from _blocks(blocks, locale)
        case Example(text=text):
            yield "\n".join("    " + line.replace("\t", "    ") for line in text.split("\n"))
        case Separator():
            pass
        case _:
            assert_never(block)


def _held(blocks: tuple[Block, ...], tight: bool, locale: Locale) -> Iterator[str]:
    """Yield the blocks of an item; the paragraphs of a tight one are its own words."""
    waiting: list[Inline] = []
    for block in blocks:
        if tight and isinstance(block, Paragraph):
            waiting += [*([Break()] if waiting else []), *block.children]
            continue
        yield from _led(tuple(waiting))
        waiting = []
        yield from _block(block, locale)
    yield from _led(tuple(waiting))


def _row(cells: tuple[Cell, ...]) -> Iterator[str]:
    yield "\t".join(" ".join(_words(cell.children).split()) for cell in cells)
    for cell in cells:
        yield from _addresses(cell.children)


def _credit(picture: PictureValue, locale: Locale) -> Iterator[str]:
    if picture.credit:
        yield picture.credit


def _led(inlines: tuple[Inline, ...]) -> Iterator[str]:
    """Yield words, and after them the addresses to which they lead: nobody can follow a link in plain text."""
    yield _words(inlines)
    yield from _addresses(inlines)


def _addresses(inlines: Iterable[Inline]) -> Iterator[str]:
    for inline in inlines:
        match inline:
            case Link(children, to):
                yield LEADS + (to.url or f"{to.address}#{to.anchor}".rstrip("#"))
            case FactValue(type="link", href=href):
                yield LEADS + href
            case Strong(children) | Emphasis(children) | Struck(children=children) | Foreign(children=children):
                yield from _addresses(children)
            case Text() | Code() | Break() | Image() | FactValue() | Abbreviation():
                pass
            case _:
                assert_never(inline)


def _words(inlines: Iterable[Inline]) -> str:
    return "".join(_inline(inline) for inline in inlines)


def _inline(inline: Inline) -> str:
    match inline:
        case Text(text) | Code(text) | Abbreviation(text):
            return text
        case Strong(children) | Emphasis(children) | Foreign(children=children):
            return _words(children)
        case Struck(begin, children, end):
            return _words((*begin, *children, *end))
        case Link(children, to):
            return _words(children) + (to.gap + to.note if to.note else "")
        case FactValue(text=text, lines=lines):
            return "\n".join(lines) or text
        case Break():
            return "\n"
        case Image(_, alt):
            return alt
        case _:
            assert_never(inline)


def read_back(data: bytes) -> list[LeafBlock]:
    """Return each smallest block of a finished file; an address has an id of its own, since the page has no such
    words."""
    found = []
    for part in data.decode().rstrip("\n").split("\n\n"):
        if part.startswith(LEADS):
            found.append(LeafBlock(".address", part))
        else:
            found += [LeafBlock("", words) for words in part.split("\t")]
    return found


FORMAT = Format(INFO, write, read_back)
