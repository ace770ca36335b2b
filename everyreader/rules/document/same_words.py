"""On a page, links with the same words lead to the same place.

What: of two links with the same words, none leads elsewhere. Small and capital letters count as the same.

Why: somebody who uses a screen reader goes from link to link and hears “the form”, “the form”. Which of the two is
theirs, only a guess can tell (WCAG 2.2, 2.4.4).

How to put it right: say in the words of each link what is there, such as “the form for children”.
"""

import re

from everyreader.document import Link, text_of
from everyreader.finding import Finding, Rule
from everyreader.parse import Page, piece_of_link
from everyreader.typed_targets import mended

PASSED = (
    "Read [the form](a.md) or [the guide](b.md).\n",
    "Read [the form](a.md), then [the form](a.md).\n",
    "Read [the form](a.md) or [the form](./a.md).\n",
    "Read [the form](a.md#how) or [the form](a.html#how), and [the guide](b/) or [the guide](b/index.md).\n",
    "Go to [the NHS](https://www.nhs.uk) or [the NHS](https://www.nhs.uk/).\n",
)
FAILED = (
    "Read [the form](https://www.nhs.uk/a) or [the form](https://www.nhs.uk/b).\n",
    "Read [the form](a.md).\n\n- [The form](b.md)\n",
    "| Ward | Page |\n|---|---|\n| 1 | [read more](a.md) |\n| 2 | [read more](b.md) |\n",
    "Read [the **form**](a.md#one) or [the form](a.md#two).\n",
)
INAPPLICABLE = ("Phone us, or read [the form](a.md).\n",)


def check(page: Page) -> list[Finding] | None:
    """Compare the links of a page."""
    links = page.inlines_of(Link)
    if len(links) < 2:
        return None
    first: dict[str, str] = {}
    told: set[tuple[str, str]] = set()
    found = []
    for block, link in links:
        words = " ".join(text_of(link.children).casefold().split()).strip(" .,:;")
        other = first.setdefault(words, link.target)
        if not words or other == link.target:
            continue
        target = _plain(link.target)
        if _plain(other) != target and (words, target) not in told:
            told.add((words, target))
            found.append(
                Finding(
                    "document/same-words",
                    page.header.source,
                    "Another link on this page has the same words and leads elsewhere: "
                    f"“{text_of(link.children)[:60]}”.",
                    "Say in each what is there.",
                    block=block.id,
                    piece=piece_of_link(page, block.id, link),
                )
            )
    return found


def _plain(target: str) -> str:
    """Return a target without what does not change the place."""
    plain = mended(target).strip().removeprefix("./").rstrip("/#?").casefold()
    return plain if ":" in plain else _ENDING.sub(r"\1", plain)


_ENDING = re.compile(r"(?:\.md|\.html?|/index(?:\.md|\.html?)?)?/?(#|$)")
"""What forms of the address of one page differ in."""

RULE = Rule("warning", check=check)
