"""Lines end as they do in a text file.

What: U+2028, U+2029 and U+0085, with which some programs for text and layout end a line or a paragraph, do not stand
in a file. The build reads them as a blank.

Why: an editor shows a new line or nothing at all, but to the build the lines are one. The lines of an address run
together, and what looks like a heading or an item of a list is none.

How to put it right: go to the line and column, delete the character and press Enter.
"""

from __future__ import annotations

from everyreader.finding import Finding, Rule
from everyreader.source import Source
from everyreader.source.odd_letters import LINE_ENDS, all_printable

PASSED = ("---\ntitle: Your choice\n---\n\nPhone us.\r\nWe are open.\n",)
FAILED = (
    "---\ntitle: Your choice\n---\n\n1 Example Street\u2028Larkmere\n",
    "---\ntitle: Your\u2029 choice\n---\n\nPhone us.\n",
    "---\ntitle: Your choice\n---\n\nPhone us.\x85We are open.\n",
)
INAPPLICABLE = ("",)


def check(source: Source) -> list[Finding] | None:
    """Look for the first such line end: the others mostly came with it."""
    if not source.text:
        return None
    match = None if all_printable(source.text) else LINE_ENDS.search(source.text)
    if not match:
        return []
    return [
        Finding(
            "source/line-end",
            source.path,
            f"A line end that only some programs know (U+{ord(match[0]):04X}) stands here. It is read as a blank.",
            "Delete it, and press Enter if a new line is to begin here.",
            line=source.text.count("\n", 0, match.start()) + 1,
            column=match.start() - source.text.rfind("\n", 0, match.start()),
        )
    ]


RULE = Rule("warning", check=check)
