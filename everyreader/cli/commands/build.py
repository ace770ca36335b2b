"""`build`: writes the site."""

from __future__ import annotations

import time

from everyreader.build.run import build
from everyreader.cli.command import Call, Command, build_options, read_request
from everyreader.cli.outcome import show


def run(call: Call) -> int:
    """Build the site and say what came of it."""
    began = time.monotonic()
    request = read_request(call)
    report = build(request, reporter=call.terminal)
    show(report, request, call.terminal, time.monotonic() - began, call.found.json)
    return report.exit_code


COMMAND = Command("write the site", "build --language ur", build_options, run)
