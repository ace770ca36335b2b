"""Says whose a folder is before anything is written into it, and which files in it the build may take away.

A folder is ours where its manifest has the project's id, or has none yet and every file that it lists is as it says, or
where the project's cache remembers what it wrote there. A file is ours to delete where it is, byte for byte, the one
that a build wrote.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from everyreader.baseline import Baseline
from everyreader.publish.manifest import MANIFEST, PARTS, is_ours, read_baseline, read_manifest
from everyreader.publish.stamps import Stamp, unchanged
from everyreader.publish.swap import NOBODYS


def foreign(out: Path, id: str, stamps: dict[str, Stamp], own: bool) -> str:
    """Return why a folder is not ours to write into, in one sentence, or nothing. id: of the project. stamps: what the
    last build wrote there, as the cache remembers it. own: it is the project's own folder for its site, which nobody
    else uses."""
    if own or not out.is_dir() or not any(_files(out)):
        return ""
    if any(unchanged(out, path, stamp) for path, stamp in stamps.items()):
        return ""
    baseline = read_baseline(out)
    if baseline is not None and baseline.id:
        return "" if baseline.id == id else _of_others(out, baseline)
    listed = {path: written for path, written in read_manifest(out).items() if not written.gone}
    if (
        listed
        and all(is_ours(out / path, written) for path, written in listed.items() if (out / path).exists())
        and any((out / path).exists() for path in listed)
    ):
        return ""
    return (
        f"Nothing was written: {out} holds files that this project did not make, such as "
        f"{next(_files(out))}. Name an empty folder, or "
        "say --out-anyway to see what would be replaced."
    )


def _of_others(out: Path, baseline: Baseline) -> str:
    what = "a demonstration" if baseline.demonstration else "another project"
    return (
        f"Nothing was written: {out} holds the site of {what}. Name another folder, or make a fresh start there: "
        f"python3 build.py forget --out {out}"
    )


def _files(out: Path) -> Iterator[str]:
    """Yield the files of a folder that are somebody's, the first few of each folder in order."""
    for folder, folders, names in os.walk(out):
        here = Path(folder).relative_to(out)
        if here == Path():
            folders[:] = [name for name in folders if name not in (*NOBODYS, PARTS)]
            names = [name for name in names if name not in NOBODYS]
        folders.sort()
        yield from ((here / name).as_posix() for name in sorted(names))


def replaced(out: Path) -> list[str]:
    """Return the names at the top of a folder that are somebody's."""
    return sorted(name for name in os.listdir(out) if name not in (*NOBODYS, PARTS)) if out.is_dir() else []


def files_of_ours(out: Path) -> list[str]:
    """Return the files in a folder that a build wrote and nobody has changed, the manifest last."""
    found = [path for path, written in sorted(read_manifest(out).items()) if is_ours(out / path, written)]
    return [*found, MANIFEST] if (out / MANIFEST).is_file() else found


KEPT_OUT = "# The folder is kept; what the build writes into it is not.\n*\n!.gitignore\n"


def keep_from_git(project: Path, out: Path) -> None:
    """See that git does not take a site within a project for a source: whoever deletes the folder deletes what says so.
    Errors: OSError."""
    if (
        project in out.parents
        and not (out / ".gitignore").exists()
        and not (out / ".git").exists()
        and any((folder / ".git").exists() for folder in (project, *project.parents))
    ):
        (out / ".gitignore").write_text(KEPT_OUT, encoding="utf-8")
