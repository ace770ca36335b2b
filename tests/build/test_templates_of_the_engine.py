"""Templates and languages come from the project; where it has none at all, from the engine."""

from __future__ import annotations

import shutil
from pathlib import Path

from everyreader.testing import SMALLEST, make_project, published, run


def test_a_project_of_content_alone_takes_the_engines_templates_and_languages(tmp_path: Path) -> None:
    """Whoever starts has to write nothing but words."""
    project = tmp_path / "project"
    shutil.copytree(SMALLEST / "content", project / "content")
    assert run(project).code == 0
    assert 'lang="en-GB"' in published(project, "en/index.html") and not (project / "templates").exists()


def test_a_project_that_has_templates_gets_no_others(tmp_path: Path) -> None:
    """A template that was taken away on purpose does not come back from elsewhere."""
    project = make_project(tmp_path)
    (project / "templates/html/page.html").unlink()
    said = run(project)
    assert said.code == 2 and said.place("templates/template") and not (project / "site").exists()
