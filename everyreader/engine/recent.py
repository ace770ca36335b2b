"""A memory of a few values for one process."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

K = TypeVar("K")
V = TypeVar("V")


class Recent(Generic[K, V]):
    """The values that were made last in this process, a few of them. A worker has no other memory from one task to the
    next."""

    def __init__(self, most: int) -> None:
        self.most = most
        self.values: dict[K, V] = {}

    def value(self, key: K, make: Callable[[], V]) -> V:
        """Return a value that is known, or make it, and forget the one that has not been asked for longest."""
        found = self.values.pop(key) if key in self.values else make()
        self.values[key] = found
        if len(self.values) > self.most:
            del self.values[next(iter(self.values))]
        return found
