"""A page holds no NHS number that may be somebody's.

What: no ten digits of a page, in whatever grouping, are a number that the NHS gives to people: its last digit is the
check digit of the others (Modulus 11, NHS Data Dictionary), and it begins as those of people in England, Wales and the
Isle of Man do, with 4, 6 or 7. Numbers that begin with 999 are for tests and examples, and are no people's.

Why: it may be the number of a patient, and everybody can look at it.

How to put it right: write 999 000 0000 where people need to see what such a number looks like, and tell whoever answers
for data protection if it was a patient's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from everyreader.finding import Finding, Rule
from everyreader.parse import Page
from everyreader.signs import with_western_digits

PASSED = (
    "Your NHS number looks like this: 999 000 0000, or 485 777 3456.\n",
    "Phone 0300 303 5678, +44 20 7946 0018 or 01632 960001.\n",
    "ISBN 978 4 010 23213 7, 4010232137 people, 12 401 023 2137 and 401 023 2137 5.\n",
    "The company is number 401023213.\n",
)
FAILED = (
    "Write your NHS number, 401 023 2137, on the form.\n",
    "NHS no: 4010232137\n",
    "It was 943-476-5919 or 701 003 3447.\n",
    "Number 401\u00a0023\u00a02137.\n",
    "NHS number 401.023.2137\n",
    "৪০১ ০২৩ ২১৩৭\n",
    "NHS ٤٠١ ٠٢٣ ٢١٣٧\n",
)
INAPPLICABLE = ("---\nowner: Us\n---\n",)

_SIGN = r"[ \u00a0\u2009\u202f.–‑-]"
_LIKELY = re.compile(r"\d{3}\W?\d{4}")
_GROUPED = re.compile(rf"(?<![\d+])(?<!\d{_SIGN})[467]\d\d({_SIGN})\d{{3}}\1\d{{4}}(?!{_SIGN}?\d)")
_PLAIN = re.compile(r"(?i:nhs (?:number|no\.?|num)\b[^\d\n]{0,20})([4679]\d{9})(?!\d)")


def check(page: Page) -> list[Finding] | None:
    """Look at the numbers in the words of a page."""
    texts = page.texts
    if not texts:
        return None
    if not _LIKELY.search(page.counted_said):
        return []
    return [
        Finding(
            "document/health-number",
            page.header.source,
            "These ten digits are an NHS number, and it may be a patient's.",
            "Take it out, or write 999 000 0000 as an example. If it was a patient's, tell whoever answers for data "
            "protection.",
            block=block.id,
            piece=written,
        )
        for block, inline in page.counted
        for written in _numbers(inline.text)
    ]


def _numbers(words: str) -> Iterator[str]:
    """Yield each number whose last digit is right."""
    plain = with_western_digits(words)
    for match in (*_GROUPED.finditer(plain), *_PLAIN.finditer(plain)):
        group = 1 if match.re is _PLAIN else 0
        written = words[match.start(group) : match.end(group)]
        digits = [int(letter) for letter in match[group] if letter.isdigit()]
        rest = 11 - sum(digit * weight for digit, weight in zip(digits, range(10, 1, -1), strict=False)) % 11
        if rest % 11 == digits[-1] and digits[:3] != [9, 9, 9]:
            yield written


RULE = Rule("warning", check=check)
