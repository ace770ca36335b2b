"""What the steps of one build share: the project, the cache, the workers and the way to run a batch of tasks."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import chain, islice
from pathlib import Path
from types import MappingProxyType
from typing import TypeVar

import msgspec

from everyreader.build.guard import BuildFailed, Guard
from everyreader.build.header_pack import ReadPage
from everyreader.document import digest
from everyreader.engine.cache import Cache, CacheEntryLost
from everyreader.engine.recent import Recent
from everyreader.engine.task import Broken, Task
from everyreader.engine.worker_pool import WorkerPool, run_tasks
from everyreader.source import file_digest, read_bytes

T = TypeVar("T")

_templates: Recent[str, bytes] = Recent(100)
"""By digest, the templates that this process read last."""

GROUP = 200
"""Tasks of which the cache is asked at once whether it holds what they make."""

NOTHING: Mapping[str, Iterable[Task]] = MappingProxyType({})

Progress = Callable[[str, int, int], None]
"""Gets what is being made, how many of it are done and how many there are."""


class TaskRunner(msgspec.Struct, frozen=True):
    """Runs the tasks of a build, and remembers what it asked for."""

    project: Path
    """Its folder."""
    cache: Cache
    pool: WorkerPool
    code: str
    """The digest of our code and packages."""
    progress: Progress
    used: set[str]
    """Names of cache entries of this build."""
    ran: set[str]
    """Keys of tasks that did run."""
    changed: set[str]
    """Keys of those whose file changed meanwhile, and paths of files that no task reads and that did."""
    broken: dict[str, Broken] = {}
    """Those at which we failed."""
    guard: Guard = msgspec.field(default_factory=Guard)
    headers: dict[str, ReadPage] = {}
    """The pages of the last build of this process, as `pack` has them; gets those of this one."""

    def read(self, path: str, known: str) -> bytes:
        """Return the bytes of a file that no task reads. known: its digest when the build began; where that has changed
        since, nothing is kept that follows from these bytes. Errors: OSError."""
        data = read_bytes(self.project, path)
        if file_digest(data) != known:
            self.changed.add(path)
        return data

    def read_template(self, path: str, known: str) -> bytes:
        """Return the bytes of a template: several steps of each build read it, and it is the same while its digest is.
        Errors: OSError."""
        data = _templates.values.get(known)
        if data is None:
            data = self.read(path, known)
            if path in self.changed:
                return data
        return _templates.value(known, lambda: data)

    def make(
        self,
        tasks: Iterable[Task],
        name: str,
        cost: float,
        what: str,
        also: tuple[str, ...] = (),
        total: int = 0,
        ahead: Mapping[str, Iterable[Task]] = NOTHING,
        noted: bool = True,
    ) -> list[str]:
        """Run the tasks whose value `name` the cache does not hold, but none at which this build has failed; return the
        keys of all, in order.

        cost: seconds that one takes, roughly. total: how many tasks there are, for progress, where they are made one by
        one. ahead: tasks by the value that they make, of which a later step asks; they run first and beside these,
        while that step would have to wait for each. noted: the names of the values are put into `used`; those of pages
        and their files are known without it, and of a large site they take memory. A task whose file changed meanwhile
        has its key put into `changed`.
        """
        keys: list[str] = []
        lacking: set[str] = set()
        early = [found for made, others in ahead.items() for found in self._missing(others, (made,), [], set(), True)]
        missing = chain(early, self._missing(tasks, (name, *also), keys, lacking, noted))
        worth = list(islice(missing, int(self.pool.settings.patience / cost) + 1))

        def progress(what: str, done: int) -> None:
            self.progress(what, len(keys) - len(lacking) + done, max(total, len(keys)) + len(early))

        executor = self.pool.executor_for([task for task, _ in worth], cost)
        for key, values in run_tasks(
            chain(worth, missing), cost, self.project, self.cache, self.pool.settings, executor, progress, what
        ):
            self.ran.add(key)
            if values is None:
                self.changed.add(key)
            elif isinstance(values, Broken):
                self.broken[key] = values
        return keys

    def _missing(
        self, tasks: Iterable[Task], names: tuple[str, ...], keys: list[str], lacking: set[str], noted: bool
    ) -> Iterator[tuple[Task, str]]:
        """Yield the tasks whose first value the cache does not hold, each once, with its key. keys: gets those of
        all. noted: as `make` has it."""
        source = iter(tasks)
        while group := list(islice(source, GROUP)):  # the tasks of a large site would take more memory than all else
            found = [task.key(self.code) for task in group]
            keys += found
            self.used.update(f"{name}:{key}" for name in names for key in found if noted)
            held = self.cache.which([f"{names[0]}:{key}" for key in found])
            wanted = {
                key: task
                for task, key in zip(group, found, strict=True)
                if f"{names[0]}:{key}" not in held and key not in lacking and key not in self.broken
            }
            lacking.update(wanted)
            yield from ((task, key) for key, task in wanted.items())

    def need(self, key: str, path: str) -> str:
        """Return the key of a task that every page needs. path: the file that it is about. Errors: BuildFailed where we
        failed at it."""
        if key in self.broken:
            self.guard.note_failure(path, self.broken[key])
            raise BuildFailed(path)
        return key

    def key_of(self, task: Task | None) -> str:
        """Return the key of a task, or nothing where there is none."""
        return task.key(self.code) if task else ""

    def data(self, name: str) -> bytes:
        """Return a cache entry. Errors: CacheEntryLost where it is damaged."""
        data = self.cache.get(name)
        if data is None:
            raise CacheEntryLost(name)
        return data

    def each(self, names: Iterable[str], kind: type[T]) -> Iterator[T]:
        """Yield cache entries, decoded, in their order; many are read at once. Errors: CacheEntryLost where one is
        damaged."""
        decoder = msgspec.json.Decoder(kind)
        source = iter(names)
        while group := list(islice(source, GROUP)):
            found = self.cache.get_many(group)
            for name in group:
                if name not in found:
                    raise CacheEntryLost(name)
                yield decoder.decode(found[name])

    def value(self, name: str, kind: type[T]) -> T:
        """Return a cache entry, decoded. Errors: CacheEntryLost where it is damaged."""
        return msgspec.json.decode(self.data(name), type=kind)

    def recall(self, name: str, inputs: bytes, make: Callable[[], bytes]) -> bytes:
        """Return what `make` makes of `inputs`, and keep it: it is made anew only when they or our code change. What is
        made while a file changes is not kept.

        name: what it is, for the cache.
        """
        name = f"{name}:{digest(self.code.encode() + inputs)}"
        self.used.add(name)
        known = self.cache.get(name)
        if known is None:
            known = make()
            if not self.changed:
                self.cache.put([(name, known)])
        return known

    def keep(self, name: str, data: bytes) -> str:
        """Keep bytes under a name, where they are not kept already; return the name."""
        self.used.add(name)
        if not self.cache.has(name):
            self.cache.put([(name, data)])
        return name
