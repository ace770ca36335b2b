"""A line in bold that heads what follows is a heading.

What: a paragraph is not made of a few bold words alone, without a full stop, above a paragraph, a list or a table. Such
a line looks like a heading and is none (WCAG 2.2, 1.3.1). Easy Read has hard words in bold, and is left out.

Why: people who listen to a page, or who move through it by its headings, do not find what it heads, and no list of
contents has it.

How to put it right: write ## before the words (### under a heading with ##), and take the stars away. Words that are
no heading end with a full stop.
"""

from __future__ import annotations

from itertools import pairwise

from everyreader.document import Block, Emphasis, Inline, Listing, Paragraph, Strong, Table, Text, text_of
from everyreader.finding import Finding, Rule
from everyreader.parse import Page

PASSED = (
    "Hours.\n\n## Visiting times\n\nEvery day from 2pm.\n",
    "**Do not stop taking your medicine.**\n\nAsk your doctor first.\n",
    "**By phone:**\n\n- on weekdays\n",
    "**Your choice** is safe.\n\nWe keep it.\n",
    "We keep it.\n\n**Larkmere Trust**\n",
    "**{{ trust-phone }}**\n\nEvery day.\n",
    "**[Choose online](other.md)**\n\nOr phone us.\n",
    "**Yes**\n\n## Next\n\nWords.\n",
)
FAILED = (
    "**Visiting times**\n\nEvery day from 2pm.\n",
    "Words.\n\n__What to bring__\n\n- a list of your medicines\n",
    "## Visiting\n\n**On weekdays**\n\nFrom 2pm.\n",
    "**Who can visit?**\n\nFamily and friends.\n",
    "***Parking***\n\n| Day | Price |\n| --- | --- |\n| Sunday | free |\n",
)
INAPPLICABLE = ("Phone us.\n",)

MOST_LETTERS = 70
_ENDS = (".", "!", "…", ":", ";", ",", "。", "！", "：", "；", "،", "۔", "؛", "।")
"""Signs at the end of what is no heading. A question may be one."""


def check(page: Page) -> list[Finding] | None:
    """Return every paragraph of a few bold words above what it heads."""
    if page.header.meta.kind == "easy-read" or not page.inlines_of(Strong):
        return None
    return [
        Finding(
            "document/bold-heading",
            page.header.source,
            f"“{words}” looks like a heading, and is only bold: who listens to the page does not find it.",
            "Write ## before it (### under a heading with ##) without the stars. If it is no heading, end it with a "
            "full stop.",
            block=block.id,
            piece=words,
        )
        for block, below in pairwise(page.document.blocks)
        if isinstance(block, Paragraph) and isinstance(below, Paragraph | Listing | Table)
        for words in [_bold_words(block)]
        if words and not words.endswith(_ENDS) and not _is_bold(below)
    ]


def _bold_words(block: Paragraph) -> str:
    """Return the words of a paragraph that is a few bold words and nothing else."""
    words = text_of(block.children).strip() if _is_bold(block) else ""
    return words if len(words) <= MOST_LETTERS else ""


def _is_bold(block: Block) -> bool:
    """Say whether a block is a paragraph of bold words alone: no link, no fact."""
    if not isinstance(block, Paragraph):
        return False
    kept = [inline for inline in block.children if not (isinstance(inline, Text) and not inline.text.strip())]
    return len(kept) == 1 and _holds_strong(kept[0]) and _is_plain(kept[0])


def _holds_strong(inline: Inline) -> bool:
    """Say whether words are bold: `**x**`, and `***x***`, which is bold within italic."""
    if isinstance(inline, Emphasis) and len(inline.children) == 1:
        inline = inline.children[0]
    return isinstance(inline, Strong)


def _is_plain(inline: Inline) -> bool:
    if isinstance(inline, Strong | Emphasis):
        return all(_is_plain(child) for child in inline.children)
    return isinstance(inline, Text)


RULE = Rule("warning", check=check)
