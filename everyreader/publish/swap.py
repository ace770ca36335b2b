"""Puts a first site in its place whole: it is written into a folder beside, which then takes the place of the empty
one.

Whenever that stops, there is no page, or all are there. What lay in the empty folder (of a host, of git or of a system)
moves over; where it stopped in between, the next publish brings it back. Where the folders cannot change places (the
folder is a disk of its own, or the one above may not be written to), files go in one by one, as they do into a site
that stands.
"""

from __future__ import annotations

import errno
import os
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from everyreader.publish.manifest import PARTS

NOBODYS = (
    ".gitignore",
    ".git",
    ".nojekyll",
    "CNAME",
    ".well-known",
    ".DS_Store",
    "Thumbs.db",
    "desktop.ini",
    "lost+found",
)
"""What may lie in a folder that is as good as empty: what belongs to its host, to git or to a system."""

_NO_SWAP = (errno.EACCES, errno.EPERM, errno.EROFS, errno.EBUSY, errno.EXDEV, errno.ENOTEMPTY)
"""What the system says where two folders cannot change places: the one above may not be written to, or a program is in
one of them."""

T = TypeVar("T")


def is_empty(out: Path) -> bool:
    """Say whether nothing of anybody's lies in a folder, or there is none."""
    names = os.listdir(out) if out.is_dir() else []
    return all(name in NOBODYS or (name == PARTS and (out / name).is_dir()) for name in names)


def put_whole(out: Path, write: Callable[[Path], T]) -> T:
    """Let a site be written beside its folder, which is empty, and put it in its place; return what `write` does.
    write: writes into the folder that it gets. Errors: OSError."""
    out = Path(os.path.realpath(out))
    recover(out)
    new, old = beside(out, "new"), beside(out, "old")
    try:
        _make_like(new, out)
    except OSError as error:
        shutil.rmtree(new, ignore_errors=True)
        if error.errno not in _NO_SWAP:
            raise
        return write(out)
    try:
        done = write(new)
    except OSError:
        shutil.rmtree(new, ignore_errors=True)  # a full disk gets its room back
        raise
    (new / ".gitignore").unlink()
    try:
        if out.is_dir():
            os.replace(out, old)
        os.replace(new, out)
    except OSError as error:
        recover(out)
        if error.errno not in _NO_SWAP:
            raise
        return write(out)
    recover(out)
    return done


def recover(out: Path) -> None:
    """Bring back what a publish that was stopped has left beside the folder of the site. Errors: OSError."""
    out = Path(os.path.realpath(out))
    old, new = beside(out, "old"), beside(out, "new")
    if old.is_dir():
        out.mkdir(exist_ok=True)
        shutil.rmtree(old / PARTS, ignore_errors=True)
        for entry in sorted(old.iterdir()):
            if not (out / entry.name).exists():
                os.replace(entry, out / entry.name)
        shutil.rmtree(old)
    if new.is_dir():
        shutil.rmtree(new)


def beside(out: Path, which: str) -> Path:
    """Return the folder in which the `new` site is written, or to which the `old` folder gives way."""
    return out.with_name(f".everyreader-{which}-{out.name}")


def _make_like(new: Path, out: Path) -> None:
    """Make the folder for the new site, as readable as the one whose place it takes. Errors: OSError, where they cannot
    change places."""
    out.parent.mkdir(parents=True, exist_ok=True)
    new.mkdir()
    (new / ".gitignore").write_bytes(b"*\n")  # git takes no half site for a source
    if out.is_dir():
        if os.path.ismount(out):
            raise OSError(errno.EXDEV, "a disk of its own", str(out))
        found, made = out.stat(), new.stat()
        if (found.st_uid, found.st_gid) != (made.st_uid, made.st_gid):
            os.chown(new, found.st_uid, found.st_gid)
        shutil.copymode(out, new)
