"""Carries line numbers through a Markdown parser that drops them.

Every line of text gets one private-use character that stands for its number, before any trailing sign that means
something to Markdown. The characters travel through all that the parser does to strings, lists in lists and quotes
included, and are taken out when the tree is read; `decode_text` has made sure that no source holds one of its own.
The space-like U+001F before it keeps `**bold**` at a line end what it is.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from everyreader.source.comments import HIDDEN

_BASE = 0xF0000
_MOST = 0x10FFFF - _BASE
_SEPARATOR = "\x1f"
MARK = re.compile("\x1f?[\U000f0000-\U0010ffff]")
_NUMBER = re.compile("[\U000f0000-\U0010ffff]")
FEW = 3
"""So many marks are taken out of a text one by one, which is quicker than looking for all kinds at once."""
_NO_WORDS = re.compile(r"^[-*_=~`|:+#>\s]*(?:\d+[.)]\s*)?$")
_FENCE = re.compile(r"^[\s>]*(?:`{3,}|~{3,})")
_OPENING = re.compile(r"^(?P<indent>[ \t>]*(?:(?:[-*+]|\d+[.)])[ \t]+)*)(?P<fence>`{3,}|~{3,})[^`]*$")
_REFERENCE = re.compile(r"^ {0,3}\[(?!\^)[^\]]+\]:")
_TITLE = re.compile(r"""^\s*(?:"[^"]*"|'[^']*'|\([^()]*\))\s*$""")


def mark_lines(body: str, first_line: int, numbers: Sequence[int] = ()) -> str:
    """Return the text with the number of each line hidden in it. first_line: the number of its first line. numbers:
    where its lines have been moved, the line of the source, counted from 0, that each comes from."""
    marked = []
    lines = body.split("\n")
    references = _reference_lines(lines) if "]:" in body else frozenset()
    inside = _inside_fences(lines) if "```" in body or "~~~" in body else {}
    for index, line in enumerate(lines):
        number = first_line + (numbers[index] if numbers else index)
        if number <= _MOST and (indent := inside.get(index)) is not None:
            # A marked blank line is not blank, and so does not tear a fenced example in a list in two.
            marked.append(f"{line if line.strip() else indent}{_SEPARATOR}{chr(_BASE + number)}")
            continue
        plain = line[:1].isalpha()  # as most lines do: then none of what is looked for here is at its start
        no_words = not plain and (_NO_WORDS.match(line) or _FENCE.match(line))
        if number > _MOST or no_words or index in references:
            marked.append(line)
            continue
        stem = line.rstrip(" \t|#")
        if line[len(stem) : len(stem) + 1] == "#":  # of a word, as in C#: before those that close a heading is a space
            stem = line[: len(line) - len(line[len(stem) :].lstrip("#"))]
        if line.endswith("\\"):
            stem = line[:-1] if (len(line) - len(line.rstrip("\\"))) % 2 else line  # one alone ends the line
        elif stem.endswith("\\"):
            stem = line
        marked.append(f"{stem}{_SEPARATOR}{chr(_BASE + number)}{line[len(stem) :]}")
    return "\n".join(marked)


def _reference_lines(lines: list[str]) -> frozenset[int]:
    """Return the indexes of lines that say where a reference leads: its name, the address below it and a title."""
    found: set[int] = set()
    wants_address = wants_title = False
    for index, line in enumerate(lines):
        if name := _REFERENCE.match(line):
            found.add(index)
            wants_address, wants_title = not line[name.end() :].strip(), bool(line[name.end() :].strip())
        elif (wants_address and len(line.split()) in (1, 2)) or (wants_title and _TITLE.match(line)):
            found.add(index)
            wants_address, wants_title = False, wants_address
        else:
            wants_address = wants_title = False
    return frozenset(found)


def _inside_fences(lines: list[str]) -> dict[int, str]:
    """Return the index of every line inside a fenced example that has an end, and the indent that it must have."""
    inside: dict[int, str] = {}
    open_to: dict[tuple[str, int], tuple[int, int]] = {}
    index = 0
    while index < len(lines):
        opening = _OPENING.match(lines[index])
        end = _closing(lines, index, opening, open_to) if opening else 0
        if opening and end:
            indent = re.sub(r"[^\s>]", " ", opening["indent"])
            inside.update((inner, indent) for inner in range(index + 1, end))
            index = end
        index += 1
    return inside


def _closing(
    lines: list[str], index: int, opening: re.Match[str], open_to: dict[tuple[str, int], tuple[int, int]]
) -> int:
    """Return the index of the line that ends a fenced example, or 0. open_to: by sign and indent, the length of a fence
    that nothing ends, and the line up to which nobody need look again for the end of one as long."""
    sign, length = opening["fence"][0], len(opening["fence"])
    width = len(opening["indent"].expandtabs(4))
    shortest, known = open_to.get((sign, width), (0, 0))
    if index < known and length >= shortest:
        return 0
    close = re.compile(rf"[\s>]*{sign}{{{length},}}\s*$")
    for number in range(index + 1, len(lines)):
        line = lines[number].expandtabs(4)
        indent = len(line) - len(line.lstrip(" >"))
        if line.strip() and indent < width - 3:
            open_to[sign, width] = length, number
            return 0  # the list that holds the example has ended
        if indent <= width + 3 and close.match(line):
            return number
    open_to[sign, width] = length, len(lines)
    return 0


def take_marks(text: str) -> tuple[str, int, int]:
    """Return the text without marks, and the first and last line number found in it (0, 0 where there is none)."""
    text = str(text)  # the library's own kinds of string end here
    if text.isascii():
        return text, 0, 0
    marks = _NUMBER.findall(text)
    if not marks:
        return text, 0, 0
    least = min(marks)
    if least == HIDDEN:
        text, marks = text.replace(HIDDEN, ""), [mark for mark in marks if mark != HIDDEN]
        if not marks:
            return text, 0, 0
        least = min(marks)
    first, last = ord(least) - _BASE, ord(max(marks)) - _BASE
    if len(marks) > FEW:
        return MARK.sub("", text), first, last
    for mark in marks:
        text = text.replace(f"{_SEPARATOR}{mark}", "").replace(mark, "")
    return text, first, last
