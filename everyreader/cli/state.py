"""What a build leaves behind for the next one: what it published, from what, and what it had to say.

Where nothing has changed since, the next build reads this, looks at every file of the site and has nothing to do.
"""

from __future__ import annotations

import datetime
import os
from pathlib import Path

import msgspec

from everyreader.cli.options import Options
from everyreader.document import digest, encode
from everyreader.finding import Reported
from everyreader.publish import Stamp, is_whole
from everyreader.source import Discovery
from everyreader.task import Cache


class State(msgspec.Struct, frozen=True):
    """One build. inputs: digest of all that it was made from. since, until: the days between which its decisions hold
    (until is the first day on which they do not). stamps: by address, what was written. watched: files outside the
    project, with size and time. code, reported: what it returned and said. next_build: the
    first day on which what readers get changes by itself."""

    inputs: str
    since: datetime.date | None
    until: datetime.date | None
    stamps: dict[str, Stamp]
    watched: dict[str, tuple[int, int]]
    exit_code: int
    reported: tuple[Reported, ...]
    pages: int
    next_build: datetime.date | None = None


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


def inputs_digest(discovery: Discovery, code: str, options: Options) -> str:
    """Return the digest of everything that decides the outcome of a build, but for the day."""
    parts = [code, options.command, *options.languages, "|", *options.formats, "|", str(options.strict)]
    return digest("\0".join(parts).encode() + encode(discovery))


def holds(state: State, inputs: str, today: datetime.date, out: Path) -> bool:
    """Say whether the site still is what a build would make of it now."""
    return (state.inputs == inputs and state.exit_code in (0, 1)
            and (state.since is None or state.since <= today) and (state.until is None or today < state.until)
            and all(watch(path) == found for path, found in state.watched.items())
            and is_whole(out, state.stamps))


def watch(path: str) -> tuple[int, int]:
    """Return size and time of change of a file, or zeros where there is none."""
    try:
        found = os.stat(path)
    except OSError:
        return 0, 0
    return found.st_size, found.st_mtime_ns


def window(dates: set[datetime.date], today: datetime.date) -> tuple[datetime.date | None, datetime.date | None]:
    """Return the days between which no decision by date changes: the last such day up to today, and the next after it."""
    return max((date for date in dates if date <= today), default=None), min(
        (date for date in dates if date > today), default=None)
