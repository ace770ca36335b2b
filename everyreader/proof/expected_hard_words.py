"""What the list of hard words at the end of an Easy Read booklet must say: each bold word of a step, and its page."""

from __future__ import annotations

from collections.abc import Iterator

from everyreader.document import EasyReadStep, Strong, own_inlines, text_of, walk, walk_inlines
from everyreader.proof.expected_blocks import piece_of
from everyreader.proof.expected_inlines import ExpectedWords, Printed, ProofContext, page_words
from everyreader.proof.lookups import Part, withheld_in
from everyreader.proof.piece import Piece, folded


def hard_words(part: Part, context: ProofContext, printed: Printed) -> Iterator[Piece]:
    """Yield the title of the list, and each word once, where it is first; nothing where there are fewer than two."""
    blocks, locale = part.document.blocks, part.locale
    withheld = withheld_in(part, blocks)
    found: dict[str, tuple[str, str]] = {}
    for step in blocks if not part.down else ():
        if isinstance(step, EasyReadStep):
            for block in walk(step.blocks):
                for inline in walk_inlines(own_inlines(block)) if block.id not in withheld else ():
                    if isinstance(inline, Strong):
                        words = text_of(inline.children)
                        found.setdefault(words.casefold(), (step.id, words))
    if len(found) < 2:
        return
    title, lang = locale.message("Hard words")
    yield piece_of((), "contents", locale.lang, ExpectedWords(((lang, title),)), 2)
    page, lang = page_words(context)
    for id, words in found.values():
        place = f"{locale.punctuation.colon}{page.replace('{page}', str(printed.places.get(id, 0)))}"
        runs = ((locale.lang, words), (lang, place))
        yield piece_of((), "contents", locale.lang, ExpectedWords(runs, ((folded(words + place), f"#{id}"),)))
