"""Somebody answers what is still asked of a fact.

What: an entry of content/facts.yml has a value, and not only a line `question:`.

Why: the page that names it has a hole until then. A page that is kept back may wait for the answer; a part of a page
that readers get is withheld, and that is told as an error of its own.

How to put it right: write the answer at `value:`, with its source, the day and who answers for it, and take the line
`question:` away.
"""

from everyreader.finding import Rule

RULE: Rule[object] = Rule("advice", reported_by="facts")

_ASKED = "desk:\n  type: phone\n  question: Which number do people phone?\n"
PASSED = ({"content/facts.yml": _ASKED + "  value: 01632 960001\n"},)
FAILED = ({"content/facts.yml": _ASKED},)
INAPPLICABLE = ({"content/facts.yml": "desk:\n  type: phone\n  value: 01632 960001\n"},)
