"""A cache for a build that writes nothing."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from everyreader.engine.cache import Cache


class MemoryCache(Cache):
    """A cache that reads what another holds and keeps what is new in memory alone: a build that writes nothing leaves
    no trace."""

    def __init__(self, folder: Path) -> None:
        self.fresh: dict[str, bytes] = {}
        self.under = Cache(folder, read_only=True) if (folder / "cache.sqlite").is_file() else None
        self.file = folder / "cache.sqlite"

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
