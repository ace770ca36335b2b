"""Keeps what many headers have in common once: the Site holds the headers of all pages at the same time.

The versions of a page in other languages use the same facts in the same blocks, and many pages link to the same ones.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator

import msgspec

from everyreader.parse.header import Header, Reference
from everyreader.parse.links import Target


def intern_headers(headers: Iterable[Header]) -> Iterator[Header]:
    """Yield headers that are equal to those given, and in which equal uses, targets and words are one and the same."""
    uses: dict[tuple[Reference, ...], tuple[Reference, ...]] = {}
    targets: dict[Target, Target] = {}
    for header in headers:
        yield msgspec.structs.replace(
            header,
            links=_uses(header.links, uses),
            facts=_uses(header.facts, uses),
            targets={sys.intern(written): _target(target, targets) for written, target in header.targets.items()},
        )


def _uses(
    found: tuple[Reference, ...], known: dict[tuple[Reference, ...], tuple[Reference, ...]]
) -> tuple[Reference, ...]:
    same = known.get(found)
    if same is None:
        same = tuple(Reference(sys.intern(use.name), sys.intern(use.block), use.form) for use in found)
        known[same] = same
    return same


def _target(found: Target, known: dict[Target, Target]) -> Target:
    same = known.get(found)
    if same is None:
        same = msgspec.structs.replace(found, page=sys.intern(found.page), tag=sys.intern(found.tag))
        known[same] = same
    return same
