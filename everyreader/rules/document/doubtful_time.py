"""Times and days in words are spelt right, and each has its second half.

What: on English pages, no day of the week or month is misspelt (`Firday`, `5 Febuary`), no time goes on for half a day
or more within one half of it (`9am to 5am`), has am and pm, is of the 24-hour clock with pm (`1700pm`), has no end
(`9am to.`) or a sign too many (`9am - - 5pm`, `8:30:am`); no year has a digit too few or too many (`5 May 207`), is
there twice, or ends before it begins (`2026/24`, `from 2027 to 2026`, `5 May to 3 May`).

Why: people come when nobody is there.

How to put it right: look the time up, and type it again.
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator

from everyreader.finding import Finding, Rule
from everyreader.parse import Page
from everyreader.parse.word_looks import found_by, is_english, look

PASSED = (
    "Open Monday to Friday, 9am to 5pm, 10pm to 6am, 9am to 12pm, 12am to 1am; Fri, Sundays and Wednesday’s. 24/7.\n",
    "On 5 May 2027, 5 May 2027 people, 5 May 20 people come. In 2026/27, 2026-27, 2026-11, 2026/12, 1999/00, from "
    "2026\n",
    "From 2025 to 2026, 5 May to 3 June, 3 May to 5 May, 17:00 to 9:00, 0900-1700, Munday Road, sundae, Marsh 5.\n",
    "Dr Friary, Mr Tuesdale, Sunday Times; 10.30 to 11.45. Mondale and Sudan. 5th of May, 9st 4lb. At 9.30am.\n",
    "Calcium: 2.20 to 2.60 mmol/l. The chair is for children of 1.40 to 1.65 metres.\n",
)
FAILED = (
    *(f"Open {time}.\n" for time in ("Monday to Firday", "on Wenesday", "Saterday", "on Thurdays", "by 5 Febuary")),
    *(f"Open {time}.\n" for time in ("9am to 5am", "5pm – 4.30pm", "9 am pm", "1700pm", "0900pm", "9am to", "8:30:am")),
    *(f"Open {time}.\n" for time in ("9am - - 5pm", "9.00 to 17.75", "9am to 5..30pm")),
    *(f"By 5 May {year}.\n" for year in ("207", "20277", "0227", "2227", "20 27", "2027 2027")),
    *(f"In {time}.\n" for time in ("2026/24", "2026-22", "5May2027", "the year from 2027 to 2026", "5 May to 3 May")),
    "Come on the 5st of May, not on Invalid Date.\n",
    "We close at 5:0pm.\n",
)
INAPPLICABLE = ("![](a.svg)\n",)

_MONTH = "(?:January|February|March|April|May|June|July|August|September|October|November|December)"
_MEASURES = (
    "mmol|µmol|umol|nmol|mol|mg|mcg|ml|cl|kg|km|cm|mm|metres?|miles?|litres?|grams?|times|pounds|units|million|billion|"
    "points|[gml]|per cent|stone|degrees"
)
"""What behind two numbers shows that they are amounts and no times."""
_LOOK_UP = "Look it up where it comes from, and type it again."
_SPELT = "Write its name as it is spelt."
_YEAR = "This is no year of ours: {}"
LOOKS = (
    look("am pm", r"\b\d{1,2}(?:[.:]\d\d)? ?(?:am ?pm|pm ?am)\b|\b(?:1[3-9]|2[0-3]|0\d)[0-5]\d ?[ap]m\b|"
         r"\b\d{1,2}:\d ?[ap]m\b",
         "There is no such time: {}", _LOOK_UP),
    look("to. to, to; until.", r"\b\d ?[ap]m (?:to|until)[.,;]|\b\d\d?(?:[.:]\d\d)? ?[ap]m (?:to|until)[.,;]",
         "This time has no end: {}", _LOOK_UP),
    look(":am :pm .am .pm - –", r"\b\d{1,2}[.:]\d\d[.:] ?[ap]m\b|\b\d{1,2} ?[ap]m ?(?:[-–] ?){2,}\d+(?: ?[ap]m)?",
         "A sign of this time is here twice, or in the wrong place: {}", _LOOK_UP),
    look("..", r"\b\d{1,2}\.\.\d\d ?[ap]m\b", "A sign of this time is here twice, or in the wrong place: {}", _LOOK_UP),
    look("to - –", r"\b\d{1,2}[.:][0-5]\d ?(?:to|-|–) ?\d{1,2}[.:][6-9]\d(?![\d:%]|\.\d)"
         rf"(?! ?(?:{_MEASURES})\b)", "There is no such time: {}",
         _LOOK_UP),
    look("y r e h l t", rf"\b\d{{1,2}}(?:st|nd|rd|th)? {_MONTH} (?:0\d{{3}}|\d{{5}}|2[2-9]\d\d|[3-9]\d{{3}}|\d{{3}}|"
         r"(?:19|20) \d\d)(?=[.,;)](?!\d)|\s*$)", _YEAR, _LOOK_UP),
    look("y r e h l t", rf"\b{_MONTH} ((?:19|20)\d\d) \1\b", "This year is here twice: {}", "Write it once."),
    look("y r e h l t", rf"\b\d{{1,2}}{_MONTH}(?:\d{{4}})?\b|\b{_MONTH}\d{{4}}\b", "A space is missing here: {}",
         "Write the day, the month and the year with spaces between them."),
    look("st", rf"\b(?:[4-9]|[12]?[4-9]|1[123])st (?:of )?{_MONTH}\b", "No day is called that: {}", _LOOK_UP),
)  # fmt: skip
_UNREAD = look("Invalid␣Date", r"\bInvalid Date\b", "A program could not read this day: {}", _LOOK_UP)
_ENDS = re.compile(
    r"\b(?P<one>\d{1,2})(?:[.:](?P<minute>\d\d))? ?(?P<half>[ap])m ?(?:to|until|-|–) ?(?P<two>\d{1,2})"
    r"(?:[.:](?P<last>\d\d))? ?(?P=half)m\b"
)
_SPANS = re.compile(
    rf"\b(?P<year>(?:19|20)\d\d)(?:/|-|–)(?P<short>1[3-9]|[2-9]\d|00)(?![\d/-]|\.\d)"
    rf"|\b[Ff]rom (?P<first>(?:19|20)\d\d) to (?P<then>(?:19|20)\d\d)\b"
    rf"|\b(?P<begin>\d{{1,2}}) (?P<month>{_MONTH}) (?:to|until|–|-) (?P<end>\d{{1,2}}) (?P=month)\b"
)
_NAMES = frozenset(calendar.day_name)
_SAID_DAY = re.compile(r"\b[A-Z][a-z]{4,8}\b")
_SAID_MONTH = re.compile(r"\b\d{1,2}(?:st|nd|rd|th)?(?: of)? ([A-Z][a-z]{5,9})\b(?!,? (?:19|20)\d\d)")
_MONTHS = frozenset(name for name in calendar.month_name if len(name) > 5)
_OTHERS = frozenset("Munday Sundae Sunda Monda Funday Sunday Tuesley Augusta Augusti Augustus".split())


def check(page: Page) -> list[Finding] | None:
    """Look at the times in the words of an English page."""
    if not is_english(page):
        return None
    found = found_by(LOOKS, page, "document/doubtful-time", counted=True)
    if found is None:
        return None
    found += found_by((_UNREAD,), page, "document/doubtful-time") or ()
    for block, inline in page.texts:
        said = [*_misspelt(inline.text), *(_backwards(inline.text) if page.counted else ())]
        found += [
            Finding("document/doubtful-time", page.header.source, message, help, block=block.id, piece=piece)
            for message, help, piece in said
        ]
    return found


def _backwards(words: str) -> Iterator[tuple[str, str, str]]:
    """Yield message, help and the words of each time that ends before it begins."""
    if "m" in words:
        for match in _ENDS.finditer(words):
            begins = int(match["one"]) % 12 * 60 + int(match["minute"] or 0)
            if int(match["two"]) % 12 * 60 + int(match["last"] or 0) < begins:
                yield f"This time ends before it begins: {match[0]}", "Check am and pm on both sides.", match[0]
    if "20" in words or "19" in words or " to " in words:
        for match in _SPANS.finditer(words):
            if _ends_early(match):
                yield f"This ends before it begins: {match[0]}", _LOOK_UP, match[0]


def _ends_early(match: re.Match[str]) -> bool:
    if match["year"]:
        return match["short"] != "00" and int(match["short"]) <= int(match["year"][2:])
    one, other = (match["first"], match["then"]) if match["first"] else (match["begin"], match["end"])
    return int(other) < int(one)


def _misspelt(words: str) -> Iterator[tuple[str, str, str]]:
    """Yield message, help and the word of each day of the week and each month with a slip in it."""
    if "d" in words and "y" in words:
        for match in _SAID_DAY.finditer(words):
            if "d" in match[0] and "y" in match[0] and (meant := _meant(match[0], _NAMES)):
                yield f"No day is called {match[0]}. There is {meant}.", _SPELT, match[0]
    for match in _SAID_MONTH.finditer(words):
        if meant := _meant(match[1], _MONTHS):
            yield f"No month is called {match[1]}. There is {meant}.", _SPELT, match[1]


def _meant(word: str, names: frozenset[str]) -> str:
    """Return the name that a word is with one letter too many, too few or other, or two that changed places.

    >>> [_meant(word, _NAMES) for word in ("Firday", "Thurday", "Saterdays", "Friday", "Sundays", "Friary")]
    ['Friday', 'Thursday', 'Saturday', '', '', '']
    """
    plain = word.removesuffix("s")
    if word in names or plain in names or word in _OTHERS:
        return ""
    return next((name for name in sorted(names) if name[0] == plain[0] and _is_slip(plain, name)), "")


def _is_slip(word: str, name: str) -> bool:
    if abs(len(word) - len(name)) > 1:
        return False
    same = next((n for n, (a, b) in enumerate(zip(word, name, strict=False)) if a != b), min(len(word), len(name)))
    rest, other = word[same:], name[same:]
    return rest[1:] == other or rest == other[1:] or rest[1:] == other[1:] or (
        rest[:2] == other[1::-1] and rest[2:] == other[2:]
    )  # fmt: skip


RULE = Rule("warning", check=check)
