"""No text in a print format is smaller than the format promises.

What: the size of every letter on every page, after all scaling, is at least the size given, in points. That holds for
page numbers, captions and footers too (UKAAF minimum standards for clear and large print, MS03: large print is at least
16 point).

Why: who asks for large print cannot read less. A phone number in a small footer is, to them, not there.

How to put it right: take `font-size` out of footers, captions, labels and raised numbers in the print style, so that
they inherit the size of the page, and do not scale pages to fit.
"""

from __future__ import annotations

import ctypes
import math
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

from everyreader.finding import Finding, Rule
from everyreader.proof.artefacts import PdfFile

TOLERANCE = 0.05  # points: sizes are stored in other units and come back a little rounded


def check(file: PdfFile) -> list[Finding]:
    """Report each stretch of text under the size that the format promises in one PDF."""
    import pypdfium2

    try:
        sizes = list(text_sizes(file.path))
    except (pypdfium2.PdfiumError, OSError) as error:
        return [
            Finding(
                "pdf/smallest-text", file.path.as_posix(), f"It cannot be read as a PDF: {error}.", "Build it again."
            )
        ]
    small = [(page, size, words) for page, size, words in sizes if size < file.smallest - TOLERANCE]
    return [
        Finding(
            rule="pdf/smallest-text",
            path=file.path.as_posix(),
            message=f"On page {page} “{words[:60]}” is {size:g} point; the least is {file.smallest:g} point.",
            help="Let it inherit the size of the page in the print style.",
            piece=words[:60],
        )
        for page, size, words in small
    ]


def text_sizes(path: Path) -> Iterator[tuple[int, float, str]]:
    """Stretches of text of one size, each with its page, counted from 1, and its size in points."""
    import pypdfium2

    document = pypdfium2.PdfDocument(path)
    try:
        for number, page in enumerate(document, start=1):
            for size, letters in groupby(_letters(page.get_textpage()), key=lambda letter: letter[0]):
                words = "".join(letter for _, letter in letters).strip()
                if words:
                    yield number, size, words
    finally:
        document.close()


def _letters(text: object) -> Iterator[tuple[float, str]]:
    """Each letter with its size: the font's size times the height that the letter's matrix gives to one unit."""
    import pypdfium2.raw as pdfium

    size = 0.0
    for index in range(pdfium.FPDFText_CountChars(text)):
        letter = chr(pdfium.FPDFText_GetUnicode(text, index))
        if not letter.isspace() and not pdfium.FPDFText_IsGenerated(text, index):
            matrix = pdfium.FS_MATRIX()
            pdfium.FPDFText_GetMatrix(text, index, ctypes.byref(matrix))
            size = round(pdfium.FPDFText_GetFontSize(text, index) * math.hypot(matrix.c, matrix.d), 2)
        yield size, letter


RULE = Rule("error", check=check)
