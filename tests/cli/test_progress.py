"""What a long build says of how far it is."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from pathlib import Path

import pytest
from samples import make_trust

from everyreader.build.read import index, read
from everyreader.build.task_runner import TaskRunner
from everyreader.cli.terminal import Terminal, time_left
from everyreader.engine.cache import Cache
from everyreader.engine.task import Task, code_digest
from everyreader.engine.worker_pool import PoolSettings, WorkerPool
from everyreader.source import discover
from everyreader.testing import TODAY


def make_runner(project: Path, cache: Cache, progress: Callable[[str, int, int], None]) -> TaskRunner:
    """Return what runs the tasks of a build, in this process."""
    pool = WorkerPool(PoolSettings(1, "", patience=0))
    return TaskRunner(project, cache, pool, code_digest(), progress, set(), set(), set())


def counted(project: Path, cache: Cache) -> dict[str, list[tuple[int, int]]]:
    """Read a project and return what was said meanwhile: how many were done, of how many, by what was made."""
    said: dict[str, list[tuple[int, int]]] = {}
    runner = make_runner(project, cache, lambda what, done, total: said.setdefault(what, []).append((done, total)))
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


def test_what_failed_is_not_tried_again_in_the_same_build(tmp_path: Path) -> None:
    """A task at which we fail may have taken a minute."""
    said: list[int] = []
    runner = make_runner(tmp_path, Cache(tmp_path / "cache"), lambda what, done, total: said.append(done))
    task = Task("everyreader.build.tasks:render", b"no arguments")
    first = runner.make([task], "made", 1, "Pages")
    assert runner.make([task], "made", 1, "Pages") == first == [*runner.broken]
    assert said == [1]


@pytest.mark.parametrize(
    ("seconds", "done", "left", "said"),
    [
        (20, 10, 60, ", about 2 minutes left"),
        (20, 10, 20, ", about 40 seconds left"),
        (20, 10, 2, ", about 5 seconds left"),
        (20, 10, 1, ""),
        (2, 10, 1000, ""),
        (20, 0, 10, ""),
    ],
)
def test_the_rest_is_told_once_it_can_be_guessed(seconds: float, done: int, left: int, said: str) -> None:
    """At the pace so far; a few seconds are not worth a word."""
    assert time_left(seconds, done, left) == said


def test_each_kind_of_work_has_a_pace_of_its_own(capsys: pytest.CaptureFixture[str]) -> None:
    """What was in the cache when it began, and the work before it, say nothing of how long the rest takes."""
    terminal = Terminal()
    for seconds, what, done in ((0, "Pages", 1), (1, "Pages", 500), (10, "Print", 90), (20, "Print", 95)):
        terminal.began = terminal.shown = -100.0
        terminal.progress(what, done, 100 if what == "Print" else 500, now=float(seconds))
    assert capsys.readouterr().err.split("\n")[-2] == "Print: 95 of 100, about 10 seconds left"
