"""A hard word of an Easy Read page has a picture beside it.

What: on a page of `kind: easy-read`, bold words are in a step that has a picture. Bold marks a hard word, whose meaning
is in the next sentence.

Why: a word that has to be explained is one that many readers do not know. The picture is what they keep of it.

How to put it right: write a picture above the step, with a blank line after it; or take the stars away where the word
is not hard.
"""

from __future__ import annotations

from everyreader.document import Paragraph, Strong, text_of, walk_inlines
from everyreader.finding import Finding, Rule
from everyreader.parse import Page

_HEAD = "---\ntitle: Easy Read\nkind: easy-read\n---\n\n"
_HARD = "You can **opt out**. To opt out means to say no.\n"
PASSED = (f"{_HEAD}![](a.svg)\n\n{_HARD}", f"{_HEAD}You can say no.\n")
FAILED = (f"{_HEAD}{_HARD}",)
INAPPLICABLE = (_HARD,)


def check(page: Page) -> list[Finding] | None:
    """Look at every step of an Easy Read page that has no picture."""
    if page.header.meta.kind != "easy-read" or not page.document.blocks:
        return None
    return [
        Finding(
            "document/easy-read-hard-word",
            page.header.source,
            f"The hard word “{text_of(words.children)}” has no picture beside it.",
            "Write a picture above the step, and a blank line after it.",
            block=block.id,
        )
        for block in page.document.blocks
        if isinstance(block, Paragraph)
        for words in walk_inlines(block.children)
        if isinstance(words, Strong)
    ]


RULE = Rule("warning", check=check)
