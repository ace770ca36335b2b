"""One build at a time in one project."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


class Busy(Exception):
    """Another build is at work in this project."""


@contextmanager
def lock(folder: Path) -> Iterator[Path]:
    """Hold the lock of a cache folder, and lend the folder. The system lets go of the lock when a process ends, however
    it ends. Errors: Busy."""
    if not folder.is_dir():
        folder.mkdir(parents=True, exist_ok=True)
        (folder / ".gitignore").write_bytes(b"*\n")  # pages that wait are in it
    with open(folder / "lock", "a+b") as file:
        try:
            take(file.fileno())
        except OSError:
            raise Busy from None
        yield folder


@contextmanager
def copied(folder: Path) -> Iterator[Path]:
    """Lend a copy of a cache folder to whoever only looks: it writes nothing, and a project that cannot be written to
    can be looked at."""
    with tempfile.TemporaryDirectory(prefix="everyreader-") as copy:
        for name in ("cache.sqlite", "cache.sqlite-wal"):
            try:
                shutil.copyfile(folder / name, Path(copy) / name)
            except OSError:
                continue  # there is none, or nobody may read it: all is made again
        yield Path(copy)


def take(file: int) -> None:
    """Lock an open file for this process, without waiting. Errors: OSError where another one has it."""
    if os.name == "nt":
        import msvcrt

        msvcrt.locking(file, msvcrt.LK_NBLCK, 1)  # type: ignore[attr-defined]
    else:
        import fcntl

        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
