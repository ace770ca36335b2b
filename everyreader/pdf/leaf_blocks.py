"""Turns a tag tree into its smallest blocks, in reading order: what is to equal the pieces of the page.

A smallest block is a stretch of words that no other block parts: a paragraph, a cell, a term; of a list item that holds
words and a list, the words before the list. Markers of lists are left out, since the source has none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from everyreader.document import Value
from everyreader.pdf.content import Mark
from everyreader.pdf.read import Element, Tagged, marks_of, read_tags_of, text_of
from everyreader.proof.piece import LeafBlock

INLINE = {
    "Span",
    "Link",
    "Figure",
    "Reference",
    "Quote",
    "Note",
    "Code",
    "Em",
    "Strong",
    "Sub",
    "NonStruct",
    "Formula",
    "Annot",
    "Ruby",
}
"""What is in a line of words; all other elements are blocks."""

MARKER = re.compile(r"[•◦▪▫●○■□–‣⁃·*-]|[(]?(?:\d{1,3}|[a-zA-Z])[.):،。、]?|[ivxlcdm]+[.)]")


class PdfLeafBlock(Value, frozen=True):
    """One smallest block as the file tells it."""

    ids: tuple[str, ...]
    """The ids of the elements that it is in, the outermost first."""
    kind: str
    """The kind of the innermost block element."""
    text: str
    runs: tuple[tuple[str, str], ...] = ()
    """(language, text)."""
    above: tuple[str, ...] = ()
    """Kinds of those around it."""
    pages: tuple[int, ...] = ()
    """Where it is."""


def leaf_blocks(tags: Tagged) -> list[PdfLeafBlock]:
    """Return the smallest blocks of a file, in reading order."""
    return list(_blocks(tags.root, (), (), tags.lang)) if tags.root else []


def read_pdf_blocks(data: bytes) -> list[LeafBlock]:
    """Return each smallest block of a file. Errors: ValueError where it is no PDF or has no tags."""
    tags = read_tags_of(data)
    if tags.fault or tags.root is None:
        raise ValueError(tags.fault or "The file has no tags")
    return [LeafBlock(block.ids[-1] if block.ids else "", block.text) for block in leaf_blocks(tags)]


def is_marker(node: Element) -> bool:
    """Say whether a label is the marker of a list item, such as a bullet or a number, and no term."""
    return (
        node.kind == "Lbl"
        and not any(isinstance(kid, Element) and kid.kind != "Span" for kid in node.kids)
        and bool(MARKER.fullmatch(text_of(node).strip()))
    )


def _blocks(node: Element, ids: tuple[str, ...], above: tuple[str, ...], lang: str) -> Iterator[PdfLeafBlock]:
    """Yield the blocks of an element. A stretch of inline kids between block kids is one block."""
    if is_marker(node):
        return
    ids = (*ids, node.id) if node.id else ids
    lang = node.lang or lang
    if node.actual is not None:
        yield PdfLeafBlock(ids, node.kind, node.actual, ((lang, node.actual),), above, _pages([node]))
        return
    line: list[Mark | Element] = []
    for kid in node.kids:
        if isinstance(kid, Element) and kid.kind not in INLINE:
            yield from _line(node, line, ids, above, lang)
            line = []
            yield from _blocks(kid, ids, (*above, node.kind), lang)
        elif isinstance(kid, Mark | Element):
            line.append(kid)
    yield from _line(node, line, ids, above, lang)


def _line(
    node: Element, line: list[Mark | Element], ids: tuple[str, ...], above: tuple[str, ...], lang: str
) -> Iterator[PdfLeafBlock]:
    text = "".join(_text(kid) for kid in line)
    if text.strip():
        own = tuple(kid.id for kid in line if isinstance(kid, Element) and kid.kind == "Figure" and kid.id)
        runs = tuple(run for kid in line for run in _runs(kid, lang))
        kind = "Figure" if len(line) == 1 and isinstance(line[0], Element) and line[0].kind == "Figure" else node.kind
        yield PdfLeafBlock((*ids, *own), kind, text, runs, above, _pages(line))


def _text(kid: Mark | Element) -> str:
    return kid.text if isinstance(kid, Mark) else text_of(kid)


def _runs(kid: Mark | Element, lang: str) -> Iterator[tuple[str, str]]:
    """Yield the words of a kid with the language that a screen reader reads them in."""
    if isinstance(kid, Mark):
        yield kid.lang or lang, kid.text
        return
    lang = kid.lang or lang
    if kid.actual is not None or (kid.kind == "Figure" and kid.alt):
        yield lang, text_of(kid)
        return
    for inner in kid.kids:
        if isinstance(inner, Mark | Element):
            yield from _runs(inner, lang)


def _pages(line: list[Element] | list[Mark | Element]) -> tuple[int, ...]:
    marks = (mark for kid in line for mark in ((kid,) if isinstance(kid, Mark) else marks_of(kid)))
    return tuple(sorted({mark.page for mark in marks}))
