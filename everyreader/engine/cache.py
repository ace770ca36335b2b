"""The cache that keeps what tasks made: one SQLite file in the project.

Every value is kept with its own digest, so that a damaged or truncated entry counts as absent and is made again.
"""

from __future__ import annotations

import errno
import sqlite3
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from everyreader.document import digest


class CacheEntryLost(Exception):
    """A cache entry that must be there is gone or damaged. args: its name."""


CACHE_LIMIT = 1_500_000_000
"""Bytes that the cache file may have before entries that the last build did not use are dropped."""


class Cache:
    """Values kept under keys in one SQLite file. Damage of any kind reads as absence."""

    def __init__(self, folder: Path, read_only: bool = False) -> None:
        self.file = folder / "cache.sqlite"
        self.read_only = read_only
        if not read_only:
            folder.mkdir(parents=True, exist_ok=True)
        self._open()

    def _open(self) -> None:
        try:
            self.connect()
        except sqlite3.DatabaseError as error:
            if self.read_only or not self._begin_without_wal(error):
                self._begin_anew(error)

    def _begin_without_wal(self, error: sqlite3.DatabaseError) -> bool:
        """Start with an empty cache and a journal of the older kind where a drive has no memory that processes can
        share, as drives on a network (SQLite, Write-Ahead Logging, 3). Say whether that is so and works."""
        if not isinstance(error, sqlite3.OperationalError) or self._has_old_journal():
            return False
        try:
            self._remove("", "-wal", "-journal")
            self.connect("delete")
        except (OSError, sqlite3.DatabaseError):
            return False
        return True

    def _has_old_journal(self) -> bool:
        """Say whether the file was made without WAL (SQLite, Database File Format, 1.3.3): it stays so."""
        try:
            with open(self.file, "rb") as file:
                return file.read(20)[18:] == b"\x01\x01"
        except OSError:
            return False

    def _begin_anew(self, error: sqlite3.DatabaseError) -> None:
        """Start with an empty cache where the file is damaged. Errors: OSError where it is the disk that is at
        fault."""
        name = getattr(error, "sqlite_errorname", "").removeprefix("SQLITE_").split("_")[0]
        number = _DISK.get(name)
        if number or self.read_only:
            raise OSError(number or errno.EIO, str(error), str(self.file)) from error
        try:
            self.reset()
        except sqlite3.DatabaseError as again:
            raise OSError(errno.EIO, str(again), str(self.file)) from again

    def connect(self, journal: str = "wal") -> None:
        """Open the file of the cache, with its tables. journal: as SQLite calls it, of a file that has none yet."""
        self.base = sqlite3.connect(self.file, isolation_level=None, timeout=60)
        self.base.execute("pragma synchronous=off")
        if not self.read_only:
            if not self._has_old_journal():
                self.base.execute(f"pragma journal_mode={journal}")
            for statement in _TABLES:
                self.base.execute(statement)
            self.base.execute("select key from entries limit 1").fetchone()

    def reset(self) -> None:
        """Throw a damaged cache away and start with an empty one."""
        self._remove("", "-wal", "-shm", "-journal")
        self.connect()

    def _remove(self, *endings: str) -> None:
        self.close()
        for ending in endings:
            self.file.with_name(self.file.name + ending).unlink(missing_ok=True)

    def close(self) -> None:
        """Close the file."""
        if hasattr(self, "base"):
            self.base.close()

    def get(self, key: str) -> bytes | None:
        """Return the value kept under a key, or None where there is none or it is damaged."""
        try:
            row = self.base.execute("select value, sum from entries where key=?", (key,)).fetchone()
        except sqlite3.DatabaseError as error:
            if not self.read_only:
                self._begin_anew(error)
            return None
        return row[0] if row and _is_sound(*row) else None

    def get_many(self, keys: Sequence[str]) -> dict[str, bytes]:
        """Return the values kept under keys, without those that are not there or are damaged."""
        try:
            rows = self.base.execute(
                f"select key, value, sum from entries where key in ({_places(keys)})", keys
            ).fetchall()
        except sqlite3.DatabaseError as error:
            if not self.read_only:
                self._begin_anew(error)
            return {}
        return {key: value for key, value, sum in rows if _is_sound(value, sum)}

    def which(self, keys: Sequence[str]) -> set[str]:
        """Return those of the keys under which something is kept, without reading it."""
        try:
            return {
                key for (key,) in self.base.execute(f"select key from entries where key in ({_places(keys)})", keys)
            }
        except sqlite3.DatabaseError:
            return set()

    def has(self, key: str) -> bool:
        """Say whether something is kept under a key, without reading it."""
        try:
            return self.base.execute("select 1 from entries where key=?", (key,)).fetchone() is not None
        except sqlite3.DatabaseError:
            return False

    def put(self, values: Iterable[tuple[str, bytes]]) -> None:
        """Keep values under their keys, in one transaction."""
        rows = [(key, value, digest(value)) for key, value in values]
        try:
            self.insert(rows)
        except sqlite3.DatabaseError as error:
            self._begin_anew(error)
            self.insert(rows)

    def insert(self, rows: list[tuple[str, bytes, str]]) -> None:
        """Keep entries, all of them or none. rows: key, value and check sum of each."""
        self.base.execute("begin")
        try:
            self.base.executemany("insert or replace into entries values(?,?,?)", rows)
            self.base.execute("commit")
        except sqlite3.DatabaseError:
            if self.base.in_transaction:
                self.base.execute("rollback")
            raise

    def trim(self, used: Callable[[], Iterable[str]], limit: int = CACHE_LIMIT) -> None:
        """Drop what the last build did not use, where the file has grown over its limit. used: returns the keys that it
        did; only then asked."""
        if self.file.stat().st_size <= limit:
            return
        self.base.execute("create temp table used(key text primary key)")
        self.base.executemany("insert or ignore into used values(?)", ((key,) for key in used()))
        self.base.execute("delete from entries where key not in (select key from used)")
        self.base.execute("drop table used")
        self.base.execute("vacuum")


def _is_sound(value: object, sum: object) -> bool:
    return isinstance(value, bytes) and sum == digest(value)


def _places(keys: Sequence[str]) -> str:
    """Return a question mark for each key; SQLite takes 32,766 of them (its limits, 9)."""
    return ",".join("?" * len(keys))


_DISK = {
    "FULL": errno.ENOSPC,
    "READONLY": errno.EACCES,
    "CANTOPEN": errno.EACCES,
    "PERM": errno.EACCES,
    "BUSY": errno.EBUSY,
    "LOCKED": errno.EBUSY,
}
"""What SQLite calls a fault of the disk, and what the system calls it (SQLite, Result and Error Codes)."""

_TABLES = ("create table if not exists entries(key text primary key, value blob not null, sum text not null)",)
