"""A build from Python, again and again in one process: the same bytes as in a new one, and what changed is seen."""

from __future__ import annotations

import datetime
import gc
import os
from importlib import import_module
from pathlib import Path

import pytest
from samples import BARE_POLISH, own_templates

from everyreader.build import lock
from everyreader.build.request import BuildReport, BuildRequest, WrongRequest
from everyreader.build.run import build
from everyreader.build.session import Session
from everyreader.site import Site
from everyreader.testing import TODAY, make_project, page, published, write

pytestmark = pytest.mark.slow


def request(project: Path, changed: tuple[str, ...] | None = None, out: str = "site", **more: object) -> BuildRequest:
    """Return the request for a build of a project."""
    return BuildRequest(project, project / out, datetime.date.fromisoformat(TODAY), changed=changed, **more)  # type: ignore[arg-type]


def tree(folder: Path) -> dict[str, bytes]:
    """Return every file below a folder."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """The smallest project with one page more."""
    return make_project(
        tmp_path,
        {
            **own_templates(),
            **BARE_POLISH,
            "content/en/page.md": page("Words."),
            "content/pl/page.md": page("Słowa.", "translation: machine\n"),
        },
    )


def test_builds_of_one_session_make_what_new_processes_make(project: Path) -> None:
    """After each edit the site is byte for byte that of a build which knows nothing."""
    session = Session()
    edits = [
        {"content/en/page.md": page("Other words.")},
        {"content/en/new.md": page("New.", title="New")},
        {"templates/html/page.html": (project / "templates/html/page.html").read_bytes() + b"\n"},
        {"content/facts.yml": (project / "content/facts.yml").read_bytes().replace(b"01632", b"01633")},
    ]
    assert build(request(project), session).exit_code in (0, 1)
    for number, edit in enumerate(edits):
        write(project, dict(edit))
        told = build(request(project), session)
        anew = build(request(project, out=f"again-{number}"), Session())
        assert told.reported == anew.reported and told.exit_code == anew.exit_code
        assert tree(project / "site") == tree(project / f"again-{number}")


def test_an_edit_of_the_same_size_within_a_moment_is_seen(project: Path) -> None:
    """Size and time say nothing where a file was just written: such a file is read again."""
    session = Session()
    for words in ("Words one.", "Words two.", "Words six."):
        write(project, {"content/en/page.md": page(words)})
        build(request(project), session)
        assert words in published(project)


def test_a_file_that_looks_as_it_did_is_not_read_again(project: Path) -> None:
    """Of a large site only what changed is read: other words of the same size and time are not seen."""
    session = Session()
    for path in project.rglob("*"):
        os.utime(path, (1_000_000_000, 1_000_000_000))
    build(request(project), session)
    same = project / "content/en/index.md"
    text = same.read_text("utf-8")
    with same.open("r+", encoding="utf-8") as file:
        file.write(text.replace("title: ", "titel: ", 1))
    os.utime(same, (1_000_000_000, 1_000_000_000))
    write(project, {"content/en/page.md": page("Newer words.")})
    report = build(request(project), session)
    assert "Newer words." in published(project) and not any("titel" in found.message for found in report.reported)
    assert any("titel" in found.message for found in build(request(project), Session()).reported)


def test_paths_that_the_caller_names_are_enough(project: Path) -> None:
    """Whoever watches the folders need not have them all looked at; a file that is new or gone has them looked at."""
    session = Session()
    build(request(project), session)
    write(project, {"content/en/page.md": page("Named words.")})
    build(request(project, ("content/en/page.md",)), session)
    assert "Named words." in published(project)
    write(project, {"content/en/fresh.md": page("Fresh words.", title="Fresh")})
    build(request(project, ("content/en/fresh.md", "notes.txt")), session)
    assert "Fresh words." in published(project, "en/fresh.html")
    (project / "content/en/fresh.md").unlink()
    build(request(project, ("content/en/fresh.md",)), session)
    assert "Page not found" in published(project, "en/fresh.html")


def test_a_session_serves_one_project_after_another(project: Path, tmp_path: Path) -> None:
    """Nothing of one gets into the other."""
    session = Session()
    build(request(project), session)
    other = make_project(tmp_path / "other", {"content/en/page.md": page("Of the other.")})
    build(request(other), session)
    assert "Of the other." in published(other) and "Words." in published(project)
    alone = build(request(other, out="again"), Session())
    assert alone.published and tree(other / "site") == tree(other / "again")


def test_a_check_says_what_a_build_would_and_writes_nothing(project: Path) -> None:
    """It is the same request, without publishing."""
    session = Session()
    report: BuildReport = build(request(project, publish=False), session)
    assert not report.published and not (project / "site").exists()
    assert report.reported == build(request(project), session).reported


def test_what_cannot_be_asked_for_is_an_error_of_its_own(project: Path) -> None:
    """The caller decides what people read."""
    with pytest.raises(WrongRequest, match="There is no language"):
        build(request(project, languages=("xx",)))
    with lock.lock(project / ".everyreader"), pytest.raises(lock.Busy):
        build(request(project))


@pytest.mark.slow
def test_a_living_process_forgets_what_it_needs_no_more(project: Path) -> None:
    """After many edits of templates few of them are in memory, and no Site of an earlier build."""
    session, before = Session(), {id(each) for each in gc.get_objects() if isinstance(each, Site)}
    template = (project / "templates/html/page.html").read_bytes()
    for number in range(9):
        write(project, {"templates/html/page.html": template + b"\n" * number})
        build(request(project), session)
    tasks = import_module("everyreader.build.tasks")
    assert len(tasks.recent_themes.values) <= 6
    gc.collect()
    assert not [each for each in gc.get_objects() if isinstance(each, Site) and id(each) not in before]
