"""The code has one layout, and ruff finds no slip in it: the settings are in pyproject.toml."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

HOME = Path(__file__).parents[2]
SLIP = "import os\nx = {1:2}\n"


def ruff(*words: str, given: str = "") -> subprocess.CompletedProcess[str]:
    """Run ruff in the project, with what it reads from standard input."""
    command = [sys.executable, "-m", "ruff", *words]
    return subprocess.run(command, cwd=HOME, input=given, capture_output=True, text=True, check=False)


@pytest.mark.parametrize("words", [("check", "--no-cache"), ("format", "--check", "--no-cache")], ids=" ".join)
def test_all_code_is_as_ruff_wants_it(words: tuple[str, ...]) -> None:
    """Run `.venv/bin/python -m ruff format` and `ruff check --fix` where this fails."""
    done = ruff(*words, ".")
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("words", [("check",), ("format", "--check")], ids=" ".join)
def test_a_slip_is_seen(words: tuple[str, ...]) -> None:
    """A name that nobody uses and a colon without its space do not pass."""
    assert ruff(*words, "--stdin-filename", "everyreader/slip.py", "-", given=SLIP).returncode == 1


def test_a_line_too_long_is_seen() -> None:
    """A comment of more than 120 columns does not pass, and one of 120 does."""
    for length, code in ((121, 1), (120, 0)):
        line = ("# " + "word " * 30)[: length - 1] + "."
        assert ruff("check", "--stdin-filename", "everyreader/slip.py", "-", given=line + "\n").returncode == code


def test_too_many_branches_are_seen() -> None:
    """A function with more than 15 ways through does not pass."""
    for branches, code in ((15, 1), (14, 0)):
        lines = [f"    if a == {number}:\n        print({number})" for number in range(branches)]
        text = "\n".join(["def choose(a: int) -> None:", *lines, ""])
        assert ruff("check", "--stdin-filename", "everyreader/slip.py", "-", given=text).returncode == code
