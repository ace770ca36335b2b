"""Finds letters that none of the fonts of a page has, before a page is set: WeasyPrint would take any font of the
machine, or draw an empty box, without a word.

Such a letter gives way to its name in the Unicode standard, in square brackets, and is a finding.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache
from html import unescape

_SHOWN = re.compile(r"(<[^>]*>)|([^<]+)")
_SILENT = ("Cc", "Cf", "Mn", "Zs", "Zl", "Zp")
"""Categories that need no drawing of their own: controls, joiners and variation selectors, spaces. Marks over letters
are looked for with the letters themselves, except selectors."""


def unknown_letters(text: str, fonts: Iterable[str]) -> str:
    """Return the letters in the words of a page that none of the fonts has, each once, in the order of reading.

    text: the HTML that is set. fonts: paths of font files.
    """
    letters = dict.fromkeys("".join(_decoded(words) for _, words in _SHOWN.findall(text)))
    known: set[int] = set().union(*(_letters_of(path) for path in fonts))
    return "".join(letter for letter in letters if ord(letter) not in known and _is_drawn(letter))


def _decoded(words: str) -> str:
    return unescape(words)


def _is_drawn(letter: str) -> bool:
    return unicodedata.category(letter) not in _SILENT or (
        unicodedata.category(letter) == "Mn" and not 0xFE00 <= ord(letter) <= 0xFE0F
    )


def name_of(letter: str) -> str:
    """Return what a letter is called, in small letters."""
    return unicodedata.name(letter, f"U+{ord(letter):04X}").lower()


def with_names(text: str, letters: str) -> str:
    """Return the HTML of a page with letters replaced by their names: in words only, never inside a tag."""
    if not letters:
        return text
    names = {ord(letter): f"[{name_of(letter)}]" for letter in letters}
    return _SHOWN.sub(lambda found: found[1] or found[2].translate(names), text)


_IN_COLOUR = re.compile(
    "(?<!\ufe0e)\ufe0f|([\u231a\u231b\u23e9-\u23ec\u23f0\u23f3\u25fd\u25fe\u2614\u2615\u2648-\u2653\u267f\u2693\u26a1\u26aa"
    "\u26ab\u26bd\u26be\u26c4\u26c5\u26ce\u26d4\u26ea\u26f2\u26f3\u26f5\u26fa\u26fd\u2705\u270a\u270b\u2728\u274c\u274e"
    "\u2753-\u2755\u2757\u2795-\u2797\u27b0\u27bf\u2b1b\u2b1c\u2b50\u2b55\U0001f000-\U0001faff])(?![\ufe0e\ufe0f])"
)
"""Signs that Pango looks for in a font of coloured pictures, whatever fonts a page has: by their nature (Unicode
Technical Standard 51, Emoji_Presentation), or because U+FE0F stands behind them, as phones write it."""


def without_colour(text: str) -> str:
    """Return the HTML of a page with U+FE0E behind each of these signs, so that they are drawn by the page's own
    fonts."""
    if not _IN_COLOUR.search(text):
        return text
    return _SHOWN.sub(lambda found: found[1] or _IN_COLOUR.sub("\\1\ufe0e", found[2]), text)


@lru_cache(maxsize=100)
def _letters_of(path: str) -> frozenset[int]:
    """Return the numbers of all letters that a font file has."""
    from fontTools.ttLib import TTFont

    with TTFont(path, fontNumber=0, lazy=True) as font:
        font.setGlyphOrder(range(0x10000))  # nobody asks for names: those of a Chinese font take 100 MB (2026-11-29)
        return frozenset(font.getBestCmap())
