"""`check`: looks for mistakes and writes nothing."""

from __future__ import annotations

import argparse
import time
from pathlib import Path

import msgspec

from everyreader.build.request import BuildReport, BuildRequest
from everyreader.build.run import build
from everyreader.cli.command import Call, Command, WrongUse, build_options, read_request
from everyreader.cli.outcome import show
from everyreader.layout import CONTENT
from everyreader.source import nearest


def options(parser: argparse.ArgumentParser) -> None:
    """Declare what a check can be told."""
    parser.add_argument("pages", nargs="*", metavar="PAGE", help="only what is found in these files, for example content/en/index.md")
    build_options(parser)


def run(call: Call) -> int:
    """Look at the site, or at some of its pages, and say what was found."""
    began = time.monotonic()
    request = read_request(call, publish=False)
    pages = {_page(request, word) for word in call.found.pages}
    report = build(request, reporter=call.terminal)
    if pages:
        report = _only(report, pages)
    for details in report.failures:
        call.terminal.say(details)
    show(report, request, call.terminal, time.monotonic() - began, call.found.json)
    return report.exit_code


def _only(report: BuildReport, pages: set[str]) -> BuildReport:
    """Return what a report says of some pages."""
    reported = tuple(item for item in report.reported if item.path in pages)
    errors = any(item.level == "error" for item in reported)
    return msgspec.structs.replace(report, reported=reported, gaps=(), pages=len(pages), exit_code=1 if errors else 0)


def _page(request: BuildRequest, word: str) -> str:
    """Return the path in the project of a page as it was typed: from here or from the project. Errors: WrongUse."""
    for place in (Path(word).resolve(), (request.project / word).resolve()):
        if place.is_file() and request.project in place.parents:
            return place.relative_to(request.project).as_posix()
    known = [path.relative_to(request.project).as_posix() for path in (request.project / CONTENT).rglob("*.md")]
    near = nearest(word.replace("\\", "/"), known)
    raise WrongUse(f'There is no page "{word}".' + (f' Did you mean "{near}"?' if near else ""))


COMMAND = Command("look for mistakes and write nothing", "check content/en/index.md", options, run)
