"""Workers get tasks a few at a time, and a large one ends what a worker gets."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from typing import Any

from everyreader.engine.cache import Cache
from everyreader.engine.task import Task
from everyreader.engine.worker_pool import LARGE, PoolSettings, run_tasks


class Noting(ThreadPoolExecutor):
    """Runs what it is given in threads, and notes how many tasks came together."""

    def __init__(self) -> None:
        super().__init__(2)
        self.sizes: list[int] = []

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:
        """Note the tasks."""
        self.sizes.append(len(args[0]))
        return super().submit(fn, *args, **kwargs)


def test_nothing_comes_together_behind_a_large_task(tmp_path: Path) -> None:
    """Four small tasks and a large one come together, and two more small ones behind them; each answers."""
    tasks = [
        (Task("builtins:len", b"x" * size), f"{number}") for number, size in enumerate((*[1] * 4, LARGE + 1, 1, 1))
    ]
    cache = Cache(tmp_path)
    with Noting() as executor:
        answers = [*run_tasks(tasks, 0.01, tmp_path, cache, PoolSettings(2), executor, lambda *_: None, "things")]
    cache.close()
    assert {key for key, _ in answers} == {key for _, key in tasks}
    assert executor.sizes == [5, 2]
