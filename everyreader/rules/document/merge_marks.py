"""A page is in one version.

What: the lines `<<<<<<<`, `|||||||` and `>>>>>>>` that a program leaves where two people changed the same words are not
in a page. Until somebody has chosen, the page is withheld.

Why: both versions are on the page, and one of them is wrong: patients would get two phone numbers.

How to put it right: keep one version, delete the other, and delete the lines of signs. Ask whoever wrote the other.
"""

from __future__ import annotations

from everyreader.finding import Finding, Rule
from everyreader.parse import Page

PASSED = ("Phone us.\n", "Heading\n=======\n\nWords.\n", "> > > Said.\n", "| a | b |\n|---|---|\n|||||||||\n")
FAILED = (
    "<<<<<<< HEAD\nPhone 111\n=======\nPhone 112\n>>>>>>> other\n",
    "Phone 112\n>>>>>>> other\n",
    "---\ntitle: Page\n---\n\n    <<<<<<< HEAD\n    Phone 111\n",
    "<<<<<<< ours\na\n||||||| base\nb\n=======\nc\n>>>>>>> theirs\n",
)
INAPPLICABLE = ("---\ntitle: Your choice\n---\n",)


def check(page: Page) -> list[Finding] | None:
    """Return nothing of its own: a page with such marks is not read at all, and the reader has said so."""
    if not page.document.blocks and not page.header.broken:
        return None
    return [finding for finding in page.header.findings if finding.rule == "document/merge-marks"]


RULE = Rule("error", "withhold page", check=check)
