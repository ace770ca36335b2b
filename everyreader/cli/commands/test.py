"""`test`: runs the project's own tests, some of them, the benchmark, or makes a contact sheet of the site."""

from __future__ import annotations

import argparse
import os
import shutil
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from everyreader.cli.command import Call, Command, WrongUse, project_options, read_request
from everyreader.layout import ENGINE, PICTURES
from everyreader.source import near_name

if TYPE_CHECKING:
    import subprocess

TESTS = ENGINE / "tests"
MOST_WORKERS = 4
"""Processes that share a run. Each opens a browser and Java, which take most of a gigabyte."""
_NOTHING: Mapping[str, str] = {}
INPUTS = "500"
"""How many inputs each generator makes in a deep run."""
_HELP = (
    "nothing for all tests; quick for types and the tests that need nothing but Python; the name of one file of tests, "
    "such as phones; deep for many more generated inputs; bench for the benchmark; pictures for a contact sheet"
)
_SMALL = "not pdf and not browser"
_QUICK = f"not slow and {_SMALL}"


def options(parser: argparse.ArgumentParser) -> None:
    """Declare what can be run."""
    parser.add_argument("words", nargs="*", metavar="WHAT", help=_HELP)
    project_options(parser)


def run(call: Call) -> int:
    """Run what the words after `test` ask for, and return its exit code."""
    # 0.004 s that every build would pay for, and what an installer needs (2026-11-29).
    import subprocess

    from everyreader.setup import describe_lack

    if not TESTS.is_dir():
        raise WrongUse("The tests are not installed with the command: they are in the repository of everyreader.")
    words = call.found.words
    what = words[0] if words else ""
    names = find_test_files()
    if what not in ("", "quick", "deep", "bench", "pictures", *names):
        near = near_name(what, names)
        raise WrongUse(
            f'"{what}" is not understood after test: write nothing, quick, deep, bench, pictures or the name of one '
            "file of tests." + (f' Did you mean "{near}"?' if near else "")
        )
    is_small = what in ("quick", *names)
    lack = describe_lack("test", system=not is_small)
    if lack:
        call.terminal.say(lack)
        return 2
    if what == "bench":
        return subprocess.call([sys.executable, str(TESTS / "bench" / "bench.py"), *words[1:]], env=_with_ours())
    if what == "pictures":
        return _pictures(call)
    if what == "quick":
        return _side_by_side("-m", _QUICK, first=[[sys.executable, "-m", "mypy"]], beside=_memory())
    if what == "deep":
        return _side_by_side("-m", "generated", more={"EVERYREADER_INPUTS": INPUTS})
    if not what:
        return _side_by_side()
    lack = describe_lack("test")
    if lack:
        call.terminal.say(f"The tests that make PDFs or need a browser are left out. {lack}")
    return subprocess.call(_pytest(*(["-m", _SMALL] if lack else []), str(names[what])), cwd=ENGINE)


def find_test_files() -> dict[str, Path]:
    """Return every file of tests by its name without `test_`."""
    return {path.stem.removeprefix("test_"): path for path in sorted(TESTS.rglob("test_*.py"))}


def _pytest(*words: str) -> list[str]:
    return [sys.executable, "-m", "pytest", "-q", *words]


def _with_ours() -> dict[str, str]:
    return {**_environment(), "PYTHONPATH": str(ENGINE)}


def _environment() -> dict[str, str]:
    """Return the environment in which Python keeps compiled files: tests start it hundreds of times (2026-11-29: a
    quarter of a second each)."""
    return {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}


MEMORY = Path("/dev/shm")
ROOM = 2_000_000_000
"""Bytes that thousands of small projects may take, a few at a time, with room to spare."""


def _memory() -> str | None:
    """Return a folder in memory, where Linux has one with room: small projects are written there in a sixth of the time
    (2026-11-29: 67 s of all quick tests became 57)."""
    return str(MEMORY) if os.access(MEMORY, os.W_OK) and shutil.disk_usage(MEMORY).free > ROOM else None


def _side_by_side(
    *selection: str,
    first: Sequence[Sequence[str]] = (),
    more: Mapping[str, str] = _NOTHING,
    beside: str | None = None,
) -> int:
    """Run tests in a process for each processor (`tests/shared_run.py`); tell which file begins and what they said.

    selection: words for pytest. first: commands that run beside them. more: variables of their environment. beside: the
    folder in which they keep what they write, in place of the system's own.
    """
    import subprocess

    with tempfile.TemporaryDirectory(prefix="everyreader-test-", dir=beside) as folder:
        own = {"TMPDIR": folder} if beside else {}
        taken = Path(folder) / "taken"
        taken.mkdir()
        workers = max(1, min(MOST_WORKERS, os.cpu_count() or 1))
        # No code of ours logs: pytest would look for it three times a test (2026-11-30: 1 s of 60).
        words = ["-q", "-p", "no:cacheprovider", "-p", "no:logging", *selection, "tests"]
        commands = [*first, *[[sys.executable, str(TESTS / "shared_run.py"), *words]] * workers]
        logs = [Path(folder) / f"{number}.txt" for number in range(len(commands))]
        running = [
            subprocess.Popen(
                command,
                cwd=ENGINE,
                stdout=log.open("wb"),
                stderr=subprocess.STDOUT,
                env={**more, **_environment(), **own, "EVERYREADER_SHARED_RUN": str(taken)},
            )
            for command, log in zip(commands, logs, strict=True)
        ]
        _tell_progress(running, taken)
        codes = [process.wait() for process in running]
        for log in logs:
            sys.stdout.write(log.read_text(encoding="utf-8", errors="replace"))
    sys.stdout.flush()
    tests = worst(codes[len(first) :])
    return next((code for code in codes[: len(first)] if code), tests)


def worst(codes: Sequence[int]) -> int:
    """Return the exit code of processes that shared a run. 5 is that of one that came too late to take a test."""
    return next((code for code in codes if code not in (0, 5)), min(codes))


def _tell_progress(running: Sequence[subprocess.Popen[bytes]], taken: Path) -> None:
    """Write each group of tests that begins, with the seconds that have passed, until all processes have ended."""
    begun, told = time.monotonic(), set[str]()
    while any(process.poll() is None for process in running):
        time.sleep(0.2)
        for name in sorted({path.name for path in taken.iterdir()} - told):
            told.add(name)
            print(f"{time.monotonic() - begun:5.0f} s  {name}", flush=True)


def _pictures(call: Call) -> int:
    import subprocess

    request = read_request(call)
    sheets = request.project / PICTURES
    call.terminal.say(f"Contact sheets of {request.out} are made in {sheets}.")
    return subprocess.call(
        [sys.executable, str(TESTS / "pictures" / "contact_sheet.py"), str(request.out), str(sheets)], env=_with_ours()
    )


COMMAND = Command("run the tests, some of them, or the benchmark, or make a contact sheet", "test quick", options, run)
