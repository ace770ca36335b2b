"""A file that changes while a build is at work leaves nothing behind: the next build says what is so then."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest
from test_old_site_stays import site_of

from everyreader.build.request import BuildRequest, Silence
from everyreader.build.run import build
from everyreader.layout import ENGINE
from everyreader.testing import TODAY, make_project, page, published, run, write

pytestmark = pytest.mark.slow

FILES = {
    "content/redirects.csv": "old,new\n/old,/en/index.html\n",
    "templates/html/page.html": (ENGINE / "templates/html/page.html").read_text("utf-8") + "{# our own #}\n",
    "templates/html/style.css": (ENGINE / "templates/html/style.css").read_text("utf-8") + "/* our own */\n",
    "templates/blocks/table.html": (ENGINE / "templates/blocks/table.html").read_text("utf-8") + "{# our own #}\n",
}


class Damage(Silence):
    """Damages a file as soon as the first page is read, as a program does that syncs files."""

    def __init__(self, file: Path, how: str) -> None:
        self.file, self.how, self.sound = file, how, file.read_bytes()

    def progress(self, what: str, done: int, total: int) -> None:
        """Damage it, once or again."""
        self.file.write_bytes(self.sound[: len(self.sound) // 2] if self.how == "half" else b"")

    def mend(self) -> None:
        """Write it as it was."""
        self.file.write_bytes(self.sound)


@pytest.mark.parametrize("how", ["empty", "half"])
@pytest.mark.parametrize("name", ["content/site.yml", *FILES])
def test_what_is_damaged_for_a_moment_is_right_again(name: str, how: str, tmp_path: Path) -> None:
    """No address goes, and the build after it publishes what has been written since."""
    project = make_project(tmp_path, FILES)
    assert run(project).code == 0
    before, damage = site_of(project), Damage(project / name, how)
    write(project, {"content/en/page.md": page("New words. Phone {{ trust-phone }}.")})
    build(BuildRequest(project, project / "site", datetime.date.fromisoformat(TODAY)), reporter=damage)
    after = site_of(project)
    assert all(path in after for path in before if path.endswith(".html"))
    damage.mend()
    said = run(project)
    assert said.code == 0 and "error" not in said.found, said.found
    assert "New words." in published(project) and "tel:" in published(project)
