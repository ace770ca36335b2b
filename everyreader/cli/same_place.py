"""Which findings only say again what another one says of the same words, or of the same line in general words."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import get_args

from everyreader.finding import Level, Reported

_OF_VALUES = frozenset(("source/wrong-type", "source/impossible-date", "facts/wrong-value", "source/unknown-key"))
"""What is told of one value or key."""
_STRUCTURE, _SIGNS, _SLIPS = "document/structure", "document/other-dialect", "source/slipped-line"
"""Nets for what nobody thought of: a narrower rule says more."""
_LEVELS = get_args(Level)
_ALIKE = tuple(
    frozenset(f"document/{name}" for name in names.split())
    for names in (
        "author-voice copy-note hand-note pasted-message title-draft translator-note undecided-change unfilled-place",
        "dose doubtful-time health-number number-letters torn-number unmarked-words wrong-call",
    )
)
"""Rules that may see the same words: what was left in a text, and what is wrong with a number."""


def said_again(items: Sequence[Reported]) -> Callable[[Reported], bool]:
    """Return what says of one of some findings whether another is enough."""
    lines = {(item.path, item.line) for item in items if _is_narrow(item)}
    values = {(item.path, item.line) for item in items if item.rule in _OF_VALUES}
    titles = {(item.path, item.line) for item in items if item.rule == "document/no-title"}
    signs = {
        (item.path, item.line, item.column + more)
        for item in items
        if item.rule != _SIGNS
        for more in (0, item.rule == "document/undecided-change")  # its sign is within a brace
    }
    first: dict[tuple[object, ...], str] = {}
    for item in sorted(items, key=lambda item: _LEVELS.index(item.level)):  # the worst, such as what withholds a block
        first.setdefault(_alike(item), item.rule)

    def is_again(item: Reported) -> bool:
        line = item.path, item.line
        return (
            first[_alike(item)] != item.rule
            or (item.rule == _STRUCTURE and line in lines)
            or (item.rule == _SLIPS and line in values)
            or (item.rule == "source/unknown-key" and line in titles)
            or (item.rule == _SIGNS and (*line, item.column) in signs)
        )

    return is_again


def _alike(item: Reported) -> tuple[object, ...]:
    """Return what findings have in common of which one is enough: their place, and of which rules they are."""
    family = next((rules for rules in _ALIKE if item.rule in rules), item.rule)
    return item.path, item.line, item.column, family


def _is_narrow(item: Reported) -> bool:
    return item.rule.startswith("document/") and item.rule != _STRUCTURE and item.level != "advice"
