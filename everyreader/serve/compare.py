"""Says where a translation and its original are not made of the same blocks: something may be missing in one."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from difflib import SequenceMatcher
from itertools import groupby

import msgspec

from everyreader.document import Block, Position

NAMES = {"pair": "Easy Read step", "callout": "box", "definitions": "list of explained words", "separator": "line"}
"""What people call a kind of block, where that is not its name in the tree."""
MOST = 4
"""Kinds in a row that are named."""
PARTS = ("items", "rows", "entries", "blocks")
"""Where a block keeps what it is made of."""


class Difference(msgspec.Struct, frozen=True):
    """A place at which two versions of a page part."""

    words: str
    """What is here and what is there."""
    line: int
    """Of this version."""


def kind_of(block: Block) -> str:
    """Return what a block is and how many parts it has, without its words: the same in every language.

    >>> from everyreader.document import Heading
    >>> kind_of(Heading("part", 2, ()))
    'heading of level 2'
    """
    name = NAMES.get(str(block.__struct_config__.tag), str(block.__struct_config__.tag))
    level = getattr(block, "level", 0)
    parts = next((len(getattr(block, field)) for field in PARTS if hasattr(block, field)), 0)
    return f"{name} of level {level}" if level else f"{name} of {parts}" if parts else name


def differences(here: Sequence[Block], there: Sequence[Block], lines: Mapping[str, Position]) -> list[Difference]:
    """Return where the blocks of a version and of its original differ in kind or number. lines: of the blocks here, by
    their ids."""
    own, other = [kind_of(block) for block in here], [kind_of(block) for block in there]
    found = []
    for what, start, end, first, last in SequenceMatcher(None, own, other, autojunk=False).get_opcodes():
        if what != "equal":
            at = lines.get(here[min(start, len(here) - 1)].id) if here else None
            words = f"here {_list(own[start:end])}, in the original {_list(other[first:last])}"
            found.append(Difference(words, at.first if at else 1))
    return found


def _list(kinds: Iterable[str]) -> str:
    """Return kinds of blocks in words, with how many of one kind are there in a row."""
    found = [(kind, len(list(same))) for kind, same in groupby(kinds)]
    words = [f"{kind} ({number} times)" if number > 1 else kind for kind, number in found]
    more = [f"and {len(words) - MOST} more"] if len(words) > MOST else []
    return ", ".join((*words[:MOST], *more)) or "nothing"
