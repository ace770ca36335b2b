"""What lies beside the folders of a project and belongs into them is told, and nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest

from everyreader.source.beside import beside
from everyreader.testing import make_project, page, run

PLACES = {
    "facts.yml": "content/facts.yml",
    "site.yml": "content/site.yml",
    "redirects.csv": "content/redirects.csv",
    "Content/en/page.md": "content",
    "contents/en/page.md": "content",
    "Templates/html/style.css": "templates",
    "locale/cy/locale.yml": "locales",
}


@pytest.mark.parametrize("path", PLACES)
def test_what_belongs_into_a_folder_is_told(path: str, tmp_path: Path) -> None:
    """With the place where it is read; there, or without it, nothing is told any more."""
    project = make_project(tmp_path, {path: page("Words.")})
    said = run(project)
    top = path.split("/")[0]
    assert said.place("site/not-read") == f"{top}:1:1" and PLACES[path] in said.help("site/not-read")
    (project / path).unlink()
    while not any((folder := (project / path).parent).iterdir()) and folder != project:
        folder.rmdir()
        path = folder.relative_to(project).as_posix()
    assert "site/not-read" not in run(project).found


@pytest.mark.parametrize(
    "path", ["README.md", "media/a.png", "docs/content/en/a.md", "scripts/site.yml.py", "langs/a.md"]
)
def test_other_files_of_a_trust_are_its_own(path: str, tmp_path: Path) -> None:
    """A project may hold what it likes."""
    assert "site/not-read" not in run(make_project(tmp_path, {path: page("Words.")})).found


def test_what_cannot_be_listed_ends_no_build(tmp_path: Path) -> None:
    """There may be no such folder, or a file in its place."""
    (tmp_path / "a").touch()
    assert [*beside(str(tmp_path / "a")), *beside(str(tmp_path / "none"))] == []
