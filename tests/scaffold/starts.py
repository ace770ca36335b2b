"""Starts things as somebody does who types `new`."""

from __future__ import annotations

import shutil
from pathlib import Path

from everyreader.layout import CACHE
from everyreader.testing import Run, contents, make_project, run

GIVEN = ["--name", "Marram Coast NHS Trust", "--phone", "01632 960 101"]


def new(project: Path, *words: str) -> Run:
    """Run `new` in a project."""
    return run(project, "new", *words)


def started(folder: Path, *words: str) -> tuple[Path, Run]:
    """Start a site in a new folder below `folder`."""
    trust = folder / "trust"
    said = new(folder, "site", str(trust), *words)
    if said.code == 0:  # with the templates of another project, compiled: a tenth of the time (2026-11-29)
        shutil.copytree(make_project(folder) / CACHE, trust / CACHE)
    return trust, said


def written(trust: Path) -> dict[str, bytes]:
    """Return the files of a project, but for its cache."""
    return {path: data for path, data in contents(trust).items() if not path.startswith(CACHE)}
