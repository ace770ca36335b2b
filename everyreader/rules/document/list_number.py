"""A list starts at a number that people count to.

What: the first number of a list has eight digits at most.

Why: a longer one is mostly a phone number or a reference with a full stop behind it, and a browser may show another
number.

How to put it right: write the number in a sentence, or put a \\ before the full stop: `01632960001\\.`
"""

from everyreader.document import Listing
from everyreader.finding import Finding, Rule
from everyreader.parse import Page

PASSED = ("1. Phone us.\n2. Wait.\n", "2026. was a good year.\n", "99999999. one\n")
FAILED = ("999999999999999. one\n", f"{'9' * 4301}. one\n", f"> {'1' * 4400}. one\n")
INAPPLICABLE = ("Phone us.\n", "- one\n")

MOST = 99_999_999


def check(page: Page) -> list[Finding] | None:
    """Look at the first number of every list."""
    lists = [block for block in page.blocks_of(Listing) if block.ordered]
    return (
        [
            Finding(
                "document/list-number",
                page.header.source,
                "This list starts at a number with more than eight digits.",
                "Write the number in a sentence, or put a \\ before the full stop.",
                block=block.id,
            )
            for block in lists
            if block.start > MOST
        ]
        if lists
        else None
    )


RULE = Rule("warning", check=check)
