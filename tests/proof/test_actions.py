"""What a page asks its readers to do is easy to press, in whichever way its author has written it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from everyreader.preview import PHONE, open_tab, serve
from everyreader.testing import build, make_project

if TYPE_CHECKING:
    from playwright.sync_api import Browser

pytestmark = pytest.mark.browser

LEAST = 44
"""CSS pixels (WCAG 2.2, success criterion 2.5.5)."""
LINK = "[Plan a visit](https://www.nhs.uk/visit)"
WAYS = {
    "paragraph": LINK,
    "paragraph in a box": f"!!! action\n    {LINK}",
    "list in a box": f"!!! action\n    - {LINK}\n    - [Phone us](https://www.nhs.uk/phone)",
    "words before it in a box": f"!!! action\n    Have ready: your letter.\n\n    {LINK}",
}


def test_an_action_has_room(chromium: Browser, tmp_path: Path) -> None:
    """Its link is at least as high as a finger."""
    pages = {
        f"content/en/page-{number}.md": f"---\ntitle: Page {number}\n---\n\nWords.\n\n{source}\n"
        for number, source in enumerate(WAYS.values())
    }
    project = make_project(tmp_path, pages)
    assert build(project, "--format", "html").code in (0, 1)
    heights = {}
    with serve(project / "site") as origin, open_tab(chromium, PHONE) as tab:
        for number, way in enumerate(WAYS):
            tab.goto(f"{origin}en/page-{number}.html")
            heights[way] = tab.locator("main a", has_text="Plan a visit").bounding_box()["height"]
    assert all(height >= LEAST for height in heights.values()), heights
