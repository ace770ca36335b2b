"""`build.py test`: what runs after each word, and what is said of a word that means nothing."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from shared_run import is_left_out

from everyreader.cli.commands.test import find_test_files, worst
from everyreader.layout import ENGINE
from everyreader.testing import make_project, run

FILES = {
    "test_one.py": "import pytest\n\n\n@pytest.mark.parametrize('n', range(4))\ndef test_a(n): assert n < 3\n",
    "test_two.py": "import pytest\n\n\ndef test_b(built_site): pass\n\n\n@pytest.mark.slow\ndef test_c(): pass\n",
    "test_three.py": "import os\n\n\ndef test_d(expected): assert 'EVERYREADER_SHARED_RUN' not in os.environ\n",
    "test_four.py": "import pytest\n\n\n@pytest.mark.parametrize('expected', [1])\ndef test_e(expected): pass\n",
    "test_five.py": "import pytest\n\npytestmark = pytest.mark.apart\n\n\n@pytest.mark.parametrize('n', ['a/b', 'c'])\n"
    "def test_f(n): pass\n",
    "conftest.py": """import pytest\n\npytest_plugins = ["shared_run"]\n\n
@pytest.fixture(scope="session")
def built_site(): return ""\n\n
@pytest.fixture(scope="session")
def expected(): return []
""",
    "pytest.ini": "[pytest]\nmarkers =\n  slow: slow\n  apart: apart\n",
}


@pytest.mark.slow
def test_processes_that_share_a_run_take_every_test_once(tmp_path: Path) -> None:
    """Each group goes to one of them; tests marked apart are groups of their own; a test that fails is reported. What
    a test starts is no part of the run."""
    for name, text in FILES.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    taken = tmp_path / "taken"
    taken.mkdir()
    environment = {**os.environ, "EVERYREADER_SHARED_RUN": str(taken), "PYTHONPATH": str(ENGINE / "tests")}
    words = [sys.executable, str(ENGINE / "tests/shared_run.py"), "-v", "-p", "no:cacheprovider", str(tmp_path)]
    running = [
        subprocess.Popen(words, cwd=tmp_path, env=environment, stdout=subprocess.PIPE, text=True) for _ in range(2)
    ]
    said = [process.communicate()[0] for process in running]
    ran = sorted(re.findall(r"^(test_\w+\.py::\S+) (?:PASSED|FAILED)", "\n".join(said), re.MULTILINE))
    assert ran == [
        "test_five.py::test_f[a/b]",
        "test_five.py::test_f[c]",
        "test_four.py::test_e[1]",
        *(f"test_one.py::test_a[{number}]" for number in range(4)),
        "test_three.py::test_d",
        "test_two.py::test_b",
        "test_two.py::test_c",
    ]
    assert sorted(path.name for path in taken.iterdir()) == [
        *("test_five.test-f-a-b-", "test_five.test-f-c-", "test_four", "test_one", "test_three", "test_two")
    ]
    assert "1 failed" in "".join(said) and 1 in [process.returncode for process in running]


@pytest.mark.slow
def test_one_process_makes_what_all_of_a_run_need(tmp_path: Path) -> None:
    """The first that asks makes it, the others wait; where it cannot be made, none of them waits for ever."""
    script = (
        "import sys, time\nfrom pathlib import Path\nfrom once import make_once\n"
        "def make(folder):\n  time.sleep(0.2)\n  folder.mkdir()\n  (folder / 'made').write_text('x')\n"
        "  if sys.argv[1] == 'fails': raise ValueError\n"
        "print((make_once(sys.argv[1], make, Path()) / 'made').read_text())\n"
    )
    environment = {**os.environ, "EVERYREADER_SHARED_RUN": str(tmp_path / "taken"), "PYTHONPATH": str(ENGINE / "tests")}
    for name, codes in (("works", [0, 0, 0]), ("fails", [1, 1, 1])):
        words = [sys.executable, "-c", script, name]
        running = [
            subprocess.Popen(words, env=environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
            for _ in range(3)
        ]
        said = [process.communicate()[0] for process in running]
        assert [process.returncode for process in running] == codes
        assert said == [b"x\n" if code == 0 else b"" for code in codes]


@pytest.mark.parametrize(
    ("codes", "code"), [((0, 0), 0), ((0, 5), 0), ((5, 5), 5), ((0, 1), 1), ((5, 1), 1), ((2, 0), 2), ((-9, 0), -9)]
)
def test_run_ends_with_the_worst_of_its_processes(codes: tuple[int, ...], code: int) -> None:
    """A process that came too late to take a test fails nothing; a run without any test fails."""
    assert worst(codes) == code


def test_file_of_tests_has_its_name_once() -> None:
    """No two files share the name by which one is run, and none has that of another word."""
    paths = sorted((ENGINE / "tests").rglob("test_*.py"))
    assert len(find_test_files()) == len(paths)
    assert not {"quick", "deep", "bench", "pictures"} & set(find_test_files())


@pytest.mark.parametrize(("word", "near"), [("phnes", "phones"), ("hourz", "hours"), ("zzzzzz", "")])
def test_unknown_word_is_said_with_a_near_one(word: str, near: str, tmp_path: Path) -> None:
    """A mistyped name of a file gets the right one."""
    said = run(make_project(tmp_path), "test", word)
    assert said.code == 2 and f'"{word}" is not understood after test' in said.told
    assert ("Did you mean" in said.told) == bool(near) and near in said.told


@pytest.mark.slow
def test_one_file_runs_alone() -> None:
    """`build.py test colours` runs the tests of that file and ends with their exit code."""
    done = subprocess.run(
        [sys.executable, "build.py", "test", "colours"], cwd=ENGINE, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0 and " passed" in done.stdout


def test_modules_that_make_inputs_are_found_by_the_deep_run() -> None:
    """Whoever reads the number of inputs carries the marker by which `build.py test deep` finds it."""
    for path in sorted((ENGINE / "tests").rglob("test_*.py")):
        text = path.read_text(encoding="utf-8")
        assert ("from counts import" in text) == ("pytest.mark.generated" in text), path.name


@pytest.mark.parametrize(
    ("text", "wanted", "left_out"),
    [
        ("pytestmark = pytest.mark.slow\n", "not slow and not pdf", True),
        (
            "import os\n\npytestmark = [\n    pytest.mark.generated,\n    pytest.mark.pdf,\n]\n",
            "not slow and not pdf",
            True,
        ),
        ("pytestmark = pytest.mark.generated\n", "not slow and not pdf", False),
        ("@pytest.mark.slow\ndef test_a() -> None: ...\n", "not slow", False),
        ("pytestmark = pytest.mark.slow\n", "generated", False),
        ("pytestmark = pytest.mark.slow\n", "not slow or generated", False),
        ("pytestmark = pytest.mark.slow\n", "", False),
    ],
)
def test_a_file_is_not_read_where_none_of_its_tests_is_wanted(text: str, wanted: str, left_out: bool) -> None:
    """A mark of the whole file decides; where other words than `not` and `and` are in the wish, the file is read."""
    assert is_left_out(text, wanted) == left_out
