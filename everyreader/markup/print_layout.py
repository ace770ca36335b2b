"""Keeps together on paper what a reader must not find torn: numbers, days, postcodes, names; and says which tables do not fit.

A reader who enlarges so much that a line holds few letters must not copy half a phone number (docs/requirements, P-07 and P-17).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from markupsafe import Markup, escape

SIDE = 25
"""Millimetres of margin beside the text: room to bind, and as much on the other side."""

_ACROSS = (210 - 2 * SIDE) * 72 / 25.4
LONGEST = 24
"""Letters that are kept on one line: more would not fit at the largest size."""

_NARROW = 0.95
"""Of what `room` allows for a letter: how wide one is in an address, which has few capitals."""

OF_A_FACT = "0" * 14
"""What stands in the words of a cell for any fact: tables of all languages are set alike."""


class CellWords(NamedTuple):
    """What decides whether a cell fits. addresses: those that stand after its links."""

    text: str
    addresses: tuple[str, ...] = ()


_DAY = (
    r"\b\d{1,2}[^\s\d]{0,2} [^\s\d。，、：]{1,14}(?: [^\s\d,。，、：]{1,14})?[,،]? \d{4}\b"  # 6 August 2026, 21 مئی، 2027
    r"|\b[^\W\d_]+ \d{1,2}, \d{4}\b"  # Maayo 21, 2027
    r"|\d{4}年\d{1,2}月(?:\d{1,2}日)?"
)
# Every repetition has an end or a start of its own, so that a page of digits takes no longer than one of words.
_TOGETHER = re.compile(
    rf"{_DAY}"
    r"|[A-Z]{1,2}\d[\dA-Z]? \d[A-Z]{2}\b"  # a postcode
    r"|[+(]?\d[\d()]{0,24}(?: (?=\(?\d)[\d()]{1,24})+"  # a number in groups
    r"|\d[\d.,:]{0,12} ?(?:am|pm|KB|MB|mm|cm|km|kg|points?|%)(?!\w)"
    r"|\bNHS (?:App|England|login|number)\b"
    r"|\b[^\W\d_]+(?:-[^\W\d_]+)+"
)  # a word with a hyphen of its own

_DAYS = re.compile(_DAY)


def room(points: int) -> int:
    """Return how many letters, if they are rather wide ones, stand in one line of a page."""
    return int(_ACROSS / (points * 0.58))


def days_together(text: str) -> str:
    """Return words in which no line may part a day."""
    return _DAYS.sub(lambda match: _joined(match[0]) if len(match[0]) <= LONGEST else match[0], text)


def keep_together(text: str) -> Markup:
    """Return words as HTML in which what belongs together stays on one line."""
    found: list[str] = []
    end = 0
    for match in _TOGETHER.finditer(text):
        if len(match[0]) <= LONGEST:
            found += [escape(text[end : match.start()]), _unbroken(match[0])]
            end = match.end()
    return Markup("".join([*found, escape(text[end:])])) if found else escape(text)


def printed_address(address: str, points: int) -> Markup:
    """Return an address of the web or of e-mail that breaks after a slash or an @, and elsewhere only if it must."""
    return Markup("\u200b").join(
        _unbroken(part) if len(part) < room(points) else escape(part) for part in _parts(address)
    )


def _parts(address: str) -> list[str]:
    return [part for part in re.split(r"(?<=[/@])", address) if part]


def _unbroken(text: str) -> Markup:
    """Return words that no line may part: with no-break spaces, and word joiners, which are no part of what is copied.

    No element stands around them: in a right-to-left line, words in one stretch of text only are read in their order.
    """
    return Markup(escape(_joined(text)))


def _joined(text: str) -> str:
    return re.sub(r"(?<=[-.?&=年月])(?=.)|(?=[年月日])", "\u2060", text.replace(" ", "\u00a0"))


def is_list(columns: Sequence[Sequence[CellWords]], points: int, direction: str = "ltr") -> bool:
    """Say whether a table is set as a list: it has more than three columns, its longest words do not fit side by side, or,
    in giant print, three columns would be towers of single words. In a right-to-left page any is: programs that read a file
    (Poppler) mix the lines of cells that stand side by side there."""
    parts = [
        [part for cell in cells for address in cell.addresses for part in _parts(address) if len(part) < room(points)]
        for cells in columns
    ]
    widths = [
        2 + max([0, *(_longest(cell.text) for cell in column), *(_NARROW * (len(part) + 1) for part in led)])
        for column, led in zip(columns, parts, strict=True)
    ]
    towers = (
        points > 18
        and len(columns) == 3
        and any(len(cell.text) > room(points) for column in columns for cell in column)
    )
    return direction == "rtl" or len(columns) > 3 or sum(widths) > room(points) or towers


def _longest(text: str) -> int:
    return max(map(len, text.split()), default=0)
