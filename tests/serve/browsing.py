"""What tests of a preview in a browser share: a project to look at, and what axe and the keyboard say."""

from __future__ import annotations

from playwright.sync_api import Locator, Page, expect

from everyreader.layout import ENGINE
from everyreader.rules.page.axe import TAGS, axe_script
from everyreader.testing import language, page

GONE = (
    "Failed to load resource: net::ERR_CONNECTION",
    "Failed to load resource: net::ERR_INCOMPLETE",
    "Failed to load resource: net::ERR_EMPTY_RESPONSE",
)
LONG = "\n\n".join(
    f"Paragraph {number}, with some words in it so that it has a line or two on the screen." for number in range(80)
)
FILES = {
    "templates/html/page.html": (ENGINE / "templates/html/page.html").read_bytes(),
    **language("pl"),
    "content/en/page.md": page(LONG + "\n\n[Nowhere](nowhere.md)", "reviewed: 2026-03-01\n"),
    "content/pl/page.md": page("Słowa.", "translation: machine\n", "Strona"),
    "content/en/hidden.md": page("Hidden words. Phone {{ trust-phone }}.", "unpublished: yes\n", "Hidden"),
}


def ready(tab: Page) -> None:
    """Wait until the panel has its words."""
    expect(tab.locator("#everyreader-preview #sum")).to_contain_text(":")


def follow(tab: Page, link: Locator) -> None:
    """Follow a link of the panel, and wait for the panel of the page that it leads to."""
    with tab.expect_navigation():
        link.click()
    ready(tab)


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
