"""Turns the body of a source into a Document: as its author wrote it, or in standard form where that is what a standard
reader sees."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from everyreader.document import Block, Definitions, Document, Inline, Paragraph, Position, inlines_of, text_of
from everyreader.finding import Finding
from everyreader.parse.abbreviations import all_words, with_abbreviations
from everyreader.parse.box_lines import plain_boxes
from everyreader.parse.convert import Converter
from everyreader.parse.easy_read import with_steps
from everyreader.parse.footnotes import Written, place_footnotes
from everyreader.parse.grammar import element_tree, unused_references
from everyreader.parse.inlines import InsideSign, Note
from everyreader.parse.line_marks import mark_lines
from everyreader.parse.references import Unused
from everyreader.parse.second_reader import Difference, differences
from everyreader.parse.standard_form import standard_form

NEAR = 3
"""Lines within which several differences have one cause, and are told once."""


class Body(NamedTuple):
    """What was read. inlines: of the Document, each with its block. differences: where a standard reader sees another
    structure, in the order of the text. unused: what says where a reference leads, and nobody asks."""

    document: Document
    inlines: tuple[tuple[Block, Inline], ...]
    converter: Converter
    differences: list[Difference]
    unused: tuple[Unused, ...]


def read_body(body: str, first_line: int, titled: bool, easy_read: bool) -> Body:
    """Return the Document of a text. first_line: the number of its first line. titled: the front matter has a title.
    Errors: as `Converter.flow` and `element_tree` have them."""
    plain = plain_boxes(body)
    read = _read(plain, body, (), first_line, titled, easy_read)
    if not read.differences:
        return read
    lines = standard_form(plain)
    text = "\n".join(line.text for line in lines)
    if text == plain:
        return read
    again = _read(text, body, tuple(line.number for line in lines), first_line, titled, easy_read)
    return again if len(again.differences) < len(read.differences) else read


def _read(text: str, body: str, numbers: tuple[int, ...], first_line: int, titled: bool, easy_read: bool) -> Body:
    converter = Converter(body.split("\n"), first_line, titled)
    tree = element_tree(mark_lines(text, first_line, numbers))
    unused = unused_references()
    blocks = _with_footnotes(converter.flow(tree), converter)
    blocks = with_steps(blocks, converter.tracker.positions) if easy_read else blocks
    inlines = inlines_of(blocks)
    plain = plain_boxes(body) if numbers else text
    found = differences(plain, Document(blocks), inlines, text_of(converter.title))
    if found and ":" in body:
        positions = converter.tracker.positions
        inside = _lines_of_meanings(blocks, positions)
        found = [one for one in found if _line_of(one, positions, first_line) not in inside]
    if forms := converter.long_forms:  # behind a comparison with what is written: they put words into it
        blocks, nowhere = with_abbreviations(blocks, forms)
        inlines = inlines_of(blocks)
        converter.words.notes += [
            Note("document/abbreviation", converter.places[name], all_words(name, forms[name])) for name in nowhere
        ]
    return Body(Document(blocks), tuple(inlines), converter, found, unused)


def _lines_of_meanings(blocks: tuple[Block, ...], positions: dict[str, Position]) -> set[int]:
    """Return the numbers of the lines of meanings, `:   words`, which the standard reader does not know."""
    places = (positions[block.id] for block in blocks if isinstance(block, Definitions) and block.id in positions)
    return {line for place in places for line in range(place.first, place.last + 1)}


def _line_of(one: Difference, positions: dict[str, Position], first: int) -> int:
    """Return the number of the line of a part that the two see differently. first: number of the first line."""
    own = positions.get(one.block)
    return first + one.line if one.line >= 0 else own.first if own else 0


def _with_footnotes(blocks: tuple[Block, ...], converter: Converter) -> tuple[Block, ...]:
    written = [*converter.footnotes, *(_own_line(sign, converter) for sign in converter.words.inside)]
    if not written and not converter.words.signs:
        return blocks
    blocks, notes = place_footnotes(blocks, written, converter.tracker.positions)
    converter.words.notes += notes
    return blocks


def _own_line(sign: InsideSign, converter: Converter) -> Written:
    """Return a note that was written within the words that lead to it."""
    id, words, positions = converter.new_id("note"), converter.new_id("paragraph"), converter.tracker.positions
    first = converter.tracker.offset
    positions[id] = positions[words] = positions.get(sign.block, Position(first, first))
    return Written(sign.name, id, (Paragraph(words, sign.children),))


def structure_findings(path: str, found: list[Difference], first_line: int) -> Iterator[Finding]:
    """Yield one finding for each place where the two readers differ."""
    last = -NEAR - 1
    for difference in found:
        message, help = _words(difference)
        if not message:
            continue
        if difference.line < 0 and last < 0:  # else it follows from one that is told
            yield Finding("document/structure", path, message, help, block=difference.block)
        elif difference.line > last + NEAR:
            yield Finding("document/structure", path, message, help, line=first_line + difference.line, column=1)
        last = max(last, difference.line)


def _words(difference: Difference) -> tuple[str, str]:
    """Return what is wrong, and what to write; nothing where only we see a link, which other rules look at."""
    part, ours = difference.part, difference.ours
    lone = difference.line < 0
    match part.kind:
        case "item" if lone:
            return (
                "This line is an item of a list here, and may be meant otherwise.",
                "Put an empty line before a list and after it.",
            )
        case "item" if ours and ours.level != part.level:
            return (
                f"This item is written at level {part.level} of a list, and stands at level {ours.level} on the page.",
                "Indent each level of a list by four spaces, and leave an empty line before and after the list.",
            )
        case "item" if ours:
            return (
                "On the page, words that belong to this item of a list stand apart from it, or joined to others.",
                "Indent what belongs to an item by four spaces, and leave an empty line between its parts.",
            )
        case "item":
            return (
                "This line is an item of a list as it is written, and is none on the page.",
                "Leave an empty line before the list, and write words after each mark.",
            )
        case "quote":
            return (
                "These words are quoted otherwise on the page than they are written.",
                "Begin each line of a quote with >, and leave an empty line before it and after it.",
            )
        case "code":
            return (
                "These lines are an example as they are written, and are none on the page.",
                "Put ``` on a line of its own before the example and after it.",
            )
        case "row":
            return (
                "This row of a table is read otherwise on the page than it is written.",
                "Leave an empty line before the table and after it, and give each row as many cells as the first.",
            )
        case "heading" if part.words:  # of one without words another rule tells
            return (
                "This heading is read otherwise on the page than it is written.",
                "Write ## and its words on a line of their own, and nothing after them but {#id}.",
            )
        case "link" if not lone:
            return (
                "This is a link as it is written, and is none on the page.",
                "Write [words](address), with nothing between.",
            )
    return "", ""
