"""Where a sentence promises a link, there is one.

What: no sentence ends in "visit:", "at:" or the like with nothing after it, none has nothing between "visit:" and "or
call", and no paragraph that ends in a colon is the last before a heading or the end.

Why: links get lost when a page moves from one system to another. "To opt out visit: or call" leaves who does not use
the phone with no way to opt out.

How to put it right: write the link or the fact that is missing, or end the sentence without it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from everyreader.document import (
    Block,
    Fact,
    Heading,
    Link,
    Paragraph,
    Separator,
    inner_blocks,
    own_inlines,
    text_of,
    walk_inlines,
)
from everyreader.finding import Finding, Rule
from everyreader.parse import Page, lines_of, piece_in

PASSED = (
    "To opt out visit: [the NHS website](https://www.nhs.uk) or call us.\n",
    "Write to us at:\n\n{{ trust-post }}\n",
    "You can:\n\n- phone us\n",
    "Find us at: 7 Wellington Place.\n",
    "A nurse will visit.\n",
    "Visit: we are here.\n",
    "Our address is:\n\nThe Larkmere, LS1 4AP\n",
)
FAILED = (
    "To opt out visit: or call 0300 303 5678\n",
    "More detailed information is available at:\n",
    "You can choose:\n\n## Ask us\n\nPhone us.\n",
    "More detailed information is available at:\n\nBack to news\n",
    "Find out more or register your choice at On this web page you will:\n\n- see\n",
    "Find out more at .\n",
    "More is available at\n",
    '!!! contact "Ask"\n    Our website is:\n',
    "Zadzwoń pod numer:\n",
)
INAPPLICABLE = ("## How to choose\n",)

_PLACE = r"(?:visit|at|via|see|go to|website|web ?page|address|call|phone|email|e-mail|text)"
_HINT = re.compile(r"[:：]|\b(?:at|via|from|visit)(?: ?\.| ?$| (?:On|At|In) )", re.IGNORECASE)
"""What every broken promise has in it. Looking for this first is quick, and most paragraphs have none."""
_LETTERS = (":", "：", "at", "via", "from", "visit")
_GAP = re.compile(rf"\b{_PLACE}\s*:\s*(?:or|and|to|for|by|if)\b(?! call us at)", re.IGNORECASE)
_RUN_ON = re.compile(r"\b(?:at|via|visit) (?=(?:On|At|In) (?:this|the|our) )")
_STOP = re.compile(r"\b(?:available|found|more|opt out|register|choice) (?:at|via|from) ?\.(?=\s|$)", re.IGNORECASE)
_OPEN_END = re.compile(
    r"\b(?:available|found|more|opt out|register|choice|information) (?:at|via|from)$", re.IGNORECASE
)
_COLON = re.compile(r"[:：]$")
_PLACE_COLON = re.compile(rf"\b{_PLACE}\s*:$", re.IGNORECASE)


def check(page: Page) -> list[Finding] | None:
    """Return the first promise of a link without one in each paragraph."""
    paragraphs = page.blocks_of(Paragraph)
    if not paragraphs:
        return None
    if not any(_may_promise(text_of(block.children)) for block in paragraphs):
        return []
    found = []
    for block, following in _paragraphs(page.document.blocks):
        if piece := _broken_promise(block, following):
            last = next((line.strip() for line in reversed(lines_of(page, block.id)) if line.strip()), "")
            found.append(
                Finding(
                    "document/link-vanished",
                    page.header.source,
                    f"Something is missing after “{piece}”.",
                    "Write the link or the fact that belongs there, or end the sentence without it.",
                    block=block.id,
                    piece=piece_in(page, block.id, piece, piece.split()[-1] if piece else "", last[-20:]),
                )
            )
    return found


def _paragraphs(blocks: tuple[Block, ...]) -> Iterator[tuple[Paragraph, Block | None]]:
    """Yield every paragraph with the block after it on the same level."""
    for block, following in zip(blocks, (*blocks[1:], None), strict=False):
        if isinstance(block, Paragraph):
            yield block, following
        yield from _paragraphs(inner_blocks(block))


def _broken_promise(block: Paragraph, following: Block | None) -> str:
    words = text_of(block.children).strip()
    if not _may_promise(words):
        return ""
    for pattern in (_GAP, _RUN_ON, _STOP, _OPEN_END):
        if match := pattern.search(words):
            return match[0].strip()
    if not _COLON.search(words):
        return ""
    nothing = following is None or isinstance(following, Heading | Separator)
    if nothing or (_PLACE_COLON.search(words) and isinstance(following, Paragraph) and not _is_place(following)):
        return " ".join(words.split()[-2:])
    return ""


def _may_promise(words: str) -> bool:
    """Say whether words have a hint of a promise: most have not even the letters of one."""
    small = words.lower()
    return any(letters in small for letters in _LETTERS) and bool(_HINT.search(words))


def _is_place(block: Paragraph) -> bool:
    """Say whether a paragraph could be what a sentence above it promised."""
    words = text_of(block.children)
    return any(isinstance(inline, Link | Fact) for inline in walk_inlines(own_inlines(block))) or bool(
        re.search(r"\d|@|www\.|,", words)
    )


RULE = Rule("warning", check=check)
