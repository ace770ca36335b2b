"""The stages of a build, in their order: read, index, decide, plan and make, publish, record."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import partial

import msgspec

from everyreader.build.editors import NAME, editors_report, write_report
from everyreader.build.guard import Struck, keep_failures
from everyreader.build.hold import agreed, stopping
from everyreader.build.looks import look_tasks, read_sources
from everyreader.build.make import make, make_kitchens, needed_formats
from everyreader.build.pages import Pages, model_pages
from everyreader.build.read import Project, index, places, read
from everyreader.build.record import Known, record
from everyreader.build.request import BuildReport, BuildRequest, Reporter, WrongRequest
from everyreader.build.results import Result
from everyreader.build.session import Session
from everyreader.build.steps import Kitchen
from everyreader.build.workshop import Workshop
from everyreader.document import Position
from everyreader.engine.cache import Cache, Lost
from everyreader.finding import Finding, Reported, find_rule, rule_names, run_rule
from everyreader.format import find_formats
from everyreader.layout import FAILURES, SETTINGS, SITE, is_template
from everyreader.plan import renditions_before, site_answers, withdrawn_renditions
from everyreader.publish import Output, publish, unchanged
from everyreader.publish.ownership import foreign, keep_from_git
from everyreader.report import decide, held_back, report
from everyreader.site import Settings, Site, decision_dates, project_id, reader_dates, standing
from everyreader.source import decode_text, nearest, read_bytes


def build_stages(
    request: BuildRequest, known: Known, session: Session, cache: Cache, reporter: Reporter
) -> BuildReport:
    """Build a site that is not as it should be. Errors: as `build` has them, and Lost where the cache is damaged."""
    check_names(request.formats, find_formats(), "format")
    with session.crew(request) as crew, site_answers():
        shop = Workshop(
            request.project, cache, crew, session.code, reporter.progress, set(), set(), set(), headers=session.headers
        )
        try:
            ready = prepare(request, known, shop)
            if isinstance(ready, BuildReport):
                return ready
            # Nothing can be made with templates that are wrong, and nothing will be published.
            result = make(shop, ready.pages, ready.kitchens) if ready.usable else Result({}, [], [], {}, set())
        except Struck:  # at what every page needs: all stays as it is
            return nothing_published(shop, request)
    # The memory of workers is not kept while the site is published.
    return _publish(request, known, shop, ready, result, reporter)


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
    pages = model_pages(shop, project, site, decide(findings, site.settings, request.today), request, standing)
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


def _publish(
    request: BuildRequest, known: Known, shop: Workshop, ready: Prepared, result: Result, reporter: Reporter
) -> BuildReport:
    """Publish what was made, unless it must not be, and record it."""
    project, site = ready.project, ready.site
    changing, decided = shop.guard.attempt(SETTINGS, lambda: (reader_dates(site), decision_dates(site)), (set(), set()))
    failures = tuple(shop.guard.failures.values())
    held = held_back(result.findings, request.yes)
    findings = tuple(agreed((*ready.findings, *result.findings, *shop.guard.findings()), request.yes))
    reported, gaps = as_reported(shop, project, site, findings), tuple(result.gaps)
    errors = any(item.level == "error" for item in reported)
    again = min((day for day in changing if day > request.today), default=None)
    broken = bool(held) or any(is_template(item.path) and item.level == "error" for item in reported)
    details = tuple(failure.details for failure in failures)
    if not request.publish or broken or (errors and request.strict):
        code = 2 if broken or (errors and request.strict) else 1 if errors else 3 if gaps else 0
        return BuildReport(
            code, reported, gaps, len(result.outputs), published=False, failures=details, next_build=again
        )
    keep_failures(request.project, failures)
    # What could not be read today may be there again tomorrow: nothing is deleted for it.
    complete = request.whole and not gaps and project.whole and not shop.changed
    done = publish(
        result.outputs.values(),
        lambda output: _bytes(shop, output),
        request.out,
        known.stamps,
        complete,
        renditions_before(site),
        result.kept,
        withdrawn_renditions(site),
        standing(site),
    )
    if done.left:
        reporter.say(
            f"Left where they are, because they are not as the build wrote them: {', '.join(done.left[:5])}"
            + (f" and {len(done.left) - 5} more." if len(done.left) > 5 else ".")
        )
    keep_from_git(request.project, request.out)
    told = BuildReport(
        1 if errors else 3 if gaps else 0,
        reported,
        gaps,
        len(result.outputs),
        done.written,
        done.deleted,
        failures=details,
        next_build=again,
    )
    if request.whole:
        result.watched.update(
            shop.guard.attempt(SETTINGS, lambda: _tell_editors(shop, project, site, request, reported, reporter), [])
        )
        if len(shop.guard.failures) > len(failures):  # the site stands, and that is what counts
            keep_failures(request.project, tuple(shop.guard.failures.values()))
            reporter.say(
                f"The report for editors could not be made. This is a mistake of everyreader; its details are in {FAILURES}."
            )
    record(shop, request, known, project.positions, site, result, done, told, decided)
    return told


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
            near = nearest(name, known)
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


def _bytes(shop: Workshop, output: Output) -> bytes:
    """Return the bytes of a file of the site. Errors: Lost."""
    if output.source:
        return read_bytes(shop.project, output.source)
    data = shop.cache.get(f"blob:{output.digest}")
    if data is None:
        raise Lost(output.digest)
    return data


def _tell_editors(
    shop: Workshop,
    project: Project,
    site: Site,
    request: BuildRequest,
    reported: tuple[Reported, ...],
    reporter: Reporter,
) -> list[str]:
    """Write the editors' report and return its path, for the next build to see that it is still there."""

    def line(path: str, block: str) -> int:
        position = places(shop, project, path).get(block)
        return position.first if position else 1

    try:
        return [str(write_report(editors_report(site, reported, line), request.out))]
    except OSError as error:  # the site stands, and that is what counts
        reporter.say(
            f"The report for editors, {NAME}, could not be written beside the site: {error.strerror or error}."
        )
        return []
