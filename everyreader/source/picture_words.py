"""Finds words in a drawing that print cannot set: WeasyPrint draws the text of an SVG letter by letter, from left to
right."""

from __future__ import annotations

import re
import unicodedata
from html import unescape

_TEXT = re.compile(r"<text[ >].*?</text>", re.DOTALL)


def unset_words(drawing: bytes) -> str:
    """Return the first words of a drawing with letters that join their neighbours, carry signs or run from right to
    left, or nothing. drawing: as it is published.

    >>> unset_words('<svg><title>हिन्दी</title><text>Café</text></svg>'.encode())
    ''
    >>> unset_words('<svg><text x="1">हिन्दी <tspan>1</tspan></text></svg>'.encode())
    'हिन्दी 1'
    """
    for found in _TEXT.findall(drawing.decode()):
        words = " ".join(unescape(re.sub("<[^>]*>", "", found)).split())
        if any(map(_needs_neighbours, unicodedata.normalize("NFC", words))):
            return words
    return ""


def _needs_neighbours(letter: str) -> bool:
    return unicodedata.bidirectional(letter) in ("R", "AL") or unicodedata.category(letter) in ("Mn", "Mc")
