"""The title, the description and the changes of a page are plain words.

What: no signs of Markdown, of HTML or of another system stand there: no stars, `[words](page.md)`, backticks, `<b>` or
`{.big}`. Facts in two braces may.

Why: these words stand in menus, lists, search results and feeds, where nothing makes bold letters or links of them.
People read the signs, and hear them.

How to put it right: write the words alone. A link belongs below, in the text of the page.
"""

from __future__ import annotations

from everyreader.finding import Finding, Rule
from everyreader.parse import Page
from everyreader.parse.foreign_signs import shown_sign

_START = "---\ntitle: "
PASSED = (
    f"{_START}Your choice (a guide)\n---\n\n**Words**.\n",
    f"{_START}Phone {{{{ trust-phone }}}} & 5*3 = 15\ndescription: Is 5 < 6 and 7 > 6? See a_b_c.\n---\n\nWords.\n",
    "# Your **choice** [here](page.md)\n\nWords.\n",
    f"{_START}Ward [5] at 10:30, A/B\n---\n\nWords.\n",
)
FAILED = (
    f"{_START}'**Your** choice'\n---\n\nWords.\n",
    f"{_START}Your *choice*\n---\n\nWords.\n",
    f"{_START}Your _choice_\n---\n\nWords.\n",
    f"{_START}Your ~~choice~~ right\n---\n\nWords.\n",
    f"{_START}Words\ndescription: 'See [the guide](guide.md)'\n---\n\nWords.\n",
    f"{_START}Words\ndescription: Your <b>choice</b>\n---\n\nWords.\n",
    f"{_START}The `form`\n---\n\nWords.\n",
    f"{_START}'## Choice'\n---\n\nWords.\n",
    f"{_START}Choice[^1]\n---\n\nWords.\n",
    f"{_START}'{{% include title %}}'\n---\n\nWords.\n",
    f"{_START}Words\nchanges: [{{date: 2026-11-01, note: 'A **new** number.'}}]\n---\n\nWords.\n",
)
INAPPLICABLE = ("Words.\n",)


def check(page: Page) -> list[Finding] | None:
    """Look at what a page says of itself."""
    meta = page.header.meta
    if not page.document.blocks or not page.text.startswith("---"):
        return None
    found = []
    for words in (meta.title, meta.description, *(change.note for change in meta.changes)):
        if sign := shown_sign(words):
            found.append(
                Finding(
                    "document/plain-words",
                    page.header.source,
                    f"Only plain words can stand here, and readers see these signs: {sign[:60]}",
                    "Write the words alone.",
                    piece=sign,
                )
            )
    return found


RULE = Rule("warning", check=check)
