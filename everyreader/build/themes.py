"""The looks of formats: their templates, read and compiled, and their style sheets, looked through for mistakes."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from functools import lru_cache

import msgspec

from everyreader.build.task_runner import TaskRunner
from everyreader.build.tasks import compile_task, style_task
from everyreader.build.template_attributes import misspelt_attributes
from everyreader.build.template_classes import lost_classes, repeated_conditions, repeated_lines, stray_signs
from everyreader.document import digest, encode
from everyreader.engine.task import Task
from everyreader.finding import Finding
from everyreader.format_info import FormatInfo
from everyreader.layout import ENGINE, TEMPLATES, template_name, template_path
from everyreader.source import Discovery, File, decode_text
from everyreader.source.remote_style import without_remote
from everyreader.source.script_comments import without_comment_lines
from everyreader.source.style_comments import without_comments
from everyreader.source.style_spaces import without_spaces


class PreparedTheme(msgspec.Struct, frozen=True):
    """The look of a folder of templates."""

    texts: str
    compiled: str
    style: str
    """`texts`, `compiled` and `style`: names of cache entries with its templates, the same compiled, and its style
    sheet."""
    address: str
    """The address of the style sheet in the site."""
    usable: bool = True
    """The templates could be compiled."""
    script: str = ""
    """The name of the cache entry with the script of the page on which people look for pages."""
    script_address: str = ""
    """The address of that script in the site."""


class TemplateFiles(msgspec.Struct, frozen=True):
    """A folder of templates as it was read."""

    texts: bytes
    """All templates as one value."""
    sheets: tuple[File, ...]
    """Its style sheets."""
    style: bytes
    """Their text."""
    findings: tuple[Finding, ...]
    script: bytes = b""
    """The text of its scripts."""


def read_templates(runner: TaskRunner, formats: Iterable[FormatInfo], discovery: Discovery) -> dict[str, TemplateFiles]:
    """Read the templates of formats, by their folder, and with each the blocks that all share but plain text, which has
    no markup. Errors: OSError."""
    wanted = {format.folder: ("blocks", format.folder)[format.medium == "text" :] for format in formats}
    files = [file for file in discovery.under(TEMPLATES) if file.path.endswith((".html", ".css", ".js"))]

    def found() -> bytes:
        return encode({folder: _read(runner, places, discovery) for folder, places in wanted.items()})

    # Looking through them takes 15 of the 390 ms of an edit among 1,000 pages (2026-11-30).
    inputs = encode((wanted, files, discovery.beneath))
    return msgspec.json.decode(runner.recall("looks", inputs, found), type=dict[str, TemplateFiles])


@lru_cache(maxsize=100)  # blocks are in the look of each format: 2 of the 25 ms of a small build (2026-11-30)
def _text_of(data: bytes, path: str) -> tuple[str | None, tuple[Finding, ...]]:
    text, faults = decode_text(data, path)
    return text, tuple(faults)


def _read(runner: TaskRunner, places: tuple[str, ...], discovery: Discovery) -> TemplateFiles:
    texts: dict[str, str] = {}
    sheets: list[File] = []
    findings: list[Finding] = []
    style = script = b""
    for place in places:
        for file in discovery.under(template_path(place), ".html", ".css", ".js"):
            text, faults = _text_of(runner.read_template(file.path, file.digest), file.path)
            findings += faults
            if file.path.endswith(".js"):
                script += without_comment_lines(text or "").encode()
            elif file.path.endswith(".css"):
                style += _as_published(text or "")
                sheets.append(file)
            elif text is not None:
                texts[template_name(file.path)] = text
    findings += _lost_classes(discovery.beneath, texts, style.decode(), places[-1] == "html")
    return TemplateFiles(_encoder.encode(texts), tuple(sheets), style, tuple(findings), script)


_encoder = msgspec.json.Encoder(order="sorted")


def _lost_classes(beneath: Collection[str], texts: dict[str, str], style: str, is_web: bool) -> Iterator[Finding]:
    """Yield what templates of the project's own have lost that its style sheet needs. beneath: the paths of those which
    take the place of one of ours. is_web: they are for web pages, so that blocks, which others share, are told too."""
    for name, text in texts.items():
        path, ours = template_path(name), ENGINE / template_path(name)
        if path not in beneath or (name.startswith("blocks/") and not is_web):
            continue
        before = ours.read_text("utf-8")
        for sign, line in stray_signs(text, before) if text != before else ():
            said = f"This sign stands within a tag or before the first one of a line: {sign}"
            help = "Take it away, type a plain space, or write both quote marks. A remark is written {# so #}."
            yield Finding("templates/stray-sign", path, said, help, line=line, column=1)
        for name, meant, line in misspelt_attributes(text, before) if text != before else ():
            said = f"A browser knows no such attribute, and takes no notice of it: {name}"
            yield Finding("templates/unknown-attribute", path, said, f'Did you mean "{meant}"?', line=line, column=1)
        for condition, line in repeated_conditions(text):
            said = (
                f"This condition stands twice in one choice, and what is below the second is never shown: {condition}"
            )
            yield Finding("templates/repeated-condition", path, said, "Take one of them away.", line=line, column=1)
        for shown, line in repeated_lines(text) if text != before else ():
            said = f"This line stands twice in a row, and readers get what it shows twice: {shown}"
            yield Finding("templates/repeated-line", path, said, "Take one of them away.", line=line, column=1)
        for lost, line in lost_classes(text, before, style) if text != before else ():
            yield Finding(
                "templates/lost-class",
                path,
                f'This template has lost class="{lost}", by which the style sheet draws what it shows here.',
                f"Put the class back, as {ours} has it, or take .{lost} out of a style sheet of your own.",
                line=line,
                column=1,
            )


@lru_cache(maxsize=8)  # 8 of the 120 ms of an edit in a preview of the demonstration (2026-11-29)
def _as_published(style: str) -> bytes:
    """Return a style sheet as readers get it: without remarks and needless spaces, and without what it would
    fetch from elsewhere."""
    return without_spaces(without_comments(without_remote(style)[0])).encode()


def theme_tasks(runner: TaskRunner, sources: Iterable[TemplateFiles]) -> dict[str, list[Task]]:
    """Return the tasks that make looks ready, by what they make, for workers that have nothing else to do yet."""
    found = list(sources)
    return {
        "compiled": [compile_task(_keep(runner, one.texts)) for one in found],
        "findings": [style_task(file.path, file.digest) for one in found for file in one.sheets],
    }


def make_theme(
    runner: TaskRunner, folder: str, sources: TemplateFiles, colours: str
) -> tuple[PreparedTheme, list[Finding]]:
    """Return the look of a folder of templates, and every mistake in it. colours: a style sheet that follows its
    own."""
    findings = list(sources.findings)
    for file in sources.sheets:
        [key] = runner.make([style_task(file.path, file.digest)], "findings", 0.05, "Style sheets")
        if runner.need(key, file.path) not in runner.changed:
            findings += runner.value(f"findings:{key}", list[Finding])
    kept = _keep(runner, sources.texts)
    [key] = runner.make([compile_task(kept)], "compiled", 0.05, "Templates")
    fault = runner.value(f"compiled:{runner.need(key, template_path(folder))}", _Verdict).fault
    if fault:
        findings.append(fault_finding(fault))
    style, script = sources.style + colours.encode(), sources.script
    return PreparedTheme(
        kept,
        f"compiled:{key}",
        _keep(runner, style),
        f"assets/{folder}.{digest(style)[:10]}.css",
        fault is None,
        _keep(runner, script) if script else "",
        f"assets/{folder}.{digest(script)[:10]}.js" if script else "",
    ), findings


class _Verdict(msgspec.Struct, frozen=True):
    """Of `Compiled` what a build asks for itself: to decode all that code takes half a millisecond for each look
    (2026-11-30)."""

    fault: tuple[str, int, str] | None = None


def _keep(runner: TaskRunner, data: bytes) -> str:
    return runner.keep(f"blob:{digest(data)}", data)


def fault_finding(fault: tuple[str, int, str]) -> Finding:
    """Return the finding of a mistake in a template."""
    path, line, message = fault
    return Finding(
        "templates/template",
        path,
        f"This template cannot be used: {message}.",
        "Mend this line; until then nothing is published, and the site stays as it is.",
        line=line,
        column=1,
    )
