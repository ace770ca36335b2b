"""The ground of all proofs of text: what each page of a project says, where nothing is withheld."""

from __future__ import annotations

import datetime
import os
from collections.abc import Iterable
from pathlib import Path

from everyreader.audit.expected import Expected, expected_pages, made
from everyreader.build.booklets import booklet_models
from everyreader.build.pages import make_models
from everyreader.build.read import index, read
from everyreader.build.task_runner import TaskRunner
from everyreader.engine.cache import Cache
from everyreader.engine.task import code_digest
from everyreader.engine.worker_pool import PoolSettings, WorkerPool
from everyreader.finding import Finding, find_rule, rule_names, run_rule
from everyreader.format import format_infos
from everyreader.proof.artefacts import PdfFile
from everyreader.proof.parity import Declared, read_declared
from everyreader.report import Decisions
from everyreader.source import discover

HOME = Path(__file__).parents[1]
PDF_RULES = [name for name in rule_names("pdf") if find_rule(name).check or find_rule(name).check_together]
"""The rules on finished PDF files."""
ALONE = [name for name in PDF_RULES if find_rule(name).check]
"""Those of them that look at one file at a time."""

__all__ = ["ALONE", "HOME", "PDF_RULES", "Expected", "answers", "declared", "expected_of", "joined", "made", "told"]


def expected_of(project: Path, today: str, cache: Path) -> list[Expected]:
    """Return what every published page of a project says on a day."""
    runner = TaskRunner(
        project,
        Cache(cache),
        WorkerPool(PoolSettings(min(2, os.cpu_count() or 1), "")),
        code_digest(),
        lambda *_: None,
        set(),
        set(),
        set(),
    )
    site, _ = index(runner, read(runner, discover(project, True)), datetime.date.fromisoformat(today))
    decisions = Decisions(blocks={}, pages=frozenset())
    models, _ = make_models(runner, site, decisions)
    return expected_pages(runner, site, models, booklet_models(runner, site, models), decisions)


Answer = "tuple[Finding, ...] | None"


def answers(names: Iterable[str], files: Iterable[PdfFile]) -> dict[str, list[Answer]]:
    """Return what each of some rules finds in each of some files, by the rule, in the order of the files. As in `check
    --pdf`, all rules are put to one file before the next: to read it takes longer than most of them."""
    found: dict[str, list[Answer]] = {name: [] for name in names}
    for file in files:
        for name, answered in found.items():
            answered.append(run_rule(name, (file,)))
    return found


def joined(answered: Iterable[Answer]) -> Answer:
    """Return what a rule finds in some files together; None where it has nothing to look at in any."""
    given = [answer for answer in answered if answer is not None]
    return tuple(finding for answer in given for finding in answer) if given else None


def declared(format: str) -> Declared:
    """Return what a format says that it leaves out and adds."""
    return read_declared(
        (HOME / "templates" / format_infos()[format].folder / "parity.yml").read_text(encoding="utf-8")
    )


def told(findings: list[Finding] | tuple[Finding, ...]) -> str:
    """Return findings as a list that a person can read."""
    return "\n" + "\n".join(f"{'/'.join(Path(f.path).parts[-2:])}: {f.message}" for f in findings)
