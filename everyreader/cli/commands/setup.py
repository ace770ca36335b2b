"""`setup`: installs what a build, or a check of what is built, needs besides the package itself."""

from __future__ import annotations

import argparse
from pathlib import Path

from everyreader.cli.command import Call, Command, project_options
from everyreader.cli.terminal import typed_command
from everyreader.layout import ENGINE


def options(parser: argparse.ArgumentParser) -> None:
    """Declare what `setup` can be told."""
    parser.add_argument("what", nargs="?", choices=["check"], help="check: also what examines finished files")
    project_options(parser)


def run(call: Call) -> int:
    """Install the parts of the system, then the Python packages that the settings or a check ask for."""
    from everyreader.setup.installed import install_beside

    project = Path(call.found.project or call.home)
    problem = install_beside(project, ENGINE, "check" if call.found.what else "build")
    call.terminal.say(problem or f"Set up: all is there. Next: {typed_command('build')}")
    return 2 if problem else 0


COMMAND = Command("install Pango, fonts and what else is missing", "setup", options, run)
