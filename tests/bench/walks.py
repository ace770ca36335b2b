"""Walks through a built site as six readers do, and measures what each walk asks of them.

Usage: walks.py SITE, with the project's folder on Python's path. SITE is a folder that a build has written. What it
prints is kept in docs/walks.md. A word that is heard is one that stands before the link on the page, as a screen
reader reads it from the top; the demonstration line, which no real site has, is taken away first.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any, NamedTuple

from everyreader.preview import State, open_browser, open_tab, serve

CHOICE = r"your-nhs-data-matters"
PHONE = State("old phone", width=360, height=620)
DESKTOP = State("desktop", width=1366, height=768)
ENLARGED = State("enlarged four times", width=320, height=256)


class Walk(NamedTuple):
    """One reader's way. steps: what the address of each link that is followed matches; the last is what was wanted."""

    who: str
    state: State
    start: str
    steps: tuple[str, ...]


WALKS = (
    Walk("A Somali speaker with an old phone chooses", PHONE, "so/index.html", ("national-data-opt-out", CHOICE)),
    Walk("A blind reader with a keyboard chooses", DESKTOP, "en/index.html", ("national-data-opt-out", CHOICE)),
    Walk("A reader at 400 % zoom chooses", ENLARGED, "en/index.html", ("national-data-opt-out", CHOICE)),
    Walk("A reader of Easy Read finds it", PHONE, "en/index.html", (r"easy-read\.html", CHOICE)),
    Walk(
        "A daughter prints the choice in large Urdu letters",
        PHONE,
        "ur/index.html",
        ("national-data-opt-out", r"national-data-opt-out\.large-print\.pdf"),
    ),
    Walk(
        "An officer looks for the compliance statement",
        DESKTOP,
        "en/index.html",
        (r"search\.html|site-map", "compliance-statement"),
    ),
)

LOOK = """([pattern, first]) => {
  document.querySelector('.callout.demonstration, .demonstration')?.remove()
  const wanted = new RegExp(pattern)
  const shown = el => el.checkVisibility({ contentVisibilityAuto: true, visibilityProperty: true })
  const all = [...document.querySelectorAll('a[href]')].filter(el => wanted.test(el.getAttribute('href'))
    && (el.pathname !== location.pathname || el.hostname !== location.hostname))
  const screens = el => (el.getBoundingClientRect().top + scrollY) / innerHeight
  const stops = () => [...document.querySelectorAll('a[href], summary, button, input, [tabindex="0"]')].filter(shown)
  const before = (el, other) => Boolean(el.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING)
  let clicks = 1, link = all.find(shown)
  if (!link && all.length) { link = all[0]; clicks = 2; link.closest('details').open = true }
  if (!link) return null
  const main = document.querySelector('main'), inside = main.contains(link)
  const range = document.createRange()
  range.setStart(inside ? main : document.body, 0); range.setEndBefore(link)
  const words = [...new Intl.Segmenter(document.documentElement.lang, { granularity: 'word' })
    .segment(range.toString())].filter(part => part.isWordLike).length
  const past = stops().filter(el => before(el, link) && (!inside || main.contains(el))).length
  // A link in the main part is reached through the one that skips to it.
  return { clicks, screens: screens(link), tabs: past + (inside ? 2 : 1), words, href: link.href }
}"""


class Walked(NamedTuple):
    """What a walk asks for. clicks: in all. screens, tabs and words: down to the link, over all pages."""

    clicks: int
    screens: float
    tabs: int
    words: int


def walk(tab: Any, origin: str, way: Walk) -> Walked | None:
    """Follow a way; None where a link is not there."""
    address, total = origin + way.start, Walked(0, 0, 0, 0)
    for step in way.steps:
        tab.goto(address)
        found = tab.evaluate(LOOK, [step, address])
        if found is None:
            return None
        total = Walked(
            total.clicks + found["clicks"],
            total.screens + found["screens"],
            total.tabs + found["tabs"],
            total.words + found["words"],
        )
        address = found["href"]
    return total


def main() -> None:
    """Print a line for each walk."""
    site = Path(sys.argv[1])
    print("| Who | Clicks | Screens down | Tabs | Words heard |\n| --- | --- | --- | --- | --- |")
    with open_browser() as browser, serve(site) as origin:
        for way in WALKS:
            with open_tab(browser, way.state) as tab:
                found = walk(tab, origin, way)
            told = (found.clicks, f"{found.screens:.1f}", found.tabs, found.words) if found else ("–",) * 4
            print(f"| {way.who} | {' | '.join(map(str, told))} |")


if __name__ == "__main__":
    main()
