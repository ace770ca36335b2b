"""A person who writes: saves, sees, and uses the panel, by keyboard and by screen reader, in a real browser."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect
from previews import Served, preview_of, saved, served_at

from everyreader.preview import DARK, FORCED, PHONE, enter
from everyreader.rules.page.axe import TAGS, axe_script
from everyreader.testing import fact, language, make_project, page

pytestmark = pytest.mark.browser

LONG = "\n\n".join(
    f"Paragraph {number}, with some words in it so that it has a line or two on the screen." for number in range(80)
)
FILES = {
    **language("pl"),
    "content/en/page.md": page(LONG + "\n\n[Nowhere](nowhere.md)", "reviewed: 2026-03-01\n"),
    "content/pl/page.md": page("Słowa.", "translation: machine\n", "Strona"),
    "content/en/hidden.md": page("Hidden words. Phone {{ trust-phone }}.", "unpublished: yes\n", "Hidden"),
}


@pytest.fixture
def served(tmp_path: Path) -> Iterator[Served]:
    """A small project, previewed."""
    with served_at(preview_of(make_project(tmp_path, FILES))) as found:
        yield found


@pytest.fixture
def tab(chromium: Browser) -> Iterator[Page]:
    """A tab in which nothing may go wrong and nothing is loaded from elsewhere."""
    context = chromium.new_context(viewport={"width": 1400, "height": 800}, reduced_motion="reduce")
    found = context.new_page()
    wrong: list[str] = []
    found.on("console", lambda message: wrong.append(message.text) if message.type == "error" else None)
    found.on("pageerror", lambda error: wrong.append(str(error)))
    found.on("request", lambda asked: None if asked.url.startswith("http://127.0.0.1:") else wrong.append(asked.url))
    yield found
    context.close()
    # The browser says of each page in place of another that its status is an error; axe measures with inline styles.
    known = ("Failed to load resource: the server responded with a status of", "Applying inline style")
    assert [words for words in wrong if not words.startswith(known)] == []


def ready(tab: Page) -> None:
    """Wait until the panel has its words."""
    expect(tab.locator("#everyreader-preview #sum")).to_contain_text(":")


def axe(tab: Page) -> list[str]:
    """Return what axe finds in the whole page, the panel among it."""
    tab.evaluate(axe_script())
    results = tab.evaluate(
        "tags => axe.run(document, { runOnly: { type: 'tag', values: tags }, resultTypes: ['violations'] })", list(TAGS)
    )
    return [f"{rule['id']}: {node['target']}" for rule in results["violations"] for node in rule["nodes"]]


def focused(tab: Page) -> str:
    """Return what has the focus, in the panel or in the page."""
    return tab.evaluate("""() => {
      let at = document.activeElement
      while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement
      return at.id || at.textContent.trim()
    }""")


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


def test_ways_of_looking(served: Served, tab: Page) -> None:
    """Dark, large and without style are what a reader gets who asks for it; narrow is a window of 320 pixels. Each can
    be left, and links keep it."""
    colour = "getComputedStyle(document.body).color"
    size = "parseFloat(getComputedStyle(document.querySelector('main p')).fontSize)"
    tab.goto(served.address + "en/page.html")
    ready(tab)
    light, usual = tab.evaluate(colour), tab.evaluate(size)
    panel = tab.get_by_role("complementary", name="Preview")
    panel.get_by_role("link", name="Dark").click()
    ready(tab)
    assert tab.evaluate(colour) != light
    panel.get_by_role("link", name="Text of 200 %").click()
    ready(tab)
    assert tab.evaluate(colour) != light and tab.evaluate(size) == 2 * usual
    panel.get_by_role("link", name="Dark").click()
    ready(tab)
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


@pytest.mark.pdf
def test_print_is_made_when_it_is_asked_for(tmp_path: Path, tab: Page) -> None:
    """Not before; then the panel and the page lead to it, and a save takes it away until somebody asks again."""
    settings = (Path(__file__).parents[2] / "everyreader/testing/smallest/content/site.yml").read_text("utf-8")
    files = {**FILES, "content/site.yml": settings.replace("[html]", "[html, large-print]")}
    project = make_project(tmp_path, files)
    shutil.rmtree(project / "templates")  # those of the engine have all formats
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
    link.wait_for(timeout=60_000)
    (made,) = served.preview.folder.rglob("*.pdf")
    assert served.address + made.relative_to(served.preview.folder).as_posix() == link.evaluate("each => each.href")
    expect(tab.locator("section.formats")).to_contain_text("PDF")
    file = served.preview.project / "content/en/page.md"
    saved(file, file.read_text("utf-8").replace("Paragraph 0,", "Paragraph nought,"))
    expect(panel.get_by_role("button", name="Make large print")).to_be_visible()
    assert not list(served.preview.folder.rglob("*.pdf"))
