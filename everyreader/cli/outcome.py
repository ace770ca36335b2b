"""Says what a build found and did: findings on standard output, the rest beside it."""

from __future__ import annotations

import sys

import msgspec

from everyreader.build.request import BuildReport, BuildRequest
from everyreader.cli.command import Call
from everyreader.cli.findings import for_people
from everyreader.cli.terminal import as_called, coloured, setup_command
from everyreader.report import summary


def show_report(report: BuildReport, request: BuildRequest, call: Call, seconds: float) -> None:
    """Print what a build has to say."""
    terminal = call.terminal
    show_findings(report, call)
    for gap in report.gaps:
        mended = gap.why.endswith(".")  # it says itself what to do
        terminal.say(
            f"Not made on this machine: {gap.what}, because {gap.why}{'' if mended else f'. Run: {setup_command()}'}"
        )
    terminal.say(_closing(report, request, seconds))
    terminal.say(_next(report, request, call))
    if report.next_build:  # the last line: a site does not move by itself
        terminal.say(f"Build again on {report.next_build}: what readers get changes on that day.")


def show_audit(report: BuildReport, request: BuildRequest, call: Call, seconds: float) -> None:
    """Print what an audit of what is built has to say."""
    terminal = call.terminal
    show_findings(report, call)
    for gap in report.gaps:
        terminal.say(f"Not checked on this machine: {gap.what}. {gap.why} Run: {setup_command('check')}")
    terminal.say(
        f"Examined {_files(report.pages)} in {request.out}: {summary(report.reported)} ({seconds:.1f} s). The "
        f"site was left as it is."
    )
    if any(item.level == "error" for item in report.reported):
        terminal.say(f"Next: put the errors above right, then build and check again: {call.other()}")


def show_findings(report: BuildReport, call: Call) -> None:
    """Print findings on standard output: all of them as JSON, or what people read of them."""
    call.terminal.clear()
    hidden = 0
    if call.found.json:
        said = {"findings": report.reported, "next-build": report.next_build}
        sys.stdout.write(msgspec.json.format(msgspec.json.encode(said), indent=1).decode() + "\n")
    else:
        told = for_people(report.reported, getattr(call.found, "all", False))
        hidden = told.hidden
        for text, level in told.texts:
            sys.stdout.write(as_called(coloured(text, level) if level else text) + "\n")
    sys.stdout.flush()
    if hidden:
        call.terminal.say(f"{hidden} more {'finding' if hidden == 1 else 'findings'}: {call.again()} --all")


def _closing(report: BuildReport, request: BuildRequest, seconds: float) -> str:
    found = summary(report.reported)
    if not request.publish:
        return f"Checked {_files(report.pages)}: {found} ({seconds:.1f} s). Nothing was written."
    changes = f"{len(report.written)} written" + (f", {len(report.deleted)} removed" if report.deleted else "")
    if not report.published and (report.written or report.deleted):
        return (
            f"Only the web pages were published, in {request.out}: {changes}, {found} ({seconds:.1f} s). "
            "All other files were left as they were."
        )
    if not report.published:
        return f"Nothing was published: {found} ({seconds:.1f} s)."
    return f"Published {_files(report.pages)} in {request.out}: {changes}, {found} ({seconds:.1f} s)."


def _files(count: int) -> str:
    return "1 file" if count == 1 else f"{count} files"


def _next(report: BuildReport, request: BuildRequest, call: Call) -> str:
    """Return what to do now."""
    if any(item.level == "error" for item in report.reported):
        return f"Next: put the errors above right, then run: {call.again()}"
    if not request.publish:
        return f"Next: publish with: {call.other()}"
    return f"Next: open {request.out / 'index.html'} in a browser."
