"""Joins each picture of an Easy Read page to the words beside it."""

from __future__ import annotations

from everyreader.document import Block, EasyReadStep, Paragraph, Picture, Position


def with_steps(blocks: tuple[Block, ...], positions: dict[str, Position]) -> tuple[Block, ...]:
    """Return blocks with each picture that stands alone joined to the words right after it, as Easy Read has them.
    positions: those of all blocks; steps get theirs here."""
    found: list[Block] = []
    for block in blocks:
        before = found[-1] if found else None
        if isinstance(before, Picture) and isinstance(block, Paragraph):
            id = f"{before.id.split('/')[0]}/pair-{before.id.rsplit('-', 1)[1]}"
            positions[id] = Position(positions[before.id].first, positions[block.id].last)
            caption = (Paragraph(f"{id}-caption", before.caption),) if before.caption else ()
            found[-1] = EasyReadStep(id, before.target, before.alt, (*caption, block))
        else:
            found.append(block)
    return tuple(found)
