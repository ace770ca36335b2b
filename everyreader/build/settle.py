"""Keeps what this build made of each page, so that the next one can say which pages are settled."""

from __future__ import annotations

from everyreader.build.pages import Pages
from everyreader.build.plan import files_of
from everyreader.build.results import Result
from everyreader.build.settled import Last, Settled, Sourceless, settled_name
from everyreader.build.task_runner import TaskRunner
from everyreader.document import encode
from everyreader.publish import Output
from everyreader.site import PageKey


def settle(runner: TaskRunner, pages: Pages, result: Result) -> None:
    """Keep what was made of each page. Where something is missing or we failed, what earlier builds have kept stays: it
    counts only as long as all the files that it tells of stand."""
    name = settled_name(pages.request.out)
    runner.used.add(name)
    if (pages.bases or pages.settled) and not (result.gaps or runner.changed or runner.guard.failures):
        runner.cache.put([(name, encode(Last(pages.frame, _of_all(pages, result), _sourceless(pages, result))))])


def _sourceless(pages: Pages, result: Result) -> Sourceless | None:
    """Return what was made of the pages that no source stands for; None where one of the finished pages lacks
    something. The home page at the root has words of a source."""
    if pages.sourceless or result.lacks:
        return pages.sourceless
    home = "index.html" if PageKey("index", pages.site.default) in pages.models else ""
    steps = {target: step for target, step in result.steps.items() if step.model and step.stage == 2 and target != home}
    sources = sorted({step.source for step in steps.values()})
    return Sourceless(tuple(result.outputs[target] for target in steps), tuple(sources))


def _of_all(pages: Pages, result: Result) -> dict[str, Settled]:
    """Return by source what was made of each page of which nothing is said that only making it again could say
    again."""
    told = {*(finding.path for finding in result.findings), *result.lacks}
    outputs: dict[PageKey, list[Output]] = {}
    for target, step in result.steps.items():
        if (
            step.model is not None and step.stage < 2
        ):  # what is at the root is made from a page, and is none of its files
            outputs.setdefault(step.page, []).append(result.outputs[target])
    found = {pages.site.pages[key].source: settled for key, settled in pages.settled.items()}
    for key, basis in pages.bases.items():
        source = pages.site.pages[key].source
        if key in outputs and source not in told:
            links = tuple(result.panels.get(key, ()))
            files = tuple(files_of(pages, key))
            found[source] = Settled(basis.digest, tuple(outputs[key]), links, files, pages.alternates(key), basis.words)
    return found
