"""Sorts the blocks and inlines of a page by their kind, once for all rules."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from everyreader.document import Block, Inline

BlockKinds = dict[str, list[Block]]
"""Blocks by the names of their classes, in reading order."""

InlineKinds = dict[str, list[tuple[Block, Inline]]]
"""Inlines by the names of their classes, in reading order, each with the block that it is directly in."""


def by_kind(blocks: Iterable[Block], inlines: Iterable[tuple[Block, Inline]]) -> tuple[BlockKinds, InlineKinds]:
    """Return blocks and inlines by their kind."""
    of_blocks: BlockKinds = defaultdict(list)
    for block in blocks:
        of_blocks[type(block).__name__].append(block)
    of_inlines: InlineKinds = defaultdict(list)
    for placed in inlines:
        of_inlines[type(placed[1]).__name__].append(placed)
    return of_blocks, of_inlines
