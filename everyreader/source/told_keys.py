"""The keys of which something is told already: that one of them is there and cannot be read is no reason to say that
it is missing, too."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from itertools import pairwise

from everyreader.source.close_names import near_name
from everyreader.source.typed import plain_key
from everyreader.source.yaml_tree import Fault, Node

_END = 1 << 60


def told_keys(node: Node | None, faults: Iterable[Fault], known: Collection[str]) -> tuple[str, ...]:
    """Return the known keys of a mapping, or what its other keys are nearly the names of, whose own lines have a fault;
    sorted."""
    entries = node.entries if node and node.kind == "mapping" else ()
    starts = [(key.line, key.column) for key, _ in entries]
    places = [(fault.line, fault.column) for fault in faults]
    found = set()
    for (key, _), (start, end) in zip(entries, pairwise([*starts, (_END, 0)]), strict=True):
        name = plain_key(key.text)
        if any(start <= place < end for place in places):
            found.add(name if name in known else near_name(name, known))
    return tuple(sorted(found - {""}))
