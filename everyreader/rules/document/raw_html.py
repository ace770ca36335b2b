"""A page holds no HTML.

What: tags such as `<b>` or `<div>` are not in the text. They have no effect: readers see the signs themselves.

Why: the signs in the middle of a sentence are noise, above all to who listens to the page. HTML would also say how a
page looks on screen, and mean nothing in braille, audio or print.

How to put it right: write it in Markdown: `**words**` for what matters, `[words](address)` for a link, `|` for a table.
To show the signs themselves, put them between backticks.
"""

from __future__ import annotations

from everyreader.finding import Finding, Rule
from everyreader.parse import Page

PASSED = (
    "Phone us, **please**.\n",
    "Write `<b>` in front.\n",
    "You may wait < 3 days, but > 1.\n",
    "Ask <ask@larkmere.example>.\n",
)
FAILED = ("Phone us, <b>please</b>.\n", '<div class="box">\nPhone us.\n</div>\n', "- Line one<br/>line two\n")
INAPPLICABLE = ("---\ntitle: Your choice\n---\n",)


def check(page: Page) -> list[Finding] | None:
    """Return every tag of HTML in a page."""
    if not page.document.blocks:
        return None
    return [
        Finding(
            "document/raw-html",
            page.header.source,
            f"This is HTML, and readers see its signs: {note.piece[:60]}",
            "Write it in Markdown, or put it between backticks to show it.",
            block=note.block,
            piece=note.piece,
        )
        for note in page.notes
        if note.rule == "document/raw-html"
    ]


RULE = Rule("warning", check=check)
