"""Measures how fast the build is and how much memory it takes, against other programs and against its targets.

Usage: bench.py [quick] [--peers DIR]. `quick` takes few pages and keeps nothing; `build.py test bench` calls this, with
the project's folder on Python's path.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

import msgspec
import peers
from amounts import DEEP, HERE, HOME, JOBS, PYTHON, QUICK, Plan, Say
from builds import build_command, builds, living, seen
from demonstration import demonstration_figures
from figures import Figure, Figures, commit, figure, fill_readme, machine, table
from growth import growth_figures
from pages import TODAY, write_project
from search import search_figures
from timing import Failed, Spread, Step, above, peak_memory, rounds, spread
from weight import weight_figures


def large_project(plan: Plan, folder: Path, say: Say) -> list[Figure]:
    """Measure the memory of a cold build of many pages, and the time when nothing has changed."""
    project = folder / "many"
    write_project(project, plan.many, HOME)
    say(f"memory: a cold build of {plan.many:,} pages")
    memory = peak_memory(build_command(project))
    found = rounds(
        [Step("empty", [PYTHON, "-c", "pass"], times=3), Step("unchanged", build_command(project))], plan.slow_runs, say
    )
    size = f"{plan.many:,} pages"
    figures = [
        figure(
            "many-unchanged",
            f"Nothing changed, {size}: above an empty Python",
            "s",
            above(found, "unchanged", "empty"),
            1.0,
        )
    ]
    if memory:
        shared, whole = memory.proportional / 1e6, memory.resident / 1e6
        figures += [
            figure(
                "many-memory",
                f"Everything built from scratch, {size}: most memory of all processes together",
                "MB",
                Spread(shared, shared, shared),
                300,
            ),
            figure(
                "many-resident", "The same, shared pages counted for each process", "MB", Spread(whole, whole, whole)
            ),
        ]
    shutil.rmtree(project)
    return figures


def prints(plan: Plan, folder: Path, say: Say) -> list[Figure]:
    """Measure the finishing step of large print against WeasyPrint alone. Errors: Failed."""
    project = folder / "prints"
    write_project(project, plan.prints, HOME)
    say(f"large print: {plan.prints} documents, {plan.print_rounds} times")
    found = _told_by("large_print.py", project, plan.print_rounds)
    each = found["pages"] / found["documents"]
    say(f"large print: {plan.prints_in_a_row} files, one after another")
    row = _told_by("print_parts.py", project, plan.prints_in_a_row)
    return [
        *_row_figures(plan.prints_in_a_row, row),
        figure(
            "print-ratio",
            f"Large print, {each:.0f} pages each: against WeasyPrint alone",
            "times",
            spread(ours / bare for ours, bare in found["seconds"]),
            1.2,
        ),
        figure(
            "print-speed",
            "WeasyPrint alone on two processes, documents",
            "a second",
            spread(found["documents"] / bare for _, bare in found["seconds"]),
        ),
    ]


def _told_by(program: str, project: Path, count: int) -> dict[str, Any]:
    command = [sys.executable, str(HERE / program), str(project), str(count), TODAY]
    done = subprocess.run(command, capture_output=True, text=True, env={**os.environ, "PYTHONPATH": str(HOME)})
    if done.returncode:
        raise Failed(f"{program} ended with {done.returncode}: {done.stderr[-1500:]}")
    found: dict[str, Any] = json.loads(done.stdout)
    return found


PARTS = {
    "letters": "letters that no font has are looked for",
    "layout": "WeasyPrint lays out lines and pages",
    "numbers": "page numbers that are given are compared with true ones",
    "order": "the order of letters is decided",
    "words": "words are drawn",
    "tags": "the tag tree is made",
}


def _row_figures(count: int, row: dict[str, Any]) -> list[Figure]:
    """Return the memory of a process that made many files, and the share of each part of the work."""

    def one(value: float) -> Spread:
        return Spread(value, value, value)

    parts = {**row["parts"], "rest": row["seconds"] - sum(row["parts"].values())}
    names = {**PARTS, "rest": "all else, such as fonts, compression and the file"}
    return [
        figure(
            "print-memory",
            f"Large print, one process over {count} files: most memory",
            "MB",
            one(row["memory"] / 1e6),
            250,
        ),
        figure(
            "print-examined",
            "The rules that are put to each PDF as it is made, of the time that it takes to make it",
            "%",
            one(100 * row["examined"] / row["seconds"]),
            5.0,
        ),
        *(
            figure(f"print-{name}", f"Of its time: {names[name]}", "%", one(100 * took / row["seconds"]))
            for name, took in parts.items()
        ),
    ]


def weights(folder: Path, say: Say) -> list[Figure]:
    """Weigh the pages of the project's own site, built whole. Errors: Failed."""
    say("weight: the project's own site")
    out = folder / "own" / "site"
    command = [
        PYTHON,
        str(HOME / "build.py"),
        "build",
        "--project",
        str(HOME),
        "--out",
        str(out),
        "--jobs",
        JOBS,
        "--today",
        TODAY,
    ]
    done = subprocess.run(command, capture_output=True, text=True)
    if done.returncode not in (0, 1, 3):  # published, perhaps without what this machine cannot make
        raise Failed(f"the build of the project's own site ended with {done.returncode}: {done.stderr[-1500:]}")
    copy = folder / "copy"
    for name in ("content", "templates", "locales"):
        shutil.copytree(HOME / name, copy / name)
    edited = copy / "content" / "en" / "carers.md"
    lived = living(copy, copy / "site", edited, 15)
    return [
        *weight_figures(out),
        figure("living-own", "One page edited, this site, in a living process", "s", lived, 0.08),
        figure("seen-own", "From save to the preview's answer, this site", "s", seen(copy, edited, 15), 0.22),
    ]


def measure(plan: Plan, with_peers: Path | None, say: Say) -> Figures:
    """Measure everything in a folder of its own. Errors: Failed."""
    missing = (
        []
        if with_peers or not plan.slow_runs
        else [
            "Pelican and MkDocs are not installed here: name the folder of a Python environment that has "
            "them in EVERYREADER_PEERS"
        ]
    )
    with tempfile.TemporaryDirectory(prefix="bench-") as name:
        folder = Path(name)
        figures = builds(plan, folder, with_peers if plan.slow_runs else None, say)
        figures += weights(folder, say)
        figures += demonstration_figures(plan.slow_runs, folder, say)
        figures += search_figures(plan, folder, say)
        if plan.many:
            figures += large_project(plan, folder, say)
        if plan.growth:
            figures += growth_figures(plan.growth, folder, HOME, build_command, [PYTHON, "-c", "pass"], say)
        try:
            figures += prints(plan, folder, say)
        except Failed as failed:
            missing.append(f"large print was not measured here: {failed}")
    return Figures(*commit(HOME), machine(), tuple(figures), tuple(missing))


def read_words(words: list[str]) -> tuple[Plan, Path | None, bool]:
    """Return what the command line asks for: how much, the folder of other programs, and whether to keep the
    figures."""
    parser = argparse.ArgumentParser(prog="build.py test bench", description=__doc__)
    parser.add_argument(
        "quick",
        nargs="?",
        choices=["quick", "deep"],
        help="quick: few pages, no other programs, nothing kept; deep: up to 40,000 pages, nothing kept",
    )
    parser.add_argument(
        "--peers",
        metavar="DIR",
        default=os.environ.get(peers.VARIABLE),
        help=f"a Python environment with pelican and mkdocs (or {peers.VARIABLE})",
    )
    found = parser.parse_args(words)
    plans = {"quick": QUICK, "deep": DEEP}
    return plans.get(found.quick, Plan()), Path(found.peers) if found.peers else None, not found.quick


def run_bench(terminal: Any, words: list[str] | None = None) -> int:
    """Run the bench, print the figures and keep them; return 0 where all targets are met, else 1.

    terminal: whose `say` tells how far the work is.
    """
    plan, with_peers, keep = read_words(words or [])
    try:
        figures = measure(plan, with_peers, terminal.say)
    except Failed as failed:
        terminal.say(str(failed))
        return 2
    print(table(figures))
    if keep:
        (HERE / "figures.json").write_bytes(msgspec.json.format(msgspec.json.encode(figures), indent=1) + b"\n")
        fill_readme(HERE / "README.md", figures)
    return 0 if all(one.met for one in figures.figures) else 1


if __name__ == "__main__":
    from everyreader.cli.terminal import Terminal

    sys.exit(run_bench(Terminal(), sys.argv[1:]))
