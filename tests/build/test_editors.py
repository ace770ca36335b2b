"""The editors' report lists what awaits a person, beside the site and never in it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from samples import BARE_POLISH

from everyreader.layout import ENGINE
from everyreader.testing import make_project, page, run, write

NAME = "editors-report.md"
FACTS = """\
old:
  type: phone
  value: 01632 960001
  source: https://www.trust.example
  checked: {old}
  owner: Switchboard
new:
  type: phone
  value: 01632 960002
  source: https://www.trust.example
  checked: 2026-11-20
  owner: Switchboard
ends:
  type: text
  value: A year
  source: https://www.trust.example
  checked: 2026-11-20
  owner: Law
  valid_until: {ends}
mail:
  type: email
  value: us@trust.example
  source: https://www.trust.example
  checked: 2026-11-20
  owner: Switchboard
"""
SITE = (
    "name: Trust\nformats: [html]\ncontact: {phone: new, email: mail}\nwaivers:\n  - {rule: "
    "site/outside-link, reason: the old form stays, page: page.md, "
    "who: A. Sample, until: 2028-01-01}\n"
)
DRAFTS = "drafts: {publish: yes, approved-by: A. Sample, until: 2027-05-31}\ninterpreter-phone: new\n"


def project_with(
    tmp_path: Path, files: dict[str, str | bytes] | None = None, old: str = "2026-06-24", ends: str = "2027-01-20"
) -> Path:
    """Return a project with the facts and settings of these tests."""
    return make_project(
        tmp_path, {"content/facts.yml": FACTS.format(old=old, ends=ends), "content/site.yml": SITE, **(files or {})}
    )


def section(project: Path, title: str) -> str:
    """Return the lines of one section of the report."""
    text = (project / NAME).read_text("utf-8")
    match = re.search(rf"^## {re.escape(title)}[^\n]*\n(.*?)(?=^## |\Z)", text, re.MULTILINE | re.DOTALL)
    assert match, text
    return match[1].strip()


def test_drafts_are_told_with_language_and_maker(tmp_path: Path) -> None:
    """Those that are published and those that are not; a qualified translation is none."""
    project = project_with(
        tmp_path,
        {
            **BARE_POLISH,
            "content/pl/page.md": page("Słowa.", "translation: machine\n", "Strona"),
            "content/en/page.md": page("Words."),
            "content/pl/index.md": page(
                "Słowa.", "translation: {made-by: qualified, name: A. Khan, date: 2026-08-06}\n", "Dom"
            ),
        },
    )
    run(project)
    assert (
        section(project, "Drafts") == "### Polish\n\n- content/pl/page.md: Strona. Made by a computer; not published."
    )
    write(project, {"content/site.yml": SITE + DRAFTS})
    run(project)
    assert "Made by a computer; published as a draft." in section(project, "Drafts")
    assert "until 31 May 2027, as A. Sample decided" in section(project, "Drafts")


def test_notes_and_places_for_legal_wording_are_told(tmp_path: Path) -> None:
    """Pages that wait for their communities, other notes, and the line of each place for legal words."""
    project = project_with(
        tmp_path,
        {
            "content/en/page.md": page("Words.", "co-produced: no\neditors-note: Write it with them.\n", "For some"),
            "content/en/easy.md": page("Words.", "editors-note: Not yet tested.\n", "Easy"),
            "content/en/law.md": page(
                'Words.\n\n!!! legal-wording "The words about enforcement"\n    See the model.\n\n'
                '- one\n\n    !!! legal-wording "The status"\n\n!!! important "Other"\n    No.',
                title="Law",
            ),
        },
    )
    run(project)
    assert section(project, "Pages to write again") == "- content/en/page.md: For some. Write it with them."
    assert section(project, "Other notes") == "- content/en/easy.md: Easy. Not yet tested."
    assert section(project, "Fixed legal wording") == (
        "- content/en/law.md:7: Law. The words about enforcement. See the model.\n- content/en/law.md:12: "
        "Law. The status."
    )
    for file in (project / "site/en").glob("law.*"):
        assert not re.search(b"enforcement|See the model|The status", file.read_bytes()), (
            "no reader gets what is for editors"
        )


@pytest.mark.parametrize(
    ("due", "told"),
    [
        ("2026-11-20", "was due on 20 November 2026"),
        ("2026-11-21", "is due on 21 November 2026"),
        ("2027-01-20", "is due on 20 January 2027"),
        ("2027-01-21", ""),
    ],
)
def test_reviews_are_told_sixty_days_before(tmp_path: Path, due: str, told: str) -> None:
    """Late ones too, with whom to ask; what is due later is not told yet."""
    project = project_with(tmp_path, {"content/en/page.md": page("Words.", f"owner: Ward 4\nreview-due: {due}\n")})
    run(project)
    assert section(project, "Reviews") == (
        f"- content/en/page.md: A page. The check {told}; ask Ward 4." if told else "Nothing."
    )


@pytest.mark.parametrize(
    ("old", "ends", "told"),
    [
        ("2026-06-24", "2027-01-21", ["old: it was last checked on 24 June 2026; ask Switchboard."]),
        ("2026-06-25", "2027-01-21", []),
        ("2026-11-20", "2027-01-20", ["ends: it holds until 20 January 2027; ask Law."]),
        ("2026-11-20", "2026-01-20", ["ends: it held until 20 January 2026; ask Law."]),
    ],
)
def test_facts_to_check_are_told(tmp_path: Path, old: str, ends: str, told: list[str]) -> None:
    """Those that were checked 150 days ago, and those that end within 60 days."""
    project = project_with(tmp_path, old=old, ends=ends)
    run(project)
    lines = [line for line in section(project, "Facts").splitlines() if line != "Nothing."]
    assert [re.sub(r"^- content/facts.yml:\d+: ", "", line) for line in lines] == told


def test_findings_and_waivers_are_told(tmp_path: Path) -> None:
    """Errors and warnings by page, with what to do; advice is not counted; a waiver says until when and why."""
    ended = SITE.replace("2028", "2026").replace("who: A. Sample, ", "")
    project = project_with(tmp_path, {"content/en/page.md": page("![A](../media/none.svg)"), "content/site.yml": ended})
    assert run(project).code == 1
    found = section(project, "Errors and warnings")
    assert "### content/en/page.md\n\n- Line 5, warning: There is no picture ../media/none.svg." in found
    assert section(project, "Waivers") == (
        "- site/outside-link for page.md, which ended on 1 January 2026: the old form stays"
    )
    assert "site.yml" in found and "ended on 2026-01-01" in found and "does not say who answers for it" in found


def test_report_lies_in_the_project_and_is_the_same_each_time(tmp_path: Path) -> None:
    """It is no file of the site; another folder gives the same bytes; a build that changes nothing does not touch
    it."""
    project = project_with(tmp_path)
    run(project)
    one, text = project / NAME, (project / NAME).read_bytes()
    run(project, "--out", str(tmp_path / "elsewhere" / "site"))
    assert one.read_bytes() == text and not (tmp_path / "elsewhere" / NAME).exists()
    assert not list(tmp_path.rglob(f"site/**/{NAME}")) and NAME not in (project / "site/manifest.json").read_text(
        "utf-8"
    )
    before = one.stat().st_mtime_ns
    write(project, {"templates/html/style.css": (ENGINE / "templates/html/style.css").read_bytes() + b"\n"})
    run(project)
    assert one.stat().st_mtime_ns == before
    one.unlink()
    run(project)
    assert one.read_bytes() == text, "a report that somebody deleted is written again"


def test_part_of_a_build_writes_no_report(tmp_path: Path) -> None:
    """Only a full build knows all that awaits a person; `check` writes nothing."""
    project = project_with(tmp_path)
    for arguments in (("--format", "html"), ("--language", "en"), ("check",)):
        run(project, *arguments)
        assert not (project / NAME).exists()


def test_days_that_change_the_report_change_the_build(tmp_path: Path) -> None:
    """With nothing edited, the next build writes the report again on the first day on which it would say more."""
    project = project_with(
        tmp_path, {"content/en/page.md": page("Words.", "review-due: 2027-02-01\n")}, "2026-11-20", "2027-06-01"
    )
    run(project, "build")
    assert section(project, "Reviews") == "Nothing."
    run(project, "build", "--today", "2026-12-03")
    assert "is due on 1 February 2027" in section(project, "Reviews")


def test_report_that_cannot_be_written_stops_no_site(tmp_path: Path) -> None:
    """Where a folder of that name stands, the site is published all the same, and one sentence says so."""
    project = project_with(tmp_path)
    (project / NAME).mkdir()
    said = run(project)
    assert said.code == 0 and NAME in said.told and (project / "site/en/index.html").is_file()
