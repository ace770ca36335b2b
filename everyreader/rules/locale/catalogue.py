"""The messages of a language can be read.

What: messages.po is a gettext catalogue: each message has a line `msgid "…"` and a line `msgstr "…"`,
and none is a remark.

Why: without its messages, all that the site itself says in that language is in English: the menu, the contact, the
sentence that says that a translation has not been checked.

How to put it right: go to the line and look for a missing quotation mark, a quotation mark inside a message that
lacks a \\, or a `#` before a `msgid`.
"""

from everyreader.finding import Rule

RULE: Rule[object] = Rule("error", reported_by="catalogue")

_SETTINGS = "lang: pl\nname: Polski\n"
PASSED = (
    {"locales/pl/locale.yml": _SETTINGS, "locales/pl/messages.po": 'msgid "Home"\nmsgstr "Strona \\"główna\\""\n'},
)
FAILED = (
    {"locales/pl/locale.yml": _SETTINGS, "locales/pl/messages.po": 'msgid "Home"\nmsgstr "Strona główna\n'},
    {"locales/pl/locale.yml": _SETTINGS, "locales/pl/messages.po": 'msgid "Home"\nStrona główna\n'},
    {
        "locales/pl/locale.yml": _SETTINGS,
        "locales/pl/messages.po": '# msgid ""\nmsgstr "Language: pl"\n\nmsgid "Home"\nmsgstr ""\n',
    },
    {"locales/pl/locale.yml": _SETTINGS, "locales/pl/messages.po": 'msgid "Home"\n\nmsgid "Next"\nmsgstr "Dalej"\n'},
)
INAPPLICABLE = ({"locales/pl/locale.yml": _SETTINGS},)
