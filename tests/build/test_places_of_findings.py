"""A finding is at the words that it is about, in every build."""

from __future__ import annotations

import contextlib
import io
import json
import shutil
from pathlib import Path

import pytest

from everyreader.cli.main import main
from everyreader.layout import ENGINE
from everyreader.testing import smallest_files, write

pytestmark = pytest.mark.slow

FRONT = "---\ntitle: Your choice\nowner: us\n---\n"
TWICE = (
    "Phone <b>us</b> or write.\n\n- Ask <b>us</b> or <b>them</b>,\n  or <b>her</b>\n\n| a | b |\n| - | - |\n| c "
    "| [here](a.md) there [here](a.md) |\n"
)


PLACES = {
    ("document/raw-html", line, column)
    for line, column in ((6, 7), (6, 12), (8, 7), (8, 12), (8, 20), (8, 27), (9, 6), (9, 12))
} | {("document/placeholder-link-text", 13, 7), ("document/placeholder-link-text", 13, 26)}


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A small project of its own, with the real templates."""
    folder = tmp_path / "project"
    write(folder, smallest_files())
    shutil.copytree(ENGINE / "templates", folder / "templates")
    return folder


def check(project: Path, page: str) -> set[tuple[str, int, int]]:
    """Return rule, line and column of what a build says about the rules of one page."""
    path = project / "content" / "en" / "page.md"
    path.write_text(page)
    with contextlib.redirect_stdout(io.StringIO()) as said, contextlib.redirect_stderr(io.StringIO()):
        main(["build", "--project", str(project), "--json", "--today", "2026-11-21", "--jobs", "1"])
    return {
        (item["rule"], item["line"], item["column"])
        for item in json.loads(said.getvalue())["findings"]
        if item["path"] == "content/en/page.md" and item["rule"].startswith(("document/", "source/"))
    }


def test_findings_stand_at_their_words_in_every_build(project: Path) -> None:
    """Of equal words in one block each has its own column, also when the page comes from the cache, and when lines were
    added above it."""
    assert check(project, f"{FRONT}\n{TWICE}") == PLACES
    assert check(project, f"{FRONT}\n{TWICE}") == PLACES
    moved = {(rule, line + 2, column) for rule, line, column in PLACES}
    assert check(project, f"{FRONT}\n\n\n{TWICE}") == moved
    (project / "content" / "en" / "other.md").write_text(f"{FRONT}\nWords.\n")
    assert check(project, f"{FRONT}\n\n\n{TWICE}") == moved


def test_a_finding_in_front_matter_stands_at_its_key(project: Path) -> None:
    """Keys are counted from the top of the file too."""
    found = check(project, "---\ntitle: Choice\n\n# note\nreviewed: 31 June 2026\n---\n\n\n<b>\n")
    assert found == {("source/impossible-date", 5, 11), ("document/raw-html", 9, 1)}
