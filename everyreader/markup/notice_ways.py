"""Shortens a notice where the address of a link is said after its words: each address once is enough."""

from __future__ import annotations

from itertools import chain

import msgspec

from everyreader.resolve.tree import Block, Callout, Link, Paragraph


def ways_once(notice: Block) -> Block:
    """Return a notice of which the last line alone leads away, with each address: those above it lead to the same, and
    what a reader needs first must have room on the first page."""
    if not isinstance(notice, Callout):
        return notice
    *above, last = notice.blocks
    return msgspec.structs.replace(notice, blocks=(*map(_without_ways, above), last))


def _without_ways(line: Block) -> Block:
    if not isinstance(line, Paragraph):
        return line
    words = (each.children if isinstance(each, Link) else (each,) for each in line.children)
    return msgspec.structs.replace(line, children=tuple(chain.from_iterable(words)))
