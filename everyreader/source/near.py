"""Which of some names somebody has most likely meant: only one that is near, and never another thing.

A wrong proposal is worse than none: a number in a remedy ends up on a page.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

OPPOSITES = ({"in", "out"}, {"on", "off"}, {"from", "until"}, {"from", "to"}, {"start", "end"}, {"yes", "no"}, {"with", "without"},
             {"day", "night"}, {"old", "new"}, {"up", "down"}, {"open", "closed"}, {"first", "last"}, {"min", "max"})
NOT = ("un", "no", "non", "not", "in", "dis", "anti")
"""What turns a word into its opposite when it stands before it."""


def near_name(word: str, words: Iterable[str]) -> str:
    """Return the one name that is nearest to a name: one letter off, two in names of six and more; a swap counts as one. Nothing where
    several are as near, where a number differs, or where one says the opposite of the other."""
    given = _plain(word)
    most = 1 if len(given) < 6 else 2
    found: list[tuple[int, str]] = []
    for other in set(words):
        plain = _plain(other)
        if abs(len(plain) - len(given)) <= most and _means_the_same(given, plain) and (far := _far(given, plain, most)) <= most:
            found.append((far, other))
    found.sort()
    return found[0][1] if found and (len(found) == 1 or found[0][0] < found[1][0]) else ""


def _plain(name: str) -> str:
    return re.sub(r"[\s_]+", "-", name.strip().lower())


def _means_the_same(one: str, other: str) -> bool:
    """Say whether nothing in two names shows that they mean different things."""
    if re.findall(r"\d+", one) != re.findall(r"\d+", other):
        return False
    left, right = one.split("-"), other.split("-")
    more, fewer = set(left) - set(right), set(right) - set(left)
    if any(pair & more and pair & fewer for pair in OPPOSITES) or (more | fewer) & set(NOT):
        return False
    return not any(word == before + rest or rest == before + word for word in more for rest in fewer for before in NOT)


@lru_cache(maxsize=10_000)
def _far(one: str, other: str, most: int) -> int:
    """Return how many letters are wrong, missing, too many or swapped with the next, or more than `most` (optimal string alignment)."""
    before, last = [0] * (len(other) + 1), list(range(len(other) + 1))
    for row, letter in enumerate(one, 1):
        now = [row] + [0] * len(other)
        for column, wanted in enumerate(other, 1):
            now[column] = min(last[column] + 1, now[column - 1] + 1, last[column - 1] + (letter != wanted))
            if row > 1 and column > 1 and letter == other[column - 2] and one[row - 2] == wanted:
                now[column] = min(now[column], before[column - 2] + 1)
        if min(now) > most:
            return most + 1
        before, last = last, now
    return last[-1]
