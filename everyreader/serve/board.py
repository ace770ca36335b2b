"""What is known of a preview now: written by the thread that builds, read by the one that answers."""

from __future__ import annotations

import asyncio
import datetime
import threading
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import msgspec

from everyreader.finding import Reported
from everyreader.site import Site


class State(msgspec.Struct, frozen=True, eq=False):
    """A preview at one moment."""

    number: int = 0
    """Of the build; 0 before the first is done. A page with another number is old."""
    today: datetime.date = datetime.date.min
    """The day for which it was built."""
    site: Site | None = None
    """As the last build read it; None where none could."""
    reported: tuple[Reported, ...] = ()
    """What that build found."""
    stands: bool = True
    """The pages are what that build made; without it something keeps the whole site from being built."""
    failure: str = ""
    """Why there was no build at all, in a sentence."""
    working: str = ""
    """What is being made now and how far it is, or nothing."""
    seconds: float = 0.0
    """How long the last build took."""


MOST = 4
"""Pages that are built before others: so many windows are beside one another at most."""


class Board:
    """Holds the state, and wakes whoever waits for the next one."""

    def __init__(self) -> None:
        self.state = State()
        self._lock = threading.Lock()
        self._looking: Counter[str] = Counter()
        self._waiting: dict[asyncio.Event, asyncio.AbstractEventLoop] = {}

    @contextmanager
    def looking(self, path: str) -> Iterator[None]:
        """Count a page as one that somebody looks at, for as long as the block lasts."""
        with self._lock:
            self._looking[path] += 1
        try:
            yield
        finally:
            with self._lock:
                self._looking -= Counter({path: 1})

    def looked_at(self) -> tuple[str, ...]:
        """Return the addresses of a few pages that somebody looks at."""
        with self._lock:
            return tuple(path for path, _ in self._looking.most_common(MOST))

    def change(self, edit: Callable[[State], State]) -> State:
        """Put what `edit` makes of the state in its place, wake all who wait, and return it."""
        with self._lock:
            self.state = edit(self.state)
            waiting = list(self._waiting.items())
        for event, loop in waiting:
            try:
                loop.call_soon_threadsafe(event.set)
            except RuntimeError:  # the server has ended, and nobody waits any more
                continue
        return self.state

    async def wait(self, known: State, seconds: float) -> State:
        """Return the state as soon as it is not the known one, or after so many seconds."""
        event = asyncio.Event()
        with self._lock:
            self._waiting[event] = asyncio.get_running_loop()
            if self.state is not known:
                event.set()
        try:
            await asyncio.wait_for(event.wait(), seconds)
        except TimeoutError:
            pass
        finally:
            with self._lock:
                del self._waiting[event]
        return self.state
