"""Shortens what stands between two marks in the index of the search, such as all the words of a name as one: the index
needs no more than that a question has the same. `templates/html/search-words.js` does it with what a reader types."""

from __future__ import annotations

import re
from functools import lru_cache

LENGTH = 6
"""Letters of the words for longer ones: of three hundred million such words an index has some thousand."""
_CHINESE_PAIR = re.compile("q[a-p]{8}")
"""What stays as it is, since texts have it too."""


@lru_cache(16384)  # what whole sites are called
def shortened(letters: str) -> str:
    """Return letters as they are, or a word of six in their place where there are more (FNV-1a, 32 bits).

    >>> shortened("optout"), shortened("carefamilyopt")
    ('optout', 'zmtxot')
    """
    if len(letters) <= LENGTH or _CHINESE_PAIR.fullmatch(letters):
        return letters
    number = 2166136261
    for letter in letters:
        number = (number ^ ord(letter)) * 16777619 & 0xFFFFFFFF
    return "".join(chr(ord("a") + number // 26**at % 26) for at in range(LENGTH))
