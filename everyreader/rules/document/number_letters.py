"""Amounts, days and times are made of digits, and read in one way.

What: no letter O, l or I stands in the place of 0 or 1 in an amount (`£1O`), a time (`1O:30`), a day (`1O May`), a year
(`2O27`) or a number before a measure (`l0 minutes`). In languages that write a point before parts of a number, as
English does, no comma stands where a point belongs (`£1,50`) or in the wrong place (`1,0000`).

Why: it looks nearly the same. A screen reader says "one oh", a search for the day does not find it, and who copies it
gets something else.

How to put it right: write the digits. The message shows them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from everyreader.dates import decimal_sign, month_names, time_units
from everyreader.finding import Finding, Rule
from everyreader.parse import Page
from everyreader.signs import has_digit, with_western_digits

PASSED = (
    "Vitamin B12, H2O, iOS 10, 10l of water, COVID-19, Level 2, l10n, Ward O1, code A1O.\n",
    "It costs £10, or £1.50, on 10 May 2027 at 10:30. Wait 10 minutes.\n",
    "Blood group O 1 day later; type I 10 years ago; O2 minutes matter; Il 10 maggio.\n",
    "It costs £1,500, £1.50 or £12,345.67, for 10,000 people, in 1,2 or 3 days, in 2026,2027, room 1,0001a.\n",
)
FAILED = tuple(
    f"{words}\n"
    for words in (
        *("It costs £1O a day.", "It costs £l0.50 a day.", "Open at 1O:30.", "Open at l0:15 today.", "On 1O May 2027."),
        *("On 10 May 2O27.", "Since January 20l9.", "Wait l0 minutes.", "Within 1O days.", "Over 1OO people came."),
        *("It costs £1,50 a day.", "About 1,0000 people came.", "About 12,3456 people came."),
    )
)
INAPPLICABLE = ("![](a.png)\n",)

_MONTHS = (
    "(?:January|February|March|April|May|June|July|August|September|October|November|December|"
    "Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)"
)
_MEASURES = "(?:minutes?|mins?|hours?|days?|weeks?|months?|years?|miles?|metres?|people|patients|pages?|pence|per cent)"
_MIXED = r"(?=\d*[OlI])(?=[OlI]*\d)"
_NUMBERS = (
    re.compile(r"£ ?(?=[\d.,]*[OlI])(?=[OlI.,]*\d)[\dOlI]+(?:[.,][\dOlI]+)*(?!\w)"),
    re.compile(r"(?<![\w.:])(?=[\d:]*[OlI])(?=[OlI:]*\d)[\dOlI]{1,2}:[\dOlI]{2}(?!\w)"),
    re.compile(rf"(?<![\w.-]){_MIXED}[\dOlI]{{2}} {_MONTHS}\b"),
    re.compile(rf"\b{_MONTHS} (?=\d*[OlI])2[\dOlI]{{3}}\b"),
    re.compile(rf"(?<![\w.,-])(?:[lI]\d{{1,3}}|\d{{1,3}}O{{1,3}}|\d[OlI]\d) {_MEASURES}\b"),
)
_COMMA = re.compile(r"£ ?\d{1,3},\d{1,2}(?![\d,])(?!\.\d)|(?<![\w,.£])\d{1,3},(?!(?:19|20)\d\d\b)\d{4}(?![\w,])")
_BEFORE_WORD = re.compile(
    r"(?<![A-Za-z\d.,-])([lI]\d{1,3}|\d{1,3}O{1,3}|\d[OlI]\d{1,2}) ?"
    r"([^\s\d_OlI.,;:!?()،؛。，、][^\s\d_.,;:!?()،؛。，、]*)"
)
_YEAR_BEHIND = re.compile(r"(?<!\S)([^\s\d.,;:!?()،؛。，、]{3,20}) (?=\d*[OlI])2[\dOlI]{3}(?!\w)")
"""What is looked at in other languages, whose names of months and units of time are slow to load."""
_DIGITS = str.maketrans("OlI", "011")
_QUICK = re.compile(r"[\d£](?:(?<=[OlI]\d)|(?<=\d)[OlI]|(?<=£) ?[OlI])")


def check(page: Page) -> list[Finding] | None:
    """Look at the numbers in the words of a page."""
    texts = page.texts
    if not texts:
        return None
    found = []
    if not (has_digit(page.said) or "£" in page.said):
        return []
    tag = page.header.tag
    is_english = tag.split("-")[0] == "en"
    said = page.counted_said if is_english else with_western_digits(page.counted_said)
    if any([f",{digit}" in said for digit in "0123456789"]) and _COMMA.search(said) and decimal_sign(tag) == ".":
        found = [
            Finding(
                "document/number-letters",
                page.header.source,
                f"This number can be read in two ways: {inline.text[match.start() : match.end()]}",
                "Write a point before pence and parts of a number, and a comma before each three digits of thousands.",
                block=block.id,
                piece=inline.text[match.start() : match.end()],
            )
            for block, inline in page.counted
            for match in _COMMA.finditer(with_western_digits(inline.text))
        ]
    if not _QUICK.search(page.said if "£" in page.said else page.counted_said):
        return found
    return found + [
        Finding(
            "document/number-letters",
            page.header.source,
            f"This number has a letter in it: {number}",
            f"Write {_in_digits(number)}",
            block=block.id,
            piece=number,
        )
        for block, inline in texts
        if _QUICK.search(inline.text)
        for number in _mixed(inline.text, tag, is_english)
    ]


def _mixed(words: str, tag: str, is_english: bool) -> Iterator[str]:
    """Yield each number with letters in it, with the words beside it."""
    for pattern in _NUMBERS:
        yield from (match[0] for match in pattern.finditer(words))
    if is_english:
        return
    for match in _BEFORE_WORD.finditer(words):
        word = match[2].casefold().strip("।۔،。，")
        if word in time_units(tag) or word in month_names(tag) or match[2][0] in "年月日天周小分年월일":
            yield match[0] if word in time_units(tag) or word in month_names(tag) else match[1] + match[2][0]
    for match in _YEAR_BEHIND.finditer(words):
        if match[1].casefold() in month_names(tag):
            yield match[0]


def _in_digits(number: str) -> str:
    """Return a number with digits for its letters, and the words beside it as they are.

    >>> _in_digits("1O July 2O27")
    '10 July 2027'
    """
    return re.sub(r"[£\dOlI.,:]+", lambda match: _digits(match[0]), number)


def _digits(word: str) -> str:
    return word.translate(_DIGITS) if any(letter.isdigit() for letter in word) else word


RULE = Rule("warning", check=check)
