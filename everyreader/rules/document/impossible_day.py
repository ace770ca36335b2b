"""A day and a time in words are ones that there are.

What: no words name a day that no calendar has (`31 June 2027`, `31/06/2027`, `12/25/2027`), a day of the week on which
that date does not fall (`Monday 25 December 2026`), the name of a month with a slip in it
(`25 Decmber 2026`), a day that no year has (`31 November`), a time that no clock shows (`13pm`, `25:00`, `9.75am`), or
a time that ends before it begins (`1 May 2027 to 1 April 2027`): in English, and in each language whose months the
Unicode locale data name. In English, none counts a day wrongly (`22th`).

Why: people come on the wrong day, or not at all.

How to put it right: look the day up, and write it, and the day of the week, anew. A date that changes belongs into
facts.yml.
"""

from __future__ import annotations

import calendar
import datetime
import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from everyreader.finding import Finding, Rule
from everyreader.parse import Page
from everyreader.parse.named_days import misspelt_months, named_days
from everyreader.signs import holds_any, with_western_digits
from everyreader.source.close_names import near_name

PASSED = (
    "We are open on Friday 25 December 2026, 31 May 2027, 25/12/2026, 2026-12-25 and 29 February 2028.\n",
    "From 9am to 12.30pm, 13:00 to 24:00, 9-5pm, 12am, 00:30 and 9.5 hours; 25:75 is a score of 1:0.\n",
    "Phone 01632 960 001, version 1/2/2026.1, part 12/2026, 10.20.2030.40, 32 Maple Road, 45 may 2027 people come.\n",
    "On Wednesday, 1 December 2027 people came. In March 2027, Marsh 2 and 3 Juno 2027 were here.\n",
    "On 31 May, 29 February, the 30th of April, 31 June Street, 45 May come, of 90 August visits; 1st, 2nd, 3rd,"
    " 4th, 11th, 13th, 21st, 112th and 9st 4lb. From 1 May 2026 to 1 April 2027, 1 May 2027 and 1 April 2027.\n",
    "Thursday 24 and Friday 25 December 2026. Sun 27 Dec 2026. Mon, 28 Dec 2026.\n",
    "Dilute it from 1:80 to 1:60, on a map at 1:75.\n",
)
FAILED = tuple(
    f"Come {when}.\n"
    for when in (
        *("on 31 June 2027", "on 30th February 2027", "on 29 February 2027", "on 32 May 2027", "on 0 May 2027"),
        *("on 31/06/2027", "on 12/25/2027", "on 2027-13-01", "on 31.6.2027", "on June 31, 2027", "on June 31st 2027"),
        *("on Monday 25 December 2026", "on Mon 25 Dec 2026", "on Monday, 25th December 2026", "on Monday 25/12/2026"),
        *("on 25 Decmber 2026", "on 1 Febuary 2027", "at 13pm", "at 25:00", "at 9.75am", "at 0pm", "at 9:60"),
        *(
            "on 31 November",
            "on 30th of February",
            "on November 31",
            "on the 32nd of August",
            "on the 22th",
            "on 3th May",
        ),
        *("from 1 May 2027 to 1 April 2027", "from 12 June 2027 until 1 June 2027"),
    )
)
INAPPLICABLE = ("---\nowner: Us\n---\n",)

_MONTHS = [name.lower() for name in calendar.month_name]
_DAYS = [name.lower() for name in calendar.day_name]
_WEEKDAY = r"(?:\b(?P<weekday>(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]{0,6})\.?,? (?:the )?)?"
_YEAR = r"(?P<year>(?:19|20)\d\d)(?![\d./-]*\d)"
_DAY = r"(?<![\d/.:-])(?P<day>\d{1,2})"
_NAMED = re.compile(rf"{_WEEKDAY}{_DAY}(?:st|nd|rd|th)? (?:of )?(?P<month>[A-Z][a-z]{{2,9}})\.?,? {_YEAR}")
_NAMED_FIRST = re.compile(rf"{_WEEKDAY}\b(?P<month>[A-Z][a-z]{{2,9}})\.? (?P<day>\d{{1,2}})(?:st|nd|rd|th)?,? {_YEAR}")
_NUMBERS = re.compile(rf"{_WEEKDAY}{_DAY}(?P<sign>[/.-])(?P<month>\d{{1,2}})(?P=sign){_YEAR}")
_ISO = re.compile(r"(?<![\d/.-])(?P<weekday>)(?P<year>(?:19|20)\d\d)-(?P<month>\d\d)-(?P<day>\d\d)(?![\d-])")
_TIME = re.compile(
    r"(?<![\d.:/£$€])(?:(?:1[3-9]|[2-9]\d|0|00)(?:[.:]\d\d)? ?[ap]\.?m\b|\d{1,2}[.:][6-9]\d ?[ap]\.?m\b|"
    r"(?:at|from|until|till|to) (?:(?:2[5-9]|[3-9]\d):[0-5]\d|24:(?!00)\d\d|(?!1:)(?:[01]?\d|2[0-4]):[6-9]\d)"
    r"(?![:\d]|\.\d))"
)
_TIME_ANYWHERE = re.compile(
    r"(?<![\d.:/£$€])(?:(?:1[3-9]|2\d|0|00)(?:[.:]\d\d)?(?:am|pm|a\.m|p\.m)\b|\d{1,2}[.:][6-9]\d(?:am|pm|a\.m|p\.m)\b)"
)
"""The same where `am` may be a word of the page's language: nothing stands between."""
_WRONG = r"(?:2[5-9]|[3-9]\d):[0-5]\d|24:(?!00)\d\d|(?:[01]?\d|2[0-4]):[6-9]\d"
_CLOCKS = {
    tag: re.compile(
        rf"(?<![^\W一-鿿])(?:{before}) ?(?:{_WRONG})(?![:\d]|\.\d)"
        if before
        else rf"(?<![\d:.])(?:{_WRONG}) ?(?:{after})",
        re.IGNORECASE,
    )
    for tag, before, after in (
        ("pl", "o|od|do|po|godz\\.|godzinie|godziny|godzina|przed", ""),
        ("ro", "la|ora|orele|de la|până la|după|înainte de", ""),
        ("tr", "saat|saati", ""),
        ("so", "saacadda|saacada|ilaa|laga bilaabo", ""),
        ("ur", "", "بجے"),
        ("pa", "", "ਵਜੇ"),
        ("bn", "", "টা|টায়|টার|মিনিটে"),
        ("ar", "الساعة|للساعة|والساعة", ""),
        ("zh", "上午|下午|早上|晚上|中午|凌晨|至|到", ""),
        ("cy", "am|tan|o|hyd", ""),
        ("fr", "à|dès|de|jusqu'à|avant|après|vers", ""),
        ("es", "a las|las|desde las|hasta las", ""),
        ("pt", "às|as|das|até às", ""),
        ("it", "alle|dalle|le|ore", ""),
        ("de", "um|ab|bis|von|vor|nach", ""),
        ("ru", "в|с|до|к", ""),
        ("uk", "о|з|до", ""),
        ("hi", "", "बजे"),
        ("fa", "ساعت", ""),
    )
}
"""The words of languages before or behind a time, by which hours are told from a score."""
_SHORT = "(?:April|June|September|November|Apr|Jun|Sept?|Nov)"
_SHORT_MONTHS = ("June", "Jun ", "Sept", "Sep ", "Nov", "Apr", "Feb", "32", "33", "34", "35", "36", "37", "38", "39")
_NO_YEAR = re.compile(
    rf"\b(?:31(?:st)?(?: of)? {_SHORT}|3[01](?:st|th)?(?: of)? Feb(?:ruary)?"
    r"|(?:(?:3[2-9]|[4-9]\d)(?:st|nd|rd|th)(?: of)?|(?:(?<=\bon )|(?<=\bfrom )|(?<=\buntil ))(?:3[2-9]|[4-9]\d)) "
    r"(?:January|February|March|April|June|July|August|September|October|November|December))\b"
    r"(?! (?:(?:19|20)\d\d|Road|Street|Avenue|Lane|Close|Drive|House|Ward|Court|Way)\b)"
    rf"|\b(?:{_SHORT} 31|February 3[01])(?:st|th)?\b(?!,? (?:19|20)\d\d)"
)
"""Days that no year has, without a year behind them."""
_COUNTED = re.compile(
    r"(?<![\d.,])\d*(?:1[123](?:nd|rd)|(?<!1)1(?:nd|rd|th)|(?<!1)2(?:rd|th)|(?<!1)3(?:nd|th)|[04-9](?:nd|rd))\b"
)
"""9st is a weight."""
_UNTIL = re.compile(r",? *(?:to|until|till|–|—|-|up to)(?: the)? *")
_YEARS = re.compile(r"(?:19|20)\d\d")
_HALF_DAYS = re.compile(r"\d ?[ap]\.?m\b|\d:\d\d")


def check(page: Page) -> list[Finding] | None:
    """Look at the dates and times in the words of a page."""
    texts = page.texts
    if not texts:
        return None
    if not page.counted:
        return []
    tag = page.header.tag
    is_english = tag.split("-")[0] == "en"
    said = page.counted_said if is_english else with_western_digits(page.counted_said)
    likely = _Likely(
        has_year=bool(_YEARS.search(said)),
        has_time=bool(_HALF_DAYS.search(said)),
        is_counted=bool(_NO_YEAR.search(said) or _COUNTED.search(said))
        if is_english
        else holds_any(said, _SHORT_MONTHS) and bool(_NO_YEAR.search(said)),
    )
    found = []
    if any(likely):
        found = [
            (block.id, *fault) for block, inline in page.counted for fault in _faults(inline.text, is_english, likely)
        ]
    if not is_english:
        known = {(told[0], told[3]) for told in found}
        found += [
            (block.id, *fault)
            for block, inline in page.counted
            for fault in _foreign_faults(inline.text, tag, likely)
            if (block.id, fault[2]) not in known
        ]
    return [
        Finding("document/impossible-day", page.header.source, message, help, block=block, piece=piece)
        for block, message, help, piece in found
    ]


class _Likely(NamedTuple):
    """What the words of a page may hold."""

    has_year: bool
    has_time: bool
    is_counted: bool


_UNTIL_IN_OTHERS = re.compile(
    r"[,،]?\s*(?:[–—-]|do|până la|la|ilaa|سے|تا|حتى|إلى|至|到|থেকে|ਤੋਂ|hyd|hasta|al|au|jusqu’au|bis|bis zum|до|по)"
    r"\s*(?:il|le)?\s*"
)


def _foreign_faults(words: str, tag: str, likely: _Likely) -> Iterator[tuple[str, str, str]]:
    """Yield message, help and the words of each day of another language that is none, of what ends before it begins,
    and of times that no clock shows."""
    if likely.has_time and (clock := _CLOCKS.get(tag.split("-")[0])):
        for match in clock.finditer(with_western_digits(words)):
            piece = words[match.start() : match.end()]
            yield f"There is no such time as {piece}.", "Check the hour and the minutes.", piece
    if likely.has_year:
        for name, near in misspelt_months(words, tag):
            yield f"No month is called {name}.", f"Did you mean {near}?", name
    days = [*named_days(words, tag)]
    for one, other in pairwise(days):
        between = words[one.start + len(one.written) : other.start]
        is_later = one.year and other.year and (other.year, other.month, other.day) < (one.year, one.month, one.day)
        if is_later and _UNTIL_IN_OTHERS.fullmatch(between):
            piece = words[one.start : other.start + len(other.written)]
            yield f"This ends before it begins: {piece}", "Check both days, and their years.", piece
    for found in days:
        leap = found.year or 2024  # without a year, 29 February is one
        if not 1 <= found.month <= 12 or not 1 <= found.day <= calendar.monthrange(leap, found.month)[1]:
            yield f"There is no such day as {found.written}.", "Check the day and the month.", found.written
        elif found.weekday >= 0 and 1900 < found.year < 2200:
            right = datetime.date(found.year, found.month, found.day).weekday()
            if right != found.weekday:
                said = f"{found.written} is not this day of the week, but a {_DAYS[right].capitalize()}."
                yield said, "Write that, or another date.", found.written


def _faults(words: str, is_english: bool, likely: _Likely) -> Iterator[tuple[str, str, str]]:
    """Yield message, help and the words of each day and time that is none, as far as English and digits tell it. Names
    of months that stand on a page in another language in English are read too."""
    plain = words if is_english else with_western_digits(words)
    if likely.has_year and _YEARS.search(plain):
        for pattern in (_NAMED, _NAMED_FIRST, _NUMBERS, _ISO):
            for match in pattern.finditer(plain):
                if fault := _fault_of_day(match, is_english):
                    yield *fault, words[match.start() : match.end()]
        yield from _backwards(words)
    if likely.is_counted:
        for match in _NO_YEAR.finditer(words):
            yield f"There is no such day as {match[0]}.", "Check the day and the month: the day comes first.", match[0]
        for match in _COUNTED.finditer(words) if is_english else ():
            yield f"No day and no place is called {match[0]}.", f"Write {_ordinal(match[0][:-2])}.", match[0]
    if likely.has_time:
        for match in (_TIME if is_english else _TIME_ANYWHERE).finditer(plain):
            piece = words[match.start() : match.end()]
            yield f"There is no such time as {piece}.", "Check the hour and the minutes.", piece


def _backwards(words: str) -> Iterator[tuple[str, str, str]]:
    """Yield each time that ends before it begins."""
    for first, last in pairwise(_NAMED.finditer(words)):
        between = words[first.end() : last.start()]
        begins, ends = _day(first), _day(last)
        if _UNTIL.fullmatch(between) and begins and ends and ends < begins:
            piece = words[first.start() : last.end()]
            yield f"This ends before it begins: {piece}", "Check both days, and their years.", piece


def _day(match: re.Match[str]) -> datetime.date | None:
    month = _month(match["month"])
    try:
        return datetime.date(int(match["year"]), month, int(match["day"])) if month else None
    except ValueError:
        return None


def _ordinal(number: str) -> str:
    """Return a number with its ending.

    >>> [_ordinal(number) for number in ("1", "2", "13", "22", "103")]
    ['1st', '2nd', '13th', '22nd', '103rd']
    """
    ending = "th" if number[-2:] in ("11", "12", "13") else {"1": "st", "2": "nd", "3": "rd"}.get(number[-1], "th")
    return f"{number}{ending}"


def _fault_of_day(match: re.Match[str], is_english: bool) -> tuple[str, str] | None:
    """Return what is wrong with a date, and what to do; None for a good one, and for what is none."""
    month = _month(match["month"])
    if not month:
        near = near_name(match["month"].lower(), _MONTHS[1:]) if is_english and len(match["month"]) > 5 else ""
        return (f"No month is called {match['month']}.", f"Did you mean {near.capitalize()}?") if near else None
    try:
        day = datetime.date(int(match["year"]), month, int(match["day"]))
    except ValueError:
        return f"There is no such day as {match[0]}.", "Check the day and the month: the day comes first."
    said = (match["weekday"] or "").lower()
    known = next((name for name in _DAYS if said and name.startswith(said.rstrip("s"))), "")
    if known and known != _DAYS[day.weekday()]:
        right = _DAYS[day.weekday()].capitalize()
        return f"{match[0]} is not a {known.capitalize()}, but a {right}.", f"Write {right}, or another date."
    return None


def _month(written: str) -> int:
    """Return the number of a month; 13 for a number that is none, so that its date is refused, and 0 for words."""
    if written.isdigit():
        return int(written) if 1 <= int(written) <= 12 else 13
    small = written.lower()
    named = [number for number, name in enumerate(_MONTHS) if name and (name.startswith(small) or small == "sept")]
    return 9 if small == "sept" else named[0] if len(named) == 1 else 0


RULE = Rule("warning", check=check)
