"""A page says something.

What: there is at least one block of text, a list, a table or a picture under the front matter. An empty page is not
shown: a short page with your contact is at its address.

Why: who came for help finds a title and nothing under it, and does not know whether the page is broken or their
browser.

How to put it right: write the page, or delete the file.
"""

from __future__ import annotations

from everyreader.finding import Finding, Rule
from everyreader.parse import Page

PASSED = ("---\ntitle: Your choice\n---\n\nPhone us.\n", "![A map](../media/map.svg)\n")
FAILED = ("---\ntitle: Your choice\n---\n", "", "\n\n", "## How to choose\n", "<!-- to be written -->\n")
INAPPLICABLE = ("---\ntitle: [Your choice\n---\n\nPhone us.\n",)


def check(page: Page) -> list[Finding] | None:
    """Return a finding where a page holds nothing but headings."""
    if page.header.broken:
        return None
    if not page.header.empty:
        return []
    return [
        Finding(
            "document/empty-page",
            page.header.source,
            "There is nothing on this page.",
            "Write it, or delete the file.",
            line=max(1, page.text.rstrip("\n").count("\n") + 1),
            column=1,
        )
    ]


RULE = Rule("error", "withhold page", check=check)
