"""No two facts have names that differ in capital letters alone, or in `_` and `-`.

What: of the names in content/facts.yml, each stays different when all are written in small letters and with hyphens.

Why: `Optout-Phone` and `optout-phone` hold two numbers, and the author of a page cannot tell which one they wrote.

How to put it right: find out which of the two is right and delete the other, or give one of them a name that says what
it is.
"""

from everyreader.finding import Rule

RULE: Rule[object] = Rule("error", reported_by="fact_keys")

_FACT = "{}:\n  type: phone\n  value: {}\n"
PASSED = ({"content/facts.yml": _FACT.format("a-phone", "0300 303 5678") + _FACT.format("b-phone", "0300 303 5679")},)
FAILED = (
    {"content/facts.yml": _FACT.format("a-phone", "0300 303 5678") + _FACT.format("A-Phone", "01632 960999")},
    {"content/facts.yml": _FACT.format("a-phone", "0300 303 5678") + _FACT.format("a_phone", "01632 960999")},
)
INAPPLICABLE = ({"content/facts.yml": ""},)
