"""A page shows lists, tables, quotes, examples and headings as they are written.

What: a standard reader of Markdown (CommonMark, with tables) reads each page too, and sees the same headings, items of
lists and how deep they stand, rows of tables, quotes, examples and links as the page has. What our own dialect adds,
such as boxes, does not count.

Why: a step that belongs under "Do not take" and stands beside it, or a table that has become words between lines, says
something else than its author meant, and nothing on the page shows it.

How to put it right: as the message says. An empty line before and after each list, table, quote and example, and four
spaces for each level, are read alike by all."""

from __future__ import annotations

from everyreader.finding import Finding, Rule
from everyreader.parse import Page

PASSED = (
    "Words.\n\n- one\n    - two\n\n        More of two.\n\n> Said.\n"
    "\n| a | b |\n|---|---|\n| 1 | 2 |\n\n```\ncode\n```\n",
    "- Do not take\n  - aspirin\n  - ibuprofen\n- Keep taking\n  - insulin\n",
    "Open:\n| Day | Time |\n|---|---|\n| Monday | 9 to 5 |\n",
    "Foo\nBar\n---\n",
    "  ## Open\n\nWords.\n",
    "- a\n-\n- b\n",
    "1) Ring us.\n2) Write to us.\n",
    '!!! important "Before you come"\n    Do:\n\n    - wash\n      - hands\n    - rest\n',
)
FAILED = ("- a\n  # Foo\n", "> - a\n>   - b\nc\n", "[{{ x }} form]\n\n[{{ x }} form]: https://a.example\n")
INAPPLICABLE = ("---\ntitle: Your choice\n---\n",)


def check(page: Page) -> list[Finding] | None:
    """Return what was seen while the page was read."""
    return list(page.structure) if page.document.blocks else None


RULE = Rule("warning", check=check)
