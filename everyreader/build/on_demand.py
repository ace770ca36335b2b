"""Values that are made when somebody asks for one: of most pages of a site nobody does after an edit."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TypeVar

K = TypeVar("K")
V = TypeVar("V")


class OnDemand(Mapping[K, V]):
    """A value for every key, each made once, at the latest when somebody asks for it.

    >>> squares = OnDemand([2, 3], lambda number: number * number)
    >>> squares[3], 4 in squares, dict(squares)
    (9, False, {2: 4, 3: 9})
    """

    def __init__(self, keys: Iterable[K], make: Callable[[K], V], made: Mapping[K, V] | None = None) -> None:
        self._keys, self._make, self._made = {key: key for key in keys}, make, dict(made or {})

    def __getitem__(self, key: K) -> V:
        if key not in self._made and key in self._keys:
            self._made[key] = self._make(self._keys[key])  # a plain tuple is equal to a key, and has no names
        return self._made[key]

    def __contains__(self, key: object) -> bool:
        return key in self._keys

    def __iter__(self) -> Iterator[K]:
        return iter(self._keys)

    def __len__(self) -> int:
        return len(self._keys)
