"""build.py: what it takes from the command line, what it costs, and what it says where it cannot go on."""

from __future__ import annotations

import ast
import os
import runpy
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from everyreader.setup import packages

ROOT = Path(__file__).resolve().parents[2]
BUILD = runpy.run_path(str(ROOT / "build.py"))


@pytest.mark.parametrize(
    ("words", "expected"),
    [([], (False, [])), (["--setup"], (True, [])), (["test", "--setup", "-k", "x"], (True, ["test", "-k", "x"]))],
)
def test_setup_may_stand_anywhere(words: list[str], expected: tuple[bool, list[str]]) -> None:
    """`--setup` is taken out wherever it stands, and the rest goes to the command."""
    assert BUILD["split"](words) == expected


def test_only_the_test_command_needs_the_test_packages() -> None:
    """`test` counts as the command, not as a later word."""
    assert (
        BUILD["need"](["--jobs=2", "test"]) == "test"
        and BUILD["need"](["build", "test"]) == BUILD["need"]([]) == "build"
    )
    assert BUILD["need"](["check", "--pdf"]) == "check"


def test_dev_stands_alone_after_setup() -> None:
    """`--setup dev` is a set-up of its own; beside a command the word means nothing here."""
    assert BUILD["is_dev"](["dev"]) and not BUILD["is_dev"](["test", "dev"]) and not BUILD["is_dev"]([])


def test_needed_packages_are_those_of_the_set_up() -> None:
    """What a build looks for is what the set-up installs; without what makes and reads PDFs, and QR codes, a build has
    gaps, so it is not asked for."""
    assert set(BUILD["NEEDED"]) == set(packages.MODULES) - {"weasyprint", "pikepdf", "segno"}


def test_launcher_imports_nothing_on_the_way() -> None:
    """Every build pays for the launcher's imports: os and sys only, the others inside the functions that need them."""
    tree = ast.parse((ROOT / "build.py").read_text(encoding="utf-8"))
    assert [
        alias.name for node in tree.body if isinstance(node, ast.Import | ast.ImportFrom) for alias in node.names
    ] == ["os", "sys"]


def test_launcher_is_in_old_grammar() -> None:
    """A Python that is too old can read build.py, and so can say that it is too old."""
    tree = ast.parse((ROOT / "build.py").read_text(encoding="utf-8"), feature_version=(3, 4))
    assert not [node for node in ast.walk(tree) if isinstance(node, ast.JoinedStr | ast.NamedExpr | ast.AnnAssign)]


def test_without_setup_nothing_is_installed(tmp_path: Path) -> None:
    """Where packages are missing, a build says one sentence with the command that mends it, ends with 2 and writes
    nothing."""
    (tmp_path / "build.py").write_text((ROOT / "build.py").read_text(encoding="utf-8"), encoding="utf-8")
    bare = [packages.base_python(), "-I", "-S", "build.py"]
    done = subprocess.run(bare, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == "The Python packages that the build needs are not installed. Run: python3 build.py --setup\n"
    assert [path.name for path in tmp_path.iterdir()] == ["build.py"]


WINDOWS = (
    "import os, runpy, sys\n"
    "os.name = 'nt'\n"
    "sys.argv = ['build.py', 'check']\n"
    "runpy.run_path('build.py', run_name='__main__')\n"
)


def start_as_on_windows(folder: Path, child: str) -> subprocess.Popen[str]:
    """Start build.py as on Windows, in a folder whose .venv has a Python that does something else."""
    scripts = folder / ".venv" / "Scripts"
    scripts.mkdir(parents=True)
    (folder / "build.py").write_text((ROOT / "build.py").read_text(encoding="utf-8"), encoding="utf-8")
    (folder / ".venv" / "everyreader-stamp").touch()
    (folder / ".venv" / "pyvenv.cfg").touch()
    (scripts / "python.exe").write_text(f"#!/bin/sh\n{child}\n", encoding="utf-8")
    (scripts / "python.exe").chmod(0o755)
    return subprocess.Popen(
        [sys.executable, "-c", WINDOWS],
        cwd=folder,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),  # a run behind `&` hears no Ctrl-C
    )


def test_launcher_hands_over_on_windows(tmp_path: Path) -> None:
    """To the Python in `.venv\\Scripts`, which answers for the exit code; people are told to type `py build.py`."""
    started = start_as_on_windows(tmp_path, 'echo "$EVERYREADER_TYPED, $2, ${PYTHONPATH-none}"; exit 3')
    said, wrong = started.communicate(timeout=120)
    assert (started.returncode, said, wrong) == (3, "py build.py, check, none\n", "")


def test_ctrl_c_on_windows_is_left_to_the_command(tmp_path: Path) -> None:
    """Both processes get it there; the command says its sentence, and the launcher has no traceback."""
    started = start_as_on_windows(
        tmp_path, "trap 'echo Stopped.; exit 2' INT; echo ready; while :; do sleep 0.05; done"
    )
    assert started.stdout and started.stdout.readline() == "ready\n"
    os.killpg(started.pid, signal.SIGINT)
    said, wrong = started.communicate(timeout=120)
    assert (started.returncode, said, wrong) == (2, "Stopped.\n", "")
