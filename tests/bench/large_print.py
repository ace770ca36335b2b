"""The finishing step of large print against WeasyPrint alone, on the very same final HTML, style and fonts.

Usage: large_print.py PROJECT ROUNDS: prints one JSON object. Both run in two worker processes of their own, which have
made some documents before the clock starts; the two take turns.
"""

from __future__ import annotations

import datetime
import json
import multiprocessing
import sys
import tempfile
import time
from collections.abc import Iterable
from concurrent.futures import Executor, ProcessPoolExecutor
from functools import cache
from pathlib import Path
from typing import Any

import msgspec

from everyreader.build.make import make, make_renderers, needed_formats
from everyreader.build.pages import model_pages
from everyreader.build.read import index, read
from everyreader.build.renditions import FINISH_COST
from everyreader.build.request import BuildRequest
from everyreader.build.task_runner import TaskRunner
from everyreader.build.tasks import FinishArguments
from everyreader.build.themes import read_templates
from everyreader.engine.cache import Cache
from everyreader.engine.task import Task, code_digest
from everyreader.engine.worker_pool import PoolSettings, WorkerPool, run_tasks
from everyreader.format import Rendition
from everyreader.report import decide
from everyreader.source import discover

PROCESSES = 2
WARM_UP = 12


class Reached(Exception):
    """The build has come to the step that is to be timed. args: the tasks of that step."""


class Stopping(TaskRunner, frozen=True):
    """A workshop that stops before the heavy tool."""

    def make(self, tasks: Iterable[Task], *rest: Any, **more: Any) -> list[str]:
        chosen = list(tasks)
        if chosen and chosen[0].function.endswith(":finish"):
            raise Reached(chosen)
        return super().make(chosen, *rest, **more)


def finishing_tasks(project: Path, cache: Cache, today: datetime.date) -> list[Task]:
    """Return the tasks that make the PDFs of a project, after all that comes before them has been done."""
    runner = Stopping(
        project, cache, WorkerPool(PoolSettings(PROCESSES)), code_digest(), lambda *_: None, set(), set(), set()
    )
    discovery = discover(project)
    read_of = read(runner, discovery)
    site, _ = index(runner, read_of, today)
    request = BuildRequest(project, project / "site", today, formats=("large-print",))
    pages = model_pages(runner, read_of, site, decide(read_of.findings, site.settings, today), request, {})
    formats = needed_formats(request, {})
    sources = read_templates(runner, (format.info for format in formats.values()), discovery)
    renderers, _ = make_renderers(runner, site, sources, formats)
    try:
        make(runner, pages, renderers)
    except Reached as reached:
        tasks: list[Task] = reached.args[0]
        return tasks
    raise AssertionError("this project asks for no large print")


@cache
def _style(style: str, fonts: tuple[str, ...]) -> Any:
    from weasyprint import CSS
    from weasyprint.text.fonts import FontConfiguration

    configuration = FontConfiguration()
    names = [
        (Path(font).name.split("-")[0], "bold" if "-Bold" in font else "normal", Path(font).as_uri()) for font in fonts
    ]
    faces = "".join(
        f'@font-face {{ font-family: "{family}"; font-weight: {weight}; src: url("{url}") }}\n'
        for family, weight, url in names
    )
    families = ", ".join(dict.fromkeys(f'"{family}"' for family, _, _ in names))
    return CSS(string=f"{faces}:root {{ font-family: {families} }}\n{style}", font_config=configuration), configuration


def bare(text: str, style: str, fonts: tuple[str, ...], target: str) -> None:
    """Make a PDF as anybody would who knows WeasyPrint well: style and fonts are read once a process."""
    from weasyprint import HTML

    sheet, configuration = _style(style, fonts)
    HTML(string=text).write_pdf(
        target, stylesheets=[sheet], font_config=configuration, pdf_variant="pdf/ua-1", pdf_tags=True
    )


def _time_ours(tasks: list[Task], project: Path, cache: Cache, executor: Executor) -> tuple[float, list[Rendition]]:
    began = time.perf_counter()
    results = list(
        run_tasks(
            [(task, task.key("bench")) for task in tasks],
            FINISH_COST,
            project,
            cache,
            PoolSettings(PROCESSES),
            executor,
            lambda *_: None,
            "",
        )
    )
    took = time.perf_counter() - began
    values = [dict(values or ()) for _, values in results]
    return took, [
        msgspec.json.decode(data, type=Rendition)
        for found in values
        for name, data in found.items()
        if name.startswith("made:")
    ]


def _time_bare(documents: list[tuple[str, str, tuple[str, ...]]], folder: Path, executor: Executor) -> float:
    began = time.perf_counter()
    targets = [str(folder / f"{number}.pdf") for number in range(len(documents))]
    texts, styles, fonts = zip(*documents, strict=True)
    list(executor.map(bare, texts, styles, fonts, targets))
    return time.perf_counter() - began


def measure(project: Path, rounds: int, today: datetime.date) -> dict[str, object]:
    """Return the seconds of each round, ours and bare, and how many documents and pages there are."""
    cache = Cache(project / ".everyreader")
    tasks = finishing_tasks(project, cache, today)
    documents = []
    for task in tasks:
        wanted = msgspec.json.decode(task.arguments, type=FinishArguments)
        text, style = (cache.get(f"blob:{name}") or b"" for name in (wanted.text, wanted.style))
        documents.append((text.decode(), style.decode(), tuple(path for path, _ in wanted.materials.fonts)))
    context = multiprocessing.get_context("fork")
    found: list[tuple[float, float]] = []
    made: list[Rendition] = []
    with (
        ProcessPoolExecutor(PROCESSES, context) as first,
        ProcessPoolExecutor(PROCESSES, context) as second,
        tempfile.TemporaryDirectory() as folder,
    ):
        _time_ours(tasks[::3][:WARM_UP], project, cache, first)
        _time_bare(documents[::3][:WARM_UP], Path(folder), second)
        for _ in range(rounds):
            took, made = _time_ours(tasks, project, cache, first)
            found.append((took, _time_bare(documents, Path(folder), second)))
    return {"seconds": found, "documents": len(tasks), "pages": sum(one.pages for one in made)}


if __name__ == "__main__":
    print(json.dumps(measure(Path(sys.argv[1]), int(sys.argv[2]), datetime.date.fromisoformat(sys.argv[3]))))
