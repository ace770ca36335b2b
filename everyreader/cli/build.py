"""One build from start to end: gather, decide, make, publish, report."""

from __future__ import annotations

import datetime
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec

from everyreader.cli.options import Options, WrongUse
from everyreader.cli.state import State, holds, inputs_digest, load_state, state_name, watch, window
from everyreader.cli.terminal import Terminal
from everyreader.document import encode
from everyreader.finding import Reported
from everyreader.publish import MANIFEST, Output, Stamp, publish, published_before, unchanged
from everyreader.report import line_of, summary
from everyreader.source import Discovery, discover, nearest
from everyreader.task import Cache, Lost, code_digest

if TYPE_CHECKING:  # a build that has nothing to do must not wait for it
    from everyreader.run import Crew

CACHE = ".everyreader"


class Outcome(msgspec.Struct, frozen=True):
    """What a build has to say. pages: how many files the site has; written: how many of them are new. next_build: the first
    day on which what readers get changes by itself."""

    exit_code: int
    reported: tuple[Reported, ...]
    gaps: tuple[tuple[str, str], ...] = ()
    pages: int = 0
    written: int = 0
    deleted: int = 0
    published: bool = True
    next_build: datetime.date | None = None


def build(options: Options, terminal: Terminal) -> Outcome:
    """Build a site, or with the command `check` only look. Errors: OSError where the site cannot be written."""
    cache = Cache(options.project / CACHE)
    try:
        code = code_digest()
        discovery = discover(options.project)
        inputs = inputs_digest(discovery, code, options)
        state = load_state(cache, options.out)
        if state and options.command == "build" and holds(state, inputs, options.today, options.out):
            return Outcome(state.exit_code, state.reported, pages=state.pages, next_build=state.next_build)
        before = published_before(options.out, state.stamps if state else {})
        try:
            return _build(options, terminal, cache, code, discovery, inputs, state, before)
        except Lost:  # a damaged cache is no cache: throw it away and make everything anew
            cache.reset()
            return _build(options, terminal, cache, code, discovery, inputs, None, before)
    finally:
        cache.close()


def _build(options: Options, terminal: Terminal, cache: Cache, code: str, discovery: Discovery, inputs: str,
           state: State | None, before: frozenset[str]) -> Outcome:
    from everyreader.run import Crew, Workers
    crew = Crew(Workers(options.jobs, options.start))
    try:
        return _build_with(crew, options, terminal, cache, code, discovery, inputs, state, before)
    finally:
        crew.close()


def _build_with(crew: Crew, options: Options, terminal: Terminal, cache: Cache, code: str, discovery: Discovery,
                inputs: str, state: State | None, before: frozenset[str]) -> Outcome:
    from everyreader.cli.gather import gather  # what only a real build needs is imported only for one
    from everyreader.cli.looks import look_tasks, read_sources
    from everyreader.cli.make import Wanted, make, needed_formats
    from everyreader.cli.workshop import Workshop
    from everyreader.finding import check_all
    from everyreader.plan import find_formats, renditions_before, withdrawn_renditions
    from everyreader.report import decide
    from everyreader.site import decision_dates, reader_dates
    shop = Workshop(options.project, cache, crew, code, terminal.progress, set(), set(), set())
    wanted = Wanted(options.languages, options.formats)
    _known(options.formats, find_formats(), "format")
    full = not options.languages and not options.formats
    standing = {} if full or not state else {
        path: stamp.digest for path, stamp in state.stamps.items()
        if (options.languages or not path.endswith(".html"))  # web pages are made all or not at all
        and unchanged(options.out, path, stamp)}
    sources = read_sources(options.project, needed_formats(wanted, standing).values(), discovery)
    gathered = gather(shop, discovery, options.today, before, look_tasks(shop, sources.values()))
    _known(options.languages, gathered.site.locales, "language")
    site = gathered.site
    findings = (*gathered.findings, *check_all("site", site))
    settings = site.settings
    if not (settings.usable and site.facts.usable and site.published):
        return Outcome(2, tuple(_report(shop, gathered, findings)), published=False)
    decisions = decide(findings, settings, options.today)
    result = make(shop, site, sources, decisions, wanted, standing)
    crew.close()  # nothing more is made, and the memory of workers is not kept while the site is published
    findings = (*findings, *result.findings)
    reported = tuple(_report(shop, gathered, findings))
    gaps = tuple((gap.what, gap.why) for gap in result.gaps)
    errors = any(item.level == "error" for item in reported)
    broken = any(item.path.startswith("templates/") and item.level == "error" for item in reported)
    again = min((day for day in reader_dates(site) if day > options.today), default=None)
    if options.command == "check" or broken or (errors and options.strict):
        code_of_check = 2 if broken or (errors and options.strict) else 1 if errors else 3 if gaps else 0
        return Outcome(code_of_check, reported, gaps, len(result.outputs), published=False, next_build=again)
    stamps = state.stamps if state else {}
    unread = shop.changed or any(finding.rule == "source/unreadable" for finding in findings)
    done = publish(result.outputs.values(), lambda output: _bytes(cache, options.project, output), options.out, stamps,
                   full and not gaps and not unread, renditions_before(site), withdrawn_renditions(site))  # what could not be read may be there again tomorrow
    outcome = Outcome(1 if errors else 3 if gaps else 0, reported, gaps, len(result.outputs), len(done.written),
                      len(done.deleted), next_build=again)
    if full:
        result.watched.update(_tell_editors(shop, gathered, reported, options.out, terminal))
    others = {path: stamp for path, stamp in stamps.items() if path not in done.deleted}
    _remember(options, cache, shop, result, done.written, {**others, **done.stamps}, inputs,
              window(decision_dates(site), options.today), outcome)
    return outcome


def _tell_editors(shop: Any, gathered: Any, reported: tuple[Reported, ...], out: Path, terminal: Terminal) -> list[str]:
    """Write the editors' report and return its path, for the next build to see that it is still there."""
    from everyreader.cli.editors import NAME, editors_report, write_report
    from everyreader.cli.gather import places

    def line(path: str, block: str) -> int:
        position = places(shop, gathered, path).get(block)
        return position.first if position else 1

    try:
        return [str(write_report(editors_report(gathered.site, reported, line), out))]
    except OSError as error:  # the site stands, and that is what counts
        terminal.say(f"The report for editors, {NAME}, could not be written beside the site: {error.strerror or error}.")
        return []


def _known(names: Iterable[str], known: Iterable[str], kind: str) -> None:
    """Check names of the command line. Errors: WrongUse for one that is not known."""
    for name in names:
        if name not in set(known):
            near = nearest(name, known)
            meant = f'Did you mean "{near}"? ' if near else ""
            raise WrongUse(f'There is no {kind} "{name}". {meant}There are: {", ".join(sorted(known))}.')


def _bytes(cache: Cache, project: Path, output: Output) -> bytes:
    if output.source:
        return (project / output.source).read_bytes()
    data = cache.get(f"blob:{output.digest}")
    if data is None:
        raise Lost(output.digest)
    return data


def _remember(options: Options, cache: Cache, shop: Any, result: Any, written: tuple[str, ...], stamps: dict[str, Stamp],
              inputs: str, days: Any, outcome: Outcome) -> None:
    from everyreader.cli.explain import origin_name, remember
    news = set(written)
    made = [output for path, output in result.outputs.items() if path in news or output.task in shop.ran]
    remember(cache, options.out, made, result.labels, shop.code, options.today.isoformat())
    state = State("" if shop.changed else inputs, days[0], days[1], stamps, {path: watch(path) for path in sorted(result.watched)},
                  outcome.exit_code, outcome.reported, outcome.pages, outcome.next_build)
    cache.put([(state_name(options.out), encode(state))])
    used = shop.used | {state_name(options.out), *(origin_name(options.out, path) for path in stamps if path != MANIFEST)}
    cache.trim({*used, *(f"blob:{stamp.digest}" for stamp in stamps.values())})


def _report(shop: Any, gathered: Any, findings: Any) -> list[Reported]:
    from everyreader.cli.gather import places
    from everyreader.report import report
    from everyreader.source import decode_text
    known: dict[str, Any] = {}
    texts: dict[str, str] = {}

    def positions(path: str) -> Any:
        if path not in known:
            known[path] = places(shop, gathered, path)
        return known[path]

    def text(path: str) -> str:
        if path not in texts:
            try:
                texts[path] = decode_text((shop.project / path).read_bytes(), path)[0] or ""
            except OSError:
                texts[path] = ""
        return texts[path]

    site = gathered.site
    return report(findings, site.settings, site.today, positions, text)


def show(outcome: Outcome, options: Options, terminal: Terminal, seconds: float) -> None:
    """Print what a build has to say: findings on standard output, the rest beside it."""
    terminal.clear()
    if options.json:
        said = {"findings": outcome.reported, "next-build": outcome.next_build}
        sys.stdout.write(msgspec.json.format(msgspec.json.encode(said), indent=1).decode() + "\n")
    else:
        for item in outcome.reported:
            sys.stdout.write(line_of(item) + "\n")
    sys.stdout.flush()
    for what, why in outcome.gaps:
        terminal.say(f"Not made on this machine: {what}, because {why}. Run: python3 build.py --setup")
    terminal.say(_closing(outcome, options, seconds))


def _closing(outcome: Outcome, options: Options, seconds: float) -> str:
    found = summary(outcome.reported)
    again = f" Build again on {outcome.next_build}: what readers get changes on that day." if outcome.next_build else ""
    if options.command == "check":
        return f"Checked {outcome.pages} files: {found} ({seconds:.1f} s). Nothing was written.{again}"
    if not outcome.published:
        return f"Nothing was published: {found} ({seconds:.1f} s).{again}"
    changes = f"{outcome.written} written" + (f", {outcome.deleted} removed" if outcome.deleted else "")
    return f"Published {outcome.pages} files in {options.out}: {changes}, {found} ({seconds:.1f} s).{again}"
