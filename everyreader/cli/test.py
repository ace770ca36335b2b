"""Runs the project's own tests, its benchmark, or makes a contact sheet of the site."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from everyreader.build.request import Options, WrongUse
from everyreader.cli.terminal import Terminal
from everyreader.layout import PICTURES
from everyreader.setup import describe_lack

HOME = Path(__file__).parents[2]


def test(options: Options, terminal: Terminal) -> int:
    """Run what the words after `test` ask for, and return its exit code."""
    lack = describe_lack(tests=True)
    if lack:
        terminal.say(lack)
        return 2
    what = options.words[0] if options.words else ""
    with_ours = {**os.environ, "PYTHONPATH": str(HOME)}
    if what == "":
        return subprocess.call([sys.executable, "-m", "pytest", "-q", "tests"], cwd=HOME)
    if what == "bench":
        return subprocess.call([sys.executable, str(HOME / "tests" / "bench" / "bench.py"), *options.words[1:]], env=with_ours)
    if what == "pictures":
        sheets = options.project / PICTURES
        script = HOME / "tests" / "pictures" / "contact_sheet.py"
        terminal.say(f"Contact sheets of {options.out} are made in {sheets}.")
        return subprocess.call([sys.executable, str(script), str(options.out), str(sheets)], env=with_ours)
    raise WrongUse(f'"{what}" is not understood after test: write nothing, bench or pictures.')
