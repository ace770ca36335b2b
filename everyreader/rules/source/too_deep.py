"""A page does not nest lists, quotes or brackets without end.

What: lists, quotes and boxes are at most 12 or so deep in one another. A page beyond this is not shown; a short page
with your contact is at its address.

Why: such depth is a slip, mostly of pasted text. Nobody can follow a list in a list in a list: a screen reader says
each level aloud, and on a phone the words run out of the window.

How to put it right: use at most three lists in one another, and headings for the rest.
"""

from everyreader.finding import Rule

RULE: Rule[object] = Rule("error", "withhold page", reported_by="parse/page")

PASSED = ("---\ntitle: Your choice\n---\n\n- one\n    - two\n        - three\n\n> Phone us.\n",)
FAILED = (
    "---\ntitle: Your choice\n---\n\n" + "\n".join("    " * depth + "- one" for depth in range(60)),
    "---\ntitle: Your choice\n---\n\n" + ">" * 500 + " Phone us.\n",
)
INAPPLICABLE = ("---\ntitle: Your choice\n---\n\nPhone us.\n",)
