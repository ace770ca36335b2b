"""`forget`: makes a fresh start in the folder of a site."""

from __future__ import annotations

import argparse
from pathlib import Path

from everyreader.cli.command import Call, Command, project_options, read_request
from everyreader.layout import CACHE, SITE


def options(parser: argparse.ArgumentParser) -> None:
    """Declare what `forget` can be told."""
    project_options(parser)
    parser.add_argument("--yes", action="store_true", help="do it; without this, only say what would go")


def run(call: Call) -> int:
    """Take away every file that a build wrote and nobody has changed, and what is remembered of it: no address of it is
    redirected or told of any more."""
    from everyreader.build.lock import lock

    request = read_request(call, publish=False)
    with lock(request.project / CACHE):
        return _forget(call, request.project, request.out)


def _forget(call: Call, project: Path, out: Path) -> int:
    from everyreader.build.record import forget_state
    from everyreader.publish import read_baseline
    from everyreader.publish.ownership import files_of_ours
    from everyreader.publish.places import delete

    files = files_of_ours(out) if read_baseline(out) or out == project / SITE else []
    if not files:
        call.terminal.say(f"There is nothing in {out} that a build has made.")
        return 0
    if not call.found.yes:
        call.terminal.say(
            f"{len(files)} files that a build has made would be removed from {out}, and their addresses "
            f"forgotten: a link or a "
            f"letter that names one would lead nowhere. If you mean it: {call.other('forget', '--yes')}"
        )
        return 2
    for path in files:
        delete(out, path)
    forget_state(project, out)
    call.terminal.say(
        f"{len(files)} files were removed from {out}, and their addresses are forgotten. Next: {call.other()}"
    )
    return 0


COMMAND = Command("make a fresh start: remove the site and forget its addresses", "forget --yes", options, run)
