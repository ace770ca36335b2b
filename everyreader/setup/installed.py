"""Installs what a build needs beside a package that was installed by pip: there is no .venv of ours to make."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

from everyreader.setup import parts, search
from everyreader.setup.checker import install_checker
from everyreader.setup.commands import THIS, Machine
from everyreader.setup.packages import LOCKS, Need, install_lock


def install_beside(
    project: Path,
    engine: Path,
    need: Need,
    machine: Machine = THIS,
    has: Callable[[parts.Part], bool] = parts.has_part,
) -> str:
    """Install parts of the system, then the packages of a check and of a search where they are asked for, and for a
    check the Nu HTML checker; return "" or what went wrong. engine: the folder of the locks. machine: does the work.
    has: says whether a part is there."""
    settings = project / search.SETTINGS
    wanted = settings.is_file() and search.is_wanted(settings.read_text(encoding="utf-8", errors="replace"))
    locks = [LOCKS["check"]] * (need == "check") + [search.LOCK] * wanted
    problem = parts.install_parts(parts.missing_parts(need, has), machine)
    python = Path(sys.executable)
    for lock in locks:
        problem = problem or install_lock(python, engine / lock, machine)
    if need == "check":
        problem = problem or install_checker(engine, python.parent, machine)
    return problem
