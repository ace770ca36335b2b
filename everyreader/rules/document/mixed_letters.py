"""Each word is in one script, and no letter is crossed out or drawn.

What: no word has letters of two scripts that look alike (`nоt` with a Cyrillic о, `96О` with a Cyrillic О in place of
0), letters that a program crossed out (`n̶o̶t̶`), or small capitals in place of letters (`ɴᴏᴛ`).

Why: a screen reader spells such a word out or reads it in another language, a search does not find it, and of a number
only a part is dialled.

How to put it right: type the word again.
"""

from __future__ import annotations

import re

from everyreader.finding import Finding, Rule
from everyreader.parse import Page

PASSED = (
    "Спасибо, COVID-19, μg, µg, TNFα, β2, 5 Ω, x² and Москва (Moscow). Łódź, Ωmega, naïve, हिन्दी.\n",
    "It is ᴿ, ˢᵗ or a diacritic: é, n̂.\n",
)
FAILED = (
    "We do n\u043et share it.\n",
    "We do n\u03bft share it.\n",
    "Phone 01632 96\u041e 777.\n",
    "We do n\u0336o\u0336t\u0336 share it.\n",
    "We do \u0274\u1d0f\u1d1b share it.\n",
    "\u0421hoice is yours.\n",
)
INAPPLICABLE = ("![](a.svg)\n",)

_LATIN, _CYRILLIC, _GREEK = "A-Za-z\u00c0-\u024f", "\u0400-\u04ff", "οινρτυχκΑΒΕΖΗΙΚΜΝΟΡΤΥΧ"
_MIXED = re.compile(
    rf"[{_LATIN}][{_CYRILLIC}{_GREEK}]|[{_CYRILLIC}{_GREEK}][{_LATIN}]|\d[ОоΟο]|[ОоΟо]\d|\w[\u0335-\u0338]|"
    rf"[ɢɪɴʀʏᴀ-ᴢ]{{2,}}"
)
_LIKELY = re.compile(rf"[{_CYRILLIC}{_GREEK}\u0335-\u0338ɢɪɴʀʏᴀ-ᴢ]")
"""Most pages have no such letter."""
_BEFORE, _BEHIND = re.compile(r"[\w\u0335-\u0338]*\Z"), re.compile(r"[\w\u0335-\u0338]*")
_LONGEST = 40


def check(page: Page) -> list[Finding] | None:
    """Look at the words that are not of ASCII alone."""
    texts = page.texts
    if not texts:
        return None
    if page.said.isascii() or not _LIKELY.search(page.said) or not _MIXED.search(page.said):
        return []
    found = []
    for block, inline in texts:
        end = 0
        for match in _MIXED.finditer(inline.text):
            if match.start() < end:
                continue
            before = _BEFORE.search(inline.text, max(match.start() - _LONGEST, 0), match.start())
            behind = _BEHIND.match(inline.text, match.end(), match.end() + _LONGEST)
            word = (before[0] if before else "") + match[0] + (behind[0] if behind else "")
            end = match.end() + len(behind[0] if behind else "")
            said = f"Some letters of this word only look like those that are meant: {word}"
            help = "Delete the word, and type it again letter by letter."
            found.append(Finding("document/mixed-letters", page.header.source, said, help, block=block.id, piece=word))
    return found


RULE = Rule("warning", check=check)
