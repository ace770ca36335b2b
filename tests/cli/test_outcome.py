"""The last lines of a command are true, and what they name can be typed."""

from __future__ import annotations

import argparse
import datetime
from pathlib import Path

import pytest

from everyreader.build.request import BuildReport, BuildRequest
from everyreader.cli.command import Call
from everyreader.cli.outcome import show_report
from everyreader.cli.terminal import Terminal
from everyreader.finding import Reported

ERROR = Reported(
    "templates/template",
    "failed",
    "error",
    "publish nothing",
    "templates/large-print/page.html",
    3,
    1,
    "This fails.",
    "Mend it.",
)


def said(report: BuildReport, capsys: pytest.CaptureFixture[str], publish: bool = True, project: str = "") -> list[str]:
    """Return the lines that a command says after its findings."""
    place = Path(project or "/srv/trust")
    request = BuildRequest(place, place / "site", datetime.date(2026, 11, 29), publish=publish)
    found = argparse.Namespace(project=project or None, out=None, json=False)
    show_report(report, request, Call(found, place, Terminal(), ("check", "--project", project)), 1.0)
    return capsys.readouterr().err.strip().split("\n")


@pytest.mark.parametrize(
    ("report", "change"),
    [
        (BuildReport(2, (ERROR,), written=("en/index.html",), published=False), "1 written"),
        (BuildReport(2, (ERROR,), deleted=("en/old.html",), published=False), "0 written, 1 removed"),
    ],
    ids=["written", "removed alone"],
)
def test_where_the_second_publish_is_held_the_web_pages_are_named(
    report: BuildReport, change: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """Web pages are out, files of heavy formats are not: it says both, and never that nothing was published."""
    closing = said(report, capsys)[0]
    assert closing.startswith("Only the web pages were published, in ") and f": {change}, 1 error" in closing
    assert closing.endswith("All other files were left as they were.")


def test_where_nothing_went_out_nothing_was_published(capsys: pytest.CaptureFixture[str]) -> None:
    """A build that was held before the first publish says so."""
    assert said(BuildReport(2, (ERROR,), published=False), capsys)[0].startswith("Nothing was published: 1 error")


def test_next_step_of_a_check_names_its_project(capsys: pytest.CaptureFixture[str]) -> None:
    """Who checks another project is not told to publish the one of build.py."""
    [next_step] = [line for line in said(BuildReport(0, ()), capsys, False, "/srv/a b") if line.startswith("Next: ")]
    assert next_step.endswith("--project '/srv/a b'")
    assert "--project" not in said(BuildReport(0, ()), capsys, False)[-1]
