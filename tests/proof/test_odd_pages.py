"""Pages that are unlike those of this project, with long words and names and many entries in the menu, fit into their
window, and their title comes soon; whoever uses a keyboard sees where they are."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from test_design import LUMINANCE

from everyreader.formats.html import fills_a_row
from everyreader.preview import serve
from everyreader.testing import language, make_project, page, run

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

WORD = "Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen"
ADDRESS = "https://www.a-trust.example/a-very-long-address/of-a-page/that-nobody-can-break/over-several-lines.html"
ODD = f"""\
!!! warning "{WORD}"
    Words.

!!! cards
    - [{WORD}](index.md)
      Words.
    - [Two](next.md)
      Words.

- [{WORD} and more words that go on to the next line](index.md)

{WORD}
:   {WORD}

| Way | Two | Three | Four | Address |
|---|---|---|---|---|
| [{ADDRESS}]({ADDRESS}) | b | c | d | {ADDRESS} |

## [{WORD}]{{lang=de}}

Words.
"""
NAME = "Royal Larkmere and Great Northern Marches University Teaching Hospitals NHS Foundation Trust"
MENU = {
    f"content/en/entry-{number}.md": page("Words.", f"order: {number}\n", f"A page of the menu, number {number}")
    for number in range(2, 11)
}
WINDOWS = {"phone": (320, 640), "tablet": (641, 900), "small desktop": (800, 900), "desktop": (1366, 768)}
STOP = f"""() => {{ {LUMINANCE}
  const stop = document.activeElement, style = getComputedStyle(stop)
  if (stop === document.body || !stop.textContent.trim()) return null
  return [stop.textContent.trim().slice(0, 30), contrast(style.color, ground(stop)), style.backgroundColor] }}"""


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A trust with a long name, ten entries in its menu, and two pages of long words that are a guide."""
    files: dict[str, str | bytes] = {
        **MENU,
        "content/en/odd.md": page(ODD, title=f"Odd {WORD}"),
        "content/en/next.md": page("Words."),
        "content/en/map.md": page("Words.\n\n!!! site-map\n    Words.", "kind: site-map\n"),
    }
    project = make_project(tmp_path_factory.mktemp("odd"), files)
    settings = (project / "content/site.yml").read_text("utf-8").replace("Larkmere Example NHS Foundation Trust", NAME)
    settings += "guides:\n  - [next, odd]\n"
    (project / "content/site.yml").write_text(settings, encoding="utf-8")
    run(project)
    return project / "site"


@pytest.fixture(scope="module")
def tab(chromium: Browser) -> Iterator[Page]:
    """A window."""
    with chromium.new_context(bypass_csp=True) as context:
        yield context.new_page()


@pytest.mark.parametrize("size", WINDOWS.values(), ids=list(WINDOWS))
@pytest.mark.parametrize("text", ["100%", "200%"])
def test_long_words_go_to_the_next_line(size: tuple[int, int], text: str, site: Path, tab: Page) -> None:
    """In cards, boxes, terms, cells, links that stand alone, lists of all pages and the way to the next page."""
    tab.set_viewport_size({"width": size[0], "height": size[1]})
    wide = {}
    for name in ("odd", "next", "map", "search"):
        tab.goto((site / f"en/{name}.html").as_uri())
        tab.evaluate("size => document.documentElement.style.fontSize = size", text)
        if (aside := tab.evaluate("document.documentElement.scrollWidth - innerWidth")) > 0:
            wide[name] = aside
    assert wide == {}


def test_a_long_address_in_a_cell_breaks_where_an_address_may(site: Path, tab: Page) -> None:
    """A table with one is no wider than its page."""
    tab.set_viewport_size({"width": 1366, "height": 768})
    tab.goto((site / "en/odd.html").as_uri())
    assert tab.evaluate("(box => box.scrollWidth - box.clientWidth)(document.querySelector('.table'))") <= 0


def test_a_menu_of_more_than_a_row_is_folded_on_a_desktop_too(site: Path, tab: Page) -> None:
    """The header is at most 128 px high there, and a long name is whole; what is folded opens."""
    tab.set_viewport_size({"width": 1366, "height": 768})
    tab.goto((site / "en/next.html").as_uri())
    header = """() => { document.querySelector('.callout.demonstration').remove()
        return document.querySelector('header.site').getBoundingClientRect().height }"""
    assert tab.evaluate(header) <= 128
    entry = tab.get_by_role("link", name="A page of the menu, number 10")
    assert not entry.is_visible()
    tab.get_by_text("Menu", exact=True).click()
    assert entry.is_visible()


def test_a_menu_of_a_row_stays_open() -> None:
    """In each language, by how wide its letters are; a mark on a letter takes no room."""
    polish = ["Strona główna", "Krajowa rezygnacja z udostępniania danych", "Poproś o inną formę", "Skontaktuj się"]
    assert not fills_a_row([*polish, "Główna strona"]) and fills_a_row(
        [*polish, "Główna strona", "Informacje o danych"]
    )
    assert not fills_a_row(["전국"] * 10 + ["e\u0301" * 60]) and fills_a_row(["联系我们"] * 13)


def stops(tab: Page, file: Path) -> list[Any]:
    """Return each stop of the keyboard on a page: its words, the contrast of these, and their ground."""
    tab.goto(file.as_uri())
    found = []
    for _ in range(200):
        tab.keyboard.press("Tab")
        if not (stop := tab.evaluate(STOP)):
            break
        found.append(stop)
    return found


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(("name", "width"), [("en/contact", 1366), ("ur/contact", 1366), ("en/contact", 360)])
def test_whoever_uses_a_keyboard_reads_where_they_are(
    name: str, width: int, scheme: str, built_site: Path, chromium: Browser
) -> None:
    """The words of each stop stand out from its mark by 4.5 : 1, those of the menu too."""
    with chromium.new_context(viewport={"width": width, "height": 768}, color_scheme=scheme) as context:  # type: ignore[arg-type]
        found = stops(context.new_page(), built_site / f"{name}.html")
    assert len(found) > 20 and [stop for stop in found if stop[1] < 4.5] == []


def test_a_click_leaves_the_words_of_the_menu_seen(built_site: Path, chromium: Browser) -> None:
    """Whoever opens an entry in a new window still reads it in the old one."""
    with chromium.new_context(viewport={"width": 1366, "height": 768}) as context:
        tab = context.new_page()
        tab.goto((built_site / "en/contact.html").as_uri())
        tab.evaluate("addEventListener('click', event => event.preventDefault())")
        tab.locator("nav.menu a").nth(1).click()
        assert tab.evaluate(STOP)[1] >= 4.5


@pytest.mark.parametrize("tag", ["ar", "ur"])
def test_each_language_of_a_page_for_lost_readers_runs_its_own_way(tag: str, tmp_path: Path, tab: Page) -> None:
    """Arabic and Urdu from right to left, whatever page the build has taken as a pattern."""
    words = page("الصفحة", "translation: machine\n")
    project = make_project(tmp_path, {**language(tag), f"content/{tag}/index.md": words})
    run(project)
    with serve(project / "site") as origin:
        tab.goto(f"{origin}404.html")
        ways = tab.evaluate(
            "[...document.querySelectorAll('main [lang]')].map(el => [el.lang, getComputedStyle(el).direction])"
        )
    assert [tag, "rtl"] in ways and [tag, "ltr"] not in ways
