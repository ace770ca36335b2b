"""The words of a page that stand in none of its blocks, and that readers get all the same: its title, what lists say of
it, its changes, and the words of its pictures."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from everyreader.document import Block, EasyReadStep, Image, Inline, Paragraph, Picture, Text
from everyreader.parse.meta import Meta
from everyreader.parse.positions import TITLE


def words_beside(
    meta: Meta, blocks: Iterable[Block], images: Iterable[tuple[Block, Inline]]
) -> Iterator[tuple[Block, Text]]:
    """Yield these words, each with a paragraph that is nothing else and has the id of the block that it is in; those of
    the front matter have TITLE. blocks: the pictures of the page. images: those that stand among words."""
    booklet = meta.booklet.title if meta.booklet else ""
    found = [(TITLE, words) for words in (meta.title, meta.description, booklet)]
    found += [(TITLE, change.note) for change in meta.changes]
    found += [(block.id, block.alt) for block in blocks if isinstance(block, Picture | EasyReadStep)]
    found += [(block.id, image.alt) for block, image in images if isinstance(image, Image)]
    for block_id, words in found:
        if words:
            yield Paragraph(block_id, (text := Text(words),)), text
