"""Keys of tasks: they hold every file that a task opens, and no more than what it is made from."""

from __future__ import annotations

import os
import sys
import sysconfig
import tempfile
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import Any

import pytest
from audit_events import hearing
from samples import PICTURE, make_trust, sample_page, words_format

from everyreader.engine import worker_pool
from everyreader.engine.cache import Cache
from everyreader.engine.task import Task
from everyreader.layout import ENGINE
from everyreader.testing import build, write

pytestmark = pytest.mark.slow

SYSTEM = tuple(
    os.path.realpath(path)
    for path in (
        ENGINE / "everyreader",
        *(sysconfig.get_path(name) for name in ("stdlib", "platstdlib", "purelib", "platlib")),
        "/etc/fonts",
        "/usr/share/fontconfig",
        "/var/cache/fontconfig",
        "/usr/share/zoneinfo/tzdata.zi",
        "/proc",
        "/dev",
        "/usr/lib",
        "/lib",
        "/etc/ld.so.cache",
    )
)
"""What belongs to the interpreter, to packages and to the font configuration: the code's digest speaks of these."""


READINGS = ("open", "os.listdir", "os.scandir")


@contextmanager
def noting_reads() -> Iterator[list[str]]:
    """Give a list into which comes each path that is opened, or listed."""
    opened: list[str] = []

    def note(event: str, values: tuple[Any, ...]) -> None:
        if event in READINGS and isinstance(values[0], (str, bytes, os.PathLike)):
            opened.append(os.path.realpath(os.fsdecode(values[0])))

    with hearing(note):
        yield opened


def outside_key(task: Task, project: str, opened: list[str]) -> list[str]:
    """Return what was opened and is neither in a task's reads nor belongs to the system or the temporary folder. What
    lies beside the project belongs to the test, also where that folder holds it."""
    named = {os.path.realpath(os.path.join(project, path)) for path in task.reads}
    beside, temporary = (os.path.realpath(folder) for folder in (os.path.dirname(project), tempfile.gettempdir()))
    searched = {os.path.realpath(path) for path in sys.path}  # the import system lists these folders
    return [
        path
        for path in opened
        if path not in {*named, *searched}
        and not path.startswith(SYSTEM)
        and (path.startswith(beside) or not path.startswith(temporary))
    ]


@contextmanager
def around_tasks(run_task: Callable[..., worker_pool.Result]) -> Iterator[None]:
    """Let another function run each task, which is given the one that runs it otherwise."""
    run_one = worker_pool.run_one
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(worker_pool, "run_one", lambda *given: run_task(run_one, *given))
        yield


def saved_before(task_name: str, save: Callable[[], None]) -> AbstractContextManager[None]:
    """Let somebody save a file just before tasks whose function has a name."""

    def run_task(run_one: Callable[..., worker_pool.Result], task: Task, *rest: Any) -> worker_pool.Result:
        if task.function.endswith(task_name):
            save()
        return run_one(task, *rest)

    return around_tasks(run_task)


@pytest.fixture
def watched() -> Iterator[dict[str, list[str]]]:
    """Run every task under watch; give what each opened outside its key, by the task's name."""
    found: dict[str, list[str]] = {}

    def run_watched(
        run_one: Callable[..., worker_pool.Result], task: Task, key: str, project: str, cache: Cache
    ) -> worker_pool.Result:
        with noting_reads() as opened:
            made = run_one(task, key, project, cache)
        found[f"{task.function} {task.label}"] = outside_key(task, project, opened)
        return made

    with around_tasks(run_watched):
        yield found


@pytest.mark.pdf
def test_no_task_opens_a_file_outside_its_key(project: Path, watched: dict[str, list[str]]) -> None:
    """Parsing, facts, languages, web pages, and large print with a picture: each opens what its key holds."""
    write(
        project,
        {
            "content/ur/choice.md": sample_page(
                "ur",
                "choice",
                2,
                rest="![A](../media/round.svg)",
                more="translation: machine\nformats: [html, large-print, words]\n",
            )
        },
    )
    assert build(project).code == 0
    assert (project / "site/ur/choice.large-print.pdf").exists()
    assert len(watched) > 30 and any("finish large-print" in name for name in watched)
    assert {name: paths for name, paths in watched.items() if paths} == {}


@pytest.mark.parametrize(
    "crime",
    [
        "open(project + '/content/facts.yml').read()",
        "__import__('os').listdir(project)",
        "open('/etc/hostname').read()",
    ],
)
def test_task_that_opens_another_file_is_caught(tmp_path: Path, watched: dict[str, list[str]], crime: str) -> None:
    """A format that reads what no key holds does not get past the watch."""
    with words_format(tmp_path / "formats", crime):
        build(make_trust(tmp_path / "project"))
    guilty = {name for name, paths in watched.items() if paths}
    assert guilty and all(name.startswith("everyreader.build.tasks:finish words of") for name in guilty)


def test_file_that_changes_during_the_build_is_not_taken(project: Path) -> None:
    """Where a page is saved between its digest and its parse, nothing is kept under the old key, and the next build is
    right."""
    newer = {"content/en/choice.md": sample_page("en", "choice", 2, words="Newer words")}
    with saved_before("everyreader.parse.page:run", lambda: write(project, newer)):
        build(project)
    assert build(project).code == 0
    assert "Newer words" in (project / "site/en/choice.html").read_text("utf-8")


def test_file_of_a_format_that_changes_during_the_build_is_not_taken(project: Path) -> None:
    """A rendition whose file is no longer the one of its key is a gap, deletes nothing, and is made by the next
    build."""
    build(project)
    made = project / "site/en/choice.words.txt"
    old = made.read_bytes()
    write(project, {"content/media/round.svg": PICTURE.format(radius=14)})
    with saved_before(":finish", lambda: write(project, {"content/media/round.svg": PICTURE.format(radius=16)})):
        assert build(project).code == 3
    assert made.read_bytes() == old
    assert build(project).code == 0 and made.read_bytes() != old


@pytest.mark.pdf
def test_picture_that_changes_during_the_build_is_not_taken(project: Path) -> None:
    """Its words are in its place, and that is said; the next build has it, on the page and in print."""
    write(
        project,
        {
            "content/en/choice.md": sample_page(
                "en", "choice", 2, more="formats: [html, large-print]\n", rest="![A](../media/round.svg)"
            )
        },
    )
    build(project)
    made, picture = project / "site/en/choice.large-print.pdf", project / "site/media/round.svg"
    old = made.read_bytes()
    write(project, {"content/media/round.svg": PICTURE.format(radius=14)})
    with saved_before(
        "source.media:run", lambda: write(project, {"content/media/round.svg": PICTURE.format(radius=16)})
    ):
        said = build(project)
    assert said.code == 1 and "source/unreadable" in str(said) and b'r="12"' in picture.read_bytes()
    assert build(project).code == 0 and made.read_bytes() != old and b'r="16"' in picture.read_bytes()
