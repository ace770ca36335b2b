"""What a build remembers under a digest is what it would work out: which files are pages, which days decide, and what
goes with a page that is kept back."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest
from samples import make_trust, sample_page

from everyreader.build.guard import Guard
from everyreader.build.request import BuildRequest
from everyreader.build.run import build as build_site
from everyreader.build.task_runner import TaskRunner
from everyreader.engine.worker_pool import PoolSettings, WorkerPool
from everyreader.memory_cache import MemoryCache
from everyreader.testing import build, write

pytestmark = pytest.mark.slow


def runner_of(folder: Path) -> TaskRunner:
    """Return what runs the tasks of a build that keeps all in memory."""
    pool = WorkerPool(PoolSettings(jobs=1))
    return TaskRunner(folder, MemoryCache(folder), pool, "code", print, set(), set(), set(), guard=Guard())


def next_build(project: Path) -> datetime.date | None:
    """Build a project; return the day on which its site changes by itself."""
    return build_site(BuildRequest(project, project / "site", datetime.date(2026, 11, 22))).next_build


def test_names_are_judged_anew_when_they_change(tmp_path: Path) -> None:
    """A page that is renamed to a draft, gets a copy or comes back is seen, after builds that remember the names."""
    project = make_trust(tmp_path / "project")
    site, page = project / "site" / "en", project / "content" / "en" / "choice.md"
    build(project)
    build(project)
    copy = page.with_name("choice copy.md")
    copy.write_bytes(page.read_bytes())
    build(project)
    assert (site / "choice.html").is_file() and not list(site.glob("*copy*"))
    copy.unlink()
    draft = page.rename(page.with_name("_choice.md"))
    build(project)
    stands = site / "choice.html"
    assert not stands.is_file() or "Words of choice" not in stands.read_text("utf-8")
    draft.rename(page)
    build(project)
    assert (site / "choice.html").is_file()


def test_days_follow_a_title_and_an_edit(tmp_path: Path) -> None:
    """The next day on which the site changes by itself is known after an edit of words, and follows the front
    matter."""
    project = make_trust(tmp_path / "project")
    first = next_build(project)
    write(project, {"content/en/choice.md": sample_page("en", "choice", 2, rest="Quite other words.")})
    assert next_build(project) == first
    text = (project / "content/en/choice.md").read_text("utf-8")
    write(project, {"content/en/choice.md": text.replace("---\n", "---\nexpires: 2026-11-25\n", 1)})
    assert next_build(project) == datetime.date(2026, 11, 26)


def test_what_is_made_while_a_file_changes_is_not_kept(tmp_path: Path) -> None:
    """The next build asks again."""
    runner = runner_of(tmp_path)
    answers = iter((b"1", b"2"))

    def changing() -> bytes:
        runner.changed.add("content/en/page.md")
        return next(answers)

    assert runner.recall("answer", b"of what", changing) == b"1"
    assert runner.recall("answer", b"of what", lambda: next(answers)) == b"2"
    runner.changed.clear()
    assert runner.recall("answer", b"of what", lambda: b"3") == b"3"
    assert runner.recall("answer", b"of what", lambda: b"4") == b"3"
