"""Every page of the built site passes every rule about live pages, in all states."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from test_page_rules import RULES

from everyreader.finding import Finding

if TYPE_CHECKING:
    from playwright.sync_api import Browser

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def pages(built_site: Path) -> list[Path]:
    """Every web page of the site, in order of its address."""
    found = [path for path in sorted(built_site.rglob("*.html")) if path.name != "shown-404.html"]
    assert len(found) > 3, "The site has hardly any pages, so nothing would be proved."
    return [as_shown(path, built_site) if path.name == "404.html" else path for path in found]


def as_shown(page: Path, site: Path) -> Path:
    """Return a page that is shown at any address, and so links from the root, as it is seen from where it stands."""
    twin = page.with_name("shown-404.html")
    up = "../" * (len(page.relative_to(site).parts) - 1)
    twin.write_text(re.sub(r'(href|src)="/', rf'\1="{up}', page.read_text("utf-8")), encoding="utf-8")
    return twin


def told(findings: list[Finding], site: Path) -> str:
    """The findings as a list that a person can read, without the folder of the test."""
    return "\n" + "\n".join(f"{f.path.removeprefix(site.as_posix() + '/')}: {f.message} [{f.piece}] {f.help}" for f in findings)


@pytest.mark.parametrize("name", RULES)
def test_every_page_passes(name: str, pages: list[Path], built_site: Path, chromium: Browser) -> None:
    """No page of the site fails this rule. What the rule cannot tell is for a person and does not fail it."""
    findings = RULES[name].check(pages, site=built_site, browser=chromium)
    assert findings is not None, "The rule found nothing that it applies to."
    failed = [finding for finding in findings if finding.outcome == "failed"]
    assert not failed, told(failed, built_site)
