"""What plain text says besides the words of a page: the number of each part and item, and a row as lines that belong
together. There is no type and no frame that could show them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

import msgspec

from everyreader.proof.expected_inlines import Run
from everyreader.proof.piece import Piece


def with_marker(pieces: Iterable[Piece], marker: str) -> Iterator[Piece]:
    """Yield the pieces of an item; the first begins with a marker."""
    for number, piece in enumerate(pieces):
        yield piece if number else _led(piece, marker)


def with_numbers(pieces: Iterable[Piece]) -> Iterator[Piece]:
    """Yield pieces in which each heading of the second and third level begins with its number."""
    part = below = 0
    for piece in pieces:
        if piece.kind == "heading" and piece.level == 2:
            part, below = part + 1, 0
            yield _led(piece, f"{part}. ")
        elif piece.kind == "heading" and piece.level == 3 and part:
            below += 1
            yield _led(piece, f"{part}.{below} ")
        else:
            yield piece


def one_piece(pieces: Sequence[Piece]) -> Piece:
    """Return the cells of a row as one piece, a line each."""
    runs: list[Run] = []
    for piece in pieces:
        runs += [(piece.lang, "\n"), *piece.runs] if runs else piece.runs
    links = tuple(link for piece in pieces for link in piece.links)
    return msgspec.structs.replace(
        pieces[0], text="\n".join(piece.text for piece in pieces), runs=tuple(runs), links=links
    )


def _led(piece: Piece, words: str) -> Piece:
    return msgspec.structs.replace(piece, text=words + piece.text, runs=((piece.lang, words), *piece.runs))
