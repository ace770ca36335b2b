"""What a rule requires and what a check found: the one way this project speaks of a mistake.

A Finding carries no level and no line: both are worked out in `report`, from the rule as it is today and from
today's source, so that a finding kept in the cache never tells an old line or a level that has been changed since.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Any, Generic, Literal, TypeVar

import msgspec

Outcome = Literal["failed", "cannot tell"]
Level = Literal["error", "warning", "advice"]
Consequence = Literal[
    "report",
    "report until yes",
    "withhold block",
    "withhold page",
    "withhold page always",
    "publish nothing",
    "publish nothing until yes",
]
"""What a failure does to what is published. `always`: a page that is `always-published` too. `until yes`: until
somebody has said that it is meant; what is reported so is compared with the last publish by every build until then."""


class Finding(msgspec.Struct, frozen=True, omit_defaults=True):
    """One rule that failed at one place."""

    rule: str
    """The rule's name, as `subject/name`."""
    path: str
    """The file, relative to the project, with forward slashes."""
    message: str
    """What is wrong."""
    help: str = ""
    """What to do."""
    outcome: Outcome = "failed"
    block: str = ""
    """Id of the block, where there is one."""
    piece: str = ""
    """The words that it is about, as they are in the source."""
    line: int = 0
    column: int = 0
    """`line` and `column`: counted from 1 in the whole file; 0 where `report` is to find them from the block and the
    piece."""
    quiet: bool = False
    """Another place of a mistake that is reported already; what its rule withholds is withheld here too."""


BEFORE_FIRST = "a site before its first publish"
"""Stands for the kind of content/site.yml while a site was never published: what is still missing then, and stops
nobody, may be a warning."""

S = TypeVar("S", contravariant=True)
"""What a rule looks at: a page, the site, a style sheet."""


class Rule(msgspec.Struct, Generic[S], frozen=True):
    """One requirement made testable. Its name is its place: `document/raw-html` is `rules/document/raw_html.py`."""

    level: Level
    """`error` (law, safety, or a reader is blocked), `warning` (an editor should look) or `advice` (shown, never
    counted)."""
    consequence: Consequence = "report"
    """What a failure does to what is published."""
    check: Callable[[S], Iterable[Finding] | None] | None = None
    """Returns what it finds in a subject, or None where there is nothing to look at."""
    reported_by: str = ""
    """Where there is neither, the module that reports it while it reads, from the package's folder. A rule has one of
    the three."""
    check_together: Callable[[Sequence[S]], Iterable[Finding] | None] | None = None
    """The same for many subjects at once, where a program is needed that is slow to start."""
    reads_words: bool = False
    """A rule on the whole site that looks at the words of pages (`Header.spoken`), not only at what others need to know
    of them: its answer may be another one after any edit."""
    told_once: bool = False
    """A rule that only the first build tells of: the next one finds another answer though nothing has changed."""
    levels: dict[str, Level] = {}
    """The level on pages of a kind, such as `easy-read`, where it is another there."""

    def level_on(self, kind: str) -> Level:
        """Return the level of a failure on a page of a kind; in a file that is no page the kind is empty."""
        return self.levels.get(kind, self.level)

    @property
    def levels_in_words(self) -> str:
        """Return the level, and the kinds of pages on which it is another: `warning (on easy-read: error)`."""
        others = "; ".join(f"on {kind}: {level}" for kind, level in self.levels.items())
        return f"{self.level} ({others})" if others else self.level


class ToolMissing(Exception):
    """A rule needs a program that is not on this machine. args: one plain sentence that says which, and how it comes
    here."""


class Reported(msgspec.Struct, frozen=True):
    """A finding as people and `--json` get it: with its level, its consequence and today's place."""

    rule: str
    outcome: Outcome
    level: Level
    consequence: Consequence
    path: str
    line: int
    column: int
    message: str
    help: str


RULES = Path(__file__).parent / "rules"


@cache
def rule_names(subject: str) -> tuple[str, ...]:
    """Return the names of the rules of a subject, found by folder and sorted."""
    names = sorted(path.stem for path in (RULES / subject).glob("*.py") if path.stem != "__init__")
    return tuple(f"{subject}/{name.replace('_', '-')}" for name in names)


@cache
def all_rules() -> tuple[str, ...]:
    """Return the names of all rules."""
    return tuple(name for folder in sorted(RULES.iterdir()) if folder.is_dir() for name in rule_names(folder.name))


def rule_page(name: str) -> str:
    """Return the documentation of a rule: the first docstring of its file. Errors: as `find_rule` has them."""
    find_rule(name)
    return (import_module(_module_of(name)).__doc__ or "").strip()


def _module_of(name: str) -> str:
    return f"everyreader.rules.{name.replace('/', '.').replace('-', '_')}"


@cache
def find_rule(name: str) -> Rule[Any]:
    """Return the rule of a name such as `document/raw-html`. Errors: ModuleNotFoundError where there is none, TypeError
    where its file has no RULE."""
    rule: object = getattr(import_module(_module_of(name)), "RULE", None)
    if not isinstance(rule, Rule):
        raise TypeError(f"rules/{name.replace('-', '_')}.py needs RULE = Rule(…)")
    return rule


def run_rule(name: str, subjects: Sequence[object]) -> tuple[Finding, ...] | None:
    """Return what a rule finds in subjects of its kind; None where it has nothing to look at in any. A rule that the
    reader itself reports has nothing. Errors: ToolMissing, and what the rule's own program raises where it fails."""
    rule = find_rule(name)
    if rule.check_together:
        answers = [rule.check_together(subjects)] if subjects else []
    else:
        answers = [rule.check(subject) for subject in subjects] if rule.check else []
    found = [answer for answer in answers if answer is not None]
    return tuple(finding for answer in found for finding in answer) if found else None


def check_all(subject: str, value: object) -> tuple[Finding, ...]:
    """Return what all rules of a subject find in a value."""
    found: list[Finding] = []
    for name, check in _checks(subject):
        found += (check(value) if check else run_rule(name, (value,))) or ()
    return tuple(found)


def forget_rules() -> None:
    """Look into the files of rules again when one is asked for."""
    find_rule.cache_clear()
    _checks.cache_clear()


@cache
def _checks(subject: str) -> tuple[tuple[str, Callable[[Any], Iterable[Finding] | None] | None], ...]:
    """Return the rules of a subject that look at one thing at a time, each with its check where it has one: every page
    is looked at by all of them."""
    rules = [(name, find_rule(name)) for name in rule_names(subject)]
    return tuple((name, rule.check) for name, rule in rules if not rule.reported_by)
