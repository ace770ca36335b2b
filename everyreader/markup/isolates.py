"""Writes inlines as plain words that keep their order where no markup can stand: in attributes that a style shows, in running heads.

Letters that isolate take the place of `bdi` (Unicode Standard Annex 9, 2.4).
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import assert_never

from everyreader.document import Break, Code, Text
from everyreader.fact_values import FactValue
from everyreader.language import Direction
from everyreader.markup.words import latin_runs
from everyreader.resolve.tree import Address, Emphasis, Foreign, Inline, Shown, Strong, Struck

LEFT, RIGHT, FIRST_STRONG, END = "\u2066", "\u2067", "\u2068", "\u2069"


def isolated_text(inlines: Iterable[Inline], direction: Direction) -> str:
    """Return inlines as plain words. direction: of the words around them; where they run from left to right, no mark is needed
    around what does so too.

    >>> isolated_text((Text("one 0300 303"),), "rtl")
    '\\u2066one 0300 303\\u2069'
    """
    return " ".join("".join(_words(inline, direction) for inline in inlines).split())


def _words(inline: Inline, direction: Direction) -> str:
    match inline:
        case Text(text):
            return _runs(text) if direction == "rtl" else text
        case Code(text):
            return _within(LEFT, text, direction)
        case Break():
            return " "
        case Shown(_, alt):
            return alt
        case FactValue(type=type, text=text, lang=lang):
            if type == "text" and not lang:
                return _runs(text) if direction == "rtl" else text
            return _within(FIRST_STRONG if type in ("date", "link") else LEFT, text, direction)
        case Strong(children) | Emphasis(children):
            return "".join(_words(child, direction) for child in children)
        case Struck(begin, children, end):
            return "".join(_words(child, direction) for child in (*begin, *children, *end))
        case Address(children, to):
            note = to.gap + to.note if to.note else ""
            return "".join(_words(child, direction) for child in children) + note
        case Foreign(_, own, children):
            inner = "".join(_words(child, own) for child in children)
            return f"{RIGHT}{inner}{END}" if own == "rtl" else _within(LEFT, inner, direction)
        case _:
            assert_never(inline)


def _within(mark: str, text: str, direction: Direction) -> str:
    return f"{mark}{text}{END}" if direction == "rtl" else text


def _runs(text: str) -> str:
    found, end = "", 0
    for start, stop in latin_runs(text):
        found += f"{text[end:start]}{LEFT}{text[start:stop]}{END}"
        end = stop
    return found + text[end:]
