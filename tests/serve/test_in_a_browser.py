"""A person who writes: saves, sees, and looks in other ways, in a real browser."""

from __future__ import annotations

import re
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from browsing import FILES, axe, follow, ready
from playwright.sync_api import Page, expect
from previews import Served, at_work, preview_of, saved, served_at, wait_until

from everyreader.serve.server import open_socket
from everyreader.serve.server import served as answering
from everyreader.testing import make_project, page

pytestmark = pytest.mark.browser


def test_what_is_saved_is_seen(served: Served, tab: Page) -> None:
    """The page changes in place: it stays where it was, the same elements stand, and what is new is shown."""
    tab.goto(served.address + "en/page.html")
    ready(tab)
    tab.evaluate("scrollTo(0, 900); document.querySelector('h1').kept = true")
    file = served.preview.project / "content/en/page.md"
    near = tab.evaluate(
        "[...document.querySelectorAll('main p')].find(each => each.getBoundingClientRect().top > 100).textContent"
    )
    saved(file, file.read_text("utf-8").replace(near, near.replace("some words", "OTHER words")))
    expect(tab.locator("[data-everyreader-new]")).to_contain_text("OTHER words")
    assert tab.evaluate("[scrollY, document.querySelector('h1').kept]") == [900, True]
    assert tab.locator("[data-everyreader-new]").count() == 1


def test_a_change_that_is_out_of_sight_is_brought_into_it(served: Served, tab: Page) -> None:
    """The author is at the top and changes the end."""
    tab.goto(served.address + "en/page.html")
    ready(tab)
    file = served.preview.project / "content/en/page.md"
    saved(file, file.read_text("utf-8").replace("Paragraph 79,", "Paragraph seventy-nine,"))
    expect(tab.locator("[data-everyreader-new]")).to_be_in_viewport()
    expect(tab.locator("[data-everyreader-new]")).to_contain_text("seventy-nine")


def test_a_mistake_is_a_page_and_goes_by_itself(served: Served, tab: Page) -> None:
    """Nobody touches the browser: a mistake in the facts, in a template and in one page, each mended again."""
    tab.goto(served.address + "en/page.html")
    ready(tab)
    for path, broken in (
        ("content/facts.yml", "trust-phone: {type: phone\n"),
        ("templates/html/page.html", "<html>\n{% if %}\n</html>"),
        ("content/en/page.md", "---\ntitle: [broken\n---\n\nWords.\n"),
    ):
        file = served.preview.project / path
        whole = file.read_text("utf-8")
        saved(file, broken)
        expect(tab.locator("main pre").first).to_contain_text(
            broken.split("\n")[1 if "\n" in broken.strip() else 0][:20]
        )
        expect(tab.locator("main a.place").first).to_have_attribute("href", re.compile(f"^vscode://file/.*{path}:"))
        if path == "content/facts.yml":
            assert axe(tab) == []
        saved(file, whole)
        expect(tab.locator("main")).to_contain_text("Paragraph 3,")


def test_a_server_that_begins_anew(tmp_path: Path, tab: Page) -> None:
    """Somebody ends the preview and starts it again: the page that is open goes on."""
    project = make_project(tmp_path, FILES)
    file = project / "content/en/page.md"
    with served_at(preview_of(project)) as served:
        tab.goto(served.address + "en/page.html")
        ready(tab)
        for words in ("nought", "none"):
            saved(file, file.read_text("utf-8").replace("Paragraph 0,", f"Paragraph {words},"))
            saved(file, file.read_text("utf-8").replace(f"Paragraph {words},", "Paragraph 0,") + "\nMore.\n")
    saved(file, page("Written meanwhile."))
    preview, port = preview_of(project), urlsplit(served.address).port
    with at_work(preview), answering(preview, open_socket(port)):
        expect(tab.locator("main")).to_contain_text("Written meanwhile.")
        tab.goto("about:blank")


def test_ways_of_looking(served: Served, tab: Page) -> None:
    """Dark, large and without style are what a reader gets who asks for it; narrow is a window of 320 pixels. Each can
    be left, and links keep it."""
    colour = "getComputedStyle(document.body).color"
    size = "parseFloat(getComputedStyle(document.querySelector('main p')).fontSize)"
    tab.goto(served.address + "en/page.html")
    ready(tab)
    light, usual = tab.evaluate(colour), tab.evaluate(size)
    panel = tab.get_by_role("complementary", name="Preview")
    follow(tab, panel.get_by_role("link", name="Dark"))
    assert tab.evaluate(colour) != light
    follow(tab, panel.get_by_role("link", name="Text of 200 %"))
    assert tab.evaluate(colour) != light and tab.evaluate(size) == 2 * usual
    follow(tab, panel.get_by_role("link", name="Dark"))
    assert tab.evaluate(colour) == light and tab.evaluate(size) == 2 * usual
    tab.goto(served.address + ".everyreader/as/plain/en/page.html")
    ready(tab)
    assert tab.evaluate("document.styleSheets.length") == 0
    tab.goto(served.address + ".everyreader/as/narrow+dark/en/page.html")
    ready(tab)
    frame = tab.frames[1]
    frame.wait_for_selector("main p")
    assert frame.evaluate("innerWidth") == 320 and frame.evaluate(colour) != light
    assert frame.locator("#everyreader-preview").count() == 0
    assert axe(tab) == []
    file = served.preview.project / "content/en/page.md"
    saved(file, file.read_text("utf-8").replace("Paragraph 0,", "Paragraph nought,"))
    expect(tab.frame_locator("iframe").locator("main")).to_contain_text("Paragraph nought,")


@pytest.mark.parametrize("width", [1400, 1000, 700])
def test_text_of_200_percent_is_what_a_reader_with_large_letters_gets(served: Served, tab: Page, width: int) -> None:
    """With letters of twice the size a window has room for half as many: all sizes are twice those in a window half as
    wide and high, also those that hang on its width in letters, and stay so when the window changes."""
    sizes = """() => [...document.querySelectorAll('html, h1, main p')].slice(0, 9)
      .map(each => parseFloat(getComputedStyle(each).fontSize))"""
    tab.goto(served.address + ".everyreader/as/bare/en/page.html")
    tab.set_viewport_size({"width": width // 2, "height": 400})
    usual = tab.evaluate(sizes)
    tab.set_viewport_size({"width": 1400, "height": 800})
    tab.goto(served.address + ".everyreader/as/large+bare/en/page.html")
    ready_size = "document.documentElement.style.fontSize"
    assert wait_until(lambda: bool(tab.evaluate(ready_size)))
    tab.set_viewport_size({"width": width, "height": 800})
    assert wait_until(lambda: tab.evaluate(sizes) == [2 * size for size in usual]), (usual, tab.evaluate(sizes))
