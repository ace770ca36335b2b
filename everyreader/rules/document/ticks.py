"""Answers to tick have a question, and there are at least two of them.

What: a box `!!! ticks` has a title, which is the question, and a list of two answers or more.

Why: on paper, boxes to tick without a question are sent back by nobody, and a question without boxes cannot be
answered. Whoever asks learns of neither.

How to put it right: write the question into the first line and each answer as an item below it:
`!!! ticks "Is this easy to read?"`, then `    - Yes` and `    - No`.
"""

from __future__ import annotations

from collections.abc import Iterator

from everyreader.document import Callout, Listing
from everyreader.finding import Finding, Rule
from everyreader.parse import Page

_ANSWERS = "    - Yes\n    - No\n"
PASSED = (f'!!! ticks "Is this easy to read?"\n{_ANSWERS}', f'!!! ticks "Is it?"\n    Tick one.\n\n{_ANSWERS}')
FAILED = (
    f'!!! ticks ""\n{_ANSWERS}',
    f"!!! ticks\n{_ANSWERS}",
    '!!! ticks "Is this easy to read?"\n    Yes or no.\n',
    '!!! ticks "Is this easy to read?"\n    - Yes\n',
)
INAPPLICABLE = ('!!! warning "Wait"\n    Phone us.\n', "Phone us.\n")


def check(page: Page) -> list[Finding] | None:
    """Look at every box of answers to tick that has something in it."""
    boxes = [box for box in page.blocks_of(Callout) if box.kind == "ticks" and box.blocks]
    if not boxes:
        return None
    return [
        Finding("document/ticks", page.header.source, message, help, block=box.id)
        for box in boxes
        for message, help in _faults(box)
    ]


def _faults(box: Callout) -> Iterator[tuple[str, str]]:
    if not box.title:
        yield (
            "These answers to tick have no question.",
            'Write the question into the first line: !!! ticks "Is this easy to read?"',
        )
    answers = sum(len(block.items) for block in box.blocks if isinstance(block, Listing))
    if answers < 2:
        yield (
            f"There {'is 1 answer' if answers else 'are no answers'} to tick in this box.",
            "Write each answer as an item, with four spaces in front of it: - Yes",
        )


RULE = Rule("warning", check=check)
