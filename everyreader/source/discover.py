"""Turns the folders of a project into a list of files with digests, and findings for those that cannot be taken."""

from __future__ import annotations

import hashlib
import os
import time
from collections.abc import Iterator
from pathlib import Path

import msgspec

from everyreader.finding import Finding
from everyreader.layout import CONTENT, FOLDERS, MEDIA, open_path, tops_of
from everyreader.source.beside import beside
from everyreader.source.file_names import name_fault, same_but_for_case
from everyreader.source.ignored import is_ignored

FOLDERS_DEEP = 32


_DIGITS = 32


class File(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """One file: path relative to the project with forward slashes, digest of its bytes, size in bytes."""

    path: str
    digest: str
    size: int


class Discovery(msgspec.Struct, frozen=True):
    """What lies in the project's folders."""

    files: tuple[File, ...]
    findings: tuple[Finding, ...]
    whole: bool = True
    """Every file there could be read."""
    beneath: dict[str, str] = {}
    """By path, the digest of each file of the engine in whose place the project has one of its own."""

    def under(self, folder: str, *endings: str) -> Iterator[File]:
        """Yield the files below a folder, all or those with one of the endings."""
        prefix = folder.rstrip("/") + "/"
        return (
            file for file in self.files if file.path.startswith(prefix) and (not endings or file.path.endswith(endings))
        )


class Unread(msgspec.Struct, frozen=True):
    """A file that could not be read."""

    finding: Finding
    """What is said of it."""


class KnownFiles(msgspec.Struct):
    """What is known of files from an earlier look."""

    seen: dict[str, tuple[tuple[int, int, int], File]] = {}
    """By path, the size, time and inode that it had, with its digest."""
    brought: dict[str, tuple[tuple[int, int, int], File]] = {}
    """The same of files of the engine."""
    last: Discovery | None = None
    """All that was found then."""


def discover(
    project: Path, engine: bool = False, known: KnownFiles | None = None, changed: tuple[str, ...] | None = None
) -> Discovery:
    """Return every file of the project's folders, sorted by path, and what is wrong with the rest.

    engine: whether the engine's templates and languages are taken where the project has no file at their path. known:
    of an earlier look; a file that has the same size, time and inode is not read again, and what is known is brought up
    to date. changed: the paths that alone may have changed since that look.
    """
    known = known or KnownFiles()
    if known.last and changed is not None and (found := _look_again(project, known, changed)):
        return found
    files, beneath, faults = dict[str, File](), dict[str, str](), dict[str, Finding | Unread]()
    root = os.path.realpath(project)
    for folder in FOLDERS:
        for top, seen in zip(tops_of(root, folder)[: 1 + engine], (known.seen, known.brought), strict=False):
            for result in _walk(os.path.realpath(top), top, folder, 0, seen) if os.path.isdir(top) else ():
                if not isinstance(result, File):
                    faults.setdefault((result.finding if isinstance(result, Unread) else result).path, result)
                elif seen is known.brought and result.path in files:
                    beneath[result.path] = result.digest
                elif not (faults and seen is known.brought and _parents(result.path) & faults.keys()):
                    files[result.path] = result
    listed = tuple(sorted(files.values(), key=lambda file: file.path))
    findings = [fault.finding if isinstance(fault, Unread) else fault for fault in faults.values()]
    findings += [*same_but_for_case(file.path for file in listed), *beside(root)]
    known.seen = {path: entry for path, entry in known.seen.items() if path in files}
    known.last = Discovery(
        listed, tuple(findings), not any(isinstance(fault, Unread) for fault in faults.values()), beneath
    )
    return known.last


def _parents(path: str) -> set[str]:
    """Return a path and the folders that it lies in: where the project's own was refused, ours takes no place of it."""
    parts = path.split("/")
    return {"/".join(parts[:count]) for count in range(1, len(parts) + 1)}


def _look_again(project: Path, known: KnownFiles, changed: tuple[str, ...]) -> Discovery | None:
    """Return what was found before, with ordinary files read again; None where more than their bytes can have
    changed."""
    assert known.last is not None
    before = {file.path: file for file in known.last.files}
    for path in changed:
        if path.split("/")[0] not in FOLDERS:
            continue  # nothing that a build reads
        place = os.path.join(project, *path.split("/"))
        taken = path.startswith(f"{CONTENT}/") or path in known.last.beneath or path not in known.brought
        if path not in before or not taken or os.path.islink(place) or not os.path.isfile(place):
            return None
        found = read_listed(place, path)
        if not isinstance(found, File):
            return None
        before[path] = found
        known.seen.pop(path, None)  # its time may be that of the next change too
    known.last = msgspec.structs.replace(known.last, files=tuple(before.values()))
    return known.last


Seen = dict[str, tuple[tuple[int, int, int], File]]


def _walk(root: str, folder: str, path: str, depth: int, seen: Seen) -> Iterator[File | Finding | Unread]:
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError as error:
        yield _unreadable(path, error)
        return
    for entry in entries:
        if is_ignored(entry.name):
            continue
        inner = f"{path}/{entry.name}"
        fault = name_fault(inner, entry.name) or _link_fault(root, entry, inner)
        if fault:
            yield fault
        elif _is_folder(entry):
            if depth >= FOLDERS_DEEP or entry.name.endswith(".md"):
                yield Unread(
                    Finding(
                        "source/unreadable",
                        inner,
                        "This folder was left out: "
                        + (
                            "it has the name of a page."
                            if depth < FOLDERS_DEEP
                            else "it lies too deep in other folders."
                        ),
                        "Rename it or move what is in it.",
                    )
                )
            else:
                yield from _walk(root, entry.path, inner, depth + 1, seen)
        else:
            yield _file(entry, inner, seen)


def _is_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir()
    except OSError:
        return False


SETTLED = 2_000_000_000
"""Nanoseconds after which a file system gives another change another time, the coarsest (FAT) too."""


def _file(entry: os.DirEntry[str], path: str, seen: Seen) -> File | Unread:
    try:
        if not entry.is_file():
            return Unread(
                Finding(
                    "source/unreadable",
                    path,
                    "This is not an ordinary file, so it was left out.",
                    "Put a copy of the file itself here.",
                )
            )
        if (before := seen.get(path)) and before[0] == _signs(os.stat(entry.path)):  # Windows gives a DirEntry no inode
            return before[1]
        found, look = _read(entry.path, path)
    except OSError as error:
        return _unreadable(path, error)
    if time.time_ns() - look.st_mtime_ns > SETTLED:
        seen[path] = (_signs(look), found)
    return found


def _signs(look: os.stat_result) -> tuple[int, int, int]:
    """Return by what a file is known again: its size, its time and its inode."""
    return look.st_size, look.st_mtime_ns, look.st_ino


_AT_ONCE = 1 << 20
"""Bytes of a file that are read together."""

_BYTES = getattr(os, "O_BINARY", 0)
"""What Windows has to be told, or it would take line ends for others."""


def file_digest(data: bytes) -> str:
    """Return the digest by which files are told apart."""
    return hashlib.sha256(data).hexdigest()[:_DIGITS]


def read_listed(place: str, path: str) -> File | Unread:
    """Return a file with its digest, or why it cannot be read. place: on disk; path: in the project."""
    try:
        return _read(place, path)[0]
    except OSError as error:
        return _unreadable(path, error)


def _read(place: str, path: str) -> tuple[File, os.stat_result]:
    """Return a file with its digest, and what the system says of it. Errors: OSError."""
    file = os.open(place, os.O_RDONLY | _BYTES)  # a Python file takes a fourth of this time (2026-11-30)
    try:
        look = os.fstat(file)  # a fourth of the time of a look by name
        data = os.read(file, min(look.st_size, _AT_ONCE) + 1)
        hasher, size = hashlib.sha256(data), len(data)
        is_all = size == look.st_size <= _AT_ONCE  # if it has no more than it seemed to have, one look is enough
        while not is_all and (data := os.read(file, _AT_ONCE)):
            hasher.update(data)
            size += len(data)
    finally:
        os.close(file)
    return File(path, hasher.hexdigest()[:_DIGITS], size), look


def _unreadable(path: str, error: OSError) -> Unread:
    return Unread(
        Finding(
            "source/unreadable",
            path,
            f"This cannot be read: {error.strerror or error}.",
            "Check that it still exists and that you are allowed to read it, then build again.",
        )
    )


def _link_fault(root: str, entry: os.DirEntry[str], path: str) -> Finding | None:
    """Return why a link is not followed. root: the folder of the project that it lies in and must stay in, such as
    content/: what lies beside that, a file of passwords among it, is nobody's to publish. One in content/media/ must
    stay there: all that is there goes out as it is, and the source of a page, with notes and what is kept back, may
    not."""
    if not entry.is_symlink():
        return None
    own = path.partition("/")[0] + "/"
    if path.startswith(MEDIA):
        root, own = os.path.realpath(os.path.join(root, MEDIA.split("/")[1])), MEDIA
    target = os.path.realpath(entry.path)
    if target.startswith(root + os.sep) and not any(part.startswith(".") for part in target[len(root) :].split(os.sep)):
        parent = os.path.dirname(os.path.abspath(entry.path))
        if not (parent + os.sep).startswith(target + os.sep):
            return None
        return Finding(
            "source/outside-project",
            path,
            "This link points to a folder that it lies in, so it never ends.",
            "Remove the link.",
        )
    return Finding(
        "source/outside-project",
        path,
        f"This is a link to something outside {own}, or hidden, so it was left out.",
        "Put a copy of the file here instead of a link.",
    )


def read_bytes(project: Path, path: str) -> bytes:
    """Return the bytes of one file of the project. Errors: OSError."""
    with open(open_path(project, path), "rb") as file:
        return file.read()
