"""Writes inlines as lines of plain text: where nothing can be pressed, the address of a link is after its words; where
no markup can stand, letters that isolate keep numbers, addresses and words of another direction in order (Unicode
Standard Annex 9, 2.4)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import assert_never

import msgspec

from everyreader.document import Break, Code, Text
from everyreader.fact_values import FactValue, end_before_place, printed_target, tells, written_target
from everyreader.language import Direction
from everyreader.markup.directed import cut, text_of_run
from everyreader.markup.fragments import OutputContext, address_of
from everyreader.markup.isolates import END, LEFT, RIGHT, isolated_text
from everyreader.resolve import LinkValue
from everyreader.resolve.tree import Abbreviation, Emphasis, Foreign, Image, Inline, Link, Strong, Struck

_LEFT_MARK, _RIGHT_MARK = "\u200e", "\u200f"


def plain_lines(inlines: Iterable[Inline], context: OutputContext, direction: Direction) -> tuple[str, ...]:
    """Return inlines as lines of plain words. direction: of the words around them."""
    match inlines:
        case (Text(text),) if direction == "ltr":  # as most are
            return (" ".join(text.split()),)
    return tuple(isolated_text(line, direction) for line in _lines(inlines, context))


def directed_line(line: str, direction: Direction, page: Direction) -> str:
    """Return a line with what keeps its words in order in any program: one from right to left, and one from left to
    right on a page of the other kind, is an isolate as a whole. The mark before it says on which side it begins, where
    a program looks for that.

    >>> directed_line("one", "ltr", "ltr"), directed_line("one", "ltr", "rtl")
    ('one', '\\u200e\\u2066one\\u2069')
    """
    if direction == "rtl":
        return f"{_RIGHT_MARK}{RIGHT}{line}{END}"
    return f"{_LEFT_MARK}{LEFT}{line}{END}" if page == "rtl" else line


def numbered(number: str, direction: Direction) -> str:
    """Return the number of a part or an item as it stands before its words.

    >>> numbered("3", "ltr")
    '3'
    """
    return f"{LEFT}{number}{END}" if direction == "rtl" else number


def _lines(inlines: Iterable[Inline], context: OutputContext) -> list[tuple[Inline, ...]]:
    """Return inlines line by line, with addresses in place of links."""
    lines: list[list[Inline]] = [[]]
    for inline in inlines:
        if isinstance(inline, Text):  # a quarter of the time, 29 November 2026
            lines[-1].append(inline)
            continue
        first, *later = _spelled(inline, context)
        lines[-1] += first
        lines += [list(line) for line in later]
    return [tuple(line) for line in lines]


def _spelled(inline: Inline, context: OutputContext) -> list[tuple[Inline, ...]]:
    """Return one inline, line by line."""
    match inline:
        case Break():
            return [(), ()]
        case Strong() | Emphasis() | Foreign():
            return [
                (msgspec.structs.replace(inline, children=line),) if line else ()
                for line in _lines(inline.children, context)
            ]
        case Struck(begin, children, end):
            return _lines((*begin, *children, *end), context)
        case Link(children, to):
            return _lines((*_link(children, to, context),), context)
        case FactValue(type="address", lines=lines) if lines:
            return [(msgspec.structs.replace(inline, text=line, lines=()),) for line in lines]
        case FactValue(type="email" | "web" | "link", text=text, href=href):
            return [(inline, *_address(href, text))]
        case Image(_, alt):
            return [(Text(alt),)]
        case Text() | Code() | Abbreviation() | FactValue():
            return [(inline,)]
        case _:
            assert_never(inline)


def _link(children: tuple[Inline, ...], to: LinkValue, context: OutputContext) -> Sequence[Inline]:
    """Return the words of a link, which language it opens, and where it leads."""
    href = address_of(to, context)
    if printed_target(href):
        children = cut(children, 0, end_before_place(text_of_run(children), context.opens))
    words = tuple(_without_way(child) for child in children)
    note: tuple[Inline, ...] = ()
    if to.note:
        own = to.note_lang == context.lang
        note = (Text(to.gap), Text(to.note) if own else Foreign(to.note_lang, "ltr", (Text(to.note),)))
    said = text_of_run(words) + "".join(child.text for child in words if isinstance(child, FactValue))
    return (*words, *note, *_address(href, said))


def _without_way(inline: Inline) -> Inline:
    """Return an inline of a link, of which a fact alone could say an address of its own."""
    return msgspec.structs.replace(inline, href="") if isinstance(inline, FactValue) else inline


def _address(href: str, words: str) -> Sequence[Inline]:
    """Return the address of a link in brackets, unless its words tell it."""
    shown = printed_target(href)
    return () if not shown or tells(words, shown) else (Text(" ("), Code(written_target(href)), Text(")"))
