"""Writes the lists and tables of a text as our parser wants them, where a standard reader of CommonMark sees other
ones.

Our parser nests by four spaces and wants an empty line before lists and tables. People write two or three spaces, and
no line."""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import accumulate
from typing import NamedTuple

import pyromark

from everyreader.parse.second_reader import OPTIONS, box_margins
from everyreader.untyped import Untyped

_ITEM = re.compile(r"(?P<indent> *)(?P<marker>[-*+]|\d{1,9}[.)])(?P<gap> +|$)")
_QUOTED = re.compile(r" {0,3}> ?")
_STEP = 4
"""Spaces that our parser nests by."""


_APART = ("Table", "CodeBlock", "BlockQuote")
"""What our parser knows by the empty line before it."""


class Line(NamedTuple):
    """A line of a text. number: of the line that it comes from, counted from 0; -1 for an empty line that was put
    in."""

    text: str
    number: int


class _Item(NamedTuple):
    """An item of a list. first: its line. depth: how many items it stands in, itself counted. content: the column at
    which its words begin."""

    first: int
    depth: int
    content: int


_TABBED = re.compile(r"^( *(?:[-*+]|\d{1,9}[.)]))\t(?=\S)", re.MULTILINE)


def standard_form(body: str) -> tuple[Line, ...]:
    """Return the lines of a text with lists and tables as our parser wants them; the words stay the same, and each line
    knows where it comes from."""
    source = (_TABBED.sub(r"\1 ", body) if "\t" in body else body).split("\n")
    margins, lines = box_margins(source)
    items, apart, headings = _structure(lines)
    written: list[Line] = []
    done = -1
    for number, line in enumerate(lines):
        if number <= done:
            continue
        if heading := headings.get(number):
            done = heading[0]
            words = _heading(lines[number : done + 1], heading[1])
            written += [Line("", -1), Line(" " * margins[number] + words, number), Line("", -1)]
            continue
        if _QUOTED.match(line) and not items[number] and (quote := _quote(lines, number)):
            done = number + len(quote) - 1
            written += _in_quote(quote, number, " " * margins[number])
            continue
        if source[number].strip() and not line:  # the line that opens a box
            written.append(Line(source[number], number))
            continue
        item = items[number]
        margin = " " * margins[number]
        depth = (item.depth if item else 0) - (1 if item and item.first == number else 0)
        if number in apart and number and lines[number - 1].strip():
            written.append(Line("", -1))
        words = _indented(line, item, number, depth)
        written.append(Line(margin + words if words else "", number))
    return tuple(written)


def _quote(lines: list[str], first: int) -> list[str]:
    """Return the lines of a quote without their signs; none where a line without a sign goes on in it."""
    found: list[str] = []
    for line in lines[first:]:
        match = _QUOTED.match(line)
        if not match:
            return [] if line.strip() else found
        found.append(line[match.end() :])
    return found


def _in_quote(lines: list[str], first: int, margin: str) -> list[Line]:
    """Return a quote with what is in it as our parser wants it. first: the number of its first line."""
    inner = standard_form("\n".join(lines))
    apart = [Line("", -1)] if first and inner else []
    return apart + [
        Line(f"{margin}> {line.text}".rstrip(), first + line.number if line.number >= 0 else -1) for line in inner
    ]


def _indented(line: str, item: _Item | None, number: int, depth: int) -> str:
    """Return a line with the indent that our parser wants. depth: how many items it stands in."""
    if not line.strip():
        return ""
    if item is None:
        return line
    found = _ITEM.match(line) if item.first == number else None
    if found:
        marker = found["marker"].replace(")", ".")
        words = line[found.end() :] if len(found["gap"]) <= _STEP else line[found.end("marker") :].lstrip()
        return f"{' ' * _STEP * depth}{marker} {words}"
    own = len(line) - len(line.lstrip(" "))
    return f"{' ' * _STEP * depth}{line[min(own, item.content) :]}"


def _heading(lines: list[str], level: int) -> str:
    """Return a heading on one line: one that is underlined may have several, and either may stand some spaces in."""
    if len(lines) == 1:
        return lines[0].strip()
    return f"{'#' * level} {' '.join(line.strip() for line in lines[:-1])}"


def _structure(lines: list[str]) -> tuple[list[_Item | None], set[int], dict[int, tuple[int, int]]]:
    """Return for each line the innermost item that it stands in, the lines before which an empty one belongs, and the
    headings that our parser would not see: by their first line, the last one and the level."""
    text = "\n".join(lines)
    starts = list(accumulate((len(line.encode()) + 1 for line in lines), initial=0))
    inside: list[_Item | None] = [None] * len(lines)
    apart: set[int] = set()
    headings: dict[int, tuple[int, int]] = {}
    depth = quotes = 0
    for event, span in pyromark.events_with_range(text, options=OPTIONS, merge_text=True):
        first = bisect_right(starts, span["start"]) - 1
        if not isinstance(event, dict):
            apart |= {first} if event == "Rule" and not quotes else set()
            continue
        ((side, tag),) = event.items()
        more: Untyped = tag
        name = tag if isinstance(tag, str) else next(iter(tag)) if isinstance(tag, dict) else ""
        if side == "Start" and not quotes and (name in _APART or (name == "List" and depth == 0)):
            apart.add(first)
            if depth and name in _APART:
                apart.add(bisect_right(starts, span["end"] - 1))
        if name == "BlockQuote":
            quotes += 1 if side == "Start" else -1
        if quotes:
            continue
        if name == "Item":
            depth += 1 if side == "Start" else -1
        last = bisect_right(starts, max(span["end"] - 1, span["start"])) - 1
        if side == "Start" and name == "Heading" and not depth and (last > first + 1 or lines[first][:1] == " "):
            headings[first] = (last, int(more[name]["level"][1]))
        if side == "Start" and name == "Item":
            found = _ITEM.match(lines[first])
            if (outer := inside[first]) and outer.first == first:
                continue  # an item that begins on the line of another keeps what its author wrote
            content = 0
            if found and not lines[first][found.end() :].strip():
                apart.add(first)  # an empty item would make a heading of the line above
            if found:
                content = found.end() if 0 < len(found["gap"]) <= _STEP else found.end("marker") + 1
            item = _Item(first, depth, content)
            inside[first : last + 1] = [item] * (last + 1 - first)
            if any(not line.strip() for line in lines[first:last]):
                apart.add(last + 1)  # after parts of an item that stand apart, the next item needs an empty line too
    return inside, apart, headings
