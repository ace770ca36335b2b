"""Keeps together on paper what a reader must not find torn: numbers, days, postcodes, names; and says which tables do not fit.

A reader who enlarges so much that a line holds few letters must not copy half a phone number (formats.md, P-07 and P-17).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from markupsafe import Markup, escape

from everyreader.document import FACT_MARK, Inline, Table, text_of

SIDE = 25
"""Millimetres of margin beside the text: room to bind, and as much on the other side."""

_ACROSS = (210 - 2 * SIDE) * 72 / 25.4
LONGEST = 24
"""Letters that are kept on one line: more would not fit at the largest size."""

_NARROW = 0.95
"""Of what `room` allows for a letter: how wide one is in an address, which has few capitals."""

Addresses = Callable[[tuple[Inline, ...]], Iterable[str]]

_DAY = (r"\b\d{1,2}[^\s\d]{0,2} [^\s\d。，、：]{1,14}(?: [^\s\d,。，、：]{1,14})?[,،]? \d{4}\b"  # 6 August 2026, 21 مئی، 2027
        r"|\b[^\W\d_]+ \d{1,2}, \d{4}\b"  # Maayo 21, 2027
        r"|\d{4}年\d{1,2}月(?:\d{1,2}日)?")
# Every repetition has an end or a start of its own, so that a page of digits takes no longer than one of words.
_TOGETHER = re.compile(
    rf"{_DAY}"
    r"|[A-Z]{1,2}\d[\dA-Z]? \d[A-Z]{2}\b"  # a postcode
    r"|[+(]?\d[\d()]{0,24}(?: (?=\(?\d)[\d()]{1,24})+"  # a number in groups
    r"|\d[\d.,:]{0,12} ?(?:am|pm|KB|MB|mm|cm|km|kg|points?|%)(?!\w)"
    r"|\bNHS (?:App|England|login|number)\b"
    r"|\b[^\W\d_]+(?:-[^\W\d_]+)+")  # a word with a hyphen of its own

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
            found += [escape(text[end:match.start()]), _unbroken(match[0])]
            end = match.end()
    return Markup("".join([*found, escape(text[end:])])) if found else escape(text)


def printed_address(address: str, points: int) -> Markup:
    """Return an address of the web or of e-mail that breaks after a slash or an @, and elsewhere only if it must."""
    return Markup("\u200b").join(_unbroken(part) if len(part) < room(points) else escape(part) for part in _parts(address))


def _parts(address: str) -> list[str]:
    return [part for part in re.split(r"(?<=[/@])", address) if part]


def _unbroken(text: str) -> Markup:
    """Return words that no line may part: with no-break spaces, and word joiners, which are no part of what is copied.

    No element stands around them: in a right-to-left line, words in one stretch of text only are read in their order.
    """
    return Markup(escape(_joined(text)))


def _joined(text: str) -> str:
    return re.sub(r"(?<=[-.?&=年月])(?=.)|(?=[年月日])", "\u2060", text.replace(" ", "\u00a0"))


def is_list(table: Table, points: int, direction: str = "ltr", addresses: Addresses = lambda inlines: ()) -> bool:
    """Say whether a table is set as a list: it has more than three columns, its longest words do not fit side by side, or,
    in giant print, three columns would be towers of single words. In a right-to-left page any is: programs that read a file
    (Poppler) mix the lines of cells that stand side by side there. addresses: those that stand after the links of a cell."""
    columns = [[text_of(words) for words in cells] for cells in _columns(table)]
    parts = [[part for words in cells for address in addresses(words) for part in _parts(address) if len(part) < room(points)]
             for cells in _columns(table)]
    widths = [2 + max([0, *map(_longest, column), *(_NARROW * (len(part) + 1) for part in led)])
              for column, led in zip(columns, parts, strict=True)]
    towers = points > 18 and len(columns) == 3 and any(len(text) > room(points) for column in columns for text in column)
    return direction == "rtl" or len(columns) > 3 or sum(widths) > room(points) or towers


def _columns(table: Table) -> Iterable[list[tuple[Inline, ...]]]:
    for number, cell in enumerate(table.head):
        yield [cell.children, *(row.cells[number].children for row in table.rows if number < len(row.cells))]


def _longest(text: str) -> int:
    return max(map(len, FACT_MARK.sub("0" * 14, text).split()), default=0)
