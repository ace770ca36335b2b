"""Plans the steps of a build: pure functions from the pages, and from what was made before, to the files that are made
next.

Every format but web pages comes first, each as a text and, where a heavy tool is needed, as a file made of it; then web
pages, whose panels list only what is vouched for.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from itertools import islice

import msgspec

from everyreader.build.model_variants import for_print, with_files
from everyreader.build.pages import Pages
from everyreader.build.simple_page import Keep, Recall
from everyreader.build.special_pages import special_pages
from everyreader.build.steps import Renderer, Step, materials_of
from everyreader.format import FileBeside, Materials, Rendition, find_formats
from everyreader.layout import content_path, site_path
from everyreader.plan import PART, address, asked_formats, points_of
from everyreader.plan.films import film_files, film_links
from everyreader.plan.notices import is_draft, with_lacking
from everyreader.resolve import FormatLink
from everyreader.site import PageKey, Site

Panels = dict[PageKey, list[FormatLink]]
"""What is vouched for beside the web page, by page."""


def plan_texts(pages: Pages, renderer: Renderer) -> list[Step]:
    """Return the step of every page and booklet that asks for a format and is made now, or stands and can be vouched
    for."""
    format, request, site = renderer.info, pages.request, pages.site
    models = [*(model for _, model in pages.open()), *(pages.booklets.values() if format.joins_booklets else ())]
    steps = []
    for model in models:
        key = model.key
        source = site.pages[key].source
        target = address(model.page + (PART if model.booklet else ""), model.tag, format.extension)
        now = request.format(format.name) and request.language(model.tag) and key not in pages.failed_pages
        if (
            format.name in asked_formats(site, key)
            and (target, source) not in pages.lost
            and (now or target in pages.published_now)
        ):
            day = site.pages[key].meta.reviewed or site.pages[key].meta.date
            modified = day.isoformat() if day and format.medium == "book" else ""
            printed = for_print(model, points_of(site, key, format), format.sized_label, modified)
            what = f"{format.name} of {source}{' as a booklet' if model.booklet else ''}"
            steps.append(Step(target, what, source, printed, renderer, page=key, now=now))
    return steps


def plan_files(
    pages: Pages, texts: list[Step], made: Mapping[str, Rendition]
) -> tuple[list[Step], dict[str, list[Step]]]:
    """Return the step that makes each file of its text, and by reason the steps that cannot be done on this machine.

    made: the texts that are there, by target; a file waits for a text that is not.
    """
    steps: list[Step] = []
    missing: dict[str, list[Step]] = {}
    for step in texts:
        assert step.renderer and step.renderer.format.tool and step.model
        if step.target not in made:
            steps.append(msgspec.structs.replace(step, waits_for=f"the text of {step.target}"))
            continue
        tool = step.renderer.format.tool
        found = materials_of(tool, pages.site, step.model, made[step.target].scripts)
        if isinstance(found, Materials):
            steps.append(msgspec.structs.replace(step, text=made[step.target].digest, materials=found))
        elif step.now:
            missing.setdefault(found, []).append(step)
    return steps, missing


def beside(step: Step) -> str:
    """Return the address of the file of the same page in the format that the tool of a step asks for, or nothing."""
    tool = step.renderer.format.tool if step.renderer else None
    other = find_formats().get(tool.beside) if tool and tool.beside else None
    own = step.renderer.info.extension if step.renderer else ""
    return step.target.removesuffix(own) + other.info.extension if other else ""


def with_beside(step: Step, address: str, made: Rendition | None) -> Step:
    """Return a step with the file beside it, where there is one. address: as `beside` returns it."""
    if step.materials is None or made is None:
        return msgspec.structs.replace(step, waits_for="")
    materials = msgspec.structs.replace(step.materials, beside=FileBeside(address, made.digest))
    return msgspec.structs.replace(step, materials=materials, waits_for="")


def link_of(site: Site, step: Step, made: Rendition) -> FormatLink:
    """Return what a page's panel says of a rendition that is vouched for."""
    assert step.renderer and step.model
    format, model = step.renderer.info, step.model
    return FormatLink(
        format.name,
        format.sized_label,
        step.target,
        made.size,
        made.pages,
        model.points,
        model.booklet,
        model.reviewed,
        "draft" if is_draft(site.pages[step.page], site.locale(model.tag)) else "",
    )


def plan_pages(
    pages: Pages,
    renderer: Renderer,
    panels: Panels,
    keep: Keep,
    recall: Recall,
    waiting: Mapping[PageKey, str] = {},
    first: int | None = None,
) -> Iterator[Step]:
    """Yield the steps of the web pages: those of the content, the home page at the root, and pages that say where
    another has gone.

    panels: what is vouched for. waiting: by page, the file that its panel waits for. first: how many of the content
    come before all others, where these take long to plan; None for all.
    """
    if pages.request.format(renderer.info.name):
        content = _plan_content(pages, renderer, panels, waiting)
        yield from islice(content, first)
        yield from _plan_special(pages, renderer, panels, keep, recall, waiting)
        yield from content


def _plan_content(pages: Pages, renderer: Renderer, panels: Panels, waiting: Mapping[PageKey, str]) -> Iterator[Step]:
    style, site = renderer.theme.address, pages.site
    made = {link.address for links in panels.values() for link in links}
    for key, model in pages.open():
        if pages.shows(key[1]) and not pages.is_kept(
            key
        ):  # whatever a page asks for: the web page is what all links lead to
            own = msgspec.structs.replace(
                with_files(model, made),
                style=style,
                interpreter=(),
                other_formats_note=with_lacking(
                    site.locale(key.tag), pages.lacking.get(key, ()), model.other_formats_note
                ),
                formats=(*film_links(model), *panels.get(key, ())),
                searched=site.settings.search.full_text,
            )
            source = site.pages[key].source
            yield Step(
                own.address,
                f"{renderer.info.name} of {source}",
                source,
                own,
                renderer,
                page=key,
                stage=1,
                waits_for=waiting.get(key, ""),
                pending=("its formats",),
            )


def _plan_special(
    pages: Pages, renderer: Renderer, panels: Panels, keep: Keep, recall: Recall, waiting: Mapping[PageKey, str]
) -> Iterator[Step]:
    style, site = renderer.theme.address, pages.site
    for model, source in special_pages(keep, recall, pages, panels, renderer.theme.script_address):
        key = model.key
        home = model.address == "index.html"
        if (home and pages.is_kept(key)) or (key[1] in site.waiting and model.address in site.before):
            continue
        yield Step(
            model.address,
            f"{renderer.info.name} of {source}",
            source,
            msgspec.structs.replace(model, style=style),
            renderer,
            page=key,
            stage=2,
            waits_for=waiting.get(key, "") if home else "",
            pending=("its formats",),
        )


def plan_copies(pages: Pages, taken: Collection[str]) -> Iterator[Step]:
    """Yield a step for each picture that pages show, as it was made fit for it, and for each other file that they link
    to. taken: addresses that have another file."""
    done = set(taken)
    for key in pages.models:
        if pages.shows(key[1]):
            for source in files_of(pages, key):
                path = site_path(source)
                if path not in done and (path, source) not in pages.lost:
                    done.add(path)
                    what = f"{'picture' if source in pages.site.media else 'copy of'} {source}"
                    yield Step(path, what, source, more_inputs={source: pages.site.files[source]})


def files_of(pages: Pages, key: PageKey) -> Collection[str]:
    """Return the pictures and other files of the project that a page shows or leads to, sorted."""
    if key in pages.settled:
        return pages.settled[key].files
    model = pages.models[key]
    used = {picture.source for picture in (*model.pictures.values(), *([model.logo] if model.logo else []))}
    used |= {content_path(film.poster) for film in model.films if film.poster}
    used |= {content_path(file) for file in film_files(model)}
    used |= {content_path(link.address) for link in model.links.values() if link.address.startswith("media/")}
    return sorted(path for path in used if path in pages.site.files)
