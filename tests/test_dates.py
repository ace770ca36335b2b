"""Dates are those that Babel writes, with Western digits, in every language that CLDR knows."""

from __future__ import annotations

import datetime

import pytest
from babel import Locale as Language
from babel.dates import format_date
from babel.localedata import locale_identifiers

from everyreader.dates import IN_DIGITS, in_words, samples_of, weekdays_of, western
from everyreader.locale import Locale, read_locale

DAYS = (datetime.date(2026, 11, 5), datetime.date(2031, 1, 31), datetime.date(2024, 2, 29))


def language(tag: str, lines: str = "") -> Locale:
    """Return a language from the lines of its locale.yml."""
    path = f"locales/{tag}/locale.yml"
    return read_locale(tag, {path: f"lang: {tag}\nname: x\nenglish-name: x\n{lines}".encode()})


def differing(tags: list[str]) -> list[str]:
    """Return what is not as Babel writes it, and the languages that are said to have no months and do."""
    wrong = []
    for tag in tags:
        samples = samples_of(tag.replace("_", "-"))
        if not samples and Language.parse(tag).months["format"]["wide"][11] != "M11":
            wrong.append(tag)
        wrong += [
            f"{tag}: {said}"
            for day in DAYS
            if samples and (said := in_words(day, samples)) != western(format_date(day, "long", locale=tag))
        ]
    return wrong


def test_a_date_is_what_babel_writes() -> None:
    """A hand of languages with quoted words, eras, endings and orders of their own."""
    assert not differing(
        "ar bg bn ca cs cy de el en_GB es et eu fa gu hu lt lv mn pa pl pt ro ru so sq ta th tr uk ur vi zh".split()
    )


@pytest.mark.slow
def test_a_date_is_what_babel_writes_in_every_language() -> None:
    """All of CLDR, with its regions."""
    assert not differing(locale_identifiers())


@pytest.mark.parametrize(
    ("tag", "said"),
    [
        ("es", "5 de noviembre de 2026"),
        ("pt", "5 de novembro de 2026"),
        ("lt", "2026 m. lapkričio 5 d."),
        ("so-GB", "Noofeembar 5, 2026"),
        ("prs", "5 نومبر 2026"),
        ("pnb", "5/11/2026"),
        ("phr", "5/11/2026"),
    ],
)
def test_a_date_in_a_language(tag: str, said: str) -> None:
    """Languages that stood wrong, and some that CLDR does not know by their tag or region."""
    assert language(tag).date(DAYS[0]) == said


def test_a_language_without_months_is_told_and_its_dates_stand_in_digits() -> None:
    """They hold no English month that nobody has marked."""
    locale = language("phr")
    assert [finding.rule for finding in locale.findings] == ["locale/calendar"]
    assert locale.dates == IN_DIGITS and locale.direction == "rtl"


def test_a_translator_names_the_months() -> None:
    """The order is that of this country, or what the pattern says."""
    months = "months: [a, b, c, d, e, f, g, h, i, j, k, l]\n"
    assert language("phr", months).date(DAYS[0]) == "5 k 2026" and not language("phr", months).findings
    assert language("phr", f"{months}date-pattern: MMMM d, y\n").date(DAYS[0]) == "k 5, 2026"


def test_a_pattern_is_that_of_the_language() -> None:
    """What is in quotation marks is words."""
    assert language("pl", "date-pattern: d. MMMM y 'r.'\n").date(DAYS[0]) == "5. listopada 2026 r."
    assert language("pl", "date-pattern: dd.MM.y\n").date(DAYS[0]) == "05.11.2026"


def test_a_script_of_another_language_brings_no_months() -> None:
    """Months in Arabic letters are none for a page in Latin letters."""
    assert language("ur", "script: Latn\n").date(DAYS[0]) == "5/11/2026"
    assert language("pa", "script: Arab\n").date(DAYS[0]) == "5 نومبر 2026"


def test_days_of_the_week_are_never_english_by_accident() -> None:
    """Where nobody has named them, opening hours are in English, marked."""
    hours = (
        'hours:\n  open: "{days}, {opens}-{closes}"\n  days: "{first}-{last}"\n  every-day: x\n  '
        'day-and-night: "{days}"\n'
        '  bank-holidays: "{open}"\n  reply: "{open}"\n  times: {0: "{time}"}\n'
        '  whole-hour: "{hour24}"\n  part-hour: "{hour24}.{minute}"\n'
    )
    assert not weekdays_of("phr") and language("phr", hours).hours is None
    assert (spanish := language("es", hours).hours) and spanish.weekdays[0] == "lunes"


HOURS = """hours:
  open: '{{days}}, {{opens}} {{closes}}'
  days: '{{first}} {{last}}'
  every-day: a
  day-and-night: '{{days}}'
  bank-holidays: '{{open}}'
  reply: '{{open}}'
  times: {{0: '{{time}}'}}
  whole-hour: '{{hour24}}'
  part-hour: '{{hour24}}:{{minute}}'
  weekdays: [{}]
"""


def moved(tag: str, days: list[str]) -> list[str]:
    """Return what is told of a day of the week that stands at the place of another."""
    found = language(tag, HOURS.format(", ".join(f"'{day}'" for day in days))).findings
    return [finding.message for finding in found if finding.rule == "locale/calendar"]


@pytest.mark.slow
def test_a_day_at_the_place_of_another_is_told_in_every_language() -> None:
    """Whatever form of their names CLDR has; where two of them begin alike, and not where they stand as they should."""
    quiet = []
    for tag in sorted({name.split("_")[0] for name in locale_identifiers()}):
        names = [name.replace("'", "’") for name in weekdays_of(tag)]
        if not names or len(set(names)) < 7:
            continue
        assert moved(tag, names) == [], tag
        alone = [str(Language.parse(tag).days["stand-alone"]["wide"][day]).replace("'", "’") for day in range(7)]
        assert len(set(alone)) < 7 or moved(tag, alone) == [], tag
        if not moved(tag, [names[1], names[0], *names[2:]]):
            quiet.append(tag)
    assert quiet == []
