"""Hears of files that are saved in a project.

The system tells of them (`watchfiles`). Since some drives tell nothing, and a folder that was taken away and put back
is no longer heard of, the loop also looks at all files now and then and compares what it sees with what it heard.
"""

from __future__ import annotations

import os
import threading
from collections.abc import Callable, Collection, Iterator
from pathlib import Path

import watchfiles

from everyreader.layout import FOLDERS, open_path, tops_of
from everyreader.source.ignored import is_ignored

Sign = tuple[int, int, int]
"""Time, size and inode of a file."""
Signs = dict[str, Sign]
"""Of each file by its path in the project."""

MANY = 50
"""Files of which it takes longer to look at each than at all."""
STEP, MOST = 20, 200
"""Milliseconds of silence after which a change counts as ended, and after which nobody waits for that silence. A
checkout of git or an editor changes several files in a row."""


def look(project: Path) -> Signs:
    """Return the signs of every file that a build of a project may read."""
    found: Signs = {}
    for folder in FOLDERS:
        for top in reversed(tops_of(project, folder)):  # a file of the project is in the place of ours
            found.update(_look(top, folder))
    return found


def _look(place: str, path: str) -> Iterator[tuple[str, Sign]]:
    try:
        entries = list(os.scandir(place))
    except OSError:
        return  # a folder that is gone, or was a moment ago
    for entry in entries:
        if is_ignored(entry.name):
            continue
        inner = f"{path}/{entry.name}"
        try:
            if entry.is_dir():
                yield from _look(entry.path, inner)
            else:
                yield inner, _sign(entry.stat())
        except OSError:
            continue


def _sign(found: os.stat_result) -> Sign:
    return found.st_mtime_ns, found.st_size, found.st_ino


def look_again(project: Path, signs: Signs, paths: Collection[str]) -> Signs:
    """Return signs that are those of now for some files and folders, and for all others as they were."""
    if len(paths) > MANY:
        return look(project)
    found = dict(signs)
    for path in paths:
        for known in [known for known in found if known == path or known.startswith(f"{path}/")]:
            del found[known]
        place = open_path(project, path)
        try:
            found |= dict(_look(place, path)) if os.path.isdir(place) else {path: _sign(os.stat(place))}
        except OSError:
            continue  # it is gone
    return found


def differing(before: Signs, now: Signs) -> set[str]:
    """Return the paths of files that are not as they were, are new or are gone."""
    return {path for path in before.keys() | now.keys() if before.get(path) != now.get(path)}


def watched_folders(project: Path) -> dict[str, str]:
    """Return the folders that a build reads and that are there: their real places, each with its path in the
    project."""
    places = {os.path.realpath(top): folder for folder in FOLDERS for top in tops_of(project, folder)}
    return {place: folder for place, folder in places.items() if os.path.isdir(place)}


class Watcher:
    """Tells of each file that is saved, from a thread of its own, until it is closed.

    tell: gets the paths in the project of files that changed together."""

    def __init__(self, project: Path, tell: Callable[[frozenset[str]], None]) -> None:
        self._project, self._tell = project, tell
        self._stop = threading.Event()
        self._thread: threading.Thread | None = None

    def start(self) -> None:
        """Begin to listen; again, where it has listened before."""
        self.close()
        self._stop = threading.Event()
        folders = watched_folders(self._project)
        self._thread = threading.Thread(target=self._listen, args=(folders, self._stop), daemon=True)
        self._thread.start()

    def close(self) -> None:
        """Listen no more."""
        self._stop.set()
        if self._thread is not None:
            self._thread.join()
            self._thread = None

    def _listen(self, folders: dict[str, str], stop: threading.Event) -> None:
        if not folders:
            return
        try:
            for changes in watchfiles.watch(
                *folders,
                watch_filter=None,
                step=STEP,
                debounce=MOST,
                stop_event=stop,
                rust_timeout=50,
                raise_interrupt=False,
                ignore_permission_denied=True,
            ):
                paths = frozenset(path for _, place in changes if (path := _path_of(place, folders)))
                if paths:
                    self._tell(paths)
        except (OSError, RuntimeError):  # no more of what the system has for this: the loop looks by itself
            return


def _path_of(place: str, folders: dict[str, str]) -> str:
    """Return the path in the project of a file that was told of, or nothing where no build reads it."""
    for folder, path in folders.items():
        if place.startswith(folder + os.sep):
            parts = place[len(folder) + 1 :].split(os.sep)
            return "" if any(map(is_ignored, parts)) else "/".join((path, *parts))
    return ""
