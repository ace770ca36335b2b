"""Opening hours as data, and the words for them in a language.

A fact says its hours once, as days and times; what a language brings in locale.yml turns them into words, so that one
edit changes them in all languages.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

import msgspec

from everyreader.source import Fault, Node, as_choice, as_list, as_mapping, as_number, as_text, read_fields

FORMS = ("hours", "days")
"""The forms of a fact that are made of its hours: all that is to be said, and the same without the days on which it is
closed."""

ANY_TIME = ("text-message", "email", "form")
"""Types of facts that somebody can send to at any time: their hours are those of the reply."""

DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_SPAN = re.compile(r"([a-z]+)\s*(?:-|–|to)\s*([a-z]+)")
_TIME = re.compile(r"([01]?[0-9]|2[0-4]):([0-5][0-9])")
_NAME = re.compile(r"\{(\w+)\}")


class Hours(msgspec.Struct, frozen=True):
    """When somebody is there."""

    first: int
    last: int
    """`first` and `last`: days of the week, Monday as 0; every day is Monday to Sunday."""
    opens: int
    closes: int
    """`opens` and `closes`: in minutes of the day."""
    bank_holidays: bool = False
    """Closed on them."""


class HoursWords(msgspec.Struct, frozen=True):
    """How a language tells hours: patterns with names in braces."""

    open: str = "{days}, {opens} to {closes}"
    """A pattern of {days}, {opens}, {closes}."""
    days: str = "{first} to {last}"
    """A pattern of {first} and {last}."""
    every_day: str = "every day"
    """No name."""
    day_and_night: str = "{days}, day and night"
    """A pattern of {days}."""
    bank_holidays: str = "{open}, but not on bank holidays"
    reply: str = "send at any time, we reply {open}"
    """`bank_holidays` and `reply`: of {open}."""
    weekdays: tuple[str, ...] = tuple(name.capitalize() for name in DAYS)
    last_weekdays: tuple[str, ...] = ()
    """`weekdays` and `last_weekdays`: Monday first, as they are at {first} and {last}."""
    times: tuple[tuple[int, str], ...] = ((0, "{time}am"), (12, "{time}pm"))
    """Of each part of the day: the first hour, and the pattern of {time} that holds from it on."""
    whole_hour: str = "{hour}"
    part_hour: str = "{hour}:{minute}"
    """`whole_hour` and `part_hour`: what {time} is, of {hour} (1 to 12) or {hour24}, and {minute}."""
    midday: str = "midday"
    midnight: str = "midnight"
    """`midday` and `midnight`: what stands for twelve in place of all that, if anything."""
    given: tuple[str, ...] = ()
    """The names of these that the language brings itself."""


ENGLISH_WORDS = HoursWords()


def in_words(hours: Hours, words: HoursWords, form: str, type: str) -> str:
    """Return the words for hours. form: one of FORMS. type: of the fact."""
    first, last = words.weekdays[hours.first], (words.last_weekdays or words.weekdays)[hours.last]
    days = words.every_day if hours.last - hours.first == 6 else _fill(words.days, first=first, last=last)
    if hours.closes - hours.opens == 24 * 60:
        said = _fill(words.day_and_night, days=days)
    else:
        said = _fill(words.open, days=days, opens=_time(hours.opens, words), closes=_time(hours.closes, words))
    if hours.bank_holidays and form == "hours":
        said = _fill(words.bank_holidays, open=said)
    return _fill(words.reply, open=said) if type in ANY_TIME and form == "hours" else said


def _time(minutes: int, words: HoursWords) -> str:
    hour, minute = divmod(minutes, 60)
    if minutes == 12 * 60 and words.midday:
        return words.midday
    if minutes % (24 * 60) == 0 and words.midnight:
        return words.midnight
    pattern = words.part_hour if minute else words.whole_hour
    time = _fill(pattern, hour=str((hour - 1) % 12 + 1), hour24=str(hour), minute=f"{minute:02}")
    return _fill([pattern for start, pattern in words.times if start <= hour % 24][-1], time=time)


def _fill(pattern: str, **values: str) -> str:
    return _NAME.sub(lambda match: values.get(match[1], match[0]), pattern)


def as_hours(node: Node) -> Hours | Fault:
    """Return the hours of a fact."""
    values, faults = read_fields(
        node, {"days": _as_days, "opens": _as_time, "closes": _as_time, "except": as_choice("bank-holidays")}
    )
    missing = [name for name in ("days", "opens", "closes") if name not in values]
    if faults:
        return faults[0]
    if missing:
        return _wrong(node, f"These hours have no {' and no '.join(missing)}.")
    if values["closes"] <= values["opens"]:
        return _wrong(node, "These hours end before they begin.")
    first, last = values["days"]
    return Hours(first, last, values["opens"], values["closes"], "except" in values)


def _wrong(node: Node, message: str) -> Fault:
    return Fault(
        "facts/wrong-value",
        message,
        'Write: hours: {days: monday-friday, opens: "09:00", closes: "17:00", except: bank-holidays}',
        node.line,
        node.column,
    )


def _as_days(node: Node) -> tuple[int, int] | Fault:
    """Return the first and the last day of `monday-friday` or `every-day`."""
    text = " ".join(node.bare.lower().split())
    if text.replace(" ", "-") == "every-day":
        return 0, 6
    span = _SPAN.fullmatch(text)
    days = [DAYS.index(name) for name in (span.groups() if span else ()) if name in DAYS]
    if len(days) != 2 or days[0] >= days[1]:
        return _wrong(node, f'"{node.text[:40]}" is not two days, one after the other in the week.')
    return days[0], days[1]


def _as_time(node: Node) -> int | Fault:
    """Return the minutes of the day at a time such as 09:00; the end of a day is 24:00."""
    found = _TIME.fullmatch(node.bare)
    minutes = int(found[1]) * 60 + int(found[2]) if found else 24 * 60 + 1
    return minutes if minutes <= 24 * 60 else _wrong(node, f'"{node.text[:40]}" is not a time such as 09:00 or 17:30.')


def as_hours_words(node: Node) -> HoursWords | Fault:
    """Return how a language tells hours, from its locale.yml. Weekdays that it does not name come from the calendar."""
    values, faults = read_fields(
        node,
        {
            **dict.fromkeys(_NAMES, as_text),
            "weekdays": as_list(as_text),
            "last-weekdays": as_list(as_text),
            "times": _as_times,
        },
    )
    if faults:
        return faults[0]
    missing = [name for name in (*_NEEDED, "times") if name not in values]
    if missing:
        return Fault(
            "locale/incomplete",
            f"The words for hours lack {', '.join(missing)}.",
            "Copy them from locales/pl/locale.yml, and translate them.",
            node.line,
            node.column,
        )
    for name, known in _NAMES.items():
        written = set(_NAME.findall(values.get(name, "")))
        whole = written == known or name in ("whole-hour", "part-hour")
        left = _NO_WORDS.search(_NAME.sub("", values.get(name, "")))
        if name in values and (left or not whole or not written <= known):
            return Fault(
                "locale/placeholder",
                f"The words at {name} do not hold the names that are there, or hold other signs.",
                f"They must hold: {', '.join(sorted('{' + one + '}' for one in known)) or 'none'}.",
                node.line,
                node.column,
            )
    if fault := _turned(node, values):
        return fault
    days = [name for name in ("weekdays", "last-weekdays") if len(values.get(name, DAYS)) != len(DAYS)]
    if days:
        return Fault(
            "source/wrong-type",
            f"There are not seven days at {days[0]}.",
            "Write all seven, Monday first.",
            node.line,
            node.column,
        )
    hour = next((name for name, default in _CLOCK.items() if "{hour}" in values.get(name, default)), "")
    if hour and len({pattern for _, pattern in values["times"]}) < 2:
        return Fault(
            "locale/incomplete",
            f"With these words, six in the morning and six in the evening are the same: {hour}: counts to twelve.",
            f'Write {hour}: with {{hour24}}, such as "{_ON_24[hour]}", or times: that tell the parts of the day apart.',
            node.line,
            node.column,
        )
    fields = {name.replace("-", "_"): value for name, value in {**_CLOCK, **values}.items()}
    return HoursWords(**{"weekdays": (), "midday": "", "midnight": "", **fields, "given": tuple(sorted(values))})


def _turned(node: Node, values: Mapping[str, Any]) -> Fault | None:
    """Return what is wrong with words in which what comes first in every language stands behind, or a name twice."""
    for name, known in _NAMES.items():
        names = _NAME.findall(values.get(name, ""))
        order = [_FIRST_COMES.index(one) for one in names if one in _FIRST_COMES]
        if len(names) != len(set(names)) or order != sorted(order):
            first = " before ".join(f"{{{one}}}" for one in _FIRST_COMES if one in known)
            return Fault(
                "locale/placeholder",
                f"The words at {name} hold a name twice, or the later one first: {values[name][:60]}",
                f"Write {first}." if first else "Write each name once.",
                node.line,
                node.column,
            )
    twice = next((name for name in ("weekdays", "last-weekdays") if len({*values.get(name, DAYS)}) < len(DAYS)), "")
    if twice and len(values[twice]) == len(DAYS):
        said = f"A day of the week is twice at {twice}."
        return Fault("locale/placeholder", said, "Write all seven, Monday first.", node.line, node.column)
    return None


_FIRST_COMES = ("first", "last", "opens", "closes", "hour", "hour24", "minute")
_NO_WORDS = re.compile(r"[{}“”„\[\]<>|_*#@^=~\\]")
"""What no language writes in hours."""
_CLOCK = {"whole-hour": "{hour}", "part-hour": "{hour}:{minute}"}
_ON_24 = {"whole-hour": "{hour24}:00", "part-hour": "{hour24}:{minute}"}


_NAMES = {
    "open": {"days", "opens", "closes"},
    "days": {"first", "last"},
    "every-day": set[str](),
    "day-and-night": {"days"},
    "bank-holidays": {"open"},
    "reply": {"open"},
    "whole-hour": {"hour", "hour24"},
    "part-hour": {"hour", "hour24", "minute"},
    "midday": set[str](),
    "midnight": set[str](),
}
_NEEDED = ("open", "days", "every-day", "day-and-night", "bank-holidays", "reply")


def _as_times(node: Node) -> tuple[tuple[int, str], ...] | Fault:
    """Return patterns of {time} with the first hour that each holds for, in order."""
    entries = as_mapping(node)
    if isinstance(entries, Fault):
        return entries
    times: dict[int, str] = {}
    for name, value in entries.items():
        hour = as_number(Node("scalar", value.line, value.column, name))
        if isinstance(hour, Fault):
            return hour
        if set(_NAME.findall(value.text)) != {"time"} or _NO_WORDS.search(_NAME.sub("", value.text)):
            return Fault(
                "locale/placeholder",
                "A pattern of a time does not hold its name, or holds other signs.",
                "It must hold: {time}.",
                value.line,
                value.column,
            )
        times[hour] = value.text
    if 0 not in times:
        return Fault(
            "locale/incomplete",
            "The words for times do not begin with the first hour of the day.",
            'Write for example: times: {0: "{time}am", 12: "{time}pm"}',
            node.line,
            node.column,
        )
    return tuple(sorted(times.items()))
