"""A table has words in its cells, and its caption is marked as one.

What: no cell holds only a sign by which other systems join cells (`^^`, `^`, `<`, `>`, `"`, `〃`), a list in a line or
a heading, no row is made of `===` or `---`, no line in square brackets, `[Caption]`, stands right above or below a
table, and no words follow one without an empty line between. No caption, `Table: words`, stands apart from its table.

Why: readers hear "circumflex, circumflex" in place of the name of the ward. Who reaches a cell by its heading gets no
answer.

How to put it right: write the words of the joined cell again in each row, or column. Write a caption as `Table: words`,
with an empty line between it and the table.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from everyreader.document import Block, Cell, Paragraph, Table, text_of
from everyreader.finding import Finding, Rule
from everyreader.parse import Page, lines_of

_HEAD = "| Ward | Phone |\n| --- | --- |\n"
PASSED = (
    f"{_HEAD}| A | here |\n| A | there |\n",
    f"{_HEAD}| A | |\n| B | < 5 |\n",
    "| Sign | Means |\n| --- | --- |\n| < | less |\n| > | more |\n",
    f"Table: Wards\n\n{_HEAD}| A | here |\n",
    f"[Wards](a.md)\n\n{_HEAD}| A | here |\n",
    "[See below]\n\nWords.\n",
    "a | b\n--|--\nc | d\n",
    f"{_HEAD}| A | here |\n\nTable: Wards\n",
    f"::: wards\n\n{_HEAD}| A | here |\n:::\n",
    f"{_HEAD}| A - B | - |\n| 1. May | – |\n| #5 | -5 |\n",
    f"{_HEAD}| A | -- |\n| B | here |\n",
    f"{_HEAD}| A | here |\n\n## Hours\nWe are open.\n",
)
FAILED = (
    f"{_HEAD}| A | here |\n| ^^ | there |\n",
    f"{_HEAD}| A | here |\n| ^ | there |\n",
    "| Ward | Phone | Time |\n| --- | --- | --- |\n| A | < | 9 |\n",
    f'{_HEAD}| A | here |\n| " | there |\n',
    f"{_HEAD}| A | 1 |\n| === | === |\n| Sum | 1 |\n",
    f"{_HEAD}| A | here |\n[Wards and phones]\n",
    f"{_HEAD}| A | here |\n\n[Wards and phones]\n",
    f"[Wards and phones]\n\n{_HEAD}| A | here |\n",
    f"{_HEAD}| A | here |\nTable: Wards\n",
    f"{_HEAD}| A | here |\nSource: the trust\n",
    f"{_HEAD}| A | here |\n| --- | --- |\n| B | there |\n",
    f"{_HEAD}| A | - here - there |\n",
    f"{_HEAD}| 1. A 2. B | here |\n",
    f"{_HEAD}| • A • B | here |\n",
    f"{_HEAD}| ## A | here |\n",
    f"Table: Wards\n\nWords.\n\n{_HEAD}| A | here |\n",
    f"{_HEAD}| A | here |\n## Hours\nWe are open.\n",
)
INAPPLICABLE = ("Words.\n",)

_ABOVE = frozenset(("^^", "^", '"', "″", "〃", "''", "“", "”", "´´", "vv", "↑"))
_BESIDE = frozenset(("<", ">", "<<", ">>", "←", "→"))
_DASHES, _LISTED, _HEADED = "Dashes stand where words belong", "A list stands in a cell", "A heading stands in a cell"
_IN_CELL = {
    _DASHES: "Delete this row. For a second table, write its first row with an empty line above it.",
    _LISTED: "Write each item in a row of its own, or the list below the table.",
    _HEADED: "Take the # away. For a part of its own, end the table and write the heading below it.",
}
_SIGNED = re.compile(
    r"(?P<dashes>:?-{2,}:?$)|(?P<listed>- \S.*\s- \S|\* \S.*\s\* \S|•.*\S\s?•\s?\S|1\. \S.*\s2\. \S)|#{1,6} \S"
)
_SIGNS = frozenset("=:-*•1#")
"""What the signs of `_SIGNED` and of the foot of a table begin with."""


def _mark(word: str) -> str:
    """Return what is wrong with a cell of which the signs mean nothing there, or nothing."""
    match = _SIGNED.match(word) if word and word[0] in _SIGNS else None
    return "" if not match else _DASHES if match["dashes"] else _LISTED if match["listed"] else _HEADED


_AGAIN = "Write the words of the joined cell in this one too."


def check(page: Page) -> list[Finding] | None:
    """Look at the cells of each table, and at the paragraphs beside it."""
    tables = page.blocks_of(Table)
    alone = [*_lone_captions(page)] if "Table" in page.text else []
    if not tables:
        return alone or None
    found = [finding for table in tables for finding in [*_in_cells(page, table), *_glued(page, table)][:1]]
    return found + [_caption(page, block, words) for block, words in _captions(page)] + alone


def _in_cells(page: Page, table: Table) -> Iterator[Finding]:
    """Yield the first cell of a table that holds only a sign."""
    rows = [[_sign(cell) for cell in row.cells] for row in table.rows]
    for place, words in enumerate(rows):
        is_last = place == len(rows) - 1
        if not is_last and all([len(word) > 2 and word[0] not in _SIGNS for word in words]):  # as most rows
            continue
        if is_last and len(table.head) > 1 and words and _is_caption(words[0]) and not any(words[1:]):
            yield _caption(page, table, words[0])
            return
        if all(len(word) > 2 and not word.strip("=") for word in words):
            message = "The foot of a table, as another system writes it, is a row of signs here."
            yield _finding(page, table, message, "Delete this row.", words[0])
            return
        short = "--" in words and not all(_mark(word) == _DASHES for word in words)  # that is how some write “none”
        if words and words[0].startswith("##") and not any(words[1:]):
            message = (
                f"This heading is a row of the table on the page, since no empty line is above it: {words[0][:60]}"
            )
            yield _finding(page, table, message, "Put an empty line between the table and this heading.", words[0])
            return
        if message := next(filter(None, [_mark(word) for word in words if not (short and word == "--")]), ""):
            words = [word for word in words if _mark(word)]
            yield _finding(page, table, f"{message}: {words[0][:60]}", _IN_CELL[message], words[0])
            return
        for column, word in enumerate(words):
            above = rows[place - 1][column] if place and column < len(rows[place - 1]) else ""
            others = [other for other in words if other != word]
            if (word in _ABOVE and above) or (word in _BESIDE and len(words) > 2 and len("".join(others)) > 1):
                message = f"A sign stands in this cell in place of words: {word}"
                yield _finding(page, table, message, _AGAIN, f"| {word} |")
                return


def _glued(page: Page, table: Table) -> Iterator[Finding]:
    """Yield a line of words right below a table, which is its last row."""
    lines = [line.strip(" \t>") for line in lines_of(page, table.id)]
    last = next((line for line in reversed(lines) if line), "")
    words = _sign(table.rows[-1].cells[0]) if table.rows and table.rows[-1].cells else ""
    if table.caption:  # its lines are the table's too
        return
    are_words = bool(last.strip(":")) and "|" not in last and "｜" not in last  # ::: ends a box elsewhere
    if len(table.head) > 1 and are_words and words and not _is_caption(words):
        message = f"These words are a row of the table on the page, since no empty line is above them: {last[:60]}"
        yield _finding(page, table, message, "Put an empty line between the table and these words.", last[:40].rstrip())


_LONE = re.compile(r"Table(?: \d{1,2})?: \S.{0,80}")


def _lone_captions(page: Page) -> Iterator[Finding]:
    """Yield each paragraph that is written as a caption, and stands beside no table."""
    for block in page.blocks_of(Paragraph):
        words = text_of(block.children) if isinstance(block, Paragraph) else ""
        if words.startswith("Table") and _LONE.fullmatch(words):
            help = "Write it right above the table or below it, with an empty line between the two."
            yield _finding(page, block, f"This caption has no table beside it: {words}", help, words[:40])


def _sign(cell: Cell) -> str:
    return text_of(cell.children).strip()


def _captions(page: Page) -> Iterator[tuple[Paragraph, str]]:
    """Yield each paragraph right above or below a table that is one line in square brackets."""
    blocks = [block for block in page.blocks if isinstance(block, Paragraph | Table)]
    tables = {place for place, block in enumerate(blocks) if isinstance(block, Table)}
    for place in sorted({place + step for place in tables for step in (-1, 1)} - tables):
        block = blocks[place] if 0 <= place < len(blocks) else None
        lines = lines_of(page, block.id) if isinstance(block, Paragraph) else []
        words = lines[0].strip() if len(lines) == 1 else ""
        if isinstance(block, Paragraph) and _is_caption(words) and text_of(block.children).strip() == words:
            yield block, words


def _is_caption(words: str) -> bool:
    return words[:1] == "[" and len(words) > 2 and words.find("]") == len(words) - 1


def _caption(page: Page, block: Block, words: str) -> Finding:
    help = f"Write Table: {words[1:-1]}, with an empty line between it and the table."
    return _finding(page, block, f"The caption of a table, as another system writes it: {words}", help, words)


def _finding(page: Page, block: Block, message: str, help: str, piece: str) -> Finding:
    return Finding("document/table-signs", page.header.source, message, help, block=block.id, piece=piece)


RULE = Rule("warning", check=check)
