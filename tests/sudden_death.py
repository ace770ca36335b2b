"""Lets a build die, or its disk fill up, at the n-th thing that it does to files below a folder; and looks at links."""

from __future__ import annotations

import contextlib
import errno
import os
import posixpath
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from audit_events import hearing

OPERATIONS = {"os.rename", "os.remove", "os.mkdir", "os.rmdir"}
"""What Python calls them as it tells of them; a replacement is a renaming."""


class Death(BaseException):
    """What stands for a power cut: nothing catches it."""


class Counter:
    """Counts what is done to files below a folder and strikes at the n-th. done: how much was done so far."""

    def __init__(self, folder: Path, at: int, full_disk: bool = False) -> None:
        self.folder, self.at, self.full_disk, self.done = str(folder), at, full_disk, 0

    def strikes(self, path: Any) -> bool:
        """Count one thing done to a path; say whether it is the one."""
        if isinstance(path, int) or not os.path.abspath(os.fsdecode(path)).startswith(self.folder):
            return False
        self.done += 1
        return self.done - 1 == self.at

    def error(self, path: Any) -> BaseException:
        """Return what is raised."""
        return OSError(errno.ENOSPC, "No space left on device", str(path)) if self.full_disk else Death()


@contextlib.contextmanager
def dying(counter: Counter) -> Iterator[Counter]:
    """Raise at the n-th renaming, deleting, making or removing of a folder, or opening for writing (half is
    written)."""

    def listen(event: str, values: tuple[Any, ...]) -> None:
        writes = event == "open" and bool(values[2] & (os.O_WRONLY | os.O_RDWR))
        if (writes or event in OPERATIONS) and counter.strikes(values[0]):
            if writes:
                file = os.open(values[0], values[2], 0o666)  # told of too, and no more the n-th
                os.write(file, b"half")
                os.close(file)
            raise counter.error(values[0])

    with hearing(listen):
        yield counter


def links_of(page: bytes, path: str) -> set[str]:
    """Return the files of the site that a page links to or shows, as paths from the root of the site."""
    found = set()
    for written in re.findall(r'(?:href|src)="([^"]*)"', page.decode()):
        parts = urlsplit(written.replace("&amp;", "&"))
        if not parts.scheme and not parts.netloc and parts.path:
            found.add(
                posixpath.normpath(posixpath.join(f"/{posixpath.dirname(path)}", unquote(parts.path))).lstrip("/")
            )
    return found


def dead_links(site: dict[str, bytes], before: set[str], after: set[str]) -> list[str]:
    """Return links that lead nowhere, of pages that stood before and of all that are reached from them.

    A page that goes away may link to another that goes away: one of the two must be deleted first. after: what the
    site is to have at the end.
    """
    waiting, seen, dead = [path for path in before if path.endswith(".html") and path in site], set(), []
    while waiting:
        path = waiting.pop()
        if path in seen:
            continue
        seen.add(path)
        for target in links_of(site[path], path):
            if target in site:
                waiting += [target] if target.endswith(".html") else []
            elif path in after or not (target.endswith(".html") and target not in after):
                dead.append(f"{path} -> {target}")
    return dead
