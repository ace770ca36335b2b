"""Headings go down one level at a time.

What: under a heading with `##` the next level is `###`, not `####` (WCAG 2.2, 1.3.1). A heading that skips a level is
shown one level below the one above it, and headings below it that are written alike beside it.

Why: people who listen to a page jump from heading to heading, and hear the level of each. A skipped level says that
something is missing.

How to put it right: take away as many `#` as the message says, or write the heading that is missing in between.
"""

from __future__ import annotations

import re

from everyreader.document import Heading
from everyreader.finding import Finding, Rule
from everyreader.parse import Page, lines_of

PASSED = (
    "## How to choose\n\n### Online\n\n#### With the app\n\n## Ask us\n",
    "# Your choice\n\n## How\n\nPhone us.\n",
)
FAILED = (
    "## How to choose\n\n#### Online\n\nPhone us.\n",
    "### How to choose\n\nPhone us.\n",
    "#### How\n\n#### What\n",
)
INAPPLICABLE = ("Phone us.\n",)

_SIGNS = re.compile(r"[\s>]*(?:(?:[-*+]|\d{1,9}[.)])\s+)?(#{1,6})")


def check(page: Page) -> list[Finding] | None:
    """Return every heading that skips a level."""
    if not page.header.headings:
        return None
    return [
        Finding(
            "document/heading-order",
            page.header.source,
            f"This heading skips a level: “{note.piece}”.",
            f"{_remedy(page, note.block)}, or write the heading that is missing before it.",
            block=note.block,
            piece=note.piece,
        )
        for note in page.notes
        if note.rule == "document/heading-order"
    ]


def _remedy(page: Page, block: str) -> str:
    """Return how many signs to take away, and from which headings: those below go down from it."""
    headings = page.blocks_of(Heading)
    place = next((place for place, heading in enumerate(headings) if heading.id == block), None)
    if place is None:
        return "Take a # away"
    own = _signs(page, block)
    surplus = max(own - headings[place].level, 1)
    below = headings[place + 1 : place + 2]
    signs = "a #" if surplus == 1 else f"{surplus} #"
    if below and _signs(page, below[0].id) >= own:
        return f"Take {signs} away here and from each heading below it, down to the next that has fewer"
    return f"Take {signs} away"


def _signs(page: Page, block: str) -> int:
    """Return how many # a heading is written with."""
    lines = lines_of(page, block)
    match = _SIGNS.match(lines[0]) if lines else None
    return len(match[1]) if match else 0


RULE = Rule("warning", check=check)
