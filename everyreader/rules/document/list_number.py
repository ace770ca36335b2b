"""Readers get the numbers of a list as they are written.

What: the first number of a list has eight digits at most, and the numbers count up by one: 1, 2, 3, or 5, 6, 7. A list
of which each item has the same number, 1, 1, 1, counts too.

Why: a page counts the items of a list from its first number. Where “1.” and “7.” are written, readers get 1 and 2, and
who is told on the phone to look at number 7 does not find it. A long number is mostly a phone number or a reference
with a full stop behind it, and a browser may show another one.

How to put it right: number the items 1, 2, 3. Where a number is to stay as it is, put a \\ before its full stop and an
empty line above it: `7\\. words`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from everyreader.document import Item, Listing
from everyreader.finding import Finding, Rule
from everyreader.parse import Page, lines_of

PASSED = (
    "1. Phone us.\n2. Wait.\n",
    "2026. was a good year.\n",
    "99999999. one\n",
    "1. one\n1. two\n1. three\n",
    "0. one\n1. two\n",
    "1. one\n\n   words\n\n2. two\n   1. sub\n   2. sub\n3. three\n",
    "1. one\n2. two\n\nWords.\n\n3. three\n4. four\n",
    "> 1. one\n> 2. two\n",
    "1) one\n2) two\n",
    "1. one\n\n7\\. two\n",
    "1. one\n2. two\n4\\. four\n",
    "1. - one\n2. - two\n",
    "- one\n- two\n",
)
FAILED = (
    "999999999999999. one\n",
    f"{'9' * 4301}. one\n",
    f"> {'1' * 4400}. one\n",
    "1. one\n7. two\n",
    "1. one\n2. two\n4. four\n",
    "3. one\n2. two\n1. three\n",
    "1. one\n\n3. three\n",
    "1. one\n2. two\n2. three\n3. four\n",
    "- one\n  1. two\n  3. three\n",
    "> 1. one\n> 5. two\n",
    "1) one\n3) two\n",
    "1. one\n1. two\n2. three\n",
)
INAPPLICABLE = ("Phone us.\n", "- one\n")

MOST = 99_999_999
_NUMBER = re.compile(r"[\s>]*(?:[-*+]\s+)?(\d{1,9})[.)](?=\s|$)(?!\s+\d{1,9}[.)]\s)")
"""The number of an item, and no second one behind it: that would be of a list within the item."""


def check(page: Page) -> list[Finding] | None:
    """Look at the numbers of every list."""
    lists = [block for block in page.blocks_of(Listing) if block.ordered]
    if not lists:
        return None
    return [
        finding for block in lists for finding in (_long(page, block) if block.start > MOST else _other(page, block))
    ]


def _long(page: Page, block: Listing) -> list[Finding]:
    message = "This list starts at a number with more than eight digits."
    help = "Write the number in a sentence, or put a \\ before the full stop."
    return [Finding("document/list-number", page.header.source, message, help, block=block.id)]


def _other(page: Page, block: Listing) -> list[Finding]:
    """Return the first item that readers get with another number than is written."""
    written = list(_written(page, block)) if len(block.items) > 1 else []
    if len({number for number, _ in written}) < 2:
        return []
    for place, (number, item) in enumerate(written, block.start):
        if number != place:
            piece = f"{number}"
            message = f"This item is number {number} where it is written, and readers get number {place}."
            help = (
                f"Write {place}. in its place, or keep {number} as it is: put an empty line above it, and a \\ before "
                f"its full stop, {number}\\."
            )
            where = item.blocks[0].id
            return [Finding("document/list-number", page.header.source, message, help, block=where, piece=piece)]
    return []


def _written(page: Page, block: Listing) -> Iterator[tuple[int, Item]]:
    """Yield each item of a list with its number in the source; nothing behind one whose number is not to be seen."""
    for item in block.items:
        lines = lines_of(page, item.blocks[0].id) if item.blocks else []
        match = _NUMBER.match(lines[0]) if lines else None
        if not match:
            return
        yield int(match[1]), item


RULE = Rule("warning", check=check)
