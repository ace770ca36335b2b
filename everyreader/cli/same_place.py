"""Which findings only say again what another one says of the same words, or of the same line in general words."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from typing import get_args

import msgspec

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


def _table(*rows: str) -> dict[str, frozenset[str]]:
    return {weak: frozenset(strong.split()) for weak, strong in (row.split(": ") for row in rows)}


_OF_WORDS = _table(
    "document/comment: document/empty-page settings/missing",
    "document/copy-note: document/placeholder-link-text",
    "document/double-word: document/joined-lines document/typed-address",
    "document/doubtful-not: document/undecided-change",
    "document/empty-link: document/alt-missing",
    "document/joined-lines: document/hand-note document/other-system document/typed-bullet",
    "document/link-address: document/unsafe-link site/typed-fact site/wrong-number",
    "document/link-vanished: document/copy-note",
    "document/open-bracket: document/broken-fact document/language-tag document/law-slip document/line-sign "
    "document/other-dialect document/wrong-call source/slipped-line",
    "document/other-dialect: document/blank-words document/doubtful-not document/undecided-change",
    "document/raw-html: document/copy-note document/typed-address",
    "document/same-words: document/placeholder-link-text",
    "document/typed-address: document/other-dialect",
    "document/unfilled-place: document/empty-page",
    "site/missing-page: document/link-address",
    "site/typed-fact: document/link-differs document/struck-number",
    "site/wrong-address: document/link-address document/link-differs document/typed-address",
    "site/wrong-number: document/link-differs",
    "source/slipped-line: document/broken-fact document/plain-words",
)
"""What is told of some words in general, and the rules that say more of the same words: what they say to do mends
both."""
_OF_FILE = _table(
    "locale/calendar: locale/tag",
    "locale/no-name: locale/tag",
    "document/unfilled-place: document/no-title",
    "templates/stray-sign: templates/template",
    "templates/unknown-attribute: templates/stray-sign templates/template",
    "site/duplicate-address: source/same-but-for-case",
)
"""What follows anywhere in a file from what another rule tells of it; of words, where both quote them."""
_NEAR = {
    _SIGNS: ("document/table-no-rows", "A row of a table", 3),
    _STRUCTURE: ("document/callout-kind", "", 3),
    "document/double-word": ("document/joined-lines", "There is no space behind this comma", 20),
}
"""What follows from what another rule tells some lines away, how its message begins, and how many lines they are."""
_OWN = re.compile(r"[“\"]([^”\"]+)[”\"]|: (.+?)\.?$|leads to (\S.*?),")


_BLOCK = 200
"""Letters of a block that are looked at."""


class _Lines:
    """Findings by their place."""

    def __init__(self, items: Iterable[Reported]) -> None:
        self.by_line: dict[tuple[str, int], list[Reported]] = {}
        self.by_file: dict[str, list[Reported]] = {}
        for item in items:
            self.by_line.setdefault((item.path, item.line), []).append(item)
            self.by_file.setdefault(item.path, []).append(item)

    def said_by(self, item: Reported) -> Reported | None:
        """Return the finding that says all that a person needs of one of them, or None."""
        rule = item.rule
        if strong := _OF_WORDS.get(rule):
            for other in self.by_line[item.path, item.line]:
                is_signs = other.rule == _SIGNS and _gives_way(rule) and other.column >= item.column
                if other.rule in strong and not is_signs and _of_same_words(item, other):
                    return other
        for other in self.by_file[item.path] if rule in _OF_FILE else ():
            if other.rule in _OF_FILE[rule] and (not rule.startswith("document/") or _quotes_same(item, other)):
                return other
        if (cause := _NEAR.get(rule)) and item.message.startswith(cause[1]):
            near = (other for other in self.by_file[item.path] if abs(other.line - item.line) <= cause[2])
            return next((other for other in near if other.rule == cause[0]), None)
        return self._reference(item) if rule == "document/unused-reference" else None

    def _reference(self, item: Reported) -> Reported | None:
        """Return the only link of a page that leads nowhere, where the only address that nobody uses is meant."""
        own = self.by_file[item.path]
        nowhere = [other for other in own if other.message.startswith(_NOWHERE)]
        unused = [other for other in own if other.rule == item.rule]
        return nowhere[0] if len(nowhere) == len(unused) == 1 and " more place" not in nowhere[0].message else None


_NOWHERE = ("A link that leads nowhere", "This is a link as it is written")


def _words_of(item: Reported) -> list[str]:
    return [word for match in _OWN.finditer(item.message) for word in match.groups() if word]


def _quotes_same(one: Reported, other: Reported) -> bool:
    return any(len(word) > 2 and word in other.message for word in _words_of(one)) or any(
        len(word) > 2 and word in one.message for word in _words_of(other)
    )


def _of_same_words(one: Reported, other: Reported) -> bool:
    """Say whether two findings on a line are about the same words."""
    first, second = sorted((one, other), key=lambda item: item.column)
    longest = max(map(len, _words_of(first)), default=_BLOCK)  # what names no words is about all of them
    return second.column < first.column + longest or _quotes_same(one, other)


def once_each(items: Sequence[Reported]) -> dict[Reported, Reported]:
    """Return those of some findings that people need, each with how it is told: as serious as the worst of those that
    it stands for."""
    places = _Lines(items)
    is_again = _again(items)
    told = {item: item for item in items if not is_again(item) and places.said_by(item) is None}
    for item in items:
        cause: Reported | None = item
        while cause and cause not in told:
            cause = places.said_by(cause)
        if cause and _LEVELS.index(item.level) < _LEVELS.index(told[cause].level):
            told[cause] = msgspec.structs.replace(told[cause], level=item.level, consequence=item.consequence)
    return told


def _gives_way(rule: str) -> bool:
    """Say whether what is told of signs at the same place gives way to another rule."""
    return rule not in (_SIGNS, "document/open-bracket")


def _again(items: Sequence[Reported]) -> Callable[[Reported], bool]:
    """Return what says of one of some findings whether another of the same place is enough."""
    lines = {(item.path, item.line) for item in items if _is_narrow(item)}
    values = {(item.path, item.line) for item in items if item.rule in _OF_VALUES}
    titles = {(item.path, item.line) for item in items if item.rule == "document/no-title"}
    signs = {
        (item.path, item.line, item.column + more)
        for item in items
        if _gives_way(item.rule)
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
            or (item.rule == "site/page-unpublished" and line in values)
            or (item.rule == _SIGNS and (*line, item.column) in signs)
        )

    return is_again


def _alike(item: Reported) -> tuple[object, ...]:
    """Return what findings have in common of which one is enough: their place, and of which rules they are."""
    family = next((rules for rules in _ALIKE if item.rule in rules), item.rule)
    return item.path, item.line, item.column, family


def _is_narrow(item: Reported) -> bool:
    return item.rule.startswith("document/") and item.rule != _STRUCTURE and item.level != "advice"
