"""Turns the folders of a project into a list of files with digests, and findings for those that cannot be taken."""

from __future__ import annotations

import hashlib
import os
import re
import time
import unicodedata
from collections.abc import Iterable, Iterator
from pathlib import Path

import msgspec

from everyreader.finding import Finding
from everyreader.layout import FOLDERS, folder_of, open_path
from everyreader.source.ignored import is_ignored

RESERVED = {"con", "prn", "aux", "nul", *(f"com{n}" for n in range(1, 10)), *(f"lpt{n}" for n in range(1, 10))}
"""Names that Windows keeps for devices (Microsoft, Naming Files, Paths, and Namespaces)."""
REFUSED = set('<>:"|?*\\')
FOLDERS_DEEP = 32
LONGEST_NAME = 180
"""Bytes that a name may have, so that the names of all its formats stay under the 255 of most file systems."""


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
    last: Discovery | None = None
    """All that was found then."""


def discover(
    project: Path, engine: Path | None = None, known: KnownFiles | None = None, changed: tuple[str, ...] | None = None
) -> Discovery:
    """Return every file of the project's folders, sorted by path, and what is wrong with the rest.

    engine: the folder whose templates or languages are taken where the project has none of its own. known: of an
    earlier look; a file that has the same size, time and inode is not read again, and what is known is brought up to
    date. changed: the paths that alone may have changed since that look.
    """
    if known and known.last and changed is not None and (found := _look_again(project, known, changed)):
        return found
    seen, whole = known.seen if known else {}, True
    files: list[File] = []
    findings: list[Finding] = []
    root = os.path.realpath(project)
    for folder in FOLDERS:
        top = folder_of(root, folder) if engine else os.path.join(root, folder)
        if os.path.isdir(top):
            for result in _walk(os.path.realpath(top), top, folder, 0, seen):
                if isinstance(result, File):
                    files.append(result)
                elif isinstance(result, Unread):
                    findings.append(result.finding)
                    whole = False
                else:
                    findings.append(result)
    files.sort(key=lambda file: file.path)
    findings += same_but_for_case(file.path for file in files)
    found = Discovery(tuple(files), tuple(findings), whole)
    if known:
        here = {file.path for file in files}
        known.seen, known.last = {path: entry for path, entry in seen.items() if path in here}, found
    return found


def _look_again(project: Path, known: KnownFiles, changed: tuple[str, ...]) -> Discovery | None:
    """Return what was found before, with ordinary files read again; None where more than their bytes can have
    changed."""
    assert known.last is not None
    before = {file.path: file for file in known.last.files}
    for path in changed:
        if path.split("/")[0] not in FOLDERS:
            continue  # nothing that a build reads
        place = os.path.join(project, *path.split("/"))
        if path not in before or os.path.islink(place) or not os.path.isfile(place):
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
        fault = _name_fault(inner, entry.name) or _link_fault(root, entry, inner)
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
        look = entry.stat()
    except OSError as error:
        return _unreadable(path, error)
    signs = (look.st_size, look.st_mtime_ns, look.st_ino)
    if (before := seen.get(path)) and before[0] == signs:
        return before[1]
    found = read_listed(entry.path, path)
    if isinstance(found, File) and time.time_ns() - look.st_mtime_ns > SETTLED:
        seen[path] = (signs, found)
    return found


def read_listed(place: str, path: str) -> File | Unread:
    """Return a file with its digest, or why it cannot be read. place: on disk; path: in the project."""
    hasher = hashlib.sha256()
    size = 0
    try:
        with open(place, "rb", buffering=0) as file:
            while data := file.read(1 << 20):
                hasher.update(data)
                size += len(data)
    except OSError as error:
        return _unreadable(path, error)
    return File(path, hasher.hexdigest()[:32], size)


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
    content/: what lies beside that, a file of passwords among it, is nobody's to publish."""
    if not entry.is_symlink():
        return None
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
        f"This is a link to something outside {path.split('/')[0]}/, or hidden, so it was left out.",
        "Put a copy of the file here instead of a link.",
    )


def _name_fault(path: str, name: str) -> Finding | None:
    reason = _name_reason(name)
    return (
        Finding(
            "source/file-name",
            path.encode("utf-8", "replace").decode(),
            f"This file was left out: {reason}.",
            "Rename it, with small letters, numbers and hyphens only.",
        )
        if reason
        else None
    )


_PLAIN = re.compile(r"[A-Za-z0-9_-](?:[A-Za-z0-9._-]*[A-Za-z0-9_-])?")


def _name_reason(name: str) -> str:
    """Return why a name cannot be that of a file on every machine, or nothing."""
    stem = name.split(".")[0].lower()
    if _PLAIN.fullmatch(name) and stem not in RESERVED and len(name) <= LONGEST_NAME:
        return ""  # nearly every name, without a look at each letter
    if stem in RESERVED:
        return f'"{name.split(".")[0]}" is a name that Windows keeps for itself'
    if any("\ud800" <= char <= "\udfff" for char in name):
        return "the name is not written in UTF-8"
    if bad := sorted({char for char in name if char in REFUSED or ord(char) < 32}):
        return f"Windows does not allow {' '.join(repr(char) for char in bad)} in a name"
    if name.endswith((".", " ")) or name.startswith(" "):
        return "Windows does not allow a space or a full stop at the end of a name"
    if len(name.encode()) > LONGEST_NAME:
        return f"the name is longer than {LONGEST_NAME} letters"
    return ""


def safe_name(name: str) -> bool:
    """Say whether a name, which is not that of a hidden file, can be on every machine."""
    return bool(name) and not name.startswith(".") and not _name_reason(name)


def same_but_for_case(paths: Iterable[str]) -> list[Finding]:
    """Return a finding for every path that differs from an earlier one only in case or in how accents are coded."""
    seen: dict[str, str] = {}
    findings = []
    for path in paths:
        folded = path.lower() if path.isascii() else unicodedata.normalize("NFC", path).casefold()
        first = seen.setdefault(folded, path)
        if first != path:
            message = f"This name differs from {first} only in capital letters; to Windows and Macs they are one file."
            findings.append(Finding("source/same-but-for-case", path, message, "Rename one of the two."))
    return findings


def read_bytes(project: Path, path: str) -> bytes:
    """Return the bytes of one file of the project. Errors: OSError."""
    with open(open_path(project, path), "rb") as file:
        return file.read()
