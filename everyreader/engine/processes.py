"""How worker processes begin, and how they end where the first process is gone.

A copy of the first process (`fork`) begins at once and shares its memory, but it has only the thread that made it: a
library that waits for another thread of its own waits for ever. Pango from 1.52 on is one: it finds fonts on a thread
that it starts with the first text and never ends. So a process is copied only while it has a single thread. In any
other one, and on systems where libraries begin threads at will (macOS, Windows), a worker is a new Python.
"""

from __future__ import annotations

import gc
import os
import signal
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from multiprocessing import get_context, parent_process
from multiprocessing.context import BaseContext, SpawnContext, SpawnProcess
from multiprocessing.resource_tracker import ensure_running
from pathlib import Path
from types import ModuleType

THREADS = Path("/proc/self/task")
"""On Linux, a folder for each thread of this process, those of libraries among them."""


def context_of(start: str = "") -> BaseContext:
    """Return what starts workers. start: `fork` or `spawn`, or nothing for the quickest that is safe now."""
    start = start or ("fork" if sys.platform.startswith("linux") and has_one_thread() else "spawn")
    return NewPythons() if start == "spawn" else get_context(start)


def has_one_thread() -> bool:
    """Say whether this process surely has a single thread: where the system does not tell, it may have more."""
    try:
        return len(os.listdir(THREADS)) == 1
    except OSError:
        return False


class NewPython(SpawnProcess):
    """A worker that knows nothing of the program that builds: Python would run that program's main module in it once
    more, and one without `if __name__ == "__main__"` would build again in each worker."""

    def start(self) -> None:
        """Start the process."""
        with _without_main(), _key_waits():
            super().start()


class NewPythons(SpawnContext):
    """Starts such workers."""

    Process = NewPython


@contextmanager
def _without_main() -> Iterator[None]:
    """Show an empty main module: Python asks it for the file that a new process is to run."""
    main = sys.modules["__main__"]
    sys.modules["__main__"] = ModuleType("__main__")
    try:
        yield
    finally:
        sys.modules["__main__"] = main


@contextmanager
def _key_waits() -> Iterator[None]:
    """Let Ctrl-C wait in a process that is started within until `begin_worker`: a Python that is not ready yet would
    show where it was struck. Windows has no such mask."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    ensure_running()  # the process that clears semaphores away lets Ctrl-C through when it begins
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def begin_worker() -> None:
    """Make a worker ready. A forked one shares the memory of the first process until one of the two touches it: its
    collector must not. Ctrl-C reaches it too: it ends at once and leaves it to the first process to say so. Where the
    first one does not hear Ctrl-C, as behind `nohup` or `&` of a script, neither does a worker: the build goes on.

    It ends as soon as the first process is gone. One that was killed tells nobody, and a worker would wait for its next
    task for ever: it can write into the pipe of tasks itself, so that it sees no end there."""
    gc.freeze()
    gc.set_threshold(100000, 50, 100)  # a cold build of 1,000 pages takes 42 MB less than with the first one's 400,000
    if signal.getsignal(signal.SIGINT) is not signal.SIG_IGN:
        signal.signal(signal.SIGINT, signal.SIG_DFL)
    if hasattr(signal, "pthread_sigmask"):
        signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGINT})
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    parent = parent_process()
    assert parent, "only a worker waits for its parent"
    parent.join()
    os._exit(1)
