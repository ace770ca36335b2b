"""Which files are heard of, and what is seen by looking."""

from __future__ import annotations

import os
import queue
import shutil
from pathlib import Path

import pytest

from everyreader.serve.watch import Watcher, differing, look
from everyreader.source.ignored import is_ignored
from everyreader.testing import make_project, page

PAGE = "content/en/page.md"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project with one page."""
    return make_project(tmp_path, {PAGE: page("Words.")})


def test_looking_sees_every_change(project: Path) -> None:
    """A file of the same size, a new one, one that is gone, one that was put in its place."""
    file = project / PAGE
    times = os.stat(file)
    os.utime(file, (1, 1))  # long ago: a clock that ticks slowly gives the next save the time of this one
    before = look(project)
    file.write_text(file.read_text("utf-8").replace("Words", "Wards"), "utf-8")
    (project / "content/en/new.md").write_text("x")
    (project / "content/facts.yml").unlink()
    assert differing(before, look(project)) == {PAGE, "content/en/new.md", "content/facts.yml"}
    os.utime(file, ns=(times.st_atime_ns, times.st_mtime_ns))
    shutil.copy2(file, project / "other")
    before = look(project)
    os.replace(project / "other", file)
    assert differing(before, look(project)) == {PAGE}


@pytest.mark.parametrize(
    "name",
    ["4913", ".page.md.swp", "page.md~", ".#page.md", "#page.md#", "page.md___jb_tmp___", "x.tmp"],
)
def test_temporary_files_of_editors_are_none(project: Path, name: str) -> None:
    """Vim, Emacs and JetBrains editors write beside a page; a build reads none of that."""
    before = look(project)
    (project / "content/en" / name).write_text("x")
    assert is_ignored(name) and look(project) == before
    assert not is_ignored("page.md")


def test_what_is_saved_is_heard_of(project: Path) -> None:
    """By its path in the project; temporary files and what lies beside the three folders are not told."""
    told: queue.Queue[frozenset[str]] = queue.Queue()
    watcher = Watcher(project, told.put)
    watcher.start()
    try:
        (project / "README.md").write_text("x")
        (project / "content/en/.page.md.swp").write_text("x")
        heard: frozenset[str] = frozenset()
        for number in range(300):  # a system may take a moment until it listens
            (project / PAGE).write_text(page(f"Words {number}."), "utf-8")
            try:
                heard |= told.get(timeout=0.2)
                break
            except queue.Empty:
                continue
    finally:
        watcher.close()
    assert heard == {PAGE}
