"""`build`: writes the site, or says what it would write."""

from __future__ import annotations

import argparse
import sys
import time

from everyreader.build.request import BuildReport, BuildRequest
from everyreader.build.run import build
from everyreader.cli.command import Call, Command, build_options, read_request
from everyreader.cli.outcome import show
from everyreader.cli.terminal import typed_command


def options(parser: argparse.ArgumentParser) -> None:
    """Declare what a build can be told."""
    build_options(parser)
    parser.add_argument("--dry-run", action="store_true", help="say what would be made and why, and write nothing")


def run(call: Call) -> int:
    """Build the site and say what came of it."""
    began = time.monotonic()
    request = read_request(call)
    if call.found.dry_run:
        return _dry_run(call, request, began)
    report = build(request, reporter=call.terminal)
    show(report, request, call.terminal, time.monotonic() - began, call.found.json)
    return report.exit_code


def _dry_run(call: Call, request: BuildRequest, began: float) -> int:
    from everyreader.build.dry_run import dry_run  # with all stages of a build, which one that has nothing to do must not import
    planned = dry_run(request, reporter=call.terminal)
    if isinstance(planned, BuildReport):
        show(planned, request, call.terminal, time.monotonic() - began, call.found.json)
        return planned.exit_code
    call.terminal.clear()
    for step in planned:
        sys.stdout.write(f"{step.target}: {step.what or 'removed'}: {step.why}\n")
    sys.stdout.flush()
    made, removed = sum(1 for step in planned if step.what), sum(1 for step in planned if not step.what)
    call.terminal.say(f"A build would make {made} files and remove {removed} ({time.monotonic() - began:.1f} s). Nothing was written.")
    call.terminal.say(f"Next: {typed_command()}" if planned else f"Next: nothing; {request.out} is what a build would make.")
    return 0


COMMAND = Command("write the site", "build --language ur", options, run)
