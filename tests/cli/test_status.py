"""`status` says how a project stands, and leaves no trace."""

from __future__ import annotations

import json
from pathlib import Path

from samples import BARE_POLISH

from everyreader.testing import contents, make_project, page, run

FILES = {
    **BARE_POLISH,
    "content/en/visiting.md": page(
        "Come in.", "owner: Wards\nreviewed: 2026-11-20\nreview-due: 2026-12-01\n", "Visiting"
    ),
    "content/en/old.md": page("Old words.", "expires: 2026-11-01\n", "An old page"),
    "content/en/later.md": page("Later.", "unpublished: yes\n", "A later page"),
    "content/pl/visiting.md": page("Zapraszamy.", "translation: machine\n", "Odwiedziny"),
}


def test_every_page_is_told_with_languages_and_formats(tmp_path: Path) -> None:
    """One that readers get, a draft, one that is kept back, one that has expired."""
    said = run(make_project(tmp_path, FILES), "status")
    assert said.code == 0
    assert "visiting: en html; pl html (draft)" in said.found and "later: en kept back" in said.found
    assert "old: en html (expired)" in said.found and "Polish (pl): 1 published, 1 of them drafts" in said.found


def test_what_awaits_a_person_is_what_the_editors_report_says(tmp_path: Path) -> None:
    """Pages without an owner or days, reviews that are due, drafts, pages that are kept back."""
    project = make_project(tmp_path, FILES)
    said = run(project, "status")
    assert run(project).code in (0, 1)
    report = (project / "editors-report.md").read_text("utf-8")
    for line in (
        "- content/en/old.md: An old page. There is no owner and no reviewed and no review-due.",
        "- content/en/visiting.md: Visiting. The check is due on 1 December 2026; ask Wards.",
        "- content/en/later.md: A later page. It says “unpublished: yes”.",
    ):
        assert line in said.found and line in report
    assert "- content/en/old.md: An old page.\n" in said.found.partition("last day is over")[2]


def test_nothing_is_written(tmp_path: Path) -> None:
    """Neither in a project that was never built, nor in one that was."""
    project = make_project(tmp_path, FILES)
    before = contents(project)
    assert run(project, "status").code == 0 and contents(project) == before


def test_a_program_gets_the_same(tmp_path: Path) -> None:
    """As JSON."""
    found = json.loads(run(make_project(tmp_path, FILES), "status", "--json").found)["pages"]
    polish = next(each for each in found if each["language"] == "pl")
    assert polish["formats"] == ["html"] and polish["draft"] and polish["published"]
