"""Every page of the built site passes every rule about live pages, in all states."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from everyreader.finding import Finding, rule_names, run_rule
from everyreader.preview import live_pages

if TYPE_CHECKING:
    from playwright.sync_api import Browser

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def pages(built_site: Path) -> list[Path]:
    """Every web page of the site, in order of its address."""
    found = sorted(built_site.rglob("*.html"))
    assert len(found) > 3, "The site has hardly any pages, so nothing would be proved."
    return found


def told(findings: list[Finding], site: Path) -> str:
    """The findings as a list that a person can read, without the folder of the test."""
    return "\n" + "\n".join(
        f"{f.path.removeprefix(site.as_posix() + '/')}: {f.message} [{f.piece}] {f.help}" for f in findings
    )


@pytest.mark.parametrize("name", rule_names("page"))
def test_every_page_passes(name: str, pages: list[Path], built_site: Path, chromium: Browser) -> None:
    """No page of the site fails this rule. What the rule cannot tell is for a person and does not fail it."""
    with live_pages(pages, built_site, chromium) as live:
        findings = run_rule(name, live)
    assert findings is not None, "The rule found nothing that it applies to."
    failed = [finding for finding in findings if finding.outcome == "failed"]
    assert not failed, told(failed, built_site)
