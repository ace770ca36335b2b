"""Puts to each PDF, as soon as it is made, the rules that need nothing but the file: what a change of a template or of
a style sheet can break.

They take less than a twentieth of the time that it took to make the PDF. All other rules on PDFs are asked by
`check --pdf`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

import msgspec

from everyreader.build.steps import Step
from everyreader.build.task_runner import TaskRunner
from everyreader.document import encode
from everyreader.engine.task import Fetch, Task, Values
from everyreader.finding import Finding, run_rule
from everyreader.format import Rendition
from everyreader.proof.artefacts import PdfFile

RULES = (
    "pdf/artifacts",
    "pdf/easy-read-booklet",
    "pdf/empty-element",
    "pdf/fonts",
    "pdf/lists",
    "pdf/missing-glyph",
    "pdf/parent-tree",
    "pdf/tables",
)
COST = 0.05


class Arguments(msgspec.Struct, frozen=True):
    """A file that was made."""

    digest: str
    """Of its bytes, which are kept as `blob:<digest>`."""
    fonts: tuple[str, ...]
    """The names of the files of its fonts."""
    most_pages: int = 0
    """Beyond which it is too long for its readers; 0 for any number."""


def examine_task(digest: str, fonts: Iterable[str], label: str, most_pages: int = 0) -> Task:
    """Return the task that examines a PDF. fonts: the paths of those that it may have. most_pages: as a format has
    it."""
    names = tuple(sorted({Path(path).name for path in fonts}))
    return Task("everyreader.build.examined:examine", encode(Arguments(digest, names, most_pages)), label=label)


def examine(arguments: bytes, project: str, fetch: Fetch) -> Values:
    """Put the rules to one PDF, as a task."""
    wanted = msgspec.json.decode(arguments, type=Arguments)
    data = fetch(f"blob:{wanted.digest}")
    file = PdfFile(Path("made.pdf"), fonts=frozenset(wanted.fonts), data=data, most_pages=wanted.most_pages)
    found = tuple(finding for name in RULES for finding in run_rule(name, (file,)) or ())
    return (("findings", encode(tuple(msgspec.structs.replace(finding, path="") for finding in found))),)


def examined(runner: TaskRunner, steps: Iterable[Step], made: Mapping[str, Rendition]) -> list[Finding]:
    """Return what the rules find in the PDFs that steps have made, each at its page."""
    asked = [
        (step, examine_task(made[step.target].digest, (path for path, _ in step.materials.fonts), step.what, most))
        for step in steps
        if step.now and step.materials and step.target in made and step.target.endswith(".pdf")
        for most in [step.renderer.info.most_pages if step.renderer else 0]
    ]
    keys = runner.make((task for _, task in asked), "findings", COST, "PDF files: examined")
    found: list[Finding] = []
    for (step, _), key in zip(asked, keys, strict=True):
        runner.used.add(f"findings:{key}")
        if key in runner.broken:
            runner.guard.note_failure(step.source, runner.broken[key])
            continue
        for finding in runner.value(f"findings:{key}", tuple[Finding, ...]):
            found.append(
                msgspec.structs.replace(finding, path=step.source, message=f"In {step.target}: {finding.message}")
            )
    return found
