"""Readers get no translation of the site's own words that somebody has marked as unfinished.

What: in messages.po, a message marked `fuzzy`, or with a note to a colleague in it (`TODO`, `[AK1: …]`, `(?)`), is
shown in English.

Why: programs mark words as fuzzy when they have guessed them from others. “Open” guessed from “Closed” sends somebody
to a locked door.

How to put it right: check the words, then delete the mark. Write notes above the message, on a line that begins with
`#`.
"""

from everyreader.finding import Rule

RULE: Rule[object] = Rule("warning", reported_by="catalogue")

_LOCALE = {"locales/pl/locale.yml": "lang: pl\nname: polski\nenglish-name: Polish\n"}
_HEAD = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n\n'


def _messages(text: str) -> dict[str, str]:
    return {**_LOCALE, "locales/pl/messages.po": _HEAD + text}


PASSED = (
    _messages('# To check: is this the short form?\nmsgid "Menu"\nmsgstr "Menu"\n'),
    _messages('msgid "Menu"\nmsgstr ""\n\n#~ msgid "Old"\n#~ msgstr "TODO"\n'),
)
FAILED = (
    _messages('#, fuzzy\nmsgid "Menu"\nmsgstr "Menu"\n'),
    _messages('#,fuzzy\nmsgid "Menu"\nmsgstr "Menu"\n'),
    _messages('#, python-format, fuzzy\nmsgid "Menu"\nmsgstr "Menu"\n'),
    _messages('# fuzzy\nmsgid "Menu"\nmsgstr "Menu"\n'),
    _messages('msgid "Menu"\nmsgstr "Menu TODO: check"\n'),
    _messages('msgid "Menu"\nmsgstr "Menu [AK1: right?]"\n'),
    _messages('msgid "Menu"\nmsgstr "Menu (?)"\n'),
    _messages('msgid "Menu"\nmsgstr "Menu <!-- check -->"\n'),
    _messages(
        'msgid "{count} page"\nmsgid_plural "{count} pages"\n'
        'msgstr[0] "{count} strona"\nmsgstr[1] "{count} strony ???"\n'
    ),
)
INAPPLICABLE = ({"locales/pl/locale.yml": "lang: pl\nname: polski\nenglish-name: Polish\n"},)
