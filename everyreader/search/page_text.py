"""Turns a page without holes into the words that readers may look for, section by section.

It is made of what readers get: a block that is withheld is not in it, nor a note to editors. Notices, panels and menus,
which every page has, are not either.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import assert_never

from everyreader.document import Break, Code, Example, Separator, Text, Value
from everyreader.fact_values import FactValue
from everyreader.resolve import ResolvedPage
from everyreader.resolve.tree import (
    Abbreviation,
    Block,
    Callout,
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


class Section(Value, frozen=True):
    """What is under one heading."""

    anchor: str
    """Of the heading; nothing for what is before the first."""
    level: int
    """Of the heading."""
    heading: str
    words: str


class PageText(Value, frozen=True):
    """What a page says."""

    title: str
    about: str
    """Its description."""
    sections: tuple[Section, ...]


def page_text(page: ResolvedPage) -> PageText:
    """Return what a page says, in the order of reading."""
    parts: list[tuple[str, int, list[str], list[str]]] = [("", 1, [], [])]
    _gather(page.body, parts)
    return PageText(
        page.model.title,
        page.model.description,
        tuple(
            Section(anchor, level, _joined(heading), _joined(words))
            for anchor, level, heading, words in parts
            if heading or words
        ),
    )


def _joined(words: list[str]) -> str:
    return " ".join("".join(words).split())


def _gather(blocks: Iterable[Block], parts: list[tuple[str, int, list[str], list[str]]]) -> None:
    """Put the words of blocks into the last part of a list; a heading begins another. Lists that grow, and no
    generators: every page of a site pays for this."""
    for block in blocks:
        words = parts[-1][3]
        words.append(" ")
        match block:
            case Heading(id=anchor, level=level, children=children):
                parts.append((anchor, level, [], []))
                _gather_inlines(children, parts[-1][2])
            case Paragraph(children=children):
                _gather_inlines(children, words)
            case Listing(items=items):
                for item in items:
                    _gather(item.blocks, parts)
            case Table(head=head, rows=rows, caption=caption):
                _gather_inlines((*caption, Text(" ")), words)
                for cells in (head, *[row.cells for row in rows]):
                    for cell in cells:
                        _gather_inlines(cell.children, words)
                        words.append(" ")
            case Callout(kind=kind, title=title, blocks=inner):
                if kind != "withheld":
                    _gather_inlines(title, words)
                    _gather(inner, parts)
            case Definitions(entries=entries):
                for entry in entries:
                    for term in entry.terms:
                        _gather_inlines(term, parts[-1][3])
                        parts[-1][3].append(" ")
                    _gather(entry.blocks, parts)
            case Quote(blocks=inner) | EasyReadStep(blocks=inner):
                _gather(inner, parts)
            case Picture(caption=caption):
                _gather_inlines(caption, words)
            case Example() | Separator():
                pass
            case _:
                assert_never(block)


def _gather_inlines(inlines: Iterable[Inline], words: list[str]) -> None:
    for inline in inlines:
        match inline:
            case Text(text=text) | Code(text=text) | Abbreviation(text=text):
                words.append(text)
            case FactValue():
                words.append(" ".join(inline.lines or (inline.text,)))
            case Link(children=children) | Strong(children=children) | Emphasis(children=children):
                _gather_inlines(children, words)
            case Foreign(children=children):
                _gather_inlines(children, words)
            case Break():
                words.append(" ")
            case Struck() | Image():
                pass
            case _:
                assert_never(inline)
