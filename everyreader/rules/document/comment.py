"""A page holds no notes that only authors can see.

What: `<!-- … -->` is left out of the page.

Why: a note to a colleague is easily forgotten, and whoever gets the file can read it. Words that were put between these
signs to hide them for a while are missing from the page until somebody remembers.

How to put it right: delete it, or keep it where your team keeps its notes.
"""

from __future__ import annotations

from everyreader.finding import Finding, Rule
from everyreader.parse import Page

PASSED = ("Phone us.\n", "Write `<!-- note -->` here.\n")
FAILED = ("Phone us. <!-- is the number right? -->\n", "Phone us.\n\n<!-- a note\nof two lines -->\n\nWrite to us.\n")
INAPPLICABLE = ("---\ntitle: Your choice\n---\n",)


def check(page: Page) -> list[Finding] | None:
    """Return every comment in a page."""
    if not page.document.blocks:
        return None
    return [Finding("document/comment", page.header.source, "This note is not shown to readers.",
                    "Delete it once it is dealt with.", block=note.block, piece=note.piece)
            for note in page.notes if note.rule == "document/comment"]


RULE = Rule("advice", check=check)
