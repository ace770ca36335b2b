"""The parser looks only for what a page can hold, and finds all that it would find by looking for everything."""

from __future__ import annotations

import random
import re

import pytest
from counts import COUNT
from seeds import seeds

from everyreader.document import encode
from everyreader.parse import grammar, parse_source

pytestmark = pytest.mark.generated

PIECES = (
    "word",
    "a b",
    "~~",
    "~~word~~",
    "[^1]",
    "\n\n[^1]: ",
    "^[word]",
    "\n\n*[word]: ",
    "\n\nTable 1: ",
    "*",
    "**",
    "_",
    "__",
    "`",
    "``",
    "\\",
    "[",
    "]",
    "](",
    "(",
    ")",
    "![",
    "<",
    "http://x.example>",
    "<a@b.example>",
    "{{ fact }}",
    "{{",
    "}}",
    "]{lang=pl}",
    "{#id}",
    "  \n",
    "\n",
    "\n\n",
    "- ",
    "1. ",
    "> ",
    "| a | b |\n|---|---|\n| c | d |",
    '!!! do "T"\n    ',
    "## H",
    "[r]: http://e.example\n",
    "[r]",
    "[t][r]",
    "![i]",
    "&amp;",
    "&",
    "\\*",
    "\t",
    "    ",
    "ä",
    "م",
    "漢",
    "```\n",
    ": def",
    "--",
    "<b>",
    "<!-- c -->",
    "!",
)


def _everything(text: str, monkeypatch: pytest.MonkeyPatch) -> bytes:
    """Parse with every pattern looked for in every text."""
    quick = grammar.searches()
    thorough = grammar.Searches(
        tuple((pattern, "") for pattern, _ in quick.inline),
        tuple((processor, "") for processor, _ in quick.blocks),
        re.compile(""),
    )
    with monkeypatch.context() as patch:
        patch.setattr(grammar, "searches", lambda: thorough)
        return encode(parse_source(text.encode(), "content/en/page.md"))


@pytest.mark.parametrize("seed", seeds(10, quick=3))
def test_quick_parser_finds_what_a_thorough_one_finds(seed: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """Random texts of all signs that mean something give the same page either way."""
    chance = random.Random(seed)
    for _ in range(COUNT + 10):
        text = "".join(chance.choices(PIECES, k=chance.randint(1, 25)))
        assert encode(parse_source(text.encode(), "content/en/page.md")) == _everything(text, monkeypatch), repr(text)
