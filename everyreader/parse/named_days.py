"""Finds days in words of languages other than English: `31 listopada 2026`, `2026年11月31日`.

The names of months and weekdays are those of the Unicode locale data (CLDR). They are slow to load, so a text is asked
first for a number that can be wrong.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from everyreader.dates import month_names, weekday_names


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
    r"(?: ?[（(]?(?:星期|周|週|礼拜|禮拜)(?P<weekday>[一二三四五六日天])[）)]?)?"
)
_CHINESE_DAYS = {
    name: number for number, names in enumerate(("一", "二", "三", "四", "五", "六", "日天")) for name in names
}
_BETWEEN = r"(?:\.|º|er|-?[а-я]{1,2})?[\s\u00a0]+(?:de[\s\u00a0]+|d['’])?"


def named_days(words: str, tag: str) -> Iterator[NamedDay]:
    """Yield each day in words of a language, with its month by name."""
    if not _LIKELY.search(words):
        return
    if "月" in words or "월" in words:
        for match in _CHINESE.finditer(words):
            weekday = _CHINESE_DAYS.get(match["weekday"] or "", -1)
            year, month, day = (int(match[name] or 0) for name in ("year", "month", "day"))
            yield NamedDay(match[0], match.start(), day, month, year, weekday, match["weekday"] or "")
        return
    months, weekdays = month_names(tag), weekday_names(tag)
    pattern = _pattern(tag)
    for match in pattern.finditer(words) if pattern else ():
        name = match["weekday"] or ""
        month, weekday = months[match["month"].casefold()], weekdays.get(name.casefold(), -1)
        day, year = int(match["day"]), int(match["year"] or 0)
        yield NamedDay(match[0], match.start(), day, month, year, weekday, name)


@lru_cache(maxsize=50)
def _pattern(tag: str) -> re.Pattern[str] | None:
    """Return what a day looks like in a language, or None where CLDR does not name its months."""
    months, weekdays = _any_of(month_names(tag)), _any_of(weekday_names(tag))
    if not months:
        return None
    return re.compile(
        rf"(?:(?<!\w)(?P<weekday>{weekdays})[,،]?[\s\u00a0]+)?(?<![\d/.:,-])(?P<day>\d{{1,2}}){_BETWEEN}(?P<month>{months})"
        r"(?![^\W\d_])(?:[,،]?[\s\u00a0]+(?:de[\s\u00a0]+|عام[\s\u00a0]+|سنة[\s\u00a0]+)?(?P<year>\d{4})(?!\d))?",
        re.IGNORECASE,
    )


def _any_of(names: dict[str, int]) -> str:
    return "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True))
