"""The words of a link say where it leads.

What: no link has only words such as "click here", "here", "read more", "more" or "this link", in the languages that the
list below knows (WCAG 2.2, 2.4.4). "Go", "Details" and the like are names where the address has them too, or where they
are in a list of contents.

Why: people who listen to a page ask for a list of its links, and hear "here, here, here". On paper there is nothing to
click.

How to put it right: let the link be the words that name what is there: "[our guide for carers](carers.md)".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from everyreader.blank import is_blank
from everyreader.document import Link, Listing, Paragraph, Text, text_of
from everyreader.finding import Finding, Rule
from everyreader.parse import Page, piece_of_link

PASSED = (
    "[Our guide for carers](carers.md)\n",
    "Read more in [our guide](carers.md).\n",
    "[Przewodnik](carers.md)\n",
    "Written in [Go](https://go.dev/).\n",
    "See [Details](#details).\n",
    "- [Overview](a.md)\n- [Details](b.md)\n- [Links](c.md)\n",
)
FAILED = (
    "[Click here](carers.md) to choose.\n",
    "To choose, [**here**](carers.md).\n",
    "[Read more…](carers.md)\n",
    "[This link.](carers.md)\n",
    "[Kliknij tutaj](carers.md)\n",
    "[یہاں کلک کریں](carers.md)\n",
    "[Details](a.md)\n",
    "- [Details](a.md)\n- [Details](b.md)\n",
    "[here](here.md)\n",
    "Go on [»](carers.md).\n",
    "| a | b |\n| --- | --- |\n| x | [more >](carers.md) |\n",
)
INAPPLICABLE = ("Click here.\n",)

_EMPTY_WORDS = frozenset(
    (
        "link text",
        "link title",
        "text",
        "click",
        "click here",
        "click here to",
        "click this",
        "click this link",
        "click the link",
        "follow this link",
        "here",
        "link",
        "links",
        "this link",
        "the link",
        "this",
        "this page",
        "page",
        "website",
        "this website",
        "more",
        "read more",
        "see more",
        "learn more",
        "find out more",
        "more info",
        "more information",
        "further information",
        "details",
        "more details",
        "download",
        "download here",
        "see here",
        "go",
        "continue",
        "tu",
        "tutaj",
        "kliknij",
        "kliknij tutaj",
        "kliknij tu",
        "więcej",
        "czytaj więcej",
        "zobacz więcej",
        "dowiedz się więcej",
        "ten link",
        "link tutaj",
        "یہاں",
        "یہاں کلک کریں",
        "کلک کریں",
        "مزید",
        "مزید پڑھیں",
        "مزید معلومات",
        "یہ لنک",
    )
)

_NAMES = frozenset(("go", "details", "links", "download", "website", "page"))
"""Of these, what may be the name of a thing, or of a part."""


def check(page: Page) -> list[Finding] | None:
    """Return every link whose words mean nothing by themselves."""
    links = page.inlines_of(Link)
    if not links:
        return None
    empty = [
        (block, link, words)
        for block, link in links
        if (words := _plain(text_of(link.children))) in _EMPTY_WORDS or _is_sign(words, link)
    ]
    listed = {*_in_contents(page)} if empty else set()
    return [
        Finding(
            "document/placeholder-link-text",
            page.header.source,
            f"“{text_of(link.children)}” does not say where the link leads.",
            "Let the link be the words that name what is there.",
            block=block.id,
            piece=piece_of_link(page, block.id, link),
        )
        for block, link, words in empty
        if not (words in _NAMES and (_is_named(words, link) or block.id in listed))
    ]


def _is_sign(words: str, link: Link) -> bool:
    """Say whether the words of a link are a sign alone: `»`, `→`, `.`"""
    return (
        not words and len(link.children) == 1 and isinstance(sign := link.children[0], Text) and not is_blank(sign.text)
    )


def _is_named(words: str, link: Link) -> bool:
    """Say whether the address of a link has its words as a name: `[Go](https://go.dev)`, `[Details](#details)`."""
    return words in re.split(r"[^\w]+", link.target.lower())


def _in_contents(page: Page) -> Iterator[str]:
    """Yield the ids of paragraphs that are names in a list of contents: each item is a link, of other words."""
    for listing in page.blocks_of(Listing):
        lines = [item.blocks[0] for item in listing.items if item.blocks]
        alone = [line for line in lines if isinstance(line, Paragraph) and line.children]
        names = {_plain(text_of(line.children)) for line in alone if isinstance(line.children[0], Link)}
        if len(names) == len(listing.items) > 2:
            yield from (line.id for line in alone)


def _plain(words: str) -> str:
    plain = words if words.replace(" ", "").isalnum() else re.sub(r"[^\w\s]", " ", words)
    return " ".join(plain.split()).lower()


RULE = Rule("warning", check=check)
