"""Measures what the search of every word adds to a build: cold, and after one edit."""

from __future__ import annotations

from pathlib import Path

from amounts import HOME, Plan, Say
from builds import Editor, build_command, clear
from figures import Figure, figure
from pages import write_project
from timing import Step, above, rounds

SETTING = "search: {full-text: yes, least-pages: 20}\n"


def search_figures(plan: Plan, folder: Path, say: Say) -> list[Figure]:
    """Measure a project with a search against the very same without one. Pagefind must be installed."""
    plain, searched = folder / "plain", folder / "searched"
    for project in (plain, searched):
        write_project(project, plan.pages, HOME)
    settings = searched / "content" / "site.yml"
    settings.write_text(settings.read_text("utf-8") + SETTING, "utf-8")
    steps = [
        Step("cold", build_command(plain), lambda: clear(plain)),
        Step("cold with a search", build_command(searched), lambda: clear(searched)),
        Step("edited", build_command(plain), Editor(plain), times=3),
        Step("edited with a search", build_command(searched), Editor(searched), times=3),
    ]
    found = rounds(steps, plan.runs, say)
    bounds = (7.0, 0.8) if plan.pages == 1000 else (0, 0)
    return [
        figure(
            "search-cold",
            f"Search of every word in ten languages, {plan.pages:,} pages: what it adds to a build from scratch",
            "s",
            above(found, "cold with a search", "cold"),
            bounds[0],
        ),
        figure(
            "search-edited",
            "The same, one page edited",
            "s",
            above(found, "edited with a search", "edited"),
            bounds[1],
        ),
    ]
