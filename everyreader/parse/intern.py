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
    """Yield headers that are equal to those given, and in which equal uses, targets, anchors and words are one and the
    same."""
    rows: dict[tuple[Reference, ...], tuple[Reference, ...]] = {}
    uses: dict[Reference, Reference] = {}
    targets: dict[Target, Target] = {}
    fixed: dict[tuple[str, ...], tuple[str, ...]] = {}
    for header in headers:
        yield msgspec.structs.replace(
            header,
            headings=tuple([(level, sys.intern(anchor), words) for level, anchor, words in header.headings]),
            links=_uses(header.links, rows, uses),
            facts=_uses(header.facts, rows, uses),
            targets={sys.intern(written): _target(target, targets) for written, target in header.targets.items()},
            fixed=fixed.setdefault(header.fixed, tuple(map(sys.intern, header.fixed))),
        )


def _uses(
    found: tuple[Reference, ...],
    rows: dict[tuple[Reference, ...], tuple[Reference, ...]],
    uses: dict[Reference, Reference],
) -> tuple[Reference, ...]:
    same = rows.get(found)
    if same is None:
        same = tuple([uses.get(use) or uses.setdefault(use, _interned(use)) for use in found])
        rows[same] = same
    return same


def _interned(use: Reference) -> Reference:
    return Reference(sys.intern(use.name), sys.intern(use.block), use.form)


def _target(found: Target, known: dict[Target, Target]) -> Target:
    same = known.get(found)
    if same is None:
        same = msgspec.structs.replace(found, page=sys.intern(found.page), tag=sys.intern(found.tag))
        known[same] = same
    return same
