"""Brings a site to the point where all is decided and nothing is made: read, index, check, decide, model."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import partial

import msgspec

from everyreader.build.guard import keep_failures
from everyreader.build.hold import agreed, stopping
from everyreader.build.looks import look_tasks, read_sources
from everyreader.build.make import make_kitchens, needed_formats
from everyreader.build.pages import Pages, model_pages
from everyreader.build.read import Project, index, places, read
from everyreader.build.record import Known
from everyreader.build.request import BuildReport, BuildRequest, WrongRequest
from everyreader.build.steps import Kitchen
from everyreader.build.workshop import Workshop
from everyreader.document import Position
from everyreader.finding import Finding, Reported, find_rule, rule_names, run_rule
from everyreader.layout import SETTINGS, SITE
from everyreader.publish import unchanged
from everyreader.publish.ownership import foreign
from everyreader.report import decide, report
from everyreader.site import Settings, Site, project_id
from everyreader.source import decode_text, near_name, read_bytes


class Prepared(msgspec.Struct, frozen=True):
    """A site that is decided and not yet made. findings: of all stages before. usable: its templates can be used."""

    project: Project
    site: Site
    pages: Pages
    kitchens: dict[str, Kitchen]
    findings: tuple[Finding, ...]
    usable: bool


def prepare(request: BuildRequest, known: Known, shop: Workshop) -> Prepared | BuildReport:
    """Read, index, check and decide; return what can be planned, or the report of a site that cannot be. Errors: Struck where we
    fail at what every page needs, WrongRequest for a language that is not there."""
    standing = _standing(request, known)
    formats = needed_formats(request, standing)
    sources = read_sources(request.project, (format.info for format in formats.values()), known.discovery)
    project = read(shop, known.discovery, request.out, look_tasks(shop, sources.values()))
    why = (
        ""
        if request.out_anyway or not request.publish
        else foreign(request.out, project_id(project.settings), known.stamps, request.out == request.project / SITE)
    )
    if why:
        raise WrongRequest(why)
    site, pictures = index(shop, project, request.today, known.before, known.stood)
    check_names(request.languages, site.locales, "language")
    findings = tuple(agreed((*project.findings, *pictures, *_check(shop, site)), request.yes))
    if held := stopping(site, findings, request.yes):
        return BuildReport(2, as_reported(shop, project, site, (*held, *shop.guard.findings())), published=False)
    pages = model_pages(shop, project, site, decide(findings, site.settings, request.today), request, standing, known)
    kitchens, wrong = make_kitchens(shop, site, sources, formats)
    return Prepared(
        project, site, pages, kitchens, (*findings, *wrong), all(kitchen.look.usable for kitchen in kitchens.values())
    )


def _check(shop: Workshop, site: Site) -> list[Finding]:
    """Return what the rules on the whole site, its facts, settings and languages find. Errors: Struck where we fail at one that
    withholds something: what it would have withheld must not be published."""
    found: list[Finding] = []
    for subject, values in (
        ("site", (site,)),
        ("facts", (site.facts,)),
        ("settings", (site.settings,)),
        ("locale", tuple(site.locales.values())),
    ):
        for name in rule_names(subject):
            question = partial(_answer, name, values)
            found += (
                shop.guard.attempt(SETTINGS, question, ())
                if find_rule(name).consequence == "report"
                else shop.guard.must(SETTINGS, question)
            )
    return found


def _answer(name: str, values: Sequence[object]) -> tuple[Finding, ...]:
    return run_rule(name, values) or ()


def nothing_published(shop: Workshop, request: BuildRequest) -> BuildReport:
    """Return the report of a build that failed at what every page needs."""
    failures = tuple(shop.guard.failures.values())
    if request.publish:
        keep_failures(request.project, failures)
    reported = report(shop.guard.findings(), Settings(), request.today, lambda path: {}, lambda path: "")
    return BuildReport(2, tuple(reported), published=False, failures=tuple(failure.details for failure in failures))


def _standing(request: BuildRequest, known: Known) -> dict[str, str]:
    """Return the digest by address of what is published now and a build of a part can vouch for. Web pages are made all of a
    language or not at all."""
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


def as_reported(shop: Workshop, project: Project, site: Site, findings: Iterable[Finding]) -> tuple[Reported, ...]:
    """Return findings as people read them, each at its line of today's source."""
    known: dict[str, dict[str, Position]] = {}
    texts: dict[str, str] = {}

    def positions(path: str) -> dict[str, Position]:
        if path not in known:
            known[path] = places(shop, project, path)
        return known[path]

    def text(path: str) -> str:
        if path not in texts:
            try:
                texts[path] = decode_text(read_bytes(shop.project, path), path)[0] or ""
            except OSError:
                texts[path] = ""
        return texts[path]

    return tuple(report(findings, site.settings, site.today, positions, text))
