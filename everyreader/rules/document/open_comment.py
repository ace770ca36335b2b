"""A note to colleagues has an end.

What: where `<!--`, `%%`, `{>>` or `{% comment %}` begins a note, `-->`, `%%`, `<<}` or `{% endcomment %}` ends it.
Without an end, nobody can tell where the note stops, and the page is withheld.

Why: if the rest of the page were shown, patients would read what was not meant for them. If it were left out, they
would read half a page and not know it.

How to put it right: write the end behind the last word of the note, or delete the note.
"""

from __future__ import annotations

from everyreader.finding import Finding, Rule
from everyreader.parse import Page

PASSED = ("Phone us. <!-- is the number right? -->\n", "Write `<!--` here.\n", "It costs 5%% more.\n")
FAILED = (
    "Phone us.\n\n<!-- is the number right?\n\nWrite to us.\n",
    "Phone us. %% is the number right?\n",
    "Phone us. {>> is this right?\n",
    "Phone us.\n\n{% comment %}\nis this right?\n",
)
INAPPLICABLE = ("---\ntitle: Your choice\n---\n",)


def check(page: Page) -> list[Finding] | None:
    """Return the note in a page that has no end."""
    if not page.document.blocks and not page.hidden:
        return None
    return [
        Finding(
            "document/open-comment",
            page.header.source,
            f"This note has no end: {note.piece}",
            "Write its end behind its last word, or delete the note.",
            line=note.line,
            column=note.column,
        )
        for note in page.hidden
        if note.open
    ]


RULE = Rule("error", "withhold page", check=check)
