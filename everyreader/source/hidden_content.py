"""Finds what office files and PDF files hold that nobody sees who looks at their pages: hidden sheets, rows, slides and
words, what a pivot table was made of, notes of a speaker, files within the file.

ECMA-376 part 1: 18.2.19 (sheets), 18.3.1.13 and 18.3.1.73 (columns, rows), 18.10 (pivot tables), 17.3.2.41 (hidden
words), 19.3.1.38 (slides); OpenDocument 1.3 part 3: 19.635, 19.763; ISO 32000-2, 7.11.4 (files within a file).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from everyreader.entities import unescape
from everyreader.source.packed_parts import Part

MOST_NAMES = 3
"""Names of sheets that a message says."""

_PREFIX = rb"(?:[a-zA-Z]{1,12}:)?"
_HIDDEN = re.compile(rb"\b(?:hidden=\"(?:1|true|on)\"|(?:width|ht)=\"0(?:\.0*)?\")")
_UNSEEN_SHEET = re.compile(rb"\bstate=\"(?:hidden|veryHidden)\"")
_NAME = re.compile(rb"\bname=\"([^\"]*)\"")
_VALUE = re.compile(rb"<(?:[a-zA-Z]{1,12}:)?(?:v|t)(?: [^>]{0,200})?>[^<]*[^\s<]")
_FIRST, _LAST = re.compile(rb"\bmin=\"(\d{1,6})\""), re.compile(rb"\bmax=\"(\d{1,6})\"")
_CELL = re.compile(rb"\br=\"([A-Z]{1,3})\d{1,7}\"")
LAST_COLUMN = 16384
"""The last column of a sheet: who hides all columns that a table does not need hides up to this one."""
_VANISH = re.compile(rb"<w:vanish(?: w:val=\"(?:1|true|on)\")?\s{0,9}/>")
_TEXT = re.compile(rb"<w:t[ >]")
_SHOW = re.compile(rb"<p:sld [^<>]{0,2000}\bshow=\"(?:0|false)\"")
_SAID = re.compile(rb"<a:t>[^<]*[^\s<]")

_NO_DISPLAY = re.compile(rb"\b(?:table|text):display=\"(?:false|none)\"")
_STYLE_NAME, _ITS_STYLE = re.compile(rb"style:name=\"([^\"]*)\""), re.compile(rb"table:style-name=\"([^\"]*)\"")
_COLLAPSED = re.compile(rb"<table:table-(row|column) [^<>]{0,2000}table:visibility=\"(?:collapse|filter)\"")
_NO_WORDS = re.compile(rb"<text:hidden-(?:text|paragraph)[ >]|<text:section [^<>]{0,2000}text:display=\"none\"")
_WORD = re.compile(rb">[^<]*[^\s<]")

_FILE_IN_PDF = re.compile(rb"/Type\s*/EmbeddedFile\b|/EF\s*<<\s*/U?F\b")


def hidden_in_pdf(texts: Sequence[bytes]) -> list[str]:
    """Return what a PDF file holds beside its pages, in words that follow "This file holds"."""
    return ["other files within it"] if any(_FILE_IN_PDF.search(text) for text in texts) else []


def hidden_in_office(parts: Sequence[Part]) -> list[str]:
    """Return what an office file holds that its pages do not show, in words that follow "This file holds"."""
    return list(dict.fromkeys([*_workbook(parts), *_words(parts), *_slides(parts), *_open_document(parts)]))


def _elements(data: bytes, tag: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Yield what stands in the start tag of each element of a name, whatever its prefix, and what is in it up to its
    end or to the start of the next one; in time by the length of the data."""
    end = re.compile(rb"</" + _PREFIX + tag + rb">")
    for piece in re.split(rb"<" + _PREFIX + tag + rb"(?=[\s/>])", data)[1:]:
        head, _, rest = piece.partition(b">")
        yield head, b"" if head.endswith(b"/") else end.split(rest, maxsplit=1)[0]


def _workbook(parts: Sequence[Part]) -> Iterator[str]:
    books = [part.data for part in parts if part.name == "xl/workbook.xml"]
    heads = [head for data in books for head, _ in _elements(data, b"sheet") if _UNSEEN_SHEET.search(head)]
    yield from _sheets([_first(_NAME, head) for head in heads])
    of_sheets = [part.data for part in parts if part.name.startswith("xl/worksheets/")]
    rows = (row for data in of_sheets if _HIDDEN.search(data) for row in _elements(data, b"row"))
    if any(_HIDDEN.search(head) and _VALUE.search(body) for head, body in rows):
        yield "hidden rows"
    if any(_has_hidden_column(data) for data in of_sheets):
        yield "hidden columns"
    if any(part.name.startswith("xl/pivotcache/pivotcacherecords") and b"<r>" in part.data for part in parts):
        yield "all rows that a pivot table was made of"


def _has_hidden_column(sheet: bytes) -> bool:
    """Say whether a column is hidden in which something stands."""
    hidden = [head for head, _ in _elements(sheet.partition(b"<sheetData")[0], b"col") if _HIDDEN.search(head)]
    spans = [(int(_first(_FIRST, head) or 0), int(_first(_LAST, head) or 0)) for head in hidden]
    spans = [span for span in spans if span[1] < LAST_COLUMN]
    if not spans:
        return False
    filled = {_number(_first(_CELL, head)) for head, body in _elements(sheet, b"c") if _VALUE.search(body)}
    return any(first <= number <= last for first, last in spans for number in filled)


def _first(pattern: re.Pattern[bytes], data: bytes) -> bytes:
    found = pattern.search(data)
    return found[1] if found else b""


def _number(letters: bytes) -> int:
    """Return which column letters name: A is 1, AA is 27."""
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number


def _sheets(names: Sequence[bytes]) -> Iterator[str]:
    if names:
        said = [f"“{unescape(name.decode('utf-8', 'replace'))[:40]}”" for name in names[:MOST_NAMES]]
        more = f" and {len(names) - MOST_NAMES} more" if len(names) > MOST_NAMES else ""
        yield f"{'hidden sheets' if len(names) > 1 else 'a hidden sheet'} ({', '.join(said)}{more})"


def _words(parts: Sequence[Part]) -> Iterator[str]:
    """Say that a run of words is hidden; the hidden mark at the end of a paragraph and an entry of an index are not."""
    texts = [part.data for part in parts if part.name.startswith("word/") and _VANISH.search(part.data)]
    if any(_VANISH.search(run) and _TEXT.search(run) for data in texts for _, run in _elements(data, b"r")):
        yield "hidden words"


def _slides(parts: Sequence[Part]) -> Iterator[str]:
    if any(part.name.startswith("ppt/slides/") and _SHOW.search(part.data) for part in parts):
        yield "hidden slides"
    notes = [part.data for part in parts if part.name.startswith("ppt/notesslides/")]
    if any(_SAID.search(body) for note in notes for _, body in _elements(note, b"r")):  # a number is in a field
        yield "notes for the speaker"


def _open_document(parts: Sequence[Part]) -> Iterator[str]:
    text = next((part.data for part in parts if part.name == "content.xml"), b"")
    unseen = {
        _first(_STYLE_NAME, head)
        for head, body in _elements(text, b"style")
        if b'"table"' in head and _NO_DISPLAY.search(body)
    }
    heads = [head for head, _ in _elements(text, b"table") if unseen and _first(_ITS_STYLE, head) in unseen]
    yield from _sheets([_first(_NAME, head) for head in heads])
    for kind in dict.fromkeys(_COLLAPSED.findall(text)):
        yield f"hidden {kind.decode()}s"
    if _NO_WORDS.search(text):
        yield "hidden words"
    if b'presentation:visibility="hidden"' in text:
        yield "hidden slides"
    if any(_WORD.search(body) for _, body in _elements(text, b"notes")):
        yield "notes for the speaker"
