"""A translated message holds the same names in braces.

What: a message such as `Phone {phone}` and its translation hold the same names in braces, each written as in English.
Words in another language are marked whole, `[Easy Read]{lang=en}`. At `hours:` of a language, each name stands
once, the first day before the last one, and each day of the week is there.

Why: the build puts a phone number, a date or a link where the name is. Without it, the sentence has no number in
it; with a wrong one, readers see the name itself.

How to put it right: copy the names in braces from the English message into the translation, and do not translate them.
"""

from everyreader.finding import Rule

RULE: Rule[object] = Rule("error", reported_by="catalogue")

_SETTINGS = "lang: pl\nname: Polski\n"
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
PASSED = (
    {"locales/pl/locale.yml": f"{_SETTINGS}{HOURS}"},
    {
        "locales/pl/locale.yml": _SETTINGS,
        "locales/pl/messages.po": 'msgid "Phone {phone}"\nmsgstr "Telefon: {phone}"\n',
    },
    {"locales/pl/locale.yml": _SETTINGS, "locales/pl/messages.po": 'msgid "Phone {phone}"\nmsgstr ""\n'},
    {"locales/pl/locale.yml": _SETTINGS, "locales/pl/messages.po": 'msgid "BSL"\nmsgstr "PJM ([BSL]{lang=en})"\n'},
)
FAILED = (
    {
        "locales/pl/locale.yml": _SETTINGS,
        "locales/pl/messages.po": 'msgid "Phone {phone}"\nmsgstr "Telefon: {telefon}"\n',
    },
    {"locales/pl/locale.yml": _SETTINGS, "locales/pl/messages.po": 'msgid "Phone {phone}"\nmsgstr "Zadzwoń"\n'},
    {"locales/pl/locale.yml": _SETTINGS, "locales/pl/messages.po": 'msgid "BSL"\nmsgstr "PJM (BSL]{lang=en})"\n'},
    {"locales/pl/locale.yml": _SETTINGS, "locales/pl/messages.po": 'msgid "BSL"\nmsgstr "PJM ([BSL]lang=en)"\n'},
    *(
        {"locales/pl/locale.yml": f"{_SETTINGS}{HOURS}".replace(*turned)}
        for turned in (
            ("od {first} do {last}", "od {last} do {first}"),
            ("od {opens} do {closes}", "od {closes} do {opens}"),
            ("{hour24}:{minute}", "{minute}:{hour24}"),
            ("środy", "wtorku"),
            ("{days}, od", "{days}, {days} od"),
        )
    ),
)
INAPPLICABLE = ({"locales/pl/locale.yml": _SETTINGS},)
