"""Nothing on a page moves while it loads or is scrolled: readers lose their place, or press what they did not mean."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from everyreader.preview import PHONE, open_tab, serve

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

PAGES = ("index", "national-data-opt-out", "easy-read", "contact", "search", "other-formats", "languages")
LANGUAGES = ("en", "ur", "zh", "bn")
SHIFTS = """async () => {
  let sum = 0
  new PerformanceObserver(list => list.getEntries().forEach(entry => sum += entry.value))
    .observe({ type: 'layout-shift', buffered: true })
  for (let at = 0; at < document.body.scrollHeight; at += innerHeight) {
    scrollTo(0, at); await new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))
  }
  await new Promise(done => setTimeout(done, 50))
  return sum
}"""


def least_shift(tab: Page, address: str) -> float:
    """Return how far a page moves each time that it is shown: one that moves always does, while a busy machine paints
    half a page now and then."""
    least = 1.0
    for _ in range(3):
        tab.goto(address)
        least = min(least, tab.evaluate(SHIFTS))
        if not least:
            break
    return least


def test_nothing_moves(built_site: Path, chromium: Browser) -> None:
    """The cumulative layout shift of each kind of page is 0 on a phone, in four scripts."""
    with serve(built_site) as origin, open_tab(chromium, PHONE) as tab:
        moved = {}
        for tag in LANGUAGES:
            for page in PAGES:
                if (built_site / tag / f"{page}.html").is_file():
                    moved[f"{tag}/{page}"] = least_shift(tab, f"{origin}{tag}/{page}.html")
    assert len(moved) > 20
    shifts = {page: shift for page, shift in moved.items() if shift}
    assert not shifts, shifts


def test_a_shift_is_seen(chromium: Browser, tmp_path: Path) -> None:
    """A picture without a size that comes late moves the words below it."""
    (tmp_path / "page.html").write_text(
        "<!doctype html><p>Above</p><div id=late></div><p>Words that move</p><p>More of them</p>"
        # when a few frames have been shown
        "<script>let shown = 0; const next = () => requestAnimationFrame(() => {"
        " if (++shown < 5) next(); else late.style.height = '300px' }); next()</script>",
        "utf-8",
    )
    with serve(tmp_path) as origin, open_tab(chromium, PHONE, policy=False) as tab:
        tab.goto(f"{origin}page.html")
        tab.wait_for_function("late.style.height")
        assert tab.evaluate(SHIFTS) > 0
