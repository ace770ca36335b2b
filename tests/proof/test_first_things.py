"""A page answers on its first screen: in a browser, in every language, on a phone, a desktop and enlarged four times.

Each measure is taken without the demonstration line, which no real site has.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

HOME = Path(__file__).parents[2]
LANGUAGES = ("ar", "bn", "en", "pa", "pl", "ro", "so", "tr", "ur", "zh")
PATIENT_PAGES = (
    "index",
    "national-data-opt-out",
    "what-you-need",
    "young-people",
    "carers",
    "contact",
    "questions",
    "other-formats",
    "complaint",
    "easy-read",
    "myths",
    "type-1-and-type-2",
    "secure-settings",
    "glossary",
    "privacy-notice",
    "young-people-privacy-notice",
)
WITH_ACT = (
    "index",
    "national-data-opt-out",
    "what-you-need",
    "young-people",
    "carers",
    "contact",
    "complaint",
    "easy-read",
)
CHOICE = "https://www.nhs.uk/your-nhs-data-matters"
PHONE, DESKTOP, ENLARGED = (360, 620), (1366, 768), (320, 256)

MEASURE = """() => {
  document.querySelector('.callout.demonstration')?.remove()
  const main = document.querySelector('main'), h1 = document.querySelector('h1')
  const top = el => el ? (el.getBoundingClientRect().top + scrollY) / innerHeight : null
  const shown = el => el.checkVisibility({ contentVisibilityAuto: true, visibilityProperty: true })
  const stops = [...document.querySelectorAll('a[href], summary, button, [tabindex="0"]')].filter(shown)
  const before = (el, other) => Boolean(el.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING)
  const lines_of_text = [...main.querySelectorAll('p')]
  const first = lines_of_text.find(p => !p.closest('.notice, .callout') && !p.matches('.published'))
  const act = main.querySelector('.action li a, p.action a')
  const range = document.createRange()
  if (act) { range.setStart(h1, 0); range.setEndBefore(act) }
  const lead = act ? range.cloneContents() : null
  lead?.querySelector('.notice')?.remove()
  const parts = new Intl.Segmenter(document.documentElement.lang, { granularity: 'word' })
  const segments = lead ? [...parts.segment(lead.textContent)] : []
  const lines = p => { const boxes = new Set(); const r = document.createRange(); r.selectNodeContents(p)
    const high = parseFloat(getComputedStyle(p).lineHeight)
    return Math.round(r.getBoundingClientRect().height / high) }
  return {
    header: document.querySelector('header.site').getBoundingClientRect().height,
    h1: top(h1), first: top(first), act: top(act), print: top(main.querySelector('.also a[href$=".pdf"]')),
    href: act?.href, words: segments.filter(s => s.isWordLike).length,
    stops: stops.filter(el => before(el, h1)).length,
    tabs: act ? stops.filter(el => main.contains(el) && before(el, act)).length + 1 : null,
    lines: [...document.querySelectorAll('.notice > .callout p')].map(lines),
    aside: document.documentElement.scrollWidth - innerWidth,
  }
}"""


Measured = Callable[[Path, tuple[int, int]], dict[str, Any]]
"""What a page shows in a window of a size, in screens from its top."""


@pytest.fixture(scope="module")
def measured(chromium: Browser) -> Iterator[Measured]:
    """Measures pages, each opened once: several tests ask about the same."""
    tab, known = chromium.new_page(), dict[Path, dict[tuple[int, int], dict[str, Any]]]()

    def measure(path: Path, size: tuple[int, int]) -> dict[str, Any]:
        if path not in known:
            tab.goto(path.as_uri())
            known[path] = {each: in_window(tab, each) for each in (PHONE, DESKTOP, ENLARGED)}
        return known[path][size]

    yield measure
    tab.close()


def in_window(tab: Page, size: tuple[int, int]) -> dict[str, Any]:
    """Return what the open page shows in a window of a size."""
    tab.set_viewport_size({"width": size[0], "height": size[1]})
    found: dict[str, Any] = tab.evaluate(MEASURE)
    return found


def pages(site: Path, names: tuple[str, ...], tag: str) -> list[Path]:
    """Those of some pages that a language has as its own."""
    return [site / tag / f"{name}.html" for name in names if (HOME / "content" / tag / f"{name}.md").exists()]


@pytest.mark.parametrize("tag", LANGUAGES)
def test_title_sentence_and_act_are_on_the_first_screen(tag: str, built_site: Path, measured: Measured) -> None:
    """On a phone with its browser's bars and on a desktop; in Urdu, which needs twice the height, the act within 1.2
    screens."""
    late = []
    for path in pages(built_site, PATIENT_PAGES, tag):
        for size in (PHONE, DESKTOP):
            seen = measured(path, size)
            furthest = 1.2 if tag == "ur" else 1.0
            lost = [name for name, most in (("h1", 1.0), ("first", 1.0)) if seen[name] is None or seen[name] >= most]
            if path.stem in WITH_ACT and (seen["act"] is None or seen["act"] >= furthest):
                lost.append("act")
            late += [f"{path.stem} {size[0]}: {name} at {seen[name]}" for name in lost]
    assert late == []


@pytest.mark.parametrize("tag", LANGUAGES)
def test_enlarged_four_times_the_answer_begins_within_two_screens(
    tag: str, built_site: Path, measured: Measured
) -> None:
    """As 320 by 256 px, which 400 % make of a desktop; in Urdu within 2.5. Nothing scrolls sideways."""
    found = {path.stem: measured(path, ENLARGED) for path in pages(built_site, PATIENT_PAGES, tag)}
    furthest = 2.5 if tag == "ur" else 2.0
    assert {name: seen["first"] for name, seen in found.items() if seen["first"] >= furthest or seen["aside"] > 0} == {}


@pytest.mark.parametrize("tag", LANGUAGES)
def test_the_way_to_choose_online_is_short(tag: str, built_site: Path, measured: Measured) -> None:
    """On the opt-out page: one screen, under 60 words, at most 8 Tabs after the skip link; and one click from home."""
    seen = measured(built_site / tag / "national-data-opt-out.html", PHONE)
    assert seen["href"] == CHOICE
    assert seen["act"] <= (1.2 if tag == "ur" else 1.0) and seen["tabs"] <= 8, seen
    assert seen["words"] < (80 if tag == "zh" else 60), seen  # a dictionary counts Chinese words, and finds short ones
    home = measured(built_site / tag / "index.html", PHONE)
    assert home["href"].endswith(f"/{tag}/national-data-opt-out.html")


@pytest.mark.parametrize("tag", LANGUAGES)
def test_large_print_is_two_clicks_and_a_screen_away(tag: str, built_site: Path, measured: Measured) -> None:
    """From home to the opt-out page, and there, one screen down, to the file in one's own language."""
    seen = measured(built_site / tag / "national-data-opt-out.html", PHONE)
    assert seen["print"] is not None and seen["print"] <= 2.0, seen["print"]
    html = (built_site / tag / "national-data-opt-out.html").read_text("utf-8")
    assert 'href="national-data-opt-out.large-print.pdf"' in html.partition('class="also"')[2].partition("</p>")[0]


@pytest.mark.parametrize("tag", LANGUAGES)
def test_the_header_is_low_and_short(tag: str, built_site: Path, measured: Measured) -> None:
    """At most 128 px and 14 stops before the title on a desktop, 120 px and 11 stops on a phone."""
    for size, height, most in ((PHONE, 120, 11), (DESKTOP, 128, 14)):
        for path in pages(built_site, PATIENT_PAGES, tag):
            seen = measured(path, size)
            assert seen["header"] <= height and seen["stops"] <= most, f"{path.stem} {size}: {seen}"


@pytest.mark.parametrize("tag", LANGUAGES)
def test_a_notice_is_one_line(tag: str, built_site: Path, measured: Measured) -> None:
    """One line a language on a desktop, at most two on a phone, three in Nastaliq."""
    path = built_site / tag / "national-data-opt-out.html"
    assert all(lines <= 1 for lines in measured(path, DESKTOP)["lines"])
    assert all(lines <= (3 if tag == "ur" else 2) for lines in measured(path, PHONE)["lines"])
