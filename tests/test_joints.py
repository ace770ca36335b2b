"""mypy and the tests together notice what somebody forgets who adds to the house: each is made in a scratch copy of the package."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
pytestmark = pytest.mark.slow

FORMAT = '''\
"""A format whose writer lacks a parameter."""

from everyreader.format import Format
from everyreader.format_info import FormatInfo


def write(page: object) -> str:
    """Return nothing."""
    return ""


FORMAT = Format(FormatInfo("short", ".short.txt", "text/plain", "Short", "screen"), write, lambda data: [])
'''
RULE = '''\
"""A rule that looks at the wrong thing."""

from everyreader.finding import Finding, Rule
from everyreader.site import Site


def check(site: Site) -> list[Finding]:
    """Return nothing."""
    return site.sorrow


RULE = Rule("error", check=check)
'''
CLASS = '''\
class Raised(Value, frozen=True, tag="raised"):
    """Words that stand above the line."""

    children: tuple[Inline, ...]


Inline: TypeAlias = Raised | '''
KEY = '    shoe_size: Annotated[complex, Key("what nobody can read")] = 0j\n'


def added(path: str, text: str) -> tuple[str, str, str]:
    """Return the addition of a whole file."""
    return path, "", text


ADDITIONS = {
    "a format with a wrong signature": (added("formats/short.py", FORMAT), ["formats/short.py"]),
    "a rule that takes what is not there": (added("rules/site/wrong.py", RULE), ["rules/site/wrong.py"]),
    "a new fact type": (("fact_kinds.py", 'Literal["phone", "text-message"', 'Literal["phone", "fax", "text-message"'), ["fact_kinds.py"]),
    "a new inline kind": (("document/tree.py", "Inline: TypeAlias = ", CLASS),
                          ["document/walk.py", "resolve/inlines.py"]),
}


@pytest.fixture(scope="module")
def scratch(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the package with what mypy knows of it already."""
    folder = tmp_path_factory.mktemp("scratch")
    shutil.copytree(ROOT / "everyreader", folder / "everyreader", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", folder)
    assert mypy(folder) == []
    return folder


def mypy(folder: Path) -> list[str]:
    """Return the files in which mypy finds something."""
    done = subprocess.run([sys.executable, "-m", "mypy"], cwd=folder, capture_output=True, text=True, check=False)
    assert done.returncode in (0, 1), done.stdout + done.stderr
    return sorted({path.removeprefix("everyreader/") for path in re.findall(r"^(\S+?):\d+: error", done.stdout, re.MULTILINE)})


@pytest.mark.parametrize("what", ADDITIONS)
def test_mypy_names_what_is_forgotten(what: str, scratch: Path) -> None:
    """The error stands where something is missing, not somewhere far away."""
    (path, old, new), expected = ADDITIONS[what]
    file = scratch / "everyreader" / path
    before = file.read_text("utf-8") if file.exists() else None
    assert before is None or old in before
    file.write_text(new if before is None else before.replace(old, new, 1), "utf-8")
    try:
        found = mypy(scratch)
    finally:
        file.unlink() if before is None else file.write_text(before, "utf-8")
    assert set(expected) <= set(found), found


BY_TESTS = {
    "a misspelt rule name": ("rules/site/voice_only.py", 'Finding("site/voice-only"', 'Finding("site/vioce-only"',
                             ["tests/test_rules.py", "-k", "names_a_rule_that_is_there"]),
    "a check that nobody runs": ("rules/site/voice_only.py", ", check=check)", ")", ["tests/test_rules.py", "-k", "run_by_something"]),
    "a key that nobody can read": ("parse/meta.py", "    @property\n    def is_unchecked", KEY + "\n    @property\n    def is_unchecked",
                                   ["tests/test_declared_keys.py"]),
    "a key that the list for authors lacks": (
        "parse/meta.py", "    @property\n    def is_unchecked",
        '    shoe_size: Annotated[int, Key("a size")] = 0\n\n    @property\n    def is_unchecked', ["tests/test_declared_keys.py"]),
}


@pytest.mark.parametrize("what", BY_TESTS)
def test_a_test_names_what_mypy_cannot_see(what: str, scratch: Path) -> None:
    """The quick tests of a copy with the slip fail; those of the copy without it do not."""
    path, old, new, arguments = BY_TESTS[what]
    for name in ("tests", "content", "locales", "templates", "README.md", "build.py"):
        if not (scratch / name).exists():
            (shutil.copytree if (ROOT / name).is_dir() else shutil.copy)(ROOT / name, scratch / name)
    file = scratch / "everyreader" / path
    before = file.read_text("utf-8")
    assert old in before
    assert passes(scratch, arguments)
    file.write_text(before.replace(old, new, 1), "utf-8")
    try:
        assert not passes(scratch, arguments)
    finally:
        file.write_text(before, "utf-8")


def passes(folder: Path, arguments: list[str]) -> bool:
    """Say whether some tests of a copy pass."""
    done = subprocess.run([sys.executable, "-B", "-m", "pytest", "-q", "-x", "-p", "no:cacheprovider", "-m", "not slow and not pdf and not browser",
                           *arguments], cwd=folder, capture_output=True, text=True, check=False)
    return done.returncode == 0
