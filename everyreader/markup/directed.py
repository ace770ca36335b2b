"""Parts inlines of a right-to-left line into runs that read from left to right, and what stands between them.

A run may begin in bold words and end outside them: its inlines are cut where it begins and ends, so that one isolate holds all of it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from everyreader.document import Text
from everyreader.markup.runs import left_to_right_runs
from everyreader.resolve.tree import Emphasis, Inline, Strong

_APART = "\u200f"
"""Takes the place of an inline that brings its own direction, such as a fact: no run reaches across it."""


def directed(inlines: Sequence[Inline]) -> Iterator[tuple[bool, tuple[Inline, ...]]]:
    """Yield inlines in their order; of each part whether it is a run, which holds words, bold and stressed words alone."""
    text = text_of_run(inlines)
    end = 0
    for start, stop in left_to_right_runs(text):
        if start > end:
            yield False, _cut(inlines, end, start)
        yield True, _cut(inlines, start, stop)
        end = stop
    if end < len(text):
        yield False, _cut(inlines, end, len(text))


def text_of_run(inlines: Sequence[Inline]) -> str:
    """Return the words of inlines, with a sign in the place of each that brings its own direction."""
    return "".join(map(_text, inlines))


def _text(inline: Inline) -> str:
    match inline:
        case Text(text):
            return text
        case Strong(children) | Emphasis(children):
            return text_of_run(children)
        case _:
            return _APART


def _cut(inlines: Sequence[Inline], start: int, stop: int) -> tuple[Inline, ...]:
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
        case Strong(children):
            return Strong(_cut(children, first, last))
        case Emphasis(children):
            return Emphasis(_cut(children, first, last))
        case _:
            return inline
