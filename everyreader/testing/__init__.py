"""Makes small projects, builds them and says what came of it: for tests of content, rules, templates and of the engine.

`docs/testing.md` shows how a trust tests its own pages with it. Everything runs in the process of the test.
"""

from __future__ import annotations

import contextlib
import io
import json
import re
import shutil
import tempfile
from collections.abc import Iterator, Mapping
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Any, NamedTuple

from everyreader.build.session import Session
from everyreader.cli.main import main
from everyreader.engine.task import code_digest
from everyreader.finding import Rule, forget_rules
from everyreader.layout import CACHE, ENGINE, FOLDERS, LOCALES, SITE

Files = Mapping[str, str | bytes]
"""Files of a project by path, with forward slashes."""

TODAY = "2026-11-21"
"""The day of a build for which a test names none, so that it says the same in every year."""

SMALLEST = Path(__file__).parent / "smallest"
"""The smallest project: one English page, five facts and the settings."""


class Run(NamedTuple):
    """What a command returned, found and told."""

    code: int
    """The exit code."""
    found: str
    """What it wrote to standard output: findings, or an object after `--json`."""
    told: str
    """What it wrote to standard error: progress, and what to do next."""

    @property
    def findings(self) -> Any:
        """The findings of a run with `--json`, as JSON has them; None where there was no report."""
        return json.loads(self.found)["findings"] if self.found else None

    def place(self, rule: str) -> str:
        """Return path:line:column of the first finding of a rule, or nothing."""
        match = re.search(rf"^(\S+:\d+:\d+): \w+: .*\[{re.escape(rule)}\]$", self.found, re.MULTILINE)
        return match[1] if match else ""

    def help(self, rule: str) -> str:
        """Return what the first finding of a rule says to do."""
        match = re.search(rf"\[{re.escape(rule)}\]\n    (.*)$", self.found, re.MULTILINE)
        return match[1] if match else ""


def page(words: str, more: str = "", title: str = "A page") -> str:
    """Return the source of a page. more: lines of front matter, each with its line end."""
    return f"---\ntitle: {title}\n{more}---\n\n{words}\n"


def fact(name: str, type: str, value: str) -> str:
    """Return the entry of a made-up fact for content/facts.yml. value: as YAML writes it."""
    return (
        f"{name}:\n  type: {type}\n  value: {value}\n  source: https://www.trust.example\n"
        "  checked: 2026-11-20\n  owner: Example owner\n  demonstration: yes\n"
    )


def language(tag: str) -> dict[str, bytes]:
    """Return what everyreader brings of a language, as files of a project."""
    folder = ENGINE / LOCALES / tag
    return {f"{LOCALES}/{tag}/{name}": (folder / name).read_bytes() for name in ("locale.yml", "messages.po")}


def smallest_files() -> dict[str, bytes]:
    """Return the smallest project with its language, as files."""
    own = {path.relative_to(SMALLEST).as_posix(): path for path in SMALLEST.rglob("*") if path.is_file()}
    return {**{path: file.read_bytes() for path, file in own.items()}, **language("en")}


def write(project: Path, files: Files) -> None:
    """Write files of a project, with their folders."""
    for path, text in files.items():
        target = project / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(text.encode() if isinstance(text, str) else text)


def make_project(folder: Path, files: Files | None = None) -> Path:
    """Write the smallest project into a new folder below `folder`, with some files more or instead; return it."""
    project = folder / "project"
    shutil.copytree(_built_once(), project)
    if CACHE in (files or {}):
        shutil.rmtree(project / CACHE)
    write(project, files or {})
    return project


def copy_project(project: Path, folder: Path, files: Files | None = None) -> Path:
    """Copy all that a build of a project reads into a new folder, with some files more or instead; return it."""
    for name in FOLDERS:
        if (project / name).is_dir():
            shutil.copytree(project / name, folder / name)
    write(folder, files or {})
    return folder


@cache
def _built_once() -> Path:
    """Return a project that has been built, without its site: the copies find its templates in the cache, compiled."""
    project = Path(_folder().name) / "project"
    write(project, smallest_files())
    made = run(project)
    assert made.code == 0, made.found + made.told
    shutil.rmtree(project / SITE)
    (project / "editors-report.md").unlink()
    return project


@cache
def _code() -> str:
    """Return the digest of our code, worked out once: a sixth of the time of a small build (2026-11-29)."""
    return code_digest()


@cache
def _folder() -> tempfile.TemporaryDirectory[str]:
    return tempfile.TemporaryDirectory()


def run(project: Path, *arguments: str, everything: bool = True) -> Run:
    """Run a command on a project in this process, a build where none is named; fail at a failure of our own.

    arguments: as they are typed. Where they name no day, it is TODAY. everything: findings are told in full, however
    many there are, so that a test can look for each.
    """
    command = [*arguments[:1]] if arguments and not arguments[0].startswith("-") else []
    rest = arguments[len(command) :]
    if everything and command in ([], ["build"], ["check"]):
        rest = ("--all", *rest)
    found, told = io.StringIO(), io.StringIO()
    with contextlib.redirect_stdout(found), contextlib.redirect_stderr(told):
        code = main([*command, "--today", TODAY, "--jobs", "1", *rest], project, Session(_code()))
    said = Run(code, found.getvalue(), told.getvalue())
    for words in ("Traceback", "Error:", "everyreader itself failed"):
        assert words not in said.found + said.told, said.found + said.told
    return said


def build(project: Path, *arguments: str, today: str = TODAY, jobs: int = 1) -> Run:
    """Build a project in this process, so that its findings can be read as values. jobs: processes that help."""
    return run(project, "build", "--json", "--today", today, "--jobs", str(jobs), *arguments)


def published(project: Path, path: str = "en/page.html") -> str:
    """Return a text file of the site that was built, or nothing where there is none."""
    file = project / SITE / path
    return file.read_text("utf-8") if file.is_file() else ""


@contextlib.contextmanager
def rule_in_place(name: str, rule: Rule[Any]) -> Iterator[None]:
    """Let a rule be another one for as long as the block lasts. name: such as `site/title-duplicate`."""
    module: Any = import_module(f"everyreader.rules.{name.replace('/', '.').replace('-', '_')}")
    before = module.RULE
    module.RULE = rule
    forget_rules()
    try:
        yield
    finally:
        module.RULE = before
        forget_rules()


def contents(folder: Path) -> dict[str, bytes]:
    """Return every file below a folder by its path, and every empty folder."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() if path.is_file() else b"(folder)"
        for path in folder.rglob("*")
        if path.is_file() or not any(path.iterdir())
    }
