"""Writes inlines as plain words that keep their order where no markup can stand: in attributes that a style shows, in
running heads.

Letters that isolate take the place of `bdi` (Unicode Standard Annex 9, 2.4).
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import assert_never

from everyreader.document import Break, Code, Text
from everyreader.fact_values import FactValue
from everyreader.language import Direction
from everyreader.markup.directed import directed
from everyreader.markup.runs import left_to_right_runs
from everyreader.resolve.tree import Abbreviation, Emphasis, Foreign, Image, Inline, Link, Strong, Struck

LEFT, RIGHT, FIRST_STRONG, END = "\u2066", "\u2067", "\u2068", "\u2069"


def isolated_text(inlines: Iterable[Inline], direction: Direction) -> str:
    """Return inlines as plain words. direction: of the words around them; where they run from left to right, no mark is
    needed around what does so too.

    >>> isolated_text((Text("one 0300 303"),), "rtl")
    '\\u2066one 0300 303\\u2069'
    """
    return " ".join(_joined(tuple(inlines), direction).split())


def isolated_words(text: str, direction: Direction) -> str:
    """Return plain words with letters that isolate, where they run from right to left."""
    return _runs(text) if direction == "rtl" else text


def _joined(inlines: tuple[Inline, ...], direction: Direction) -> str:
    if direction == "ltr":
        return "".join(_words(inline, direction) for inline in inlines)
    found = ""
    for run, part in directed(inlines):
        words = "".join(_words(inline, "ltr" if run else "rtl") for inline in part)
        found += f"{LEFT}{words}{END}" if run else words
    return found


def _words(inline: Inline, direction: Direction) -> str:
    match inline:
        case Text(text):
            return text
        case Abbreviation(text):
            return _runs(text) if direction == "rtl" else text
        case Code(text):
            return _within(LEFT, text, direction)
        case Break():
            return " "
        case Image(_, alt):
            return alt
        case FactValue(type=type, text=text, lang=lang):
            if type == "text" and not lang:
                return _runs(text) if direction == "rtl" else text
            return _within(FIRST_STRONG if type in ("date", "link") else LEFT, text, direction)
        case Strong(children) | Emphasis(children):
            return _joined(children, direction)
        case Struck(begin, children, end):
            return _joined((*begin, *children, *end), direction)
        case Link(id=id) if id:
            return ""  # the mark of a note is no part of a name
        case Link(children, to):
            note = to.gap + to.note if to.note else ""
            return _joined(children, direction) + note
        case Foreign(_, own, children):
            inner = _joined(children, own)
            return f"{RIGHT}{inner}{END}" if own == "rtl" else _within(LEFT, inner, direction)
        case _:
            assert_never(inline)


def _within(mark: str, text: str, direction: Direction) -> str:
    return f"{mark}{text}{END}" if direction == "rtl" else text


def _runs(text: str) -> str:
    found, end = "", 0
    for start, stop in left_to_right_runs(text):
        found += f"{text[end:start]}{LEFT}{text[start:stop]}{END}"
        end = stop
    return found + text[end:]
