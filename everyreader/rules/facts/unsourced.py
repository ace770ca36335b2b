"""Somebody answers for each fact.

What: a fact says where it was read (`source:`), when somebody last looked (`checked:`) and who keeps it right
(`owner:`).

Why: phone numbers and laws change. A fact that nobody answers for is the one that is wrong in two years' time, on every
page and in every language.

How to put it right: look the fact up, then write the three lines.
"""

from everyreader.finding import Rule

RULE: Rule[object] = Rule("warning", reported_by="facts")

_FACT = "a-phone:\n  type: phone\n  value: 0300 303 5678\n"
PASSED = (
    {"content/facts.yml": f"{_FACT}  source: https://www.nhs.uk\n  checked: 2026-11-21\n  owner: Contact centre\n"},
)
FAILED = (
    {"content/facts.yml": _FACT},
    {"content/facts.yml": f"{_FACT}  source: https://www.nhs.uk\n  checked: 2026-11-21\n"},
)
INAPPLICABLE = ({"content/facts.yml": ""},)
