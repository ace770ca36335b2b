"""Makes and clears places in the folder of a site: what is not ours stays, and nothing behind a link is touched."""

from __future__ import annotations

import errno
from collections.abc import Mapping
from pathlib import Path

from everyreader.publish.manifest import Written, is_ours
from everyreader.publish.replace import remove


def make_way(out: Path, path: str, ours: Mapping[str, Written]) -> None:
    """Take away an empty folder, or one with files of ours, that stands where a file must be."""
    target = out / path
    for other in ours:
        if other.startswith(path + "/") and is_ours(out / other, ours[other]):
            delete(out, other)
    if target.is_dir() and any(target.iterdir()):
        raise IsADirectoryError(
            errno.EISDIR, "a folder with files of somebody else stands where a file must be", str(target)
        )
    if target.is_dir():
        target.rmdir()


def make_folder(folder: Path, out: Path, ours: Mapping[str, Written]) -> None:
    """Make a folder; a file of ours that stands where a folder must be gives way. Errors: OSError, where it is somebody
    else's."""
    for parent in [folder, *folder.parents]:
        if parent == out or out not in parent.parents:
            break
        if parent.is_symlink() or parent.is_file():
            if not parent.is_symlink() and not is_ours(parent, ours.get(parent.relative_to(out).as_posix())):
                raise FileExistsError(
                    errno.EEXIST, "a file of somebody else stands where a folder must be", str(parent)
                )
            parent.unlink()
    if not folder.is_dir():
        folder.mkdir(parents=True, exist_ok=True)


def same_file(out: Path, path: str, other: str | None) -> bool:
    """Say whether a path that differs only in case is the same file, as it is on Windows and Macs."""
    return bool(other) and (out / path).exists() and (out / path).samefile(out / str(other))


def delete(out: Path, path: str, wait: float = 0.0) -> bool:
    """Delete a file of the site, and the folders that it leaves empty; False where another program has it open. Errors:
    OSError."""
    target = out / path
    if any((out / folder).is_symlink() for folder in target.relative_to(out).parents):
        return True  # what lies behind a link is not ours
    if (target.is_symlink() or target.is_file()) and not remove(target, wait):
        return False
    for folder in target.relative_to(out).parents:
        if folder != Path() and (out / folder).is_dir():
            if any((out / folder).iterdir()):
                return True
            (out / folder).rmdir()
    return True


def clear(parts: Path) -> None:
    """Delete what a publish that was stopped has left half written. Errors: OSError."""
    if parts.is_dir():
        for part in parts.iterdir():
            part.unlink()
