"""A page that somebody has approved: what is noted, what is told when it changes, and what readers got on a day."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from everyreader.testing import Run, make_project, published, run, write

pytestmark = pytest.mark.slow

SITE = (
    "name: Marram Coast NHS Trust\nformats: [html]\ncontact: {phone: desk, form: form}\n"
    "base-url: https://info.trust.example\n"
)
FACT = (
    "{name}:\n  type: {type}\n  value: {value}\n  source: https://www.trust.example\n"
    "  checked: 2026-11-20\n  owner: Team\n"
)
REGISTER = FACT.format(name="desk", type="phone", value="01632 960 001") + FACT.format(
    name="form", type="form", value="https://www.trust.example/form"
)
PATH = "content/en/privacy.md"
PAGE = (
    "---\ntitle: Privacy notice\nkind: statement\nowner: Team\nreviewed: 2026-11-20\nreview-due: 2027-05-20\n---\n\n"
    "We keep records for eight years.\n\nPhone {{ desk }}.\n\n## Your rights {#rights}\n\nYou can ask for a copy.\n"
)


def trust(folder: Path, settings: str = "") -> Path:
    """Return a real site with a page that needs an approval."""
    return make_project(folder, {"content/site.yml": SITE + settings, "content/facts.yml": REGISTER, PATH: PAGE})


def approve(project: Path) -> Run:
    """Have the page approved."""
    return run(project, "approve", PATH, "--role", "Head of Information Governance", "--name", "A. Khan")


def test_an_approval_notes_role_name_day_and_each_block(tmp_path: Path) -> None:
    """Beside the page; and the page is no longer told as one that nobody has approved."""
    project = trust(tmp_path)
    assert run(project, "check").place("site/approval-missing") == f"{PATH}:1:1"
    said = approve(project)
    text = (project / "content/en/privacy.approval.yml").read_text("utf-8")
    assert said.code == 0 and "name: A. Khan" in text and "day: 2026-11-21" in text
    assert "role: Head of Information Governance" in text and text.count("- digest: ") == 5
    found = run(project, "check").found
    assert "approval" not in found, found


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["approve", PATH, "--name", "A. Khan"], "needs a person"),
        (["approve", "content/en/privcy.md", "--name", "A", "--role", "B"], 'Did you mean "content/en/privacy.md"?'),
    ],
)
def test_an_approval_without_a_person_or_a_page_is_refused(words: list[str], said: str, tmp_path: Path) -> None:
    """Nobody is made up."""
    project = trust(tmp_path)
    ran = run(project, *words)
    assert ran.code == 2 and said in ran.told and not list((project / "content").rglob("*.approval.yml"))


def test_a_later_change_is_told_with_the_difference(tmp_path: Path) -> None:
    """At its line, with the words before and after; another day of a review and another line end are no change."""
    project = trust(tmp_path)
    approve(project)
    write(project, {PATH: PAGE.replace("reviewed: 2026-11-20", "reviewed: 2026-11-21").replace("\n", "\r\n")})
    assert "approval" not in run(project, "check").found
    write(project, {PATH: PAGE.replace("eight", "nine") + "\nYou can complain.\n"})
    said = run(project, "check")
    assert said.place("site/approval-changed") == f"{PATH}:9:1"
    assert "approved by A. Khan, Head of Information Governance, on 2026-11-21" in said.found
    assert "“We keep records for eight years.” is now “We keep records for nine years.”" in said.found
    assert "New: “You can complain.”" in said.found and "readers get the changed text" in said.found
    approve(project)
    assert "approval" not in run(project, "check").found


def test_by_a_setting_readers_keep_the_approved_text_with_the_facts_of_today(tmp_path: Path) -> None:
    """The number is new on it, the words are the old ones; approved again, the new words go out."""
    project = trust(tmp_path, "approval: {hold: yes}\n")
    approve(project)
    assert run(project).code == 0
    write(project, {PATH: PAGE.replace("eight", "nine"), "content/facts.yml": REGISTER.replace("960 001", "960 002")})
    said = run(project)
    page = published(project, "en/privacy.html")
    assert said.code == 0 and "readers get the approved text" in said.found
    assert "eight years" in page and "nine" not in page and "960002" in page.replace(" ", "").replace("\u00a0", "")
    approve(project)
    run(project)
    assert "nine years" in published(project, "en/privacy.html")


def test_a_page_that_is_taken_back_is_gone_although_it_was_approved(tmp_path: Path) -> None:
    """Holding a text never keeps a page out that its owner has withdrawn."""
    project = trust(tmp_path, "approval: {hold: yes}\n")
    approve(project)
    assert run(project).code == 0
    write(project, {PATH: PAGE.replace("kind:", "unpublished: yes\nkind:").replace("eight", "nine")})
    run(project)
    assert "eight years" not in published(project, "en/privacy.html")


def test_kinds_that_need_an_approval_are_a_setting(tmp_path: Path) -> None:
    """By default notices and statements."""
    project = trust(tmp_path, "approval: {kinds: [guide]}\n")
    assert "approval-missing" not in run(project, "check").found
    write(project, {"content/site.yml": SITE + "approval: {kinds: [gudie]}\n"})
    assert 'Did you mean "guide"?' in run(project, "check").found


def test_of_a_demonstration_nothing_is_kept_or_asked(tmp_path: Path) -> None:
    """Nobody was told anything by it."""
    project = make_project(tmp_path, {PATH: PAGE.replace("desk", "optout-phone")})
    assert "approval-missing" not in run(project).found and not (project / "public-record").exists()


def test_what_readers_got_on_a_day_is_kept(tmp_path: Path) -> None:
    """Markdown and HTML by day: before and after a change, and after the page was taken back."""
    project = trust(tmp_path)
    run(project, "--today", "2026-11-21")
    run(project, "--today", "2026-11-22")
    write(project, {PATH: PAGE.replace("eight", "nine")})
    run(project, "--today", "2026-12-05")
    (project / PATH).unlink()
    run(project, "--today", "2026-12-20")
    kept = sorted(path.name for path in (project / "public-record/en/privacy").iterdir())
    assert kept == ["2026-11-21.html", "2026-11-21.md", "2026-12-05.html", "2026-12-05.md", "2026-12-20.gone"]

    def on(day: str) -> Run:
        return run(project, "explain", PATH, "--on", day)

    assert on("2026-11-20").code == 2 and "Nothing was kept" in on("2026-11-20").found
    assert "eight years" in on("2026-12-04").found and "2026-11-21.html" in on("2026-12-04").found
    assert "nine years" in on("2026-12-05").found and re.search("until 2026-12-20", on("2026-12-06").found)
    assert "readers did not get this page" in on("2027-01-01").found


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("en/privcay.md", "en/privacy"), ("privacy", "en/privacy"), ("content/en/other.md", "")],
)
def test_a_slip_in_the_name_of_a_page_is_no_answer(typed: str, meant: str, tmp_path: Path) -> None:
    """That readers never had a page is said of one that is there, or was."""
    project = trust(tmp_path)
    run(project)
    said = run(project, "explain", typed, "--on", "2026-11-21")
    assert said.code == 2 and f'There is no page "{typed}"' in said.told and "Nothing was kept" not in said.found
    assert meant in said.told
    said = run(project, "explain", PATH, "--on", "soon")
    assert said.code == 2 and said.told.startswith("--on takes a date")
