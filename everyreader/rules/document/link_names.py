"""In a list or a row of cards, each link leads to a place of its own.

What: of the items of a list or of a `cards` box that begin with a link, no two lead to one address under different
names. A link to another part of the same page, as `page.md#part`, is another place.

Why: who opens three cards and gets the same page three times looks for a mistake of their own, and what the other two
names promise is nowhere. A screen reader's list of links says three places where there is one.

How to put it right: keep one of them, name the part of the page that each means (`page.md#training`), or write the
missing page.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from everyreader.document import Emphasis, Inline, Link, Listing, Paragraph, Strong, Text, text_of
from everyreader.finding import Finding, Rule
from everyreader.parse import Page
from everyreader.parse.source_search import piece_of_link

PASSED = (
    "- [Training](a.md)\n- [Guidance](b.md)\n",
    "- [Training](a.md#training)\n- [Guidance](a.md#guidance)\n",
    "- [Training](a.md)\n- [Training](a.md)\n",
    "Ask [us](a.md), or [read how](a.md).\n",
    "- Read [our page](a.md)\n- Ask [which](a.md)\n",
    "- [Training](a.md)\n\nWords.\n\n- [Guidance](a.md)\n",
    "- [Privacy](a.md)\n- [Privacy.](a.md)\n",
    "- **Ask us** or [read on](a.md)\n- [Guidance](a.md)\n",
)
FAILED = (
    "- [Training](a.md)\n- [Guidance](a.md)\n",
    "1. [Training](a.md): a course\n2. [Guidance](./a.md) for staff\n",
    "!!! cards\n    - [Training](https://a.example/x)\n    - [Guidance](https://a.example/x/)\n",
    "- [Training]({{ staff-web }})\n- [Guidance]({{ staff-web }})\n",
    "- **[Training](a.md)**\n- **[Guidance](a.md)**\n",
    "- [Training](http://a.example/x)\n- [Guidance](https://a.example/x)\n",
    "- [Training](a.md#)\n- [Guidance](a.md)\n",
)
INAPPLICABLE = ("Ask [us](a.md), or [read how](a.md).\n",)


def check(page: Page) -> list[Finding] | None:
    """Look at the links with which the items of each list begin."""
    lists = page.blocks_of(Listing)
    if not lists:
        return None
    found = []
    for block in lists:
        first: dict[str, str] = {}
        for id, link in _leading(block):
            name, address = text_of(link.children).strip().rstrip("."), _plain(link.target)
            if name and first.setdefault(address, name).casefold() != name.casefold():
                found.append(
                    Finding(
                        "document/link-names",
                        page.header.source,
                        f"“{name}” leads to the same place as “{first[address]}”.",
                        "Keep one of them, or name the part of the page that each means.",
                        block=id,
                        piece=piece_of_link(page, id, link),
                    )
                )
    return found


def _leading(block: Listing) -> Iterator[tuple[str, Link]]:
    """Yield the links with which the items of a list begin, bold or not, with the block that each is in."""
    for item in block.items:
        if item.blocks and isinstance(paragraph := item.blocks[0], Paragraph):
            first = _first(paragraph.children)
            if isinstance(first, Link):
                yield paragraph.id, first


def _first(inlines: tuple[Inline, ...]) -> Inline | None:
    """Return the inline with which some words begin, within bold and italics."""
    for inline in inlines:
        if isinstance(inline, Text) and not inline.text.strip():
            continue
        return _first(inline.children) if isinstance(inline, Strong | Emphasis) else inline
    return None


def _plain(target: str) -> str:
    """Return a target without what does not change the place."""
    path = target.strip().rstrip("#?/").casefold()
    return re.sub(r"^(?:\./)+|^https?:", "", path)


RULE = Rule("warning", check=check)
