"""How a language writes dates and numbers and names days, as the Unicode locale data (CLDR) have it.

Babel writes each date; we keep one sample a month with places for the day and the year, since Babel is slow to import
and a build shows few dates.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache
from itertools import takewhile
from typing import TYPE_CHECKING

import msgspec

from everyreader.hours import HoursWords
from everyreader.language import ENGLISH, script_of
from everyreader.source import Fault

if TYPE_CHECKING:
    from babel import Locale as Language

DAY, TWO_DIGITS, YEAR = "{day}", "{day2}", "{year}"
"""What is in a sample for the day, for the day in two digits, and for the year."""

_SAMPLE_DAY, _SAMPLE_YEAR = 17, 2089
_TRIED = (datetime.date(2026, 1, 5), datetime.date(2031, 1, 28))
"""Days on which a sample is held against what Babel writes."""

IN_DIGITS = tuple(f"{DAY}/{month}/{YEAR}" for month in range(1, 13))
"""The dates of a language whose months nobody has named: in digits, in the order of this country."""

IN_ENGLISH = tuple(
    f"{DAY} {month} {YEAR}"
    for month in "January February March April May June July August September October November December".split()
)
"""The dates of a language that is English and brings nothing."""


def in_words(day: datetime.date, samples: Sequence[str]) -> str:
    """Return a date by the samples of a language, with Western digits."""
    text = samples[day.month - 1].replace(YEAR, str(day.year))
    return text.replace(TWO_DIGITS, f"{day.day:02}").replace(DAY, str(day.day))


def language_of(tag: str) -> Language | None:
    """Return what CLDR knows of a language, without its region where CLDR does not know that, and under another tag
    where CLDR has one; None where it knows nothing of the language in that script."""
    from babel import Locale as Language  # slow to import, and the result is kept
    from babel.core import UnknownLocaleError, get_global

    language, *rest = tag.split("-")
    script = [part for part in rest[:1] if len(part) == 4 and part.isalpha()]
    other = get_global("language_aliases").get(language.lower(), "")
    for name in ("_".join([language, *rest]), "_".join([language, *script]), other):
        try:
            found = Language.parse(name) if name else None
        except (UnknownLocaleError, ValueError):
            continue
        if found and (found.script or script_of(found.language)) == script_of(
            tag if not other or name != other else str(found).replace("_", "-")
        ):
            return found
    return None


_MORE_MONTHS = {
    "so": ("janaayo febraayo maarso abriil maajo juun luuliyo ogosto sebtembar oktoobar nofembar disembar", " "),
    "ar": ("كانون الثاني,شباط,آذار,نيسان,أيار,حزيران,تموز,آب,أيلول,تشرين الأول,تشرين الثاني,كانون الأول", ","),
}
"""Names of months that many people use and CLDR does not have under their tag."""


@lru_cache(maxsize=50)
def month_names(tag: str) -> dict[str, int]:
    """Return the names of months in dates of a language, in small letters, each with its number; none where CLDR has
    none."""
    from babel.dates import get_month_names

    language = language_of(tag)
    if language is None or not _names_months(language):
        return {}
    more, sign = _MORE_MONTHS.get(language.language, ("", " "))
    own = {
        name.casefold(): number
        for context in ("stand-alone", "format")
        for number, name in get_month_names("wide", context, language).items()
    }
    return own | {name: number for number, name in enumerate(filter(None, more.split(sign)), 1)}


@lru_cache(maxsize=50)
def weekday_names(tag: str) -> dict[str, int]:
    """Return the names of weekdays of a language, in small letters, each with its number, 0 for Monday; none where CLDR
    has none."""
    from babel.dates import get_day_names

    language = language_of(tag)
    names = get_day_names("wide", "format", language) if language else {}
    return {name.casefold(): number for number, name in names.items()}


@lru_cache(maxsize=50)
def decimal_sign(tag: str) -> str:
    """Return what a language writes before the parts of a number in Western digits, `.` where CLDR has nothing.

    >>> decimal_sign("en"), decimal_sign("pl")
    ('.', ',')
    """
    language = language_of(tag)
    sign = language.number_symbols.get("latn", {}).get("decimal", ".") if language else "."
    return "," if sign == "," else "."


@lru_cache(maxsize=50)
def time_units(tag: str) -> frozenset[str]:
    """Return the words of a language for minutes, hours, days, weeks, months and years behind a number, in small
    letters; none where CLDR has none."""
    from babel.units import format_unit

    language = language_of(tag)
    said = [
        format_unit(number, f"duration-{unit}", length, locale=language)
        for unit in ("minute", "hour", "day", "week", "month", "year")
        for length in ("long", "short")
        for number in ((10, 2, 1) if language else ())
    ]
    words = {word.casefold() for text in said for word in text.replace("\u00a0", " ").split()}
    return frozenset(
        word.strip(".") for word in words if not any(map(str.isdigit, word)) and len(word) > 1
    ) | frozenset(text.strip("0123456789 \u00a0") for text in said if len(text.split()) == 1)


def samples_of(tag: str, pattern: str = "", months: Sequence[str] = ()) -> tuple[str, ...]:
    """Return how a language writes a date, one sample a month: its own long form, or a pattern of CLDR; nothing where
    it has no months, or where a date by this pattern is more than a day, a month and a year. months: their names, where
    CLDR has none."""
    from babel.dates import format_date

    language = language_of(tag) if not months else None
    if months:
        language = language_of(ENGLISH)
        pattern = pattern or "d MMMM y"
    if language is None or not (months or _names_months(language)):
        return ()

    def written(day: datetime.date) -> str:
        return western(format_date(day, pattern or "long", locale=language))

    try:
        written(_TRIED[0])
    except (AttributeError, KeyError, ValueError):  # letters that stand for a time of day, or for nothing
        return ()
    found = []
    for month in range(1, 13):
        text = written(datetime.date(_SAMPLE_YEAR, month, _SAMPLE_DAY)).replace(str(_SAMPLE_YEAR), YEAR)
        tried = [(day.replace(month=month), written(day.replace(month=month))) for day in _TRIED]
        for place in (DAY, TWO_DIGITS):
            sample = text.replace(str(_SAMPLE_DAY), place)
            if all(in_words(day, [sample] * 12) == words for day, words in tried):
                found.append(sample.replace(_english_months()[month - 1], months[month - 1]) if months else sample)
                break
        else:
            return ()
    return tuple(found)


@cache
def _english_months() -> tuple[str, ...]:
    language = language_of(ENGLISH)
    assert language is not None
    return tuple(language.months["format"]["wide"][month] for month in range(1, 13))


def _names_months(language: Language) -> bool:
    """Say whether CLDR has names for the months of a language; where it has none, its root calls them M01 to M12."""
    names = language.months["format"]["wide"]
    return str(names[11]) != "M11"


def weekdays_of(tag: str) -> tuple[str, ...]:
    """Return the days of the week as CLDR has them, Monday first; nothing where it has no months or days of the
    language."""
    language = language_of(tag)
    if language is None or not _names_months(language):
        return ()
    names = language.days["format"]["wide"]
    return () if str(names[0]) == "Mon" else tuple(str(names[day]) for day in range(7))  # the root's


def from_calendar(tag: str, values: Mapping[str, object]) -> tuple[tuple[str, ...], HoursWords | None, list[Fault]]:
    """Return what a language takes from CLDR: a sample of a date for each month, and its words for hours with the days
    of the week, if it has words for hours; and what it lacks there. values: of its locale.yml, by key."""
    months, pattern, hours = values.get("months", ()), str(values.get("date-pattern", "")), values.get("hours")
    faults = []
    own_months = tuple(months) if isinstance(months, tuple) and len(months) == 12 else ()
    if months and not own_months:
        faults.append(
            _fault("There are not twelve months in this language's list.", "Write all twelve, January first.")
        )
    samples = samples_of(tag, pattern, own_months)
    if not samples and pattern and (samples := samples_of(tag, "", own_months)):
        faults.append(_fault(f'"{pattern}" is not the order of a date.', "Write for example date-pattern: d MMMM y"))
    if not samples:
        faults.append(
            _fault(
                f"The Unicode locale data have no names of months for {tag}, so its dates are in digits: 5/11/2026.",
                "Write months: [ … ] with its twelve names, as they are in a date, January first.",
            )
        )
    if not isinstance(hours, HoursWords):
        return samples or IN_DIGITS, None, faults
    if not hours.weekdays and not (days := weekdays_of(tag)):
        faults.append(
            _fault(
                f"The Unicode locale data have no names of days for {tag}, so its opening hours are in English.",
                "Write weekdays: [ … ] under hours:, with its seven names, Monday first.",
            )
        )
        return samples or IN_DIGITS, None, faults
    faults += [_fault(*said) for said in _moved_days(tag, hours)]
    return samples or IN_DIGITS, hours if hours.weekdays else msgspec.structs.replace(hours, weekdays=days), faults


def _moved_days(tag: str, hours: HoursWords) -> Iterator[tuple[str, str]]:
    """Yield what is wrong with a day of the week that is plainly another one: it begins like that in CLDR, whatever its
    ending, and less like the one at its place."""
    names = weekdays_of(tag)
    for given in (hours.weekdays, hours.last_weekdays) if names else ():
        for place, day in enumerate(given):
            alike = [_alike(day.casefold(), name.casefold()) for name in names]
            if max(alike) >= _ALIKE and max(alike) > alike[place]:
                said = f"The day {day} is at the place of {names[place]}, and patients read it as another day."
                yield said, "Write all seven, Monday first."
                break


def _alike(one: str, other: str) -> int:
    """Return how many letters two words begin with alike."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))


_ALIKE = 3
"""Letters with which two words for a day begin."""


def _fault(message: str, help: str) -> Fault:
    return Fault("locale/calendar", message, help, 1, 1)


def western(text: str) -> str:
    """Return a text with Western digits: people dial and compare them in every language."""
    if text.isascii():
        return text
    return "".join(str(int(char)) if char.isdecimal() else char for char in text)
