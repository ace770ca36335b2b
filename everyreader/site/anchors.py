"""Keeps the anchors that readers were given: where a heading's own words change, its older anchors go on leading to it.

What the last publish had is in `Baseline.anchors`, a line a page: its folder and name, then its headings in order,
each with the anchors that it had before. Letters, posters and other websites hold such addresses for years.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from everyreader.parse import Header, PageKey
from everyreader.parse.anchors import OF_THE_PAGE

_PAGE, _HEADING, _OLDER = "\n", " ", "\t"
"""What ends the name of a page, is between headings, and before each older anchor. No anchor holds one."""

MOST_COMPARED = 20_000
"""Pairs of an old anchor and a new one that are compared letter by letter: about a second."""
ALIKE = 0.6
"""How alike two anchors must be for one to count as the other, where places alone do not tell: 1 is the same
(difflib)."""

Older = dict[PageKey, dict[str, tuple[str, ...]]]
"""Of a page, by the anchor of a heading today, the older ones that lead to it."""


def older_anchors(pages: Mapping[PageKey, Header], lines: Iterable[str]) -> Older:
    """Return the older anchors of every page that has some. lines: as the last publish left them."""
    found = {}
    for line in lines:
        name, _, rest = line.partition(_PAGE)
        tag, _, page = name.partition("/")
        header = pages.get(key := PageKey(page, tag))
        if header is None or header.broken:
            continue
        if rest == _anchors_of(header):
            continue  # as nearly all: each has the anchors that it had, and no older ones
        before = [tuple(heading.split(_OLDER)) for heading in rest.split(_HEADING)]
        if kept := matched(before, [anchor for _, anchor, _ in header.headings]):
            found[key] = kept
    return found


def given_anchors(lines: Iterable[str]) -> dict[str, list[str]]:
    """Return the anchors that readers were given, by folder and name of the page. lines: as the last publish left
    them."""
    found = {}
    for line in lines:
        name, _, rest = line.partition(_PAGE)
        found[name] = [anchor for heading in rest.split(_HEADING) for anchor in heading.split(_OLDER) if anchor]
    return found


def anchor_lines(
    pages: Mapping[PageKey, Header], published: Iterable[PageKey], older: Older, before: Iterable[str]
) -> tuple[str, ...]:
    """Return what the next build is told of anchors. before: the lines of the last publish, of which those of pages
    that are not published now stay: they may come back."""
    found = {}
    for line in before:
        found[line.partition(_PAGE)[0]] = line
    for key in published:
        headings = pages[key].headings
        name, olds = f"{key.tag}/{key.page}", older.get(key)
        found.pop(name, None)
        if headings and olds:
            found[name] = line_of(name, ((anchor, *olds.get(anchor, ())) for _, anchor, _ in headings))
        elif headings:
            found[name] = f"{name}{_PAGE}{_anchors_of(pages[key])}"
    return tuple(found[name] for name in sorted(found))


def _anchors_of(header: Header) -> str:
    """Return the part of a line that tells of a page without older anchors."""
    return _HEADING.join([anchor for _, anchor, _ in header.headings])


def line_of(name: str, headings: Iterable[Sequence[str]]) -> str:
    """Return what is kept of a page. name: its folder and name. headings: of each, its anchor and older ones."""
    return f"{name}{_PAGE}{_HEADING.join(_OLDER.join(ids) for ids in headings)}"


def matched(before: Sequence[tuple[str, ...]], now: Sequence[str]) -> dict[str, tuple[str, ...]]:
    """Return by today's anchors the older ones that lead there. before: of each heading in order, its anchor and older
    ones.

    A heading that keeps its anchor keeps the older ones. One that is gone is the new one in its place: between the same
    neighbours, as many as there were; else the new one whose anchor is most like it, but of a page of which hundreds of
    headings are gone at once.
    """
    today = frozenset(now)
    given = {ids[0]: ids for ids in before}
    found: dict[str, list[str]] = defaultdict(list)
    for anchor in now:
        found[anchor] += given.get(anchor, ("",))[1:]
    if any(ids[0] not in today for ids in before):
        gone = _by_place([ids[0] for ids in before], today)
        new = _by_place(now, frozenset(given))
        left: list[str] = []
        free = {anchor for anchors in new.values() for anchor in anchors}
        for place, anchors in gone.items():
            if len(new.get(place, ())) != len(anchors):
                left += anchors
                continue
            for anchor, other in zip(anchors, new[place], strict=True):
                found[other] += given[anchor]
                free.discard(other)
        for anchor in left if len(left) * len(free) <= MOST_COMPARED else ():
            if other := _most_alike(anchor, free):
                found[other] += given[anchor]
                free.discard(other)
    kept = {anchor: tuple(dict.fromkeys(old for old in olds if _is_kept(old, today))) for anchor, olds in found.items()}
    return {anchor: olds for anchor, olds in kept.items() if olds}


def _is_kept(old: str, today: frozenset[str]) -> bool:
    return bool(old) and old not in today and old not in OF_THE_PAGE


def _by_place(anchors: Iterable[str], stays: frozenset[str]) -> dict[str, list[str]]:
    """Return the anchors that do not stay, by the last one before them that does."""
    found: dict[str, list[str]] = defaultdict(list)
    last = ""
    for anchor in anchors:
        if anchor in stays:
            last = anchor
        else:
            found[last].append(anchor)
    return found


def _most_alike(anchor: str, others: Iterable[str]) -> str:
    from difflib import SequenceMatcher  # 3 ms, for which hardly a build must wait (2026-11-30)

    likeness = [(SequenceMatcher(None, anchor, other).ratio(), other) for other in sorted(others)]
    best = max(likeness, default=(0.0, ""))
    return best[1] if best[0] >= ALIKE else ""
