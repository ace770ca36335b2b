"""The smallest blocks of a page as plain words: what every format of it must give its reader, in this order.

A Piece is what is expected, made from the tree of the page; a Read is what a format's own file says. Neither knows of
the other's making, so that a comparison of the two is a proof.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from typing import NamedTuple

from everyreader.document import Value


class Piece(Value, frozen=True):
    """One smallest block."""

    ids: tuple[str, ...]
    """The ids of the blocks that it is in, the outermost first; its own id is the last of them."""
    kind: str
    """`title`, `heading`, `paragraph`, `item`, `header` and `cell` of a table, `term`, `meaning`, `callout-title`,
    `example`, `picture`, `credit`, `front`, `review`, `other_formats_note`."""
    text: str
    lang: str
    level: int = 0
    """The level of a heading, 1 for the title."""
    runs: tuple[tuple[str, str], ...] = ()
    """Its words as (language, text)."""
    links: tuple[tuple[str, str], ...] = ()
    """Its links as (words, address)."""
    name: tuple[tuple[str, str], ...] = ()
    """Of a heading with marks of notes, its words without them, as a list of contents has it."""

    @property
    def id(self) -> str:
        """The nearest block that has an id, or nothing."""
        return self.ids[-1] if self.ids else ""


class LeafBlock(NamedTuple):
    """One smallest block as a finished file says it."""

    id: str
    text: str
    links: tuple[tuple[str, str], ...] | None = None
    """Words and address of each in it; None where the reader of that format does not tell."""


CONTROLS = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufe0e\ufe0f]")
"""Marks of direction, which are no words: a file may say the same by the order of its letters or by its markup. And
marks of how a sign is drawn, in black or in colour."""

_SPACE = re.compile("[ \t\n\r\f\xa0]+")
"""White space that HTML folds, and the no-break space: paper has one where a number must not be parted, the source a
plain one."""


def folded(text: str) -> str:
    """Return words in one form: NFC, without marks of direction, white space folded.

    >>> folded("two \\n  words ")
    'two words'
    """
    return _SPACE.sub(" ", CONTROLS.sub("", unicodedata.normalize("NFC", text))).strip(" ")


_IDEOGRAPH = re.compile(
    "[\u2e80-\u303f\u3041-\u30ff\u3400-\u9fff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]|"
    "(?:(?![\u2e80-\u303f\u3041-\u30ff\u3400-\u9fff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6])\\S)+"
)


def words_of(text: str) -> list[str]:
    """Return the words of a text as a list; a no-break space parts words too. Each ideograph is a word (Unicode
    Standard Annex 29), since Chinese has no spaces that could be kept or lost.

    >>> words_of("18\u00a0岁 GP")
    ['18', '岁', 'GP']
    """
    return _IDEOGRAPH.findall(CONTROLS.sub("", unicodedata.normalize("NFC", text)))


def letters_of(runs: Iterable[tuple[str, str]]) -> list[tuple[str, str]]:
    """Return each letter of runs with its language; a space has none, since either side may hold it."""
    return [(letter, lang.lower()) for lang, text in runs for letter in folded(text) if not letter.isspace()]


def first_difference(expected: str, found: str) -> tuple[str, str]:
    """Return the words around the first difference of two texts, of each."""
    at = next(
        (place for place, (one, other) in enumerate(zip(expected, found, strict=False)) if one != other),
        min(len(expected), len(found)),
    )
    start = max(0, at - 20)
    return expected[start : at + 20], found[start : at + 20]
