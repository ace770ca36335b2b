"""Holds Ctrl-C back while something is done that must not be left half done."""

from __future__ import annotations

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def hold_back() -> Iterator[None]:
    """Do what Ctrl-C asks for only when the block has ended. Python raises KeyboardInterrupt between any two steps: in
    the first lines of a new process it would be lost, and a lock that was just taken would never be given back.

    Only the first thread of a process hears Ctrl-C; in another one this does nothing."""
    heard = signal.getsignal(signal.SIGINT)
    if not callable(heard) or threading.current_thread() is not threading.main_thread():
        yield
        return
    came = False

    def note(*_: object) -> None:
        nonlocal came
        came = True

    signal.signal(signal.SIGINT, note)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, heard)
        if came:
            signal.raise_signal(signal.SIGINT)
