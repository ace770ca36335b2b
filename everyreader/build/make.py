"""Makes the web pages of a build and what is beside them, and gathers all that was made.

What the cache holds is not made again. A step at which we fail leaves what was published at its address as it is.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import partial

import msgspec

from everyreader.build.indexes import indexes
from everyreader.build.pages import Pages, short_model
from everyreader.build.plan import Panels, link_of, plan_copies, plan_pages
from everyreader.build.print_kit import make_kit
from everyreader.build.renditions import RENDER_COST, Batch, finish, lacking, lend, make_files, start
from everyreader.build.request import BuildRequest, Gap
from everyreader.build.results import Result
from everyreader.build.search_index import make_indexes
from everyreader.build.search_page import has_field, index_folder, searched_languages
from everyreader.build.steps import Renderer, Step
from everyreader.build.task_runner import TaskRunner
from everyreader.build.themes import TemplateFiles, fault_finding, make_theme
from everyreader.document import digest, encode
from everyreader.engine.task import Task
from everyreader.finding import Finding, check_all
from everyreader.format import Format, Rendition, find_formats
from everyreader.layout import SETTINGS, template_path
from everyreader.plan import is_picture
from everyreader.proof.artefacts import MadePages
from everyreader.publish import Output
from everyreader.search.index import ENTRY
from everyreader.site import PageKey, Site, has_templates
from everyreader.site.colours import colour_sheet


def needed_formats(request: BuildRequest, published_now: dict[str, str]) -> dict[str, Format]:
    """Return the formats that a build makes or has to vouch for, by name. published_now: as `Pages` has it."""
    return {
        name: format
        for name, format in find_formats().items()
        if format.info.after_others
        or request.format(name)
        or any(path.endswith(format.info.extension) for path in published_now)
    }


def make_renderers(
    runner: TaskRunner, site: Site, sources: dict[str, TemplateFiles], formats: dict[str, Format]
) -> tuple[dict[str, Renderer], list[Finding]]:
    """Return what renders each format, and every mistake in templates. sources: the templates, by their folder. Errors:
    Struck."""
    locales = {
        tag: runner.keep(f"blob:{digest(data)}", data)
        for tag in sorted(site.locales.keys() | site.waiting)
        for data in [encode(site.locale(tag))]
    }
    colours = colour_sheet(site.settings.colours)
    themes, findings = {}, []
    for folder, templates in sources.items():
        themes[folder], found = runner.guard.must(
            template_path(folder), partial(make_theme, runner, folder, templates, colours if folder == "html" else "")
        )
        findings += found
    usable = {name: format for name, format in formats.items() if has_templates(site, format.info)}
    return {name: Renderer(format, themes[format.info.folder], locales) for name, format in usable.items()}, findings


def make(
    runner: TaskRunner, pages: Pages, renderers: dict[str, Renderer], batches: Sequence[Batch] | None = None
) -> Result:
    """Make every rendition that is wanted, and what is beside the pages of a whole site. batches: as `start`
    returns them."""
    result, panels = Result(), _settled_panels(pages)
    batches = start(runner, pages, renderers) if batches is None else batches
    pages = msgspec.structs.replace(pages, lacking=lacking(batches))
    make_files(runner, batches)
    for number, batch in enumerate(batches):
        finish(runner, pages, batch, batches[:number], panels, result)
    _make_web_pages(runner, pages, renderers, panels, result, last=True)
    if pages.site.unseen:
        files = f"{pages.site.unseen} file{'s' * (pages.site.unseen != 1)}"
        result.gaps.append(Gap(f"a look into {files} of films and recordings", NO_PROBE))
    runner.guard.attempt(SETTINGS, lambda: make_kit(runner, pages, renderers, result), None)
    runner.pool.close()
    _make_beside(runner, pages, panels, result)
    result.panels.update(panels)
    return result


def _settled_panels(pages: Pages) -> Panels:
    return {key: list(settled.links) for key, settled in pages.settled.items() if settled.links}


def make_web(runner: TaskRunner, pages: Pages, renderers: dict[str, Renderer], batches: Sequence[Batch]) -> Result:
    """Make web pages and what is beside them, before anything that takes long: their panels list what is there
    already, and a new site has its A to Z before it has an index of every word, which takes 1.5 s (2026-11-30)."""
    result, panels = Result(), _settled_panels(pages)
    if not any(f"{index_folder(tag)}/{ENTRY}" in pages.site.before for tag in searched_languages(pages.site)):
        pages = msgspec.structs.replace(pages, index_waits=True)
    pages = msgspec.structs.replace(pages, lacking=lacking(batches))
    for batch in batches:
        lend(runner, pages, batch, panels, result)
    # Hosts must go on to say of an older file that stands whose it is.
    known = {key: list(links) for key, links in panels.items()}
    for step in (step for batch in batches for step in batch.waiting if step.target in pages.site.before):
        known.setdefault(step.page, []).append(link_of(pages.site, step, Rendition("")))
    _make_web_pages(runner, pages, renderers, panels, result, last=False)
    _make_beside(runner, pages, known, result)
    return result


NO_PROBE = "the program ffprobe is missing (package ffmpeg)"
MANY = 25
"""So many pages take longer than it takes to publish one of them by itself."""


def make_looked_at(runner: TaskRunner, pages: Pages, renderers: dict[str, Renderer]) -> Result:
    """Make the web pages that somebody looks at, where many are due; their panels list what is there already."""
    result, panels = Result(), _settled_panels(pages)
    if len(pages.models) - len(pages.settled) < MANY:
        return result
    for renderer in renderers.values():
        if renderer.info.after_others:
            left, steps = set(pages.request.looked_at), []
            for step in plan_pages(pages, renderer, panels, runner.keep, runner.recall):
                if step.target in left:
                    left.remove(step.target)
                    steps.append(step)
                if not left:
                    break
            _make_some_pages(runner, steps, renderer.info.label + "s", result)
            _add_style(runner, renderer, result)
    return result


def _make_web_pages(
    runner: TaskRunner, pages: Pages, renderers: dict[str, Renderer], panels: Panels, result: Result, last: bool
) -> None:
    """Make web pages, and what their search needs. last: as `_make_pages` has it."""
    for output in pages.made_before():
        result.outputs[output.path] = output
    for renderer in renderers.values():
        if renderer.info.after_others:
            _make_pages(runner, pages, renderer, panels, result, last)
            _make_search(runner, pages, renderer, result)


def _make_beside(runner: TaskRunner, pages: Pages, known: Panels, result: Result) -> None:
    """Add what web pages show, and make what lists the whole site. known: the other formats that hosts are told of."""
    for step in plan_copies(pages, result.outputs):
        media = pages.site.media.get(step.source) if is_picture(step.source) else None
        copied = Output(step.target, pages.site.files[step.source], 0, 0, step.source)
        result.add(step, Output(step.target, media.digest, media.size, 0) if media else copied)
    if pages.request.format("html") and not pages.request.languages:
        found = runner.guard.attempt(SETTINGS, lambda: indexes(runner, pages, known), None)
        if found is None:
            result.kept.update(path for path in pages.site.before if not path.endswith(".html"))
        for step, output in found or ():
            if step.target not in result.outputs:
                result.add(step, output)
    result.kept.update(
        path for key in pages.failed_pages for path in _renditions(pages, key) if path not in result.outputs
    )
    result.kept.update(path for path in _waiting(pages.site) if path not in result.outputs)


def _waiting(site: Site) -> Iterator[str]:
    """Yield the addresses of languages that wait. What is in no language's folder, such as an old address and the page
    for lost readers, is in the default one."""
    for path in site.before:
        folder = path.partition("/")[0]
        of_default = path.endswith(".html") and folder not in site.locales
        if (site.default if of_default else folder) in site.waiting:
            yield path


def _make_search(runner: TaskRunner, pages: Pages, renderer: Renderer, result: Result) -> None:
    """Make the index of each language, and the script that asks it. A build of some languages leaves the indexes that
    stand."""
    if not pages.request.format(renderer.info.name) or not renderer.theme.script:
        return
    waits = pages.request.languages or pages.request.preview or pages.index_waits
    if not waits:  # an index takes longer than all else of an edit
        make_indexes(runner, pages, result)
    if any(pages.shows(tag) and has_field(pages, tag) for tag in searched_languages(pages.site)):
        name, theme = renderer.theme.script.removeprefix("blob:"), renderer.theme
        what = "script of the search"
        step = Step(theme.script_address, what, template_path("html"), more_inputs={"script": name})
        result.add(step, Output(step.target, name, len(runner.data(theme.script)), 0))


def _renditions(pages: Pages, key: PageKey) -> list[str]:
    """Return the addresses of a page and of its renditions that readers were given."""
    start = f"{key[1]}/{key[0]}."
    root = {"index.html"} if key == ("index", pages.site.default) else set()
    return [path for path in pages.site.before if path.startswith(start) or path in root]


def _make_pages(
    runner: TaskRunner, pages: Pages, renderer: Renderer, panels: Panels, result: Result, last: bool
) -> None:
    """Make the web pages. One at which we fail stays as readers have it; a new one gives way to the short page with the
    contact. last: hardly anything that follows needs workers."""
    if not pages.request.format(renderer.info.name):
        return
    planned = plan_pages(pages, renderer, panels, runner.keep, runner.recall, first=len(pages.models) // 2)
    steps, failed = _make_some_pages(runner, planned, renderer.info.label + "s", result, len(pages.models), last)
    short = [
        msgspec.structs.replace(step, model=msgspec.structs.replace(model, style=renderer.theme.address))
        for step in failed
        if step.stage == 1 and step.target not in pages.site.before and (model := short_model(runner, pages, step.page))
    ]
    _make_some_pages(runner, short, renderer.info.label + "s", result)
    result.kept.update(step.target for step in failed if step.target in pages.site.before)
    sources = {step.source for step in steps}.union(pages.site.pages[key].source for key in pages.settled)
    sources.update(pages.sourceless.sources if pages.sourceless else ())
    result.findings += check_all("engine", MadePages(len(sources), result.lacks, pages.request.yes))
    _add_style(runner, renderer, result)


def _add_style(runner: TaskRunner, renderer: Renderer, result: Result) -> None:
    style = runner.data(renderer.theme.style)
    sheet = Step(
        renderer.theme.address,
        f"style sheet of {renderer.info.name}",
        template_path(renderer.info.folder),
        more_inputs={"style": renderer.theme.style},
    )
    result.add(sheet, Output(sheet.target, digest(style), len(style), 0))


def _make_some_pages(
    runner: TaskRunner, planned: Iterable[Step], what: str, result: Result, total: int = 0, last: bool = False
) -> tuple[list[Step], list[Step]]:
    """Make web pages, and return their steps and those at which we failed. planned: asked for a few at a time, so that
    the A to Z among them is put in order while workers make the others (2026-11-30: a twentieth of a build). total: how
    many there are at least, for progress. last: as `_make_pages` has it."""
    steps: list[Step] = []

    def tasks() -> Iterator[Task]:
        for step in planned:
            if task := step.task():
                steps.append(step)
                yield task

    keys = runner.make(tasks(), "made", RENDER_COST, what, total=total, noted=False)
    if last:  # of 10,000 pages they have 110 of 315 MB at this moment (2026-11-30)
        runner.pool.close()
    for key, step in zip(keys, steps, strict=True):
        if key in runner.broken:
            runner.guard.note_failure(step.source, runner.broken[key])
    failed = [step for step, key in zip(steps, keys, strict=True) if key in runner.broken]
    done = [(step, key) for step, key in zip(steps, keys, strict=True) if key not in runner.broken]
    for (step, key), made in zip(done, runner.each((f"made:{key}" for _, key in done), Rendition), strict=True):
        if made.fault:
            result.findings.append(fault_finding(made.fault))
        elif made.lacks:
            result.lacks.setdefault(step.source, made.lacks)
            failed.append(step)
        else:
            result.add(step, Output(step.target, made.digest, made.size, step.stage, task=key))
    return steps, failed
