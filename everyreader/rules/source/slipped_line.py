"""Nothing slips into a value of the settings from the lines round it.

What: no value has a `[`, `{` or backtick without its other one, nor a brace that is of no fact. One that is written
without quotes ends with no `|` and no lone `"`. It holds no other setting behind a line end that is gone
(`english-name: Polishdirection: ltr`), and no line that begins with `- ` and is read as more of its words. No entry of
a list is the same as the one before it. No words have a lone `"`, a bar with a space on one side alone, or a bar, star,
tab or `#` within a word (`Mitarbeiter*innen` is as it should be).

Why: all of this is good YAML. Readers get the quote mark, the name of the setting or the hyphen among the words, and
the setting itself has no effect.

How to put it right: write both quote marks or neither, and give each setting and each entry of a list a line
of its own.
"""

from everyreader.finding import Rule

RULE: Rule[object] = Rule("warning", reported_by="source/slipped_lines")

_PAGE = "---\ntitle: {}\n---\n\nPhone us.\n"
_PURPOSE = "- id: care\n  name: To care\n  opt-out: applies\n  {}\n"
PASSED = (
    _PAGE.format("Our formats: what you can get"),
    _PAGE.format('The word "choice"'),
    _PAGE.format("'12\"'"),
    _PAGE.format("Our owner: a person"),
    _PAGE.format("Open 10:00 – 12:00"),
    _PAGE.format("Your choice [for carers]"),
    _PAGE.format('The 12" bed, and the "large" one'),
    _PAGE.format("Mitarbeiter*innen, C#, R&D, e_mail"),
    {"content/purposes.yml": _PURPOSE.format('what: >-\n    We "share" it.')},
    _PAGE.format('"Your choice(s), [a]nd more, a#b, https://a.example/x#y"'),
    {"content/en/search.yml": "skip: [our, your]\n"},
    _PAGE.format("'The `choice` of {name} and {{ trust-name }}'"),
    _PAGE.format("Your choice | A Trust"),
    _PAGE.format('In "Ward 12" and on its 12" beds'),
    _PAGE.format("jede*r, Freund*innen, 5 * 3, a *word*"),
    {"content/purposes.yml": _PURPOSE.format('article-6: "{{ law }}"')},
    {"content/purposes.yml": _PURPOSE.format("what: >-\n    We care\n    - and treat.")},
    {"locales/pl/locale.yml": "lang: pl\nname: polski\nenglish-name: Polish\n"},
    {"content/purposes.yml": _PURPOSE.format("recipients:\n    - your GP\n    - your dentist\n    - your GP")},
    _PAGE.format("What kind: of care"),
)
FAILED = (
    _PAGE.format('Your choice"'),
    _PAGE.format("Your choice review-due: 2027-05-21"),
    _PAGE.format("Your choiceorder: 3"),
    {"content/purposes.yml": _PURPOSE.format('article-6: {{ law }}"')},
    {"content/purposes.yml": _PURPOSE.format("recipients:\n    - your GP\n      - other hospitals")},
    {"content/purposes.yml": _PURPOSE.format("recipients:\n    - your GP\n\t    - other hospitals")},
    {"locales/pl/locale.yml": "lang: pl\nname: polski\nenglish-name: Polishdirection: ltr\n"},
    _PAGE.format("Your choice [for carers"),
    _PAGE.format("Your choice|"),
    _PAGE.format("Your ch`ice"),
    _PAGE.format("Your ch|ice"),
    _PAGE.format("Your ch{ice"),
    _PAGE.format('"Your ch[ice"'),
    _PAGE.format("Twój wyb#ór"),
    {"content/purposes.yml": _PURPOSE.format('what: >-\n    We care.\n    W" share it.')},
    {"content/en/search.yml": "skip: o[ur, your]\n"},
    {"content/en/search.yml": "skip: [our, y*our]\n"},
    {"content/purposes.yml": _PURPOSE.format('recipients: ["{{ national-bod} }}"]')},
    {"content/purposes.yml": _PURPOSE.format('recipients: ["{ {national-body }}"]')},
    _PAGE.format("Jo` Smith"),
    _PAGE.format("Your |choice"),
    _PAGE.format("Your\tchoice"),
    _PAGE.format('Your "choice and you'),
    _PAGE.format("nominative: Your choice. It is yours.}"),
    _PAGE.format("'Your choice [for carers'"),
    {"content/facts.yml": "desk:\n  type: phone\n  value: 01632 960001\n  owner: Desk valid-until: 2027-05-21\n"},
    {"content/purposes.yml": _PURPOSE.format("recipients:\n    - your GP\n    - your GP")},
    "---\ntitle: Page\nchanges:\n  - {date: 2026-11-20, note: New.}\n  - {date: 2026-11-20, note: New.}\n---\n\nA.\n",
    _PAGE.format("Your choice kind: contact"),
    _PAGE.format("Your ch#ice here"),
)
INAPPLICABLE = ("Phone us.\n",)
