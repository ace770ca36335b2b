"""Says what was found so that people can read it: one cause once, and of many findings the first of each kind.

`--json` and `--all` leave nothing out. What counts as one cause is decided from rule and place alone; nothing here
changes what a finding does to what is published.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from itertools import chain
from typing import NamedTuple

import msgspec

from everyreader.cli.same_place import once_each
from everyreader.finding import Level, Reported, rule_page
from everyreader.layout import CONTENT, LOCALES
from everyreader.report import line_of

FEW = 30
"""So many messages are shown in full."""
MOST_OF_A_RULE = 3
"""Kinds of one rule that are shown in full where there are more findings than that."""
MOST_PLACES = 3
"""Places of further findings of one kind that are named."""
_LEVELS: tuple[Level, ...] = ("error", "warning", "advice")
_UNREAD = frozenset(("source/yaml", "source/encoding", "source/too-large", "source/yaml-alias", "locale/catalogue"))
"""Where one of these is told of a file, all else that is said of it follows from that."""
_REGISTER = f"{CONTENT}/facts.yml"
_OF_FACTS = frozenset(("site/unknown-fact", "site/facts-lost", "site/contact-missing", "site/silent-way"))
_OF_LANGUAGES = frozenset(
    (
        "site/no-pages",
        "site/no-language",
        "site/message-missing",
        "site/draft-notice",
        "site/default-language-missing",
        "site/hours-words",
    )
)
_HELD = frozenset(("site/switch-unread", "site/settings-cut"))
"""What a slip in the settings does to the whole site; another rule may say of the same line what the slip is."""
_SLIP = frozenset(("source/wrong-type", "source/unknown-key", "source/double-key", "settings/purpose"))
"""What can take a purpose out of the file."""
_HTML = "document/raw-html"
_MOST_BOXES = 2
"""Boxes in HTML that a page has at most where each is told by itself."""
_OF_A_FILE = frozenset(("settings/redirect", "source/lost-letters", "source/stand-in-letters", "templates/stray-sign"))
"""Where one of these is told twice of a file, one slip made both: the wrong coding, the wrong sign between columns."""
_APART = 3
"""Lines between two tags of HTML that belong to one box."""
_OWN = re.compile(r"[“\"].*?[”\"]|[:：] .*|\S*[./#]\w\S*| \d+|\(U\+[^)]*\)", re.DOTALL)
"""What a message has of its own: quoted words, an address, a number, and what is behind a colon."""


class Told(NamedTuple):
    """What is said: pairs of a text and its level (nothing for lines that are no finding), and how many findings are
    not shown."""

    texts: tuple[tuple[str, Level | None], ...]
    hidden: int


class _Shown(NamedTuple):
    """One message. more: what is said below it. stands_for: how many findings."""

    item: Reported
    more: tuple[str, ...] = ()
    stands_for: int = 1


def for_people(reported: Sequence[Reported], everything: bool = False) -> Told:
    """Return what people read of some findings, which are sorted by place. everything: leave nothing out."""
    if everything or not reported:
        return Told(tuple((line_of(item), item.level) for item in reported), 0)
    shown = _with_consequences(_under_causes([_Shown(item) for item in reported]))
    told = once_each([one.item for one in shown])
    shown = _joined_html([one._replace(item=told[one.item]) for one in shown if one.item in told])
    shown = _grouped(shown, _alike_in_file, 2)
    shown = _grouped(shown, lambda item: item.message, MOST_PLACES + 1)
    shown = _grouped(shown, lambda item: (item.path, _kind(item)), MOST_PLACES + 1)
    if len(shown) <= FEW:
        return _told(shown, (), len(reported))
    table = _table(reported)
    return _told(_first_of_each_kind(shown), table, len(reported))


def _told(shown: Sequence[_Shown], before: Iterable[str], count: int) -> Told:
    texts: list[tuple[str, Level | None]] = [(line, None) for line in before]
    for one in shown:
        texts.append(("\n    ".join((line_of(one.item), *one.more)), one.item.level))
    return Told(tuple(texts), count - len(shown))


def _under_causes(shown: list[_Shown]) -> list[_Shown]:
    """Return the causes first, each with how much follows from it, and all that follows from none."""
    causes = [one.item for one in shown if one.item.rule in _UNREAD or _is_refused(one.item)]
    if not causes:
        return shown
    follows: Counter[int] = Counter()
    rest = []
    for one in shown:
        cause = next((place for place, cause in enumerate(causes) if _follows(one.item, cause)), None)
        if one.item in causes:
            continue
        if cause is None:
            rest.append(one)
        else:
            follows[cause] += 1
    first = [
        _Shown(cause, (_following(follows[place]),) if follows[place] else (), 1 + follows[place])
        for place, cause in enumerate(causes)
    ]
    return [*first, *rest]


def _is_refused(item: Reported) -> bool:
    """Say whether a finding is about an entry of the register that is there and was refused."""
    return item.path == _REGISTER and item.level == "error" and item.rule.startswith(("facts/", "source/"))


def _follows(item: Reported, cause: Reported) -> bool:
    """Say whether a finding is there because of another one."""
    if item == cause or item.rule in _UNREAD:
        return False
    if cause.path == _REGISTER and item.rule in _OF_FACTS:
        return cause.rule in _UNREAD or item.rule == "site/facts-lost"
    if cause.rule not in _UNREAD:
        return False
    folder = cause.path.rpartition("/")[0]
    if cause.path.startswith(f"{LOCALES}/") and (item.rule in _OF_LANGUAGES or item.path.startswith(f"{folder}/")):
        return True
    return item.path == cause.path


def _with_consequences(shown: list[_Shown]) -> list[_Shown]:
    """Return findings with a slip in the settings and what it does to the site as one: where a value cannot be read,
    that comes first; where a name is not known, what it is nearly the name of says all."""
    held = {(one.item.path, one.item.line): one for one in shown if one.item.rule in _HELD}
    if any(one.item.rule == "site/settings-cut" for one in shown):  # the name was there, or nothing was published
        shown = [one for one in shown if one.item.rule != "settings/missing"]
    if nameless := next((one for one in shown if one.item.rule == "settings/missing"), None):  # each page shows it
        with_all = nameless._replace(more=(*nameless.more, "Nothing was published."), stands_for=2)
        lacking = [one for one in shown if one.item.rule == "engine/pages-incomplete"]
        shown = [with_all if one is nameless and lacking else one for one in shown if one not in lacking]
    found, merged = [], []
    for one in shown:
        consequence = held.get((one.item.path, one.item.line))
        if consequence and one.item.rule == "source/wrong-type":
            found.append(_Shown(one.item, (*one.more, consequence.item.message), 2))
            merged.append(consequence)
        elif not (consequence and one.item.rule == "source/unknown-key"):
            found.append(one)
    return _with_lost_purposes([one for one in found if one not in merged])


def _with_lost_purposes(shown: list[_Shown]) -> list[_Shown]:
    """Return findings with the purposes that are lost below the slip by which they are, which weighs as much."""
    lost = next((one for one in shown if one.item.rule == "site/purposes-lost"), None)
    cause = next((one for one in shown if lost and one.item.path == lost.item.path and one.item.rule in _SLIP), None)
    if lost is None or cause is None:
        return shown
    item = msgspec.structs.replace(cause.item, level=lost.item.level, consequence=lost.item.consequence)
    first = _Shown(item, (*cause.more, f"Nothing was published. {lost.item.message}"), 2)
    return [first if one is cause else one for one in shown if one is not lost]


def _following(count: int) -> str:
    if count == 1:
        return "One more finding follows from this one, and goes with it."
    return f"{count} more findings follow from this one, and go with it."


def _joined_html(shown: list[_Shown]) -> list[_Shown]:
    """Return findings with those of the tags of one box as one, so with those that are mended alike, and with all of a
    page as one where it has many boxes."""
    boxes: dict[str, list[list[_Shown]]] = {}
    for one in shown:
        if one.item.rule == _HTML:
            own = boxes.setdefault(one.item.path, [])
            near = (box for box in own if box is own[-1] and one.item.line - box[-1].item.line <= _APART)
            same = (box for box in own if any(other.item.help == one.item.help for other in box))
            if (box := next(chain(near, same), None)) is None:
                own.append(box := [])
            box.append(one)
    joined: dict[int, _Shown] = {}
    for own in boxes.values():
        many = len(own) > _MOST_BOXES
        for first, *rest in [list(chain(*own))] if many else own:
            tags = f"{len(rest)} more {'tag' if len(rest) == 1 else 'tags'}"
            where = f" on this page, the last on line {rest[-1].item.line}." if many else ""
            more = f"{tags}{where or f' down to line {rest[-1].item.line}.'}" if rest else ""
            joined[id(first)] = _Shown(first.item, (more,) if more else first.more, 1 + len(rest))
    return [joined.get(id(one), one) for one in shown if one.item.rule != _HTML or id(one) in joined]


def _grouped(shown: Sequence[_Shown], kind: Callable[[Reported], object], least: int) -> list[_Shown]:
    """Return findings with those of one kind as one, where they are at least so many."""
    groups: dict[object, list[_Shown]] = {}
    for one in shown:
        groups.setdefault((one.item.rule, one.item.level, kind(one.item)), []).append(one)
    found = []
    for group in groups.values():
        if len(group) < least:
            found += group
        else:
            first, *rest = group
            found.append(
                _Shown(first.item, (*first.more, _elsewhere(first.item, rest)), sum(one.stands_for for one in group))
            )
    return found


def _elsewhere(first: Reported, rest: Sequence[_Shown]) -> str:
    """Return where else there is a finding of the same kind."""
    files = {one.item.path for one in rest} - {first.path}
    named = ", ".join(f"{one.item.path}:{one.item.line}" for one in rest[:MOST_PLACES])
    more = "" if len(rest) <= MOST_PLACES else " …"
    where = f" and on {len(files)} other {'page' if len(files) == 1 else 'pages'}" if files else ""
    return f"The same {len(rest)} more {'time' if len(rest) == 1 else 'times'}{where}: {named}{more}"


def _alike_in_file(item: Reported) -> object:
    """Return what findings of a file have in common that are told once, however few they are: all words, or one
    cause."""
    return item.path, *((_kind(item),) if item.rule in _OF_A_FILE else (item.message, item.help))


def _kind(item: Reported) -> str:
    """Return what a finding says, without what is its own."""
    return _OWN.sub("", item.message)


def _first_of_each_kind(shown: Sequence[_Shown]) -> list[_Shown]:
    """Return the first of each kind, errors before warnings, and no more than a few kinds of one rule."""
    found: list[_Shown] = []
    counts: Counter[str] = Counter()
    for level in _LEVELS:
        for one in _grouped([one for one in shown if one.item.level == level], _kind, 2):
            counts[one.item.rule] += 1
            if counts[one.item.rule] <= MOST_OF_A_RULE:
                found.append(one)
    return [
        one._replace(more=(*one.more, f"{left} more messages of this rule are not shown."))
        if (left := counts[one.item.rule] - MOST_OF_A_RULE) > 0 and is_last
        else one
        for one, is_last in zip(found, _are_last(found), strict=True)
    ]


def _are_last(shown: Sequence[_Shown]) -> list[bool]:
    """Say of each finding whether it is the last one of its rule."""
    last = {one.item.rule: place for place, one in enumerate(shown)}
    return [last[one.item.rule] == place for place, one in enumerate(shown)]


def _table(reported: Sequence[Reported]) -> list[str]:
    """Return how many findings there are of each rule, the worst and the most first."""
    counts = Counter((_LEVELS.index(item.level), item.rule) for item in reported)
    files: dict[str, set[str]] = {}
    for item in reported:
        files.setdefault(item.rule, set()).add(item.path)
    rows = sorted(counts.items(), key=lambda row: (row[0][0], -row[1], row[0][1]))
    said = [f"{len(reported)} findings in {len({item.path for item in reported})} files:"]
    for (level, rule), count in rows:
        where = "1 file" if len(files[rule]) == 1 else f"{len(files[rule])} files"
        said.append(f"{count:7} {_LEVELS[level]:8} {rule}, in {where}: {rule_page(rule).partition(chr(10))[0]}")
    return [*said, ""]
