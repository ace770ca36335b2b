"""The stages of a build, in their order: read, index, decide, plan and make, publish, record."""

from __future__ import annotations

from collections.abc import Iterable

from everyreader.build.editors import NAME, editors_report, write_report
from everyreader.build.looks import look_tasks, read_sources
from everyreader.build.make import make, needed_formats
from everyreader.build.read import Gathered, gather, places
from everyreader.build.record import Known, record
from everyreader.build.request import BuildReport, BuildRequest, Reporter, WrongRequest
from everyreader.build.session import Session
from everyreader.build.workshop import Workshop
from everyreader.document import Position
from everyreader.finding import Finding, Reported, check_all
from everyreader.format import find_formats
from everyreader.layout import is_template
from everyreader.plan import renditions_before, withdrawn_renditions
from everyreader.publish import Output, publish, unchanged
from everyreader.report import decide, report
from everyreader.site import reader_dates
from everyreader.source import decode_text, nearest, read_bytes
from everyreader.task import Cache, Lost


def build_stages(request: BuildRequest, known: Known, session: Session, cache: Cache, reporter: Reporter) -> BuildReport:
    """Build a site that is not as it should be. Errors: as `build` has them, and Lost where the cache is damaged."""
    _check_names(request.formats, find_formats(), "format")
    with session.crew(request) as crew:
        shop = Workshop(request.project, cache, crew, session.code, reporter.progress, set(), set(), set())
        standing = _standing(request, known)
        sources = read_sources(request.project, (format.info for format in needed_formats(request, standing).values()), known.discovery)
        gathered = gather(shop, known.discovery, request.today, known.before, look_tasks(shop, sources.values()))
        site = gathered.site
        _check_names(request.languages, site.locales, "language")
        findings = (*gathered.findings, *check_all("site", site))
        if not (site.settings.usable and site.facts.usable and site.published):
            return BuildReport(2, _reported(shop, gathered, findings), published=False)
        result = make(shop, site, sources, decide(findings, site.settings, request.today), request, standing)
    # The memory of workers is not kept while the site is published.
    findings = (*findings, *result.findings)
    reported, gaps = _reported(shop, gathered, findings), tuple(result.gaps)
    errors = any(item.level == "error" for item in reported)
    again = min((day for day in reader_dates(site) if day > request.today), default=None)
    broken = any(is_template(item.path) and item.level == "error" for item in reported)
    if not request.publish or broken or (errors and request.strict):
        code = 2 if broken or (errors and request.strict) else 1 if errors else 3 if gaps else 0
        return BuildReport(code, reported, gaps, len(result.outputs), published=False, next_build=again)
    # What could not be read today may be there again tomorrow: nothing is deleted for it.
    unread = shop.changed or any(finding.rule == "source/unreadable" for finding in findings)
    done = publish(result.outputs.values(), lambda output: _bytes(shop, output), request.out, known.stamps,
                   request.whole and not gaps and not unread, renditions_before(site), withdrawn_renditions(site))
    told = BuildReport(1 if errors else 3 if gaps else 0, reported, gaps, len(result.outputs), done.written, done.deleted,
                       next_build=again)
    if request.whole:
        result.watched.update(_tell_editors(shop, gathered, request, told.reported, reporter))
    record(shop, request, known, site, result, done, told)
    return told


def _standing(request: BuildRequest, known: Known) -> dict[str, str]:
    """Return the digest by address of what is published now and a build of a part can vouch for. Web pages are made all of a
    language or not at all."""
    return {} if request.whole else {path: stamp.digest for path, stamp in known.stamps.items()
                                     if (request.languages or not path.endswith(".html")) and unchanged(request.out, path, stamp)}


def _check_names(names: Iterable[str], known: Iterable[str], kind: str) -> None:
    """Check names that were asked for. Errors: WrongRequest for one that is not known."""
    for name in names:
        if name not in set(known):
            near = nearest(name, known)
            meant = f'Did you mean "{near}"? ' if near else ""
            raise WrongRequest(f'There is no {kind} "{name}". {meant}There are: {", ".join(sorted(known))}.')


def _reported(shop: Workshop, gathered: Gathered, findings: Iterable[Finding]) -> tuple[Reported, ...]:
    """Return findings as people read them, each at its line of today's source."""
    known: dict[str, dict[str, Position]] = {}
    texts: dict[str, str] = {}

    def positions(path: str) -> dict[str, Position]:
        if path not in known:
            known[path] = places(shop, gathered, path)
        return known[path]

    def text(path: str) -> str:
        if path not in texts:
            try:
                texts[path] = decode_text(read_bytes(shop.project, path), path)[0] or ""
            except OSError:
                texts[path] = ""
        return texts[path]

    return tuple(report(findings, gathered.site.settings, gathered.site.today, positions, text))


def _bytes(shop: Workshop, output: Output) -> bytes:
    """Return the bytes of a file of the site. Errors: Lost."""
    if output.source:
        return read_bytes(shop.project, output.source)
    data = shop.cache.get(f"blob:{output.digest}")
    if data is None:
        raise Lost(output.digest)
    return data


def _tell_editors(shop: Workshop, gathered: Gathered, request: BuildRequest, reported: tuple[Reported, ...],
                  reporter: Reporter) -> list[str]:
    """Write the editors' report and return its path, for the next build to see that it is still there."""
    def line(path: str, block: str) -> int:
        position = places(shop, gathered, path).get(block)
        return position.first if position else 1

    try:
        return [str(write_report(editors_report(gathered.site, reported, line), request.out))]
    except OSError as error:  # the site stands, and that is what counts
        reporter.say(f"The report for editors, {NAME}, could not be written beside the site: {error.strerror or error}.")
        return []
