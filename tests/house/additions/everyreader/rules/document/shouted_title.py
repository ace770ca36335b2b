"""The title of a page is not shouted.

What: a title has small letters too.

Why: words in capital letters are hard to read, and a screen reader may spell them.

How to put it right: write the title in small letters.
"""

from everyreader.finding import Finding, Rule
from everyreader.parse import Page

PASSED = ("---\ntitle: Your choice\n---\n\nPhone us.\n", "---\ntitle: NHS 111\n---\n\nPhone us.\n")
FAILED = ("---\ntitle: YOUR CHOICE\n---\n\nPhone us.\n",)
INAPPLICABLE = ("Phone us.\n",)
LONGEST = 5
"""Letters of a word that may well be an abbreviation."""


def check(page: Page) -> list[Finding] | None:
    """Look at the title."""
    title = page.header.meta.title
    if not title:
        return None
    if not any(word.isupper() and len(word) > LONGEST for word in title.split()):
        return []
    return [
        Finding(
            "document/shouted-title",
            page.header.source,
            "This title is shouted.",
            "Write it in small letters.",
            piece=title,
        )
    ]


RULE = Rule("warning", check=check)
