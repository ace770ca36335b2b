"""Measures how the time and memory of a build grow with the pages of one language."""

from __future__ import annotations

import re
import shutil
import statistics
from collections.abc import Callable, Sequence
from itertools import pairwise
from pathlib import Path

from figures import Figure, figure
from pages import edit, write_project
from timing import Spread, Step, peak_memory, seconds
from words import LANGUAGES

MOST = 2.2
"""How many times as much a build of twice as many pages may take."""
NAMES = {
    "cold": "everything built from scratch",
    "unchanged": "nothing changed",
    "edited": "one page edited",
    "title": "one title changed",
    "deleted": "one page deleted",
    "memory": "most memory of a cold build",
}


def growth_figures(
    sizes: Sequence[int],
    folder: Path,
    home: Path,
    command: Callable[[Path], list[str]],
    empty: list[str],
    say: Callable[[str], None],
) -> list[Figure]:
    """Return, for each size but the first, how many times as much each kind of build takes as at the size before.

    sizes: in pages, each twice the one before. command: builds a project. empty: starts Python and ends it.
    """
    found = {size: _measure(size, folder / f"grown-{size}", home, command, empty, say) for size in sizes}
    figures = []
    for small, large in pairwise(sizes):
        for name, words in NAMES.items():
            if name in found[small] and name in found[large]:
                times = found[large][name] / max(found[small][name], 0.01)
                figures.append(
                    figure(
                        f"growth-{name}-{large}",
                        f"One language, {large:,} pages against {small:,}: {words}",
                        "times",
                        Spread(times, times, times),
                        MOST,
                    )
                )
    return figures


def _measure(
    size: int,
    project: Path,
    home: Path,
    command: Callable[[Path], list[str]],
    empty: list[str],
    say: Callable[[str], None],
) -> dict[str, float]:
    write_project(project, size, home, LANGUAGES[:1])
    start = statistics.median(seconds(Step("empty", empty)) for _ in range(5))
    found = {}
    memory = peak_memory(command(project))
    if memory:
        found["memory"] = memory.proportional / 1e6
    for name in (".everyreader", "site"):
        shutil.rmtree(project / name)
    found["cold"] = seconds(Step("cold", command(project))) - start
    found["unchanged"] = statistics.median(seconds(Step("unchanged", command(project))) for _ in range(3)) - start
    found["edited"] = (
        statistics.median(
            seconds(Step("edited", command(project), lambda day=day: edit(project, day))) for day in range(3)
        )
        - start
    )
    pages = project / "content" / "en"
    found["title"] = (
        statistics.median(
            seconds(Step("title", command(project), lambda number=number: _retitle(pages / f"page-{number:04}.md")))
            for number in range(3, 6)
        )
        - start
    )
    found["deleted"] = (
        statistics.median(
            # Other pages link to each, so the build says 1.
            seconds(Step("deleted", command(project), (pages / f"page-{size - number:04}.md").unlink, codes=(0, 1)))
            for number in range(1, 4)
        )
        - start
    )
    say(f"growth: {size:,} pages: " + ", ".join(f"{name} {value:.2f}" for name, value in found.items()))
    shutil.rmtree(project)
    return found


def _retitle(page: Path) -> None:
    page.write_text(re.sub("^title: ", "title: New ", page.read_text("utf-8"), flags=re.MULTILINE), "utf-8")
