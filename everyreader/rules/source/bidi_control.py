"""No sign that nobody sees turns the order of letters round.

What: the signs U+202A to U+202E and U+2066 to U+2069, which come with words copied from chats and from Word, are not
in a file, nor are they written as `&#x202e;`. Those that force an order, or that have no end, are taken out. (Marks
such as U+200F, which belong to Arabic and Urdu writing, may stay.)

Why: behind U+202E a phone number shows its digits backwards, and a patient dials a stranger.

How to put it right: delete the sign, and type the words around it again. The page finds the direction of words and
numbers by itself.
"""

from __future__ import annotations

import unicodedata
from html import unescape

from everyreader.finding import Finding, Rule
from everyreader.source import Source
from everyreader.source.odd_letters import TURNERS, WRITTEN_TURNERS, all_printable

PASSED = ("---\ntitle: Choice\n---\n\nPhone 0300 303 5678.\n", "---\ntitle: Choice\n---\n\nفون\u200f 0300 303 5678\n")
FAILED = (
    "---\ntitle: Choice\n---\n\nPhone \u202e0300 303 5678\u202c now.\n",
    "---\ntitle: Choice\n---\n\nPhone \u20660300 303 5678 now.\n",
    "---\ntitle: Choice\n---\n\nPhone &#x202E;0300 303 5678 now.\n",
    "---\ntitle: Choice\n---\n\nPhone &#8238;0300 303 5678 now.\n",
    "---\ntitle: \u202bChoice\u202c\n---\n\nPhone us.\n",
)
INAPPLICABLE = ("",)


def check(source: Source) -> list[Finding] | None:
    """Look for the first such sign of each line. A text of ASCII has none."""
    written = WRITTEN_TURNERS.search(source.text)
    if source.text.isascii() and not written:
        return None
    if not written and (all_printable(source.text) or not TURNERS.search(source.text)):
        return []
    return [
        Finding(
            "source/bidi-control",
            source.path,
            f"A sign that nobody sees turns the order of letters and digits round here "
            f"(U+{ord(sign):04X}, {unicodedata.name(sign).lower()}).",
            "Delete it and type the words around it again: the page finds their direction by itself.",
            line=number,
            column=match.start() + 1,
        )
        for number, line in enumerate(source.text.split("\n"), 1)
        if (match := TURNERS.search(line) or WRITTEN_TURNERS.search(line)) and (sign := unescape(match[0])[0])
    ]


RULE = Rule("warning", check=check)
