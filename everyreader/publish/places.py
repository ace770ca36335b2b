"""Makes and clears places in the folder of a site: what is not ours stays, and nothing behind a link is touched."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterable, Mapping
from pathlib import Path

from everyreader.publish.manifest import Written, is_ours
from everyreader.publish.replace import remove


def check_places(out: Path, paths: Iterable[str], ours: Mapping[str, Written]) -> None:
    """Make sure that there will be room for files, before the first is written. ours: files of earlier builds, which
    give way. Errors: OSError, where a file or folder of somebody else is in the way."""
    seen: set[str] = set()
    for path in paths:
        parent = os.path.dirname(path)
        while parent and parent not in seen:
            seen.add(parent)
            _check_folder(out / parent, ours.get(parent))
            parent = os.path.dirname(parent)
        target = os.path.join(out, path)
        if os.path.isdir(target) and not os.path.islink(target):
            for folder, _, names in os.walk(target):
                for name in names:
                    place = Path(folder, name)
                    if not is_ours(place, ours.get(place.relative_to(out).as_posix())):
                        raise _folder_in_the_way(target)


def make_way(out: Path, path: str, ours: Mapping[str, Written]) -> None:
    """Take away a folder with nothing in it, or with files of ours alone, that stands where a file must be. Errors:
    OSError, where somebody else's are in it."""
    target = out / path
    for other in ours:
        if other.startswith(path + "/") and is_ours(out / other, ours[other]):
            delete(out, other)
    for folder, _, names in os.walk(target, topdown=False):
        if names:
            raise _folder_in_the_way(str(target))
        os.rmdir(folder)


def make_folder(folder: Path, out: Path, ours: Mapping[str, Written]) -> None:
    """Make a folder; a file of ours that stands where a folder must be gives way. Errors: OSError, where it is somebody
    else's."""
    for parent in [folder, *folder.parents]:
        if parent == out or out not in parent.parents:
            break
        _check_folder(parent, ours.get(parent.relative_to(out).as_posix()))
        if parent.is_symlink() or parent.is_file():
            parent.unlink()
    if not folder.is_dir():
        folder.mkdir(parents=True, exist_ok=True)


def _check_folder(folder: Path, ours: Written | None) -> None:
    if folder.is_file() and not folder.is_symlink() and not is_ours(folder, ours):
        raise FileExistsError(errno.EEXIST, "a file of somebody else stands where a folder must be", str(folder))


def _folder_in_the_way(folder: str) -> IsADirectoryError:
    words = "a folder with files of somebody else stands where a file must be"
    return IsADirectoryError(errno.EISDIR, words, folder)


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
    """Delete what a publish that was stopped has left half written. Errors: OSError, where there is more than that."""
    if parts.is_symlink():
        parts.unlink()
    _check_folder(parts, None)
    for part in parts.iterdir() if parts.is_dir() else ():
        if part.is_dir() and not part.is_symlink():
            raise _folder_in_the_way(str(part))
        part.unlink()
