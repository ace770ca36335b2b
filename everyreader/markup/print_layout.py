"""Keeps together on paper what a reader must not find torn: numbers, days, postcodes, names; and says which tables do
not fit.

A reader who enlarges so much that a line holds few letters must not copy half a phone number (docs/requirements, P-07
and P-17).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from markupsafe import Markup, escape

from everyreader.dates import DAY, IN_ENGLISH, TWO_DIGITS, YEAR

SIDE = 25
"""Millimetres of margin beside the text: room to bind, and as much on the other side."""

_ACROSS = (210 - 2 * SIDE) * 72 / 25.4
LINES = 12
"""Lines of a cell beyond which its table is set as a list."""
LONGEST = 24
"""Letters that are kept on one line: more would not fit at the largest size."""

_NARROW = 0.95
"""Of what `room` allows for a letter: how wide one is in an address, which has few capitals."""

OF_A_FACT = "0" * 14
"""What is in the words of a cell for any fact: tables of all languages are set alike."""


class CellWords(NamedTuple):
    """What decides whether a cell fits."""

    text: str
    addresses: tuple[str, ...] = ()
    """Those that are after its links."""


_DAY = (
    r"\b\d{1,2}[^\s\d]{0,2} [^\s\d。，、：]{1,14}(?: [^\s\d,。，、：]{1,14})?[,،]? \d{4}\b"
    r"|\b[^\W\d_]+ \d{1,2}, \d{4}\b"  # Maayo 21, 2027
    rf"|\b(?:{'|'.join(sample.split()[1] for sample in IN_ENGLISH)}) \d{{4}}\b"  # May 2027
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


MOST_LED = 0.4
"""Of a page: the first items of a list that holds more begin a page without the words that lead to them."""

FEW_ROWS = 2
"""A table with no more rows is one answer, and stands on one page wherever it fits."""

MOST_ENTRIES = 12
"""Entries of contents that leave room for the first words of the text on the second page."""

CONTENTS_ID = "~contents"
"""The place of the contents: no heading of a page has such an id."""


def letters_of_a_page(points: int, lang: str) -> int:
    """Return about how many letters stand on a page: Chinese ones are twice as wide, Nastaliq is half as high again."""
    share = {"zh": 0.5, "ur": 0.7, "ks": 0.7}.get(lang.split("-")[0], 1)
    return int(900 * share * (18 / points) ** 2)


def room(points: int) -> int:
    """Return how many letters, if they are rather wide ones, are in one line of a page."""
    return int(_ACROSS / (points * 0.58))


@lru_cache(maxsize=1000)
def _days_of(dates: tuple[str, ...]) -> re.Pattern[str] | None:
    """Return the pattern of a date as a language writes it. dates: a sample of each month."""
    samples = [re.escape(sample) for sample in dates]
    for place, digits in ((DAY, r"\d{1,2}"), (TWO_DIGITS, r"\d{2}"), (YEAR, r"\d{4}")):
        samples = [sample.replace(re.escape(place), digits) for sample in samples]
    return re.compile("|".join(rf"(?<!\d){sample}" for sample in samples)) if samples else None


@lru_cache(maxsize=1000)
def _between_days(dates: tuple[str, ...]) -> re.Pattern[str] | None:
    """Return the same in one group, so that a text that is parted there keeps its days."""
    own = _days_of(dates)
    return re.compile(f"({own.pattern})") if own else None


def days_together(text: str, dates: tuple[str, ...] = ()) -> str:
    """Return words in which no line may part a day. dates: how their language writes one, a sample for each month."""
    own = _days_of(dates)
    text = own.sub(lambda match: _joined(match[0]), text) if own else text
    return _DAYS.sub(lambda match: _joined(match[0]) if len(match[0]) <= LONGEST else match[0], text)


def split_at_days(text: str, dates: tuple[str, ...]) -> list[str]:
    """Return words in parts, of which every second one is a day. dates: how their language writes one."""
    between = _between_days(dates)
    return between.split(text) if between else [text]


def keep_together(text: str, dates: tuple[str, ...] = ()) -> Markup:
    """Return words as HTML in which what belongs together stays on one line. dates: as for `days_together`."""
    own = _days_of(dates)
    text = own.sub(lambda match: _joined(match[0]), text) if own else text
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
    """Say whether a table is set as a list: it has more than three columns, its longest words do not fit side by side,
    or, in giant print, three columns would be towers of single words. In a right-to-left page any is: programs that
    read a file (Poppler) mix the lines of cells that stand side by side there."""
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
    # A row that is taller than a page would part from the head of its columns.
    tall = any(len(cell.text) * len(columns) > room(points) * LINES for column in columns for cell in column)
    return direction == "rtl" or len(columns) > 3 or sum(widths) > room(points) or towers or tall


def _longest(text: str) -> int:
    return max(map(len, text.split()), default=0)
