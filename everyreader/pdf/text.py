"""Draws one line of words so that what can be copied, searched and read aloud from it is the words themselves.

Takes the place of WeasyPrint's `draw_first_line`. Its own gives each glyph the meaning that it had first, draws no
spaces at the ends of lines, and moves glyphs up and down, which programs that read PDFs take for other lines.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from everyreader.pdf.composite_glyphs import Composite
from everyreader.pdf.line_order import CONTROLS, SPACE, Atom, without_zero_width
from everyreader.untyped import Untyped

_NARROWEST = 100
"""Thousandths of the size: letters that stand closer are taken for one that is printed twice (Poppler)."""


class Piece(NamedTuple):
    """A group of glyphs that is drawn as one."""

    place: int
    """The place of its first letter in the words of the box."""
    text: str
    """Its letters."""
    x: float
    """Where it is, width: how far it goes, both in thousandths of the size."""
    width: float
    glyphs: tuple[tuple[int, float, float], ...]
    """(glyph, x, y) from its own place."""
    run: int = 0
    """Number of the run, which has one font."""


def draw_first_line(
    stream: Untyped, textbox: Untyped, text_overflow: str, block_ellipsis: str, matrix: Untyped
) -> list[Untyped]:
    """Draw the words of a box. matrix: where they are. No pictures of letters (emoji) come out of our fonts."""
    from weasyprint.text.ffi import ffi, pango

    text = textbox.pango_layout.text
    if not text or getattr(textbox, "silent", False) or textbox.style["font_size"] < 1e-6:
        return []
    pango.pango_layout_set_single_paragraph_mode(textbox.pango_layout.layout, True)
    line, _ = textbox.pango_layout.get_first_line()
    lift = getattr(textbox, "lift", 0)
    a, b, c, d, e, f = matrix.values
    stream.set_text_matrix(a, b, c, d, e, f - lift * textbox.style["font_size"] / 1000)
    starts = _letters_at(text)
    run = line.runs[0]
    x = 0.0
    runs: list[tuple[Untyped, float]] = []
    pieces: list[Piece] = []
    right = False
    while run != ffi.NULL:
        item = run.data
        run = run.next
        font, size = stream.add_font(item.item.analysis.font)
        # Where fonts take turns, sizes are the same: thousandths of one are those of the other.
        found = list(_pieces(item, size, x, text, starts, len(runs)))
        x = found[-1].x + found[-1].width if found else x
        right = right or bool(item.item.analysis.level % 2)
        runs.append((font, size))
        pieces += found
    pieces = (
        [piece._replace(glyphs=tuple((glyph, x, y - lift) for glyph, x, y in piece.glyphs)) for piece in pieces]
        if lift
        else pieces
    )
    shift = getattr(textbox, "shift", 0) * 1000 / textbox.style["font_size"]
    _show(stream, runs, _arranged(textbox, pieces, right, shift), lift)
    return []


def _letters_at(text: str) -> dict[int, int]:
    """Return the number of each letter by the place of its first byte in UTF-8."""
    places, byte = {}, 0
    for number, letter in enumerate(text):
        places[byte] = number
        byte += len(letter.encode())
    places[byte] = len(text)
    return places


def _pieces(item: Untyped, size: float, x: float, text: str, starts: dict[int, int], run: int) -> Iterator[Piece]:
    """Yield the groups of glyphs of a run that stand for the same letters, from left to right."""
    from weasyprint.text.ffi import FROM_UNITS, ffi, pango

    glyphs, offset, count = item.glyphs.glyphs, item.item.offset, item.glyphs.num_glyphs
    clusters = ffi.unpack(item.glyphs.log_clusters, count) if count else []
    unit = FROM_UNITS * 1000 / size
    ends = sorted({*clusters, item.item.length})
    until = dict(pairwise(ends))
    index = 0
    while index < count:
        cluster, found, width = clusters[index], [], 0.0
        while index < count and clusters[index] == cluster:
            glyph = glyphs[index]
            if glyph.glyph != pango.PANGO_GLYPH_EMPTY:
                found.append((glyph.glyph, width + glyph.geometry.x_offset * unit, -glyph.geometry.y_offset * unit))
            width += glyph.geometry.width * unit
            index += 1
        first, last = starts[offset + cluster], starts[offset + until[cluster]]
        words = without_zero_width(text[first:last])
        if words:
            yield Piece(first, words, x, width, tuple(found), run)
        x += width


def _arranged(box: Untyped, pieces: list[Piece], right: bool, shift: float) -> list[Piece]:
    """Return the pieces of a box in the order of the file. right: they run to the left. shift: how far to the right of
    their drawing they stand for readers."""
    pieces = _in_one_font(pieces)
    pieces = _even(pieces) if right else pieces
    order: Sequence[Atom] | None = getattr(box, "order", None)
    if order is not None:
        lost = len(box.text) if getattr(box, "stripped", False) else -1
        parts = [part for piece in pieces for part in (_letters(piece) if right else (piece,))]
        return _in_one_font(_ordered(parts, order, shift, lost))
    if (
        getattr(box, "stripped", False) and pieces
    ):  # the end of a line has swallowed a space: without it two words are one
        return [*pieces, Piece(-1, " ", max(piece.x + piece.width for piece in pieces), SPACE, (), pieces[-1].run)]
    return pieces


def _in_one_font(pieces: list[Piece]) -> list[Piece]:
    """Return pieces with each space in the font of the word beside it: PDFium turns round only what is in one font, and
    does not see a space that is drawn by itself."""
    found: list[Piece] = []
    run = next((piece.run for piece in pieces if piece.text.strip()), 0)
    for piece in pieces:
        if piece.text.strip():
            run = piece.run
        other = not piece.text.strip() and piece.run != run
        found.append(piece._replace(run=run, glyphs=()) if other else piece)
    return found


def _even(pieces: list[Piece]) -> list[Piece]:
    """Return the pieces of slanting writing (Nastaliq) with the letters of each word spread evenly over its width.

    What is drawn stays where it is: only the places that readers of the file see are moved.
    """
    even: list[Piece] = []
    word: list[Piece] = []
    for piece in pieces:
        if piece.text.strip():
            word.append(piece)
        else:
            even += [*_spread(word), piece]
            word = []
    return even + _spread(word)


def _show(stream: Untyped, runs: Sequence[tuple[Untyped, float]], pieces: Sequence[Piece], lift: float) -> None:
    """Write pieces into a stream, each at its place. lift: how far above its own their base line is, in thousandths of
    the size."""
    pen, shown, current = 0.0, "", -1
    for piece in pieces:
        font, size = runs[piece.run]
        code = _code(font, piece, stream, lift)
        if code is None and not piece.glyphs:
            continue
        if piece.run != current or code is None:
            if shown:
                stream.show_text(shown)
            stream.set_font_size(font.hash, size)
            shown, current = "", piece.run
        if code is None:
            pen = _spell(stream, font, piece, pen)
            continue
        back = round(pen - piece.x)
        shown += f"{back or ''}<{code:04x}>"
        pen += font.widths[code] - back
    if shown:
        stream.show_text(shown)
        stream.is_shown = True


def _spell(stream: Untyped, font: Untyped, piece: Piece, pen: float) -> float:
    """Write a group of glyphs of a font that cannot be composed, and say what they mean (ISO 32000-1, 14.9.4); return
    where the next glyph would stand. What is lifted or set beside its place is drawn on the line."""
    import pydyf

    stream.begin_marked_content("Span", pydyf.Dictionary({"ActualText": pydyf.String(piece.text)}))
    for glyph, x, _ in piece.glyphs:
        font.codes.of_glyph(glyph, piece.text, font.natural(glyph, stream), False)
        back = round(pen - piece.x - x)
        stream.show_text(f"{back or ''}<{glyph:04x}>")
        pen += font.widths[glyph] - back
    stream.end_marked_content()
    stream.is_shown = True
    return pen


_KERNING = 25
"""Thousandths of the size that two letters may be moved together or apart by a number; what is more is a letter whose
width for readers is not that of its drawing."""


def _code(font: Untyped, piece: Piece, stream: Untyped, lift: float) -> int | None:
    codes = font.codes
    glyph, x, y = piece.glyphs[0] if len(piece.glyphs) == 1 else (0, 1, 1)  # no generator: each letter comes here
    if not round(x) and not round(y):
        natural = font.natural(glyph, stream)
        if abs(natural - piece.width) <= _KERNING or not font.composes:
            found: int | None = codes.of_glyph(glyph, piece.text, natural, font.composes)
            return found
    if not font.composes:
        space: int | None = font.space(stream) if piece.text == " " else None
        return space
    scale = font.upem / 1000
    parts = tuple((glyph, round(x * scale), round(y * scale)) for glyph, x, y in piece.glyphs)
    advance = max(0, round(piece.width * scale))
    depth = round((_DEPTH + lift) * scale) if piece.text and set(piece.text) <= CONTROLS else 0
    made: int | None = codes.of_composite(Composite(parts, advance, depth), piece.text, round(advance / scale))
    return made


_DEPTH = 200
"""Thousandths of the size: how far below the line a mark of direction reaches, so that it overlaps what is beside
it."""

_MARK = 20
"""Width of a mark of direction, in thousandths of the size: Poppler sorts letters by their places, so each needs
one."""


def _letters(piece: Piece) -> Iterator[Piece]:
    """Yield the letters of a group of right-to-left ones as pieces of their own, from left to right: readers turn a
    group round letter by letter. The drawing is that of the last letter."""
    count = len(piece.text)
    width = piece.width / max(count, 1)
    for number in range(count):
        place = count - 1 - number
        glyphs = piece.glyphs if number == 0 else ()
        yield Piece(piece.place + place, piece.text[place], piece.x + number * width, width, glyphs, piece.run)


def _spread(word: list[Piece]) -> list[Piece]:
    """Return the pieces of a word spread evenly where some are so narrow that a reader would take two for one."""
    if not word or all(piece.width >= _NARROWEST * len(piece.text) for piece in word):
        return word
    left, right = word[0].x, word[-1].x + word[-1].width
    step = (right - left) / len(word)
    moved = []
    for number, piece in enumerate(word):
        x = left + number * step
        glyphs = tuple((glyph, dx + piece.x - x, dy) for glyph, dx, dy in piece.glyphs)
        moved.append(piece._replace(x=x, width=step, glyphs=glyphs))
    return moved


def _ordered(pieces: Sequence[Piece], order: Sequence[Atom], shift: float, lost: int) -> list[Piece]:
    """Return pieces, with the marks of direction between them, placed from left to right in the order of the file.

    What is drawn stays where it is; where the order is not that in which it is seen, readers of the file see letters at
    other places than eyes do. A mark overlaps the end of the letter before it. lost: place of a space that the line has
    swallowed: it has no drawing, but is a letter of the line; the layout may still hold it.
    """
    at = {piece.place: piece for piece in pieces}
    letters = [atom.place for atom in order if atom.letter not in CONTROLS]
    x = min((at[place].x for place in letters if place in at and place != lost), default=0.0) + shift
    if lost >= 0:
        at[lost] = Piece(lost, " ", x, SPACE, (), pieces[-1].run if pieces else 0)
        x -= SPACE if letters[0] == lost else 0
    found: list[Piece] = []
    marks: list[Atom] = []
    for atom in order:
        piece = at.get(atom.place)
        if atom.letter in CONTROLS:
            marks.append(atom)
        elif piece:
            found += _marked(marks, x, piece.run)
            glyphs = tuple((glyph, dx + piece.x - x, dy) for glyph, dx, dy in piece.glyphs)
            text = atom.letter if len(piece.text) == 1 else piece.text
            found.append(piece._replace(text=text, x=x, glyphs=glyphs))
            x += piece.width
            marks = []
    return found + _marked(marks, x, found[-1].run if found else 0)


def _marked(marks: Sequence[Atom], end: float, run: int) -> list[Piece]:
    """Return marks as pieces that overlap the end of the letter before them. Several are one piece: PDFium takes equal
    codes that are close for one that is printed twice; Poppler reads no more than eight letters of a code."""
    groups = ["".join(mark.letter for mark in marks[start : start + 8]) for start in range(0, len(marks), 8)]
    first = end - _MARK - 4 * _MARK * (len(groups) - 1)
    return [Piece(-1, group, first + 4 * _MARK * number, _MARK, (), run) for number, group in enumerate(groups)]
