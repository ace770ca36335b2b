"""Whatever happens quickly, the preview ends with what is in the project: nothing old, nothing missing."""

from __future__ import annotations

import os
import queue
import random
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from counts import COUNT
from previews import TODAY, Served, at_work, preview_of, saved, served_at

from everyreader.build.request import BuildRequest
from everyreader.build.run import build
from everyreader.serve.loop import Changed, Event, Preview
from everyreader.testing import contents, copy_project, make_project, page

pytestmark = [pytest.mark.slow, pytest.mark.generated, pytest.mark.apart]
HERE = Path(__file__).parent
PAGES = 20


def pages_of(folder: Path) -> dict[str, bytes]:
    """Return the web pages in a folder."""
    return {path: data for path, data in contents(folder).items() if path.endswith(".html")}


def afresh(project: Path, folder: Path) -> dict[str, bytes]:
    """Return the pages of a preview that knows nothing of before, of a copy of the project."""
    copy = copy_project(project, folder)
    build(BuildRequest(copy, copy / "out", TODAY, preview=True, yes=True))
    return pages_of(copy / "out")


def until_still(preview: Preview) -> None:
    """Wait until the preview has had time to hear of everything and has nothing left to do."""
    number, since = -1, time.monotonic()
    while time.monotonic() - since < 1.5:
        if preview.board.state.number != number or not preview.events.empty():
            number, since = preview.board.state.number, time.monotonic()
        time.sleep(0.05)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project with some pages that link to one another."""
    files = {
        f"content/en/page-{number}.md": page(f"[Next](page-{(number + 1) % PAGES}.md)", title=f"Page {number}")
        for number in range(PAGES)
    }
    return make_project(tmp_path, files)


class LosesSome(queue.Queue[Event | None]):
    """What a preview hears where a system does not tell of everything: every third time nothing."""

    count = 0

    def put(self, item: Event | None, block: bool = True, timeout: float | None = None) -> None:
        """Pass on, or lose."""
        self.count += isinstance(item, Changed)
        if not isinstance(item, Changed) or self.count % 3:
            super().put(item, block, timeout)


@pytest.mark.parametrize("events", [queue.Queue, LosesSome], ids=["all is heard", "some is not heard"])
def test_two_hundred_quick_saves(
    events: Callable[[], queue.Queue[Event | None]], project: Path, tmp_path: Path
) -> None:
    """In any order, with renames, deletions, temporary files of editors and saves by renaming, faster than any build;
    meanwhile the home page is there each time that somebody asks. At the end each page has its last words."""
    chance = random.Random(7)
    said: list[str] = []
    preview = Preview(BuildRequest(project, project / "site", TODAY), lambda: TODAY, said.append)
    preview.events = events()
    with served_at(preview) as served:
        asked = Asker(served)
        asked.start()
        for number in range(200):
            storm(project / "content/en", chance, number)
            time.sleep(chance.choice((0, 0, 0.005, 0.05)))
        saved(project / "content/en/page-0.md", page("The very last words.", title="Last"))
        until_still(preview)
        asked.end()
    assert asked.answers > 20 and asked.wrong == []
    assert "The very last words." in (preview.folder / "en/page-0.html").read_text("utf-8")
    assert pages_of(preview.folder) == afresh(project, tmp_path / "copy")
    assert not [line for line in said if "Another build" in line or "itself failed" in line]
    assert preview.builds <= 210


class Asker(threading.Thread):
    """Asks for the home page again and again, as a person who looks at the preview meanwhile."""

    def __init__(self, served: Served) -> None:
        super().__init__()
        self.served, self.answers, self.wrong = served, 0, list[str]()
        self._ended = threading.Event()

    def run(self) -> None:
        """Ask until `end` is called."""
        while not self._ended.wait(0.02):
            answer = self.served.get("index.html")
            self.answers += 1
            if answer.status != 200 or "</html>" not in answer.text:
                self.wrong.append(f"{answer.status}: {answer.text[:200]}")

    def end(self) -> None:
        """Ask no more."""
        self._ended.set()
        self.join()


def storm(folder: Path, chance: random.Random, number: int) -> None:
    """Do to a page what an editor or a person may do."""
    file = folder / f"page-{chance.randrange(PAGES)}.md"
    text = page(f"Words {number}.", title=f"Page {number}")
    match chance.randrange(6):
        case 0 | 1:
            saved(file, text)
        case 2:  # beside it, and then in its place
            saved(folder / f".{file.name}.swp", "x")
            saved(folder / f"{file.name}.tmp", text)
            os.replace(folder / f"{file.name}.tmp", file)
            (folder / f".{file.name}.swp").unlink()
        case 3:  # emptied and written, as some editors do
            file.write_bytes(b"")
            saved(file, text)
        case 4 if file.exists():
            file.rename(folder / f"page-{chance.randrange(PAGES)}.md")
        case _:
            file.unlink(missing_ok=True)


def git(project: Path, *words: str) -> None:
    """Run git in a project."""
    own = ("-c", "user.name=A", "-c", "user.email=a@trust.example", "-c", "init.defaultBranch=one")
    subprocess.run(["git", *own, *words], cwd=project, check=True, capture_output=True)


def test_a_checkout_of_another_branch(project: Path, tmp_path: Path) -> None:
    """Many files change at once, some come and some go; each time the preview is that of the branch."""
    saved(project / ".gitignore", ".everyreader/\n")
    git(project, "init")
    git(project, "add", ".")
    git(project, "commit", "-m", "One")
    git(project, "checkout", "-b", "two")
    for number in range(PAGES):
        file = project / f"content/en/page-{number}.md"
        if number % 3:
            saved(file, page(f"Of the branch, {number}.", title=f"Page {number}"))
        else:
            file.unlink()
    saved(project / "content/en/folder/new.md", page("New on the branch.", title="New"))
    git(project, "add", ".")
    git(project, "commit", "-m", "Two")
    preview = preview_of(project)
    with at_work(preview):
        for turn, branch in enumerate(("one", "two", "one")):
            git(project, "checkout", branch)
            until_still(preview)
            assert pages_of(preview.folder) == afresh(project, tmp_path / f"copy-{turn}"), branch


def test_a_folder_that_is_taken_away_and_put_back(project: Path, tmp_path: Path) -> None:
    """Another folder of the same name is listened to as well."""
    preview = preview_of(project)
    with at_work(preview):
        for turn in range(3):
            (project / "content").rename(tmp_path / f"old-{turn}")
            time.sleep(0.1)
            (tmp_path / f"old-{turn}").rename(project / "content")
            saved(project / "content/en/page-0.md", page(f"After turn {turn}.", title="Page 0"))
            until_still(preview)
            assert f"After turn {turn}." in (preview.folder / "en/page-0.html").read_text("utf-8")


def test_memory_is_bounded_over_random_edits(project: Path) -> None:
    """Half a minute, and ten minutes in a deep run: what a preview keeps does not grow with the number of edits."""
    seconds = 600 if COUNT > 50 else 30
    command = [sys.executable, str(HERE / "long_preview.py"), str(project), str(seconds), "11"]
    paths = os.pathsep.join(map(str, (HERE, HERE.parents[1])))
    done = subprocess.run(command, env={**os.environ, "PYTHONPATH": paths}, capture_output=True, text=True, check=True)
    builds, early, late = map(int, done.stdout.split())
    assert builds > seconds
    assert late < early * 1.15 + 15_000_000, f"{early / 1e6:.0f} MB became {late / 1e6:.0f} MB in {builds} builds"
