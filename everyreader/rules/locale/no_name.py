"""A language has its names.

What: locale.yml holds a line `name:` with the language's own name, such as `polski`, and a line `english-name:` with
its English one, without a slip of the keyboard and without braces.

Why: readers look for their language by its own name, and staff by its English one. Without a name the list of languages
says `pl`, which hardly anybody knows.

How to put it right: write both lines.
"""

from everyreader.finding import Rule

RULE: Rule[object] = Rule("warning", reported_by="locale_names")

PASSED = (
    {"locales/pl/locale.yml": "lang: pl\nname: polski\nenglish-name: Polish\n"},
    {"locales/fa/locale.yml": "lang: fa\nname: فارسی\nenglish-name: Farsi\n"},
    {"locales/pa/locale.yml": "lang: pa\nname: ਪੰਜਾਬੀ\nenglish-name: Panjabi\n"},
)
FAILED = (
    {"locales/pl/locale.yml": "lang: pl\nenglish-name: Polish\n"},
    {"locales/pl/locale.yml": "lang: pl\nname:\nenglish-name: Polish\n"},
    {"locales/pl/locale.yml": "lang: pl\nname: polski\n"},
    {"locales/pl/locale.yml": 'lang: pl\nname: "\u200b"\nenglish-name: Polish\n'},
    {"locales/ur/locale.yml": "lang: ur\nname: اردو\nenglish-name: Udru\n"},
    {"locales/ur/locale.yml": "lang: ur\nname: اردو\nenglish-name: ur\n"},
    {"locales/en/locale.yml": "lang: en-GB\nname: Egnlish\nenglish-name: English\n"},
    {"locales/pl/locale.yml": "lang: pl\nname: plski\nenglish-name: Polish\n"},
    {"locales/pl/locale.yml": 'lang: pl\nname: "{hour24}:{minute}"\nenglish-name: Polish\n'},
    {"locales/pl/locale.yml": 'lang: pl\nname: polski\nenglish-name: "{first} - {last}"\n'},
)
INAPPLICABLE = ({"content/en/page.md": "Phone us.\n"},)
