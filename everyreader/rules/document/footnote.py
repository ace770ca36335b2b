"""Each note has a mark in the text, and each mark has a note.

What: for each mark such as `[^1]` there is a line `[^1]: words` on the same page, and for each such line a mark. No two
lines have one name.

Why: without its note, readers see and hear "left bracket, circumflex, one", and what it should tell is missing. A note
without a mark stands at the end of the page, where nobody knows what it is about.

How to put it right: write the same name in both places, with an empty line above the note. A note that nobody needs can
go.
"""

from __future__ import annotations

from everyreader.finding import Finding, Rule
from everyreader.parse import Page, piece_in
from everyreader.parse.footnotes import MISSING, OUTSIDE, TWICE, UNUSED

PASSED = (
    "Phone us.[^1]\n\n[^1]: Only on weekdays.\n",
    "Phone us.[^a] Write to us.[^a]\n\n[^a]: Only on weekdays.\n\n    And not on bank holidays.\n",
    "Phone us.^[Only on weekdays.] Write `[^1]`, or \\[^1\\].\n",
    "- Phone us.[^1]\n[^1]: Only on weekdays.\n",
    "The NHS helps[^1].\n\n*[NHS]: National Health Service\n\n[^1]: At any time.\n",
    "- Phone us.[^Day]\n\n> [^day]: Only on weekdays.\n",
)
FAILED = (
    "Phone us.[^1]\n",
    "Phone us.[^1]\n\n[^2]: Only on weekdays.\n",
    "Phone us.\n\n[^1]: Only on weekdays.\n",
    "Phone us.[^1]\n\n[^1]: Only on weekdays.\n\n[^1]: Not in August.\n",
    "The NHS helps.\n\n*[NHS]: National Health Service[^1]\n",
)
INAPPLICABLE = ("Phone us.\n",)

_WORDS = {
    MISSING: (
        "This mark has no note, and readers see its signs: {}",
        "Write {}: and the words of the note on a line of their own, with an empty line above it.",
    ),
    UNUSED: (
        "Nothing on this page leads to this note: {}",
        "Write {} behind the words that the note is about, or take the note away.",
    ),
    OUTSIDE: (
        "A note cannot belong to what an abbreviation means, and readers see the signs of its mark: {}",
        "Take {} away here, and write it behind the words of the text that the note is about.",
    ),
    TWICE: (
        "There is more than one note of this name, and marks lead to the first: {}",
        "Give it another name, here and behind the words that it is about.",
    ),
}


def check(page: Page) -> list[Finding] | None:
    """Return each mark without a note, and each note without a mark."""
    if "[^" not in page.text and "^[" not in page.text:
        return None
    found = [note for note in page.notes if note.rule == "document/footnote"]
    if not found and not page.inline_kinds.get("FootnoteMark"):
        return None
    return [_finding(page, note.block, *note.piece.split(" ", 1)) for note in found]


def _finding(page: Page, block: str, kind: str, sign: str) -> Finding:
    message, help = _WORDS[kind]
    piece = piece_in(page, block, sign)
    return Finding(
        "document/footnote", page.header.source, message.format(sign), help.format(sign), block=block, piece=piece
    )


RULE = Rule("warning", check=check)
