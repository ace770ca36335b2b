"""A page has a title.

What: the front matter has a line `title:` with words, or the text starts with one heading with a single `#` (WCAG 2.2,
2.4.2).

Why: the title is what the browser shows and the screen reader says first, the heading of the printed page, and the
words of every link to it. Without one, the name of the file is in.

How to put it right: write `title: Your choice` between the two lines `---` at the top.
"""

from __future__ import annotations

from everyreader.blank import is_blank
from everyreader.finding import Finding, Rule
from everyreader.parse import Page

PASSED = (
    "---\ntitle: Your choice\n---\n\nPhone us.\n",
    "# Your choice\n\nPhone us.\n",
    "---\nowner: us\n---\n\n# Choice\n\nPhone us.\n",
)
FAILED = (
    "Phone us.\n",
    "---\nowner: us\n---\n\nPhone us.\n",
    "---\ntitle:\n---\n\nPhone us.\n",
    "## Choice\n\nPhone us.\n",
)
INAPPLICABLE = ("---\ntitle: [Your choice\n---\n\nPhone us.\n",)


def check(page: Page) -> list[Finding] | None:
    """Return a finding where a page has no title."""
    if page.header.broken:
        return None
    if not is_blank(page.header.meta.title):
        return []
    return [
        Finding(
            "document/no-title",
            page.header.source,
            "This page has no title.",
            "Write a line such as title: Your choice between two lines --- at the top.",
            line=1,
            column=1,
        )
    ]


RULE = Rule("error", check=check)
