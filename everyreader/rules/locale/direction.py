"""A language runs the way that its script runs.

What: where locale.yml has a line `direction:`, it agrees with the script: that of the line `script:`, or else the one
in which the Unicode locale data (CLDR) say that the language is written.

Why: set the wrong way round, a text cannot be read and a phone number is another number. The script decides; a line
that says otherwise is a slip in one of the two, and somebody has to say in which.

How to put it right: delete the line `direction:`, which no language needs, or correct `script:`.
"""

from everyreader.finding import Rule

RULE: Rule[object] = Rule("error", reported_by="locale")

_URDU = "lang: ur\nname: اردو\nenglish-name: Urdu\n"
PASSED = (
    {"locales/ur/locale.yml": f"{_URDU}direction: rtl\n"},
    {"locales/ur/locale.yml": f"{_URDU}script: Latn\ndirection: ltr\n"},
)
FAILED = (
    {"locales/ur/locale.yml": f"{_URDU}direction: ltr\n"},
    {"locales/ur/locale.yml": f"{_URDU}script: Latn\ndirection: rtl\n"},
)
INAPPLICABLE = ({"locales/ur/locale.yml": _URDU},)
