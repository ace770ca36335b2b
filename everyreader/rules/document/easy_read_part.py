"""A part of an Easy Read page has at most six steps.

What: on a page of `kind: easy-read`, at most six steps follow each heading. A step is a picture with its words, a
paragraph, a list or a box.

Why: a part is read at one sitting, often with a supporter. On a phone, six steps are three screens; in the booklet, two
pages.

How to put it right: write a heading of its own (`## …`) where a new idea begins, or leave out what need not be said.
"""

from __future__ import annotations

from everyreader.document import Heading
from everyreader.finding import Finding, Rule
from everyreader.parse import Page
from everyreader.parse.sections import sections

_HEAD = "---\ntitle: Easy Read\nkind: easy-read\n---\n\n"
_SIX = "## How to choose\n\n" + "You can choose.\n\n" * 6
PASSED = (f"{_HEAD}{_SIX}", f"{_HEAD}{_SIX}## Who can help\n\nAsk us.\n")
FAILED = (f"{_HEAD}{_SIX}Ask us.\n", f"{_HEAD}{'You can choose. ' * 2}\n\n" + "Ask.\n\n" * 6 + _SIX)
INAPPLICABLE = (f"{_SIX}Ask us.\n",)

MOST = 6


def check(page: Page) -> list[Finding] | None:
    """Count the steps of each part of an Easy Read page."""
    if page.header.meta.kind != "easy-read" or not page.document.blocks:
        return None
    parts = [[block for block in part if not isinstance(block, Heading)] for part in sections(page.document.blocks)]
    return [
        Finding(
            "document/easy-read-part",
            page.header.source,
            f"The part of the page in which this step is has {len(steps)} steps.",
            f"Write a heading where a new idea begins: {MOST} steps are the most.",
            block=steps[MOST].id,
        )
        for steps in parts
        if len(steps) > MOST
    ]


RULE = Rule("warning", check=check)
