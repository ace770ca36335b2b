"""Headings go down one level at a time.

What: under a heading with `##` the next level is `###`, not `####` (WCAG 2.2, 1.3.1). A heading that skips a level is
shown one level below the one before it.

Why: people who listen to a page jump from heading to heading, and hear the level of each. A skipped level says that
something is missing.

How to put it right: take a `#` away, or write the heading that is missing in between.
"""

from __future__ import annotations

from everyreader.finding import Finding, Rule
from everyreader.parse import Page

PASSED = (
    "## How to choose\n\n### Online\n\n#### With the app\n\n## Ask us\n",
    "# Your choice\n\n## How\n\nPhone us.\n",
)
FAILED = ("## How to choose\n\n#### Online\n\nPhone us.\n", "### How to choose\n\nPhone us.\n")
INAPPLICABLE = ("Phone us.\n",)


def check(page: Page) -> list[Finding] | None:
    """Return every heading that skips a level."""
    if not page.header.headings:
        return None
    return [
        Finding(
            "document/heading-order",
            page.header.source,
            f"This heading skips a level: “{note.piece}”.",
            "Take a # away, or write the heading that is missing before it.",
            block=note.block,
            piece=note.piece,
        )
        for note in page.notes
        if note.rule == "document/heading-order"
    ]


RULE = Rule("warning", check=check)
