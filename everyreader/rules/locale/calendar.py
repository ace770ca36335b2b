"""A language has names for its months and days.

What: for each language, the Unicode locale data (CLDR) name the months and the days of the week, or locale.yml does:
`months:` with twelve names, and `weekdays:` with seven under `hours:`. None of the seven is plainly another day.

Why: without them, a date among Dari or Pahari words would hold an English month that is read out in the wrong voice
(WCAG 2.2, 3.1.2). Dates of such a language are in digits, day first, and its opening hours in English, marked so.

How to put it right: write the twelve months as they are in a date, `months: [ … ]`, January first.
"""

from everyreader.finding import Rule

RULE: Rule[object] = Rule("warning", reported_by="dates")

_MONTHS = "[Jan, Feb, Mar, Apr, May, Jun, Jul, Aug, Sep, Oct, Nov, Dec]"
HOURS = """hours:
  open: "{days}, od {opens} do {closes}"
  days: "od {first} do {last}"
  every-day: codziennie
  day-and-night: "{days}, całą dobę"
  bank-holidays: "{open}, oprócz świąt"
  reply: "odpowiadamy {open}"
  weekdays: [poniedziałku, wtorku, środy, czwartku, piątku, soboty, niedzieli]
  times: {0: "{time}"}
  part-hour: "{hour24}:{minute}"
  whole-hour: "{hour24}:00"
"""
"""Words for hours, in Polish."""
PASSED = (
    {"locales/pl/locale.yml": f"lang: pl\nname: polski\nenglish-name: Polish\n{HOURS}"},
    {"locales/pl/locale.yml": "lang: pl\nname: polski\nenglish-name: Polish\n"},
    {"locales/pl/locale.yml": "lang: pl\nname: polski\nenglish-name: Polish\ndate-pattern: dd.MM.y\n"},
    {"locales/phr/locale.yml": f"lang: phr\nname: پہاڑی\nenglish-name: Pahari\nmonths: {_MONTHS}\n"},
)
FAILED = (
    {"locales/phr/locale.yml": "lang: phr\nname: پہاڑی\nenglish-name: Pahari\n"},
    {"locales/phr/locale.yml": "lang: phr\nname: پہاڑی\nenglish-name: Pahari\nmonths: [one, two]\n"},
    {"locales/pl/locale.yml": "lang: pl\nname: polski\nenglish-name: Polish\ndate-pattern: EEEE, d MMMM y\n"},
    {"locales/pl/locale.yml": "lang: pl\nname: polski\nenglish-name: Polish\ndate-pattern: day month year\n"},
    {"locales/pl/locale.yml": "lang: pl\nname: polski\nenglish-name: Polish\ndate-pattern: dd.MM.y hh:mm\n"},
    {
        "locales/pl/locale.yml": "lang: pl\nname: polski\nenglish-name: Polish\n"
        + HOURS.replace("poniedziałku, wtorku", "wtorku, poniedziałku")
    },
)
INAPPLICABLE = ({"content/en/page.md": "Phone us.\n"},)
