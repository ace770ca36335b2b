"""Finds days in words of languages other than English: `31 listopada 2026`, `2026年11月31日`.

The names of months and weekdays, and the order in which a language writes them, are those of the Unicode locale data
(CLDR). They are slow to load, so a text is asked first for a number that can be wrong.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from everyreader.dates import DAY, TWO_DIGITS, YEAR, month_names, samples_of, weekday_names
from everyreader.source.close_names import near_name


class NamedDay(NamedTuple):
    """A day as it is written. year: 0 where there is none. weekday: 0 for Monday, -1 where none is named."""

    written: str
    start: int
    """Where it begins in the words."""
    day: int
    month: int
    year: int
    weekday: int
    weekday_name: str


_LIKELY = re.compile(r"(?<!\d)(?:29|[3-9۳-۹٣-٩৩-৯੩-੯३-९]\d)(?!\d)|(?<!\d)\d{4}(?!\d)|[۲٢২੨२][۹٩৯੯९]")
"""A day that not every month has, or a year, by which a weekday can be wrong."""
_CHINESE = re.compile(
    r"(?:(?P<year>\d{4}) ?[年년] ?)?(?<!\d)(?P<month>\d{1,2}) ?[月월] ?(?P<day>\d{1,2}) ?[日号號일]"
    r"(?: ?[（(]?(?:星期|周|週|礼拜|禮拜)(?P<weekday>[一二三四五六日天])[）)]?|"
    r" ?[（(](?P<short>[月火水木金土日월화수목금토일])[）)]|"
    r" ?(?P<long>[月火水木金土日월화수목금토일])(?:曜|요일))?"
)
_CHINESE_DAYS = {
    name: number
    for number, names in enumerate(("一月월", "二火화", "三水수", "四木목", "五金금", "六土토", "日天일"))
    for name in names
}
_BETWEEN = r"(?:\.|º|er|-?[а-я]{1,2})?[\s\u00a0]+(?:de[\s\u00a0]+|d['’])?"


def _any(match: re.Match[str]) -> str:
    return match["weekday"] or match["short"] or match["long"] or ""


def named_days(words: str, tag: str) -> Iterator[NamedDay]:
    """Yield each day in words of a language, with its month by name."""
    if not _LIKELY.search(words):
        return
    if "月" in words or "월" in words:
        for match in _CHINESE.finditer(words):
            weekday = _CHINESE_DAYS.get(_any(match), -1)
            year, month, day = (int(match[name] or 0) for name in ("year", "month", "day"))
            yield NamedDay(match[0], match.start(), day, month, year, weekday, _any(match))
        return
    sampled = [*_as_sampled(words, tag)]
    starts = [one.start for one in sampled]
    others = []
    for found in _day_first(words, tag):
        before = bisect_right(starts, found.start) - 1
        if before < 0 or found.start >= starts[before] + len(sampled[before].written):
            others.append(found)
    yield from sorted([*sampled, *others], key=lambda one: one.start)


def _day_first(words: str, tag: str) -> Iterator[NamedDay]:
    """Yield each day that is written as day, month and year."""
    months, weekdays = month_names(tag), weekday_names(tag)
    pattern = _pattern(tag)
    for match in pattern.finditer(words) if pattern else ():
        name = match["weekday"] or match["after"] or ""
        month, weekday = months[match["month"].casefold()], weekdays.get(name.casefold(), -1)
        day, year = int(match["day"]), int(match["year"] or 0)
        yield NamedDay(match[0], match.start(), day, month, year, weekday, name)


def _as_sampled(words: str, tag: str) -> Iterator[NamedDay]:
    """Yield each day that is written in the order of the language, with a year: `2026. november 31.`"""
    weekdays = weekday_names(tag)
    pattern = _sampled(tag)
    for match in pattern.finditer(words) if pattern else ():
        month = next(number for number in range(1, 13) if match[f"d{number}"])
        name = match["before"] or match["after"] or ""
        day, year = int(match[f"d{month}"]), int(match[f"y{month}"])
        yield NamedDay(match[0], match.start(), day, month, year, weekdays.get(name.casefold(), -1), name)


def misspelt_months(words: str, tag: str) -> Iterator[tuple[str, str]]:
    """Yield each word between a day and a year that is nearly the name of a month of a language, and that name."""
    if not _YEAR_IN.search(words):
        return
    months = month_names(tag)
    for match in _DATED.finditer(words) if months else ():
        said = match[1].casefold()
        if said not in months and len(said) > _SHORTEST and (near := near_name(said, months)):
            yield match[1], near


_DATED = re.compile(r"(?<![\d/.:,-])\d{1,2}\.? ([^\s\d.,;:!?()،؛。，、]{4,20}) (?:19|20)\d\d(?!\d)")
_YEAR_IN = re.compile(r" (?:19|20)\d\d(?!\d)")
_SHORTEST = 4
"""Letters of a word that is near to nothing by chance."""


@lru_cache(maxsize=50)
def _sampled(tag: str) -> re.Pattern[str] | None:
    """Return what a day looks like in a language by a sample of each month, or None where CLDR has none."""
    weekdays = _any_of(weekday_names(tag))
    samples = samples_of(tag)
    if not samples or not weekdays:
        return None
    patterns = []
    for number, sample in enumerate(samples, 1):
        pattern = _SPACES.sub(lambda _: r"\s++", re.escape(sample))
        for place in (DAY, TWO_DIGITS):
            pattern = pattern.replace(re.escape(place), rf"(?P<d{number}>\d{{1,2}})")
        patterns.append(pattern.replace(re.escape(YEAR), rf"(?P<y{number}>\d{{4}})"))
    return re.compile(
        rf"(?:(?<!\w)(?P<before>{weekdays})[,،]?[\s\u00a0]+{_ARTICLE})?(?<![\w/.:,-])(?:{'|'.join(patterns)})(?!\w)"
        rf"(?:[,،]?[\s\u00a0]+(?P<after>{weekdays})(?!\w|[\s,]*\d))?",
        re.IGNORECASE,
    )


_ARTICLE = r"(?:(?:den|de|dé|die|le|el|la|ils)[\s\u00a0]+)?"
"""What some languages write between the day of the week and that of the month."""
_SPACES = re.compile(r"(?:\\?[ \u00a0\u202f])+")


@lru_cache(maxsize=50)
def _pattern(tag: str) -> re.Pattern[str] | None:
    """Return what a day looks like in a language, or None where CLDR does not name its months."""
    months, weekdays = _any_of(month_names(tag)), _any_of(weekday_names(tag))
    if not months or not weekdays:
        return None
    return re.compile(
        rf"(?:(?<!\w)(?P<weekday>{weekdays})[,،]?[\s\u00a0]+{_ARTICLE})?(?<![\d/.:,-])(?P<day>\d{{1,2}}){_BETWEEN}(?P<month>{months})"
        r"(?![^\W\d_])(?:[,،]?[\s\u00a0]+(?:de[\s\u00a0]+|عام[\s\u00a0]+|سنة[\s\u00a0]+)?(?P<year>\d{4})(?!\d)"
        rf"(?:[,،]?[\s\u00a0]+\(?(?P<after>{weekdays})(?!\w|[\s,]*\d))?)?",
        re.IGNORECASE,
    )


def _any_of(names: dict[str, int]) -> str:
    return "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True))
