"""The looks of formats: their templates, read and compiled, and their style sheets, looked through for mistakes."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path

import msgspec

from everyreader.build.task_runner import TaskRunner
from everyreader.build.tasks import Compiled, compile_task, style_task
from everyreader.document import digest
from everyreader.engine.task import Task
from everyreader.finding import Finding
from everyreader.format_info import FormatInfo
from everyreader.layout import template_name, template_path
from everyreader.source import Discovery, File, decode_text, read_bytes
from everyreader.source.remote_style import without_remote


class PreparedTheme(msgspec.Struct, frozen=True):
    """The look of a folder of templates. texts, compiled, style: names of cache entries with its templates, the same compiled,
    and its style sheet. address: of the style sheet in the site. usable: the templates could be compiled."""

    texts: str
    compiled: str
    style: str
    address: str
    usable: bool = True


class TemplateFiles(msgspec.Struct, frozen=True):
    """A folder of templates as it was read. texts: all templates as one value. sheets: its style sheets; style: their text."""

    texts: bytes
    sheets: tuple[File, ...]
    style: bytes
    findings: tuple[Finding, ...]


def read_templates(project: Path, formats: Iterable[FormatInfo], discovery: Discovery) -> dict[str, TemplateFiles]:
    """Read the templates of formats, by their folder, and with each the blocks that all share. Errors: OSError."""
    return {folder: _read(project, folder, discovery) for folder in dict.fromkeys(format.folder for format in formats)}


def _read(project: Path, folder: str, discovery: Discovery) -> TemplateFiles:
    texts: dict[str, str] = {}
    sheets: list[File] = []
    findings: list[Finding] = []
    style = b""
    for place in ("blocks", folder):
        for file in discovery.under(template_path(place), ".html", ".css"):
            text, faults = decode_text(read_bytes(project, file.path), file.path)
            findings += faults
            if file.path.endswith(".css"):
                style += without_remote(text or "")[0].encode()
                sheets.append(file)
            elif text is not None:
                texts[template_name(file.path)] = text
    return TemplateFiles(
        json.dumps(texts, sort_keys=True, ensure_ascii=False).encode(), tuple(sheets), style, tuple(findings)
    )


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
    """Return the look of a folder of templates, and every mistake in it. colours: a style sheet that follows its own."""
    findings = list(sources.findings)
    for file in sources.sheets:
        [key] = runner.make([style_task(file.path, file.digest)], "findings", 0.05, "Style sheets")
        if runner.need(key, file.path) not in runner.changed:
            findings += runner.value(f"findings:{key}", list[Finding])
    kept = _keep(runner, sources.texts)
    [key] = runner.make([compile_task(kept)], "compiled", 0.05, "Templates")
    fault = runner.value(f"compiled:{runner.need(key, template_path(folder))}", Compiled).fault
    if fault:
        findings.append(fault_finding(fault))
    style = sources.style + colours.encode()
    return PreparedTheme(
        kept, f"compiled:{key}", _keep(runner, style), f"assets/{folder}.{digest(style)[:10]}.css", fault is None
    ), findings


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
