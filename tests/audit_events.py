"""Hears what Python says of each thing it does (its table of audit events), so that a test can let the system refuse it
or get hold of it, and nothing in the product is replaced."""

from __future__ import annotations

import contextlib
import os
import sqlite3
import sys
import threading
from collections.abc import Callable, Iterator
from typing import Any

Listener = Callable[[str, tuple[Any, ...]], None]
"""Gets the name of an event and its values. What it raises stops what was about to be done."""

PATHS = {"open": 1, "os.rename": 2, "os.remove": 1}
"""Events of files that may be refused, and how many paths each begins with. A replacement is a renaming."""

_listeners: list[tuple[int, Listener]] = []


def _tell(event: str, values: tuple[Any, ...]) -> None:
    for thread, listener in _listeners:
        if thread == threading.get_ident():
            listener(event, values)


sys.addaudithook(_tell)  # it can never be taken away, so there is this one only


@contextlib.contextmanager
def hearing(listener: Listener) -> Iterator[None]:
    """Tell a listener of every event of this thread for as long as the block lasts."""
    heard = (threading.get_ident(), listener)
    _listeners.append(heard)
    try:
        yield
    finally:
        _listeners.remove(heard)


@contextlib.contextmanager
def refusing(number: int, is_refused: Callable[[str, tuple[str, ...]], bool]) -> Iterator[list[str]]:
    """Let the system refuse to write, rename or delete files; give a list into which the path of each refusal comes.

    number: of the error. is_refused: gets the event and its paths; a file that is opened to be read is not asked about.
    """
    refused: list[str] = []

    def listen(event: str, values: tuple[Any, ...]) -> None:
        if event not in PATHS or isinstance(values[0], int):
            return
        if event == "open" and not values[2] & (os.O_WRONLY | os.O_RDWR):
            return
        paths = tuple(os.fsdecode(path) for path in values[: PATHS[event]])
        if is_refused(event, paths):
            refused.append(paths[-1])
            raise OSError(number, os.strerror(number), paths[-1])

    with hearing(listen):
        yield refused


@contextlib.contextmanager
def connecting(prepare: Callable[[sqlite3.Connection], object]) -> Iterator[None]:
    """Prepare every connection to an SQLite file. It can be used only after the event that tells of it, so it is
    prepared at the next one, such as that a file is opened."""
    waiting: list[sqlite3.Connection] = []

    def listen(event: str, values: tuple[Any, ...]) -> None:
        if waiting:
            prepare(waiting.pop())
        if event == "sqlite3.connect/handle":
            waiting.append(values[0])

    with hearing(listen):
        yield


def leave_no_room(connection: sqlite3.Connection) -> None:
    """Let the file of a connection grow no more: SQLite then says that the disk is full."""
    connection.execute("pragma max_page_count=1")
