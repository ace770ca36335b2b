"""What a page may have, so that reading and writing it take time and memory in proportion to its size.

The limits are far beyond any page that people read. They count what is in the source, never time: a busy machine
changes nothing.
"""

from __future__ import annotations

import re
import xml.etree.ElementTree as etree
from collections.abc import Callable, Sequence
from typing import Any

from everyreader.document import Block, Inline, Table, text_of
from everyreader.parse.line_marks import take_marks

DEEPEST = 24
"""Blocks that stand in one another: a page is refused before Python's own limit, 1000 calls, is reached."""
MOST_BLOCKS = 100_000
MOST_INLINES = 200_000
MOST_CELLS = 100_000
MOST_WORK = 40_000_000
"""Letters of one paragraph times its signs: the library reads the whole paragraph again for each sign."""
MOST_LINES = 20_000_000
"""Letters of lines without an empty one between them times those that begin a block: all are read again after each."""
_DEEP = re.compile(r"\n[ \t>]*(?:(?:[-*+]|\d+[.)])[ \t]+){50}")
_GAP = re.compile(r"\n[ \t]*\n")
_FRONT = re.compile(
    r"^[ \t>]*(?:(?:[-*+]|\d+[.)])[ \t]+)*(?:#|!!!|: |```|~~~|[-=_*][-=_* \t]*$|\[[^\[\]\n]*\]:)", re.MULTILINE
)
SHORT = 2_000
"""A paragraph with no more letters is not looked at: it cannot reach that."""
MOST_REPEATED = 4_000_000
"""Letters of the headings of a table times its rows: on a phone and in large print, each row says them again."""


class TooDeep(Exception):
    """The source nests blocks deeper than a page can."""


class TooMuch(Exception):
    """A page has more than it may have. said: of what, as a sentence. help: what to do. line: where, or 0."""

    def __init__(self, said: str, help: str, line: int = 0) -> None:
        super().__init__(said)
        self.said, self.help, self.line = said, help, line


class Nested:
    """Reads blocks of text as a function does, and refuses those that stand too deep: each level has a copy of all that
    is in it, and a page of 1 MB may have half a million levels. read: turns such into elements of a parent, and is
    called again for what is inside. Errors: TooDeep; then this one is left half-way."""

    def __init__(self, read: Callable[[etree.Element, list[str]], None]) -> None:
        self._read, self._depth = read, 0
        self._parent: etree.Element | None = None

    def __call__(self, parent: etree.Element, blocks: list[str]) -> None:
        outer, depth = self._parent, self._depth
        if parent is not outer:  # else these are the lines before a block, and no level of their own
            if depth == DEEPEST:
                raise TooDeep
            self._parent, self._depth = parent, depth + 1
        self._read(parent, blocks)
        self._parent, self._depth = outer, depth


def limit_lines(body: str, first_line: int) -> None:
    """Look at a text before it is read. first_line: the number of its first line. Errors: TooMuch, TooDeep."""
    stretches = _GAP.split(body)
    if len(stretches) > MOST_BLOCKS:
        raise _too_many(len(stretches), "paragraphs", MOST_BLOCKS)
    if _DEEP.search(f"\n{body}"):
        raise TooDeep
    for number, stretch in enumerate(stretches):
        if len(stretch) > SHORT and len(stretch) * (count := sum(1 for _ in _FRONT.finditer(stretch))) > MOST_LINES:
            raise TooMuch(
                f"Here {count:,} headings, lines, boxes and examples follow one another without an empty line.",
                "Put an empty line before and after each.",
                first_line + body.count("\n", 0, sum(map(len, stretches[:number])) + 2 * number),
            )


def limit_signs(text: str, openings: Any) -> None:
    """Look at the words of one paragraph, heading or cell before signs are looked for in them. openings: the pattern of
    what signs begin with. Errors: TooMuch."""
    if len(text) > SHORT and len(text) * (count := sum(1 for _ in openings.finditer(text))) > MOST_WORK:
        plain, first, _ = take_marks(text)
        raise TooMuch(
            f"One paragraph here has {len(plain):,} letters, and {count:,} signs such as *, [ and {{{{ among them.",
            "Put an empty line between paragraphs, and delete what is no words for readers.",
            first,
        )


def limit_blocks(blocks: Sequence[Block], inlines: Sequence[tuple[Block, Inline]]) -> None:
    """Look at all that was read of a page. Errors: TooMuch."""
    if len(blocks) > MOST_BLOCKS:
        raise _too_many(len(blocks), "paragraphs, headings and list items", MOST_BLOCKS)
    if len(inlines) > MOST_INLINES:
        raise _too_many(len(inlines), "links, facts and stretches of words", MOST_INLINES)
    tables = [block for block in blocks if isinstance(block, Table)]
    cells = sum(len(table.head) + sum(len(row.cells) for row in table.rows) for table in tables)
    if cells > MOST_CELLS:
        raise _too_many(cells, "cells in its tables", MOST_CELLS)
    for table in tables:
        if sum(len(text_of(cell.children)) for cell in table.head) * len(table.rows) > MOST_REPEATED:
            raise TooMuch(
                f"A table has {len(table.rows):,} rows below headings of many words, which each row says "
                f"again on a phone.",
                "Give its columns short headings, or make several tables of it.",
            )


def _too_many(count: int, what: str, most: int) -> TooMuch:
    return TooMuch(f"This page has {count:,} {what}; a page may have {most:,}.", "Split it into several pages.")
