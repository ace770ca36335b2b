"""A page has one title.

What: the title is in the front matter, or else in one heading with a single `#`. Headings in the text start at
`##`. A second title is shown as a heading of the first level below it.

Why: who listens to a page asks for its title to learn where they are. Two titles say that there are two pages.

How to put it right: write `##` in place of `#`, or delete the heading where it repeats the title.
"""

from __future__ import annotations

from everyreader.finding import Finding, Rule
from everyreader.parse import Page

PASSED = ("---\ntitle: Your choice\n---\n\n## How to choose\n\nPhone us.\n", "# Your choice\n\nPhone us.\n")
FAILED = (
    "---\ntitle: Your choice\n---\n\n# Your choice\n\nPhone us.\n",
    "# Your choice\n\nPhone us.\n\nMore\n====\n\nWrite.\n",
)
INAPPLICABLE = ("Phone us.\n",)


def check(page: Page) -> list[Finding] | None:
    """Return every title after the first."""
    found = [
        Finding(
            "document/second-title",
            page.header.source,
            f"This is a second title: “{note.piece}”.",
            "Write it with ## in front, or delete it if it repeats the title.",
            block=note.block,
            piece=note.piece,
        )
        for note in page.notes
        if note.rule == "document/second-title"
    ]
    return found if found or page.header.headings or page.header.meta.title else None


RULE = Rule("warning", check=check)
