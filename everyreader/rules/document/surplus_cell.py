"""A row of a table has no more cells than the table has columns.

What: no row has words behind its last column. Readers do not get them, in any format.

Why: a column is what its heading says, and there is none for these words. They may be the ones that matter: "not in
August".

How to put it right: give the table one more column, with a heading, or write the words into the cell before. A `|` that
belongs to the words is written `\\|`.
"""

from __future__ import annotations

from everyreader.finding import Finding, Rule
from everyreader.parse import Page, piece_in

_HEAD = "| Day | Time |\n| --- | --- |\n"
PASSED = (
    f"{_HEAD}| Monday | 9 to 5 |\n| Tuesday |\n",
    f"{_HEAD}| Monday | 9 to 5 | |\n",
    f"{_HEAD}| Monday | 9 \\| 10 |\n| `a\\|b` | 1 |\n",
)
FAILED = (f"{_HEAD}| Monday | 9 to 5 | not in August |\n", f"{_HEAD}| Monday | 9 | 10 | 11 |\n")
INAPPLICABLE = ("Words.\n",)


def check(page: Page) -> list[Finding] | None:
    """Return each row with words that no reader gets."""
    if "|" not in page.text or not page.document.blocks or not page.block_kinds.get("Table"):
        return None
    return [
        Finding(
            "document/surplus-cell",
            page.header.source,
            f"This row has more cells than the table has columns, and readers do not get these words: {note.piece}",
            "Give the table one more column, or write the words into the cell before.",
            block=note.block,
            piece=piece_in(page, note.block, note.piece, note.piece.split(" | ")[0]),
        )
        for note in page.notes
        if note.rule == "document/surplus-cell"
    ]


RULE = Rule("error", check=check)
