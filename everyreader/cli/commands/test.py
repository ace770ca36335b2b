"""`test`: runs the project's own tests, some of them, the benchmark, or makes a contact sheet of the site."""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path

from everyreader.cli.command import Call, Command, WrongUse, project_options, read_request
from everyreader.layout import ENGINE, PICTURES
from everyreader.source import near_name

TESTS = ENGINE / "tests"
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
        return _quick(names)
    if what == "deep":
        return subprocess.call(_pytest("-m", "generated"), cwd=ENGINE, env={"EVERYREADER_INPUTS": INPUTS, **os.environ})
    if not what:
        return subprocess.call(_pytest("tests"), cwd=ENGINE)
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
    return {**os.environ, "PYTHONPATH": str(ENGINE)}


def quick_commands(names: Mapping[str, Path], folder: str) -> list[list[str]]:
    """Return the commands of the quick run, which run side by side: types, and the tests in two halves, because most machines
    have two cores. names: the files of tests. folder: for the files that the tests write."""
    files = [str(path) for path in names.values()]
    halves = [
        _pytest("-m", _QUICK, "-p", "no:cacheprovider", f"--basetemp={folder}/{half}", *files[half::2])
        for half in (0, 1)
    ]
    return [[sys.executable, "-m", "mypy"], *halves]


def _quick(names: Mapping[str, Path]) -> int:
    import subprocess

    with tempfile.TemporaryDirectory(prefix="everyreader-test-") as folder:
        commands = quick_commands(names, folder)
        logs = [Path(folder) / f"{number}.txt" for number in range(len(commands))]
        running = [
            subprocess.Popen(command, cwd=ENGINE, stdout=log.open("wb"), stderr=subprocess.STDOUT)
            for command, log in zip(commands, logs, strict=True)
        ]
        codes = [process.wait() for process in running]
        for log in logs:
            sys.stdout.write(log.read_text(encoding="utf-8", errors="replace"))
    sys.stdout.flush()
    return next(filter(None, codes), 0)


def _pictures(call: Call) -> int:
    import subprocess

    request = read_request(call)
    sheets = request.project / PICTURES
    call.terminal.say(f"Contact sheets of {request.out} are made in {sheets}.")
    return subprocess.call(
        [sys.executable, str(TESTS / "pictures" / "contact_sheet.py"), str(request.out), str(sheets)], env=_with_ours()
    )


COMMAND = Command("run the tests, some of them, or the benchmark, or make a contact sheet", "test quick", options, run)
