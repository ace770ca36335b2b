"""Browsers of 2018 show every page: readable, in order, nothing overlapping.

The style sheet is read as they read it: rules with selectors that they do not know go, and so do declarations.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from everyreader.site.colours import contrast

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

NEW_SELECTORS = re.compile(r":(?:is|where|has|focus-visible)\b|::details-content")
NEW_PROPERTIES = re.compile(
    r"(?:^|;)\s*(?:inset(?:-[\w-]+)?|(?:margin|padding|border)-(?:inline|block)|aspect-ratio|rotate|scale|translate|clip-path|"
    r"text-wrap|text-autospace|text-decoration-thickness|text-underline-offset|(?:row-|column-)?gap)\s*:[^;}]*"
)
NEW_VALUES = re.compile(r"(?:^|;)[^:;{}]+:[^;}]*\b(?:min|max|clamp)\([^;}]*")
PAGES = (
    "en/index",
    "so/contact",
    "ur/national-data-opt-out",
    "en/national-data-opt-out",
    "ar/what-you-need",
    "en/easy-read",
)


def as_old(text: str) -> str:
    """Return a style sheet as browsers of 2018 read it (Safari 12.1, Chrome 69, Firefox 60)."""
    text = re.sub(r"/\*.*?\*/", "", text, flags=re.DOTALL)
    text = re.sub(r"@supports[^{]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}", "", text)
    text = re.sub(r"@media \((?:prefers|forced)[^{]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}", "", text)

    def rule(found: re.Match[str]) -> str:
        if NEW_SELECTORS.search(found[1]):
            return ""
        kept = NEW_VALUES.sub("", NEW_PROPERTIES.sub("", found[2]))
        return f"{found[1]}{{{kept}}}"

    return re.sub(r"([^{}]+)\{([^{}]*)\}", rule, text)


LOOK = """() => {
  const shown = el => el.checkVisibility() && el.getClientRects().length
  const all = selector => [...document.querySelectorAll(selector)].filter(shown)
  const edge = all('main > p, h1, h2, header.site a').map(el => el.getBoundingClientRect())
  const words = all('.organisation, .search, .bar summary, h1, .callout.action li a, .contents summary, main > p')
  const covered = []
  for (const one of words) for (const other of words) if (!one.contains(other) && !other.contains(one)) {
    const a = one.getBoundingClientRect(), b = other.getBoundingClientRect()
    const wide = Math.min(a.right, b.right) - Math.max(a.left, b.left)
    if (wide > 1 && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 1)
      covered.push(one.textContent.trim().slice(0, 30) + ' / ' + other.textContent.trim().slice(0, 30))
  }
  const ground = el => { for (; el; el = el.parentElement) { const colour = getComputedStyle(el).backgroundColor
    if (!colour.endsWith(', 0)')) return colour } return 'rgb(255, 255, 255)' }
  return {
    aside: document.documentElement.scrollWidth - innerWidth,
    left: Math.min(...edge.map(box => box.left)), right: innerWidth - Math.max(...edge.map(box => box.right)),
    covered, colours: words.map(el => [el.textContent.trim().slice(0, 30), getComputedStyle(el).color, ground(el)]),
  }
}"""


@pytest.fixture(scope="module")
def old(chromium: Browser, built_site: Path) -> Iterator[Page]:
    """A phone whose style sheet is read as an old browser reads it."""
    page = chromium.new_page(viewport={"width": 360, "height": 640})
    style = max(built_site.glob("assets/html.*.css"), key=lambda path: path.stat().st_mtime)
    body = as_old(style.read_text("utf-8"))
    page.route("**/*.css", lambda route: route.fulfill(body=body, content_type="text/css"))
    yield page
    page.close()


def hexed(colour: str) -> str:
    """Return rgb(1, 2, 3) as #010203."""
    return "#" + "".join(f"{int(part):02x}" for part in re.findall(r"\d+", colour)[:3])


@pytest.mark.parametrize("name", PAGES)
def test_an_old_browser_shows_the_page(name: str, built_site: Path, old: Page) -> None:
    """Words are 8 px and more from the edge, none lies on another, each has 4.5 : 1, and nothing scrolls sideways."""
    old.goto((built_site / f"{name}.html").as_uri())
    seen = old.evaluate(LOOK)
    assert seen["aside"] <= 0 and seen["left"] >= 8 and seen["right"] >= 8 and seen["covered"] == [], seen
    faint = [words for words, front, back in seen["colours"] if contrast(hexed(front), hexed(back)) < 4.5]
    assert faint == []


def test_what_is_too_new_is_dropped() -> None:
    """A rule and a declaration that old browsers do not know are gone, with what they held."""
    assert "red" not in as_old("a:is(b, c) { color: red }") and "red" not in as_old("a:focus-visible { color: red }")
    assert as_old("a { inset: 0; top: 1px; margin-inline: 2px; gap: 3px }").split() == ["a", "{;", "top:", "1px}"]
    assert "max" not in as_old("a { padding: 1px; padding: max(1px, 2px) }")


def test_a_sheet_that_needs_what_is_new_falls_apart(chromium: Browser, tmp_path: Path) -> None:
    """The look of a page whose edge is a two-sided logical property, and whose title is coloured by :is(), is seen."""
    style = ".wide { padding-inline: 1rem } :is(h1) { color: #111111 } h1 { color: #eeeeee; background: #ffffff }"
    (tmp_path / "a.html").write_text(
        f"<!doctype html><style>body {{ margin: 0 }} {as_old(style)}</style><h1 class=wide>Title</h1>", "utf-8"
    )
    page = chromium.new_page(viewport={"width": 360, "height": 640})
    page.goto((tmp_path / "a.html").as_uri())
    seen = page.evaluate(LOOK)
    page.close()
    [(_, front, back)] = seen["colours"]
    assert seen["left"] < 8 and contrast(hexed(front), hexed(back)) < 4.5


def test_text_at_twice_its_size_scrolls_nowhere_sideways(built_site: Path, chromium: Browser) -> None:
    """On a phone of 360 px, in every language."""
    page = chromium.new_page(viewport={"width": 360, "height": 640})
    wide = {}
    for path in sorted(built_site.glob("*/*.html")):
        if path.stem in ("index", "national-data-opt-out", "contact", "questions", "formats", "languages"):
            page.goto(path.as_uri())
            page.evaluate("document.documentElement.style.fontSize = '200%'")
            if (aside := page.evaluate("document.documentElement.scrollWidth - innerWidth")) > 0:
                wide[path.relative_to(built_site).as_posix()] = aside
    page.close()
    assert wide == {}
