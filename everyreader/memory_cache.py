"""A cache for a build that writes nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import TypeVar

from everyreader.engine.cache import Cache, CacheEntryLost

T = TypeVar("T")


class MemoryCache(Cache):
    """A cache that reads what another holds and keeps what is new in memory alone: a build that writes nothing leaves
    no trace."""

    def __init__(self, folder: Path) -> None:
        self.fresh: dict[str, bytes] = {}
        self.file = folder / "cache.sqlite"
        self.under = _opened(folder) if self.file.is_file() else None

    def close(self) -> None:
        """Close the file that lies under it."""
        if self.under:
            self.under.close()

    def reset(self) -> None:
        """Forget what another build has kept."""
        self.close()
        self.under, self.fresh = None, {}

    def get(self, key: str) -> bytes | None:
        """Return the value kept under a key, or None."""
        return self.fresh.get(key) or (self.under.get(key) if self.under else None)

    def get_many(self, keys: Sequence[str]) -> dict[str, bytes]:
        """Return the values kept under keys, without those that are not there."""
        found = self.under.get_many(keys) if self.under else {}
        return {**found, **{key: self.fresh[key] for key in keys if key in self.fresh}}

    def which(self, keys: Sequence[str]) -> set[str]:
        """Return those of the keys under which something is kept."""
        return {key for key in keys if key in self.fresh} | (self.under.which(keys) if self.under else set())

    def has(self, key: str) -> bool:
        """Say whether something is kept under a key."""
        return key in self.fresh or bool(self.under and self.under.has(key))

    def put(self, values: Iterable[tuple[str, bytes]]) -> None:
        """Keep values in memory."""
        self.fresh.update(values)


def in_memory(folder: Path, question: Callable[[MemoryCache], T], forget: Callable[[], None]) -> T:
    """Return the answer to a question that writes nothing. folder: of the cache that it reads; where that is damaged,
    the question is asked again without it. forget: lets go of what was read of it. Errors: as the question has them."""
    cache = MemoryCache(folder)
    try:
        return question(cache)
    except CacheEntryLost:
        cache.reset()
        forget()
        return question(cache)
    finally:
        cache.close()


def _opened(folder: Path) -> Cache | None:
    """Return what lies under it, or nothing where that is damaged."""
    try:
        return Cache(folder, read_only=True)
    except OSError:
        return None
