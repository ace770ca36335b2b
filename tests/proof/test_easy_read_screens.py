"""No part of an Easy Read page is taller than three screens of a phone, in a browser; on a desktop the picture is
beside its words, and mirrored where the page runs from right to left."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

PAGES = ("easy-read", "easy-read-privacy", "easy-read-complaint")
PLACES = """() => [...document.querySelectorAll('.pair')].map(pair => {
  const [picture, words] = [pair.querySelector('img'), pair.querySelector('.pair-words')]
  const [one, other] = [picture.getBoundingClientRect(), words.getBoundingClientRect()]
  return [one.right <= other.left, one.left >= other.right, one.bottom <= other.top]
})"""


@pytest.fixture(scope="module")
def tab(chromium: Browser) -> Iterator[Page]:
    """One tab for all measures."""
    page = chromium.new_page()
    yield page
    page.close()


@pytest.mark.parametrize("name", PAGES)
def test_no_part_is_over_three_screens_of_a_phone(name: str, built_site: Path, tab: Page) -> None:
    """On a phone the picture is above its words."""
    tab.set_viewport_size({"width": 390, "height": 844})
    tab.goto((built_site / "en" / f"{name}.html").as_uri())
    heights = tab.evaluate("() => [...document.querySelectorAll('.part')].map(part => part.offsetHeight / innerHeight)")
    assert len(heights) > 5 and max(heights) <= 3, heights
    assert all(place == [False, False, True] for place in tab.evaluate(PLACES))


@pytest.mark.parametrize(("direction", "place"), [("ltr", [True, False, False]), ("rtl", [False, True, False])])
def test_a_picture_is_beside_its_words_on_a_desktop(
    direction: str, place: list[bool], built_site: Path, tab: Page
) -> None:
    """At the start of the line: on the left, or on the right where words run from right to left."""
    tab.set_viewport_size({"width": 1366, "height": 768})
    tab.goto((built_site / "en/easy-read.html").as_uri())
    tab.evaluate("direction => { document.documentElement.dir = direction }", direction)
    places = tab.evaluate(PLACES)
    assert len(places) > 30 and all(found == place for found in places), places
