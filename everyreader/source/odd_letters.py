"""Takes out of a text what nobody sees and what would do harm: signs that turn the order of digits round, and control
characters."""

from __future__ import annotations

import re
from functools import lru_cache

TURNERS = re.compile("[\u202a-\u202e\u2066-\u2069]")
"""Signs that turn the order of letters round."""
WRITTEN_TURNERS = re.compile(r"&#(?:x0*(202[a-e]|206[6-9])|0*(823[4-8]|829[4-7]));?", re.IGNORECASE)
"""The same as HTML writes them, in hexadecimal and in decimal numbers."""
_NEVER = "".join(chr(plane << 16 | end) for plane in range(1, 15) for end in (0xFFFE, 0xFFFF))
"""Codes beyond the first 65,536 that are no characters (Unicode Standard, 23.7)."""
_CONTROLS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufdd0-\ufdef\ufff9-\ufffb\ufffe\uffff]")
_HIGHEST = re.compile(f"[\U000f0000-\U0010ffff{_NEVER}]")
"""Characters that have no shape and no meaning in a text: among the first 65,536, and beyond. A search for both at once
takes ten times as long."""
_BEYOND = re.compile("[\U00010000-\U0010ffff]")
_HIGH_CONTROLS = re.compile("[\x80-\x84\x86-\x9f]")
"""More of them, which HTML does not allow either: letters of an older coding, of which `source/lost-letters` tells."""
LINE_ENDS = re.compile("[\x85\u2028\u2029]")
"""Ends of lines and paragraphs of some programs, which are no line ends in a text file."""

MARKS = re.compile("\ufeff")
"""The mark of byte order, where it stands within words: no font has it, and PDF/UA forbids it (ISO 14289-1, 7.21.7)."""

_OVERRIDES = "\u202d\u202e"
_OPENERS = {"\u202a": "\u202c", "\u202b": "\u202c", "\u2066": "\u2069", "\u2067": "\u2069", "\u2068": "\u2069"}
"""Signs that begin a run of another direction, with those that end it (Unicode Standard Annex 9)."""


def readable(text: str) -> str:
    """Return a text without marks of byte order and signs that would turn it round, and with � in place of each control
    character; a line end of another program becomes a blank."""
    if all_printable(text):
        return WRITTEN_TURNERS.sub("", text)
    if not text.isascii():
        if TURNERS.search(text):
            text = "\n".join(line if _is_balanced(line) else TURNERS.sub("", line) for line in text.split("\n"))
        text = LINE_ENDS.sub(" ", _HIGH_CONTROLS.sub("\N{REPLACEMENT CHARACTER}", text))
    text = WRITTEN_TURNERS.sub("", text).replace("\ufeff", "")
    text = _CONTROLS.sub("\N{REPLACEMENT CHARACTER}", text)
    return _HIGHEST.sub("\N{REPLACEMENT CHARACTER}", text) if _BEYOND.search(text) else text


@lru_cache(maxsize=1)  # the rules on sources ask for one text in turn
def all_printable(text: str) -> bool:
    """Say whether a text holds nothing but characters with a shape, spaces and line ends: then it has none of the
    signs that this file looks for, unless they are written as HTML writes them."""
    return text.replace("\n", "").isprintable()


def first_control(text: str) -> int:
    """Return where the first character stands that has no shape and no meaning in a text; -1 where there is none."""
    found = [match.start() for pattern in (_CONTROLS, _HIGHEST) if (match := pattern.search(text))]
    return min(found, default=-1)


def _is_balanced(line: str) -> bool:
    """Say whether every run of another direction that begins on a line ends on it, and no order of letters is
    forced."""
    open_runs: list[str] = []
    for char in TURNERS.findall(line):
        if char in _OVERRIDES:
            return False
        if char in _OPENERS:
            open_runs.append(_OPENERS[char])
        elif not open_runs or open_runs.pop() != char:
            return False
    return not open_runs
