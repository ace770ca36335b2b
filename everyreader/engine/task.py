"""A task and its key.

A task is the name of an importable function and its arguments as bytes; its key is the digest of both, of our code and
of the installed packages.
"""

from __future__ import annotations

import hashlib
import os
import sys
from collections.abc import Callable
from pathlib import Path

import msgspec

from everyreader.document import digest
from everyreader.layout import open_path

Values = tuple[tuple[str, bytes], ...]
"""What a task returns: named values. One named `x` is kept as `x:<key of the task>`, one named `x:y` under that
name."""


class Broken(msgspec.Struct, frozen=True):
    """What is kept of a task at which we failed."""

    name: str
    """The name of the exception."""
    details: str
    """Where it was raised."""


class Changed(Exception):
    """A file is not, or no longer, what the key of the task says. args: its path."""


class Task(msgspec.Struct, frozen=True):
    """A pure function with its inputs."""

    function: str
    """`module:name` of a function of (arguments, project folder, fetch) that returns Values; fetch returns the cache
    entry of a name that is in the arguments."""
    arguments: bytes
    """The canonical JSON of resolved values and digests."""
    reads: tuple[str, ...] = ()
    """The files that it may open, each already digested into `arguments`."""
    label: str = ""
    """What people call it."""
    code: str = ""
    """Digest of the code that makes it, where that is less than all of ours."""
    leaves_threads: bool = False
    """Whether the process that runs it has more threads afterwards, and can no longer be copied: it is run in a worker,
    where there may be some, however little it costs."""

    def key(self, code: str) -> str:
        """Return the digest of function, inputs and code, as 32 hexadecimal digits."""
        return digest(b"\0".join((self.function.encode(), (self.code or code).encode(), self.arguments)))


def code_digest(module: str = "") -> str:
    """Return the digest of everything that decides how a task works: our code, the packages, Python's version.

    module: the file or folder of the code, relative to the package, where it is not all of ours.
    """
    hasher = hashlib.sha256()
    root = Path(__file__).parents[1]
    place = root / module
    start = len(str(root)) + 1
    for path in sorted(_code_files(str(place)) if place.is_dir() else [str(place)]):
        with open(path, "rb", buffering=0) as file:  # unbuffered: a third less time over all files (2026-11-29)
            hasher.update(path[start:].replace(os.sep, "/").encode() + b"\0" + file.read())
    hasher.update("\n".join([sys.version, *_installed_packages()]).encode())
    return hasher.hexdigest()[:32]


def _code_files(folder: str) -> list[str]:
    found = []
    for entry in os.scandir(folder):
        if entry.is_dir() and entry.name != "__pycache__":
            found += _code_files(entry.path)
        elif entry.name.endswith((".py", ".java")):
            found.append(entry.path)
    return found


def _installed_packages() -> list[str]:
    """Return the names of installed packages with versions, read from folder names: importing them would be slow."""
    folders = (path for path in sys.path if path.endswith(("site-packages", "dist-packages")) and os.path.isdir(path))
    return sorted(name for folder in folders for name in os.listdir(folder) if name.endswith(".dist-info"))


Fetch = Callable[[str], bytes]
"""Returns a cache entry by its name. Errors: CacheEntryLost where it is not there."""


def read_checked(project: str, path: str, expected: str) -> bytes:
    """Return the bytes of a file of the project. Errors: Changed where they are gone or do not have the digest."""
    try:
        with open(open_path(project, path), "rb") as file:
            data = file.read()
    except OSError as error:
        raise Changed(path) from error
    if digest(data) != expected:
        raise Changed(path)
    return data
