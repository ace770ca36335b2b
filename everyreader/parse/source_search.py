"""Finds words of the tree again in the source, for a finding to point at."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from everyreader.document import Link, text_of

if TYPE_CHECKING:
    from everyreader.parse.page import Page


def lines_of(page: Page, block: str) -> list[str]:
    """Return the lines of the source that a block is on."""
    position = page.positions.get(block)
    return _lines(page.text)[position.first - 1 : position.last] if position else []


def all_lines(page: Page) -> list[str]:
    """Return the lines of the source of a page."""
    return _lines(page.text)


@lru_cache(maxsize=1)
def _lines(text: str) -> list[str]:
    """Return the lines of a text; the rules ask for those of one page many times."""
    return text.split("\n")


def piece_in(page: Page, block: str, *candidates: str) -> str:
    """Return the first of some texts that is in the lines of a block, or nothing."""
    lines = lines_of(page, block)
    return next((text for text in candidates if text and any(text in line for line in lines)), "")


def piece_of_link(page: Page, block: str, link: Link) -> str:
    """Return what a link looks like in the source, as far as that can be told: its words, or its target."""
    words = text_of(link.children)
    return piece_in(
        page,
        block,
        f"[{words}]({link.target})",
        f"[{words}](",
        f"]({link.target}",
        f"<{link.target}>",
        f"[{words}]",
        link.target,
    )
