"""Whoever runs the command gets a plain sentence for every word that it cannot take, and nothing is published."""

from __future__ import annotations

import contextlib
import os
import shutil
import subprocess
from pathlib import Path

import pytest
from samples import BARE_POLISH

from everyreader.cli.command import find_commands
from everyreader.cli.terminal import coloured
from everyreader.layout import CACHE, ENGINE
from everyreader.testing import TODAY, contents, make_project, page, run, write
from everyreader.version import version

pytestmark = pytest.mark.slow

WRONG = {
    "an unknown language": (["--language", "pll"], 'Did you mean "pl"?'),
    "an unknown format": (["--format", "larg-print"], 'Did you mean "large-print"?'),
    "an unknown option": (["--formt", "html"], 'Did you mean "--format"?'),
    "an unknown command": (["biuld"], "biuld"),
    "a word too many": (["build", "now"], "now"),
    "no day": (["--today", "tomorrow"], "2026-11-21"),
    "an impossible day": (["--today", "2026-02-30"], "2026-02-30"),
    "no process": (["--jobs", "0"], "from 1"),
    "a word for a number": (["--jobs", "many"], "many"),
    "an option without its word": (["--out"], "--out"),
    "explain of nothing": (["explain"], "en/index.html"),
    "a command that is not there": (["publish"], f"There are: {', '.join(find_commands())}"),
    "a mistyped command": (["biuld"], 'Did you mean "build"?'),
    "a page that is not there": (["check", "content/pl/pgae.md"], 'Did you mean "content/pl/page.md"?'),
}


@pytest.mark.parametrize(("arguments", "words"), WRONG.values(), ids=WRONG)
def test_words_that_cannot_be_taken_are_said_plainly(arguments: list[str], words: str, tmp_path: Path) -> None:
    """The sentence names the word, and a near one where there is one."""
    project = make_project(tmp_path, {**BARE_POLISH, "content/pl/page.md": page("Słowa.", "translation: machine\n")})
    said = run(project, *arguments)
    assert said.code == 2 and words in said.told and not said.found
    assert len(said.told.strip().split("\n")) == 1 and not (project / "site").exists()


@pytest.mark.parametrize("folder", ["content", "content/media/site", "templates/out", "locales/en", ".", ".."])
def test_a_site_is_never_written_over_the_project(folder: str, tmp_path: Path) -> None:
    """What an editor has written must not be deleted by a slip in --out."""
    project = make_project(tmp_path)
    said = run(project, "--out", str(project / folder))
    assert said.code == 2 and "the project's own files are there" in said.told
    assert (project / "content/en/index.md").is_file()


def test_a_site_is_never_written_over_a_file(tmp_path: Path) -> None:
    """A file with the name of the folder stays what it is."""
    project = make_project(tmp_path, {"letter.txt": "Dear reader"})
    said = run(project, "--out", str(project / "letter.txt"))
    assert said.code == 2 and "is a file" in said.told and (project / "letter.txt").read_text() == "Dear reader"


@pytest.mark.parametrize("project", ["nowhere", "empty", "content-file"])
def test_a_folder_that_is_no_project_is_said(project: str, tmp_path: Path) -> None:
    """The folder content is missing, or is no folder."""
    folder = tmp_path / project
    if project != "nowhere":
        folder.mkdir()
    if project == "content-file":
        (folder / "content").write_text("Words.")
    said = run(folder)
    assert said.code == 2 and "There is no folder content" in said.told
    assert not (folder / ".everyreader").exists()


def test_a_time_of_the_machine_that_is_none_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """SOURCE_DATE_EPOCH may hold anything."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "9" * 30)
    project = make_project(tmp_path)
    from everyreader.cli.main import main

    assert main(["--jobs", "1"], project) == 2


def test_a_strict_build_with_an_error_publishes_nothing(tmp_path: Path) -> None:
    """With --strict an error holds all back, and the code says so."""
    project = make_project(tmp_path, {"content/en/page.md": page("Go [on](none.md).")})
    said = run(project, "--strict")
    assert said.code == 2 and said.place("site/missing-page") and not (project / "site").exists()


def test_check_writes_nothing_and_says_what_a_build_would(tmp_path: Path) -> None:
    """An editor may ask at any time what is wrong."""
    project = make_project(tmp_path, {"content/en/page.md": page("Go [on](none.md).")})
    said = run(project, "check")
    assert said.code == 1 and said.place("site/missing-page") and not (project / "site").exists()


def test_a_link_that_leads_to_itself_is_said(tmp_path: Path) -> None:
    """As a place for the site, and as a project."""
    project, loop = make_project(tmp_path), tmp_path / "loop"
    loop.symlink_to(loop)
    said = run(project, "--out", str(loop))
    assert said.code == 2 and str(loop) in said.told
    assert run(project, "check", "--project", str(loop)).code == 2


LOOKS = (["check"], ["build", "--dry-run"], ["explain", "fact", "trust-phone"], ["explain", "site/no-home"])


@pytest.mark.parametrize("words", LOOKS, ids=" ".join)
def test_who_only_looks_leaves_nothing_behind(words: list[str], tmp_path: Path) -> None:
    """Not even in a project that was never built."""
    project = make_project(tmp_path)
    shutil.rmtree(project / CACHE)
    before = contents(project)
    assert run(project, *words).code == 0 and contents(project) == before


def test_git_takes_neither_site_nor_cache_for_sources(tmp_path: Path) -> None:
    """Pages that wait lie in the cache."""
    project = make_project(tmp_path)
    shutil.rmtree(project / CACHE)
    subprocess.run(["git", "init", "-q", str(project)], check=True)
    assert run(project, "build", "--out", str(project / "public")).code == 0 and run(project).code == 0
    git = ["git", "-C", str(project), "status", "--porcelain", "-uall"]
    found = subprocess.run(git, capture_output=True, text=True, check=True).stdout
    assert "site/.gitignore" in found and "public/.gitignore" in found
    assert CACHE not in found and "/en/index.html" not in found


def test_check_of_one_page_tells_of_that_page_alone(tmp_path: Path) -> None:
    """Whoever writes one page need not read what is wrong with all others."""
    project = make_project(
        tmp_path,
        {
            "content/en/page.md": page("Go [on](none.md)."),
            "content/en/other.md": page("Go [on](gone.md).", title="Other"),
        },
    )
    said = run(project, "check", "content/en/page.md")
    assert said.code == 1 and "content/en/page.md:" in said.found and "other.md" not in said.found
    assert run(project, "check", str(project / "content/en/index.md")).code == 0


def test_help_and_version_come_from_the_commands(tmp_path: Path) -> None:
    """Each command that is there has its line and an example, and no other is named."""
    said = run(make_project(tmp_path), "--help")
    assert said.code == 0
    for name, command in find_commands().items():
        assert f"  {name} " in said.found and command.example in said.found
    assert run(tmp_path / "project", "--version").found.strip() == f"everyreader {version()}"
    assert f'version = "{version()}"' in (ENGINE / "pyproject.toml").read_text("utf-8")
    assert f"\n## {version()}" in (ENGINE / "CHANGELOG.md").read_text("utf-8")
    assert "--language" in run(tmp_path / "project", "check", "--help").found


def test_one_command_is_read_where_no_other_can_be_meant() -> None:
    """All others take time to read: they are asked for where the first word is no command."""
    assert [*find_commands("build")] == ["build"]
    assert find_commands("biuld") == find_commands("--help") == find_commands()


def last(told: str) -> str:
    """Return the next step that a command names. Below it stands only the day on which to build again."""
    return next(line for line in reversed(told.splitlines()) if not line.startswith("Build again on "))


def test_what_was_typed_is_said_again_as_the_next_step(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A person can copy the sentence, on Windows too, and it is about the same project and site."""
    monkeypatch.setenv("EVERYREADER_TYPED", "py build.py")
    project, place = make_project(tmp_path, {"content/en/page.md": page("Go [on](none.md).")}), tmp_path / "other place"
    shutil.copytree(project, place)
    again = f"--today {TODAY} --jobs 1"
    assert (
        last(run(project, everything=False).told) == f"Next: put the errors above right, then run: py build.py {again}"
    )
    here = run(project, "check", "--project", str(place), "content/en/page.md", everything=False)
    assert last(here.told) == (
        f"Next: put the errors above right, then run: py build.py check {again} --project '{place}' content/en/page.md"
    )
    for folder in (project, place):
        write(folder, {"content/en/page.md": page("Words.")})
    assert last(run(project, "check", everything=False).told) == "Next: publish with: py build.py"
    there = run(project, "check", "--project", str(place), "--out", "there", everything=False)
    assert last(there.told) == f"Next: publish with: py build.py --project '{place}' --out there"
    planned = run(project, "build", "--dry-run", "--project", str(place), everything=False)
    assert last(planned.told) == f"Next: py build.py build {again} --project '{place}'"
    assert last(run(project, everything=False).told).startswith("Next: open ")


def test_levels_are_in_colour_on_a_terminal_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """Not in a pipe, and not where somebody has refused it."""
    line = "a.md:1:1: error: Wrong. [a/b]"
    assert coloured(line, "error") == line
    monkeypatch.setenv("TERM", "xterm")
    far, near = os.openpty()
    with open(far, "rb"), open(near, "w") as terminal, contextlib.redirect_stdout(terminal):
        assert coloured(line, "error") == "a.md:1:1: \x1b[31merror\x1b[0m: Wrong. [a/b]"
        monkeypatch.setenv("NO_COLOR", "1")
        assert coloured(line, "error") == line
