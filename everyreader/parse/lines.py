"""Carries line numbers through a Markdown parser that drops them.

Every line of text gets one private-use character that stands for its number, before any trailing sign that means
something to Markdown. The characters travel through all that the parser does to strings, lists in lists and quotes
included, and are taken out when the tree is read; `decode_text` has made sure that no source holds one of its own.
The space-like U+001F before it keeps `**bold**` at a line end what it is.
"""

from __future__ import annotations

import re

_BASE = 0xF0000
_MOST = 0x10FFFF - _BASE
_SEPARATOR = "\x1f"
MARK = re.compile("\x1f?[\U000f0000-\U0010ffff]")
_NO_WORDS = re.compile(r"^[\s>]*(?:[-*_=~`|:+#>\s]*|\d+[.)]\s*)$")
_FENCE = re.compile(r"^[\s>]*(?:`{3,}|~{3,})")
_REFERENCE = re.compile(r"^ {0,3}\[[^\]]+\]:")


def mark_lines(body: str, first_line: int) -> str:
    """Return the text with the number of each line hidden in it; first_line is the number of its first line."""
    marked = []
    for number, line in enumerate(body.split("\n"), first_line):
        if _NO_WORDS.match(line) or _FENCE.match(line) or _REFERENCE.match(line) or number > _MOST:
            marked.append(line)
            continue
        stem = line.rstrip(" \t|#")
        if stem.endswith("\\"):
            stem = line
        marked.append(f"{stem}{_SEPARATOR}{chr(_BASE + number)}{line[len(stem):]}")
    return "\n".join(marked)


def take_marks(text: str) -> tuple[str, int, int]:
    """Return the text without marks, and the first and last line number found in it (0, 0 where there is none)."""
    if text.isascii():
        return text, 0, 0
    numbers = [ord(mark[-1]) - _BASE for mark in MARK.findall(text)]
    if not numbers:
        return text, 0, 0
    return MARK.sub("", text), min(numbers), max(numbers)
