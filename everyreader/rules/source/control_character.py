"""A file holds no characters that nobody can see.

What: control characters, such as those that some word processors put between lines, do not stand in a file. The page
shows the sign � in their place, so that the gap can be seen.

Why: a screen reader stops at such a character or says nonsense, and a braille table has no sign for it. Where it was
pasted in place of a letter or a digit, a word or a phone number is wrong.

How to put it right: go to the line and column, delete what stands there and type the words again.
"""

from everyreader.finding import Rule

RULE: Rule[object] = Rule("error", reported_by="source/read")

PASSED = (
    "---\ntitle: Your choice\n---\n\nPhone us.\tWe are open.\n",
    "\ufeff---\r\ntitle: Choice\r\n---\r\n\r\nPhone us.\r\n",
)
FAILED = (
    "---\ntitle: Your choice\n---\n\nPhone us.\x0bWe are open.\n",
    b"---\ntitle: Choice\n---\n\nPhone 0300\x00 303.\n",
)
INAPPLICABLE = ("",)
