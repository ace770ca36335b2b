"""Makes the smallest project there is, one English page, and says what a build of it returned and told: for the tests
of bad input. Every run is looked at for tracebacks: nothing that an author can do may show one."""

from __future__ import annotations

import contextlib
import io
import re
import shutil
import tempfile
from functools import cache
from pathlib import Path
from typing import NamedTuple

from everyreader.cli.main import main

ROOT = Path(__file__).parents[1]
BASE = Path(__file__).parent / "sites" / "base"
TODAY = "2026-11-21"
POLISH = {"locales/pl/locale.yml": "lang: pl\nname: polski\nenglish-name: Polish\n"}


class Run(NamedTuple):
    """What a build returned, what it found and what it told. found: standard output; told: standard error."""

    code: int
    found: str
    told: str

    def place(self, rule: str) -> str:
        """Return path:line:column of the first finding of a rule, or nothing."""
        match = re.search(rf"^(\S+:\d+:\d+): \w+: .*\[{re.escape(rule)}\]$", self.found, re.MULTILINE)
        return match[1] if match else ""

    def help(self, rule: str) -> str:
        """Return what the first finding of a rule says to do."""
        match = re.search(rf"\[{re.escape(rule)}\]\n    (.*)$", self.found, re.MULTILINE)
        return match[1] if match else ""


def write(project: Path, files: dict[str, str | bytes]) -> None:
    """Write files of a project by path, with their folders."""
    for path, text in files.items():
        (project / path).parent.mkdir(parents=True, exist_ok=True)
        (project / path).write_bytes(text.encode() if isinstance(text, str) else text)


def make(folder: Path, files: dict[str, str | bytes] | None = None) -> Path:
    """Write the smallest project into a folder, with some files more or instead, and return it."""
    project = folder / "project"
    shutil.copytree(_built_once(), project)
    if ".everyreader" in (files or {}):
        shutil.rmtree(project / ".everyreader")
    write(project, files or {})
    return project


@cache
def _built_once() -> Path:
    """Return a project that has been built, without its site: the copies find its templates in the cache, compiled."""
    project = Path(_folder().name) / "project"
    shutil.copytree(BASE, project)
    for name in ("blocks", "html"):
        shutil.copytree(ROOT / "templates" / name, project / "templates" / name)
    assert run(project).code == 0
    shutil.rmtree(project / "site")
    (project / "editors-report.md").unlink()
    return project


@cache
def _folder() -> tempfile.TemporaryDirectory[str]:
    return tempfile.TemporaryDirectory()


def page(words: str, more: str = "", title: str = "A page") -> str:
    """Return the source of a page. more: lines of front matter."""
    return f"---\ntitle: {title}\n{more}---\n\n{words}\n"


def run(project: Path, *arguments: str) -> Run:
    """Build a project in this process; fail where anybody would see a traceback or a failure of our own."""
    found, told = io.StringIO(), io.StringIO()
    with contextlib.redirect_stdout(found), contextlib.redirect_stderr(told):
        code = main(
            [*arguments[:1], "--today", TODAY, "--jobs", "1", *arguments[1:]]
            if arguments[:1] and (not arguments[0].startswith("-"))
            else ["--today", TODAY, "--jobs", "1", *arguments],
            project,
        )
    said = Run(code, found.getvalue(), told.getvalue())
    for words in ("Traceback", "Error:", "everyreader itself failed"):
        assert words not in said.found + said.told, said.found + said.told
    return said


def built(project: Path, path: str = "en/page.html") -> str:
    """Return a file of the site, or nothing where there is none."""
    file = project / "site" / path
    return file.read_text("utf-8") if file.is_file() else ""


def goes_on(project: Path) -> bool:
    """Say whether the page that nothing is wrong with was published whole."""
    return "We want every patient to be able to read what we write." in built(project, "en/index.html")
