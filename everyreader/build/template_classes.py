"""Finds what a template of a project has lost of the classes by which its style sheet draws what it still shows."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

_CLASS = re.compile(r'class="((?:[^"{]|\{\{.*?\}\}|\{%.*?%\})*)"[^>]*>')
_MARKS = re.compile(r"\{\{.*?\}\}|\{%.*?%\}")
_SHOWN = re.compile(r"\{\{-? *(.*?) *-?\}\}")
_SELECTOR = re.compile(r"\.(-?[A-Za-z_][\w-]*)")


def lost_classes(own: str, ours: str, style: str) -> Iterator[tuple[str, int]]:
    """Yield each class that the style sheet names, that everyreader's template gives to something which the project's
    own still shows, and that is nowhere in the project's own; with the line on which that is shown."""
    drawn = {match[1] for match in _SELECTOR.finditer(style)}
    told: set[str] = set()
    for match in _CLASS.finditer(ours):
        shown = _SHOWN.search(ours, match.end())
        if not shown or (place := own.find(shown[1])) < 0:
            continue
        for name in _MARKS.sub(" ", match[1]).split():
            used = name in drawn or (name.endswith("-") and any(one.startswith(name) for one in drawn))
            if used and name not in told and not re.search(rf"(?<![\w-]){re.escape(name)}(?![\w-])", _classes(own)):
                told.add(name)
                yield name, own.count("\n", 0, place) + 1


_HARD = re.compile(r"<[a-z][^<>\n]*\u00a0")
_STRAY = re.compile(r"^[ \t]*((?:#|//|:|;|\*)+)[ \t]*(?=</?[a-z{]|\{%)", re.MULTILINE)


_TAG = re.compile(r"\{%.*?%\}|\{\{.*?\}\}|\{#.*?#\}|<(script|style)\b.*?</\1>", re.DOTALL)
_HALF_TAG = re.compile(r"%\{[^\n]{0,40}|\{ ?%[^\n]{0,40}|\}%[^\n]{0,20}|%\}|</?[ \t]*>|</(?![A-Za-z])[^\n]{0,20}")
_ELEMENT = re.compile(r"<[^<>]*>")
_UNWRITTEN = re.compile(r"[_`~^\\{}]+")
"""What hardly anybody writes among words."""


def _blank(match: re.Match[str]) -> str:
    return re.sub(r"[^\n]", " ", match[0])


def _written(match: re.Match[str]) -> str:
    return re.sub(r"[^\n]", "x", match[0])


def stray_signs(own: str, ours: str) -> Iterator[tuple[str, int]]:
    """Yield each sign before the first tag of a line that is meant as a remark, or slipped there, and that readers get;
    with its line. ours: everyreader's own template, in which such a line is meant."""
    for match in _STRAY.finditer(own):
        if match[0] not in ours:
            yield match[1], own.count("\n", 0, match.start()) + 1
    plain = _TAG.sub(_blank, own)
    halves = list(_HALF_TAG.finditer(_TAG.sub(_written, own)))  # </{{ box }}> is a whole one
    for match in halves:
        half = own[match.start() : match.end()]
        if half not in ours:
            yield f"half of a tag, {half.strip()}", own.count("\n", 0, match.start()) + 1
    words, said = _ELEMENT.sub(_blank, plain), _ELEMENT.sub("", _TAG.sub("", ours))
    for match in () if halves else _UNWRITTEN.finditer(words):
        if match[0] not in said:
            yield match[0], words.count("\n", 0, match.start()) + 1
    bare, whole = _TAG.sub("", own), _TAG.sub("", ours)
    if bare.count("<") != bare.count(">") and whole.count("<") == whole.count(">"):
        odd = [number for number, line in enumerate(plain.split("\n"), 1) if line.count("<") != line.count(">")]
        lines = own.split("\n")
        yield "half of a pair of < and >", next((one for one in odd if lines[one - 1] not in ours), odd[0])
    if own.count('"') % 2 and not ours.count('"') % 2:
        odd = [number for number, line in enumerate(own.split("\n"), 1) if line.count('"') % 2 and line not in ours]
        yield '" without another one', odd[0] if odd else 1
    if (hard := _HARD.search(own)) and "\u00a0" not in ours:
        yield "a no-break space, behind which a browser sees no attribute", own.count("\n", 0, hard.start()) + 1


def repeated_lines(own: str) -> Iterator[tuple[str, int]]:
    """Yield each line that shows something and is the same as the one right above it; with its number."""
    lines = own.split("\n")
    for number, (above, line) in enumerate(pairwise(lines), 2):
        if line == above and "{{" in line:
            yield line.strip()[:60], number


_REMARK = re.compile(r"\{#.*?#\}", re.DOTALL)
_BRANCH = re.compile(r"\{%-?\s*(if|elif|endif)\b\s*(.*?)\s*-?%\}", re.DOTALL)


def repeated_conditions(own: str) -> Iterator[tuple[str, int]]:
    """Yield each condition that stands twice in one choice, so that what is below the second is never there; with its
    line.

    >>> list(repeated_conditions("{% if a %}1{% elif b %}{% elif b %}2{% endif %}"))
    [('b', 1)]
    """
    open_choices: list[set[str]] = []
    own = _REMARK.sub(lambda remark: "\n" * remark[0].count("\n"), own)
    for match in _BRANCH.finditer(own):
        kind, condition = match.groups()
        if kind == "if":
            open_choices.append(set())
        if kind == "endif" or not open_choices:
            del open_choices[-1:]
            continue
        if condition in open_choices[-1]:
            yield condition, own.count("\n", 0, match.start()) + 1
        open_choices[-1].add(condition)


def _classes(template: str) -> str:
    """Return all that a template has in classes, and in words that it may put there."""
    return " ".join(re.findall(r"""class=(?:"[^"]*"|'[^']*'|\S+)|\{%-?\s*set\b.*?%\}""", template))
