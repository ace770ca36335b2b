"""Finds numbers in words that people may phone, in digits of any script and in any usual spelling, and those of a wrong
length.

Nothing here knows the numbering plans, which are slow to import, but for a number that is one digit shorter than most.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from everyreader.phones import SHORT, plain_digits, read_phone

_BETWEEN = (
    r"(?:[\s\u00a0\u00ad\u061c\u2000-\u200f\u2028-\u202f\u205f-\u2069\u3000\ufeff()._\[\]\-‐‑‒–—−·•/（）．－]|,(?=\d))"
)
_RUN = re.compile(
    rf"(?<![\dA-Za-z@£$€¥_])(?:(?<!#)|(?=0))(?:[+＋(（\[]\s?){{0,3}}\d(?:{_BETWEEN}{{0,4}}(?:[+＋]\s?)?\d)+"
)
_GROUP = re.compile(r"[+＋]?\s?\d+")
_LETTERS = re.compile(r"(?<![A-Za-z\d|])(?=[OoIl|SBZ]*\d)[OoIl|SBZ\d]{2,}(?![A-Za-z\d|])")
"""A word of digits in which letters that look like digits were typed, or read by a scanner: O300, 3l3, 96OOO1."""
_LIKE_DIGITS = str.maketrans("OoIl|SBZ", "00111582")
_CALLS = re.compile(
    r"\b(?:call|phone|telephone|tel|ring|dial|text|sms|fax|contact|mobile|number|line|helpline|NHS|emergency|on)\b|"
    r"zadzwo|dzwoń|telefon|numer|suna[țt]i|apela|arayın|numara|\bwac\b|taleefan|lambar|فون|نمبر|کال|اتصل|هاتف|رقم|ফোন|নম্বর|কল|"
    r"ਫ਼ੋਨ|ਫੋਨ|ਨੰਬਰ|ਕਾਲ|致电|拨打|电话|号码|ffoni|appel|llam|ligue|chiam|rufen|звон|телефон|फ़ोन|फोन|नंबर",
    re.IGNORECASE,
)
"""The languages of our pages, and some others."""
_COUNTED = re.compile(r"\s?(?:%|[a-z]+s\b|people\b|per\b|in\b|of\b)|[,:]\d")
"""What is behind an amount: `111 patients`, `101%`, `999 people`."""
DUMMIES = frozenset(
    "01234567890 0123456789 00000000000 0000000000 01111111111 07777777777 07123456789 07000000000".split()
)
"""What people type where a number is to be, as it is dialled at home."""
_ORDINARY = re.compile(r"0[1235789]\d{1,3}")
"""The first group of a number as people write it: 020, 0300, 01632."""


def numbers_in(words: str, is_dialled: bool = False, is_english: bool = True) -> Iterator[tuple[str, str]]:
    """Yield each number that people may phone as it is written, and `number` or, where it has a digit too few or too
    many, `wrong-length`. is_dialled: it is behind `tel:`, so it is meant to be phoned. is_english: words that speak
    of phoning would be English."""
    called: bool | None = None  # asked once: a text may have thousands of numbers
    typed, words = words, _LETTERS.sub(lambda match: as_digits(match[0]), words)
    for run in _RUN.finditer(words):
        groups = [(match.start(), match.end(), plain_digits(match[0])) for match in _GROUP.finditer(run[0])]
        place, is_any = 0, False
        while place < len(groups):
            if end := _end_of_number(run[0], groups, place):
                first, last = groups[place][0], groups[end - 1][1]
                is_any = True
                if called is None:
                    called = is_dialled or bool(_CALLS.search(words))
                is_wrong = _is_wrong_length(run[0][first:last], groups[place:end], called)
                yield typed[run.start() + first : run.start() + last], "wrong-length" if is_wrong else "number"
                place = end
            else:
                place += 1
        digits = plain_digits(run[0])
        if not is_any and (
            9 <= len(digits) <= 13 or (_is_short(digits) and (is_dialled or _is_called(words, run, is_english)))
        ):
            yield typed[run.start() : run.end()].lstrip("([（ "), "number"


def as_digits(written: str) -> str:
    """Return a number with digits in the place of letters that look like them.

    >>> as_digits("O1632 96OOO1")
    '01632 960001'
    """
    return written.translate(_LIKE_DIGITS)


def _end_of_number(run: str, groups: list[tuple[int, int, str]], first: int) -> int:
    """Return behind which group a number ends that begins with a group, or 0 where none begins there."""
    digits = groups[first][2]
    start = first
    if digits == "18001" and first + 1 < len(groups):
        start = first + 1
        digits = groups[start][2]
    is_abroad = "+" in (sign := run[groups[start][0] : groups[start][1]]) or "＋" in sign or digits.startswith("00")
    if not (digits.startswith("0") or is_abroad or (digits.startswith("44") and len(groups) > start + 1)):
        return 0
    if digits.startswith("18001"):
        return 0
    whole = 14 if digits.startswith("00") else 12 if is_abroad or digits.startswith("44") else 11
    count, last = len(digits), start + 1
    most = min(len(groups), start + 2 * whole)  # a long row of lone zeros is no number, and not looked at from each
    while last < most and count < whole:
        between = run[groups[last - 1][1] : groups[last][0]]
        begins_anew = groups[last][2].startswith("0") or "\n" in between or "/" in between
        if count >= 9 and (begins_anew or "+" in run[groups[last][0] : groups[last][1]]):
            break
        count += 0 if groups[last][2] == "0" else len(groups[last][2])
        last += 1
    return last if count >= 7 else 0


def _is_wrong_length(written: str, groups: list[tuple[int, int, str]], is_called: bool) -> bool:
    """Say whether a number of this country has a digit too few or too many. is_called: words say that it is one to
    phone."""
    parts = [digits for _, _, digits in groups if digits != "18001"]
    own = national_digits(written)
    if not own.startswith("0") or own.startswith("00") or len(own) not in (9, 10, 12, 13):
        return False
    is_abroad = "+44" in written.replace(" ", "") or parts[0] in ("44", "0044")
    if not (is_abroad or (len(parts) > 1 and _ORDINARY.fullmatch(parts[0])) or (len(parts) == 1 and is_called)):
        return False
    return bool(len(own) != 10 or read_phone(own).fault)


def national_digits(written: str) -> str:
    """Return a number as people dial it at home, in Western digits: `+44 (0)300 303 5678` is `03003035678`. The prefix
    of Relay UK is left out.

    >>> national_digits("0044 1632 960 001"), national_digits("18001 0300 303 5678"), national_digits("116 123")
    ('01632960001', '03003035678', '116123')
    """
    number = as_digits(written.partition(";")[0])
    is_abroad = re.match(r"\W*[+＋]", number)
    digits = plain_digits(number)
    if digits.startswith("18001") and len(digits) > 12:
        return national_digits(re.sub(r"^\D*1\D*8\D*0\D*0\D*1", "", number))
    if digits.startswith("0044"):
        return "0" + digits[4:].lstrip("0")
    if digits.startswith("44") and (is_abroad or len(digits) > 11):
        return "0" + digits[2:].lstrip("0")
    return digits


def _is_short(digits: str) -> bool:
    return digits in SHORT or bool(re.fullmatch(r"[6-8]\d{4}|118\d{3}", digits))


def _is_called(words: str, run: re.Match[str], is_english: bool) -> bool:
    """Say whether words about a short number speak of phoning, and not of an amount."""
    if _COUNTED.match(words, run.end()):
        return False
    return not is_english or _speaks_of_calls(words)


@lru_cache(maxsize=10)  # each of a thousand numbers in one paragraph asks it of the whole
def _speaks_of_calls(words: str) -> bool:
    return _CALLS.search(words) is not None
