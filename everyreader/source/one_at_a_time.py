"""Lets one process at a time do what takes much memory, so that all workers of a build together stay within bounds.

The lock is on a file of ours that is only read, so that it works on a tree that nobody may write to; the system takes
it away when a process ends, however it ends.
"""

from __future__ import annotations

import contextlib
import sys
from collections.abc import Iterator


@contextlib.contextmanager
def one_at_a_time() -> Iterator[None]:
    """Wait until no other process is within this, then go on. Where the system has no such lock, go on at once."""
    with open(__file__, "rb") as file:
        if sys.platform == "win32":
            import msvcrt

            file.seek(1 << 30)  # a byte that is not there: nobody who reads the file is kept waiting
            with contextlib.suppress(OSError):
                msvcrt.locking(file.fileno(), msvcrt.LK_LOCK, 1)
        else:
            import fcntl

            with contextlib.suppress(OSError):
                fcntl.flock(file, fcntl.LOCK_EX)
        yield
