"""Turns a finished PDF into the words that two independent programs read out of it: Poppler's pdftotext and PDFium.

They stand for what is copied, searched and indexed, and for screen readers that go by the page and not by tags. Where a
line ends, neither can know whether a space stood there; each word therefore tells whether it ends its line.
"""

from __future__ import annotations

import subprocess
from functools import lru_cache
from pathlib import Path

from everyreader.document import Value
from everyreader.finding import ToolMissing
from everyreader.proof.piece import words_of

PROGRAMS = {"Poppler": ("poppler", "poppler raw"), "PDFium": ("pdfium",)}
"""The orders in which each program reads. Poppler reads either by place on the page, where the lines of the cells of a
row are mixed, or in the order of drawing, where a right-to-left line comes word by word from the left."""


class Word(Value, frozen=True):
    """One word as a program reads it."""

    text: str
    page: int
    """Counted from 1."""
    ends: bool = False
    """It is the last of its line."""


class NotExtracted(Exception):
    """A program could not read the file; the message says why."""


def extract(path: Path, order: str) -> tuple[Word, ...]:
    """Return the words of a file in one of the orders of `PROGRAMS`. Errors: NotExtracted, and ToolMissing where its
    program is not there."""
    found = path.stat()
    return _extract(path, order, found.st_mtime_ns, found.st_size)


@lru_cache(maxsize=512)
def _extract(path: Path, order: str, changed: int, size: int) -> tuple[Word, ...]:
    texts = _pdfium(path) if order == "pdfium" else _poppler(path, ["-raw"] if order.endswith("raw") else [])
    return tuple(word for number, text in enumerate(texts, start=1) for word in _words(text, number))


def as_copied(text: str) -> str:
    """Return a text as programs give it that write three dots for one sign of them, as PDFium does in right-to-left
    lines."""
    return text.replace("…", "...")


def _words(text: str, page: int) -> list[Word]:
    """Return the words of a page's text."""
    words: list[Word] = []
    for line in as_copied(text).splitlines():
        found = words_of(line)
        words += [Word(word, page, at == len(found)) for at, word in enumerate(found, start=1)]
    return words


def _poppler(path: Path, how: list[str]) -> list[str]:
    try:
        done = subprocess.run(["pdftotext", *how, "-enc", "UTF-8", str(path), "-"], capture_output=True, check=False)
    except FileNotFoundError as missing:
        raise ToolMissing("The program pdftotext was not found; it comes with poppler-utils.") from missing
    if done.returncode:
        raise NotExtracted(f"pdftotext cannot read it: {done.stderr.decode('utf-8', 'replace').strip()[-200:]}")
    return done.stdout.decode("utf-8").split("\f")[:-1]


def _pdfium(path: Path) -> list[str]:
    """PDFium tells a hyphen at the end of a line by U+FFFE or U+0002, since it may be one that the setting added; these
    files are never hyphenated, so it is the hyphen of the word."""
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(path)
    except pypdfium2.PdfiumError as error:
        raise NotExtracted(f"PDFium cannot read it: {error}") from error
    try:
        texts = [page.get_textpage().get_text_range() for page in document]
    finally:
        document.close()
    return [text.replace("\ufffe", "-\n").replace("\x02", "-\n") for text in texts]
