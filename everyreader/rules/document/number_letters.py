"""Amounts, days and times are made of digits, and read in one way.

What: no letter O, l or I stands in the place of 0 or 1 in an amount (`£1O`), a time (`1O:30`), a day (`1O May`), a year
(`2O27`) or a number before a measure (`l0 minutes`). On English pages, no comma stands where a point belongs (`£1,50`)
or in the wrong place (`1,0000`).

Why: it looks nearly the same. A screen reader says "one oh", a search for the day does not find it, and who copies it
gets something else.

How to put it right: write the digits. The message shows them.
"""

from __future__ import annotations

import re

from everyreader.document import Text
from everyreader.finding import Finding, Rule
from everyreader.parse import Page
from everyreader.signs import has_digit

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
_DIGITS = str.maketrans("OlI", "011")
_QUICK = re.compile(r"[\d£](?:(?<=[OlI]\d)|(?<=\d)[OlI]|(?<=£) ?[OlI])")


def check(page: Page) -> list[Finding] | None:
    """Look at the numbers in the words of a page."""
    texts = page.inlines_of(Text)
    if not texts:
        return None
    found = []
    if not (has_digit(page.said) or "£" in page.said):
        return []
    if page.header.tag.split("-")[0] == "en" and _COMMA.search(page.said):
        found = [
            Finding(
                "document/number-letters",
                page.header.source,
                f"This number can be read in two ways: {match[0]}",
                "Write a point before pence and parts of a number, and a comma before each three digits of thousands.",
                block=block.id,
                piece=match[0],
            )
            for block, inline in texts
            for match in _COMMA.finditer(inline.text)
        ]
    if not _QUICK.search(page.said):
        return found
    return found + [
        Finding(
            "document/number-letters",
            page.header.source,
            f"This number has a letter in it: {match[0]}",
            f"Write {_in_digits(match[0])}",
            block=block.id,
            piece=match[0],
        )
        for block, inline in texts
        if _QUICK.search(inline.text)
        for pattern in _NUMBERS
        for match in pattern.finditer(inline.text)
    ]


def _in_digits(number: str) -> str:
    """Return a number with digits for its letters, and the words beside it as they are.

    >>> _in_digits("1O July 2O27")
    '10 July 2027'
    """
    return re.sub(r"[£\dOlI.,:]+", lambda match: _digits(match[0]), number)


def _digits(word: str) -> str:
    return word.translate(_DIGITS) if any(letter.isdigit() for letter in word) else word


RULE = Rule("warning", check=check)
