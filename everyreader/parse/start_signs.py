"""Signs of other systems at the start of lines, in rows, and behind the opening of an example."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from everyreader.document import Block, Callout, Example, Paragraph, Separator, Table
from everyreader.parse.foreign_signs import (
    AT_START,
    DASHES,
    DOTS,
    FIRST,
    IN_ROWS,
    INDENTED,
    INFO,
    LIKELY,
    ROW,
    TASK,
    WHOLE,
    Sign,
    is_prose,
)
from everyreader.parse.page import Page
from everyreader.parse.source_search import lines_of

_MARKDOWN = re.compile(r"\s*[`~]{3,} ?(?:markdown|md)\s*$")
_OUTER = re.compile(r"^[\s>]*(?:(?:[-*+]|\d{1,9}[.)])\s+)?")


def signs_at_starts(page: Page) -> Iterator[tuple[Sign, str, str]]:
    """Yield what is at the start of the lines of paragraphs, and dashes that were drawn."""
    before: dict[Sign, Block] = {}
    lines = page.text.split("\n")
    signs = [sign for sign in ("\t", " · ", ":: ") if sign in page.text]
    likely = {number for number, line in enumerate(lines, 1) if line and not _is_prose(line) and LIKELY.match(line)}
    likely |= {number for sign in signs for number, line in enumerate(lines, 1) if sign in line}
    likely -= _of_our_own(page)
    likely |= {page.positions[block.id].first for block in page.blocks_of(Example) if block.id in page.positions}
    if not likely:
        return
    numbers = sorted(likely)
    for block in page.blocks:
        place = page.positions.get(block.id) if isinstance(block, Paragraph | Separator | Example) else None
        following = bisect_left(numbers, place.first) if place else 0
        if not place or following == len(numbers) or numbers[following] > place.last:
            before = before if isinstance(block, Separator) else {}
            continue
        if isinstance(block, Separator):
            yield from ((DASHES, block.id, line.strip()) for line in lines_of(page, block.id) if _is_drawn(line))
        if isinstance(block, Example):
            yield from _of_fence(page, block)
        if not isinstance(block, Paragraph):
            before = before if isinstance(block, Separator) else {}
            continue
        lines = [_OUTER.sub("", line, count=1) if n == 0 else line.lstrip(" >") for n, line in
                 enumerate(lines_of(page, block.id))]  # fmt: skip
        if lines and (task := TASK.found.match(lines[0])):
            yield TASK, block.id, task[0]
        yield from _of_lines(lines, block, before)


def _of_our_own(page: Page) -> set[int]:
    """Return the lines of tables and those that open a box: in no paragraph, whatever they begin with."""
    tables = [page.positions[block.id] for block in page.blocks_of(Table) if block.id in page.positions]
    boxes = [page.positions[block.id].first for block in page.blocks_of(Callout) if block.id in page.positions]
    return {*boxes, *(line for place in tables for line in range(place.first, place.last + 1))}


def _is_prose(line: str) -> bool:
    """Say whether a line begins with a word of Latin letters, and not as `a)` does: most are known by this."""
    return line[0].isascii() and line[0].isalpha() and "." not in line[1:5] and ")" not in line[1:5]


def _of_lines(lines: list[str], block: Block, before: dict[Sign, Block]) -> Iterator[tuple[Sign, str, str]]:
    """Yield the signs at the starts of the lines of one paragraph. before: those of the paragraph above it, changed
    here."""
    for line in lines:
        if line[:1] in FIRST or ":: " in line:
            yield from ((sign, block.id, line.rstrip()) for sign in AT_START if sign.found.match(line))
        if DOTS.found.search(line):
            yield DOTS, block.id, line.rstrip()
    if not any(map(ROW.match, lines)):
        before.clear()
        return
    for sign in IN_ROWS:
        rows = [line.rstrip() for line in lines if sign.found.match(line)]
        if len(rows) > 1 or (rows and len(lines) == 1 and sign in before):
            yield sign, block.id, rows[0]
        if rows and len(lines) == 1:
            before[sign] = block
        else:
            before.pop(sign, None)


def _of_fence(page: Page, block: Example) -> Iterator[tuple[Sign, str, str]]:
    """Yield what stands behind the opening of an example."""
    for line in lines_of(page, block.id)[:1]:
        if is_prose(line, block.text):
            yield INDENTED, block.id, line.strip()
        if len(page.document.blocks) == 1 and _MARKDOWN.match(line):
            yield WHOLE, block.id, line.strip()
        elif INFO.found.fullmatch(line):
            yield INFO, block.id, line.strip()


def _is_drawn(line: str) -> bool:
    return bool(DASHES.found.match(line.strip()))
