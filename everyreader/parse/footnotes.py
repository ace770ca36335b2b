"""Brings the notes of a page to its end, in the order in which the text leads to them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from everyreader.document import (
    Block,
    Footnote,
    FootnoteMark,
    Footnotes,
    Inline,
    Position,
    Text,
    map_inlines,
    walk_inlines,
    with_children,
)
from everyreader.parse.inlines import Note
from everyreader.parse.tidy import tidy

FOOTNOTES = "page.notes"
"""The id of the notes. No anchor of an author's has a point in it."""
MISSING, UNUSED, TWICE, OUTSIDE = "missing", "unused", "twice", "outside"
"""What may be wrong with a note, as the first word of what is noted of it."""


class Written(NamedTuple):
    """A note as it was written. name: what marks call it. id: of its place."""

    name: str
    id: str
    blocks: tuple[Block, ...]


def without_marks(inlines: tuple[Inline, ...], id: str) -> tuple[tuple[Inline, ...], list[Note]]:
    """Return words in which marks of notes are the signs of which they are made, and what is to be told of them: in a
    long form, which stands wherever its letters do, a mark would lead to nowhere. id: of the place of the words."""
    marks = [inline.target for inline in walk_inlines(inlines) if isinstance(inline, FootnoteMark)]
    if not marks:
        return inlines, []

    def change(inline: Inline) -> Inline:
        if isinstance(inline, FootnoteMark):
            return Text(f"[^{inline.target}]")
        return with_children(inline, lambda children: map(change, children))

    return tidy(map(change, inlines)), [Note("document/footnote", id, f"{OUTSIDE} [^{mark}]") for mark in marks]


class _Placing:
    """The notes of one page while they are numbered. A mark is in the tree with the name of its note as target."""

    def __init__(self, written: Sequence[Written], positions: dict[str, Position]) -> None:
        self.positions = positions
        self.notes: list[Note] = []
        self.named: dict[str, Written] = {}
        self.again: list[Written] = []
        for note in written:
            if self.named.setdefault(note.name.casefold(), note) is not note:
                self.again.append(note)
        self.marks: dict[str, list[str]] = {}  # by the name of the note, in the order of their first mark
        self.numbers: dict[str, int] = {}  # the same

    def change(self, inlines: tuple[Inline, ...], block: Block) -> tuple[Inline, ...]:
        """Return inlines with the number of its note in each mark; one that leads nowhere is words."""
        if not any(isinstance(inline, FootnoteMark) for inline in walk_inlines(inlines)):
            return inlines
        return tidy(self.mark(inline, block) for inline in inlines)

    def mark(self, inline: Inline, block: Block) -> Inline:
        if not isinstance(inline, FootnoteMark):
            return with_children(inline, lambda children: self.change(children, block))
        name = inline.target.casefold()
        if name not in self.named:
            self.notes.append(Note("document/footnote", block.id, f"{MISSING} [^{inline.target}]"))
            return Text(f"[^{inline.target}]")
        marks = self.marks.setdefault(name, [])
        number = self.numbers.setdefault(name, len(self.numbers) + 1)
        marks.append(f"page.mark-{number}-{len(marks) + 1}" if marks else f"page.mark-{number}")
        return FootnoteMark(marks[-1], _anchor(number), number)

    def entry(self, note: Written, number: int, blocks: tuple[Block, ...], marks: Sequence[str]) -> Footnote:
        self.positions[_anchor(number)] = self.positions.pop(note.id)
        return Footnote(_anchor(number), number, len(marks), blocks)

    def entries(self) -> list[Footnote]:
        """Return the notes, those that nobody refers to last."""
        texts: dict[str, tuple[Block, ...]] = {}
        while waiting := [name for name in self.marks if name not in texts]:  # a note may lead to another
            for name in waiting:
                texts[name] = map_inlines(self.named[name].blocks, self.change)
        found = [
            self.entry(self.named[name], number, texts[name], self.marks[name])
            for number, name in enumerate(self.marks, 1)
        ]
        unused = [(UNUSED, note) for name, note in self.named.items() if name not in texts]
        for said, note in [*unused, *((TWICE, note) for note in self.again)]:
            self.notes.append(Note("document/footnote", _anchor(len(found) + 1), f"{said} [^{note.name}]"))
            found.append(self.entry(note, len(found) + 1, map_inlines(note.blocks, self.change), ()))
        return found


def _anchor(number: int) -> str:
    return f"page.note-{number}"


def place_footnotes(
    blocks: tuple[Block, ...], written: Sequence[Written], positions: dict[str, Position]
) -> tuple[tuple[Block, ...], list[Note]]:
    """Return blocks with numbers in the marks of notes and the notes last of all; and what is wrong with them.
    positions: those of all blocks; notes get theirs under their new ids here."""
    placing = _Placing(written, positions)
    body = map_inlines(blocks, placing.change)
    entries = placing.entries()
    if not entries:
        return body, placing.notes
    places = [positions[entry.id] for entry in entries]
    positions[FOOTNOTES] = Position(min(place.first for place in places), max(place.last for place in places))
    return (*body, Footnotes(FOOTNOTES, tuple(entries))), placing.notes
