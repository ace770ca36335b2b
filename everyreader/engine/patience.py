"""A task that does not come to its end is stopped: the last net where no limit of a page has held.

Time is a guard alone: what is made never depends on it, and a task that was stopped is a failure of ours, which nobody
caches. It is CPU time, so that a busy machine stops nothing.
"""

from __future__ import annotations

import contextlib
import signal
import threading
from collections.abc import Iterator
from types import FrameType

LONGEST = 60.0
"""CPU seconds of one task."""


class TooLong(BaseException):
    """A task took more CPU time than any page is worth. Nobody catches it on the way, as others catch what a template
    raises."""


@contextlib.contextmanager
def patience(longest: float = LONGEST) -> Iterator[None]:
    """Stop what is run within after so many CPU seconds. Where a system has no such clock (Windows), or in a thread,
    nothing is stopped. Errors: TooLong, raised where the task is then."""
    if not hasattr(signal, "setitimer") or threading.current_thread() is not threading.main_thread():
        yield
        return

    def stop(number: int, frame: FrameType | None) -> None:
        raise TooLong(f"{longest:.0f} seconds of CPU time")

    before = signal.signal(signal.SIGPROF, stop)
    signal.setitimer(signal.ITIMER_PROF, longest)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)
