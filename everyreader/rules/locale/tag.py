"""A language says the tag of the language whose folder it is.

What: the line `lang:` of locales/<tag>/locale.yml holds a BCP 47 tag of the language that the folder is named after,
such as `lang: zh-Hans` in locales/zh, and of the language that `english-name:` names. Where messages.po says its
language, that is the same.

Why: with another language's tag, a screen reader speaks Polish with an Urdu voice, and nobody can understand it (WCAG
2.2, 3.1.1). The pages of the language stay as readers have them, and new ones wait.

How to put it right: correct the line, or the name of the folder.
"""

from everyreader.finding import Rule

RULE: Rule[object] = Rule("error", reported_by="locale")

_MESSAGES = 'msgid ""\nmsgstr "Language: {}\\\\n"\n\nmsgid "Home"\nmsgstr "Dom"\n'
PASSED = (
    {"locales/pl/locale.yml": "lang: pl\nname: polski\n", "locales/pl/messages.po": _MESSAGES.format("pl_PL")},
    {"locales/pl/locale.yml": "lang: pl\nname: Polski\n"},
    {"locales/zh/locale.yml": "lang: zh-Hans\nname: 中文\n"},
    {"locales/no/locale.yml": "lang: nb\nname: norsk\n"},
    {"locales/en/locale.yml": "lang: en-GB\nname: English\n"},
)
FAILED = (
    {"locales/cy/locale.yml": "lang: cy\nname: Cymraeg\n", "locales/cy/messages.po": _MESSAGES.format("pl")},
    {"locales/pl/locale.yml": "lang: ur\nname: Polski\n"},
    {"locales/pl/locale.yml": "lang: ../x\nname: Polski\n"},
    {"locales/cy/locale.yml": "lang: en-GB\nname: Cymraeg\n"},
    {"locales/pl/locale.yml": "lang: pl_PL\nname: Polski\n"},
    {"locales/pl/locale.yml": "lang: polski\nname: Polski\n"},
    {"locales/xx/locale.yml": "lang: xx\nname: Polski\n"},
    {"locales/en/locale.yml": "lang: en-UK\nname: English\n"},
    {"locales/polski/locale.yml": "lang: ur\nname: polski\nenglish-name: Polish\n"},
)
INAPPLICABLE = ({"content/en/page.md": "Phone us.\n"},)
