"""One build at a time in one project."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


class Busy(Exception):
    """Another build is at work in this project."""


@contextmanager
def lock(folder: Path) -> Iterator[None]:
    """Hold the lock of a cache folder. The system lets go of it when a process ends, however it ends. Errors: Busy."""
    folder.mkdir(parents=True, exist_ok=True)
    with open(folder / "lock", "a+b") as file:
        try:
            take(file.fileno())
        except OSError:
            raise Busy from None
        yield


def take(file: int) -> None:
    """Lock an open file for this process, without waiting. Errors: OSError where another one has it."""
    if os.name == "nt":
        import msvcrt

        msvcrt.locking(file, msvcrt.LK_NBLCK, 1)  # type: ignore[attr-defined]
    else:
        import fcntl

        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
