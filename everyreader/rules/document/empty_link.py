"""A link has words, and leads somewhere.

What: no link has an empty target or `#` alone, and none is without words (WCAG 2.2, 2.4.4).

Why: a person who wants to opt out follows "View our choices" and stays where they are. A link without words is read
aloud as "link" or as a long address, or not at all.

How to put it right: write the address, the page or the fact that the link is meant to lead to, and words that say what
is there.
"""

from __future__ import annotations

from everyreader.blank import is_blank
from everyreader.document import Link, text_of
from everyreader.finding import Finding, Rule
from everyreader.parse import Page, piece_of_link

PASSED = (
    "[Our guide](young-people.md)\n",
    "[How to choose](#how-to-choose)\n",
    "[Choose]({{ a-web }})\n",
    "[![Map](map.svg)](map.md)\n",
)
FAILED = (
    "[View our mythbusters](#) for the facts.\n",
    "[Choose]()\n",
    "[](young-people.md)\n",
    "[ ](young-people.md)\n",
    "[![](map.svg)](map.md)\n",
    "## Ask [us](#)\n\n| Way | Link |\n| --- | --- |\n| Online | [Choose](#) |\n",
)
INAPPLICABLE = ("Phone us.\n",)


def check(page: Page) -> list[Finding] | None:
    """Return every link without a target or without words."""
    links = page.inlines_of(Link)
    if not links:
        return None
    found = []
    for block, link in links:
        said = text_of(link.children)
        words = "" if is_blank(said) else said.strip()
        if link.target.strip("#? ") and words:
            continue
        message = f"The link “{words[:60]}” leads nowhere." if words else "This link has no words."
        advice = (
            "Write in the brackets ( ) where it leads, for example (young-people.md)."
            if words
            else "Write in the brackets [ ] what a reader finds there."
        )
        found.append(
            Finding(
                "document/empty-link",
                page.header.source,
                message,
                advice,
                block=block.id,
                piece=piece_of_link(page, block.id, link),
            )
        )
    return found


RULE = Rule("error", check=check)
