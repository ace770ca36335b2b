"""Makes each Easy Read booklet once more for an office printer: laid out anew on A5, and two pages to a sheet of A4."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from everyreader.build.kit_files import Write, finished, kit_task
from everyreader.build.model_variants import for_print
from everyreader.build.pages import Pages
from everyreader.build.steps import Renderer
from everyreader.build.task_runner import TaskRunner
from everyreader.format_info import FormatInfo
from everyreader.plan import asked_formats, points_of
from everyreader.site import PageKey

FORMAT = "easy-read"


def small_pages(pages: Pages) -> list[PageKey]:
    """Return the pages that have a booklet in Easy Read."""
    site = pages.site
    return [
        key
        for key in sorted(pages.models)
        if site.pages[key].meta.kind == "easy-read" and FORMAT in asked_formats(site, key)
    ]


def make_small_booklets(
    runner: TaskRunner, pages: Pages, renderers: Mapping[str, Renderer], cost: float
) -> tuple[dict[str, bytes], dict[str, list[str]]]:
    """Return each booklet by the name of its file, and by reason the names of those that cannot be made here."""
    renderer, keys = renderers.get(FORMAT), small_pages(pages)
    if renderer is None or renderer.format.tool is None or not keys:
        return {}, {}
    names = {f"{key.page.replace('/', '-')}-{key.tag}": key for key in keys}
    if why := renderer.format.tool.gap():
        return {}, {why: list(names)}
    tasks = {}
    for name, key in names.items():
        points = points_of(pages.site, key, renderer.info)
        model = for_print(pages.models[key], points, renderer.info.sized_label)
        tasks[name] = kit_task(runner, pages.site, renderer, model, "small booklet", partial(_load, renderer.info))
    made, missing = finished(runner, tasks, cost, "Small Easy Read booklets")
    return {
        name: runner.recall(
            "imposed",
            f"{rendition.digest} {pages.models[names[name]].direction}".encode(),
            partial(_imposed, runner, rendition.digest, pages.models[names[name]].direction == "rtl"),
        )
        for name, rendition in made.items()
    }, missing


def _load(info: FormatInfo) -> Write:
    # What writes print takes 10 ms to import, and most builds make no booklet anew (2026-11-29).
    from everyreader.pdf.easy_read import booklet_writer

    return booklet_writer(info, small=True)


def _imposed(runner: TaskRunner, name: str, right_to_left: bool) -> bytes:
    # The same 10 ms (2026-11-29).
    from everyreader.pdf.impose import impose

    return impose(runner.data(f"blob:{name}"), right_to_left)
