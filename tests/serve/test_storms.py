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
from contextlib import suppress
from pathlib import Path

import pytest
from counts import COUNT
from previews import TODAY, Served, at_work, preview_of, saved, saved_in_place, served_at, shown, wait_until
from samples import own_templates

from everyreader.build.request import BuildRequest
from everyreader.build.run import build
from everyreader.serve.loop import Changed, Event, Preview
from everyreader.testing import copy_project, make_project, page

pytestmark = [pytest.mark.slow, pytest.mark.generated, pytest.mark.apart]
HERE = Path(__file__).parent
PAGES = 20


def pages_of(folder: Path) -> dict[str, bytes]:
    """Return the web pages in a folder in which a preview may be writing: what goes while we look is left out."""
    pages = {}
    for at, _, names in os.walk(folder):
        for path in (Path(at, name) for name in names if name.endswith(".html")):
            with suppress(FileNotFoundError):
                pages[path.relative_to(folder).as_posix()] = path.read_bytes()
    return pages


def afresh(project: Path, folder: Path) -> dict[str, bytes]:
    """Return the pages of a preview that knows nothing of before, of a copy of the project."""
    copy = copy_project(project, folder)
    build(BuildRequest(copy, copy / "out", TODAY, preview=True, yes=True))
    return pages_of(copy / "out")


def ends_as(preview: Preview, wanted: dict[str, bytes]) -> bool:
    """Say whether the preview comes to have these pages, and still has them when it has looked at all files again."""

    def found() -> bool:
        """Two files are seldom the same by chance, so most looks end with one."""
        return pages_of(preview.folder) == wanted

    if not wait_until(found):
        return False
    number, since = preview.board.state.number, time.monotonic()
    while time.monotonic() - since < 1.5:
        if preview.board.state.number != number or not preview.events.empty():
            number, since = preview.board.state.number, time.monotonic()
        time.sleep(0.05)
    return wait_until(found)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project with some pages that link to one another."""
    files = {
        f"content/en/page-{number}.md": page(f"[Next](page-{(number + 1) % PAGES}.md)", title=f"Page {number}")
        for number in range(PAGES)
    }
    return make_project(tmp_path, {**own_templates(), **files})


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
        changes = 1
        for number in range(200):
            changes += storm(project / "content/en", chance, number)
            time.sleep(chance.choice((0, 0, 0.005, 0.05)))
        saved(project / "content/en/page-0.md", page("The very last words.", title="Last"))
        wanted = afresh(project, tmp_path / "copy")
        assert b"The very last words." in wanted["en/page-0.html"]
        assert ends_as(preview, wanted)
        asked.end()
    assert asked.answers > 20 and asked.wrong == []
    assert not [line for line in said if "Another build" in line or "itself failed" in line]
    assert preview.builds <= changes + 10


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


def storm(folder: Path, chance: random.Random, number: int) -> int:
    """Do to a page what an editor or a person may do; return how many builds that may cause."""
    file = folder / f"page-{chance.randrange(PAGES)}.md"
    text = page(f"Words {number}.", title=f"Page {number}")
    match chance.randrange(6):
        case 0 | 1:
            saved_in_place(file, text)
            return 2
        case 2:
            saved_in_place(folder / f".{file.name}.swp", "x")
            saved(file, text)
            (folder / f".{file.name}.swp").unlink()
        case 3:  # emptied and written, as some editors do
            file.write_bytes(b"")
            saved_in_place(file, text)
            return 3
        case 4 if file.exists():
            file.rename(folder / f"page-{chance.randrange(PAGES)}.md")
            return 2
        case _:
            file.unlink(missing_ok=True)
    return 1


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
            assert ends_as(preview, afresh(project, tmp_path / f"copy-{turn}")), branch


def test_a_folder_that_is_taken_away_and_put_back(project: Path, tmp_path: Path) -> None:
    """Another folder of the same name is listened to as well."""
    preview = preview_of(project)
    with at_work(preview):
        for turn in range(3):
            (project / "content").rename(tmp_path / f"old-{turn}")
            time.sleep(0.1)
            (tmp_path / f"old-{turn}").rename(project / "content")
            words = f"After turn {turn}."
            saved(project / "content/en/page-0.md", page(words, title="Page 0"))
            assert wait_until(lambda words=words: words in shown(preview, "en/page-0.html"))


def test_memory_is_bounded_over_random_edits(project: Path) -> None:
    """A few hundred, and some thousands in a deep run: what a preview keeps does not grow with the number of edits."""
    edits = 12_000 if COUNT > 50 else 400
    command = [sys.executable, str(HERE / "long_preview.py"), str(project), str(edits), "11"]
    paths = os.pathsep.join(map(str, (HERE, HERE.parents[1])))
    done = subprocess.run(command, env={**os.environ, "PYTHONPATH": paths}, capture_output=True, text=True, check=True)
    builds, early, late = map(int, done.stdout.split())
    assert builds > edits
    assert late < early * 1.15 + 15_000_000, f"{early / 1e6:.0f} MB became {late / 1e6:.0f} MB in {builds} builds"
