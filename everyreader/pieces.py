"""Where the words that a finding is about stand in a text: not where the same letters stand in code, in a note, in an
address, behind a backslash or within a longer word, unless they stand nowhere else."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

_CODE = re.compile(r"(?<![`\\])(`+)(?!`).*?(?<!`)\1(?!`)", re.DOTALL)
_NOTE = re.compile(r"<!--.*?-->", re.DOTALL)
_TARGET = re.compile(r"(?<=\]\()[^()\s]*")
_UNSPACED = re.compile(r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]")
"""Letters of scripts that put no space between words: what stands beside them says nothing."""


@lru_cache(maxsize=8)  # a block may have many findings
def places_of(piece: str, text: str) -> tuple[int, ...]:
    """Return where letters stand in a text, the likeliest places first: those that readers see as these very words, and
    then all others."""
    return tuple(sorted(_all_places(piece, text), key=lambda place: _doubt(piece, text, place)))


def _all_places(piece: str, text: str) -> Iterator[int]:
    start = text.find(piece) if piece else -1
    while start >= 0:
        yield start
        start = text.find(piece, start + len(piece))


def _doubt(piece: str, text: str, start: int) -> int:
    """Return how little a place is likely: 0 for words that readers see, 1 for a part of one, 2 for what they do not
    see as words."""
    end = start + len(piece)
    if _is_escaped(text, start) or any(
        first <= start and end <= last and end - start < last - first for first, last in _hidden(text, "`" in piece)
    ):
        return 2
    return int(_is_part(text, start) or _is_part(text, end))


@lru_cache(maxsize=8)
def _hidden(text: str, is_code: bool) -> tuple[tuple[int, int], ...]:
    """Return where code, notes to colleagues and the addresses of links begin and end. is_code: code is meant."""
    return tuple(
        match.span()
        for sign, pattern in (("`", _CODE), ("<!--", _NOTE), ("](", _TARGET))
        if sign in text and not (is_code and pattern is _CODE)
        for match in pattern.finditer(text)
    )


def _is_escaped(text: str, start: int) -> bool:
    before = text[max(start - 9, 0) : start]
    return (len(before) - len(before.rstrip("\\"))) % 2 == 1


def _is_part(text: str, place: int) -> bool:
    """Say whether a word goes on over a place, as `opt-out` does on both sides of its hyphen."""
    (before, left), (right, after) = (
        list(text[max(place - 2, 0) : place].rjust(2)),
        list(text[place : place + 2].ljust(2)),
    )
    if _UNSPACED.search(left + right):
        return False
    return (
        (left + right).isalnum()
        or (left == "-" and (before + right).isalnum())
        or (right == "-" and (left + after).isalnum())
    )
