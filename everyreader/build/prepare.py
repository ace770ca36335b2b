"""Brings a site to the point where all is decided and nothing is made: read, index, check, decide, model."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from everyreader.build.guard import keep_failures
from everyreader.build.make import make_renderers, needed_formats
from everyreader.build.outline import check_site, outline, project_outline
from everyreader.build.pages import Pages, model_pages
from everyreader.build.publication_checks import blocking_findings, unconfirmed_findings
from everyreader.build.read import Project, index, places, read
from everyreader.build.record import Known
from everyreader.build.request import BuildReport, BuildRequest, WrongRequest
from everyreader.build.steps import Renderer
from everyreader.build.task_runner import TaskRunner
from everyreader.build.themes import read_templates, theme_tasks
from everyreader.document import Position
from everyreader.finding import BEFORE_FIRST, Finding, Reported
from everyreader.layout import SETTINGS, SITE
from everyreader.parse import Header
from everyreader.publish import unchanged
from everyreader.publish.ownership import foreign
from everyreader.report import decide, report
from everyreader.site import Settings, Site, project_id
from everyreader.source import near_name, read_bytes, text_in


class Prepared(msgspec.Struct, frozen=True):
    """A site that is decided and not yet made."""

    project: Project
    site: Site
    pages: Pages
    renderers: dict[str, Renderer]
    findings: tuple[Finding, ...]
    """The findings of all stages before."""
    usable: bool
    """Its templates can be used."""


def prepare(request: BuildRequest, known: Known, runner: TaskRunner) -> Prepared | BuildReport:
    """Read, index, check and decide; return what can be planned, or the report of a site that cannot be. Errors:
    BuildFailed where we fail at what every page needs, WrongRequest for a language that is not there."""
    published_now = _published_now(request, known)
    formats = needed_formats(request, published_now)
    sources = read_templates(runner, (format.info for format in formats.values()), known.discovery)
    project = read(runner, known.discovery, request.out, theme_tasks(runner, sources.values()))
    why = (
        ""
        if request.out_anyway or not request.publish
        else foreign(request.out, project_id(project.settings), known.stamps, request.out == request.project / SITE)
    )
    if why:
        raise WrongRequest(why)
    given = (request.today, known.before, known.baseline, request.preview)
    of_project = project_outline(project, *given)
    site, pictures = index(runner, project, *given, of_project)
    check_names(request.languages, site.locales, "language")
    whole = outline(site, of_project)
    found = (*project.findings, *pictures, *check_site(runner, site, whole))
    findings = tuple(unconfirmed_findings(found, request.yes))
    if held := blocking_findings(site, findings, request.yes):
        return BuildReport(2, as_reported(runner, project, site, (*held, *runner.guard.findings())), published=False)
    pages = model_pages(
        runner, project, site, decide(findings, site.settings, request.today), request, published_now, known, whole
    )
    renderers, wrong = make_renderers(runner, site, sources, formats)
    return Prepared(
        project,
        site,
        pages,
        renderers,
        (*findings, *wrong),
        all(renderer.theme.usable for renderer in renderers.values()),
    )


def nothing_published(runner: TaskRunner, request: BuildRequest) -> BuildReport:
    """Return the report of a build that failed at what every page needs."""
    failures = tuple(runner.guard.failures.values())
    if request.publish:
        keep_failures(request.project, failures)
    reported = report(runner.guard.findings(), Settings(), request.today, lambda path: {}, lambda path: "")
    return BuildReport(2, tuple(reported), published=False, failures=tuple(failure.details for failure in failures))


def _published_now(request: BuildRequest, known: Known) -> dict[str, str]:
    """Return the digest by address of what is published now and a build of a part can vouch for. Web pages are made all
    of a language or not at all."""
    return (
        {}
        if request.whole
        else {
            path: stamp.digest
            for path, stamp in known.stamps.items()
            if (request.languages or not path.endswith(".html")) and unchanged(request.out, path, stamp)
        }
    )


def check_names(names: Iterable[str], known: Iterable[str], kind: str) -> None:
    """Check names that were asked for. Errors: WrongRequest for one that is not known."""
    for name in names:
        if name not in set(known):
            near = near_name(name, known)
            meant = f'Did you mean "{near}"? ' if near else ""
            raise WrongRequest(f'There is no {kind} "{name}". {meant}There are: {", ".join(sorted(known))}.')


def as_reported(runner: TaskRunner, project: Project, site: Site, findings: Iterable[Finding]) -> tuple[Reported, ...]:
    """Return findings as people read them, each at its line of today's source."""
    known: dict[str, dict[str, Position]] = {}
    texts: dict[str, str] = {}

    def positions(path: str) -> dict[str, Position]:
        if path not in known:
            known[path] = places(runner, project, path)
        return known[path]

    def text(path: str) -> str:
        if path not in texts:
            try:
                texts[path] = text_in(read_bytes(runner.project, path)) or ""
            except OSError:
                texts[path] = ""
        return texts[path]

    pages = {header.source: header for header in site.pages.values()}
    kinds: dict[str, str] = {source: header.meta.kind for source, header in pages.items()}
    if not site.baseline.id:
        kinds[SETTINGS] = BEFORE_FIRST
    found = report(findings, site.settings, site.today, positions, text, kinds)
    return tuple([_with_loss(item, pages.get(item.path)) for item in found])


LOSS = "Until then, readers get a short page with your contact."


def _with_loss(item: Reported, page: Header | None) -> Reported:
    """Return a finding that says so where readers do not get the page that it is about."""
    if page is None or item.outcome != "failed" or not item.consequence.startswith("withhold page"):
        return item
    stays = item.consequence == "withhold page" and page.meta.always_published and not page.broken
    said = "short page" in item.message or "not published" in item.message
    return item if stays or said else msgspec.structs.replace(item, help=f"{item.help} {LOSS}")
