"""The panel beside a page, by keyboard and as a screen reader has it, in a real browser."""

from __future__ import annotations

from pathlib import Path

import pytest
from browsing import FILES, axe, focused, ready
from playwright.sync_api import Page, expect
from previews import Served, preview_of, saved, served_at

from everyreader.preview import DARK, FORCED, PHONE, enter
from everyreader.testing import fact, make_project, page

pytestmark = pytest.mark.browser


def test_the_panel_by_keyboard(served: Served, tab: Page) -> None:
    """F2 opens it and goes there, Tab walks through it, Escape closes it and goes back; after that it stays closed."""
    tab.goto(served.address + "en/page.html")
    ready(tab)
    panel, closed = tab.locator("#everyreader-preview aside"), tab.locator("#everyreader-preview #open")
    expect(panel).to_be_visible()  # on a wide screen there is room
    tab.keyboard.press("Escape")
    expect(panel).to_be_hidden()
    tab.locator("main a").first.focus()
    before = focused(tab)
    tab.keyboard.press("F2")
    expect(panel).to_be_visible()
    assert focused(tab) == "name"
    walked = []
    for _ in range(8):
        tab.keyboard.press("Tab")
        walked.append(focused(tab))
    assert walked[0] == "close" and "content/en/page.md:1" in walked and "Dark" in walked
    tab.keyboard.press("Escape")
    expect(panel).to_be_hidden()
    assert focused(tab) == before
    tab.reload()
    ready(tab)
    expect(panel).to_be_hidden()
    expect(closed).to_contain_text("Preview: 1 error")
    closed.focus()
    tab.keyboard.press("Enter")
    expect(panel).to_be_visible()


def test_the_panel_tells_what_is_to_know(served: Served, tab: Page) -> None:
    """By the names and roles that a screen reader has: findings, languages, formats, dates; and what was found is said
    aloud after each save."""
    tab.goto(served.address + "en/page.html")
    ready(tab)
    panel = tab.get_by_role("complementary", name="Preview")
    for name in ("Found on this page", "Look at it as", "Look at it on", "Languages", "Dates"):
        expect(panel.get_by_role("heading", name=name)).to_be_visible()
    expect(panel).to_contain_text("nowhere.md")
    expect(panel.get_by_role("link", name="Polish")).to_have_attribute("href", "/pl/page.html")
    expect(panel).to_contain_text("Not made like its original")
    said = tab.locator("#everyreader-preview #heard")
    expect(said).to_have_text("Preview: 1 error")
    file = served.preview.project / "content/en/page.md"
    saved(file, file.read_text("utf-8").replace("[Nowhere](nowhere.md)", "Words."))
    expect(said).to_have_text("Preview: no findings")
    tab.goto(served.address + "en/hidden.html")
    ready(tab)
    expect(panel).to_contain_text("Readers do not get this page")
    expect(panel).to_contain_text("trust-phone")


def test_the_panel_covers_no_words(served: Served, tab: Page) -> None:
    """On a wide screen a page makes room for it, whichever way its words run."""
    tab.goto(served.address + "en/page.html")
    ready(tab)
    edges = """() => {
      const panel = document.querySelector('#everyreader-preview').shadowRoot.querySelector('aside')
      return [document.querySelector('main p'), panel].map(each => each.getBoundingClientRect())
    }"""
    for direction in ("ltr", "rtl"):
        tab.evaluate("way => { document.documentElement.dir = way }", direction)
        words, panel = tab.evaluate(edges)
        assert words["right"] <= panel["left"], direction


def test_axe_finds_nothing_in_the_panel(served: Served, tab: Page) -> None:
    """Open and closed, on a wide screen and at 320 pixels, dark, and in forced colours."""
    tab.goto(served.address + "en/hidden.html")
    ready(tab)
    assert axe(tab) == []
    tab.keyboard.press("Escape")
    assert axe(tab) == []
    for state in (DARK, FORCED, PHONE):
        enter(tab, state)
        assert axe(tab) == [], state.name
    tab.keyboard.press("F2")
    assert axe(tab) == []
    assert tab.evaluate("document.documentElement.scrollWidth") == 320


def test_a_day_in_the_future(served: Served, tab: Page) -> None:
    """The day is chosen in the panel; what holds then is shown."""
    project = served.preview.project
    register = project / "content/facts.yml"
    saved(
        register,
        register.read_text("utf-8")
        + fact("the-phone", "phone", '"0161 496 0000"').replace("  demo", "  valid-until: 2027-01-01\n  demo"),
    )
    saved(project / "content/en/page.md", page("Phone {{ the-phone }}."))
    tab.goto(served.address + "en/page.html")
    expect(tab.locator("main")).to_contain_text("0161 496 0000")
    ready(tab)
    panel = tab.get_by_role("complementary", name="Preview")
    panel.get_by_label("Day").fill("2027-02-01")
    panel.get_by_role("button", name="Show").click()
    expect(tab.locator("main")).not_to_contain_text("0161 496 0000")
    expect(panel).to_contain_text("does not hold on this day")
    panel.get_by_role("button", name="Today").click()
    expect(tab.locator("main")).to_contain_text("0161 496 0000")


def test_a_day_that_was_typed_stays_while_the_panel_changes(served: Served, tab: Page) -> None:
    """A save in between does not take it away; the button for today does."""
    tab.goto(served.address + "en/page.html")
    ready(tab)
    panel = tab.get_by_role("complementary", name="Preview")
    panel.get_by_label("Day").fill("2027-02-01")
    saved(served.preview.project / "content/en/page.md", page("Phone {{ no-such-phone }}."))
    expect(panel).to_contain_text("no-such-phone")
    expect(panel.get_by_label("Day")).to_have_value("2027-02-01")
    panel.get_by_role("button", name="Today").click()
    expect(panel.get_by_label("Day")).not_to_have_value("2027-02-01")


@pytest.mark.pdf
def test_print_is_made_when_it_is_asked_for(tmp_path: Path, tab: Page) -> None:
    """Not before; then the panel and the page lead to it, and a save takes it away until somebody asks again."""
    settings = (Path(__file__).parents[2] / "everyreader/testing/smallest/content/site.yml").read_text("utf-8")
    files = {**FILES, "content/site.yml": settings.replace("[html]", "[html, large-print]")}
    project = make_project(tmp_path, files)
    with served_at(preview_of(project)) as served:
        ask_for_print(served, tab)
        tab.goto("about:blank")  # before the server goes


def ask_for_print(served: Served, tab: Page) -> None:
    """Look for print in the panel, have it made, and change the page."""
    assert not list(served.preview.folder.rglob("*.pdf"))
    tab.goto(served.address + "en/page.html")
    ready(tab)
    panel = tab.get_by_role("complementary", name="Preview")
    panel.get_by_role("button", name="Make large print").click()
    link = panel.get_by_role("link", name="Large print")
    link.wait_for()
    (made,) = served.preview.folder.rglob("*.pdf")
    assert served.address + made.relative_to(served.preview.folder).as_posix() == link.evaluate("each => each.href")
    expect(tab.locator("section.formats")).to_contain_text("PDF")
    file = served.preview.project / "content/en/page.md"
    saved(file, file.read_text("utf-8").replace("Paragraph 0,", "Paragraph nought,"))
    expect(panel.get_by_role("button", name="Make large print")).to_be_visible()
    assert not list(served.preview.folder.rglob("*.pdf"))
