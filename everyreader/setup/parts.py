"""Turns the list of what comes from the operating system into what is missing here, and installs that on Debian's kind.

Whether a part is there is asked of the machine itself (its loader, its programs, its fonts) and not of Debian's package
list: so it needs no rights, and a part that came another way counts.
"""

from __future__ import annotations

import ctypes
import os
import shutil
import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import NamedTuple

from everyreader.setup.commands import THIS, Machine, say


class Part(NamedTuple):
    """One thing from outside Python: Debian's package, what it does for us, and what shows that it is there (any of
    them)."""

    package: str
    why: str
    libraries: tuple[str, ...] = ()
    programs: tuple[str, ...] = ()
    font: str = ""


def library(package: str, why: str, stem: str) -> Part:
    """Return a part that is a shared library, under its names on Linux, macOS and Windows."""
    return Part(package, why, libraries=(f"{stem}.so.0", f"{stem}.0.dylib", f"{stem}-0.dll"))


BUILD_PARTS = (
    library("libpango-1.0-0", "sets the text of PDF pages", "libpango-1.0"),
    library("libpangoft2-1.0-0", "finds the fonts of that text", "libpangoft2-1.0"),
    library("libharfbuzz-subset0", "keeps the fonts in a PDF small", "libharfbuzz-subset"),
    Part(
        "fonts-noto-core", "has the letters of every language but Chinese, for PDFs", font="NotoNaskhArabic-Regular.ttf"
    ),
    Part("fonts-noto-cjk", "has those of Chinese", font="NotoSansCJK-Regular.ttc"),
)
CHECK_PARTS = (
    Part(
        "chromium-headless-shell",
        "is the browser that pages are tested in",
        programs=("chromium-headless-shell", "chromium"),
    ),
    Part("default-jdk-headless", "runs what checks PDFs and HTML", programs=("javac",)),
    Part("poppler-utils", "reads the text of PDFs back", programs=("pdftotext",)),
    Part(
        "libatomic1",
        "is needed by what drives the browser",
        libraries=("libatomic.so.1", "libSystem.dylib", "kernel32.dll"),
    ),
)


FILM_PARTS = (Part("ffmpeg", "looks into films and recordings", programs=("ffprobe",)),)
"""What a project needs that has films or recordings, and the tests."""


def has_recordings(root: Path) -> bool:
    """Tell whether a project has a record of films or recordings beside a page."""
    return any((root / "content").glob("**/*.recordings.yml"))


def venv_part() -> Part:
    """Return the package by which Debian's own Python of this version learns to make a .venv."""
    return Part(
        f"python{sys.version_info[0]}.{sys.version_info[1]}-venv", "lets Python make the folder .venv for its packages"
    )


def font_folders() -> list[Path]:
    """Return where fonts are kept on Debian, macOS and Windows, the likeliest first."""
    shared = (
        "/usr/share/fonts/truetype/noto",
        "/usr/share/fonts",
        "/usr/local/share/fonts",
        "/Library/Fonts",
        "C:/Windows/Fonts",
    )
    return [*map(Path, shared), *(Path.home() / own for own in (".local/share/fonts", ".fonts", "Library/Fonts"))]


def has_font(name: str, folders: Iterable[Path]) -> bool:
    """Tell whether a font file of this name is anywhere in these folders."""
    return any(name in files for folder in folders for _, _, files in os.walk(folder))


def has_library(name: str) -> bool:
    """Tell whether the system's loader finds a library: the question that WeasyPrint will ask."""
    try:
        ctypes.CDLL(name)
    except OSError:
        return False
    return True


def has_part(part: Part) -> bool:
    """Tell whether this machine has a part, however it came here."""
    return (
        any(map(has_library, part.libraries))
        or any(map(shutil.which, part.programs))
        or bool(part.font and has_font(part.font, font_folders()))
    )


def missing_parts(need: str, has: Callable[[Part], bool] = has_part, films: bool = False) -> list[Part]:
    """Return the parts that are not there, of a build and, for all else, of what examines pages and PDFs. films: the
    project has some, or recordings; the tests have."""
    wanted = BUILD_PARTS + (() if need == "build" else CHECK_PARTS) + (FILM_PARTS if films or need == "test" else ())
    return [part for part in wanted if not has(part)]


def describe_parts(missing: Iterable[Part]) -> list[str]:
    """Return a line for each part: its name and what it does."""
    return [f"  {part.package}: {part.why}" for part in missing]


def apt_command(is_root: bool, *words: str) -> list[str]:
    """Return an `apt-get` command that asks nothing and waits for another one's lock, through `sudo` for anybody but
    root."""
    quietly = ["env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-q", "-o", "DPkg::Lock::Timeout=120"]
    return [*([] if is_root else ["sudo"]), *quietly, *words]


def advise(missing: Iterable[Part]) -> str:
    """Return the sentence with the command that an administrator can copy."""
    names = " ".join(part.package for part in missing)
    return f"Going on without them. An administrator can install them: apt-get install --no-install-recommends {names}"


def install_parts(missing: list[Part], machine: Machine = THIS) -> str:
    """Say what is missing and why, and install it where we may; elsewhere say what a person can do, and go on."""
    if not missing:
        return ""
    say("Missing on this system:\n" + "\n".join(describe_parts(missing)))
    if not machine.which("apt-get"):
        say("Going on without them: there is no apt-get here. Install them in this system's own way.")
        return ""
    is_root = machine.is_root()
    if not is_root and not machine.which("sudo"):
        say(advise(missing))
        return ""
    problem = install_by_apt(missing, is_root, machine)
    if problem and not is_root:  # not being allowed to is no failure of the set-up: all that needs no rights can go on
        say(f"{problem}\n{advise(missing)}")
        return ""
    return problem


def install_by_apt(missing: list[Part], is_root: bool, machine: Machine = THIS) -> str:
    """Install those packages that this system's lists have; return "" or what went wrong."""
    say("Reading the lists of system packages ..." + ("" if is_root else " (sudo may ask for your password)"))
    problem = machine.run(apt_command(is_root, "update"))  # one source out of reach need not matter
    known = [
        part.package for part in missing if not machine.run(["apt-cache", "show", "--no-all-versions", part.package])
    ]
    for part in missing:
        if part.package not in known:
            say(f"This system's lists have no {part.package}: it is left out.")
    if not known:
        return problem
    say(f"Installing {' '.join(known)} ...")
    return machine.run(apt_command(is_root, "install", "-y", "--no-install-recommends", *known))
