"""What a build leaves behind for the next one: what it published, from what, and what it had to say.

Where nothing has changed since, the next build reads this, looks at every file of the site and has nothing to do.
"""

from __future__ import annotations

import datetime
import os
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from everyreader.baseline import NO_BASELINE, Baseline
from everyreader.build.request import BuildReport, BuildRequest
from everyreader.document import digest, encode
from everyreader.engine.cache import Cache
from everyreader.finding import Reported, find_rule
from everyreader.layout import CACHE
from everyreader.publish import MANIFEST, Published, Stamp, is_whole, published_before, read_baseline
from everyreader.source import Discovery

if TYPE_CHECKING:  # a build that has nothing to do must not wait for it
    from everyreader.build.results import Result
    from everyreader.build.task_runner import TaskRunner


class State(msgspec.Struct, frozen=True):
    """What the next build asks of the last one."""

    inputs: str
    """Digest of all that it was made from."""
    since: datetime.date | None
    until: datetime.date | None
    """`since` and `until`: the days between which its decisions hold (until is the first day on which they do not)."""
    stamps: dict[str, Stamp]
    """By address, what was written."""
    watched: dict[str, tuple[int, int]]
    """Files outside the project, with size and time."""
    exit_code: int
    """What it returned."""
    reported: tuple[Reported, ...]
    """What it said."""
    pages: int
    """How many files the site has."""
    next_build: datetime.date | None = None
    """The first day on which what readers get changes by itself."""
    baseline: Baseline = NO_BASELINE
    """What was in the project."""


def state_name(out: Path) -> str:
    """Return the name of the cache entry that keeps the state of a site."""
    return f"state:{digest(str(out).encode())}"


def load_state(cache: Cache, out: Path) -> State | None:
    """Return what the last build of a site left behind, if anything."""
    data = cache.get(state_name(out))
    try:
        return msgspec.json.decode(data, type=State) if data else None
    except msgspec.DecodeError:
        return None


def forget_state(project: Path, out: Path) -> None:
    """Forget what the last build of a site left behind."""
    cache = Cache(project / CACHE)
    cache.put([(state_name(out), b"")])
    cache.close()


def inputs_digest(discovery: Discovery, code: str, request: BuildRequest) -> str:
    """Return the digest of everything that decides the outcome of a build, but for the day."""
    parts = [code, *request.languages, "|", *request.formats, "|", str(request.strict), *request.wanted]
    return digest("\0".join(parts).encode() + encode(discovery))


def known_before(discovery: Discovery, inputs: str, state: State | None, out: Path) -> Known:
    """Return what a build knows: of the manifest, and where that is lost, of the state."""
    baseline = read_baseline(out) or (state.baseline if state else NO_BASELINE)
    before = published_before(out, state.stamps if state else {})
    if before and not baseline.anchors:  # of a site that an older engine made
        # 58 ms, which a build that has nothing to do must not wait for (2026-11-29).
        from everyreader.publish.anchors import published_anchors

        baseline = msgspec.structs.replace(baseline, anchors=published_anchors(out, before))
    return Known(discovery, inputs, state, before, baseline)


class Known(msgspec.Struct, frozen=True):
    """What a build knows before it begins."""

    discovery: Discovery
    inputs: str
    """Digest of all that it is made from."""
    state: State | None
    """What the last one left behind."""
    before: frozenset[str]
    """The addresses that readers may have been given."""
    baseline: Baseline = NO_BASELINE
    """What was in the project at the last publish."""

    @property
    def stamps(self) -> dict[str, Stamp]:
        """Return what is in the site, as it was written."""
        return self.state.stamps if self.state else {}


def is_current(state: State, inputs: str, today: datetime.date, out: Path) -> bool:
    """Say whether the site still is what a build would make of it now."""
    return state.inputs == inputs and state.exit_code in (0, 1) and is_still_valid(state, today, out)


def is_still_valid(state: State, today: datetime.date, out: Path) -> bool:
    """Say whether the site is as the build left it, and its decisions hold on a day."""
    return (
        (state.since is None or state.since <= today)
        and (state.until is None or today < state.until)
        and all(watch(path) == found for path, found in state.watched.items())
        and is_whole(out, state.stamps)
    )


def watch(path: str) -> tuple[int, int]:
    """Return size and time of change of a file, or zeros where there is none."""
    try:
        found = os.stat(path)
    except OSError:
        return 0, 0
    return found.st_size, found.st_mtime_ns


def window(dates: set[datetime.date], today: datetime.date) -> tuple[datetime.date | None, datetime.date | None]:
    """Return the days between which no decision by date changes: the last such day up to today, and the next after
    it."""
    return max((date for date in dates if date <= today), default=None), min(
        (date for date in dates if date > today), default=None
    )


def record(
    runner: TaskRunner,
    request: BuildRequest,
    known: Known,
    parsed: dict[str, str],
    baseline: Baseline,
    result: Result,
    done: Published,
    told: BuildReport,
    decided: set[datetime.date],
) -> None:
    """Keep what the next build asks for, and where each file that was written comes from. parsed: by source, the key of
    the task that read it. baseline: what is in the project now. decided: the days on which something is decided
    again."""
    # What knows of pages takes 95 ms, which a build that has nothing to do must not wait for (2026-11-29).
    from everyreader.build.explain import keep_origins, origin_name
    from everyreader.build.headers import parsed_name

    stamps = done.over(known.stamps)
    news = set(done.written)
    made = [output for path, output in result.outputs.items() if path in news or output.task in runner.ran]
    keep_origins(runner.cache, request.out, made, result.steps, runner.code, request.today.isoformat())
    since, until = window(decided, request.today)
    once = any(find_rule(each.rule).told_once for each in told.reported)
    again = runner.changed or runner.guard.failures or done.held or once
    state = State(
        "" if again else known.inputs,
        since,
        until,
        stamps,
        {path: watch(path) for path in sorted(result.watched)},
        told.exit_code,
        told.reported,
        told.pages,
        told.next_build,
        baseline,
    )
    sound = {path: key for path, key in parsed.items() if key not in runner.broken}
    rows = [(state_name(request.out), encode(state))]
    if not runner.ran.isdisjoint(sound.values()):
        rows.append((parsed_name(request.out), encode(sound)))
    runner.cache.put(rows)

    def used() -> Iterator[str]:
        yield from (*runner.used, state_name(request.out), parsed_name(request.out))
        yield from (f"{name}:{key}" for name in ("header", "positions") for key in parsed.values())
        yield from (f"document:{page.header.digest}" for page in runner.headers.values())
        yield from (f"made:{output.task}" for output in result.outputs.values())
        yield from (origin_name(request.out, path) for path in stamps if path != MANIFEST)
        yield from (f"blob:{stamp.digest}" for stamp in stamps.values())

    runner.cache.trim(used)
