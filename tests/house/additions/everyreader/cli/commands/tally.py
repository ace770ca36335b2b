"""`tally`: says what was published last."""

from __future__ import annotations

import argparse
import sys

from everyreader.cli.command import Call, Command, project_options, read_request


def options(parser: argparse.ArgumentParser) -> None:
    """Declare what `tally` can be told."""
    project_options(parser)


def run(call: Call) -> int:
    """Count the files of the site."""
    from everyreader.publish.ownership import files_of_ours

    request = read_request(call, publish=False)
    sys.stdout.write(f"{len(files_of_ours(request.out))} files are published in {request.out}.\n")
    return 0


COMMAND = Command("say how many files are published", "tally", options, run)
