"""The title, the description and the changes of a page, and what it says of pictures, are plain words.

What: no signs of Markdown, of HTML or of another system stand there: no stars, `[words](page.md)`, backticks, `<b>`,
`&nbsp;` or `{.big}`. Facts in two braces may.

Why: these words stand in menus, lists, search results and feeds, or are heard in place of a picture. Nothing makes bold
letters or links of them, and people read the signs, and hear them.

How to put it right: write the words alone. A link belongs below, in the text of the page.
"""

from __future__ import annotations

from collections.abc import Iterator

from everyreader.document import EasyReadStep, Image, Picture
from everyreader.finding import Finding, Rule
from everyreader.parse import Page
from everyreader.parse.word_signs import shown_sign

_START = "---\ntitle: "
PASSED = (
    f"{_START}Your choice (a guide)\n---\n\n**Words**.\n",
    f"{_START}Phone {{{{ trust-phone }}}} & 5*3 = 15\ndescription: Is 5 < 6 and 7 > 6? See a_b_c.\n---\n\nWords.\n",
    "# Your **choice** [here](page.md)\n\nWords.\n",
    f"{_START}Ward [5] at 10:30, A/B\n---\n\nWords.\n",
    "![A map with 2 * 3 doors: A, B and C_1](a.svg)\n",
    f"{_START}A & B, R&D; 5 - 3 = 2, 5* hotels\ndescription: -5 degrees, > 5 or !\n---\n\nWords.\n",
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
    *(
        f"{_START}'{sign}'\n---\n\nWords.\n"
        for sign in ("Don&rsquo;t", "5&nbsp;mg", "!!! note", "*[NHS]: Health", "- one")
    ),
    *(f"{_START}'{sign}'\n---\n\nWords.\n" for sign in ("[x] Ring", "> said", "Use \\* here", "So【4†source】")),
    f"{_START}Choice[^1]\n---\n\nWords.\n",
    f"{_START}'{{% include title %}}'\n---\n\nWords.\n",
    "![A **map** of us](a.svg)\n",
    "See ![the map :phone: of us](a.svg) now.\n",
    f"{_START}Words\nchanges: [{{date: 2026-11-01, note: 'A **new** number.'}}]\n---\n\nWords.\n",
)
INAPPLICABLE = ("---\ntitle: Choice\n---\n",)


def check(page: Page) -> list[Finding] | None:
    """Look at what a page says of itself, and of its pictures."""
    if not page.document.blocks:
        return None
    return [
        Finding(
            "document/plain-words",
            page.header.source,
            f"Only plain words can stand here, and people read and hear these signs: {sign[:60]}",
            "Write the words alone.",
            block=block,
            piece=sign,
        )
        for words, block in _words(page)
        if (sign := shown_sign(words))
    ]


def _words(page: Page) -> Iterator[tuple[str, str]]:
    """Yield words that stand as they are, each with its block. A title that is a heading is none of them."""
    meta = page.header.meta
    if page.text.startswith("---"):
        yield from ((words, "") for words in (meta.title, meta.description, *(change.note for change in meta.changes)))
    yield from ((picture.alt, picture.id) for picture in page.blocks_of(Picture))
    yield from ((step.alt, step.id) for step in page.blocks_of(EasyReadStep))
    yield from ((image.alt, block.id) for block, image in page.inlines_of(Image))


RULE = Rule("warning", check=check)
