"""A file that changes while a build is at work leaves nothing behind: the next build says what is so then."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from test_old_site_stays import site_of

from everyreader.build.session import Session
from everyreader.layout import ENGINE
from everyreader.testing import make_project, page, published, run, write

pytestmark = pytest.mark.slow

FILES = {
    "content/redirects.csv": "old,new\n/old,/en/index.html\n",
    "templates/html/page.html": (ENGINE / "templates/html/page.html").read_text("utf-8") + "{# our own #}\n",
    "templates/html/style.css": (ENGINE / "templates/html/style.css").read_text("utf-8") + "/* our own */\n",
    "templates/blocks/table.html": (ENGINE / "templates/blocks/table.html").read_text("utf-8") + "{# our own #}\n",
}


@pytest.mark.parametrize("how", ["empty", "half", "folder"])
@pytest.mark.parametrize("name", ["content/site.yml", *FILES])
def test_what_is_damaged_for_a_moment_is_right_again(
    name: str, how: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A program that syncs files writes one while a build reads, and puts it right at once."""
    project = make_project(tmp_path, FILES)
    assert run(project).code == 0
    before, file = site_of(project), project / name
    sound = file.read_bytes()
    discover = Session.discover

    def look_then_damage(self: Session, *words: Any) -> Any:
        found = discover(self, *words)
        if how == "folder":
            file.unlink()
            file.mkdir()
        else:
            file.write_bytes(sound[: len(sound) // 2] if how == "half" else b"")
        return found

    with monkeypatch.context() as patch:
        patch.setattr(Session, "discover", look_then_damage)
        write(project, {"content/en/page.md": page("New words. Phone {{ trust-phone }}.")})
        run(project)
    after = site_of(project)
    assert all(path in after for path in before if path.endswith(".html"))
    if file.is_dir():
        file.rmdir()
    file.write_bytes(sound)
    said = run(project)
    assert said.code == 0 and "error" not in said.found, said.found
    assert "New words." in published(project) and "tel:" in published(project)
