"""What all tests share: the real site, built once, one browser, and the rule that a skipped test is a failed run."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from once import make_once

from everyreader.cli.main import main

pytest_plugins = ["shared_run"]

if TYPE_CHECKING:
    from playwright.sync_api import Browser

HOME = Path(__file__).parents[1]
TODAY = "2026-11-21"


def pytest_collection_finish() -> None:
    """Let Python not look again and again through thousands of tests for what is no longer used: `build.py` sets the
    same thresholds, for the same reason."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(100000, 50, 100)


@pytest.fixture(scope="session")
def built_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The project's own content, built whole into a folder of its own, once for all processes of a run."""

    def build(out: Path) -> None:
        code = main(["build", "--out", str(out), "--today", TODAY], HOME)
        assert code == 0, "the project's own content must build without errors and gaps"

    return make_once("site", build, tmp_path_factory.mktemp("built"))


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """One browser for the whole run, since opening one takes half a second."""
    from everyreader import preview

    with preview.open_browser() as browser:
        yield browser


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say which tests were skipped or expected to fail: neither proves anything."""
    for kind in ("skipped", "xfailed", "xpassed"):
        for report in terminalreporter.stats.get(kind, ()):
            terminalreporter.write_line(f"NOT RUN ({kind}): {report.nodeid}")


def pytest_sessionfinish(session: pytest.Session, exitstatus: int) -> None:
    """Fail a run in which a test was skipped or expected to fail."""
    reporter = session.config.pluginmanager.get_plugin("terminalreporter")
    if reporter and any(reporter.stats.get(kind) for kind in ("skipped", "xfailed", "xpassed")) and not exitstatus:
        session.exitstatus = pytest.ExitCode.TESTS_FAILED
