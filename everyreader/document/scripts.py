"""The scripts that words are written in, besides Latin."""

from __future__ import annotations

import unicodedata

LATIN_END = "\u024f"
"""The last letter of the blocks of Unicode that hold Latin letters of living languages."""


def scripts_in(text: str) -> tuple[str, ...]:
    """Return the scripts of the letters of a text but Latin, as Unicode begins the names of their letters.

    >>> scripts_in("Phone 王小明, or \u0627\u0631\u062f\u0648.")
    ('ARABIC', 'CJK')
    """
    letters = {letter for letter in text if letter > LATIN_END and unicodedata.category(letter)[0] == "L"}
    return tuple(sorted({unicodedata.name(letter, "").split(" ")[0] for letter in letters} - {"", "LATIN"}))
