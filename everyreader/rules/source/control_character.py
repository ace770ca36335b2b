"""A file holds no characters that nobody can see.

What: control characters, such as those that some word processors put between lines, are not in a file. The page
shows the sign � in their place, so that the gap can be seen.

Why: a screen reader stops at such a character or says nonsense, and a braille table has no sign for it. Where it was
pasted in place of a letter or a digit, a word or a phone number is wrong.

How to put it right: go to the line and column, delete what is there and type the words again.
"""

from __future__ import annotations

from everyreader.finding import Finding, Rule
from everyreader.source import Source
from everyreader.source.odd_letters import all_printable, first_control

PASSED = (
    "---\ntitle: Your choice\n---\n\nPhone us.\tWe are open.\n",
    "\ufeff---\r\ntitle: Choice\r\n---\r\n\r\nPhone us.\r\n",
)
FAILED = (
    "---\ntitle: Your choice\n---\n\nPhone us.\x0bWe are open.\n",
    b"---\ntitle: Choice\n---\n\nPhone 0300\x00 303.\n",
)
INAPPLICABLE = ("",)


def check(source: Source) -> list[Finding] | None:
    """Look for the first such character: the others mostly came with it."""
    if not source.text:
        return None
    start = -1 if all_printable(source.text) else first_control(source.text)
    if start < 0:
        return []
    return [
        Finding(
            "source/control-character",
            source.path,
            f"There is a character here that no reader can see (U+{ord(source.text[start]):04X}).",
            "Delete it and type the words again.",
            line=source.text.count("\n", 0, start) + 1,
            column=start - source.text.rfind("\n", 0, start),
        )
    ]


RULE = Rule("error", check=check)
