"""`test`: runs the project's own tests, its benchmark, or makes a contact sheet of the site."""

from __future__ import annotations

import argparse
import os
import subprocess
import sys

from everyreader.cli.command import Call, Command, WrongUse, project_options, read_request
from everyreader.layout import ENGINE, PICTURES


def options(parser: argparse.ArgumentParser) -> None:
    """Declare what can be run."""
    parser.add_argument("words", nargs="*", metavar="WHAT", help="nothing for the tests; bench for the benchmark; pictures for a contact sheet")
    project_options(parser)


def run(call: Call) -> int:
    """Run what the words after `test` ask for, and return its exit code."""
    from everyreader.setup import describe_lack  # with what an installer needs, which no build does
    lack = describe_lack("test")
    if lack:
        call.terminal.say(lack)
        return 2
    words = call.found.words
    what = words[0] if words else ""
    with_ours = {**os.environ, "PYTHONPATH": str(ENGINE)}
    if what == "":
        return subprocess.call([sys.executable, "-m", "pytest", "-q", "tests"], cwd=ENGINE)
    if what == "bench":
        return subprocess.call([sys.executable, str(ENGINE / "tests" / "bench" / "bench.py"), *words[1:]], env=with_ours)
    if what == "pictures":
        request = read_request(call)
        sheets = request.project / PICTURES
        script = ENGINE / "tests" / "pictures" / "contact_sheet.py"
        call.terminal.say(f"Contact sheets of {request.out} are made in {sheets}.")
        return subprocess.call([sys.executable, str(script), str(request.out), str(sheets)], env=with_ours)
    raise WrongUse(f'"{what}" is not understood after test: write nothing, bench or pictures.')


COMMAND = Command("run the tests, the benchmark or make a contact sheet", "test bench", options, run)
