"""Writes what is around the parts of a book: the package document with its metadata (EPUB 3.3, 5), the list of
contents, of pages and of places (EPUB 3.3, 7), and where the package is (Open Container Format, 4.2.6.3.1).

The metadata for accessibility (EPUB Accessibility 1.1, 2.2) say only what the file itself shows: no conformance is
claimed, since no person has tested it.
"""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from everyreader.epub.parts import BookText
from everyreader.epub.xhtml import escaped

PACKAGE, CONTENTS, STYLE = "book/package.opf", "book/contents.xhtml", "book/style.css"
CONTAINER = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    '<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">\n'
    f'<rootfiles><rootfile full-path="{PACKAGE}" media-type="application/oebps-package+xml"/></rootfiles>\n'
    "</container>\n"
)
NEVER = "1980-01-01"
"""Stands for the day of words that nobody has checked: the clock would make another file each day."""


class Entry(NamedTuple):
    """One line of the list of contents."""

    level: int
    href: str
    words: str
    """As XHTML."""


class Inside(NamedTuple):
    """What the package names."""

    parts: tuple[str, ...]
    """The names of the files of its text, in their order."""
    pictures: tuple[tuple[str, str], ...]
    """(name, media type)."""
    entries: tuple[Entry, ...]
    pages: tuple[str, ...]
    """Where each page of the printed file begins."""
    print_address: str
    """The address of that file."""


def document(title: str, lang: str, direction: str, body: str, style: str = "style.css") -> str:
    """Return a content document. title: as plain words; body: as XHTML."""
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE html>\n'
        '<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"'
        f' lang="{escaped(lang)}" xml:lang="{escaped(lang)}" dir="{direction}">\n'
        f'<head><title>{escaped(title)}</title><link rel="stylesheet" type="text/css" href="{style}"/></head>\n'
        f"<body>\n{body}\n</body>\n</html>\n"
    )


def contents(text: BookText, inside: Inside) -> str:
    """Return the navigation document."""
    toc = f'<nav epub:type="toc" role="doc-toc" id="toc">\n<h1>{text.contents}</h1>\n{_nested(inside.entries)}\n</nav>'
    pages = "".join(f'<li><a href="{href}">{number}</a></li>' for number, href in enumerate(inside.pages, 1))
    listed = f'\n<nav epub:type="page-list" role="doc-pagelist" hidden="hidden"><ol>{pages}</ol></nav>' if pages else ""
    places = (
        f'\n<nav epub:type="landmarks" hidden="hidden"><ol><li><a epub:type="toc" href="#toc">{text.contents}</a></li>'
        f'<li><a epub:type="bodymatter" href="{inside.parts[0]}">{escaped(text.start)}</a></li></ol></nav>'
    )
    return document(text.title, text.lang, text.direction, toc + listed + places)


def _nested(entries: Iterable[Entry]) -> str:
    """Return entries as lists in lists."""
    found, levels = "", list[int]()
    for level, href, words in entries:
        while levels and levels[-1] > level:
            found += "</li></ol>"
            levels.pop()
        if levels and levels[-1] == level:
            found += "</li>\n"
        else:
            found += "<ol>"
            levels.append(level)
        found += f'<li><a href="{href}">{words}</a>'
    return found + "</li></ol>" * len(levels)


def package(text: BookText, inside: Inside) -> str:
    """Return the package document."""
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="book"'
        f' xml:lang="{escaped(text.lang)}" dir="{text.direction}">\n'
        '<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">\n'
        + "\n".join(_metadata(text, inside))
        + "\n</metadata>\n<manifest>\n"
        + "\n".join(_manifest(inside))
        + f'\n</manifest>\n<spine page-progression-direction="{text.direction}">\n'
        + "\n".join(f'<itemref idref="part-{number}"/>' for number, _ in enumerate(inside.parts, 1))
        + '\n<itemref idref="contents" linear="no"/>'
        + "\n</spine>\n</package>\n"
    )


def _metadata(text: BookText, inside: Inside) -> Iterator[str]:
    yield f'<dc:identifier id="book">urn:uuid:{uuid.uuid5(uuid.NAMESPACE_URL, text.identifier)}</dc:identifier>'
    yield f"<dc:title>{escaped(text.title)}</dc:title>"
    yield f"<dc:language>{escaped(text.lang)}</dc:language>"
    yield f'<dc:creator xml:lang="en" dir="ltr">{escaped(text.creator)}</dc:creator>'
    if text.source:
        yield f"<dc:source>{escaped(text.source)}</dc:source>"
    yield f'<meta property="dcterms:modified">{text.modified or NEVER}T00:00:00Z</meta>'
    visual, features = bool(inside.pictures), ["tableOfContents", "readingOrder", "structuralNavigation"]
    features += ["displayTransformability", *(["alternativeText"] if visual else [])]
    if inside.pages:
        features += ["pageNavigation", "pageBreakMarkers"]
        yield f'<meta property="pageBreakSource">{escaped(inside.print_address)}</meta>'
    yield from (_said("accessMode", mode) for mode in ("textual", *(["visual"] if visual else [])))
    yield _said("accessModeSufficient", "textual")
    yield from (_said("accessibilityFeature", feature) for feature in features)
    yield from (_said("accessibilityHazard", hazard) for hazard in _hazards(inside))
    yield (
        '<meta property="schema:accessibilitySummary" xml:lang="en" dir="ltr">All words are text, in their order, '
        f"with headings{', and each picture that says something has alternative text' if visual else ''}. Letters, "
        "sizes and colours are the reader's own. Nobody with a disability has tested this file.</meta>"
    )


def _hazards(inside: Inside) -> tuple[str, ...]:
    """Return what does not endanger a reader: a picture of a kind that may move is not known to be still."""
    if any(kind == "image/gif" for _, kind in inside.pictures):
        return ("unknown",)
    return ("noFlashingHazard", "noMotionSimulationHazard", "noSoundHazard")


def _said(name: str, value: str) -> str:
    return f'<meta property="schema:{name}">{value}</meta>'


def _manifest(inside: Inside) -> Iterator[str]:
    yield '<item id="contents" href="contents.xhtml" media-type="application/xhtml+xml" properties="nav"/>'
    yield '<item id="style" href="style.css" media-type="text/css"/>'
    for number, name in enumerate(inside.parts, 1):
        yield f'<item id="part-{number}" href="{name}" media-type="application/xhtml+xml"/>'
    for number, (name, kind) in enumerate(inside.pictures, 1):
        yield f'<item id="picture-{number}" href="{name}" media-type="{kind}"/>'
