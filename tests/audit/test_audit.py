"""`check --pdf` and `check --pages` examine what is built in any project, lead what they find to its line, and know it
again."""

from __future__ import annotations

import contextlib
import io
import os
import shutil
from pathlib import Path
from typing import NamedTuple

import pytest

from everyreader import finding, preview
from everyreader.cli.main import main
from everyreader.finding import RULES, Finding, Rule, find_rule, rule_names
from everyreader.layout import ENGINE
from everyreader.preview import LivePage
from everyreader.testing import rule_in_place, smallest_files, write

pytestmark = [pytest.mark.pdf, pytest.mark.browser]

DAY = "2026-11-28"
TALL = "\n\n| Way | Number |\n| --- | --- |\n| Phone | {{ trust-phone }} |\n"
SMALL_TABLES = "\ntd { font-size: 9pt !important }\n"
PALE_TABLES = "\nmain td, main td * { color: #ccc !important }\n"


class Said(NamedTuple):
    """What a command returned, and what it said on both streams."""

    code: int
    found: str
    told: str


def run(project: Path, *words: str, jobs: int = 1) -> Said:
    """Run a command in a project. jobs: processes, and browsers."""
    with contextlib.redirect_stdout(io.StringIO()) as found, contextlib.redirect_stderr(io.StringIO()) as told:
        code = main([*words, "--project", str(project), "--today", DAY, "--jobs", str(jobs)])
    return Said(code, found.getvalue(), told.getvalue())


def make(folder: Path, style: str = "", print_style: str = "", formats: str = "html, large-print, clear-print") -> Path:
    """Return a project with a table on its page, which is built. style, print_style: more of its style sheets."""
    project = folder / "project"
    write(project, smallest_files())
    shutil.copytree(ENGINE / "templates", project / "templates")
    settings = project / "content/site.yml"
    settings.write_text(settings.read_text("utf-8").replace("formats: [html]", f"formats: [{formats}]"), "utf-8")
    home = project / "content/en/index.md"
    home.write_text(home.read_text("utf-8").replace("kind: home\n", f"kind: home\nformats: [{formats}]\n"), "utf-8")
    for name, more in (("html", style), ("large-print", print_style)):
        with (project / "templates" / name / "style.css").open("a", encoding="utf-8") as sheet:
            sheet.write(more)
    with (project / "content/en/index.md").open("a", encoding="utf-8") as page:
        page.write(TALL)
    assert run(project, "build").code == 0
    return project


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project that is right in all."""
    return make(tmp_path_factory.mktemp("sound"))


def line_of(project: Path, words: str) -> int:
    """Return the line of the page on which words stand."""
    lines = (project / "content/en/index.md").read_text("utf-8").split("\n")
    return next(number for number, line in enumerate(lines, 1) if words in line)


def count_pages(project: Path) -> int:
    """Return how many web pages were built."""
    return len(list((project / "site").rglob("*.html")))


def rules_asked(monkeypatch: pytest.MonkeyPatch) -> set[str]:
    """Return a set into which the name of each rule comes that is asked from now on."""
    asked: set[str] = set()

    def recorded(name: str) -> object:
        asked.add(name)
        return find_rule(name)

    finding.forget_rules()  # those of a page are looked up once
    monkeypatch.setattr(finding, "find_rule", recorded)
    return asked


def test_a_sound_site_passes_and_is_asked_once(sound: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The second time no browser is opened and no file is read: every answer is kept."""
    first = run(sound, "check", "--pdf", "--pages")
    assert (first.code, first.found) == (0, ""), first
    assert "Examined 7 files" in first.told

    asked = rules_asked(monkeypatch)
    again = run(sound, "check", "--pdf", "--pages")
    assert (again.code, again.found) == (0, "")
    assert [name for name in asked if name.split("/")[0] in ("html", "page", "pdf")] == []


def test_what_is_found_in_paper_stands_at_its_line(tmp_path: Path) -> None:
    """Words that are too small are reported with the line of the source that holds them, and with the file."""
    project = make(tmp_path, print_style=SMALL_TABLES)
    said = run(project, "check", "--pdf")
    place = f"content/en/index.md:{line_of(project, '| Phone')}:"
    found = [line for line in said.found.split("\n") if line.startswith("content/")]
    assert said.code == 1 and found
    assert all(line.startswith(place) and "[pdf/smallest-text]" in line and "print.pdf: " in line for line in found), (
        said.found
    )
    assert run(project, "check", "--pdf", "--format", "clear-print").found.count("[pdf/smallest-text]") < len(found)


def test_what_is_found_in_a_browser_stands_at_its_line(tmp_path: Path) -> None:
    """Pale words in a block are reported at the block; the same in two files of a page is one finding."""
    project = make(tmp_path, style=PALE_TABLES, formats="html")
    said = run(project, "check", "--pages")
    found = [line for line in said.found.split("\n") if "[page/axe]" in line]
    assert said.code == 1 and found
    assert all(line.startswith(f"content/en/index.md:{line_of(project, '| Phone')}:") for line in found), said.found
    assert all("In en/index.html, index.html: " in line for line in found)


def test_two_browsers_find_what_one_finds(tmp_path: Path) -> None:
    """In the same order, whichever of the two is done first."""
    one = run(make(tmp_path / "one", PALE_TABLES, formats="html"), "check", "--pages")
    two = run(make(tmp_path / "two", PALE_TABLES, formats="html"), "check", "--pages", jobs=2)
    assert (one.code, one.found) == (two.code, two.found) and "[page/axe]" in one.found


@pytest.mark.parametrize("death", ["chrome://crash", "chrome://inducebrowsercrashforrealz"])
def test_a_browser_that_dies_is_told_once(death: str, tmp_path: Path) -> None:
    """With the page that it died over; another browser examines the rest, and the next check asks about that page
    alone."""
    project = make(tmp_path, style=PALE_TABLES, formats="html")
    asked: list[str] = []

    def check(page: LivePage) -> list[Finding]:
        asked.append(page.path.name)
        if len(asked) == 2:
            page.open().goto(death)
        return []

    with rule_in_place("page/reflow", Rule("error", check=check)):
        said = run(project, "check", "--pages", jobs=2)
        again = run(project, "check", "--pages", jobs=2)
    assert said.found.count("[engine/failure]") == 1 and "[page/axe]" in said.found, said
    assert len(asked) == count_pages(project) + 1 and "[engine/failure]" not in again.found and again.code == 1


def test_a_browser_that_cannot_be_opened_is_a_gap(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing is said to be right, and nobody is told of a mistake of ours."""
    project = make(tmp_path, formats="html")
    program = tmp_path / preview.BROWSERS[0]
    program.write_text("#!/bin/sh\nexit 1\n", "utf-8")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}:{os.environ['PATH']}")
    said = run(project, "check", "--pages", jobs=2)
    assert said.code == 3 and f"{count_pages(project)} live pages" in said.told and "cannot be opened" in said.told, (
        said
    )


def test_what_nobody_can_tell_is_no_error(tmp_path: Path) -> None:
    """Whether words on a picture can be read is for a person: it is reported, and the check does not fail."""
    style = "\nmain td { background: linear-gradient(#fff, #eee) !important }\n"
    said = run(make(tmp_path, style, formats="html"), "check", "--pages")
    assert said.code == 0 and "advice: In en/index.html, index.html: " in said.found, said


def test_what_is_in_no_block_is_the_templates(tmp_path: Path) -> None:
    """A fault that many pages have is reported once."""
    style = "\nfooter, footer * { color: #ccc !important; background: #fff !important }\n"
    said = run(make(tmp_path, style, formats="html"), "check", "--pages")
    assert (
        said.code == 1
        and "templates/html:1:1: error: In 404.html, en/404.html, en/index.html and 1 more: " in said.found
    ), said.found


def test_only_what_is_asked_for_is_examined(sound: Path) -> None:
    """A page of the content, a language and a format each choose; an unknown one is refused."""
    assert "Examined 2 files" in run(sound, "check", "--pdf", "content/en/index.md").told
    assert "Examined 1 file" in run(sound, "check", "--pdf", "--format", "large-print").told
    assert "Examined 5 files" in run(sound, "check", "--pages", "--language", "en").told
    assert (
        run(sound, "check", "--pdf", "--language", "xx").code,
        run(sound, "check", "--pdf", "--format", "tape").code,
    ) == (2, 2)


def test_a_site_that_is_not_todays_is_refused(tmp_path: Path) -> None:
    """Nobody is told that a PDF is wrong because the page was edited since, or that all is well with what was never
    built."""
    project = make(tmp_path)
    with (project / "content/en/index.md").open("a", encoding="utf-8") as page:
        page.write("\nMore words.\n")
    said = run(project, "check", "--pdf")
    assert said.code == 2 and "Build all of it first" in said.told and not said.found
    shutil.rmtree(project / "site")
    assert run(project, "check", "--pages").code == 2


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        ("--pages", ["No browser was found", "The program java was not found"]),
        ("--pdf", ["The program pdftotext was not found", "The program javac was not found"]),
    ],
)
def test_without_its_programs_a_check_has_a_gap(
    kind: str, words: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What was not examined is not said to have passed: each lack is reported, with the command that mends it, and the
    code is 3."""
    project = make(tmp_path)
    monkeypatch.setenv("PATH", str(tmp_path))
    said = run(project, "check", kind)
    assert said.code == 3 and not said.found
    assert all(word in said.told for word in words) and "--setup check" in said.told


def test_every_rule_is_asked_by_some_command(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A build and all checks of files ask every rule that has a check: a rule that nobody runs is seen here."""
    asked = rules_asked(monkeypatch)
    project = make(tmp_path, formats="html, large-print, clear-print, epub")
    run(project, "check", "--pdf", "--epub", "--pages")
    known = {name for folder in RULES.iterdir() if folder.is_dir() for name in rule_names(folder.name)}
    assert {name for name in known if not find_rule(name).reported_by} <= asked
