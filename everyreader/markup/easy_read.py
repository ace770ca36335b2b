"""The parts of a page in Easy Read: each begins with a heading and is read at one sitting."""

from __future__ import annotations

from collections.abc import Iterable

from everyreader.resolve.tree import Block, Heading


def parts_of(blocks: Iterable[Block]) -> list[tuple[Block, ...]]:
    """Return the parts of some blocks: each heading of the second level begins one; what is before the first is one
    too."""
    parts: list[list[Block]] = []
    for block in blocks:
        if not parts or (isinstance(block, Heading) and block.level == 2):
            parts.append([])
        parts[-1].append(block)
    return [tuple(part) for part in parts]
