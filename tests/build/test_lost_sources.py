"""The list of purposes, and templates of the project's own, do not go by accident: nothing is published until somebody
says that it is meant."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from everyreader.layout import ENGINE
from everyreader.testing import contents, make_project, page, published, run, write

pytestmark = pytest.mark.slow

CARE = "- id: care\n  name: To care for you\n  what: Your doctor needs it.\n"
PLAN = "- id: plan\n  name: To plan\n  what: We plan services with it.\n"
FILES = {"content/purposes.yml": CARE + PLAN, "content/en/page.md": page("!!! purposes\n    What we use.\n\nWords.")}
DAMAGES = {
    "gone": None,
    "empty": "",
    "a remark": "# purposes\n",
    "an empty list": "[]\n",
    "cut after an entry": CARE,
    "cut in an entry": CARE + "- id: pl",
    "no YAML": "- id: [\n",
    "no letters": b"\0" * 90,
}


@pytest.mark.parametrize("damage", DAMAGES.values(), ids=DAMAGES)
def test_purposes_that_shrink_publish_nothing_until_yes(damage: str | bytes | None, tmp_path: Path) -> None:
    """No privacy notice loses what information is used for without a word."""
    project = make_project(tmp_path, FILES)
    assert run(project).code == 0 and "To plan" in published(project)
    before = contents(project / "site")
    if damage is None:
        (project / "content/purposes.yml").unlink()
    else:
        write(project, {"content/purposes.yml": damage})
    said = run(project)
    assert said.code == 2 and said.place("site/purposes-lost") == "content/purposes.yml:1:1"
    assert contents(project / "site") == before
    assert run(project, "--yes").code in (0, 1) and "To plan" not in published(project)
    assert "purposes-lost" not in run(project).found


def test_new_purposes_and_other_words_are_no_loss(tmp_path: Path) -> None:
    """Nor is another order."""
    project = make_project(tmp_path, FILES)
    run(project)
    write(project, {"content/purposes.yml": PLAN.replace("services", "beds") + CARE + CARE.replace("care", "learn")})
    assert run(project).code == 0 and "We plan beds" in published(project)


OWN = ("templates/html/style.css", "templates/blocks/table.html", "templates")


@pytest.mark.parametrize("gone", OWN)
def test_own_files_that_go_publish_nothing_until_yes(gone: str, tmp_path: Path) -> None:
    """Pages would get the look of everyreader in their place."""
    project = make_project(tmp_path)
    for path in OWN[:2]:
        write(project, {path: (ENGINE / path).read_bytes() + b"\n"})
    assert run(project).code in (0, 1)
    before = contents(project / "site")
    shutil.rmtree(project / gone) if (project / gone).is_dir() else (project / gone).unlink()
    said = run(project)
    assert said.code == 2 and said.place("site/override-gone").startswith(gone), said.found
    assert contents(project / "site") == before
    assert run(project, "--yes").code in (0, 1) and "override-gone" not in run(project).found
