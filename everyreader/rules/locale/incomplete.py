"""A language says which it is.

What: locale.yml holds a line `lang:` with the language's BCP 47 tag, such as `pl` or `ur`.

Why: a screen reader picks its voice, and a braille table its signs, by this tag (WCAG 2.2, 3.1.1). Without it, Polish
is read aloud as if it were English, and nobody can understand it.

How to put it right: write the line `lang:` with the tag that the language has in the IANA registry.
"""

from everyreader.finding import Rule

RULE: Rule[object] = Rule("error", reported_by="locale")

PASSED = ({"locales/pl/locale.yml": "lang: pl\nname: Polski\n"},)
FAILED = ({"locales/pl/locale.yml": "name: Polski\n"}, {"locales/pl/locale.yml": "\n"})
INAPPLICABLE = ({"content/en/page.md": "Phone us.\n"},)
