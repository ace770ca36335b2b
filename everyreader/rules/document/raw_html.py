"""A page holds no HTML.

What: tags such as `<b>` or `<div>` are not in the text. They have no effect: readers see the signs themselves.

Why: the signs in the middle of a sentence are noise, above all to who listens to the page. HTML would also say how a
page looks on screen, and mean nothing in braille, audio or print.

How to put it right: write it in Markdown: `**words**` for what matters, `[words](address)` for a link, `|` for a table.
To show the signs themselves, put them between backticks.
"""

from __future__ import annotations

import re

from everyreader.document import Block, Heading, Table
from everyreader.finding import Finding, Rule
from everyreader.parse import Page

PASSED = (
    "Phone us, **please**.\n",
    "Write `<b>` in front.\n",
    "You may wait < 3 days, but > 1.\n",
    "Ask <ask@larkmere.example>.\n",
)
FAILED = (
    "Phone us, <b>please</b>.\n",
    '<div class="box">\nPhone us.\n</div>\n',
    "- Line one<br/>line two\n",
    "| Ward | Phone |\n| --- | --- |\n| One<br>Two | {{ desk }} |\n",
    "## Hours<br>of visits\n\nCome in.\n",
)
INAPPLICABLE = ("---\ntitle: Your choice\n---\n",)

_TAG = re.compile(r"</?([A-Za-z][A-Za-z0-9]*)")
_INSTEAD = {
    **dict.fromkeys(("br",), "Write a \\ at the end of the line"),
    **dict.fromkeys(("b", "strong"), "Write **words**"),
    **dict.fromkeys(("i", "em"), "Write *words*"),
    **dict.fromkeys(("a",), "Write [words](address)"),
    **dict.fromkeys(("li", "ul", "ol"), "Begin each item with - and a space, on a line of its own"),
    **dict.fromkeys(("table", "tr", "td", "th", "thead", "tbody"), "Write each row as | a | b |"),
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), "Write ## before the words, on a line of their own"),
    **dict.fromkeys(("hr",), "Write --- on a line of its own"),
    **dict.fromkeys(("div", "p", "span", "center", "font", "u", "small", "section", "article"), "Take it away"),
}
"""What to write for the tags that are most used. Some have no counterpart, since they only say how words look."""


_BREAK_IN: dict[type[Block], str] = {
    Table: "Write a row for each line, or a comma between them",
    Heading: "Write the words in one line",
}
"""What to write for the end of a line where no line of the source ends."""


def check(page: Page) -> list[Finding] | None:
    """Return every tag of HTML in a page."""
    if not page.document.blocks:
        return None
    notes = [note for note in page.notes if note.rule == "document/raw-html"]
    breaks = {block.id: _BREAK_IN.get(type(block), "") for block in page.blocks} if notes else {}
    return [
        Finding(
            "document/raw-html",
            page.header.source,
            f"This is HTML, and readers see its signs: {note.piece[:60]}",
            _remedy(note.piece, breaks.get(note.block, "")),
            block=note.block,
            piece=note.piece,
        )
        for note in notes
    ]


def _remedy(tag: str, of_break: str) -> str:
    """Return what to write in place of a tag. of_break: in place of the end of a line, where it is not the usual."""
    match = _TAG.match(tag)
    name = match[1].lower() if match else ""
    instead = of_break if name == "br" and of_break else _INSTEAD.get(name, "Write it in Markdown")
    return f"{instead}, or put it between backticks to show it."


RULE = Rule("warning", check=check)
