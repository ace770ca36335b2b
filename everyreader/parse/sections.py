"""The sections of a page, and the sentences of a block, for rules that judge words in their place."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from everyreader.document import Block, Heading, Table, own_inlines, sentences_in, text_of, walk


def sections(blocks: Iterable[Block]) -> Iterator[tuple[Block, ...]]:
    """Yield the blocks of each part of a page that a heading begins, the heading first; words before the first heading
    are a part too. A part ends at the next heading of any level."""
    part: list[Block] = []
    for block in blocks:
        if isinstance(block, Heading) and part:
            yield tuple(part)
            part = []
        part.append(block)
    if part:
        yield tuple(part)


def sentences(block: Block) -> list[str]:
    """Return the sentences that are directly in a block; each cell of a table counts for itself."""
    runs = (
        [text_of(cell.children) for row in block.rows for cell in row.cells]
        if isinstance(block, Table)
        else [text_of(own_inlines(block))]
    )
    return [sentence.strip() for run in runs for sentence in sentences_in(run) if sentence.strip()]


def words_of(blocks: Iterable[Block]) -> str:
    """Return all words of some blocks, with the names of their facts."""
    return " ".join(text_of(own_inlines(block)) for block in walk(blocks))


__all__ = ["sections", "sentences", "words_of"]
