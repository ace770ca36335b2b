"""What a long build says of how far it is."""

from __future__ import annotations

import datetime
from pathlib import Path

from samples import make_trust

from everyreader.build.read import index, read
from everyreader.build.task_runner import TaskRunner
from everyreader.engine.cache import Cache
from everyreader.engine.task import code_digest
from everyreader.engine.worker_pool import PoolSettings, WorkerPool
from everyreader.source import discover
from everyreader.testing import TODAY


def counted(project: Path, cache: Cache) -> dict[str, list[tuple[int, int]]]:
    """Read a project and return what was said meanwhile: how many were done, of how many, by what was made."""
    said: dict[str, list[tuple[int, int]]] = {}
    runner = TaskRunner(
        project,
        cache,
        WorkerPool(PoolSettings(1, "", patience=0)),
        code_digest(),
        lambda what, done, total: said.setdefault(what, []).append((done, total)),
        set(),
        set(),
        set(),
    )
    index(runner, read(runner, discover(project)), datetime.date.fromisoformat(TODAY))
    return said


def test_progress_counts_up_to_all_that_there_is(tmp_path: Path) -> None:
    """Each thing made is one more, from the first to the last; what the cache holds counts as done."""
    project, cache = make_trust(tmp_path / "project"), Cache(tmp_path / "cache")
    said = counted(project, cache)
    assert len(said) >= 2
    for what, counts in said.items():
        total = counts[-1][1]
        assert counts == [(number, total) for number in range(1, total + 1)], what
    pages, total = next(what for what in said if "page" in what), 9
    assert said[pages][-1][1] > total  # languages and facts are read beside them
    source = project / "content/en/choice.md"
    source.write_text(source.read_text("utf-8").replace("Words", "Other words"), "utf-8")
    assert counted(project, cache) == {pages: [(total, total)]}
