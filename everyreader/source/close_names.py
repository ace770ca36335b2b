"""Which of some names somebody has most likely meant: only one that is near, and never another thing.

A wrong proposal is worse than none: a number in a remedy ends up on a page.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

OPPOSITES = (
    {"in", "out"},
    {"on", "off"},
    {"from", "until"},
    {"from", "to"},
    {"start", "end"},
    {"yes", "no"},
    {"with", "without"},
    {"day", "night"},
    {"old", "new"},
    {"up", "down"},
    {"open", "closed"},
    {"first", "last"},
    {"min", "max"},
)
NOT = ("un", "no", "non", "not", "in", "dis", "anti")
"""What turns a word into its opposite when it is before it."""


def near_name(word: str, words: Iterable[str]) -> str:
    """Return the one name that is nearest to a name: one letter off, two in names of six and more; a swap counts as
    one. Nothing where several are as near, where a number differs, or where one says the opposite of the other."""
    given, number = _plain(word)
    most = 1 if len(given) < 6 else 2
    found: list[tuple[int, str]] = []
    for other in set(words):
        plain, its_number = _plain(other)
        if (
            its_number == number
            and abs(len(plain) - len(given)) <= most
            and (far := distance(given, plain, most)) <= most
            and _agree(given, plain)
        ):
            found.append((far, other))
    found.sort()
    return found[0][1] if found and (len(found) == 1 or found[0][0] < found[1][0]) else ""


class Near:
    """Finds the name that is nearest to one, once for each distinct name: a wrong name that is on a thousand pages
    is compared with all names once."""

    def __init__(self, names: Iterable[str]) -> None:
        self._names = tuple(names)
        self._found: dict[str, str] = {}

    def __call__(self, name: str) -> str:
        """Return the nearest name, or nothing."""
        if name not in self._found:
            self._found[name] = near_name(name, self._names)
        return self._found[name]


@lru_cache(maxsize=100_000)  # a page with a thousand wrong links asks for each among the same names
def _plain(name: str) -> tuple[str, str]:
    """Return a name without what nobody minds, and the numbers in it."""
    plain = re.sub(r"[\s_]+", "-", name.strip().lower())
    return plain, " ".join(re.findall(r"\d+", plain))


def _agree(one: str, other: str) -> bool:
    """Say whether no word of two names says the opposite of one of the other."""
    left, right = one.split("-"), other.split("-")
    more, fewer = set(left) - set(right), set(right) - set(left)
    if any(pair & more and pair & fewer for pair in OPPOSITES) or (more | fewer) & set(NOT):
        return False
    return not any(word == before + rest or rest == before + word for word in more for rest in fewer for before in NOT)


@lru_cache(maxsize=10_000)
def distance(one: str, other: str, most: int) -> int:
    """Return how many letters are wrong, missing, too many or swapped with the next, or more than `most` (optimal
    string alignment)."""
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
