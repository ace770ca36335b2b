"""Parts inlines of a right-to-left line into runs that read from left to right, and what is between them.

A run may begin in bold words and end outside them: its inlines are cut where it begins and ends, so that one isolate
holds all of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from everyreader.document import Text
from everyreader.markup.runs import left_to_right_runs
from everyreader.resolve.tree import Abbreviation, Emphasis, Inline, Strong

_LETTER = re.compile(r"[^\W\d_]")
_APART = "\u200f"
"""Takes the place of an inline that brings its own direction, such as a fact: no run reaches across it."""


def directed(inlines: Sequence[Inline], whole: bool = True) -> Iterator[tuple[bool, tuple[Inline, ...]]]:
    """Yield inlines in their order; of each part whether it is a run, which holds words, bold and stressed words alone.

    whole: also where bold words begin or end beside a space, and letters are on both sides. On paper these are two
    runs: programs that read a file lose a space between two fonts within a run, and each word is in its place by
    itself.
    """
    text = text_of_run(inlines)
    end = 0
    runs = list(left_to_right_runs(text))
    if not runs and text:
        yield False, tuple(inlines)
        return
    for start, stop in runs if whole else _parted(text, runs, list(_seams(inlines, 0))):
        if start > end:
            yield False, cut(inlines, end, start)
        yield True, cut(inlines, start, stop)
        end = stop
    if end < len(text):
        yield False, cut(inlines, end, len(text))


def _parted(text: str, runs: Iterable[tuple[int, int]], seams: Sequence[int]) -> Iterator[tuple[int, int]]:
    for start, stop in runs:
        for seam in seams if len(seams) > 2 else ():
            if start < seam < stop:
                left = len(text[:seam].rstrip())
                right = len(text) - len(text[seam:].lstrip())
                if left < right and _LETTER.search(text, start, left) and _LETTER.search(text, right, stop):
                    yield from _within(text, start, left)
                    start = right
        yield from _within(text, start, stop)


def _within(text: str, start: int, stop: int) -> Iterator[tuple[int, int]]:
    """Yield the runs of a part of a run: brackets around all of it belong to the sentence again."""
    return ((start + first, start + last) for first, last in left_to_right_runs(text[start:stop]))


def _seams(inlines: Sequence[Inline], at: int) -> Iterator[int]:
    """Yield where inlines begin and end, counted in signs of the text."""
    for inline in inlines:
        yield at
        if isinstance(inline, Strong | Emphasis):
            yield from _seams(inline.children, at)
        at += len(_text(inline))
    yield at


def text_of_run(inlines: Sequence[Inline]) -> str:
    """Return the words of inlines, with a sign in the place of each that brings its own direction."""
    return "".join(map(_text, inlines))


def _text(inline: Inline) -> str:
    match inline:
        case Text(text) | Abbreviation(text):
            return text
        case Strong(children) | Emphasis(children):
            return text_of_run(children)
        case _:
            return _APART


def cut(inlines: Sequence[Inline], start: int, stop: int) -> tuple[Inline, ...]:
    """Return a part of inlines, by places in what `text_of_run` says of them."""
    found: list[Inline] = []
    at = 0
    for inline in inlines:
        length = len(_text(inline))
        first, last = max(start - at, 0), min(stop - at, length)
        if first < last:
            found.append(inline if last - first == length else _part(inline, first, last))
        at += length
    return tuple(found)


def _part(inline: Inline, first: int, last: int) -> Inline:
    match inline:
        case Text(text):
            return Text(text[first:last])
        case Abbreviation(text, title):
            return Abbreviation(text[first:last], title)
        case Strong(children):
            return Strong(cut(children, first, last))
        case Emphasis(children):
            return Emphasis(cut(children, first, last))
        case _:
            return inline
