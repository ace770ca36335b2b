"""Puts what was made into the folder of the site, unless it must not be published, and records it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import msgspec

from everyreader.baseline import NO_BASELINE, Baseline
from everyreader.build.editors import NAME, editors_report, write_report
from everyreader.build.fact_record import keep_facts
from everyreader.build.fact_uses import uses_of
from everyreader.build.guard import keep_failures
from everyreader.build.kept import shown_by_kept
from everyreader.build.pages import Pages
from everyreader.build.prepare import Prepared, as_reported
from everyreader.build.print_kit import publish_kit
from everyreader.build.public_record import keep
from everyreader.build.publication_checks import unconfirmed_findings
from everyreader.build.read import Project, places
from everyreader.build.record import Known, record
from everyreader.build.remembered import Dates, anchors_of, dates_of, keys_of, short_of, withdrawn_of
from everyreader.build.request import BuildReport, BuildRequest, Reporter, by_cause
from everyreader.build.results import Result
from everyreader.build.settle import settle
from everyreader.build.task_runner import TaskRunner
from everyreader.document import Position
from everyreader.engine.cache import CacheEntryLost
from everyreader.finding import Reported
from everyreader.layout import FAILURES, KIT, RECORD, SETTINGS, is_template
from everyreader.parse.approval import read_approval
from everyreader.plan import to_remember
from everyreader.publish import Output, Published, Stamp, publish
from everyreader.publish.ownership import keep_from_git
from everyreader.publish.strangers import unlisted_pages
from everyreader.report import held_back
from everyreader.site import Site, baseline_of
from everyreader.source import read_bytes


class Verdict(msgspec.Struct, frozen=True):
    """What is said of a site that is made."""

    reported: tuple[Reported, ...]
    errors: bool
    """There is at least one."""
    held: bool
    """It must not be published."""


def judge(runner: TaskRunner, request: BuildRequest, ready: Prepared, result: Result) -> Verdict:
    """Return what is said of what was made."""
    findings = unconfirmed_findings((*ready.findings, *result.findings, *runner.guard.findings()), request.yes)
    reported = as_reported(runner, ready.project, ready.site, findings)
    errors = any(item.level == "error" for item in reported)
    broken = any(is_template(item.path) and item.level == "error" for item in reported)
    held = bool(held_back(result.findings, request.yes)) or broken or (errors and request.strict)
    return Verdict(reported, errors, held)


def publish_web(
    request: BuildRequest,
    known: Known,
    runner: TaskRunner,
    ready: Prepared,
    result: Result,
    reporter: Reporter,
    more: int,
) -> Published:
    """Publish web pages before what takes long is made, and say so. Nothing is removed but what readers must not get
    now. more: how many files are still to come."""
    if judge(runner, request, ready, result).held:  # all will be: it is said once, at the end
        return NOTHING
    done = _put(
        runner,
        request,
        known.stamps,
        ready.pages,
        _baseline(runner, request, ready.pages),
        result,
        complete=False,
    )
    if done.written:
        reporter.say(
            f"The web pages are published: open {request.out / 'index.html'} in a browser. "
            f"Still to come: {more} other file{'s' * (more != 1)}."
        )
    return done


def publish_looked_at(
    request: BuildRequest, known: Known, runner: TaskRunner, ready: Prepared, result: Result, reporter: Reporter
) -> Published:
    """Publish the web pages of a preview that somebody looks at, and say so; the others are as the last build left
    them, or not there yet."""
    if not result.outputs or judge(runner, request, ready, result).held:
        return NOTHING
    done = _put(runner, request, known.stamps, ready.pages, NO_BASELINE, result, complete=False)
    if done.written:
        reporter.say("What you look at is ready; the other pages follow.")
    return done


SHOWN = 5
"""So many files of a kind are named."""
NOTHING = Published({}, (), ())


def publish_all(
    request: BuildRequest,
    known: Known,
    runner: TaskRunner,
    ready: Prepared,
    result: Result,
    reporter: Reporter,
    earlier: Published = NOTHING,
) -> BuildReport:
    """Publish what was made, unless it must not be, and record it. earlier: what this build has published before."""
    project, site = ready.project, ready.site
    outline = ready.pages.outline
    dates = runner.guard.attempt(SETTINGS, lambda: dates_of(runner, site, outline), Dates(set(), set()))
    failures = tuple(runner.guard.failures.values())
    verdict, gaps = judge(runner, request, ready, result), by_cause(result.gaps)
    again = min((day for day in dates.readers if day > request.today), default=None)
    told = BuildReport(
        2 if verdict.held else 1 if verdict.errors else 3 if gaps else 0,
        verdict.reported,
        gaps,
        len(result.outputs),
        earlier.written,
        earlier.deleted,
        published=False,
        failures=tuple(failure.details for failure in failures),
        next_build=again,
    )
    if not request.publish or verdict.held:
        return told
    keep_failures(request.project, failures)
    # What could not be read today may be there again tomorrow: nothing is deleted for it.
    complete = request.whole and not gaps and project.whole and not runner.changed
    baseline = _baseline(runner, request, ready.pages)
    done = earlier.then(_put(runner, request, earlier.over(known.stamps), ready.pages, baseline, result, complete))
    unlisted = _unlisted(request, site, done) if complete and done.written else []
    for line in _strangers(done, unlisted):
        reporter.say(line)
    code = told.exit_code or int(bool(done.held))
    told = msgspec.structs.replace(told, exit_code=code, written=done.written, deleted=done.deleted, published=True)
    if request.whole and not request.preview:
        result.watched.update(
            runner.guard.attempt(SETTINGS, lambda: _tell_editors(runner, project, site, request, told, reporter), [])
        )
        if len(runner.guard.failures) > len(failures):  # the site stands, and that is what counts
            keep_failures(request.project, tuple(runner.guard.failures.values()))
            reporter.say(
                f"The report for editors could not be made. This is a mistake of everyreader; its details "
                f"are in {FAILURES}."
            )
    if not request.preview:
        _put_beside(runner, request, ready.pages, result, reporter)
    settle(runner, ready.pages, result)
    if known.state and ready.pages.settled:
        result.watched.update(known.state.watched)
    record(runner, request, known, project.positions, baseline, result, done, told, dates.decided)
    return told


def _strangers(done: Published, unlisted: Sequence[str]) -> Iterator[str]:
    """Yield a sentence for each kind of file that is not as a build would have it."""
    for paths, what in (
        (
            done.held,
            "Not replaced, because another program has them open or you may not change them. Close them and build "
            "again",
        ),
        (done.left, "Left where they are, because they are not as the build wrote them"),
        (done.strange, "Replaced, although they were not as a build had written them"),
        (
            unlisted,
            "Made by an earlier build that nothing remembers, and not part of this site. Readers can still open them; "
            "delete them if nobody needs them",
        ),
    ):
        if paths:
            more = f" and {len(paths) - SHOWN} more" if len(paths) > SHOWN else ""
            yield f"{what}: {', '.join(paths[:SHOWN])}{more}."


def _unlisted(request: BuildRequest, site: Site, done: Published) -> list[str]:
    extensions = [format.extension for format in site.formats.values() if not format.after_others]
    return unlisted_pages(request.out, {*done.stamps, *done.left, *done.held}, extensions)


def _put(
    runner: TaskRunner,
    request: BuildRequest,
    stamps: dict[str, Stamp],
    pages: Pages,
    baseline: Baseline,
    result: Result,
    complete: bool,
) -> Published:
    site = pages.site
    done = publish(
        result.outputs.values(),
        lambda output: _bytes(runner, output),
        request.out,
        stamps,
        complete,
        to_remember(site),
        {*result.kept, *(shown_by_kept(request.out, result.kept, site.files) if complete else ())},
        withdrawn_of(runner, site, pages.outline),
        baseline,
        {output.path for output in pages.made_before()},
    )
    keep_from_git(request.project, request.out)
    return done


def _baseline(runner: TaskRunner, request: BuildRequest, pages: Pages) -> Baseline:
    given, yes = (runner, pages.site, pages.outline), request.yes
    return baseline_of(pages.site, anchors_of(*given), keys_of(*given, yes), short_of(*given), yes)


def _bytes(runner: TaskRunner, output: Output) -> bytes:
    """Return the bytes of a file of the site. Errors: CacheEntryLost."""
    if output.source:
        return read_bytes(runner.project, output.source)
    data = runner.cache.get(f"blob:{output.digest}")
    if data is None:
        raise CacheEntryLost(output.digest)
    return data


def _put_beside(runner: TaskRunner, request: BuildRequest, pages: Pages, result: Result, reporter: Reporter) -> None:
    """Put what is no part of the site into the project."""
    if request.whole:
        _put_kit(request, result, reporter)
    _keep_record(runner, request, pages, result, reporter)


def _put_kit(request: BuildRequest, result: Result, reporter: Reporter) -> None:
    """Put what staff print into its folder, and say what is not as a build would have it."""
    try:
        done = publish_kit(request.project, result)
    except OSError as error:  # the site stands, and that is what counts
        reporter.say(f"The print kit could not be written into {KIT}: {error.strerror or error}.")
        return
    if done.written:
        reporter.say(f"The print kit in {KIT} has {len(done.written)} new file{'s' * (len(done.written) != 1)}.")
    if done.left:
        more = f" and {len(done.left) - SHOWN} more" if len(done.left) > SHOWN else ""
        reporter.say(f"Left in {KIT}, because somebody has changed them: {', '.join(done.left[:SHOWN])}{more}.")


def _keep_record(runner: TaskRunner, request: BuildRequest, pages: Pages, result: Result, reporter: Reporter) -> None:
    """Keep what readers were given today of pages that need an approval, and which files say which facts."""
    site = pages.site

    def published(address: str) -> bytes | None:
        output = result.outputs.get(address)
        return _bytes(runner, output) if output else None

    def text(source: str) -> bytes:
        approved = site.approvals.get(source)
        held = read_approval(read_bytes(request.project, approved.path)) if approved and approved.held else None
        return held.text.encode() if held else read_bytes(request.project, source)

    try:
        keep(request.project, site, published, text, request.whole)
        if request.whole:
            keep_facts(request.project, site, lambda: uses_of(pages, result.outputs, result.kit))
    except OSError as error:  # the site stands, and that is what counts
        reporter.say(f"What readers get today could not be kept in {RECORD}: {error.strerror or error}.")


def _tell_editors(
    runner: TaskRunner,
    project: Project,
    site: Site,
    request: BuildRequest,
    told: BuildReport,
    reporter: Reporter,
) -> list[str]:
    """Write the editors' report and return its path, for the next build to see that it is still there."""

    known: dict[str, dict[str, Position]] = {}  # of a page with a thousand places, the positions are read once

    def line(path: str, block: str) -> int:
        if path not in known:
            known[path] = places(runner, project, path)
        position = known[path].get(block)
        return position.first if position else 1

    try:
        return [str(write_report(editors_report(site, told, line), request.project))]
    except OSError as error:  # the site stands, and that is what counts
        reporter.say(
            f"The report for editors, {NAME}, could not be written into the project: {error.strerror or error}."
        )
        return []
