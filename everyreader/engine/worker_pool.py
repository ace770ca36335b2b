"""Runs tasks: what the cache holds is not made again, and a batch that would take long goes to worker processes.

Workers are reached through the interface of `concurrent.futures`, so that a cluster's executor can take their place.
A task is sent as plain values and comes back as bytes; a worker opens the cache for reading only.
"""

from __future__ import annotations

import errno
import gc
import traceback
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Executor, Future
from functools import cache, lru_cache
from importlib import import_module
from itertools import islice
from pathlib import Path
from queue import SimpleQueue

import msgspec

from everyreader.engine.cache import Cache, CacheEntryLost
from everyreader.engine.interruption import hold_back
from everyreader.engine.patience import LONGEST, TooLong, patience
from everyreader.engine.task import Broken, Changed, Task, Values

Progress = Callable[[str, int], None]
"""Gets what is being made and how many of it are done."""

CHUNK = 0.1
"""Seconds of work that a worker gets at a time: more would let one wait for the other at the end."""

LARGE = 100_000
"""Bytes of arguments, of a page that is 50 times as long as others: what it leaves must not wait for nineteen more."""

LAST_WORDS = 10.0
"""Seconds that the thread of an executor may take to see that its processes were killed; it takes some milliseconds."""

Result = tuple[str, Values | Broken | None]
"""The key of a task and what it returned; None where a file had changed under it, Broken where we failed at it."""


SMALL = 0.05
"""Seconds of work that are worth giving to processes which run already: the texts of other formats of a new site take
a third of the time until its first page, and were made by one process of two (2026-11-30)."""


class PoolSettings(msgspec.Struct, frozen=True):
    """How tasks are run."""

    jobs: int = 2
    """Processes."""
    start: str = ""
    """How Python starts them, or nothing for the quickest that is safe."""
    patience: float = 0.5
    """Seconds that a batch may take in this process before workers are started for it."""

    def executor(self) -> Executor:
        """Return the executor that runs tasks in other processes."""
        from concurrent.futures import ProcessPoolExecutor

        # 13 ms with the above, and a small build needs no workers (2026-11-29)
        from everyreader.engine.processes import begin_worker, context_of

        executor = ProcessPoolExecutor(self.jobs, context_of(self.start), begin_worker)
        # One of its threads writes tasks to a pipe. With nobody left to read them it waits for ever, and the end of
        # this process would wait for it.
        executor._call_queue.cancel_join_thread()  # type: ignore[attr-defined]
        return executor


class WorkerPool:
    """The worker processes of one build. They are started when a batch of tasks is first worth it and kept to the end:
    a process that is started early shares little memory with this one, and so keeps little alive that changes here
    later.
    """

    def __init__(self, settings: PoolSettings) -> None:
        self.settings = settings
        self._executor: Executor | None = None

    def executor_for(self, tasks: Sequence[Task], cost: float) -> Executor | None:
        """Return where to run a batch, or None where it takes no longer here than is worth waiting for. tasks: of a
        large batch, so many that it is worth it. cost: seconds that one takes, roughly."""
        least = self.settings.patience if self._executor is None else min(SMALL, self.settings.patience)
        worth_it = len(tasks) * cost > least or any(task.leaves_threads for task in tasks)
        if self.settings.jobs < 2 or not worth_it:
            return None
        if self._executor is None:
            self._executor = self.settings.executor()
        return self._executor

    def stop(self) -> None:
        """End the processes at once: one that Ctrl-C has met while it began may never answer.

        The executor has a thread that reads answers. Where a process was killed in the middle of one, that thread
        would wait for the rest as long as this process, too, can write into the same pipe, and the end of this process
        would wait for the thread."""
        executor, self._executor = self._executor, None
        with hold_back():
            processes = list((getattr(executor, "_processes", None) or {}).values())
            answers, thread = (getattr(executor, name, None) for name in ("_result_queue", "_executor_manager_thread"))
            for process in processes:
                process.kill()
            if executor is not None:
                executor.shutdown(wait=False, cancel_futures=True)
            if answers is not None:
                answers._writer.close()
        if thread is not None:
            thread.join(LAST_WORDS)

    def close(self) -> None:
        """End the processes; what waits to be run is not run."""
        if self._executor is None:
            return
        try:
            self._executor.shutdown(wait=True, cancel_futures=True)
        except KeyboardInterrupt:
            self.stop()
            raise
        self._executor = None


@cache
def _function(name: str) -> Callable[..., Values]:
    module, _, attribute = name.partition(":")
    function: Callable[..., Values] = getattr(import_module(module), attribute)
    return function


def broken(error: BaseException) -> Broken:
    """Return what is kept of a mistake of ours."""
    return Broken(type(error).__name__, "".join(traceback.format_exception(error)))


@lru_cache(maxsize=1)  # the workers of a build have one
def _cache(folder: str) -> Cache:
    return Cache(Path(folder), read_only=True)


def _fetch(cache: Cache, name: str) -> bytes:
    value = cache.get(name)
    if value is None:
        raise CacheEntryLost(name)
    return value


def run_one(task: Task, key: str, project: str, cache: Cache, longest: float = LONGEST) -> Result:
    """Run one task: return its key and what it returned. A mistake of ours ends here: it strikes what the task is about
    alone. longest: CPU seconds after which it is stopped."""
    try:
        with patience(longest):
            values = _function(task.function)(task.arguments, project, lambda name: _fetch(cache, name))
    except Changed:
        return key, None
    except TooLong as stopped:
        return key, broken(stopped)
    except CacheEntryLost:
        raise
    except Exception as error:
        if isinstance(error, OSError) and error.errno in (errno.ENOSPC, errno.EDQUOT):
            raise  # a full disk is no mistake of ours
        return key, broken(error)
    return key, tuple((name if ":" in name else f"{name}:{key}", value) for name, value in values)


def run_chunk(tasks: Sequence[tuple[Task, str]], project: str, folder: str) -> list[Result]:
    """Run several tasks in a worker process."""
    results = []
    for task, key in tasks:
        results.append(run_one(task, key, project, _cache(folder)))
        if len(task.arguments) > LARGE:
            gc.collect(0)
    gc.collect(
        0
    )  # templates leave rings of few objects with whole pages in them, far too few for Python to look by itself
    return results


def run_tasks(
    tasks: Iterable[tuple[Task, str]],
    cost: float,
    project: Path,
    cache: Cache,
    settings: PoolSettings,
    executor: Executor | None,
    progress: Progress,
    what: str,
) -> Iterator[Result]:
    """Run tasks and yield what they return, in no certain order, as soon as it is kept in the cache.

    tasks: with their keys, those only that the cache does not hold; they are asked for as they are needed, so that
    those of a large site are never all in memory. cost: seconds that one takes, roughly. executor: where to run them;
    None runs them here. what: what is made, in words, for progress.
    """
    done = 0
    for results in _results(tasks, cost, project, cache, settings, executor):
        _keep(cache, results)
        done += len(results)
        progress(what, done)
        yield from results


def _results(
    tasks: Iterable[tuple[Task, str]],
    cost: float,
    project: Path,
    cache: Cache,
    settings: PoolSettings,
    executor: Executor | None,
) -> Iterator[list[Result]]:
    if executor is None or settings.jobs < 2:
        yield from ([run_one(task, key, str(project), cache)] for task, key in tasks)
        return
    size = int(CHUNK / cost) or 1
    source = iter(tasks)
    pending = 0
    finished: SimpleQueue[Future[list[Result]]] = SimpleQueue()
    while True:
        while pending < settings.jobs * 2 and (chunk := list(_chunk(source, size))):
            with hold_back():  # it starts processes and takes locks that the executor's threads need
                executor.submit(run_chunk, chunk, str(project), str(cache.file.parent)).add_done_callback(finished.put)
            pending += 1
        if not pending:
            return
        yield finished.get().result()
        pending -= 1


def _chunk(tasks: Iterator[tuple[Task, str]], size: int) -> Iterator[tuple[Task, str]]:
    """Yield the next tasks that a worker gets together: so many, but none after a large one. Of 10,000 pages the A to Z
    of all languages, given to one worker together, took 18 MB in it and 15 in the first process (2026-11-30)."""
    for task, key in islice(tasks, size):
        yield task, key
        if len(task.arguments) > LARGE:
            return


def _keep(cache: Cache, results: Iterable[Result]) -> None:
    cache.put((name, value) for _, values in results if not isinstance(values, Broken) for name, value in values or ())
