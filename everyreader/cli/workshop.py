"""What the steps of one build share: the project, the cache, the workers and the way to run a batch of tasks."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import islice
from pathlib import Path
from typing import Any, TypeVar

import msgspec

from everyreader.run import Progress, Workers, executor_for, run
from everyreader.task import Cache, Lost, Task

T = TypeVar("T")

BATCH = 500
"""Tasks that are in memory at a time."""


class Workshop(msgspec.Struct, frozen=True):
    """project: its folder. code: the digest of our code and packages. used: names of cache entries of this build.
    ran: keys of tasks that did run."""

    project: Path
    cache: Cache
    workers: Workers
    code: str
    progress: Progress
    used: set[str]
    ran: set[str]
    changed: set[str]

    def make(self, tasks: Iterable[Task], name: str, cost: float, what: str, also: tuple[str, ...] = (),
             total: int = 0) -> list[str]:
        """Run the tasks whose value `name` the cache does not hold; return the keys of all, in order.

        cost: seconds that one takes, roughly. total: how many tasks there are, for progress, where they are made one by
        one. A task whose file changed meanwhile has its key put into `changed`.
        """
        keys: list[str] = []
        source = iter(tasks)
        while batch := list(islice(source, BATCH)):  # the tasks of a large site would take more memory than all else
            def progress(what: str, done: int, count: int, before: int = len(keys)) -> None:
                self.progress(what, before + done, max(total, before + count))
            keys += self._make(batch, name, cost, what, also, progress)
        return keys

    def _make(self, tasks: list[Task], name: str, cost: float, what: str, also: tuple[str, ...],
              progress: Progress) -> list[str]:
        keyed = [(task, task.key(self.code)) for task in tasks]
        wanted: dict[str, Task] = {}
        for task, key in keyed:
            self.used.update((f"{name}:{key}", *(f"{other}:{key}" for other in also)))
            if not self.cache.has(f"{name}:{key}"):
                wanted[key] = task
        if wanted:
            with executor_for(len(wanted), cost, self.workers) as executor:
                for key, values in run(((task, key) for key, task in wanted.items()), cost, self.project, self.cache,
                                       self.workers, executor, progress, what):
                    self.ran.add(key)
                    if values is None:
                        self.changed.add(key)
        return [key for _, key in keyed]

    def data(self, name: str) -> bytes:
        """Return a cache entry. Errors: Lost where it is damaged."""
        data = self.cache.get(name)
        if data is None:
            raise Lost(name)
        return data

    def value(self, name: str, kind: Any) -> Any:
        """Return a cache entry, decoded. Errors: Lost where it is damaged."""
        return msgspec.json.decode(self.data(name), type=kind)

    def keep(self, name: str, data: bytes) -> str:
        """Keep bytes under a name, where they are not kept already; return the name."""
        self.used.add(name)
        if not self.cache.has(name):
            self.cache.put([(name, data)])
        return name
