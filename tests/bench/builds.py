"""Measures builds: cold, unchanged, edited, and one after another in one process."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import peers
from amounts import HERE, HOME, JOBS, PYTHON, Plan, Say
from figures import Figure, figure
from pages import TODAY, edit, write_project
from timing import Failed, Spread, Step, above, ratio, rounds, set_aside, spread

from everyreader.parse import EXTENSIONS


def build_command(project: Path, *words: str) -> list[str]:
    """Return the command that builds a project, as a person types it."""
    return [
        PYTHON,
        str(HOME / "build.py"),
        "build",
        "--project",
        str(project),
        "--jobs",
        JOBS,
        "--today",
        TODAY,
        "--format",
        "html",
        *words,
    ]


def clear(project: Path) -> None:
    """Forget all that was built."""
    for name in (".everyreader", "site"):
        set_aside(project / name, project.parent / "aside")


class Editor:
    """Changes another word each time it is called."""

    def __init__(self, project: Path) -> None:
        self.project, self.count = project, 0

    def __call__(self) -> None:
        self.count += 1
        edit(self.project, self.count)


def builds(plan: Plan, folder: Path, with_peers: Path | None, say: Say) -> list[Figure]:
    """Measure cold, unchanged and edited builds, against an empty Python, bare Markdown and other programs."""
    project, text = folder / "project", folder / "text"
    write_project(project, plan.pages, HOME)
    build, out = build_command(project), folder / "bare"
    steps = [
        Step("empty", [PYTHON, "-c", "pass"], times=5),
        Step(
            "markdown",
            [sys.executable, str(HERE / "bare_markdown.py"), str(project / "content"), str(out), *EXTENSIONS],
            lambda: set_aside(out, folder / "aside"),
        ),
        Step("cold", build, lambda: clear(project)),
        Step("unchanged", build, times=5),
        Step("edited", build, Editor(project), times=3),
        *peers.steps(with_peers, text, plan.pages, plan.slow_runs),
    ]
    found = rounds(steps, plan.runs, say)
    edited = project / "content" / "en" / "page-0003.md"
    lived = living(project, project / "site", edited, plan.runs * 3)
    return [
        *build_figures(plan.pages, found),
        *peer_figures(plan.pages, steps, found),
        figure(
            "living",
            f"One page edited, {plan.pages:,} pages, in a living process",
            "s",
            lived,
            0.15 if plan.pages >= 1000 else 0,
        ),
        figure(
            "seen",
            f"From save to the preview's answer, {plan.pages:,} pages",
            "s",
            seen(project, edited, plan.runs * 3),
            0.32 if plan.pages >= 1000 else 0,
        ),
    ]


def living(project: Path, out: Path, page: Path, times: int) -> Spread:
    """Return the seconds of builds after an edit of a page, one after another in one process. Errors: Failed."""
    return _process("living.py", str(project), str(out), str(times), str(page))


def seen(project: Path, page: Path, times: int) -> Spread:
    """Return the seconds from a save to the preview's answer that has the new words. Errors: Failed."""
    return _process("seen.py", str(project), str(times), str(page))


def _process(script: str, *words: str) -> Spread:
    done = subprocess.run(
        [sys.executable, str(HERE / script), *words],
        capture_output=True,
        text=True,
        env={**os.environ, "PYTHONPATH": str(HOME)},
    )
    if done.returncode:
        raise Failed(f"{script} ended with {done.returncode}: {done.stderr[-1500:]}")
    return spread(json.loads(done.stdout))


def build_figures(pages: int, found: list[dict[str, float]]) -> list[Figure]:
    size = f"{pages:,} pages"
    return [
        figure("cold", f"Everything built from scratch, {size}", "s", spread(one["cold"] for one in found)),
        figure(
            "cold-markdown",
            f"The same against Python-Markdown alone, {size}",
            "times",
            ratio(found, "cold", "markdown"),
            2.7 if pages >= 1000 else 0,
        ),  # of few pages, what every build costs once is the larger part
        figure(
            "unchanged", f"Nothing changed, {size}: above an empty Python", "s", above(found, "unchanged", "empty"), 0.2
        ),
        figure("edited", f"One page edited, {size}: above an empty Python", "s", above(found, "edited", "empty"), 0.33),
    ]


def peer_figures(pages: int, steps: list[Step], found: list[dict[str, float]]) -> list[Figure]:
    names = [step.name for step in steps if step.name in peers.NAMES]
    return [
        figure(
            f"cold-{name}",
            f"Everything built from scratch against {peers.NAMES[name]}, {pages:,} pages",
            "times",
            ratio(found, "cold", name),
            peers.MOST[name] if pages >= 1000 else 0,
        )
        for name in names
    ]
