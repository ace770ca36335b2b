"""A table has rows under its headings.

What: under the line of dashes stands at least one row.

Why: readers get headings of nothing. Mostly the rows were lost when the table was pasted, or a blank line parts them
from their headings, so that they are read as plain words.

How to put it right: write the rows straight under the line of dashes, or take the headings out.
"""

from __future__ import annotations

from everyreader.document import Table
from everyreader.finding import Finding, Rule
from everyreader.parse import Page

PASSED = ("| Name | Phone |\n| --- | --- |\n| Ward | 111 |\n",)
FAILED = ("| Name | Phone |\n| --- | --- |\n\nWords.\n", "| Name | Phone |\n| --- | --- |\n\n| Ward | 111 |\n")
INAPPLICABLE = ("Phone us.\n",)


def check(page: Page) -> list[Finding] | None:
    """Return every table without rows."""
    tables = page.blocks_of(Table)
    if not tables:
        return None
    return [
        Finding(
            "document/table-no-rows",
            page.header.source,
            "This table has headings and no rows.",
            "Write the rows straight under the line of dashes, or take the headings out.",
            block=table.id,
        )
        for table in tables
        if not table.rows
    ]


RULE = Rule("warning", check=check)
