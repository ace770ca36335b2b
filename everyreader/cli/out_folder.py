"""Says where a site is written, and refuses a place where it would be among other files."""

from __future__ import annotations

import os
import re
from pathlib import Path

from everyreader.layout import CACHE, ENGINE, FOLDERS, RECORD, SITE
from everyreader.publish import read_baseline

OWN_FOLDERS = ("everyreader", "tests", ".git", ".ci", ".github", ".venv", "node_modules", CACHE, RECORD)
"""Folders that hold no site, besides those of the project's sources."""
OWN_FILES = ("editors-report.md", "build.py")


def real_path(path: str | Path) -> Path:
    """Return a path without links in it, as far as there are files; a link that leads to itself stays (`Path.resolve`
    fails at one)."""
    return Path(os.path.realpath(path))


def out_folder(named: str | None, project: Path) -> tuple[Path, str]:
    """Return the folder into which a site is written, and why it cannot be written there, or nothing. named: by
    `--out`."""
    if named and (fault := _no_path(named)):
        return project / SITE, fault
    out = real_path(named) if named else project / SITE
    # As words: to compare 28 paths with each parent takes a twentieth of a small build (2026-11-30).
    taken = {
        os.path.normcase(os.path.join(home, name))
        for home in (project, ENGINE)
        for name in (*FOLDERS, *OWN_FOLDERS, *OWN_FILES)
    }
    if (
        project == out
        or out in project.parents
        or not taken.isdisjoint(map(os.path.normcase, (out, *out.parents)))
        or ".git" in out.parts
        or _is_by_case(out, project)
    ):
        return out, f"The site cannot be written to {out}: the project's own files are there."
    if os.path.lexists(out) and not out.is_dir():
        return out, f"The site cannot be written to {out}: that is a file. Name a folder."
    return out, _within_another(out, project) if named else ""


def _within_another(out: Path, project: Path) -> str:
    """Return why a folder below a published site holds no second one, or nothing."""
    own = project / SITE
    around = next((folder for folder in out.parents if folder == own or read_baseline(folder) is not None), None)
    return (
        f"The site cannot be written to {out}: that is within another site, in {around}. Name a folder beside it."
        if around
        else ""
    )


def _no_path(named: str) -> str:
    """Return why what was typed is no path, or nothing."""
    if re.match(r"[A-Za-z][A-Za-z0-9+.-]+://", named):
        return f"--out takes a folder on this machine, and {named} is an address of the web."
    if named[0] == "~" and not os.path.lexists(named):
        return f"--out takes a path as it is: write the path of your home folder in the place of {named.split('/')[0]}"
    if named[0] in "\"'" and named[-1] == named[0]:
        return f"--out takes a path without quotation marks: {named.strip(named[0])}"
    try:
        is_shown = bool(named.encode()) and not any(letter < " " or letter == "\x7f" for letter in named)
    except UnicodeEncodeError:
        is_shown = False
    return "" if is_shown else "--out takes a path of letters that can be shown; in this one there are others."


def _is_by_case(out: Path, project: Path) -> bool:
    """Say whether a folder in the project differs only in capitals from one of its sources: on Windows and Macs they
    are the same."""
    if project not in out.parents:
        return False
    name = out.relative_to(project).parts[0].casefold()
    return name in (*FOLDERS, *OWN_FOLDERS, *OWN_FILES)
