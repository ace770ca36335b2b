"""What is known of a file of the site: what a build wants there, and what it was when we last wrote it."""

from __future__ import annotations

import os
from pathlib import Path

import msgspec


class Output(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """One file of the site."""

    path: str
    """From its root."""
    digest: str
    """The digest of its bytes."""
    size: int
    """In bytes."""
    stage: int
    """0 what pages link to, 1 pages, 2 indexes."""
    source: str = ""
    """The project's file that it is a copy of, or nothing."""
    task: str = ""
    """Key of the task that made it."""


class Stamp(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """What a file of the site was when we last wrote it."""

    digest: str
    """The digest of the output."""
    size: int
    time: int
    """`size` and `time`: as the file system has them."""


def unchanged(out: Path, path: str, stamp: Stamp) -> bool:
    """Say whether a file is as we wrote it, by size and time of change."""
    try:
        found = os.stat(f"{out}/{path}")  # os.path.join takes a fourth of this time, once for each file of the site
    except OSError:
        return False
    return found.st_size == stamp.size and found.st_mtime_ns == stamp.time
