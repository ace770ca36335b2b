"""What lies in the folder of a site and is not as a build has left it: nothing of it goes without a word, and one open
file stops nothing."""

from __future__ import annotations

import contextlib
import errno
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from audit_events import refusing

from everyreader.publish import replace
from everyreader.testing import contents, make_project, page, published, run, write

pytestmark = pytest.mark.slow

PAGES = {f"content/en/{name}.md": page(f"Old words of {name}.", title=f"Page {name}") for name in "abc"}
NEW = {f"content/en/{name}.md": page(f"New words of {name}.", title=f"Page {name}") for name in "abc"}


@pytest.fixture
def short_wait(monkeypatch: pytest.MonkeyPatch) -> None:
    """Give up on an open file sooner than editors would wish."""
    monkeypatch.setattr(replace, "WAIT", 0.5)


@contextlib.contextmanager
def held_open(path: str, tries: int) -> Iterator[list[str]]:
    """Let Windows' refusal meet whoever replaces or deletes a file of the site, so many times; give a list that
    counts."""
    left = iter(range(tries))

    def is_held(event: str, paths: tuple[str, ...]) -> bool:
        return event != "open" and paths[-1].endswith(path) and next(left, None) is not None

    with refusing(errno.EACCES, is_held) as met:
        yield met


def test_a_file_that_is_open_is_tried_again(tmp_path: Path) -> None:
    """A virus scanner lets go within a second: nobody hears of it."""
    project = make_project(tmp_path, dict(PAGES))
    run(project)
    write(project, NEW)
    with held_open("en/a.html", 3) as met:
        said = run(project)
    assert said.code == 0 and len(met) == 3 and "New words of a" in published(project, "en/a.html")


def test_a_file_that_stays_open_is_named_and_the_rest_goes_out(tmp_path: Path, short_wait: None) -> None:
    """The next build, with the program closed, brings it, though nothing else has changed."""
    project = make_project(tmp_path, dict(PAGES))
    run(project)
    write(project, NEW)
    with held_open("en/a.html", 99):
        said = run(project)
    assert said.code == 1 and "open" in said.told and "en/a.html" in said.told and "en/b.html" not in said.told
    assert "Old words of a" in published(project, "en/a.html")
    assert "New words of b" in published(project, "en/b.html") and "New words of c" in published(project, "en/c.html")
    assert run(project).code == 0 and "New words of a" in published(project, "en/a.html")


def test_a_file_that_must_go_and_is_open_is_named(tmp_path: Path, short_wait: None) -> None:
    """It stays in the list, and goes with the next build."""
    project = make_project(
        tmp_path, {"content/media/a.txt": "words", "content/en/page.md": page("[a](../media/a.txt)")}
    )
    run(project)
    write(project, {"content/en/page.md": page("Words.")})
    with held_open("media/a.txt", 99):
        said = run(project)
    assert said.code == 1 and "media/a.txt" in said.told and published(project, "media/a.txt") == "words"
    assert "Words." in published(project)
    run(project)
    assert not (project / "site/media/a.txt").exists()


@pytest.mark.parametrize("path", ["en/page.html", "robots.txt", "manifest.json"])
def test_a_file_of_others_is_not_replaced_in_silence(path: str, tmp_path: Path) -> None:
    """Also in the project's own folder; a file that is as the build would have it is nobody's."""
    project = make_project(tmp_path, {"content/en/page.md": page("Words.")})
    write(project, {f"site/{path}": "mine"})
    said = run(project)
    assert said.code == 0 and "Replaced" in said.told and path in said.told and published(project, path) != "mine"
    write(project, {f"site/{path}": "mine"})
    assert path in run(project).told
    assert "Replaced" not in run(project).told


def test_a_page_of_ours_that_nobody_lists_is_told(tmp_path: Path) -> None:
    """Cache and manifest are lost, and a page is withdrawn meanwhile: readers can still open the old one."""
    project = make_project(tmp_path, dict(PAGES))
    run(project)
    (project / "site/manifest.json").unlink()
    for file in (project / ".everyreader").glob("cache*"):
        file.unlink()
    (project / "content/en/b.md").unlink()
    write(project, {"site/notes.html": "<p>Notes of somebody else.</p>"})
    said = run(project)
    assert "en/b.html" in said.told and "notes.html" not in said.told and published(project, "en/b.html")


def test_a_good_build_has_nothing_to_say_of_strangers(tmp_path: Path) -> None:
    """Not the first, not the next, not after a change."""
    project = make_project(tmp_path, dict(PAGES))
    for files in ({}, NEW, {"content/en/d.md": page("More.")}):
        write(project, dict(files))
        told = run(project).told
        assert not any(words in told for words in ("Replaced", "Not replaced", "Left where", "earlier build")), told


IN_THE_WAY = ("site/index.html/x", "site/en/b.html/x", "site/manifest.json/x", "site/en", "site/assets", ".everyreader")
"""Files of somebody else: in a folder where a file of a build belongs, or where one of its folders belongs."""


@pytest.mark.parametrize("path", IN_THE_WAY)
def test_what_is_in_the_way_stops_a_publish_before_its_first_file(path: str, tmp_path: Path) -> None:
    """One sentence says what to do, nothing is written and nothing lost; with that moved away the build goes on."""
    project = make_project(tmp_path / "a", dict(PAGES))
    place = project / path.removesuffix("/x")
    if place.exists():
        shutil.rmtree(place)
    write(project, {path: "Mine."})
    before = contents(project / "site") if (project / "site").exists() else {}
    for _ in range(2):
        said = run(project)
        assert said.code == 2 and f"{place}. Move it away, then build again." in said.told
        assert (contents(project / "site") if (project / "site").exists() else {}) == before
    place.rename(tmp_path / "away")
    assert run(project).code == 0 and "Old words of b" in published(project, "en/b.html")


def test_what_a_link_leads_to_is_not_cleared_away(tmp_path: Path) -> None:
    """Not even where it stands for the folder in which a build writes its parts."""
    project = make_project(tmp_path, dict(PAGES))
    run(project)
    write(tmp_path, {"letters/a.txt": "Mine."})
    (project / "site/.everyreader-parts").symlink_to(tmp_path / "letters")
    write(project, NEW)
    assert run(project).code == 0 and "New words of a" in published(project, "en/a.html")
    assert (tmp_path / "letters/a.txt").read_text("utf-8") == "Mine."


def test_empty_folders_in_the_place_of_files_give_way(tmp_path: Path) -> None:
    """One in another, too: nobody loses anything."""
    project = make_project(tmp_path, dict(PAGES))
    for path in ("site/manifest.json", "site/index.html/in/another", "site/en/a.html"):
        (project / path).mkdir(parents=True)
    assert run(project).code == 0 and "Old words of a" in published(project, "en/a.html")
