"""Finds out, for each line of a laid-out document, in which order its letters must be stored.

A PDF holds the letters of a line from left to right, as they are seen. Programs that read it turn right-to-left words
round again, each by rules of its own that see letters only: Poppler (pdftotext and many readers) goes by the places of
letters, PDFium (Chromium) by their order within a piece of text. They go wrong where words of two directions meet:
numbers come out in the wrong order, stops and brackets stick to the wrong word. What they read is right if letters are
stored in the order that PDFium expects, at the places that Poppler expects, with the marks of direction that a careful
writer would type (U+200E, U+200F; Unicode Standard Annex 9, 2.6).
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby, pairwise
from typing import NamedTuple

from everyreader.untyped import Untyped

SPACE = 250
"""Thousandths of the size: how wide a space is for readers where the line has swallowed it."""
LRM, RLM, POP, ZERO = "\u200e", "\u200f", "\u202c", frozenset("\u200b\u2060\ufe0e")
CONTROLS = frozenset((LRM, RLM, POP))
"""Marks of direction. ZERO: where an address may break and where not. Neither is a part of it."""


class Atom(NamedTuple):
    """One letter of a line, or a mark that is before it."""

    letter: str
    box: int
    """Number of its box."""
    place: int
    """The place of the letter in the box's words, or of the letter that the mark is before."""


def kind(letter: str) -> str:
    """Return the class by which PDFium parts the letters of a line: Left, Right, Weak or Neutral (UAX 9, table 4)."""
    found = unicodedata.bidirectional(letter)
    return (
        "L"
        if found == "L"
        else "R"
        if found in ("R", "AL")
        else "W"
        if found in ("EN", "AN", "NSM", "CS", "BN")
        else "N"
    )


def order_lines(pages: Iterable[Untyped], direction: str, lift: float = 0) -> None:
    """Tell the boxes of words in which order they are stored, as `box.order`, where that is not the order in which they
    are seen, and how far to the right of their drawing and above it they are for readers of the file: `box.shift`, in
    pixels of CSS, and `box.lift`.

    direction: of the document, `ltr` or `rtl`. lift: of right-to-left lines, in thousandths of the size: words in
    Nastaliq rise so far that PDFium would take them for a part of the line above."""
    before: tuple[Untyped, list[Untyped]] = (None, [])
    for page in pages:
        for block, line in _lines(page):
            boxes = [box for box in _words(line) if box.text]
            mark = str(block.element_tag).endswith(
                "::before"
            )  # of an item: it stands within the first line of its words
            same = bool(boxes) and not mark and before[0] is not None and before[0] is block.element
            if same and (boxes[0].__dict__.get("led") or before[1][-1].__dict__.get("ends")):
                before[1][-1].stripped = True
            if mark and boxes and direction == "rtl":
                boxes[-1].stripped = True  # Poppler takes a number for one word with the word that it stands before
                boxes[-1].aside = block.content_box_x() - boxes[-1].position_x + _BESIDE * boxes[-1].style["font_size"]
            elif boxes and not mark and block.element_tag is not None and type(block).__name__ != "MarginBox":
                boxes[-1].ends = _ends_with_space(line, boxes[-1])
                before = (block.element, boxes)
    for page in pages:
        for block, line in _lines(page):
            _join_spaces([box for box in _words(line) if box.text])
            more = _CLEAR if lift and getattr(block, "at_keyword", "").startswith("@top") else 0
            _order_line(
                line,
                [box for box in _words(line) if box.text and not box.__dict__.get("silent")],
                direction,
                lift + more,
            )


_CLEAR = 500
"""Thousandths of the size: how much higher the line at the head of a page is, so that a large heading, lifted too,
stays below."""


_BESIDE = 0.3
"""Of the size: how far from its words the mark of a right-to-left item is for readers: Poppler takes one that stands
further for a column."""


def _join_spaces(boxes: Sequence[Untyped]) -> None:
    """Give a space that is a box of its own to the box before it: PDFium does not see a space that is drawn by
    itself."""
    for before, box in pairwise(boxes):
        if not box.text.strip() and before.text.strip() and not before.text.endswith(" "):
            before.stripped, before.gap, box.silent = True, box.width, True


def _ends_with_space(line: Untyped, last: Untyped) -> bool:
    """Say whether a space or a line break stood at the end of a line. last: its last box with words."""
    behind = list(_words(line))
    behind = behind[behind.index(last) :]
    return any(box.__dict__.get("stripped") or str(box.element_tag).startswith("br") for box in behind)


def _order_line(line: Untyped, boxes: list[Untyped], direction: str, lift: float) -> None:
    found = {kind(letter) for box in boxes for letter in box.text}
    aside = boxes[0].__dict__.get("aside", 0) if boxes else 0
    if "R" in found or (direction == "rtl" and found & {"L", "W"}) or aside:
        # English words that fill a line of their own within a right-to-left block run as they do by themselves.
        rightwards = all(box.style["direction"] == "ltr" for box in boxes) and all(
            before.position_x <= box.position_x for before, box in pairwise(boxes)
        )
        # One that has a right-to-left word too is read from the right in a right-to-left document.
        way = direction if "R" in found and direction == "rtl" else "ltr" if rightwards else line.style["direction"]
        atoms = stored_order(boxes, way)
        shifts = _shifts(boxes, atoms)
        for number, box in enumerate(boxes):
            box.order, box.shift = [atom for atom in atoms if atom.box == number], shifts[number] + aside
            box.lift = lift if way == "rtl" or aside else 0
    elif direction == "rtl":
        for box in boxes:  # the sign before an item of a list stays beside its words
            box.lift = lift


def _shifts(boxes: Sequence[Untyped], atoms: Sequence[Atom]) -> list[float]:
    """Return how far to the right of its drawing each box is for readers of the file, so that they meet the boxes in
    the order that they need. atoms: letters and marks of the line as they are stored."""
    wanted = list(dict.fromkeys(atom.box for atom in atoms))
    starts = [box.position_x + box.__dict__.get("hang", 0) for box in boxes]
    shifts = [0.0] * len(boxes)
    if wanted == sorted(wanted, key=lambda number: starts[number]):
        return shifts
    first = {atom.box: atom.place for atom in reversed(atoms) if atom.letter not in CONTROLS}
    spaces = {number: _swallowed(boxes[number]) for number in wanted}
    leads = {number: spaces[number] if first[number] == len(boxes[number].text) else 0 for number in wanted}
    left = min(starts) - leads[wanted[0]]
    for number in wanted:
        shifts[number] = left + leads[number] - starts[number]
        left += boxes[number].width + spaces[number]
    return shifts


def _swallowed(box: Untyped) -> float:
    """Return how wide the space is that readers find at the end of a box, and that has no drawing there."""
    drawn = box.__dict__.get("gap", 0)
    return float(drawn or (SPACE * box.style["font_size"] / 1000 if box.__dict__.get("stripped") else 0))


def marks_needed(page: Untyped) -> int:
    """Return how many marks must be added to a right-to-left page for Poppler, which takes the direction of a page from
    counting letters: none where few are left-to-right ones. Letters of Urdu or Kurdish do not all count there."""
    kinds = [kind(letter) for box in _words(page, whole=True) for letter in box.text]
    marks = [atom.letter for box in _words(page, whole=True) for atom in getattr(box, "order", ())]
    left = kinds.count("L") + marks.count(LRM)
    return left + 1 if left * 3 > kinds.count("R") else 0


def stored_order(boxes: Sequence[Untyped], way: str) -> list[Atom]:
    """Return the letters and marks of the boxes of a line as they are stored from left to right.

    boxes: with their words as `text`, in the order of reading. way: the direction of the line.
    """
    atoms = list(_with_marks(boxes, way))
    runs = _runs(atoms)
    left, right = (sum(found == side for found, _ in runs) for side in "LR")
    # PDFium goes by the majority of runs: where it would take the other direction, tip the balance.
    mark, needed = (RLM, left - right + 1) if way == "rtl" else (LRM, right - left + 1)
    if right and needed > 0:
        last = max((number for number, atom in enumerate(atoms, 1) if not atom.letter.isspace()), default=0)
        end = atoms[last - 1]._replace(letter=POP, place=atoms[last - 1].place + 1)
        runs = _runs([*atoms[:last], *([end, end._replace(letter=mark)] * needed), *atoms[last:]])
    return _order(runs, right > 0 and way == "rtl")


def _runs(atoms: Iterable[Atom]) -> list[tuple[str, list[Atom]]]:
    return [(found, list(group)) for found, group in groupby(atoms, lambda atom: kind(atom.letter))]


def _order(runs: Iterable[tuple[str, list[Atom]]], turned: bool) -> list[Atom]:
    """Return runs of letters in the order in which PDFium must meet them to read them as they are given."""
    current = "R" if turned else "L"
    found: list[list[Atom]] = []
    for name, atoms in runs:
        current = name if name in "LR" else current
        found.append(atoms[::-1] if name == "R" or (name == "N" and current == "R") else atoms)
    return [atom for atoms in (reversed(found) if turned else found) for atom in atoms]


_COUNTS_AS_NUMBER = frozenset(("EN", "ES", "ET", "CS", "AN"))
"""What Poppler takes for a part of a number, stops and commas among it: with all that follows, up to the next
right-to-left letter, it is read from left to right."""


def _with_marks(boxes: Sequence[Untyped], way: str) -> Iterator[Atom]:
    """Yield the letters of a line in the order of reading, with marks where one direction ends and neither begins."""
    letters = [
        Atom(letter, number, place)
        for number, box in enumerate(boxes)
        for place, letter in enumerate(_with_space(box))
        if letter not in ZERO
    ]
    plain = [_with_plain_space(letters, number) for number in range(len(letters))] if way == "rtl" else letters
    kinds = [kind(atom.letter) for atom in plain]
    for number, (atom, own) in enumerate(zip(plain, kinds, strict=True)):
        after = kinds[number + 1] if number + 1 < len(plain) else ""
        behind = atom._replace(place=atom.place + 1)
        found = unicodedata.bidirectional(atom.letter)
        bracket = way == "rtl" and (bool(unicodedata.mirrored(atom.letter)) or atom.letter in "“”‘’")
        if bracket:  # PDFium turns a bracket round unless what is before it runs to the right
            yield atom._replace(letter=LRM)
        yield atom
        apart = number + 1 < len(plain) and plain[number + 1].box != atom.box
        ends = after not in ("R", own) or (own == "W" and apart) or (found in _COUNTS_AS_NUMBER and own == "N")
        if way == "rtl" and (
            bracket or atom.letter == '"' or (after and ends and (own == "L" or found in _COUNTS_AS_NUMBER))
        ):
            yield behind._replace(letter=RLM)
        elif way == "ltr" and (
            after not in ("R", "") if own == "R" else not after and own != "L" and found not in _COUNTS_AS_NUMBER
        ):
            yield behind._replace(letter=LRM)


def _with_space(box: Untyped) -> str:
    """Return the words of a box with the space that a line end, or a box of its own, has swallowed."""
    return str(box.text) + (" " if box.__dict__.get("stripped") else "")


def _with_plain_space(atoms: Sequence[Atom], number: int) -> Atom:
    """Return a letter; a no-break space beside a word is stored as a plain one: it is no part of a number. The last
    letter of a word may carry a mark above, such as the hamza of Persian."""
    atom = atoms[number]
    if atom.letter != "\u00a0":
        return atom
    base = number - 1
    while base > 0 and unicodedata.bidirectional(atoms[base].letter) == "NSM":
        base -= 1
    beside = {kind(other.letter) for other in (*atoms[max(0, base) : number][:1], *atoms[number + 1 : number + 2])}
    return atom._replace(letter=" ") if beside & {"L", "R"} else atom


def _lines(box: Untyped) -> Iterator[tuple[Untyped, Untyped]]:
    """Yield every line with the block that it is in; of a block inside a line, its own lines after that line."""
    box = getattr(box, "_box", box)
    # Margins first: between the last line of a page and the first of the next must be nothing.
    for child in sorted(getattr(box, "children", ()), key=lambda child: type(child).__name__ != "MarginBox"):
        if type(child).__name__ == "LineBox":
            yield box, child
        yield from _lines(child)


def _words(box: Untyped, whole: bool = False) -> Iterator[Untyped]:
    """Yield the boxes of words of a line, or of a whole page with all its lines."""
    box = getattr(box, "_box", box)
    if type(box).__name__ == "TextBox":
        yield box
    for child in getattr(box, "children", ()):
        if whole or type(child).__name__ != "LineBox":
            yield from _words(child, whole)


def without_zero_width(text: str) -> str:
    """Return the words of a box without what only tells where a line may break."""
    return text if ZERO.isdisjoint(text) else "".join(letter for letter in text if letter not in ZERO)
