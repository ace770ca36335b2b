"""One audit: `audit(request, kinds)` puts the rules on finished files to what a build has made, and keeps their
answers."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache, partial
from typing import Literal

import msgspec

from everyreader.audit.cases import Case, Stamps, file_cases, page_cases, style_cases
from everyreader.audit.examine import Found, examine
from everyreader.audit.expected import expected_pages, printed
from everyreader.audit.trace import trace
from everyreader.build.lock import lock
from everyreader.build.prepare import Prepared, as_reported, check_names, prepare
from everyreader.build.read import places
from everyreader.build.record import inputs_digest, is_still_valid, known_before, load_state
from everyreader.build.request import BuildReport, BuildRequest, Gap, Reporter, Silence, WrongRequest
from everyreader.build.session import Session
from everyreader.build.task_runner import TaskRunner
from everyreader.document import digest, encode
from everyreader.engine.cache import Cache, CacheEntryLost
from everyreader.format import find_formats
from everyreader.layout import CACHE
from everyreader.plan import cached_per_site
from everyreader.proof.artefacts import EpubFile, HtmlFile, PdfFile
from everyreader.proof.expected_inlines import Printed
from everyreader.proof.piece import Piece
from everyreader.report import decide

Kind = Literal["pdf", "epub", "pages"]


def audit(
    request: BuildRequest,
    kinds: frozenset[Kind],
    sources: frozenset[str] = frozenset(),
    session: Session | None = None,
    reporter: Reporter | None = None,
) -> BuildReport:
    """Examine the PDF files, the books or the web pages of a site as the last build has made it.

    sources: only what is made from these files of the project; empty for all. Errors: WrongRequest where the site is
    not what a build would make of the project, or for a language or format that is not there; Busy while a build is at
    work.
    """
    session, reporter = session or Session(), reporter or Silence()
    check_names(request.formats, find_formats(), "format")
    with lock(request.project / CACHE):
        kept = Cache(request.project / CACHE)
        try:
            return _audit(request, kinds, sources, session, reporter, kept)
        except CacheEntryLost:
            kept.reset()
            raise WrongRequest(
                "What the last build has kept is damaged. Build the site again, then check it."
            ) from None
        finally:
            kept.close()


def _audit(
    request: BuildRequest,
    kinds: frozenset[Kind],
    sources: frozenset[str],
    session: Session,
    reporter: Reporter,
    kept: Cache,
) -> BuildReport:
    discovery, state = session.discover(request), load_state(kept, request.out)
    whole = msgspec.structs.replace(request, languages=(), formats=(), publish=False)
    inputs = {
        inputs_digest(discovery, session.code, msgspec.structs.replace(whole, strict=strict))
        for strict in (False, True)
    }
    if state is None or state.inputs not in inputs or not is_still_valid(state, request.today, request.out):
        raise WrongRequest(
            f"The site in {request.out} is not what the project says today. Build all of it first, then "
            f"check what is built."
        )
    known = known_before(discovery, state.inputs, state, request.out)
    with session.pool(request) as pool, cached_per_site():
        runner = TaskRunner(request.project, kept, pool, session.code, reporter.progress, set(), set(), set())
        ready = prepare(whole, known, runner)
        return (
            ready
            if isinstance(ready, BuildReport)
            else _examine_all(request, kinds, sources, runner, ready, state.stamps)
        )


def _examine_all(
    request: BuildRequest,
    kinds: frozenset[Kind],
    sources: frozenset[str],
    runner: TaskRunner,
    ready: Prepared,
    stamps: Stamps,
) -> BuildReport:
    site = ready.site
    check_names(request.languages, site.locales, "language")
    expected = expected_pages(
        runner, site, ready.pages.models, ready.pages.booklets, decide(ready.findings, site.settings, request.today)
    )

    def expected_file(case: Case) -> bool:
        tag = case.address.split("/")[0]
        return (
            request.language(tag if tag in site.locales else site.default)
            and (not sources or bool(sources & _sources(case)))
            and (not case.format or request.format(case.format))
        )

    found: Found = []
    gaps: list[Gap] = []
    count = 0
    if "pdf" in kinds:
        cases = [case for case in file_cases(".pdf", expected, request.out, stamps) if expected_file(case)]
        found += examine(runner, "pdf", cases, partial(_pdf, runner), gaps)
        count += len(cases)
    if "epub" in kinds:
        cases = [case for case in file_cases(".epub", expected, request.out, stamps) if expected_file(case)]
        found += examine(runner, "epub", cases, _epub, gaps)
        count += len(cases)
    if "pages" in kinds:
        cases = [case for case in page_cases(expected, request.out, stamps) if expected_file(case)]
        styles = [] if sources else style_cases(request.out, stamps)
        found += examine(runner, "html", [*cases, *styles], lambda case: HtmlFile(case.path), gaps)
        found += examine(runner, "page", cases, request.out, gaps)
        count += len(cases)
    return _report(runner, ready, found, gaps, count)


def _sources(case: Case) -> set[str]:
    """Return the sources of all pages in a file."""
    return (
        {case.source, *(part.header.source for part in case.page.expected_file.parts)} if case.page else {case.source}
    )


def _paper(runner: TaskRunner, case: Case) -> Printed:
    """Return what only the paper knows; it is kept, since to read a file takes longer than all else."""
    key = f"audit:paper:{digest((runner.code + case.key).encode())}"
    data = runner.cache.get(key)
    if data is None:
        paper = printed(case.path)
        runner.cache.put([(key, encode(paper))])
        return paper
    return msgspec.json.decode(data, type=Printed)


def _pdf(runner: TaskRunner, case: Case) -> PdfFile:
    assert case.page is not None
    return case.page.pdf(case.format, case.path, _paper(runner, case))


def _epub(case: Case) -> EpubFile:
    assert case.page is not None
    model = case.page.model
    return EpubFile(case.path, case.page.pieces(case.format, case.path), model.lang, model.direction)


def _report(runner: TaskRunner, ready: Prepared, found: Found, gaps: Iterable[Gap], count: int) -> BuildReport:
    @cache
    def blocks(path: str) -> frozenset[str]:
        return frozenset(places(runner, ready.project, path))

    by_address = {case.address: case for case, _ in found}

    @cache
    def pieces(address: str) -> tuple[Piece, ...]:
        case = by_address[address]
        if case.page is None:
            return ()
        return case.page.pieces(case.format, case.path, _paper(runner, case) if case.path.suffix == ".pdf" else None)

    findings = (*trace(found, blocks, lambda case: pieces(case.address)), *runner.guard.findings())
    reported = as_reported(runner, ready.project, ready.site, findings)
    failures = tuple(failure.details for failure in runner.guard.failures.values())
    code = 1 if any(item.level == "error" for item in reported) else 3 if list(gaps) else 0
    return BuildReport(code, reported, tuple(gaps), count, published=False, failures=failures)
