"""`build.py test`: what runs after each word, and what is said of a word that means nothing."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from tiny_project import ROOT, make, run

from everyreader.cli.commands.test import find_test_files, quick_commands


def test_quick_run_has_types_and_every_file_once() -> None:
    """mypy, and two halves that have all files between them."""
    names = find_test_files()
    types, *halves = quick_commands(names, "/folder")
    assert types[-1] == "mypy"
    assert sorted(word for half in halves for word in half if word.endswith(".py")) == sorted(map(str, names.values()))
    assert all("not slow and not pdf and not browser" in half for half in halves)


def test_file_of_tests_has_its_name_once() -> None:
    """No two files share the name by which one is run, and none has that of another word."""
    paths = sorted((ROOT / "tests").rglob("test_*.py"))
    assert len(find_test_files()) == len(paths)
    assert not {"quick", "deep", "bench", "pictures"} & set(find_test_files())


@pytest.mark.parametrize(("word", "near"), [("phnes", "phones"), ("hourz", "hours"), ("zzzzzz", "")])
def test_unknown_word_is_said_with_a_near_one(word: str, near: str, tmp_path: Path) -> None:
    """A mistyped name of a file gets the right one."""
    said = run(make(tmp_path), "test", word)
    assert said.code == 2 and f'"{word}" is not understood after test' in said.told
    assert ("Did you mean" in said.told) == bool(near) and near in said.told


@pytest.mark.slow
def test_one_file_runs_alone() -> None:
    """`build.py test colours` runs the tests of that file and ends with their exit code."""
    done = subprocess.run(
        [sys.executable, "build.py", "test", "colours"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0 and " passed" in done.stdout


def test_modules_that_make_inputs_are_found_by_the_deep_run() -> None:
    """Whoever reads the number of inputs carries the marker by which `build.py test deep` finds it."""
    for path in sorted((ROOT / "tests").rglob("test_*.py")):
        text = path.read_text(encoding="utf-8")
        assert ("from counts import" in text) == ("pytest.mark.generated" in text), path.name
