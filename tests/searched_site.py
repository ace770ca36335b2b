"""A small site whose readers can search every word."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from samples import BARE_POLISH

from everyreader.testing import make_project, page

if TYPE_CHECKING:
    from playwright.sync_api import Page

SETTINGS = "search: {full-text: yes, least-pages: 2}\n"
SECRET = page("Zebra.", "publish: no\n", title="Quagga")
CHOICE = page(
    "You can choose.\n\n## Choosing for an adult {#adult}\n\nAsk them first.\n\n## Withheld {#gone}\n\n"
    "Phone {{ gone-phone }} about xylophones.\n\n<!-- vuvuzela -->\n\nMore words, by Relay UK.",
    "names: {pl: Poradnik dla opiekunów}\nchanges: [{date: 2026-11-01, note: Carers can read it.}]\n",
    title="A guide for carers",
)
WORDS = """\
skip: [a, for, the]
small: [i, my]
words:
  choice#adult: [dementia]
misspellings:
  choice#adult: [dimentia]
  follow: [newsletter]
"""


def searched(folder: Path) -> Path:
    """Write a project in English and Polish with a search, and return it."""
    project = make_project(
        folder,
        {
            "content/en/choice.md": CHOICE,
            "content/en/secret.md": SECRET,
            "content/en/search.yml": WORDS,
            **BARE_POLISH,
            "content/pl/index.md": page("Słowa o wyborze.", "translation: machine\n", title="Strona"),
            "content/pl/search.yml": "words:\n  choice#adult: [demencja]\n",
        },
    )
    settings = project / "content/site.yml"
    settings.write_text(settings.read_text("utf-8") + SETTINGS, "utf-8")
    return project


def ask(page: Page, words: str) -> None:
    """Type words into the field and press Enter, and wait until the answer is there."""
    page.fill("[id='search.words']", words)
    page.keyboard.press("Enter")
    page.wait_for_function(
        "() => { const said = document.getElementById('search.status').textContent;"
        " return said && said !== document.getElementById('search').dataset.searching }"
    )
