"""`check`: looks for mistakes and writes nothing."""

from __future__ import annotations

import argparse
import sys
import time
from collections import Counter

import msgspec

from everyreader.build.request import BuildReport, BuildRequest
from everyreader.build.run import build
from everyreader.cli.command import Call, Command, build_options, page_of_project, read_request
from everyreader.cli.outcome import show_audit, show_report
from everyreader.cli.terminal import typed_command
from everyreader.finding import Level, all_rules, find_rule, rule_page


def options(parser: argparse.ArgumentParser) -> None:
    """Declare what a check can be told."""
    parser.add_argument(
        "pages", nargs="*", metavar="PAGE", help="only what is found in these files, for example content/en/index.md"
    )
    parser.add_argument("--pdf", action="store_true", help="examine the PDF files that the last build has made")
    parser.add_argument("--epub", action="store_true", help="examine the books (EPUB) that it has made")
    parser.add_argument(
        "--pages",
        dest="live",
        action="store_true",
        help="examine its web pages in a browser and by the Nu HTML checker",
    )
    parser.add_argument("--rules", action="store_true", help="list every rule with its level and how often it fails")
    build_options(parser)


def run(call: Call) -> int:
    """Look at the site, or at some of its pages, and say what was found."""
    began = time.monotonic()
    request = read_request(call, publish=False)
    pages = {page_of_project(request.project, word) for word in call.found.pages}
    if call.found.pdf or call.found.epub or call.found.live:
        return _audit(call, request, pages, began)
    report = build(request, call.session, call.terminal)
    if pages:
        report = _only(report, pages)
    for details in report.failures:
        call.terminal.say(details)
    if call.found.rules:
        return _rules(call, report)
    show_report(report, request, call, time.monotonic() - began)
    return report.exit_code


def _audit(call: Call, request: BuildRequest, pages: set[str], began: float) -> int:
    """Examine what is built."""
    from everyreader.audit.run import Kind, audit  # a check of the sources opens no browser

    kinds: dict[Kind, bool] = {"pdf": call.found.pdf, "epub": call.found.epub, "pages": call.found.live}
    asked = frozenset(kind for kind, is_asked in kinds.items() if is_asked)
    report = audit(request, asked, frozenset(pages), call.session, call.terminal)
    for details in report.failures:
        call.terminal.say(details)
    if call.found.rules:
        return _rules(call, report)
    show_audit(report, request, call, time.monotonic() - began)
    return report.exit_code


def _rules(call: Call, report: BuildReport) -> int:
    """List all rules with how often each fails. Of those on built files, only where these were examined."""
    counts = Counter(item.rule for item in report.reported)
    built = {
        "pdf/": call.found.pdf,
        "epub/": call.found.epub,
        "page/": call.found.live,
        "html/": call.found.live,
    }
    if not any(built.values()):
        asked = {name: not name.startswith(tuple(built)) or bool(find_rule(name).reported_by) for name in all_rules()}
    else:
        asked = {
            name: any(name.startswith(start) and wanted for start, wanted in built.items()) for name in all_rules()
        }
    listed = [
        Listed(
            name,
            (rule := find_rule(name)).level,
            rule.levels,
            rule.consequence,
            counts[name] if asked[name] else None,
            rule_page(name).split("\n")[0],
        )
        for name in all_rules()
    ]
    call.terminal.clear()
    if call.found.json:
        sys.stdout.write(msgspec.json.format(msgspec.json.encode({"rules": listed}), indent=1).decode() + "\n")
    else:
        for each in listed:
            count = "not asked" if each.count is None else str(each.count)
            sys.stdout.write(f"{each.rule}: {find_rule(each.rule).levels_in_words}, {count}: {each.summary}\n")
    sys.stdout.flush()
    call.terminal.say(
        f"There are {len(listed)} rules. What one asks and why: {typed_command('explain', 'document/raw-html')}"
    )
    return report.exit_code


class Listed(msgspec.Struct, frozen=True):
    """A rule in the list of all."""

    rule: str
    level: str
    levels: dict[str, Level]
    """The level on pages of a kind, where it is another."""
    consequence: str
    count: int | None
    """How often it fails; None where it was not asked."""
    summary: str


def _only(report: BuildReport, pages: set[str]) -> BuildReport:
    """Return what a report says of some pages."""
    reported = tuple(item for item in report.reported if item.path in pages)
    errors = any(item.level == "error" for item in reported)
    return msgspec.structs.replace(report, reported=reported, gaps=(), pages=len(pages), exit_code=1 if errors else 0)


COMMAND = Command("look for mistakes and write nothing", "check content/en/index.md", options, run)
