"""A box has words in it.

What: the lines under `!!!` are indented by four spaces; that is how they come to be in the box.

Why: a box with a title and nothing in it, and the warning below it as plain text, is what readers get otherwise.

How to put it right: put four spaces in front of each line that belongs in the box.
"""

from __future__ import annotations

from everyreader.document import Callout
from everyreader.finding import Finding, Rule
from everyreader.parse import Page

PASSED = ('!!! warning "Title"\n    Phone us.\n', "!!! contact\n\n    {{ trust-post }}\n")
FAILED = (
    '!!! warning "Title"\nPhone us.\n',
    '!!! warning "Title"\n\nPhone us.\n',
    '!!! warning "Title"\n  Phone us.\n',
    "!!! warning\n",
    "!!! warning\nPhone us.\n!!!\n",
)
INAPPLICABLE = ("Phone us.\n",)

_END = " Delete the line !!! below them: the spaces alone show where a box ends."


def check(page: Page) -> list[Finding] | None:
    """Return every box without words."""
    boxes = page.blocks_of(Callout)
    if not boxes:
        return None
    is_closed = any(line.strip() == "!!!" for line in page.text.split("\n"))
    return [
        Finding(
            "document/callout-empty",
            page.header.source,
            "There is nothing in this box.",
            f"Put four spaces in front of each line that belongs in it.{_END if is_closed else ''}",
            block=box.id,
        )
        for box in boxes
        if not box.blocks
    ]


RULE = Rule("error", check=check)
