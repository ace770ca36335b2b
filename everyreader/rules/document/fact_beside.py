"""A fact stands apart from digits and from other facts.

What: no digit stands right before or behind `{{ name }}`, and no other fact right behind it.

Why: on the page they are one number, and whoever dials it reaches a stranger: `0300{{ desk }}` is 030001632 960 001.

How to put it right: take the digits away, or put a space or words between them.
"""

from __future__ import annotations

import re

from everyreader.document import Fact, Heading, Paragraph, Table
from everyreader.finding import Finding, Rule
from everyreader.parse import Page, lines_of

PASSED = (
    "Phone {{ desk }} or {{ ward }}, 24 hours. See [us](https://a.example/1{{ desk }}).\n",
    "`0300{{ desk }}` is wrong.\n",
    "```\n1{{ desk }}\n```\n",
)
FAILED = (
    "Phone 0300{{ desk }}.\n",
    "Phone {{ desk }}1.\n",
    "Phone {{ desk }}{{ ward }}.\n",
    "| a | b |\n| --- | --- |\n| x | 0{{ desk }} |\n",
)
INAPPLICABLE = ("![](a.svg)\n",)

_BESIDE = re.compile(
    r"(?<![\w/`?=&.#-])\d+\{\{[^{}\n]{1,60}\}\}|\{\{[^{}\n]{1,60}\}\}(?:\d+|\{\{[^{}\n]{1,60}\}\})(?![^()]*\)\S)"
)
_BEHIND, _BEFORE = re.compile(r"\}\}[\d{]"), re.compile(r"\{\{(?<=\d\{\{)")
"""Quick to look for, as each begins with signs that are rare."""


def check(page: Page) -> list[Finding] | None:
    """Look at the lines in which a fact has a neighbour."""
    if not page.inlines_of(Fact):
        return None
    if not (_BEHIND.search(page.text) or _BEFORE.search(page.text)):
        return []
    blocks = [block for block in page.blocks if isinstance(block, Paragraph | Heading | Table)]
    return [
        Finding(
            "document/fact-beside",
            page.header.source,
            f"Nothing stands between this fact and its neighbour: {match[0]}",
            "Take the digits away, or put a space or words between them.",
            block=block.id,
            piece=match[0],
        )
        for block in blocks
        for line in lines_of(page, block.id)
        for match in _BESIDE.finditer(line)
    ]


RULE = Rule("warning", check=check)
