"""Turns Views into tasks, and is what those tasks do: render a text from templates, and finish it with a heavy tool."""

from __future__ import annotations

import traceback

import jinja2
import msgspec

from everyreader.document import decode_document, digest, encode
from everyreader.locale import Locale
from everyreader.markup import View, load_look
from everyreader.plan.formats import Made, Materials, find_formats, format_module
from everyreader.task import Fetch, Task, Values


class RenderArguments(msgspec.Struct, frozen=True):
    """format: its name. view: the page. look, locale: names of cache entries with the templates and the language."""

    format: str
    view: View
    look: str
    locale: str


class FinishArguments(msgspec.Struct, frozen=True):
    """format: its name. text, style: digests of what was rendered and of the style sheet, kept as blobs."""

    format: str
    text: str
    style: str
    materials: Materials


def render_task(format: str, view: View, look: str, locale: str) -> Task:
    """Return the task that renders a page from templates."""
    arguments = encode(RenderArguments(format, view, look, locale))
    return Task("everyreader.plan.tasks:render", arguments, label=f"{format} of {view.tag}/{view.page}")


def finish_task(format: str, text: str, style: str, materials: Materials, label: str) -> Task:
    """Return the task that makes a rendition out of a rendered text."""
    reads = tuple(path for path, _ in (*materials.files, *materials.fonts))
    return Task("everyreader.plan.tasks:finish", encode(FinishArguments(format, text, style, materials)), reads, label)


_render_arguments = msgspec.json.Decoder(RenderArguments)
_finish_arguments = msgspec.json.Decoder(FinishArguments)
_locales: dict[str, Locale] = {}


def render(arguments: bytes, project: str, fetch: Fetch) -> Values:
    """Render one page from templates, as a task. A mistake in a template is recorded, with its place."""
    wanted = _render_arguments.decode(arguments)
    view = wanted.view
    locale = _locales.get(wanted.locale)
    if locale is None:
        locale = _locales[wanted.locale] = msgspec.json.decode(fetch(wanted.locale), type=Locale)
    document = decode_document(fetch(f"document:{view.document}"))
    try:
        look = load_look(fetch(wanted.look), find_formats()[wanted.format].medium)
        text = format_module(wanted.format).render(view, document, look, locale)
    except Exception as error:  # whatever a template raises; what our own code raises goes on below
        fault = template_fault(error)
        if fault is None:
            raise
        return (("made", encode(Made("", fault=fault))),)
    data = text.encode()
    name = digest(data)
    return ((f"blob:{name}", data), ("made", encode(Made(name, len(data)))))


def finish(arguments: bytes, project: str, fetch: Fetch) -> Values:
    """Make one rendition out of its text with a heavy tool, as a task."""
    wanted = _finish_arguments.decode(arguments)
    text, style = fetch(f"blob:{wanted.text}").decode(), fetch(f"blob:{wanted.style}").decode()
    data, pages = format_module(wanted.format).finish(text, style, wanted.materials, project)
    name = digest(data)
    return ((f"blob:{name}", data), ("made", encode(Made(name, len(data), pages))))


def template_fault(error: BaseException) -> tuple[str, int, str] | None:
    """Return (template, line, message) where an error was raised in a template or by Jinja, else None."""
    if isinstance(error, jinja2.TemplateSyntaxError):
        return error.filename or f"templates/{error.name}", error.lineno, error.message or "it cannot be read"
    frames = [frame for frame in traceback.extract_tb(error.__traceback__) if frame.filename.startswith("templates/")]
    if frames:
        return frames[-1].filename, frames[-1].lineno or 1, f"{error}"
    if isinstance(error, jinja2.TemplateNotFound):
        return f"templates/{error.name}", 1, "this template is missing"
    return None
