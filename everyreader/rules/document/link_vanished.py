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
    Listing,
    Paragraph,
    Separator,
    inner_blocks,
    own_inlines,
    text_of,
    walk_inlines,
)
from everyreader.finding import Finding, Rule
from everyreader.parse import Page, lines_of, piece_in
from everyreader.signs import small

PASSED = (
    "To opt out visit: [the NHS website](https://www.nhs.uk) or call us.\n",
    "Write to us at:\n\n{{ trust-post }}\n",
    "You can:\n\n- phone us\n",
    "Find us at: 7 Wellington Place.\n",
    "A nurse will visit.\n",
    "Visit: we are here.\n",
    "## How to choose\n\nThere are two ways:\n\n### Online\n\nGo online.\n",
    "There are three kinds:\n\n## The first\n\nWords of it.\n",
    "1. Text this:\n\n```\nOPTOUT\n```\n\n2. Wait a week.\n",
    "[Learn more :arrow:](other.md)\n",
    "::: warning\nDo not stop.\n:::\n",
    "Our address is:\n\nThe Larkmere, LS1 4AP\n",
    "## Talks\n\n### Parts\n\nMore on each part follows:\n\n## How to begin\n\nPhone us.\n",
    "## The three parts\n\nMore on each of these parts follows:\n\n## How to begin\n\nPhone us.\n",
    "## Levels\n\nWe put wards into levels as follows:\n\n## Level 1\n\nMost wards.\n\n## Level 2\n\nSome.\n",
)
FAILED = (
    "To opt out visit: or call 0300 303 5678\n",
    "More detailed information is available at:\n",
    "## Choose\n\nYou can choose:\n\n## Ask us\n\nPhone us.\n",
    "## Choose\n\nYou can choose at:\n\n### Ask us\n\nPhone us.\n",
    "- You can choose:\n- Ask us.\n",
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
_BEFORE = ("at", "via", "from", "visit")
_COLONS, _MORE = (":", "："), (".", " .", " on ", " at ", " in ")
_ENDS = (*_BEFORE, *(f"{word} " for word in _BEFORE))
_LINE_ENDS = tuple(f"{end}\n" for end in _ENDS)
"""The same as letters alone, within words, at their end, and at the end of a line: looking for these is quicker
still."""
_GAP = re.compile(rf"\b{_PLACE}\s*:\s*(?:or|and|to|for|by|if)\b(?! call us at)", re.IGNORECASE)
_RUN_ON = re.compile(r"\b(?:at|via|visit) (?=(?:On|At|In) (?:this|the|our) )")
_STOP = re.compile(r"\b(?:available|found|more|opt out|register|choice) (?:at|via|from) ?\.(?=\s|$)", re.IGNORECASE)
_OPEN_END = re.compile(
    r"\b(?:available|found|more|opt out|register|choice|information) (?:at|via|from)$", re.IGNORECASE
)
_COLON = re.compile(r"[:：]$")
_SIGN_AT_END = re.compile(r"(?:\s*(?:(?<!\w):[\w+-]+:|:{3,}|\{[^{}]*\}))+\s*$")
"""A sign of another system at the end of words: another rule tells it."""
_BELOW = re.compile(
    r"\b(?:below|follows?|poniżej|mai jos|hoos|ci-dessous|isod|a continuación)\b|aşağı|নিচে|ਹੇਠਾਂ|أدناه|نیچے|如下|以下",
    re.IGNORECASE,
)
"""Words that say of what follows that it is below, on whatever level."""
_PLACE_COLON = re.compile(rf"\b{_PLACE}\s*:$", re.IGNORECASE)


def check(page: Page) -> list[Finding] | None:
    """Return the first promise of a link without one in each paragraph."""
    paragraphs = page.blocks_of(Paragraph)
    if not paragraphs:
        return None
    letters_of_all = f"{small(page.said)}\n"
    likely = (*_COLONS, *[f"{word}{more}" for word in _BEFORE if word in letters_of_all for more in _MORE])
    letters = [sign for sign in likely if sign in letters_of_all]
    if not letters and not any([end in letters_of_all for end in _LINE_ENDS]):
        return []
    suspect = {block.id: words for block in paragraphs if _may_promise(words := _words(block), letters)}
    if not suspect:
        return []
    found = []
    for block, following in _paragraphs(page.document.blocks):
        if block.id in suspect and (piece := _broken_promise(suspect[block.id], following)):
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


def _paragraphs(blocks: tuple[Block, ...], after: Block | None = None) -> Iterator[tuple[Paragraph, Block | None]]:
    """Yield every paragraph with the block after it: on the same level, or at the end of a list after the list. after:
    what comes after all these blocks."""
    level, above = 1, ""
    for block, following in zip(blocks, (*blocks[1:], after), strict=False):
        if isinstance(block, Heading):
            level, above = block.level, text_of(block.children)
        if isinstance(block, Paragraph):
            introduces = isinstance(following, Heading) and (
                following.level > level or _announces(block, following, above if following.level == level else None)
            )
            yield block, block if introduces and not _names_place(block) else following
        if isinstance(block, Listing):
            for item in block.items:
                yield from _paragraphs(item.blocks, following if item is block.items[-1] else None)
        else:
            yield from _paragraphs(inner_blocks(block))


def _announces(block: Paragraph, heading: Heading, above: str | None) -> bool:
    """Say whether a sentence announces headings that are not below its own: it says so, or the first begins with a
    word of it, or of the heading above: “put into tiers as follows:”, “Tier 1”. above: that, where it has the same
    level."""
    words = text_of(block.children)
    if above is None or _BELOW.search(words):
        return bool(_BELOW.search(words))
    first = next(iter(text_of(heading.children).lower().split()), "").rstrip("s")
    return len(first) > 3 and first in f"{above} {words}".lower()


def _names_place(block: Paragraph) -> bool:
    return bool(_PLACE_COLON.search(text_of(block.children).strip()))


def _words(block: Paragraph) -> str:
    words = text_of(block.children).strip()
    return _SIGN_AT_END.sub("", words).strip() if words[-1:] in (":", "}") else words


def _broken_promise(words: str, following: Block | None) -> str:
    for pattern in (_GAP, _RUN_ON, _STOP, _OPEN_END):
        if match := pattern.search(words):
            return match[0].strip()
    if not _COLON.search(words):
        return ""
    nothing = following is None or isinstance(following, Heading | Separator)
    if nothing or (_PLACE_COLON.search(words) and isinstance(following, Paragraph) and not _is_place(following)):
        return " ".join(words.split()[-2:])
    return ""


def _may_promise(words: str, letters: list[str]) -> bool:
    """Say whether words have a hint of a promise: most have not even the letters of one. letters: those of a hint that
    are on the page."""
    plain = words.lower()
    likely = plain.endswith(_ENDS) or any([sign in plain for sign in letters])
    return likely and bool(_HINT.search(words))


def _is_place(block: Paragraph) -> bool:
    """Say whether a paragraph could be what a sentence above it promised."""
    words = text_of(block.children)
    return any(isinstance(inline, Link | Fact) for inline in walk_inlines(own_inlines(block))) or bool(
        re.search(r"\d|@|www\.|,", words)
    )


RULE = Rule("warning", check=check)
