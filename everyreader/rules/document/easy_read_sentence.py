"""A sentence of an Easy Read page has at most 15 words.

What: on a page of `kind: easy-read`, each sentence has at most 15 words. A fact counts as one.

Why: UK rules for Easy Read set 15 words as the most that many readers can hold. A longer sentence has two ideas, and a
picture beside it can stand for one of them only.

How to put it right: make two sentences of it, and give each idea its own step.
"""

from __future__ import annotations

import re

from everyreader.document import Heading, Paragraph
from everyreader.finding import Finding, Rule
from everyreader.parse import Page
from everyreader.parse.sections import sentences

_HEAD = "---\ntitle: Easy Read\nkind: easy-read\n---\n\n"
_LONG = "You can ask us to send you a copy of what we have in your notes and letters.\n"
PASSED = (
    f"{_HEAD}You can ask us for a copy of your notes. You can ask for letters too.\n",
    f"{_HEAD}Fill in the form and post it to us, or phone us on {{{{ trust-phone }}}} today.\n",
)
FAILED = (f"{_HEAD}{_LONG}", f"{_HEAD}![](a.svg)\n\n{_LONG}", f"{_HEAD}- {_LONG}", f"{_HEAD}{'word ' * 199}word.\n")
INAPPLICABLE = (_LONG,)

MOST = 15
_FACT = re.compile(r"{{.*?}}")


def check(page: Page) -> list[Finding] | None:
    """Look at every sentence of an Easy Read page."""
    blocks: list[Heading | Paragraph] = [*page.blocks_of(Heading), *page.blocks_of(Paragraph)]
    if page.header.meta.kind != "easy-read" or not blocks:
        return None
    return [
        Finding(
            "document/easy-read-sentence",
            page.header.source,
            f"This sentence has {count} words: “{' '.join(sentence.split())[:60]}”.",
            f"Make two sentences of it: {MOST} words are the most.",
            block=block.id,
        )
        for block in blocks
        for sentence in sentences(block)
        if (count := len([word for word in _FACT.sub("fact", sentence).split() if any(map(str.isalnum, word))])) > MOST
    ]


RULE = Rule("warning", check=check)
