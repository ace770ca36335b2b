"""Words that are crossed out hold no number that somebody could still dial, and no fact.

What: `~~crossed-out words~~` hold no fact, no web or e-mail address and no number of three digits or more, but for a
year.

Why: a line through a number is easily overlooked on paper, and is not read aloud: people would phone the old number.
The page says in words where crossed-out words begin and end, and still a number stands out. A fact in them is kept
true, while the words say that it is not.

How to put it right: take the number or the fact out of the crossed-out words, or take the words out altogether.
"""

from __future__ import annotations

import re

from everyreader.document import Fact, Link, Struck, fact_mark, text_of, walk_inlines
from everyreader.finding import Finding, Rule
from everyreader.parse import Page, piece_in

PASSED = (
    "~~You must write by 2021.~~ You can write at any time.\n",
    "~~On paper only.~~ By phone: 0300 303 5678.\n",
    "Use `~~ 0300 303 5678 ~~`.\n",
)
FAILED = (
    "Phone ~~01632 960001~~ 01632 960002.\n",
    "~~Phone {{ desk }}.~~ Write to us.\n",
    "~~Use [our form](https://a.example/).~~ Write to us.\n",
    "| a | b |\n| --- | --- |\n| x | **~~0300 303~~** |\n",
    "~~Write to a@trust.example.~~ Phone us.\n",
)
INAPPLICABLE = ("Phone 0300 303 5678.\n",)

_NUMBER = re.compile(r"\d(?:[ ()-]?\d){2,}")
_YEAR = re.compile(r"(?:19|20)\d\d")
_ADDRESS = re.compile(r"(?<![^\s@])[^\s@]++@\S+\.\w+|\b(?:https?://|www\.)\S+")


def check(page: Page) -> list[Finding] | None:
    """Look at all crossed-out words."""
    struck = page.inlines_of(Struck)
    found = [(block, piece) for block, inline in struck if (piece := _actionable_words(inline))]
    return (
        [
            Finding(
                "document/struck-number",
                page.header.source,
                f"The crossed-out words hold “{piece}”: people may still use it.",
                "Take it out of the crossed-out words, or take those out altogether.",
                block=block.id,
                piece=piece_in(page, block.id, piece, "~~"),
            )
            for block, piece in found
        ]
        if struck
        else None
    )


def _actionable_words(struck: Struck) -> str:
    """Return what somebody could act on in crossed-out words, or nothing."""
    for inline in walk_inlines(struck.children):
        if isinstance(inline, Fact):
            return fact_mark(inline.name, inline.form)
        if isinstance(inline, Link):
            return text_of(inline.children)
    words = text_of(struck.children)
    numbers = [match[0] for match in _NUMBER.finditer(words) if not _YEAR.fullmatch(match[0])]
    addresses = [match[0] for match in _ADDRESS.finditer(words)]
    return next(iter([*numbers, *addresses]), "")


RULE = Rule("error", check=check)
