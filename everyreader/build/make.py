"""Makes the web pages of a build and what stands beside them, and gathers all that was made.

What the cache holds is not made again. A step at which we fail leaves what was published at its address as it is.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import partial

import msgspec

from everyreader.build.indexes import indexes
from everyreader.build.looks import Sources, fault_finding, make_look
from everyreader.build.pages import Pages, short_view
from everyreader.build.plan import Panels, link_of, plan_copies, plan_pages
from everyreader.build.renditions import RENDER_COST, Batch, finish, lend, start
from everyreader.build.request import BuildRequest
from everyreader.build.results import Result
from everyreader.build.steps import Kitchen, Step
from everyreader.build.whole import incomplete
from everyreader.build.workshop import Workshop
from everyreader.document import digest, encode
from everyreader.finding import Finding
from everyreader.format import Format, Made, find_formats
from everyreader.layout import SETTINGS, template_path
from everyreader.plan import is_picture
from everyreader.publish import Output
from everyreader.site import PageKey, Site
from everyreader.site.colours import colour_sheet


def needed_formats(request: BuildRequest, standing: dict[str, str]) -> dict[str, Format]:
    """Return the formats that a build makes or has to vouch for, by name. standing: as `Pages` has it."""
    return {
        name: format
        for name, format in find_formats().items()
        if format.info.after_others
        or request.format(name)
        or any(path.endswith(format.info.extension) for path in standing)
    }


def make_kitchens(
    shop: Workshop, site: Site, sources: dict[str, Sources], formats: dict[str, Format]
) -> tuple[dict[str, Kitchen], list[Finding]]:
    """Return what renders each format, and every mistake in templates. sources: the templates, by their folder. Errors: Struck."""
    locales = {
        tag: shop.keep(f"blob:{digest(encode(found))}", encode(found))
        for tag in sorted(site.locales.keys() | site.waiting)
        for found in [site.locale(tag)]
    }
    colours = colour_sheet(site.settings.colours)
    looks, findings = {}, []
    for folder, templates in sources.items():
        looks[folder], found = shop.guard.must(
            template_path(folder), partial(make_look, shop, folder, templates, colours if folder == "html" else "")
        )
        findings += found
    return {name: Kitchen(format, looks[format.info.folder], locales) for name, format in formats.items()}, findings


def make(shop: Workshop, pages: Pages, kitchens: dict[str, Kitchen], batches: Sequence[Batch] | None = None) -> Result:
    """Make every rendition that is wanted, and what stands beside the pages of a whole site. batches: as `start` returns them."""
    result, panels = Result(), _settled_panels(pages)
    for batch in start(shop, pages, kitchens) if batches is None else batches:
        finish(shop, pages, batch, panels, result)
    _make_web(shop, pages, kitchens, panels, panels, result)
    result.panels.update(panels)
    return result


def _settled_panels(pages: Pages) -> Panels:
    return {key: list(settled.links) for key, settled in pages.settled.items() if settled.links}


def make_web(shop: Workshop, pages: Pages, kitchens: dict[str, Kitchen], batches: Sequence[Batch]) -> Result:
    """Make web pages and what stands beside them, before anything that takes long: their panels list what is there already."""
    result, panels = Result(), _settled_panels(pages)
    for batch in batches:
        lend(shop, pages, batch, panels, result)
    # Hosts must go on to say of an older file that stands whose it is.
    known = {key: list(links) for key, links in panels.items()}
    for step in (step for batch in batches for step in batch.waiting if step.target in pages.site.before):
        known.setdefault(step.page, []).append(link_of(step, Made("")))
    _make_web(shop, pages, kitchens, panels, known, result)
    return result


def _make_web(
    shop: Workshop, pages: Pages, kitchens: dict[str, Kitchen], panels: Panels, known: Panels, result: Result
) -> None:
    """Make web pages, what they show, and what lists the whole site. known: the other formats that hosts are told of."""
    for output in (output for settled in pages.settled.values() for output in settled.outputs):
        result.outputs[output.path] = output
        shop.used.update((f"made:{output.task}", f"blob:{output.digest}"))
    for kitchen in kitchens.values():
        if kitchen.info.after_others:
            _make_pages(shop, pages, kitchen, panels, result)
    for step in plan_copies(pages, result.outputs):
        media = pages.site.media.get(step.source) if is_picture(step.source) else None
        copied = Output(step.target, pages.site.files[step.source], 0, 0, step.source)
        result.add(step, Output(step.target, media.digest, media.size, 0) if media else copied)
    if pages.request.format("html") and not pages.request.languages:
        found = shop.guard.attempt(SETTINGS, lambda: indexes(shop, pages, known), None)
        if found is None:
            result.kept.update(path for path in pages.site.before if not path.endswith(".html"))
        for step, output in found or ():
            if step.target not in result.outputs:
                result.add(step, output)
    result.kept.update(path for key in pages.struck for path in _renditions(pages, key) if path not in result.outputs)
    result.kept.update(
        path
        for path in pages.site.before
        if path.partition("/")[0] in pages.site.waiting and path not in result.outputs
    )


def _renditions(pages: Pages, key: PageKey) -> list[str]:
    """Return the addresses of a page and of its renditions that readers were given."""
    start = f"{key[1]}/{key[0]}."
    root = {"index.html"} if key == ("index", pages.site.default) else set()
    return [path for path in pages.site.before if path.startswith(start) or path in root]


def _make_pages(shop: Workshop, pages: Pages, kitchen: Kitchen, panels: Panels, result: Result) -> None:
    """Make the web pages. One at which we fail stays as readers have it; a new one gives way to the short page with the contact."""
    if not pages.request.format(kitchen.info.name):
        return
    steps = list(plan_pages(pages, kitchen, panels, shop.keep))
    failed = _make_some_pages(shop, steps, kitchen.info.label + "s", result)
    short = [
        msgspec.structs.replace(step, view=msgspec.structs.replace(view, style=kitchen.look.address))
        for step in failed
        if step.stage == 1 and step.target not in pages.site.before and (view := short_view(shop, pages, step.page))
    ]
    _make_some_pages(shop, short, kitchen.info.label + "s", result)
    result.kept.update(step.target for step in failed if step.target in pages.site.before)
    sources = {step.source for step in steps}.union(pages.site.pages[key].source for key in pages.settled)
    result.findings += incomplete(result.lacks, len(sources), pages.request.yes)
    style = shop.data(kitchen.look.style)
    sheet = Step(
        kitchen.look.address,
        f"style sheet of {kitchen.info.name}",
        template_path(kitchen.info.folder),
        entered={"style": kitchen.look.style},
    )
    result.add(sheet, Output(sheet.target, digest(style), len(style), 0))


def _make_some_pages(shop: Workshop, steps: Iterable[Step], what: str, result: Result) -> list[Step]:
    """Make web pages, and return the steps at which we failed."""
    steps = list(steps)
    keys = shop.make((task for step in steps if (task := step.task())), "made", RENDER_COST, what, total=len(steps))
    for key, step in zip(keys, steps, strict=True):
        if key in shop.broken:
            shop.guard.struck(step.source, shop.broken[key])
    failed = [step for step, key in zip(steps, keys, strict=True) if key in shop.broken]
    done = [(step, key) for step, key in zip(steps, keys, strict=True) if key not in shop.broken]
    for (step, key), made in zip(done, shop.each((f"made:{key}" for _, key in done), Made), strict=True):
        shop.used.add(f"blob:{made.digest}")
        if made.fault:
            result.findings.append(fault_finding(made.fault))
        elif made.lacks:
            result.lacks.setdefault(step.source, made.lacks)
            failed.append(step)
        else:
            result.add(step, Output(step.target, made.digest, made.size, step.stage, task=key))
    return failed
