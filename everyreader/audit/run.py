"""One audit: `audit(request, kinds)` puts the rules on finished files to what a build has made, and keeps their answers."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from contextlib import ExitStack
from functools import cache, partial
from pathlib import Path
from typing import Literal

import msgspec

from everyreader import preview
from everyreader.audit.cases import Case, Stamps, page_cases, pdf_cases, style_cases
from everyreader.audit.expected import expected_pages, printed
from everyreader.audit.trace import trace
from everyreader.build.lock import lock
from everyreader.build.prepare import Prepared, as_reported, check_names, prepare
from everyreader.build.read import places
from everyreader.build.record import inputs_digest, known_before, load_state, stands
from everyreader.build.request import BuildReport, BuildRequest, Gap, Reporter, Silence, WrongRequest
from everyreader.build.session import Session
from everyreader.build.workshop import Workshop
from everyreader.document import digest, encode
from everyreader.engine.cache import Cache, Lost
from everyreader.finding import Finding, ToolMissing, find_rule, rule_names, run_rule
from everyreader.format import find_formats
from everyreader.layout import CACHE
from everyreader.plan import site_answers
from everyreader.proof.artefacts import HtmlFile, PdfFile
from everyreader.proof.expected_inlines import Printed
from everyreader.proof.piece import Piece
from everyreader.report import decide

Kind = Literal["pdf", "pages"]
Found = list[tuple[Case, Finding]]
Subject = Callable[[Case], object]
"""Makes what a rule looks at, only when it must look. Errors: ToolMissing."""


def audit(
    request: BuildRequest,
    kinds: frozenset[Kind],
    sources: frozenset[str] = frozenset(),
    session: Session | None = None,
    reporter: Reporter | None = None,
) -> BuildReport:
    """Examine the PDF files or the web pages of a site as the last build has made it.

    sources: only what is made from these files of the project; empty for all. Errors: WrongRequest where the site is not what a
    build would make of the project, or for a language or format that is not there; Busy while a build is at work.
    """
    session, reporter = session or Session(), reporter or Silence()
    check_names(request.formats, find_formats(), "format")
    with lock(request.project / CACHE):
        kept = Cache(request.project / CACHE)
        try:
            return _audit(request, kinds, sources, session, reporter, kept)
        except Lost:
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
    if state is None or state.inputs not in inputs or not stands(state, request.today, request.out):
        raise WrongRequest(
            f"The site in {request.out} is not what the project says today. Build all of it first, then check what is built."
        )
    known = known_before(discovery, state.inputs, state, request.out)
    with session.crew(request) as crew, site_answers():
        shop = Workshop(request.project, kept, crew, session.code, reporter.progress, set(), set(), set())
        ready = prepare(whole, known, shop)
        return (
            ready
            if isinstance(ready, BuildReport)
            else _examine_all(request, kinds, sources, shop, ready, state.stamps)
        )


def _examine_all(
    request: BuildRequest,
    kinds: frozenset[Kind],
    sources: frozenset[str],
    shop: Workshop,
    ready: Prepared,
    stamps: Stamps,
) -> BuildReport:
    site = ready.site
    check_names(request.languages, site.locales, "language")
    expected = expected_pages(
        shop, site, ready.pages.views, ready.pages.booklets, decide(ready.findings, site.settings, request.today)
    )

    def wanted(case: Case) -> bool:
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
        cases = [case for case in pdf_cases(expected, request.out, stamps) if wanted(case)]
        found += _examine(shop, "pdf", cases, partial(_pdf, shop), gaps)
        count += len(cases)
    if "pages" in kinds:
        cases = [case for case in page_cases(expected, request.out, stamps) if wanted(case)]
        styles = [] if sources else style_cases(request.out, stamps)
        found += _examine(shop, "html", [*cases, *styles], lambda case: HtmlFile(case.path), gaps)
        with ExitStack() as stack:
            found += _examine(shop, "page", cases, _live(stack, request.out), gaps)
        count += len(cases)
    return _report(shop, ready, found, gaps, count)


def _sources(case: Case) -> set[str]:
    """Return the sources of all pages in a file."""
    return {case.source, *(part.header.source for part in case.page.wanted.parts)} if case.page else {case.source}


def _paper(shop: Workshop, case: Case) -> Printed:
    """Return what only the paper knows; it is kept, since to read a file takes longer than all else."""
    key = f"audit:paper:{digest((shop.code + case.key).encode())}"
    data = shop.cache.get(key)
    if data is None:
        paper = printed(case.path)
        shop.cache.put([(key, encode(paper))])
        return paper
    return msgspec.json.decode(data, type=Printed)


def _pdf(shop: Workshop, case: Case) -> PdfFile:
    assert case.page is not None
    return case.page.pdf(case.format, case.path, _paper(shop, case))


def _live(stack: ExitStack, site: Path) -> Subject:
    """Return what opens pages in one browser, which is opened with the first of them."""

    @cache
    def studio() -> preview.LivePage:
        return stack.enter_context(preview.live_pages([site], site))[0]

    return lambda case: msgspec.structs.replace(studio(), path=case.path)


def _examine(shop: Workshop, subject: str, cases: Sequence[Case], made: Subject, gaps: list[Gap]) -> Found:
    """Put every rule of a subject to every case that it has not answered before."""
    answers: dict[tuple[str, str], tuple[Finding, ...]] = {}
    lost: dict[str, set[str]] = {}
    names = [name for name in rule_names(subject) if not find_rule(name).reported_by]
    tool = preview.browser_stamp() if subject == "page" else ""

    def key(name: str, case: Case) -> str:
        return f"audit:{digest(chr(0).join((shop.code, name, tool, case.address, case.key)).encode())}"

    def ask(name: str, asked: Sequence[Case]) -> None:
        answer = shop.guard.attempt(asked[0].source, partial(_ask, name, asked, made), None)
        if isinstance(answer, str):
            lost.setdefault(answer, set()).update(case.address for case in asked)
        elif answer is not None:
            by_file = {
                case.address: tuple(each for each in answer if each.path == case.path.as_posix()) for case in asked
            }
            answers.update({(name, address): each for address, each in by_file.items()})
            shop.cache.put([(key(name, case), encode(by_file[case.address])) for case in asked])

    lacking: dict[str, list[Case]] = {}
    for number, case in enumerate(cases, 1):
        for name in names:
            data = shop.cache.get(key(name, case))
            if data is not None:
                answers[name, case.address] = msgspec.json.decode(data, type=tuple[Finding, ...])
            elif find_rule(name).check_together:
                lacking.setdefault(name, []).append(case)
            else:
                ask(name, [case])
        shop.progress(_WORDS[subject], number, len(cases))
    for name, asked in lacking.items():
        ask(name, asked)
    gaps += [Gap(f"{len(files)} {_WORDS[subject]}", why) for why, files in lost.items()]
    return [(case, finding) for case in cases for name in names for finding in answers.get((name, case.address), ())]


_WORDS = {"pdf": "PDF files", "html": "web pages and style sheets", "page": "live pages"}


def _ask(name: str, cases: Sequence[Case], made: Subject) -> tuple[Finding, ...] | str:
    """Return what a rule finds in files, or why it cannot be asked on this machine."""
    try:
        return run_rule(name, [made(case) for case in cases]) or ()
    except ToolMissing as missing:
        return str(missing)
    except ModuleNotFoundError as missing:
        if (missing.name or "everyreader").split(".")[0] == "everyreader":
            raise
        return f"The Python package {missing.name} is not installed."


def _report(shop: Workshop, ready: Prepared, found: Found, gaps: Iterable[Gap], count: int) -> BuildReport:
    @cache
    def blocks(path: str) -> frozenset[str]:
        return frozenset(places(shop, ready.project, path))

    by_address = {case.address: case for case, _ in found}

    @cache
    def pieces(address: str) -> tuple[Piece, ...]:
        case = by_address[address]
        if case.page is None:
            return ()
        return case.page.pieces(case.format, case.path, _paper(shop, case) if case.path.suffix == ".pdf" else None)

    findings = (*trace(found, blocks, lambda case: pieces(case.address)), *shop.guard.findings())
    reported = as_reported(shop, ready.project, ready.site, findings)
    failures = tuple(failure.details for failure in shop.guard.failures.values())
    code = 1 if any(item.level == "error" for item in reported) else 3 if list(gaps) else 0
    return BuildReport(code, reported, tuple(gaps), count, published=False, failures=failures)
