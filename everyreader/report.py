"""Turns findings into what people read: levels and consequences as the rules are today, lines as the source is today.

Nothing here is cached. A finding names a block and a piece of its words; the place of the block is looked up in the
positions of the newest parse, and the column in the newest text.
"""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache
from typing import TYPE_CHECKING

import msgspec

from everyreader.document import Position
from everyreader.finding import Finding, Reported, find_rule
from everyreader.pieces import places_of

if TYPE_CHECKING:  # a build that has nothing to do must not wait for it
    from everyreader.site import Settings

Places = Callable[[str], dict[str, Position]]
"""Returns the positions of the blocks of a source, by block id."""

Texts = Callable[[str], str]
"""Returns today's text of a file of the project, or nothing where it cannot be read."""


class Decisions(msgspec.Struct, frozen=True):
    """What findings do to what is published."""

    blocks: dict[str, tuple[str, ...]]
    """Ids to leave out, by source."""
    pages: frozenset[str]
    """Sources withheld whole, but for those that are `always-published`."""
    always: frozenset[str] = frozenset()
    """Sources withheld whole, whatever they say."""

    def withholds(self, source: str, always_published: bool) -> bool:
        """Say whether a page gives way to a short one with the contact."""
        return source in self.always or (source in self.pages and not always_published)


def waived(finding: Finding, settings: Settings, today: datetime.date) -> bool:
    """Say whether somebody answers for a finding. Nobody can for one that keeps the whole site from being published."""
    return not find_rule(finding.rule).consequence.startswith("publish nothing") and any(
        waiver.rule == finding.rule and is_in(finding.path, waiver.page) and (not waiver.until or today <= waiver.until)
        for waiver in settings.waivers
    )


def is_in(path: str, place: str) -> bool:
    """Say whether a path is a place, or in it: whole names count, so that `en` is not in `content/tests/enter.md`.

    >>> is_in("content/en/page.md", "en/page.md"), is_in("content/en/page.md", "content/e")
    (True, False)
    """
    return not place or f"/{place.strip('/')}/" in f"/{path}/"


def decide(findings: Iterable[Finding], settings: Settings, today: datetime.date) -> Decisions:
    """Return which blocks and pages are withheld."""
    blocks: dict[str, list[str]] = {}
    pages: dict[str, set[str]] = {"withhold page": set(), "withhold page always": set()}
    for finding in findings:
        consequence = find_rule(finding.rule).consequence
        if (
            (consequence != "withhold block" and consequence not in pages)
            or finding.outcome != "failed"
            or waived(finding, settings, today)
        ):
            continue
        if consequence in pages:
            pages[consequence].add(finding.path)
        elif finding.block:
            blocks.setdefault(finding.path, []).append(finding.block)
    return Decisions({path: tuple(dict.fromkeys(ids)) for path, ids in blocks.items()}, *map(frozenset, pages.values()))


def held_back(findings: Iterable[Finding], yes: bool) -> list[Finding]:
    """Return the findings for which nothing is published. yes: somebody has said that what can be meant is meant.
    Nobody can waive them."""
    holds = ("publish nothing",) if yes else ("publish nothing", "publish nothing until yes")
    return [finding for finding in findings if find_rule(finding.rule).consequence in holds]


def report(
    findings: Iterable[Finding],
    settings: Settings,
    today: datetime.date,
    places: Places,
    texts: Texts,
    kinds: Mapping[str, str] | None = None,
) -> list[Reported]:
    """Return findings with level, consequence and place, without those that are waived, sorted by place. kinds: the
    kind of each page by its source, on which the level may depend."""
    kinds = kinds or {}
    seen: Counter[tuple[str, str, str, str]] = Counter()
    found = []
    for finding in findings:
        if finding.quiet or waived(finding, settings, today):
            continue
        same = (finding.rule, finding.path, finding.block, finding.piece)
        line, column = _place(finding, seen[same], places, texts)
        seen[same] += 1
        rule = find_rule(finding.rule)
        # what no program can tell is for a person, and no mistake yet
        level = rule.level_on(kinds.get(finding.path, "")) if finding.outcome == "failed" else "advice"
        found.append(
            Reported(
                finding.rule,
                finding.outcome,
                level,
                rule.consequence,
                finding.path,
                line,
                column,
                finding.message,
                finding.help,
            )
        )
    unique = {(item.path, item.line, item.column, item.rule, item.message): item for item in found}
    return [unique[key] for key in sorted(unique)]


def _place(finding: Finding, occurrence: int, places: Places, texts: Texts) -> tuple[int, int]:
    """Return line and column of the words that a finding is about, counted from 1.

    occurrence: how many findings of the same rule, block and words have come before: the next one is the next place.
    """
    if finding.line:
        return finding.line, finding.column or 1
    position = places(finding.path).get(finding.block) if finding.block else None
    if position is None:
        return _find(finding.piece, occurrence, 1, None, finding.path, texts) if finding.piece else (1, 1)
    if not finding.piece:
        return position.first, 1
    return _find(finding.piece, occurrence, position.first, position.last, finding.path, texts)


@lru_cache(maxsize=4)
def _lines(text: str) -> list[str]:
    return text.split("\n")


def _find(piece: str, occurrence: int, first: int, last: int | None, path: str, texts: Texts) -> tuple[int, int]:
    lines = _lines(texts(path))[first - 1 : last]
    if piece.startswith("{{ ") and not any(piece in line for line in lines):
        piece = "{{" + piece[3:]  # a fact may be written without the space
    text = "\n".join(lines)
    places = places_of(piece, text)
    if occurrence >= len(places):
        return first, 1
    before = text[: places[occurrence]]
    return first + before.count("\n"), len(before) - before.rfind("\n")


def line_of(item: Reported) -> str:
    """Return a finding as one line: `path:line:column: level: message [rule]`, with what to do under it."""
    head = f"{item.path}:{item.line}:{item.column}: {item.level}: {item.message} [{item.rule}]"
    return f"{head}\n    {item.help}" if item.help else head


def summary(items: Iterable[Reported]) -> str:
    """Return how many findings there are of each level, in words."""
    counts = Counter(item.level for item in items)
    words = {
        "error": ("error", "errors"),
        "warning": ("warning", "warnings"),
        "advice": ("piece of advice", "pieces of advice"),
    }
    parts = [
        f"{counts[level]} {words[level][counts[level] != 1]}"
        for level in ("error", "warning", "advice")
        if counts[level]
    ]
    return ", ".join(parts) or "no findings"
