"""`status`: says how the project stands, page by page, and what awaits a person."""

from __future__ import annotations

import argparse
import sys

import msgspec

from everyreader.cli.command import Call, Command, project_options, read_request


def options(parser: argparse.ArgumentParser) -> None:
    """Declare what `status` can be told."""
    project_options(parser)
    parser.add_argument("--json", action="store_true", help="write every page as JSON")


def run(call: Call) -> int:
    """Look at the project and write nothing."""
    # With all stages of a build: 0.06 s that every other command would pay too (2026-11-29).
    from everyreader.build.status import look_at, status_lines, statuses

    request = read_request(call, publish=False)
    site = look_at(request, call.session)
    found = statuses(site)
    if call.found.json:
        sys.stdout.write(msgspec.json.format(msgspec.json.encode({"pages": found}), indent=1).decode() + "\n")
    else:
        sys.stdout.write("\n".join(status_lines(site, found)) + "\n")
    sys.stdout.flush()
    waiting = [each for each in found if not each.published]
    call.terminal.say(
        f"{len(found)} pages, {len(waiting)} of them not published. Nothing was written. Next: {call.other('check')}"
    )
    return 0


COMMAND = Command("say which page is out in which language and format, and what awaits you", "status", options, run)
