"""A phone number is one that somebody can have.

What: a number of the United Kingdom begins with digits that the numbering plan knows, and is as long as most. Short
numbers (999, 111, 116 123 …) and those that are kept for drama (01632 960 …) are known too. Another one is dialled as
it is written, and told. So is one that costs more than a call to a local number (084, 087, 09, 070).

Why: a wrong digit among the first ones, or one that was left out, gives a number that does not exist or is a
stranger's. NHS services may not ask for a call that costs more, and patients without money do not make it.

How to put it right: look the number up where it comes from. There are a few short ones, and new ranges come into use:
if the number is right, write a waiver for this rule.
"""

from everyreader.finding import Rule


def _fact(value: str) -> dict[str, str]:
    return {"content/facts.yml": f"it:\n  type: phone\n  value: {value}\n"}


PASSED = (
    _fact("0300 303 5678"),
    _fact("01632 960123"),
    _fact("020 7946 0018"),
    _fact("116 123"),
    _fact("0800 1111"),
    _fact("07700 900123"),
)
FAILED = (_fact("0632 960 1234"), _fact("0800 123456"), _fact("0845 123 4567"), _fact("0905 123 4567"))
INAPPLICABLE = ({"content/facts.yml": "it:\n  type: text\n  value: 14 days\n"}, {"content/facts.yml": ""})

RULE: Rule[object] = Rule("warning", reported_by="facts")
