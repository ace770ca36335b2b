"""The words of a table's cells, by which its columns are measured for paper."""

from __future__ import annotations

from typing import assert_never

from everyreader.document import Break, Code, Text
from everyreader.fact_values import FactValue, printed_target
from everyreader.markup.fragments import OutputContext, address_of
from everyreader.markup.print_layout import OF_A_FACT, CellWords
from everyreader.resolve.tree import Abbreviation, Emphasis, Foreign, Image, Inline, Link, Strong, Struck, Table


def columns(table: Table, context: OutputContext) -> list[list[CellWords]]:
    """Return the columns of a table as what decides whether it fits on paper: words, and the addresses that are printed
    after links."""
    return [
        [
            _cell_words(row[number].children, context)
            for row in (table.head, *(row.cells for row in table.rows))
            if number < len(row)
        ]
        for number in range(len(table.head))
    ]


def _cell_words(inlines: tuple[Inline, ...], context: OutputContext) -> CellWords:
    """Return a cell's words, with digits in place of what a fact says, whose words differ from language to language."""
    parts: list[CellWords] = [_part_words(inline, context) for inline in inlines]
    return CellWords(
        "".join(part.text for part in parts), tuple(address for part in parts for address in part.addresses)
    )


def _part_words(inline: Inline, context: OutputContext) -> CellWords:
    match inline:
        case Text(text) | Code(text) | Image(_, text) | Abbreviation(text):
            return CellWords(text)
        case Break():
            return CellWords(" ")
        case FactValue(type, text, href):
            return CellWords(OF_A_FACT, (text if type == "email" else printed_target(href) if type != "phone" else "",))
        case Strong(children) | Emphasis(children) | Foreign(_, _, children):
            return _cell_words(children, context)
        case Struck(begin, children, end):
            return _cell_words((*begin, *children, *end), context)
        case Link(children, to):
            inner, href = _cell_words(children, context), address_of(to, context)
            return CellWords(inner.text, (printed_target(href), *inner.addresses))
        case _:
            assert_never(inline)
