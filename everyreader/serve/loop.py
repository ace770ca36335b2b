"""Builds a preview again whenever something in its project has changed, or the browser asks for something.

It runs in the first thread of the process, so that Ctrl-C and the clock that stops a task without end reach it. Two
builds are never at work at once: there is one loop, and `build` holds the project's lock while it works, and only then.
"""

from __future__ import annotations

import datetime
import errno
import queue
import time
import traceback
from collections.abc import Callable
from pathlib import Path

import msgspec

from everyreader.build.lock import Busy
from everyreader.build.request import BuildReport, BuildRequest, WrongRequest
from everyreader.build.run import build
from everyreader.build.session import Session
from everyreader.disk import refusal_of
from everyreader.layout import CACHE
from everyreader.serve.board import Board, State
from everyreader.serve.watch import Signs, Watcher, differing, look, look_again

PREVIEW = f"{CACHE}/preview"
"""Where a preview is built, in the project."""

REST, POLL = 1.0, 0.25
"""Seconds after which all files are looked at, although nothing was heard: where the system tells of changes, and where
it does not."""
AGAIN = 0.2
"""Seconds after which a build is tried again that could not begin or came upon a file that was just being written."""
LATE = 0.1
"""Seconds that what was saved just now may take to be heard of."""


class Changed(msgspec.Struct, frozen=True):
    """Files were saved."""

    paths: frozenset[str]


class Asked(msgspec.Struct, frozen=True):
    """Somebody who looks at the preview wants something else."""

    wanted: tuple[str, ...] = ()
    """Addresses of files that take long."""
    today: datetime.date | None = None
    """A day to build for."""
    by_the_clock: bool = False
    """The day of the clock again."""


Event = Changed | Asked


class Preview:
    """What builds one project's preview.

    clock: returns today. tell: gets a line for the terminal."""

    def __init__(
        self,
        request: BuildRequest,
        clock: Callable[[], datetime.date],
        tell: Callable[[str], None],
        session: Session | None = None,
    ) -> None:
        self.board = Board()
        self.events: queue.Queue[Event | None] = queue.Queue()
        self.hears = True
        self.builds = 0
        self._request = msgspec.structs.replace(
            request, out=request.project / PREVIEW, publish=True, preview=True, out_anyway=True, yes=True
        )
        self._clock, self._tell = clock, tell
        self._session = session or Session()
        self._day: datetime.date | None = None
        self._watcher = Watcher(request.project, lambda paths: self.events.put(Changed(paths)))
        self._signs: Signs = {}
        self._missed = 0
        self._again = AGAIN
        self._told = 0.0

    @property
    def project(self) -> Path:
        """Return the folder of the project."""
        return self._request.project

    @property
    def folder(self) -> Path:
        """Return the folder that the preview is built into."""
        return self._request.out

    @property
    def code(self) -> str:
        """Return the digest of our code."""
        return self._session.code

    def begin(self) -> None:
        """Build for the first time, and listen. Later builds have this process alone: by then it has threads, and one
        with threads must not be forked."""
        self._signs = look(self.project)
        self._build(None)
        self._request = msgspec.structs.replace(self._request, jobs=1)
        if self.hears:
            self._watcher.start()
        if differing(self._signs, now := look(self.project)):  # saved while nobody listened
            self._signs = now
            self._build(None)

    def run(self) -> None:
        """Build whenever something has changed, until `end` is called."""
        try:
            while self.step():
                pass
        finally:
            self._watcher.close()

    def end(self) -> None:
        """Let `run` return."""
        self.events.put(None)

    def step(self) -> bool:
        """Wait for what comes next and do it; say whether there is more to come."""
        state = self.board.state
        waits = bool(state.failure) or state.today != self._today()
        try:
            first = self.events.get(timeout=self._again if waits else REST if self.hears else POLL)
        except queue.Empty:
            if waits or self._has_missed():
                self._build(None)
            return True
        changed: set[str] = set()
        wanted: list[str] = []
        for event in (first, *self._others()):
            match event:
                case None:
                    return False
                case Changed(paths):
                    changed |= paths
                case Asked():
                    wanted += event.wanted
                    self._day = event.today or (None if event.by_the_clock else self._day)
        self._signs = look_again(self.project, self._signs, changed)  # before the build: what comes later is news
        self._build(frozenset(changed), tuple(wanted))
        return True

    def _others(self) -> list[Event | None]:
        """Return what else has come: one build is enough for all of it."""
        found: list[Event | None] = []
        while True:
            try:
                found.append(self.events.get_nowait())
            except queue.Empty:
                return found

    def _has_missed(self) -> bool:
        """Look at all files; say whether one has changed of which nothing was heard. Then listen anew, since a folder
        that comes back is another folder; and where that happens again, rely on looking alone."""
        now = look(self.project)
        unheard = differing(self._signs, now)
        if unheard and self.hears:
            time.sleep(LATE)
            if not self.events.empty():
                return False  # it was just about to be told
        self._signs = now
        if unheard and self.hears:
            self._missed += 1
            if self._missed > 1:
                self.hears = False
                self._watcher.close()
            else:
                self._watcher.start()
        return bool(unheard)

    def _today(self) -> datetime.date:
        return self._day or self._clock()

    def _build(self, changed: frozenset[str] | None, wanted: tuple[str, ...] = ()) -> None:
        """Build, and put what came of it on the board. changed: the files that alone may have changed; None where
        nobody knows."""
        began = time.perf_counter()
        known = tuple(sorted(changed)) if changed is not None and not self.board.state.failure else None
        request = msgspec.structs.replace(
            self._request, today=self._today(), changed=known, wanted=wanted, looked_at=self.board.looked_at()
        )
        self.builds += 1
        self._told = time.monotonic()
        if wanted:
            self._work(f"Making {', '.join(wanted)}")
        try:
            report = build(request, self._session, self)
        except Busy:
            self._again = AGAIN
            self._fail("Another build is at work in this project. The preview goes on as soon as it has ended.")
        except WrongRequest as error:
            self._session.forget()
            self._again = REST
            self._fail(f"The preview cannot be built: {error}")
        except OSError as error:
            self._session.forget()
            # A file that was just being written is whole in a moment; a full disk is not empty so soon.
            self._again = AGAIN if getattr(error, "errno", 0) in (errno.EBUSY, errno.ENOENT) else REST
            self._fail(_in_words(error))
        except Exception as error:  # a mistake of ours must not end what somebody works with
            self._session.forget()
            self._again = 60 * REST
            self._tell("".join(traceback.format_exception(error)))
            self._fail(f"everyreader itself failed ({type(error).__name__}); the terminal shows where.")
        else:
            self._show(report, request, time.perf_counter() - began)

    def _fail(self, why: str) -> None:
        if self.board.state.failure != why:
            self._tell(why)
        self.board.change(
            lambda state: msgspec.structs.replace(
                state,
                number=_after(state.number) if state.failure != why else state.number,
                failure=why,
                working="",
            )
        )

    def _show(self, report: BuildReport, request: BuildRequest, seconds: float) -> None:
        state = self.board.change(
            lambda state: State(
                _after(state.number),
                request.today,
                self._session.site or state.site,
                report.reported,
                report.published,
                seconds=seconds,
            )
        )
        errors = sum(1 for item in state.reported if item.level == "error")
        files = len(report.written)
        said = f"{files} file{'s' * (files != 1)} changed" if report.published else "nothing could be built"
        self._tell(f"{seconds:.2f} s: {said}{f', {errors} error' + 's' * (errors != 1) if errors else ''}.")

    def progress(self, what: str, done: int, total: int) -> None:
        """Hear from a build how far it is; a browser is told four times a second at most."""
        if total > 1 and time.monotonic() - self._told > POLL:
            self._work(f"{what}: {done} of {total}")

    def _work(self, working: str) -> None:
        self._told = time.monotonic()
        self.board.change(lambda state: msgspec.structs.replace(state, working=working))

    def say(self, line: str) -> None:
        """Hear that something is there to be seen before the build has ended."""
        self.board.change(lambda state: msgspec.structs.replace(state, number=_after(state.number)))


def _in_words(error: OSError) -> str:
    what, remedy = refusal_of(error)
    todo = f" {remedy}: the preview comes back by itself." if remedy else ""
    return f"The preview cannot be built. {what}.{todo}"


def _after(number: int) -> int:
    """Return the number of the build after one: of the first, the milliseconds of the clock. A build takes longer than
    one, so a later server never counts up to a number that an earlier one gave out: its pages are known to be old."""
    return number + 1 if number else time.time_ns() // 1_000_000
