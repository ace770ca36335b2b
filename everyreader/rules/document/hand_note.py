"""Notes at the foot of a page are notes to everybody.

What: no paragraph or line begins with a number in square brackets, `[1] Only on weekdays.`, where the same number
stands in the words before it.

Why: who looks at the page finds the note by its number. A person who listens to it hears "1" in the middle of a
sentence, and the note, much later, by chance; nothing leads there or back.

How to put it right: write `[^1]` in the words, and the note as `[^1]: Only on weekdays.`
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from everyreader.document import Paragraph, Text
from everyreader.finding import Finding, Rule
from everyreader.parse import Page, lines_of

PASSED = (
    "Phone us.[^1]\n\n[^1]: Only on weekdays.\n",
    "Phone us [today][1].\n\n[1]: https://a.example\n",
    "Phone [us] today.\n\n[1] is a number in brackets.\n",
    "See [1] and [2].\n",
    "`[1]` is how a note was written.\n\n```\n[1] Only on weekdays.\n```\n",
)
FAILED = (
    "Phone us [1] today.\n\nWords.\n\n[1] Only on weekdays.\n",
    "Phone us[1] or write[2].\n\n[1] Only on weekdays.\n[2] Not in August.\n",
    "- Phone us [12].\n\nWords.\n\n[12]. Only on weekdays.\n",
)
INAPPLICABLE = ("```\nPhone us.\n```\n",)

_NOTE = re.compile(r"^[\s>]*(?:[-*+]\s+)?\\?\[(\d{1,2})\\?\][.:]?\s+[^\W\d_]")


def check(page: Page) -> list[Finding] | None:
    """Look at the lines of each paragraph that begin with a number in brackets."""
    paragraphs = page.blocks_of(Paragraph)
    if not paragraphs:
        return None
    if "[" not in page.said:
        return []
    texts = page.inlines_of(Text)
    found = []
    for block in paragraphs:
        for line in lines_of(page, block.id):
            note = _NOTE.match(line)
            if note and _is_meant(note[1], block, texts):
                number = note[1]
                said = f"This note is written by hand, and nothing leads from the words to it: {line.strip()[:50]}"
                help = f"Write [^{number}] in the words, and here [^{number}]: before the note."
                piece = line.strip()[:40].rstrip()
                found.append(Finding("document/hand-note", page.header.source, said, help, block=block.id, piece=piece))
                break
    return found


def _is_meant(number: str, note: Paragraph, texts: Sequence[tuple[object, Text]]) -> bool:
    """Say whether the number of a note stands in words before it."""
    for block, inline in texts:
        if block is note or getattr(block, "id", "") == note.id:
            return False
        if re.search(rf"\S\s?\[{number}\]", inline.text):
            return True
    return False


RULE = Rule("warning", check=check)
