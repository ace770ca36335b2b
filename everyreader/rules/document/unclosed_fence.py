"""An example that begins also ends.

What: lines of three backticks or tildes come in pairs. What is after a single one, to the end of the page, is shown
exactly as typed.

Why: headings, links and phone numbers below it are no longer headings, links and phone numbers.

How to put it right: write the same line of backticks after the last line of the example, or delete the first.
"""

from __future__ import annotations

from everyreader.document import Example
from everyreader.finding import Finding, Rule
from everyreader.parse import Page

PASSED = ("```\nPhone us.\n```\n\nWrite to us.\n", "- one\n\n    ~~~\n    two\n    ~~~\n")
FAILED = ("```\nPhone us.\n\n## Ask us\n", "Phone us.\n\n~~~\nWrite to us.\n\n```\n\nCome.\n")
INAPPLICABLE = ("Phone us.\n",)


def check(page: Page) -> list[Finding] | None:
    """Return every example that nobody closed."""
    if not page.blocks_of(Example):
        return None
    return [
        Finding(
            "document/unclosed-fence",
            page.header.source,
            "This example has no end: all below it is shown as typed.",
            "Write the same line of signs after its last line.",
            block=note.block,
        )
        for note in page.notes
        if note.rule == "document/unclosed-fence"
    ]


RULE = Rule("error", check=check)
