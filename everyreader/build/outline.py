"""What rules on the whole site look at, as one digest: while it stays, so do their answers.

It holds all but the words of pages: of each page the digest of what others need to know of it (`Header.outline`), and
every other file, the day and what the last publish has left. An edit of a few words leaves it as it was, and then
nobody asks the same questions of 10,000 pages again.
"""

from __future__ import annotations

import datetime
from collections.abc import Sequence

import msgspec

from everyreader.baseline import Baseline
from everyreader.build.read import Project
from everyreader.build.search_page import index_folder
from everyreader.build.task_runner import TaskRunner
from everyreader.document import digest
from everyreader.finding import Finding, find_rule, rule_names, run_rule
from everyreader.layout import SETTINGS
from everyreader.site import Site

_encoder = msgspec.json.Encoder(order="deterministic")


class _Checked(msgspec.Struct, frozen=True):
    """What the rules found when all were asked."""

    answers: dict[str, tuple[Finding, ...]]
    """By rule, what it finds; not that of a rule which reads words."""
    ask: tuple[str, ...]
    """The rules that read words: they are asked each time."""


def project_outline(
    project: Project, today: datetime.date, before: frozenset[str], baseline: Baseline, preview: bool
) -> str:
    """Return the digest of what an index is made from but words; nothing where a page could not be read and stands as
    the last build kept it. The arguments: as `index` has them."""
    if project.failed_pages or not project.whole or not all(header.outline for header in project.headers):
        return ""
    sources = {header.source for header in project.headers}
    # The names in an index of words change with the words, and no rule looks at them.
    words = tuple(f"{index_folder(tag)}/" for tag in project.locales)
    values = (
        [(header.source, header.outline) for header in project.headers],
        sorted((path, of_file) for path, of_file in project.files.items() if path not in sources),
        sorted(path for path in project.files if path in sources),
        today,
        sorted(path for path in before if not path.startswith(words)),
        baseline,
        preview,
    )
    return digest(_encoder.encode(values))


def outline(site: Site, project: str) -> str:
    """Return the digest of what rules on the whole site look at but words. project: the outline of the project; where
    there is none, there is none of the site."""
    values = (
        project,
        sorted(site.media.items()),
        sorted(site.unready.items()),
        sorted(site.beneath.items()),
        sorted(site.approvals.items()),
        sorted(site.recordings.items()),
        site.unseen,
    )
    return digest(_encoder.encode(values)) if project else ""


def check_site(runner: TaskRunner, site: Site, whole: str) -> list[Finding]:
    """Return what the rules on the whole site, its facts, settings and languages find. whole: its outline, or nothing
    where all are asked. Errors: BuildFailed where we fail at one that withholds something: what it would have withheld
    must not be published."""
    subjects: tuple[tuple[str, Sequence[object]], ...] = (
        ("site", (site,)),
        ("facts", (site.facts,)),
        ("settings", (site.settings,)),
        ("locale", tuple(site.locales.values())),
    )
    name = f"checked:{digest(runner.code.encode() + whole.encode())}"
    known = _known(runner, name) if whole else None
    answers = {
        rule: _answer(runner, rule, values) if known is None or rule in known.ask else known.answers.get(rule, ())
        for subject, values in subjects
        for rule in rule_names(subject)
    }
    if whole and known is None and not runner.guard.failures and not runner.changed:
        ask = tuple(rule for rule in answers if find_rule(rule).reads_words)
        kept = {rule: found for rule, found in answers.items() if found and rule not in ask}
        runner.cache.put([(name, msgspec.json.encode(_Checked(kept, ask)))])
    runner.used.add(name)
    return [finding for found in answers.values() for finding in found]


def _known(runner: TaskRunner, name: str) -> _Checked | None:
    data = runner.cache.get(name)
    try:
        return msgspec.json.decode(data, type=_Checked) if data else None
    except msgspec.DecodeError:
        return None


def _answer(runner: TaskRunner, rule: str, values: Sequence[object]) -> tuple[Finding, ...]:
    def question() -> tuple[Finding, ...]:
        return run_rule(rule, values) or ()

    if find_rule(rule).consequence.startswith("report"):
        return runner.guard.attempt(SETTINGS, question, ())
    return runner.guard.must(SETTINGS, question)
