"""What the list of contents of a printed file must say: each heading, and the page on which it is."""

from __future__ import annotations

from collections.abc import Sequence

from everyreader.markup.print_layout import CONTENTS_ID, MOST_ENTRIES
from everyreader.proof.expected_blocks import piece_of
from everyreader.proof.expected_inlines import ExpectedWords, ProofContext, page_words
from everyreader.proof.piece import Piece, folded


def contents_of(
    pieces: Sequence[Piece], context: ProofContext, name: str, is_booklet: bool
) -> tuple[list[Piece], list[Piece]]:
    """Return what stands in the place of the contents, and what is the end of the file.

    pieces: all others of the file. name: that of the list, as a message.
    """
    headings = [piece for piece in pieces if piece.kind == "heading" and piece.level in (2, 3)]
    if not is_booklet or len(headings) > MOST_ENTRIES:
        headings = [piece for piece in headings if piece.level == 2]
    if not context.printed.contents or len(headings) < 2:
        return [], []
    words = context.part.locale.message(name)
    title = piece_of((), "contents", context.part.locale.lang, ExpectedWords((words[::-1],)), 2)
    contents = [title, *(_entry(heading, heading.id, context) for heading in headings)]
    return ([_entry(title, CONTENTS_ID, context)], contents) if context.printed.contents_last else (contents, [])


def _entry(heading: Piece, id: str, context: ProofContext) -> Piece:
    """Return the line that leads to a heading at some id, with its page."""
    locale = context.part.locale
    runs, (page, lang) = heading.name or heading.runs, page_words(context)
    words = "".join(each for _, each in runs)
    number = str(context.printed.places.get(id, 0))
    place = f"{locale.punctuation.colon}{page.replace('{page}', number)}"
    links = ((folded(words + place), f"#{id}"),)
    return piece_of((), "contents", locale.lang, ExpectedWords((*runs, (lang, place)), links))
