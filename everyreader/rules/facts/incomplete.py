"""A fact has a type and a value.

What: every fact has a line `type:` and a line `value:`. Without them it cannot be used, and is left out.

Why: each paragraph that names the fact is withheld until the fact is there, so patients do not get the phone number.

How to put it right: write both lines. The type is one of those that the documentation lists, such as phone, web or
date.
"""

from everyreader.finding import Rule

RULE: Rule[object] = Rule("error", reported_by="facts")

PASSED = ({"content/facts.yml": "a-phone:\n  type: phone\n  value: 0300 303 5678\n"},)
FAILED = (
    {"content/facts.yml": "a-phone:\n  type: phone\n"},
    {"content/facts.yml": "a-phone:\n  value: 0300 303 5678\n"},
    {"content/facts.yml": "a-phone:\n  type: phone\n  value:\n"},
)
INAPPLICABLE = ({"content/facts.yml": ""},)
