"""Works out which lines of a source each block is on, while its tree is being read."""

from __future__ import annotations

import re

from everyreader.document import Position

TITLE = "top/title"
"""Stands for the title of a page where the id of a block is asked for."""


class PositionTracker:
    """The positions of one source's blocks. source_lines: of the body; first_line: the number of its first line.

    `enter` is called when the reading of a block begins, `see` for every line that is seen in it, and `leave` when it
    ends. A block without words of its own is on the next line that is not blank.
    """

    def __init__(self, source_lines: list[str], first_line: int) -> None:
        self.lines, self.offset = source_lines, first_line
        self.positions: dict[str, Position] = {}
        self.first = self.last = 0
        self.reached = first_line - 1
        self.current = "top"

    def see(self, first: int, last: int) -> None:
        """Note lines of the block that is being read; 0 stands for none."""
        if first:
            self.first = min(self.first, first) if self.first else first
            self.last = max(self.last, last)

    def enter(self, id: str) -> tuple[int, int, str]:
        """Begin a block, and return what `leave` or `forget` needs to go back to the one around it."""
        outer = (self.first, self.last, self.current)
        self.first = self.last = 0
        self.current = id
        return outer

    def forget(self, outer: tuple[int, int, str]) -> None:
        """End a block that turned out to be none."""
        self.first, self.last, self.current = outer

    def leave(self, outer: tuple[int, int, str], tag: str) -> None:
        """End a block, and keep its position under the id that is current. tag: of its element."""
        first, last = self.first, self.last
        if not first:
            first = last = self._next_line()
        first, last = self._stretch(tag, first, last)
        self.positions[self.current] = Position(first, last)
        self.reached = max(self.reached, last)
        self.first, self.last, self.current = outer
        self.see(first, last)

    def _line(self, number: int) -> str:
        index = number - self.offset
        return self.lines[index] if 0 <= index < len(self.lines) else ""

    def _next_line(self) -> int:
        number = self.reached + 1
        while number - self.offset < len(self.lines) and not self._line(number).strip():
            number += 1
        return min(number, self.offset + len(self.lines) - 1) if self.lines else self.offset

    def _stretch(self, tag: str, first: int, last: int) -> tuple[int, int]:
        """Take in the lines of signs around a block: fences, the line under a heading, the line under table headers."""
        below = self._line(last + 1).strip()
        if tag in ("h1", "h2") and re.fullmatch(r"=+|-+", below):
            return first, last + 1
        if tag == "table" and re.fullmatch(r"[|:\-\s]+", below) and "-" in below:
            return first, last + 1
        if tag == "example":
            return self._stretch_fence(first, last)
        return first, last

    def _stretch_fence(self, first: int, last: int) -> tuple[int, int]:
        fence = re.compile(r"[\s>]*(?:(?:[-*+]|\d+[.)])\s+)*(?:`{3,}|~{3,})")
        if first - 1 > self.reached and fence.match(self._line(first - 1)) and fence.match(self._line(last + 1)):
            return first - 1, last + 1
        above = first
        while above - 1 > self.reached and not re.match(r"[\s>]*(?:`{3,}|~{3,})", self._line(above)):
            above -= 1
        opening = re.match(r"[\s>]*(`{3,}|~{3,})", self._line(above))
        if not opening:
            return first, last
        close = re.compile(rf"^[\s>]*{opening[1][0]}{{{len(opening[1])},}}\s*$")
        below = max(last, above + 1)
        while below < self.offset + len(self.lines) - 1 and not close.match(self._line(below)):
            below += 1
        while below > above and not self._line(below).strip():
            below -= 1
        return above, below
