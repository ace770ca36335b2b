"""A list is a list, not signs that look like one.

What: no line of a paragraph starts with a bullet sign such as • or Ø, or has one in the middle. Nor does a line of a
quote below its first start with `- `, `* ` or `1. `: a list in a quote needs an empty line above it (WCAG 2.2, 1.3.1).

Why: a screen reader says "list of five things" and lets people jump from one to the next, but only in a real list.
Typed bullets run together into one long sentence.

How to put it right: start each entry on a line of its own with `- `, and put an empty line above the first.
"""

from __future__ import annotations

import re

from everyreader.document import Paragraph
from everyreader.finding import Finding, Rule
from everyreader.parse import Page, lines_of

PASSED = (
    "You can:\n\n- phone us\n- write to us\n",
    "It costs 3 - 5 pounds.\n",
    "Ørsted is a firm.\n",
    "Press Menu ► Choices, and look for a ✓ mark.\n",
    "Signs − and ≥ and ✓ and ½ and ☐ stand here.\n",
    "Visit us: 9am\n1.5 hours is enough.\n",
    "- phone us, or\n  write\n",
    "> You can:\n> * phone us\n> * write\n",
    "You can:\n1. phone us\n2. write to us\n",
    "You can:\n- phone us\n- write to us\n",
)
FAILED = (
    "• phone us\n",
    "Ø  Watch a video of the handout.\n",
    "· phone us\n",
    "- quality and standards of care provided• research\n",
    "> You can:\n> * phone us\n* write\n\n> You can:\n> * phone us\n> * write\nnow\n",
    "We can phone • write • text\n",
    "- • phone us\n",
    "☐ I agree\n☐ I do not agree\n",
    "✗ phone us\n",
    "&bull; phone us\n",
    "&#8226;&nbsp;phone us\n",
)
INAPPLICABLE = ("## How to choose\n",)

_SIGNS = "•●▪■‣◦∙⁃○□➢➤►▶✓✔☐☑☒✗✘❑❒❏◆◇➔➜\uf0b7\uf0a7\uf0d8"
_NAMES = r"&(?:bull|middot|#8226|#183|#x2022|#xb7|#9679|#9642);"
_START = re.compile(rf"^(?:[{_SIGNS}·]|Ø(?=\s)|o(?=\t)|{_NAMES}(?:&nbsp;)*)\s*\S", re.IGNORECASE)
_MIDDLE = re.compile(r"\S\s*[•●▪■‣◦∙⁃]\s*\S")
"""Ticks and arrows stand in sentences too: "the ✓ mark"."""
_MARKER = re.compile(r"^(?:[-*+]|\d{1,2}[.)])\s+\S")
_ANY = (*_SIGNS, "·", "Ø", "o\t", "&bull;", "&middot;", "&#")
"""A page without any of these has no typed bullet. Looking for this first is quick, and most pages have none."""
_OUTER = re.compile(r"^[\s>]*(?:(?:[-*+]|\d{1,3}[.)]|:)\s+)?")


def check(page: Page) -> list[Finding] | None:
    """Return the first typed bullet of each paragraph."""
    paragraphs = page.blocks_of(Paragraph)
    if not paragraphs:
        return None
    typed = any(sign in page.text for sign in _ANY)
    return [finding for block in paragraphs if (finding := _first(page, block, typed))]


def _first(page: Page, block: Paragraph, typed: bool) -> Finding | None:
    """typed: there are signs of bullets on the page."""
    place = page.positions.get(block.id)
    if not typed and place and place.first == place.last:
        return None
    for number, line in enumerate(lines_of(page, block.id)):
        if number == 0 and not typed:
            continue
        words = _OUTER.sub("", line) if number == 0 else line.lstrip(" \t>")
        if typed and (_START.match(words) or _MIDDLE.search(words)):
            message = "This bullet was typed as a sign, so it is no list to who listens to the page."
        elif number and _MARKER.match(words):
            message = "This is no list: the line runs on from the one above."
        else:
            continue
        return Finding(
            "document/typed-bullet",
            page.header.source,
            message,
            "Start each entry on a line of its own with - and a space, and put an empty line above the first.",
            block=block.id,
            piece=words[:40].rstrip(),
        )
    return None


RULE = Rule("warning", check=check)
