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
    found = [path for path in sorted(built_site.rglob("*.html")) if not path.name.startswith("shown-")]
    assert len(found) > 3, "The site has hardly any pages, so nothing would be proved."
    return [as_shown(path, built_site) for path in found]


REFRESH = re.compile(r'<meta http-equiv="refresh"[^>]*>')


def as_shown(page: Path, site: Path) -> Path:
    """Return a page as somebody sees who stays on it: what is shown at any address, and so links from the root, from where it
    stands; what leads on to another page, without leading on."""
    text = page.read_text("utf-8")
    up = "../" * (len(page.relative_to(site).parts) - 1)
    shown = re.sub(r'(href|src)="/', rf'\1="{up}', text) if page.name == "404.html" else REFRESH.sub("", text)
    if shown == text:
        return page
    twin = page.with_name(f"shown-{page.name}")
    twin.write_text(shown, encoding="utf-8")
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
