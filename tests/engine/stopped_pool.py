"""A process that stops its workers while one of the threads which speak to them waits, and then ends as Python does.

Arguments: what the thread waits for (`reader` of its tasks, or `rest` of an answer), and a folder to write into."""

from __future__ import annotations

import inspect
import os
import select
import sys
import time
from collections.abc import Callable
from operator import attrgetter
from pathlib import Path
from types import FrameType

from everyreader.engine.task import Task
from everyreader.engine.worker_pool import PoolSettings, WorkerPool

MUCH = b"x" * 1_000_000
"""More than a pipe holds."""
TASKS, ANSWERS_READ, ANSWERS_WRITTEN = map(
    attrgetter, ("_call_queue._writer", "_result_queue._reader", "_writer.fileno")
)
"""Ends of the pipes of Python's executor and of its queue of answers: only by them can one tell that a thread waits."""


def never_end(_: bytes) -> None:
    """Stand for a task that takes long."""
    time.sleep(600)


def begin_an_answer(folder: str) -> None:
    """Write the length of an answer and its first sign into the pipe for answers, then do no more."""
    frame: FrameType | None = inspect.currentframe()
    while frame and "result_queue" not in frame.f_locals:
        frame = frame.f_back
    assert frame
    os.write(ANSWERS_WRITTEN(frame.f_locals["result_queue"])(), (1000).to_bytes(4, "big") + b"x")
    Path(folder, "begun").touch()
    time.sleep(600)


def wait_until(holds: Callable[[], bool]) -> None:
    """Return as soon as something holds."""
    while not holds():
        time.sleep(0.01)


def main(waits_for: str, folder: str) -> None:
    """Bring a thread to where it waits, and stop."""
    pool = WorkerPool(PoolSettings(2, patience=0))
    executor = pool.executor_for([Task("", b"")], 1)
    assert executor
    if waits_for == "reader":
        for _ in range(4):
            executor.submit(never_end, MUCH)
        wait_until(lambda: not select.select([], [TASKS(executor)], [], 0)[1])
    else:
        executor.submit(begin_an_answer, folder)
        wait_until(lambda: Path(folder, "begun").exists() and not select.select([ANSWERS_READ(executor)], [], [], 0)[0])
    print("stopping", flush=True)
    pool.stop()
    print("stopped", flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
