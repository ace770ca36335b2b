"""`everyreader.testing` as a trust uses it: the example of its page, run in a folder of its own."""

from __future__ import annotations

import inspect
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from everyreader import testing
from everyreader.layout import ENGINE
from everyreader.testing import TODAY, build, contents, copy_project, make_project, page, published, run, smallest_files

DOCUMENT = (ENGINE / "docs/testing.md").read_text("utf-8")
[EXAMPLE] = re.findall(r"```python\n(.*?)```", DOCUMENT, re.DOTALL)


@pytest.fixture
def trust(tmp_path: Path) -> Path:
    """A project outside the engine, with the example as its test."""
    testing.write(tmp_path, {**smallest_files(), "content/en/index.md": page("You can choose at any time.")})
    testing.write(tmp_path, {"tests/test_our_pages.py": EXAMPLE})
    return tmp_path


def run_tests(trust: Path) -> subprocess.CompletedProcess[str]:
    """Run the tests of a project by pytest, with nothing of our own settings."""
    return subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "tests"],
        cwd=trust,
        env={**os.environ, "PYTHONPATH": str(ENGINE)},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.slow
def test_the_example_of_the_page_passes_and_fails(trust: Path) -> None:
    """It passes on a good project, and fails once the page says something else."""
    said = run_tests(trust)
    assert said.returncode == 0 and "2 passed" in said.stdout, said.stdout
    testing.write(trust, {"content/en/index.md": page("You can choose.")})
    said = run_tests(trust)
    assert said.returncode == 1 and "test_the_home_page_says_that_there_is_a_choice" in said.stdout, said.stdout


def test_every_function_of_the_page_is_there() -> None:
    """The table names each function with its own parameters, and nothing public is left out but values."""
    described = dict(re.findall(r"^\| `(\w+)\((.*?)\)` \|", DOCUMENT, re.MULTILINE))
    public = {
        name: value
        for name, value in vars(testing).items()
        if inspect.isfunction(value) and value.__module__ == testing.__name__ and not name.startswith("_")
    }
    assert {*described} | {"smallest_files"} == {*public}
    for name, words in described.items():
        assert words.replace("*", "").split(", ") == list(inspect.signature(public[name]).parameters), name


def test_a_copy_is_built_apart_from_its_project(tmp_path: Path) -> None:
    """The copy has the change, and not a file of the project is another."""
    project = make_project(tmp_path)
    before = contents(project)
    copy = copy_project(project, tmp_path / "copy", {"content/en/more.md": page("More words.")})
    assert build(copy).code == 0 and "More words." in published(copy, "en/more.html")
    assert contents(project) == before


def test_findings_are_values_and_have_their_places(tmp_path: Path) -> None:
    """`build` gives them as JSON has them; `run` says them in words, with the place and the remedy of each."""
    project = make_project(tmp_path, {"content/en/page.md": page("See [us](nowhere.md).")})
    [finding] = [item for item in build(project).findings if item["rule"] == "site/missing-page"]
    assert (finding["path"], finding["line"]) == ("content/en/page.md", 5)
    said = run(project, "check")
    assert said.place("site/missing-page").startswith("content/en/page.md:5:") and said.help("site/missing-page")


def test_the_day_is_the_same_in_every_year(tmp_path: Path) -> None:
    """A page that is due a week after that day is not due; on a later day it is."""
    due = "owner: Us\nreviewed: 2026-06-01\nreview-due: 2026-11-28\n"
    project = make_project(tmp_path, {"content/en/page.md": page("Words.", due)})
    rules = [[item["rule"] for item in build(project, today=day).findings] for day in (TODAY, "2027-03-01")]
    assert "site/review-due" not in rules[0] and rules[0] != rules[1]
