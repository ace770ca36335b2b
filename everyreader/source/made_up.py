"""Reads the mark of what is made up on the safe side: a slip in it must not put a made-up number up as real."""

from __future__ import annotations

from everyreader.source.close_names import near_name
from everyreader.source.typed import as_yes_no, plain_key
from everyreader.source.yaml_tree import Node

MARK = "demonstration"
"""The key that marks a fact, a page or a picture."""
_WORDS = ("made-up", "invented", "fictional", "fictitious", "fake", "dummy")
"""What people write in its place."""


def is_marked(node: Node | None) -> bool:
    """Say whether a group of settings says of something that it is made up, or nearly says so: under a name that is
    nearly right, or with any value but no."""
    return node is not None and any(
        means_made_up(plain_key(key.text)) and as_yes_no(value) is not False for key, value in node.entries
    )


def means_made_up(key: str) -> bool:
    """Say whether a key is the mark, or what people write for it."""
    return key == MARK or key in _WORDS or key.startswith("demo") or bool(near_name(key, (MARK,)))
