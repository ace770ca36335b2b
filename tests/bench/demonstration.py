"""Measures the project's own site with all its formats: from nothing, after an edit, and the memory of each process."""

from __future__ import annotations

import shutil
from pathlib import Path

from amounts import HOME, JOBS, PYTHON, Say
from figures import Figure, figure
from pages import TODAY
from timing import Spread, Step, above, peak_memory, rounds, set_aside, spread

MAY_END = (0, 1, 3)
"""Published, perhaps with errors or without what this machine cannot make."""
EDITED = "content/en/carers.md"


def demonstration_figures(count: int, folder: Path, say: Say) -> list[Figure]:
    """Return the figures. count: how often each build is timed; 0 measures memory alone. Errors: Failed."""
    project = folder / "demonstration"
    for name in ("content", "templates", "locales"):
        shutil.copytree(HOME / name, project / name)
    words = [str(HOME / "build.py"), "build", "--project", str(project), "--jobs", JOBS, "--today", TODAY]
    command, page, old = [PYTHON, *words], project / EDITED, folder / "aside"
    say("all formats: memory of each process")
    memory = peak_memory(command)
    figures = []
    if memory:
        most = memory.largest / 1e6
        figures = [
            figure(
                "own-process",
                "This site in all formats from scratch: most memory of one process",
                "MB",
                Spread(most, most, most),
                300,
            )
        ]
    if not count:
        return figures
    source, edits = page.read_text("utf-8"), iter(range(10_000))

    def forget() -> None:
        for name in (".everyreader", "site", "staff"):
            set_aside(project / name, old)

    def edit() -> None:
        page.write_text(f"{source}\nAnother sentence, which has the number {next(edits)}.\n", "utf-8")

    steps = [
        Step("empty", [PYTHON, "-c", "pass"], times=5),
        Step("cold", command, forget, codes=MAY_END),
        Step("edited", command, edit, codes=MAY_END, times=3),
        Step("unchanged", command, codes=MAY_END, times=5),
    ]
    found = rounds(steps, count, say)
    return [
        *figures,
        figure("own-cold", "This site in all formats from scratch", "s", spread(one["cold"] for one in found), 90),
        figure("own-edited", "One English page of it edited", "s", spread(one["edited"] for one in found), 5),
        figure(
            "own-unchanged",
            "Nothing of it changed: above an empty Python",
            "s",
            above(found, "unchanged", "empty"),
            0.2,
        ),
    ]
