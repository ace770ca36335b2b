"""`serve`: shows the project in a browser while its author writes."""

from __future__ import annotations

import argparse

from everyreader.cli.command import Call, Command, WrongUse, chosen_day, number, project_options, read_request
from everyreader.cli.terminal import setup_command


def options(parser: argparse.ArgumentParser) -> None:
    """Declare what a preview can be told."""
    parser.add_argument("--port", metavar="N", type=number, help="of its address (default: 8000, or the next free one)")
    project_options(parser, site=False)


def run(call: Call) -> int:
    """Build a preview and show it until Ctrl-C."""
    request = read_request(call)
    try:
        from everyreader.serve.loop import Preview  # with a server and all stages of a build, which others need not
        from everyreader.serve.server import serve
    except ModuleNotFoundError as missing:
        raise WrongUse(
            f"The preview needs the Python package {missing.name}, which is not installed. Run: {setup_command()}"
        ) from missing
    preview = Preview(request, lambda: chosen_day(call.found.today, request.project), call.terminal.say, call.session)
    return serve(preview, call.found.port, call.terminal.say)


COMMAND = Command("show the site in a browser while you write", "serve", options, run)
