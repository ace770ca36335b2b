"""Sets files of the print kit: from a page, as for readers, but kept for staff."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

import jinja2
import msgspec

from everyreader.build.steps import Renderer, materials_of
from everyreader.build.task_runner import TaskRunner
from everyreader.build.tasks import Compiled, finish_task, template_fault
from everyreader.document import decode_document, digest, encode
from everyreader.document.scripts import scripts_in
from everyreader.engine.task import Task
from everyreader.format import Materials, Rendition
from everyreader.layout import SETTINGS
from everyreader.locale import Locale
from everyreader.markup import Theme, load_theme
from everyreader.resolve import PageModel, ResolvedPage, resolve
from everyreader.site import Site

Write = Callable[[ResolvedPage, Theme, Locale], str]


def kit_task(
    runner: TaskRunner, site: Site, renderer: Renderer, model: PageModel, what: str, load: Callable[[], Write]
) -> Task | str:
    """Return the task that sets a page for the kit, or why this machine cannot. what: the kind of file, for the cache.
    load: imports what writes its text, which most builds do not make anew."""
    tool, locale = renderer.format.tool, site.locale(model.tag)
    assert tool
    inputs = encode((model, renderer.theme.texts, renderer.theme.compiled, renderer.locales.get(model.tag, "")))
    try:
        text = runner.recall(what, inputs, partial(_written, runner, model, locale, renderer, load))
    except (jinja2.TemplateError, TypeError) as error:  # what our own code raises goes on
        if (fault := template_fault(error)) is None:
            raise
        return f"the template {fault[0]} cannot be used: {fault[2]}. Put it right."
    materials = materials_of(tool, site, model, scripts_in(text.decode()))
    if not isinstance(materials, Materials):
        return materials
    name = digest(text)
    runner.keep(f"blob:{name}", text)
    style = renderer.theme.style.removeprefix("blob:")
    return finish_task(renderer.info.name, name, style, materials, f"{what} in {model.tag}")


def _written(
    runner: TaskRunner, model: PageModel, locale: Locale, renderer: Renderer, load: Callable[[], Write]
) -> bytes:
    compiled = msgspec.json.decode(runner.data(renderer.theme.compiled), type=Compiled)
    theme = load_theme(runner.data(renderer.theme.texts), compiled.codes, "print")
    document = decode_document(runner.data(f"document:{model.document}"))
    return load()(resolve(model, document, locale), theme, locale).encode()


def finished(
    runner: TaskRunner, tasks: Mapping[str, Task | str], cost: float, what: str
) -> tuple[dict[str, Rendition], dict[str, list[str]]]:
    """Return what was made of each task, by its name, and by reason the names of those that cannot be made here."""
    ready = {name: task for name, task in tasks.items() if isinstance(task, Task)}
    missing: dict[str, list[str]] = {}
    for name, why in tasks.items():
        if isinstance(why, str):
            missing.setdefault(why, []).append(name)
    found = {}
    for name, key in zip(ready, runner.make(ready.values(), "made", cost, what), strict=True):
        if key in runner.broken:
            runner.guard.note_failure(SETTINGS, runner.broken[key])
        elif key not in runner.changed:
            found[name] = runner.value(f"made:{key}", Rendition)
            runner.used.add(f"blob:{found[name].digest}")
    return found, missing
