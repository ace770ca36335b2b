"""An Easy Read page has at most 1,000 words.

What: all words of a page of `kind: easy-read` are counted; a fact counts as two.

Why: people stop reading. More than 1,000 words, or 20 pages of the booklet, are too many for one sitting (UK rules for
Easy Read say 20 to 24 pages).

How to put it right: leave out what people do not need in order to act, or make two pages of it.
"""

from __future__ import annotations

import re

from everyreader.finding import Finding, Rule
from everyreader.parse import Page
from everyreader.parse.sections import words_of

_HEAD = "---\ntitle: Easy Read\nkind: easy-read\n---\n\n"
PASSED = (f"{_HEAD}{'You can choose. ' * 2}\n\n" * 100,)
FAILED = (_HEAD + "You can choose what you like.\n\n" * 170, _HEAD + "Phone {{ desk }} now.\n\n" * 251)
INAPPLICABLE = ("You can choose what you like.\n\n" * 170,)

MOST = 1000
_FACT = re.compile(r"{{.*?}}")


def check(page: Page) -> list[Finding] | None:
    """Count the words of an Easy Read page."""
    if page.header.meta.kind != "easy-read" or not page.document.blocks:
        return None
    count = len(_FACT.sub("a fact", words_of(page.document.blocks)).split())
    if count <= MOST:
        return []
    return [
        Finding(
            "document/easy-read-length",
            page.header.source,
            f"This page has about {count:,} words; in Easy Read, {MOST:,} are the most.",
            "Leave out what nobody needs in order to act, or make two pages of it.",
            piece="kind",
        )
    ]


RULE = Rule("warning", check=check)
