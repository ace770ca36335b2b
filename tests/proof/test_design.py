"""What a designer of public services looks at: lines that are seen, cards without holes, links that look alike."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

LUMINANCE = """const parts = words => words.match(/[\\d.]+/g).map(Number)
const light = ([r, g, b]) => {
  const each = [r, g, b].map(c => c / 255).map(c => c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)
  return 0.2126 * each[0] + 0.7152 * each[1] + 0.0722 * each[2] }
const contrast = (one, other) => { const [a, b] = [light(parts(one)), light(parts(other))].sort((x, y) => y - x)
  return (a + 0.05) / (b + 0.05) }
const ground = el => { for (; el; el = el.parentElement) { const c = getComputedStyle(el).backgroundColor
  if ((parts(c)[3] ?? 1) > 0) return c } return 'rgb(255, 255, 255)' }
"""
LINES = f"""() => {{ {LUMINANCE}
  return ['footer.site', '.beside a'].flatMap(name => [...document.querySelectorAll(name)].map(el => {{
    const style = getComputedStyle(el)
    return [name, parseFloat(style.borderTopWidth), contrast(style.borderTopColor, ground(el.parentElement))] }})) }}"""
CARDS = """() => [...document.querySelectorAll('.cards > ul')].map(list => {
  const inner = list.getBoundingClientRect(), boxes = [...list.children].map(item => item.getBoundingClientRect())
  const rows = new Map()
  for (const box of boxes) rows.set(Math.round(box.top), (rows.get(Math.round(box.top)) ?? 0) + box.width)
  return [...rows.values()].map(width => width / inner.width) })"""
EDGES = """() => [...new Set([...document.querySelectorAll('main > *')].filter(el => el.offsetHeight > 8)
  .filter(el => !el.matches('.notice, .callout.draft, .callout.action, figure'))
  .map(el => Math.round(el.getBoundingClientRect().right)))]"""
COLUMNS = """() => { const list = document.querySelector('nav.contents'); list.querySelector('details').open = true
  return [...new Set([...list.querySelectorAll('li')].map(el => Math.round(el.getBoundingClientRect().right)))] }"""
UNDERLINE = """() => { const style = getComputedStyle(document.querySelector('main a'))
  return parseFloat(style.textUnderlineOffset) / parseFloat(style.fontSize) }"""
MENU = """() => [...document.querySelectorAll('nav.menu li a')]
  .map(a => [a.hasAttribute('aria-current'), getComputedStyle(a).textDecorationLine])"""


@pytest.fixture(scope="module")
def dark(chromium: Browser) -> Iterator[Page]:
    """A window of a desktop in the dark."""
    page = chromium.new_page(viewport={"width": 1366, "height": 900}, color_scheme="dark", bypass_csp=True)
    yield page
    page.close()


@pytest.fixture(scope="module")
def desktop(chromium: Browser) -> Iterator[Page]:
    """A window of a desktop."""
    page = chromium.new_page(viewport={"width": 1366, "height": 900}, bypass_csp=True)
    yield page
    page.close()


def found(page: Page, file: Path, measure: str) -> Any:
    """Open a page and measure it."""
    page.goto(file.as_uri())
    return page.evaluate(measure)


@pytest.mark.parametrize("name", ["en/what-you-need.html", "ur/what-you-need.html"])
def test_lines_over_the_footer_and_the_neighbours_are_seen_in_the_dark(name: str, built_site: Path, dark: Page) -> None:
    """At least 3 : 1 (WCAG 2.2, 1.4.11)."""
    lines = found(dark, built_site / name, LINES)
    assert {line[0] for line in lines} == {"footer.site", ".beside a"}
    assert all(width >= 1 and contrast >= 3 for _, width, contrast in lines), lines


def test_the_measure_notices_a_line_that_is_not_seen(built_site: Path, dark: Page) -> None:
    """Blue on a dark ground."""
    dark.goto((built_site / "en/what-you-need.html").as_uri())
    dark.add_style_tag(content="footer.site { border-top-color: #005eb8 !important }")
    assert min(contrast for name, _, contrast in dark.evaluate(LINES) if name == "footer.site") < 3


def test_the_logo_has_a_ground_of_its_own(built_site: Path, dark: Page) -> None:
    """White, also in the dark: a trust's logo is made for white paper."""
    ground = "() => getComputedStyle(document.querySelector('.logo')).backgroundColor"
    assert found(dark, built_site / "en/index.html", ground) == "rgb(255, 255, 255)"


@pytest.mark.parametrize("tag", ["en", "ur", "zh"])
def test_cards_leave_no_hole(tag: str, built_site: Path, desktop: Page) -> None:
    """Each row of cards is as wide as the list, but for the space between two."""
    lists = found(desktop, built_site / tag / "index.html", CARDS)
    assert lists and all(share > 0.9 for rows in lists for share in rows), lists


@pytest.mark.parametrize("name", ["en/national-data-opt-out.html", "en/contact.html", "ur/contact.html"])
def test_text_tables_and_panel_share_one_edge(name: str, built_site: Path, desktop: Page) -> None:
    """All parts of a page are as wide as its text."""
    right = "right" if name.startswith("en") else "left"
    assert len(found(desktop, built_site / name, EDGES.replace(".right", f".{right}"))) == 1


@pytest.mark.parametrize("name", ["en/national-data-opt-out.html", "ur/national-data-opt-out.html"])
def test_contents_are_read_in_one_column(name: str, built_site: Path, desktop: Page) -> None:
    """Of two, nobody knows whether to read down or across."""
    assert len(found(desktop, built_site / name, COLUMNS)) == 1


def test_a_trail_and_a_list_tell_nothing_twice(built_site: Path) -> None:
    """No trail is the way home alone, with which the menu begins; the name of a list is seen once, and no list has the
    same link twice."""
    pages = [path for path in built_site.rglob("*.html") if (path.parent / "index.html").is_file()]
    wrong = [str(path.relative_to(built_site)) for path in pages if tells_twice(path.read_text("utf-8"))]
    assert len(pages) > 100 and wrong == []


def tells_twice(html: str) -> bool:
    """Say whether a trail of a page has one link, two of its lists one name, or a list one link twice."""
    lists = re.findall(r"<nav ([^>]*)>(.*?)</nav>", html, re.DOTALL)
    trails = [words for attributes, words in lists if "above" in attributes]
    links = [re.findall(r"<a[^>]* href=\"([^\"]*)\"", words) for _, words in lists]
    names = [
        re.sub("<[^>]*>", "", name).strip()
        for _, words in lists
        for name in re.findall(r"<(?:summary|h2)[^>]*>(.*?)</(?:summary|h2)>", words, re.DOTALL)
    ]
    return (
        any(words.count("<a ") < 2 for words in trails)
        or len({*names}) < len(names)
        or any(len({*each}) < len(each) for each in links)
    )


@pytest.mark.parametrize(
    "html",
    [
        '<nav class="above"><ol><li><a href="index.html">Home</a></li></ol></nav>',
        '<nav class="contents"><summary>On this page</summary><h2>On this page</h2></nav>',
        '<nav class="menu"><a href="a.html">A</a><a href="a.html">A</a></nav>',
    ],
)
def test_what_is_told_twice_is_noticed(html: str) -> None:
    """Each of the three."""
    assert tells_twice(html) and not tells_twice("<nav><summary>Menu</summary><a href='a'>A</a></nav>")


def test_the_underline_of_urdu_keeps_off_the_letters(built_site: Path, desktop: Page) -> None:
    """Nastaliq reaches far below its line."""
    urdu, english = (found(desktop, built_site / tag / "contact.html", UNDERLINE) for tag in ("ur", "en"))
    assert urdu >= 0.4 > english


@pytest.mark.parametrize("tag", ["en", "ur"])
def test_where_one_is_shows_by_more_than_bold_letters(tag: str, built_site: Path, desktop: Page) -> None:
    """The other entries of the menu are underlined, and this one is not; its state is told too."""
    entries = found(desktop, built_site / tag / "contact.html", MENU)
    assert {tuple(entry) for entry in entries} == {(True, "none"), (False, "underline")}


def test_a_link_of_the_menu_looks_the_same_after_a_visit(built_site: Path, desktop: Page) -> None:
    """The menu is a menu, and no list of what somebody has read. A browser tells no script what was visited: a class
    takes the place of it in the same rules."""
    desktop.goto((built_site / "en/contact.html").as_uri())
    (sheet,) = built_site.glob("assets/html.*.css")
    desktop.add_style_tag(content=sheet.read_text("utf-8").replace(":visited", ".seen"))
    colours = "name => [...document.querySelectorAll(name + ' a')].map(a => getComputedStyle(a).color)"
    before = {name: desktop.evaluate(colours, name) for name in (".bar", "main p")}
    desktop.evaluate("() => document.querySelectorAll('a').forEach(a => a.classList.add('seen'))")
    after = {name: desktop.evaluate(colours, name) for name in before}
    assert before[".bar"] == after[".bar"] and before["main p"] != after["main p"]


def test_the_way_on_begins_where_its_half_begins(built_site: Path, desktop: Page) -> None:
    """The words of the way to the next page are not pushed to its far end."""
    align = "() => getComputedStyle(document.querySelector('.beside .after')).textAlign"
    assert found(desktop, built_site / "en/what-you-need.html", align) in ("start", "left")


def test_an_address_of_several_lines_ends_without_a_stop(built_site: Path) -> None:
    """A full stop alone in a line looks like a mistake."""
    files = list(built_site.glob("??/*.html"))
    assert files and not [
        file
        for file in files
        if re.search(r'class="postal"[^>]*>(?:(?!</?p>).)*</span>\s*[.。۔]\s*</p>', file.read_text("utf-8"), re.DOTALL)
    ]


def test_a_number_takes_the_full_stop_after_it_to_the_next_line(built_site: Path, chromium: Browser) -> None:
    """On a phone of any width, after a number, a short day or an address of a few letters."""
    alone = """() => [...document.querySelectorAll('main .short')].filter(number => {
        const after = (number.closest('a') || number).nextSibling;
        if (!after || after.nodeType !== 3 || !/^[.,;:)]/.test(after.data)) return false;
        const sign = document.createRange();
        sign.setStart(after, 0);
        sign.setEnd(after, 1);
        return sign.getBoundingClientRect().top > [...number.getClientRects()].at(-1).bottom - 4;
    }).map(number => number.textContent)"""
    page = chromium.new_page()
    page.goto((built_site / "en/privacy-notice.html").as_uri())
    assert page.locator("main .short").count() > 3
    found = {}
    for width in range(280, 440, 2):
        page.set_viewport_size({"width": width, "height": 640})
        if there := page.evaluate(alone):
            found[width] = there
    page.close()
    assert found == {}


def test_marks_of_quotation_are_those_of_the_language(built_site: Path) -> None:
    """Straight in English, as the health service writes it."""
    curly = {
        file.name: found
        for file in built_site.glob("en/*.html")
        if (found := re.findall(r"[\w ]{0,9}[“”]", re.sub("<[^>]+>", "", file.read_text("utf-8"))))
    }
    assert curly == {}
