"""A line in bold that heads what follows is a heading.

What: a paragraph is not made of a few words in bold, in italics or in capital letters alone, without a full stop, above
a paragraph, a list or a table, nor does a paragraph begin with a line in bold. Such a line looks like a heading and is
none (WCAG 2.2, 1.3.1). Easy Read has hard words in bold, and is left out.

Why: people who listen to a page, or who move through it by its headings, do not find what it heads, and no list of
contents has it.

How to put it right: write ## before the words (### under a heading with ##), and take the stars away. Words that are
no heading end with a full stop.
"""

from __future__ import annotations

import re

from everyreader.document import (
    Block,
    Emphasis,
    Inline,
    Listing,
    Paragraph,
    Picture,
    Quote,
    Strong,
    Table,
    Text,
    text_of,
)
from everyreader.finding import Finding, Rule
from everyreader.parse import Page, lines_of

PASSED = (
    "Hours.\n\n## Visiting times\n\nEvery day from 2pm.\n",
    "**Do not stop taking your medicine.**\n\nAsk your doctor first.\n",
    "**By phone:**\n\n- on weekdays\n",
    "**Your choice** is safe.\n\nWe keep it.\n",
    "We keep it.\n\n**Larkmere Trust**\n",
    "**{{ trust-phone }}**\n\nEvery day.\n",
    "**[Choose online](other.md)**\n\nOr phone us.\n",
    "**Yes**\n\n## Next\n\nWords.\n",
    "**Larkmere Trust**\\\n1 Example Street\\\nLarkmere\n",
    "**Bring** your card.\nAnd your letter.\n",
    "**Your choice**\nis safe with us, and you can change your mind at any time.\n",
    "*Sleeping more.*\n\nThey are tired.\n\nNHS\n\nThe service.\n\nABC 12\n\nWords.\n",
    "## Godziny\n\nCodziennie od 14.\n",
    "*Sources*\n",
    "## The scheme\n\n*Last changed: May 2026*\n\nPeople can join.\n",
    "![A map](map.svg)\n\n*The hospital*\n\nCome in.\n",
    "> I felt safe.\n\n*Amina from Larkmere*\n\nWe hear it often.\n\n*Published in May 2026*\n\nThe scheme is new.\n",
    "**Dr Amina Khan**\\\nLarkmere Example Hospital, 1 Example Street, level 2\\\nLarkmere\n",
)
FAILED = (
    "**Visiting times**\n\nEvery day from 2pm.\n",
    "Words.\n\n__What to bring__\n\n- a list of your medicines\n",
    "## Visiting\n\n**On weekdays**\n\nFrom 2pm.\n",
    "**Who can visit?**\n\nFamily and friends.\n",
    "GODZINY WIZYT ŁÓDŹ\n\nCodziennie od 14.\n",
    "*Visiting times*\n\nEvery day from 2pm.\n",
    "VISITING TIMES\n\nEvery day from 2pm.\n",
    "**Visiting times**\nYou can come every day from 2pm, and bring a friend.\n",
    "***Parking***\n\n| Day | Price |\n| --- | --- |\n| Sunday | free |\n",
)
INAPPLICABLE = ("Phone us.\n",)

MOST_LETTERS = 70
_ENDS = (".", "!", "…", ":", ";", ",", "。", "！", "：", "；", "،", "۔", "؛", "।")
"""Signs at the end of what is no heading. A question may be one."""
_CAPITALS = re.compile(r"^[^\W\d_a-z][^\sa-z\d_.!?:;,]+(?: [^\sa-z\d_.!?:;,]+){1,6}\??$", re.MULTILINE)
_LINE = re.compile(r"[ \t>]*(\*\*|__)(?=\S)([^*_\n]+)\1[ \t]*$")
_ADDRESS = 40
"""Letters that a line of an address has at most."""


def check(page: Page) -> list[Finding] | None:
    """Return every paragraph of a few such words above what it heads, and every one that begins with a bold line."""
    strong = bool(page.inlines_of(Strong))
    if page.header.meta.kind == "easy-read" or not (strong or page.inlines_of(Emphasis) or _CAPITALS.search(page.text)):
        return None
    found = []
    blocks = page.document.blocks
    for above, block, below in zip((None, *blocks), blocks, (*blocks[1:], None), strict=False):
        if not isinstance(block, Paragraph):
            continue
        how, words = _heading_words(block)
        heads = isinstance(below, Paragraph | Listing | Table) and not _heading_words(below)[0]
        if how and heads and not words.endswith(_ENDS) and not (how == "in italics" and _belongs(above, words)):
            found.append(_finding(page, block, words, how))
        elif strong and (words := _bold_line(lines_of(page, block.id))):
            found.append(_finding(page, block, words, "bold"))
    return found


def _belongs(above: Block | None, words: str) -> bool:
    """Say whether words in italics belong to what is above them, or are a date: below a picture or a quote they are
    its title or its author."""
    return isinstance(above, Picture | Quote) or any(map(str.isdigit, words))


def _finding(page: Page, block: Block, words: str, how: str) -> Finding:
    return Finding(
        "document/bold-heading",
        page.header.source,
        f"“{words}” looks like a heading, and is only {how}: who listens to the page does not find it.",
        "Write ## before it (### under a heading with ##) without the stars, on a line of its own. If it is no "
        "heading, end it with a full stop.",
        block=block.id,
        piece=words,
    )


def _heading_words(block: Block | None) -> tuple[str, str]:
    """Return how a paragraph of a few words looks like a heading, and the words; nothing for another: one with a link
    or a fact is none."""
    if not isinstance(block, Paragraph):
        return "", ""
    kept = [inline for inline in block.children if not (isinstance(inline, Text) and not inline.text.strip())]
    words = text_of(block.children).strip() if len(kept) == 1 and _is_plain(kept[0]) else ""
    if not words or len(words) > MOST_LETTERS:
        return "", ""
    if isinstance(kept[0], Text):
        return ("in capital letters", words) if words.isupper() and _CAPITALS.match(words) else ("", "")
    if _holds_strong(kept[0]):
        return "bold", words
    return ("", "") if ": " in words else ("in italics", words)  # that is a word and what it is: “Made by: the ward”


def _bold_line(lines: list[str]) -> str:
    """Return the words of the first line of a paragraph where it is bold and what follows is a sentence of its own."""
    match = _LINE.match(lines[0]) if len(lines) > 1 else None
    if not match or match[2].endswith(_ENDS) or len(match[2]) > MOST_LETTERS:
        return ""
    rest = lines[1].lstrip(" \t>")
    if rest.endswith(("  ", "\\")):  # lines that end by a sign are those of an address, under a name
        return ""
    return match[2] if len(rest) > _ADDRESS and not rest[:1].islower() else ""


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
