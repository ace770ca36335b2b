"""Workers are copies of the first process only while that is safe, and none of them outlives it."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from everyreader.engine.task import Task
from everyreader.engine.worker_pool import PoolSettings, WorkerPool
from everyreader.testing import TODAY, make_project, page

PROGRAM = Path(__file__).with_name("worker_pool_of.py")
ENVIRONMENT = {**os.environ, "PYTHONPATH": str(PROGRAM.parents[2])}
SOON = 20
"""Seconds, on a busy machine, in which a worker sees that it is alone; on an idle one it takes some milliseconds."""

COPY, NEW = "1234", "1000"
"""What a worker of the program says that is a copy of it, and one that is a new Python."""


def said(*words: str) -> list[str]:
    """Run the program; return what it wrote."""
    command = [sys.executable, str(PROGRAM), *words]
    done = subprocess.run(command, env=ENVIRONMENT, capture_output=True, text=True, timeout=120, check=False)
    assert (done.returncode, done.stderr) == (0, ""), done.stderr
    return done.stdout.split()


def test_a_process_with_one_thread_is_copied() -> None:
    """On Linux: that is the quickest way, and shares memory."""
    assert said("") == ["begun", COPY if sys.platform.startswith("linux") else NEW]


def test_a_process_with_another_thread_is_not_copied() -> None:
    """The copy would lack it, and wait for ever where a library waits for it."""
    assert said("", "threads") == ["begun", NEW]


def test_a_program_without_a_guard_runs_once() -> None:
    """In a worker that is a new Python its main module is not run again."""
    assert said("spawn") == ["begun", NEW]


@pytest.mark.slow
@pytest.mark.parametrize("start", ["fork", "spawn"] if hasattr(os, "fork") else ["spawn"])
def test_workers_end_when_the_first_process_is_killed(start: str) -> None:
    """Both the busy one and the one that waits for a task: who writes to the same terminal or pipe is gone."""
    command = [sys.executable, str(PROGRAM), start, "wait"]
    with subprocess.Popen(command, env=ENVIRONMENT, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout
        while process.stdout.readline() != "waiting\n":
            assert process.poll() is None
        process.kill()
        process.communicate(timeout=SOON)  # it ends when nobody is left who could write


STRUCK = """
import os, signal, sys, time
from concurrent.futures.process import BrokenProcessPool
from operator import attrgetter
from everyreader.engine.task import Task
from everyreader.engine.worker_pool import PoolSettings, WorkerPool

signal.signal(signal.SIGINT, signal.default_int_handler)
pool = WorkerPool(PoolSettings(2, "spawn", patience=0))
executor = pool.executor_for([Task("", b"")], 1)
answer = executor.submit(time.sleep, 60)
time.sleep(float(sys.argv[1]))
for pid in attrgetter("_processes")(executor):
    os.kill(pid, signal.SIGINT)
try:
    answer.result()
except BrokenProcessPool:
    print("ended")
"""
"""Strikes a new worker with Ctrl-C after some seconds."""


@pytest.mark.slow
@pytest.mark.parametrize("seconds", [0, 0.1, 0.2, 0.4, 0.8])
def test_a_key_that_strikes_a_new_worker_shows_nothing(seconds: float) -> None:
    """It ends, and leaves it to the first process to say so, whatever it was doing when it was struck."""
    command = [sys.executable, "-c", STRUCK, str(seconds)]
    done = subprocess.run(command, env=ENVIRONMENT, capture_output=True, text=True, timeout=120, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (0, "ended\n", "")


TWO_TEXTS = """
from everyreader.engine.task import Task
from everyreader.engine.worker_pool import PoolSettings, WorkerPool
from everyreader.format import Materials
from everyreader.pdf.fonts import file_digest, font_path
from everyreader.pdf.typeset import finish

fonts = tuple((path, file_digest(path)) for path in [font_path("NotoSans-Regular.ttf"), font_path("NotoSans-Bold.ttf")])
texts = [f"<!doctype html><html lang=en><title>A</title><p style='font-size: {size}px'>Words" for size in (20, 33)]
arguments = [(text, "", Materials("en", fonts=fonts), "") for text in texts]
print(finish(*arguments[0]).pages)
pool = WorkerPool(PoolSettings(2, patience=0))
print(pool.executor_for([Task("", b"")], 1).submit(finish, *arguments[1]).result(100).pages)
pool.close()
"""
"""Sets a text, and lets a worker set another in the same fonts, at a size for which Pango has to ask its thread."""


@pytest.mark.pdf
def test_a_worker_sets_text_after_the_first_process_did() -> None:
    """It never waits for a thread of Pango that only the first process has."""
    command = [sys.executable, "-c", TWO_TEXTS]
    done = subprocess.run(command, env=ENVIRONMENT, capture_output=True, text=True, timeout=120, check=False)
    assert (done.returncode, done.stdout.split(), done.stderr) == (0, ["1", "1"], "")


A_PAGE_IN_PRINT = """
import datetime, sys
from pathlib import Path
from everyreader.build.request import BuildRequest
from everyreader.build.run import build
from everyreader.pdf.style_sheets import font_set

project = Path(sys.argv[1])
print(build(BuildRequest(project, project / "site", datetime.date.fromisoformat(sys.argv[2]), jobs=2)).exit_code)
print(font_set.cache_info().misses)
"""
"""Builds, and says how many sets of fonts it has read itself."""


@pytest.mark.pdf
def test_the_first_process_sets_no_text(tmp_path: Path) -> None:
    """Not even that of a single page: it stays one that can be copied, and small."""
    project = make_project(tmp_path, {"content/en/page.md": page("Words.", "formats: [html, large-print]\n")})
    command = [sys.executable, "-c", A_PAGE_IN_PRINT, str(project), TODAY]
    done = subprocess.run(command, env=ENVIRONMENT, capture_output=True, text=True, timeout=120, check=False)
    assert (project / "site/en/page.large-print.pdf").is_file(), done.stderr
    assert (done.stdout.split(), done.stderr) == (["0", "0"], "")


def test_one_task_that_leaves_threads_is_run_elsewhere() -> None:
    """Although it takes no time, where there may be other processes."""
    usual, other = Task("", b""), Task("", b"", leaves_threads=True)
    pool = WorkerPool(PoolSettings(2))
    assert pool.executor_for([usual], 0.2) is None
    assert pool.executor_for([], 0.2) is None
    assert pool.executor_for([usual, other], 0.2) is not None
    pool.close()
    assert WorkerPool(PoolSettings(1)).executor_for([other], 0.2) is None
