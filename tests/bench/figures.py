"""What the bench found, as values, as a table to read and as a table for the README of this folder."""

from __future__ import annotations

import os
import platform
import re
import subprocess
import sys
from pathlib import Path

import msgspec
from timing import Spread

START, END = "<!-- bench -->", "<!-- /bench -->"


class Figure(msgspec.Struct, frozen=True):
    """One thing that was measured. unit: `s`, `times`, `MB` or `a second`. value: the median of the runs; low, high:
    the smallest and the largest. target: what it may be at most, 0 where there is no target, unless it is `bounded`."""

    name: str
    what: str
    unit: str
    value: float
    low: float
    high: float
    target: float = 0
    bounded: bool = False

    @property
    def met(self) -> bool:
        """Say whether the target is met, or that there is none."""
        return not self.has_target or self.value <= self.target

    @property
    def has_target(self) -> bool:
        """Say whether there is a target."""
        return self.bounded or bool(self.target)


class Figures(msgspec.Struct, frozen=True):
    """One run of the bench. date: of the commit, not of the clock. missing: what could not be measured, in words."""

    commit: str
    date: str
    machine: dict[str, str]
    figures: tuple[Figure, ...]
    missing: tuple[str, ...] = ()


def figure(name: str, what: str, unit: str, found: Spread, target: float = 0, bounded: bool = False) -> Figure:
    """Return a figure from the figures of several runs."""
    return Figure(name, what, unit, *(round(value, 3) for value in found), target, bounded)


def machine() -> dict[str, str]:
    """Return what the figures depend on."""
    return {
        "processor": _processor(),
        "cores": str(os.cpu_count()),
        "memory": _memory(),
        "system": f"{platform.system()} {platform.machine()}",
        "python": sys.version.split()[0],
    }


def _processor() -> str:
    try:
        found = re.search(r"^model name\s*:\s*(.+)$", Path("/proc/cpuinfo").read_text(), re.MULTILINE)
    except OSError:
        found = None
    return " ".join(found[1].split()) if found else platform.processor() or "not known"


def _memory() -> str:
    try:
        return f"{os.sysconf('SC_PAGE_SIZE') * os.sysconf('SC_PHYS_PAGES') / 1e9:.0f} GB"
    except (ValueError, OSError, AttributeError):
        return "not known"


def commit(home: Path) -> tuple[str, str]:
    """Return the commit that was measured, with a mark where files have been changed since, and its date."""
    name, date = _git(home, "log", "-1", "--format=%h"), _git(home, "log", "-1", "--format=%cs")
    changed = (
        " and changes since" if name and _git(home, "status", "--porcelain", "--", "everyreader", "templates") else ""
    )
    return (name + changed) or "not committed", date


def _git(home: Path, *words: str) -> str:
    try:
        done = subprocess.run(["git", *words], cwd=home, capture_output=True, text=True)
    except OSError:
        return ""
    return done.stdout.strip() if done.returncode == 0 else ""


def shown(value: float, unit: str) -> str:
    """Return a figure with its unit, for people."""
    if not unit:
        return f"{value:.0f}"
    if unit in ("KB", "%"):
        return f"{value:.1f} {unit}"
    if unit == "MB":
        return f"{value:.0f} MB"
    return f"{value:.2f} {unit}" if unit != "a second" else f"{value:.1f} a second"


def table(figures: Figures) -> str:
    """Return all figures as lines to read in a terminal."""
    width = max(len(one.what) for one in figures.figures)
    lines = [
        f"{one.what.ljust(width)}  {shown(one.value, one.unit):>14}  ({one.low:g} to {one.high:g}){_verdict(one)}"
        for one in figures.figures
    ]
    about = ", ".join(f"{name} {value}" for name, value in figures.machine.items())
    return "\n".join([*lines, *figures.missing, "", f"commit {figures.commit} {figures.date}", about])


def _verdict(one: Figure) -> str:
    return f"  {'within' if one.met else 'MISSES'} {shown(one.target, one.unit)}" if one.has_target else ""


def readme_table(figures: Figures) -> str:
    """Return the figures as Markdown for the README, from marker to marker; shares of one stay out of it."""
    rows = [
        f"| {one.what} | {shown(one.value, one.unit)} | {shown(one.target, one.unit) if one.has_target else ''} |"
        for one in figures.figures
        if one.unit != "%"
    ]
    facts = figures.machine
    about = (
        f"Medians, measured at commit {figures.commit} ({figures.date}) on {facts['cores']} cores of "
        f"{facts['processor']}, "
        f"{facts['memory']}, Python {facts['python']}."
    )
    missing = [f"{line[0].upper()}{line[1:]}." for line in figures.missing]
    return "\n".join(
        [START, "| What | Figure | At most |", "| --- | --- | --- |", *rows, "", " ".join([about, *missing]), END]
    )


def fill_readme(path: Path, figures: Figures) -> bool:
    """Put the table between its markers in a README; say whether they are there."""
    try:
        text = path.read_text(encoding="utf-8")
    except OSError:
        return False
    before, found, rest = text.partition(START)
    _, end, after = rest.partition(END)
    if not (found and end):
        return False
    path.write_text(before + readme_table(figures) + after, encoding="utf-8")
    return True
