"""Puts a file in the place of another, or deletes one, that another program may hold open: Windows refuses both while
it does."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from pathlib import Path

WAIT = 2.0
"""Seconds for which each is tried again. A virus scanner or a program that copies files lets go within one; a reader of
PDFs does not."""
PATIENT = 5
"""So many files are waited for; where more are held, none of the others is."""


def wait_for(held: int) -> float:
    """Return how long to wait for the next file. held: how many were waited for in vain."""
    return WAIT if held < PATIENT else 0.0


def replace(part: str | Path, target: str | Path, wait: float) -> bool:
    """Put a file in its place; False where another that stands there cannot be replaced. Errors: OSError."""
    return _tried(lambda: os.replace(part, target), target, wait)


def remove(target: Path, wait: float) -> bool:
    """Delete a file; False where that is refused. Errors: OSError."""
    return _tried(target.unlink, target, wait)


def _tried(work: Callable[[], object], target: str | Path, wait: float) -> bool:
    end = time.monotonic() + wait
    while True:
        try:
            work()
            return True
        except PermissionError:
            if not os.path.isfile(target):
                raise  # nothing stands there that anybody could have open
            if time.monotonic() >= end:
                return False
            time.sleep(0.05)
