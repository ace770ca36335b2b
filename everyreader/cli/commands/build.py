"""`build`: writes the site, or says what it would write."""

from __future__ import annotations

import argparse
import sys
import time
from pathlib import Path

import msgspec

from everyreader.build.request import BuildReport, BuildRequest
from everyreader.build.run import build
from everyreader.cli.command import Call, Command, WrongUse, build_options, read_request
from everyreader.cli.outcome import show_report
from everyreader.cli.terminal import typed_command
from everyreader.publish.ownership import replaced


def options(parser: argparse.ArgumentParser) -> None:
    """Declare what a build can be told."""
    build_options(parser)
    parser.add_argument(
        "--out-anyway", action="store_true", help="write into a folder with files of others, after a question"
    )
    parser.add_argument("--dry-run", action="store_true", help="say what would be made and why, and write nothing")


def run(call: Call) -> int:
    """Build the site and say what came of it."""
    began = time.monotonic()
    request = read_request(call)
    if call.found.out_anyway:
        request = msgspec.structs.replace(request, out_anyway=_agreed(request.out))
    if call.found.dry_run:
        return _dry_run(call, request, began)
    report = build(request, call.session, call.terminal)
    show_report(report, request, call, time.monotonic() - began)
    return report.exit_code


def _agreed(out: Path) -> bool:
    """Show what of others would be replaced, and ask. Errors: WrongUse where nobody can answer, or the answer is no."""
    there = replaced(out)
    if not there:
        return True
    if not sys.stdin.isatty():
        raise WrongUse(f"--out-anyway asks before it replaces files of others in {out}, and nobody is there to answer.")
    sys.stderr.write(
        f"In {out} there are: {', '.join(there[:20])}{f' and {len(there) - 20} more' if len(there) > 20 else ''}.\n"
        "Files of these names will be replaced. Write yes to go on: "
    )
    sys.stderr.flush()
    if sys.stdin.readline().strip().lower() != "yes":
        raise WrongUse("Nothing was written.")
    return True


def _dry_run(call: Call, request: BuildRequest, began: float) -> int:
    from everyreader.build.dry_run import (
        dry_run,
    )  # with all stages of a build, which one that has nothing to do must not import

    planned = dry_run(request, call.session, call.terminal)
    if isinstance(planned, BuildReport):
        show_report(planned, request, call, time.monotonic() - began)
        return planned.exit_code
    call.terminal.clear()
    for step in planned:
        sys.stdout.write(f"{step.target}: {step.what or 'removed'}: {step.why}\n")
    sys.stdout.flush()
    made, removed = sum(1 for step in planned if step.what), sum(1 for step in planned if not step.what)
    call.terminal.say(
        f"A build would make {made} files and remove {removed} ({time.monotonic() - began:.1f} s). Nothing was written."
    )
    call.terminal.say(
        f"Next: {_for_real(call)}" if planned else f"Next: nothing; {request.out} is what a build would make."
    )
    return 0


def _for_real(call: Call) -> str:
    """Return the command that does what this one would."""
    return typed_command(*(word for word in call.words if word != "--dry-run"))


COMMAND = Command("write the site", "build --language ur", options, run)
