"""A heading, the title of a box and the heading of a column have words.

What: there is something to read after `##`, between the quotation marks of `!!! important "…"`, and in every cell of
the first row of a table. Spaces, `&nbsp;` and signs that nobody sees are no words, and a heading of dashes, dots or
other punctuation alone has none.

Why: a screen reader says "heading level 2" and nothing more, and who reads a table by its columns does not learn what
is in one.

How to put it right: write the words, or delete the heading or the box's quotation marks.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from everyreader.blank import is_blank
from everyreader.document import Callout, Example, Heading, Table, text_of
from everyreader.finding import Finding, Rule
from everyreader.parse import Page, lines_of
from everyreader.source import split_front_matter

PASSED = (
    "---\ntitle: Help\n#\norder: 3\n---\n\n## Help\n\nWords.\n",
    '!!! important "Title"\n    Words.\n',
    '!!! important ""\n    Words.\n',
    "!!! important\n    Words.\n",
    "| a | b |\n|---|---|\n| 1 | 2 |\n",
    "```\n##\n```\n",
    "## ![A map](map.svg)\n\nWords.\n",
    *(f"## {words}\n\nWords.\n" for words in ("1.", "☎", "A–Z", "{{ fact }}", "?!? – so")),
    "Words &nbsp; and more.\n\n&nbsp;\n\nMore.\n",
)
FAILED = (
    "##\n\nWords.\n",
    "## &nbsp;\n\nWords.\n",
    "### \u200b ###\n\nWords.\n",
    '!!! important "&nbsp;"\n    Words.\n',
    '!!! important " "\n    Words.\n',
    "| a | &nbsp; |\n|---|---|\n| 1 | 2 |\n",
    "| | |\n|---|---|\n| 1 | 2 |\n",
    "&nbsp;\n------\n\nWords.\n",
    "| a | \u200b |\n|---|---|\n| 1 | 2 |\n",
    *(f"## {signs}\n\nWords.\n" for signs in ("—", ".", "…", "***", "- - -", "?", "•", "_____", "**…**")),
)
INAPPLICABLE = ("---\ntitle: Your choice\n---\n",)

_HEADING = re.compile(r"^ {0,3}(?:> ?)*#{1,6}(?:[ \t]+(.*?))??[ \t]*#*[ \t]*$")
_RULE = re.compile(r"^(?:=+|-+)[ \t]*$")
_BOX = re.compile(r'^\s*!!! ?[\w -]*?"([^"]+)"')


def check(page: Page) -> list[Finding] | None:
    """Look at the lines of headings and boxes, and at the first rows of tables."""
    if not page.document.blocks:
        return None
    found = [
        _finding(page, "This heading has no words.", "Write what this part is about, or delete the line.", line)
        for line in _headings(page)
    ]
    found += [
        _finding(
            page,
            "This heading is made of signs, and says nothing.",
            "Write what this part is about, or delete the line. A line between parts is ---",
            page.positions[block.id].first,
        )
        for block in page.blocks_of(Heading)
        if block.id in page.positions and _is_signs(block)
    ]
    for block in page.blocks:
        first = page.positions[block.id].first if block.id in page.positions else 0
        if (
            isinstance(block, Callout)
            and not block.title
            and any((match := _BOX.match(line)) and is_blank(match[1]) for line in lines_of(page, block.id)[:1])
        ):
            found.append(
                _finding(
                    page,
                    "The title of this box has no words.",
                    "Write what the box is about, or delete the quotation marks.",
                    first,
                )
            )
        elif isinstance(block, Table) and (
            lacking := [number for number, cell in enumerate(block.head, 1) if not cell.children]
        ):
            columns = ("Column " if len(lacking) == 1 else "Columns ") + ", ".join(map(str, lacking))
            found.append(
                _finding(
                    page,
                    f"{columns} of this table {'has' if len(lacking) == 1 else 'have'} no heading.",
                    "Write in the first row what is in each column.",
                    first,
                )
            )
    return found


def _is_signs(heading: Heading) -> bool:
    """Say whether a heading is punctuation alone. One with a picture or a fact is none."""
    said = text_of(heading.children)
    return bool(said.strip()) and all(
        char.isspace() or char in _MATHS or unicodedata.category(char)[0] == "P" for char in said
    )


_MATHS = "|~^=+<>`$•·"


def _finding(page: Page, message: str, help: str, line: int) -> Finding:
    return Finding("document/blank-words", page.header.source, message, help, line=line, column=1)


def _headings(page: Page) -> Iterator[int]:
    """Yield the lines of headings without words, but for those in examples. Such headings have left the page, and a
    note behind."""
    if not any(note.rule == "document/blank-words" for note in page.notes):
        return
    lines = page.text.split("\n")
    first = split_front_matter(page.text)[2]
    found = [
        number
        for number, line in enumerate(lines[first - 1 :], first)
        if (line[:1] in "# >" and "#" in line and (match := _HEADING.match(line)) and is_blank(match[1]))
        or (
            line[:1] in "=-"
            and line
            and number > first
            and _RULE.match(line)
            and lines[number - 2].strip(" ")
            and is_blank(lines[number - 2])
        )
    ]
    examples = {
        number
        for block in page.blocks
        if found and isinstance(block, Example) and block.id in page.positions
        for number in range(page.positions[block.id].first, page.positions[block.id].last + 1)
    }
    yield from (number for number in found if number not in examples)


RULE = Rule("warning", check=check)
