"""Signs of emphasis and of code that have lost their other half, so that readers see them, and bold words that run into
what follows."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

from everyreader.document import Block, Code, Fact, Image, Inline, Link, Strong, Text, own_inlines, text_of
from everyreader.parse.foreign_signs import Sign, mark
from everyreader.parse.page import Page
from everyreader.parse.source_search import lines_of

_SEEN = "has no other one, and readers see it"
STAR = mark(
    r"(?<![\w\\])\*(?=[^\W\d_])",
    "A star before words",
    "Write *words*, with a star before them and one behind them, or take it away. Put a \\ before a star that readers "
    "should see.",
    _SEEN,
)
UNDERLINE = mark(
    r"(?<![\w\\\"'=/.?&-])_(?=[A-ZÀ-Ž])|\A_(?=[^\W_]+ [^\W\d_])|(?<=[^\W_])_(?!\w)",  # `_ga` is a cookie
    "An underline beside words",
    "Write *words*, with a star before them and one behind them, or take the underline away.",
    _SEEN,
)
CROSSED = mark(
    r"(?<![~\\])~~(?=\w)|(?<=\w)~~(?!~)|(?<![\w~\\])~(?=[^\W\d_])[^~\n]*(?<=\w)~(?![\w~])",
    "A sign for crossed-out words",
    "Write ~~words~~, with two signs before them and two behind them, or take it away. Crossed-out words are best "
    "deleted.",
    "is shown as it is, and readers see it",
)
TICK = mark(
    r"(?!)",
    "A backtick",
    "Write as many backticks before the words as behind them.",
    "has no other one, and is part of the example",
)
GLUED = mark(
    r"(?!)",
    "Bold words",
    "Write a space between their two stars and the word beside them.",
    "run into the word beside them",
)
LONE = (STAR, UNDERLINE, CROSSED, TICK, GLUED)
_ENDS = ":.,;!?"
_MARK_BEHIND = re.compile(r"[\w.)]\*(?!\w)")
"""The mark of a note by hand, which a star before words may be the beginning of."""


def lone_marks(page: Page) -> Iterator[tuple[Sign, str, str]]:
    """Yield each such sign, with the id of its block and how it stands in the source."""
    said = page.said
    signs = [sign for sign, letter in ((STAR, "*"), (UNDERLINE, "_"), (CROSSED, "~")) if letter in said]
    if STAR in signs and _MARK_BEHIND.search(said):
        signs.remove(STAR)
    for block in _blocks_with(page, "*_~") if signs else ():
        whole = "".join(map(_plain, own_inlines(block)))
        for sign in signs:
            if sign is not CROSSED and whole.count("*" if sign is STAR else "_") != 1:
                continue
            if (match := sign.found.search(whole)) and (piece := _in_source(page, block, whole[match.start() :])):
                yield sign, block.id, piece
    for block, code in page.inlines_of(Code):
        if isinstance(code, Code) and (code.text[:1] == "`") != (code.text[-1:] == "`"):
            yield TICK, block.id, code.text
    strong = {block.id: block for block, strong in page.inlines_of(Strong) if _last(strong) in _ENDS}
    yield from _glued(strong.values())
    if "not**" in page.text or "never**" in page.text:
        yield from _glued_not({block.id: block for block, _ in page.inlines_of(Strong)}.values())


def _blocks_with(page: Page, letters: str) -> list[Block]:
    """Return the blocks in whose words one of some letters stands."""
    texts = ((block, text) for block, text in page.inlines_of(Text) if isinstance(text, Text))
    return [*{block.id: block for block, text in texts if any(letter in text.text for letter in letters)}.values()]


def _plain(inline: Inline) -> str:
    """Return the words of an inline; of code, facts and addresses, a sign that is no mark."""
    words = "" if isinstance(inline, Fact | Code | Image) else text_of((inline,))
    is_address = isinstance(inline, Link) and ("://" in words or "@" in words)
    return words if words and not is_address else "\ufffc"


def _in_source(page: Page, block: Block, words: str) -> str:
    """Return the sign and the words beside it as they stand in the source, or nothing where a backslash says that the
    sign is meant."""
    source = "\n".join(lines_of(page, block.id))
    sign = words[: 2 if words[:2] == "~~" else 1]
    if f"\\{sign[0]}" in source or sign not in source:
        return ""
    first = words.split(" ", 1)[0]
    return first if first in source else sign


def _last(strong: Inline) -> str:
    """Return the last sign of bold words."""
    last = strong.children[-1] if isinstance(strong, Strong) and strong.children else None
    return last.text[-1:] if isinstance(last, Text) else " "


def _glued(blocks: Iterable[Block]) -> Iterator[tuple[Sign, str, str]]:
    """Yield bold words that end with a sign such as a colon, with a letter or digit right behind them."""
    for block in blocks:
        for strong, after in pairwise(own_inlines(block)):
            if isinstance(strong, Strong) and isinstance(after, Text) and after.text[:1].isalnum():
                words = text_of((strong,))
                if words[-1:] in _ENDS and not (words[-2:-1].isdigit() and after.text[0].isdigit()):
                    yield GLUED, block.id, f"{words.rsplit(' ', 1)[-1]}**{after.text.split(' ', 1)[0]}"


_NOT = re.compile(r"(?<!\w)(?i:not|never)$")


def _glued_not(blocks: Iterable[Block]) -> Iterator[tuple[Sign, str, str]]:
    """Yield each “not” at an edge of bold words that runs into the word behind it."""
    for block in blocks:
        for left, right in pairwise(own_inlines(block)):
            words, behind = text_of((left,)), text_of((right,))
            is_beside = (isinstance(left, Strong) or isinstance(right, Strong)) and behind[:1].isalpha()
            if is_beside and (match := _NOT.search(words)):
                yield GLUED, block.id, f"{match[0]}**{behind.split(' ', 1)[0]}"
