"""Templates and languages come from the engine; a file of the project takes the place of the engine's, one by one."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

from everyreader.layout import CACHE, ENGINE
from everyreader.testing import SMALLEST, build, language, make_project, published, run, write

STYLE = "templates/html/style.css"


def content_alone(folder: Path) -> Path:
    """Return a project of content, facts and settings, with the templates of another one, compiled: a tenth of the
    time (2026-11-29)."""
    shutil.copytree(SMALLEST / "content", folder / "project/content")
    shutil.copytree(make_project(folder / "other") / CACHE, folder / "project" / CACHE)
    return folder / "project"


def test_a_project_of_content_alone_takes_the_engines_templates_and_languages(tmp_path: Path) -> None:
    """Whoever starts has to write nothing but words."""
    project = content_alone(tmp_path)
    assert run(project).code == 0
    assert 'lang="en-GB"' in published(project, "en/index.html") and not (project / "templates").exists()


def test_one_page_and_one_file_of_settings_build(tmp_path: Path) -> None:
    """No register of facts, no contact, nothing else: what is missing is told, and the page is there."""
    project = tmp_path / "project"
    write(
        project,
        {
            "content/site.yml": "name: Marram Coast NHS Trust\n",
            "content/en/index.md": "---\ntitle: Information for patients\n---\n\nWelcome.\n",
        },
    )
    said = run(project, "--format", "html")
    assert said.place("settings/missing") == "" and "Welcome." in published(project, "en/index.html")


def test_a_file_of_the_project_takes_the_place_of_the_engines_alone(tmp_path: Path) -> None:
    """One style sheet, or one language's messages, is all that somebody must keep who wants that one changed."""
    catalogue = language("en")["locales/en/messages.po"]
    ours = (ENGINE / STYLE).read_bytes()
    project = content_alone(tmp_path)
    write(project, {STYLE: ours + b"\n.of-the-trust { margin: 0 }\n", "locales/en/messages.po": catalogue})
    assert run(project).code == 0
    sheet = next((project / "site").rglob("*.css")).read_text()
    assert ".of-the-trust" in sheet and 'lang="en-GB"' in published(project, "en/index.html")


def test_an_override_that_goes_holds_the_publish_until_it_is_meant(tmp_path: Path) -> None:
    """The look of every page would change at once."""
    ours = (ENGINE / "templates/html/page.html").read_bytes()
    project = make_project(tmp_path, {"templates/html/page.html": ours + b"<!-- ours -->\n"})
    assert run(project).code == 0
    (project / "templates/html/page.html").unlink()
    said = run(project)
    assert said.code == 2 and said.place("site/override-gone") == "templates/html/page.html:1:1"
    assert "<!-- ours -->" in published(project, "en/index.html")
    assert run(project, "--yes").code != 2 and "<!-- ours -->" not in published(project, "en/index.html")


def test_a_copy_that_says_the_same_may_go(tmp_path: Path) -> None:
    """Whoever copied the whole folder and changed nothing can delete it."""
    project = make_project(tmp_path)
    for name in ("blocks", "html"):
        shutil.copytree(ENGINE / "templates" / name, project / "templates" / name)
    assert run(project).code == 0
    shutil.rmtree(project / "templates")
    said = run(project)
    assert said.code == 0 and "override" not in said.found


def test_an_override_older_than_the_engines_file_is_told(tmp_path: Path) -> None:
    """Told while everyreader has another text of that file than at the first publish with the project's own, until
    somebody touches that."""
    project = content_alone(tmp_path)
    ours = (ENGINE / STYLE).read_bytes()
    write(project, {STYLE: ours + b"\n.of-the-trust { margin: 0 }\n"})
    assert "override" not in run(project).found
    manifest = project / "site/manifest.json"
    stood = json.loads(manifest.read_text())
    stood["project"]["overrides"][STYLE][1] = "what everyreader had then"
    manifest.write_text(json.dumps(stood))
    for _ in range(2):  # it goes on being told
        said = run(project)
        assert said.code == 0 and said.place("site/override-old") == f"{STYLE}:1:1"
    write(project, {STYLE: ours + b"\n.of-the-trust { margin: 0 }\n/* looked at it */\n"})
    assert "override" not in run(project).found


def test_a_link_to_somewhere_else_is_not_followed_and_not_replaced(tmp_path: Path) -> None:
    """What the project's own file was refused for, no file of the engine covers up."""
    project = content_alone(tmp_path)
    outside = tmp_path / "outside.css"
    outside.write_text("p { color: red }")
    (project / "templates/html").mkdir(parents=True)
    (project / STYLE).symlink_to(outside)
    said = build(project)
    assert "source/outside-project" in {finding["rule"] for finding in said.findings}
    assert not any("color: red" in path.read_text() for path in (project / "site").rglob("*.css"))
