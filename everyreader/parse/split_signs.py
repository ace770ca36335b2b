"""Signs round words that are bold or in italics: those of other systems, which no piece of the text has all of, and
stars that a number has lost."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from everyreader.document import Block, Code, Emphasis, Fact, Inline, Strong, own_inlines, text_of
from everyreader.parse.foreign_signs import Sign, mark
from everyreader.parse.page import Page
from everyreader.parse.source_search import lines_of
from everyreader.parse.word_signs import IN_WORDS, has_hint

_BESIDE_DIGIT = re.compile(r"[*_]\d")
WITHIN_NUMBER = mark(
    r"\d[*_]{1,3}\d[\d.,:/ ]*[*_]{1,3}\d",
    "A star within a number",
    "Write × or a space in its place. To show it, put a \\ before it.",
    "makes a part of it stand out and is lost",
)


def signs_round_marks(page: Page, is_hinted: bool) -> Iterator[tuple[Sign, str, str]]:
    """Yield each sign that begins before bold words or words in italics and ends in or behind them, and each number
    with such a part, with the id of its block and how it stands in the source. is_hinted: the words of the page may
    hold signs."""
    has_marks = bool(page.inlines_of(Strong) or page.inlines_of(Emphasis))
    in_number = has_marks and _BESIDE_DIGIT.search(page.text) is not None
    if not (is_hinted or in_number):  # as on most pages
        return
    blocks: dict[str, Block] = {block.id: block for kind in (Strong, Emphasis) for block, _ in page.inlines_of(kind)}
    for block in blocks.values():
        parts = [_without_facts(inline) for inline in own_inlines(block)]
        whole = "".join(parts)
        if in_number and any(left[-1:].isdigit() and right[:1].isdigit() for left, right in pairwise(parts)):
            source = "\n".join(lines_of(page, block.id))
            yield from ((WITHIN_NUMBER, block.id, found[0]) for found in WITHIN_NUMBER.found.finditer(source))
        if is_hinted and has_hint(whole):
            yield from _round_marks(page, block, parts, whole)


def _round_marks(page: Page, block: Block, parts: list[str], whole: str) -> Iterator[tuple[Sign, str, str]]:
    """Yield the signs in all the words of a block that are in none of its parts."""
    source, end = "\n".join(lines_of(page, block.id)), 0
    for sign in IN_WORDS:
        for match in sign.found.finditer(whole):
            is_whole = match.start() < end or any(match[0] in part for part in parts)
            if not is_whole and (there := re.search(_written(match[0]), source)):
                end = match.end()
                yield sign, block.id, there[0]


def _without_facts(inline: Inline) -> str:
    """Return the words of an inline; of a fact, a sign that is none of another system."""
    return "\ufffc" if isinstance(inline, Fact | Code) else text_of((inline,))


def _written(words: str) -> str:
    """Return a pattern of words with the signs of bold and italics anywhere between their letters."""
    return "[*_]*+".join(map(re.escape, words))
