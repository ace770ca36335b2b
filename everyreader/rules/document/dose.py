"""A dose is read in one way.

What: an amount of milligrams, micrograms or millilitres has a 0 before its point (`0.5 mg`), none behind it (`5 mg`),
and the decimal sign of the language of the page, as the Unicode locale data have it: on an English page no comma
(`1.5 mg`). Where a language has a comma, none is written with a sign before three digits (`1500 mg`).

Why: without the 0, the point is missed, and `.5 mg` is taken for 5 mg; `5.0 mg` is taken for 50. On a page in Polish or
Turkish, `1,500 mg` is one and a half, and in the English text that it was translated from it is a thousand times more.

How to put it right: look the dose up, and write it as the message shows.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from everyreader.dates import decimal_sign
from everyreader.finding import Finding, Rule
from everyreader.parse import Page
from everyreader.signs import holds_any, with_western_digits

PASSED = (
    "Take 0.5 mg, 1.5 mg, 1,500 mg, 10 ml or 2.25 micrograms a day. It is 2.0 mg/dl.\n",
    "From 1,5 to 2 people take 5 mg. See section 2.0, ml. Chapter 3.5 Mg. The year.5 mgr.\n",
)
FAILED = tuple(
    f"Take {dose} a day.\n"
    for dose in ("1,5 mg", ".5 mg", "5.0 mg", "0,25 ml", "1,5mg", ".25 micrograms", "2,5 毫克", "২,৫ মি.গ্রা.", "٫٥ ملغ")
)
INAPPLICABLE = ("---\nowner: Us\n---\n",)

_UNIT = (
    r"(?:mg|mcg|[µμ]g|ml|micrograms?|milligrams?|millilitres?|mi[cl]+[ir]?gram\w*|mikrogram\w*|mililit\w*|miligraam\w*|"
    r"ملغم?|ملجم|مجم|مل|ملی گرام|مائیکرو گرام|ملی لیٹر|毫克|微克|毫升|মি\.? ?গ্রা|মিলিগ্রাম|মাইক্রোগ্রাম|মিলি|"
    r"ਮਿਲੀਗ੍ਰਾਮ|ਮਿ\.? ?ਗ੍ਰਾ|ਮਾਈਕ੍ਰੋਗ੍ਰਾਮ|ਮਿਲੀਲੀਟਰ|मिलीग्राम|मि\.? ?ग्रा|мг|мкг|мл)(?![\w/])"
)
_HINTS = (
    *(
        "mg",
        "ml",
        "mcg",
        "µg",
        "μg",
        "gram",
        "lit",
        "ملغ",
        "ملج",
        "مجم",
        " مل",
        "ملی ",
        "مائیکرو",
        "毫",
        "微克",
        "মি.",
        "মিগ্",
    ),
    *("মিলি", "মাইক্রোগ", "ਮਿਲੀ", "ਮਿ.", "ਮਾਈਕ੍ਰੋਗ", "мг", "мкг", "мл", "मिली", "मि.", "মি গ", "মিগ", "ਮਿਗ", "मिग"),
)
_POINTS = tuple(f"{sign}{digit}" for sign in ".," for digit in "0123456789") + ("٫",)
_DOSE = re.compile(rf"(?<![A-Za-z\d_.,٫])(?P<whole>\d*)(?P<sign>[.,٫])(?P<part>\d+) ?{_UNIT}")


_ARABIC = tuple("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹")
"""Digits between which a comma is often typed for the Arabic decimal sign, and nobody reads it as anything else."""


def check(page: Page) -> list[Finding] | None:
    """Look at the doses in the words of a page."""
    texts = page.texts
    if not texts:
        return None
    if not holds_any(page.counted_said, _HINTS):
        return []
    said = with_western_digits(page.counted_said)
    if not any([point in said for point in _POINTS]) or not _DOSE.search(said):
        return []
    return [
        Finding("document/dose", page.header.source, message, help, block=block.id, piece=piece)
        for block, inline in page.counted
        for message, help, piece in _faults(inline.text, page.header.tag)
    ]


def _faults(words: str, tag: str) -> Iterator[tuple[str, str, str]]:
    for match in _DOSE.finditer(with_western_digits(words)):
        piece, whole, part = words[match.start() : match.end()], match["whole"], match["part"]
        point = "٫" if match["sign"] == "٫" else decimal_sign(tag)
        unit = match[0][match.end("part") - match.start() :].strip()
        is_wrong_sign = match["sign"] != point and len(part) < 3 and match["sign"] == "," and piece[:1] not in _ARABIC
        if not whole:
            yield _said(piece), f"Write a 0 before the sign: “0{point}{part} {unit}”", piece
        elif not part.strip("0") and len(part) < 3:
            yield _said(piece), f"Write “{whole} {unit}”.", piece
        elif is_wrong_sign:
            yield _said(piece), f"Write “{whole}{point}{part} {unit}”.", piece
        elif point == "," and len(part) == 3 and whole.strip("0"):
            help = (
                f"Write “{whole}{part} {unit}” for thousands, or “{whole},{part.rstrip('0') or '0'} {unit}” for a part."
            )
            yield _said(piece), help, piece


def _said(piece: str) -> str:
    return f"This dose can be read in two ways: {piece}"


RULE = Rule("warning", check=check)
