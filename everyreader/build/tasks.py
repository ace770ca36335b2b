"""Turns PageModels into tasks, and is what those tasks do: render a text from templates, and finish it with a heavy
tool."""

from __future__ import annotations

import os
import re
import traceback
from functools import cache
from types import FrameType

import jinja2
import msgspec

from everyreader.build.completeness import missing_content
from everyreader.document import decode_document, digest, encode
from everyreader.document.scripts import scripts_in
from everyreader.engine.recent import Recent
from everyreader.engine.task import Fetch, Task, Values, code_digest, read_checked
from everyreader.finding import check_all
from everyreader.format import FOLDER, Materials, Rendition, find_formats, place_of
from everyreader.format_info import Medium
from everyreader.layout import is_template, template_path
from everyreader.locale import Locale
from everyreader.markup import Theme, compile_theme, load_theme
from everyreader.resolve import PageModel, resolve
from everyreader.search import page_text
from everyreader.source import StyleSheet, decode_text
from everyreader.source.merge_marks import merge_mark

LARGEST_PAGE = 20_000_000
"""Bytes of a web page: a source of the largest size that is allowed makes a tenth of it."""


class RenderArguments(msgspec.Struct, frozen=True):
    """What the task that renders a page is given."""

    format: str
    """Its name."""
    model: PageModel
    """The page."""
    theme: str
    """The name of the cache entry with the templates."""
    compiled: str
    """The name of that with the same, compiled."""
    locale: str
    """The name of that with the language."""


class FinishArguments(msgspec.Struct, frozen=True):
    """What the task that finishes a file is given."""

    format: str
    """Its name."""
    text: str
    style: str
    """`text` and `style`: digests of what was rendered and of the style sheet, kept as blobs."""
    materials: Materials


def compile_task(theme: str) -> Task:
    """Return the task that compiles templates. theme: name of the cache entry that holds their texts."""
    return Task("everyreader.build.tasks:compile_templates", encode(theme), label="templates")


def compile_templates(arguments: bytes, project: str, fetch: Fetch) -> Values:
    """Compile templates, as a task; a mistake in one is recorded with its place."""
    texts = fetch(msgspec.json.decode(arguments, type=str))
    for name, text in msgspec.json.decode(texts, type=dict[str, str]).items():
        if mark := merge_mark(text):
            return (
                (
                    "compiled",
                    encode(
                        Compiled(
                            fault=(
                                template_path(name),
                                mark[0],
                                "two versions of these lines are here, as a program left them",
                            )
                        )
                    ),
                ),
            )
    try:
        codes = compile_theme(texts)
    except jinja2.TemplateError as error:
        return (("compiled", encode(Compiled(fault=template_fault(error)))),)
    return (("compiled", encode(Compiled(codes))),)


class Compiled(msgspec.Struct, frozen=True):
    """Templates as code by Jinja's key, or (template, line, message) where one has a mistake."""

    codes: dict[str, bytes] = {}
    fault: tuple[str, int, str] | None = None


def render_task(format: str, model: PageModel, theme: str, compiled: str, locale: str) -> Task:
    """Return the task that renders a page from templates."""
    arguments = encode(RenderArguments(format, model, theme, compiled, locale))
    return Task("everyreader.build.tasks:render", arguments, label=f"{format} of {model.tag}/{model.page}")


def finish_task(format: str, text: str, style: str, materials: Materials, label: str) -> Task:
    """Return the task that makes a rendition out of a rendered text. It is heavy: of our code, only that of its format
    makes it again."""
    reads = tuple(path for path, _ in (*materials.files, *materials.fonts))
    arguments = encode(FinishArguments(format, text, style, materials))
    tool = find_formats()[format].tool
    leaves_threads = tool is not None and tool.leaves_threads
    return Task("everyreader.build.tasks:finish", arguments, reads, label, format_code(format), leaves_threads)


@cache
def format_code(format: str) -> str:
    """Return the digest of the code that finishes a format: its own, and the folder of the package that its tool
    names."""
    tool = find_formats()[format].tool
    parts = (os.path.relpath(place_of(format), FOLDER.parent), tool.engine if tool else "")
    return digest("".join(code_digest(part) for part in parts if part).encode())


_render_arguments = msgspec.json.Decoder(RenderArguments)
_finish_arguments = msgspec.json.Decoder(FinishArguments)
_locales: Recent[str, Locale] = Recent(100)


def render(arguments: bytes, project: str, fetch: Fetch) -> Values:
    """Render one page from templates, as a task. A mistake in a template is recorded, with its place."""
    wanted = _render_arguments.decode(arguments)
    model = wanted.model
    locale = _locales.value(wanted.locale, lambda: msgspec.json.decode(fetch(wanted.locale), type=Locale))
    document = decode_document(fetch(f"document:{model.document}"))
    page = resolve(model, document, locale)
    try:
        format = find_formats()[wanted.format]
        theme = _theme(wanted.theme, wanted.compiled, format.info.medium, fetch)
        text = format.write(page, theme, locale)
    except Exception as error:  # whatever a template raises; what our own code raises goes on below
        fault = template_fault(error)
        if fault is None:
            raise
        return (("made", encode(Rendition("", fault=fault))),)
    data = text.encode()
    name = digest(data)
    lacks = ""
    if format.info.medium == "screen":
        lacks = (
            missing_content(page, text)
            if len(data) <= LARGEST_PAGE
            else f"{len(data) / 1e6:.0f} MB, more than a phone can show"
        )
    if not (model.searched and format.info.medium == "screen"):
        scripts = scripts_in(text) if format.info.medium == "print" else ()
        return ((f"blob:{name}", data), ("made", encode(Rendition(name, len(data), lacks=lacks, scripts=scripts))))
    words = encode(page_text(page))
    made = Rendition(name, len(data), lacks=lacks, words=digest(words))
    return ((f"blob:{name}", data), (f"blob:{made.words}", words), ("made", encode(made)))


recent_themes: Recent[tuple[str, str, Medium], Theme] = Recent(6)
"""Of each folder of templates the one that is used, and a few of those that an editor has tried."""


def _theme(name: str, compiled: str, medium: Medium, fetch: Fetch) -> Theme:
    """Return the templates of a format, prepared once in a process."""
    key = (name, compiled, medium)
    return recent_themes.value(
        key, lambda: load_theme(fetch(name), msgspec.json.decode(fetch(compiled), type=Compiled).codes, medium)
    )


def finish(arguments: bytes, project: str, fetch: Fetch) -> Values:
    """Make one rendition out of its text with a heavy tool, as a task."""
    wanted = _finish_arguments.decode(arguments)
    text, style = fetch(f"blob:{wanted.text}").decode(), fetch(f"blob:{wanted.style}").decode()
    loaded = {path: fetch(f"blob:{digest}") for path, digest in wanted.materials.pictures}
    if beside := wanted.materials.beside.digest:
        loaded[wanted.materials.beside.address] = fetch(f"blob:{beside}")
    materials = msgspec.structs.replace(wanted.materials, loaded=loaded)
    tool = find_formats()[wanted.format].tool
    assert tool is not None, "only a format with a tool has such tasks"
    done = tool.finish(text, style, materials, project)
    name = digest(done.data)
    return (
        (f"blob:{name}", done.data),
        ("made", encode(Rendition(name, len(done.data), done.pages, unknown=done.unknown))),
    )


class StyleArguments(msgspec.Struct, frozen=True):
    """A style sheet: its path and digest."""

    path: str
    digest: str


def style_task(path: str, digest: str) -> Task:
    """Return the task that looks for mistakes in a style sheet."""
    return Task("everyreader.build.tasks:check_style", encode(StyleArguments(path, digest)), (path,), path)


def check_style(arguments: bytes, project: str, fetch: Fetch) -> Values:
    """Look for mistakes in a style sheet, as a task."""
    wanted = msgspec.json.decode(arguments, type=StyleArguments)
    text, _ = decode_text(read_checked(project, wanted.path, wanted.digest), wanted.path)
    return (("findings", encode(check_all("templates", StyleSheet(wanted.path, text or "")))),)


def _template_place(frame: FrameType, line: int) -> tuple[str, int] | None:
    """Return (template, line) of a step in a template, or None. Jinja mends the lines of a whole page itself, and not
    those of a macro that our code calls."""
    if template := frame.f_globals.get("__jinja_template__"):
        return template.filename, template.get_corresponding_lineno(line)
    name = frame.f_code.co_filename
    return (name, line) if is_template(name) else None


def template_fault(error: BaseException) -> tuple[str, int, str] | None:
    """Return (template, line, message) where an error was raised in a template or by Jinja, else None."""
    if isinstance(error, jinja2.TemplateSyntaxError):
        return error.filename or template_path(f"{error.name}"), error.lineno, error.message or "it cannot be read"
    places = [
        place for frame, line in traceback.walk_tb(error.__traceback__) if (place := _template_place(frame, line))
    ]
    if places:
        return (*places[-1], f"{error}")
    if isinstance(error, jinja2.TemplateNotFound):
        return (
            template_path(f"{error.name}"),
            1,
            error.message if error.message and "macro" in error.message else "it is missing",
        )
    called = re.match(r"macro '(\w+)'", str(error)) if isinstance(error, TypeError) else None
    return (template_path(f"blocks/{called[1]}.html"), 1, f"{error}") if called else None
