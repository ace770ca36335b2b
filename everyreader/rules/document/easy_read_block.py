"""An Easy Read page has only steps, short lists and boxes.

What: on a page of `kind: easy-read` there is no table, quotation, list of terms, example or footnote.

Why: Easy Read goes from one idea to the next, each with its picture. A table has to be read in two directions at once,
and a note sends readers to another place and back.

How to put it right: say it in steps, one idea each.
"""

from __future__ import annotations

from everyreader.document import Block, Definitions, Example, Footnotes, Quote, Table
from everyreader.finding import Finding, Rule
from everyreader.parse import Page

_HEAD = "---\ntitle: Easy Read\nkind: easy-read\n---\n\n"
_TABLE = "| Day | Time |\n| --- | --- |\n| Monday | 9am |\n"
PASSED = (f"{_HEAD}Come on Monday. We open at 9am.\n", f"{_HEAD}You can bring:\n\n- a friend\n- a carer\n")
FAILED = (
    f"{_HEAD}{_TABLE}",
    f"{_HEAD}> You can choose.\n",
    f"{_HEAD}Carer\n:   Somebody who helps you.\n",
    f"{_HEAD}You can choose.[^1]\n\n[^1]: From 13 on.\n",
)
INAPPLICABLE = (_TABLE,)

_NAMES: dict[type[Block], str] = {
    Table: "A table",
    Quote: "A quotation",
    Definitions: "A list of terms",
    Example: "An example in a frame",
    Footnotes: "A footnote",
}


def check(page: Page) -> list[Finding] | None:
    """Look at every block of an Easy Read page."""
    if page.header.meta.kind != "easy-read" or not page.blocks:
        return None
    return [
        Finding(
            "document/easy-read-block",
            page.header.source,
            f"{_NAMES[type(block)]} is hard to follow in Easy Read.",
            "Say it in steps, one idea each.",
            block=block.id,
        )
        for block in page.blocks
        if type(block) in _NAMES
    ]


RULE = Rule("warning", check=check)
