"""A translated message says what its own English message says.

What: no two messages of another meaning have the same translation, none of two words or more is in English still,
none says a name in braces more often than the English one, and none has signs of Markdown, of HTML or of another
catalogue (`**`, `<b>`, `&nbsp;`, `%s`).

Why: lines that changed places leave a catalogue that every program reads. “Skip to main content” is then called
“Languages”, and who listens to the page does not find its beginning.

How to put it right: have the line corrected. Until then, empty it between its quote marks: readers get English, marked
as English.
"""

from everyreader.finding import Rule

RULE: Rule[object] = Rule("warning", reported_by="catalogue")

_LOCALE = {"locales/pl/locale.yml": "lang: pl\nname: polski\nenglish-name: Polish\n"}


def _messages(*pairs: tuple[str, str]) -> dict[str, str]:
    text = "\n".join(f'msgid "{one}"\nmsgstr "{translated}"\n' for one, translated in pairs)
    return {**_LOCALE, "locales/pl/messages.po": f'msgid ""\nmsgstr "Language: pl\\n"\n\n{text}'}


_CHECKED = ("Last checked: {date}", "Ostatnie sprawdzenie: {date}")
PASSED = (
    _messages(("Languages", "Języki"), ("Skip to main content", "Przejdź do głównej treści"), _CHECKED),
    _messages(("Languages", "Język"), ("Language", "Język"), ("{size} KB", "{size} KB"), ("PDF", "PDF")),
    _messages(("Languages", ""), ("Home", ""), ("Next check: {date}", "Następne sprawdzenie: {date}")),
)
FAILED = (
    _messages(("Languages", "Języki"), ("Skip to main content", "Języki"), _CHECKED),
    _messages(("Skip to main content", "Skip to main content"), _CHECKED),
    _messages(("Last checked: {date}", "Ostatnie sprawdzenie: {date} {date}")),
    _messages(("Next check: {date}", "Ostatnie sprawdzenie: {date}"), _CHECKED),
    _messages(("Languages", "**Języki**")),
    _messages(("Languages", "Języki&nbsp;")),
    _messages(("Languages", "Języki %s")),
)
INAPPLICABLE = (_LOCALE,)
