"""Notes at the foot of a page are notes to everybody.

What: no paragraph or line begins with a number in square brackets, `[1] Only on weekdays.`, with a star, a dagger, a
raised number, `(1)`, `[a]` or `[i]`, where the same sign stands right behind a word before it.

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
from everyreader.signs import holds_any

PASSED = (
    "Phone us.[^1]\n\n[^1]: Only on weekdays.\n",
    "Phone us [today][1].\n\n[1]: https://a.example\n",
    "Phone [us] today.\n\n[1] is a number in brackets.\n",
    "See [1] and [2].\n",
    "It is 5 m² here.\n\n* one\n* two\n\nA* is a mark, and (1) is a number; Article 6(1).\n\n(1) We phone.\n\n* one\n",
    "You get *some* help.\n\n* It is free.\n\n§ 5 of the law.\n",
    "| a | b |\n| --- | --- |\n| x | * |\n\nA star means fewer than 5.\n",
    "`[1]` is how a note was written.\n\n```\n[1] Only on weekdays.\n```\n",
)
FAILED = (
    "Phone us [1] today.\n\nWords.\n\n[1] Only on weekdays.\n",
    "Phone us[1] or write[2].\n\n[1] Only on weekdays.\n[2] Not in August.\n",
    *(f"Phone us.{sign}\n\n{sign} Only on weekdays.\n" for sign in ("¹", "\\*", "†", "(1)", "[i]", "[a]", "‡")),
    "Phone us.*\n\n* Only on weekdays.\n",
    "Phone us today* or tomorrow**.\n\n\\*\\* Only on weekdays.\n",
    "- Phone us [12].\n\nWords.\n\n[12]. Only on weekdays.\n",
)
INAPPLICABLE = ("```\nPhone us.\n```\n",)

_NOTE = re.compile(
    r"^[\s>]*(?:[-+]\s+)?(?:(?:[-*+]\s+)?\\?\[(\d{1,2})\\?\][.:]?\s+[^\W\d_]"
    r"|(?P<sign>(?:\\?\*){1,3}|[†‡¶]{1,2}|[¹²³⁴-⁹]{1,2})\s*[^\W\d_]"
    r"|(?P<label>\(\d{1,2}\)|\[[a-z]\]|\[[ivx]{2,4}\])\s+[^\W\d_])"
)
_SIGNS = ("[", "*", "†", "‡", "¶", "(", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹")


def check(page: Page) -> list[Finding] | None:
    """Look at the lines of each paragraph that begin with the sign of a note."""
    paragraphs = page.blocks_of(Paragraph)
    if not paragraphs:
        return None
    if not holds_any(page.said, _SIGNS):
        return []
    texts = page.inlines_of(Text)
    found = []
    for block in paragraphs:
        for line in lines_of(page, block.id):
            note = _NOTE.match(line)
            if note and _is_meant(_behind_word(note), block, texts):
                number = note[1] or "1"
                said = f"This note is written by hand, and nothing leads from the words to it: {line.strip()[:50]}"
                help = f"Write [^{number}] in the words, and here [^{number}]: before the note."
                piece = line.strip()[:40].rstrip()
                found.append(Finding("document/hand-note", page.header.source, said, help, block=block.id, piece=piece))
                break
    return found


def _behind_word(note: re.Match[str]) -> re.Pattern[str]:
    """Return how the sign of a note stands in the words that it is about."""
    if note[1]:
        return re.compile(rf"\S\s?\[{note[1]}\]")
    sign = re.escape((note["sign"] or note["label"]).replace("\\", ""))
    return re.compile(rf"(?<=[^\W\d_]{{2}})[.,;:!?)”’]{{0,2}}{sign}(?![\w*†‡])")


def _is_meant(sign: re.Pattern[str], note: Paragraph, texts: Sequence[tuple[object, Text]]) -> bool:
    """Say whether the sign of a note stands in words before it."""
    for block, inline in texts:
        if block is note or getattr(block, "id", "") == note.id:
            return False
        if sign.search(inline.text):
            return True
    return False


RULE = Rule("warning", check=check)
