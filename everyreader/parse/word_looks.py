"""Looks for patterns in the words of a page, and tells each place once."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from everyreader.finding import Finding
from everyreader.parse.page import Page
from everyreader.parse.source_search import piece_in
from everyreader.signs import holds_any


class Look(NamedTuple):
    """What may be wrong with words. hints: one of them is in all words that have it, so that most pages cost little.
    found: the words. message: what is said, with the words for {}. help: what to write."""

    hints: tuple[str, ...]
    found: re.Pattern[str]
    message: str
    help: str


MOST = 50
"""Findings of one rule on a page: nobody reads more."""


def look(hints: str, found: str, message: str, help: str) -> Look:
    """Return a Look. hints: parted by spaces; ␣ stands for a space in one. found: a regular expression."""
    return Look(tuple(hint.replace("␣", " ") for hint in hints.split()), re.compile(found), message, help)


def is_english(page: Page) -> bool:
    """Say whether a page is in the folder of a kind of English."""
    return page.header.tag.split("-")[0] == "en"


def found_by(looks: Iterable[Look], page: Page, rule: str, counted: bool = False) -> list[Finding] | None:
    """Return a finding of a rule for each place that a look finds; None where a page has no words. Of two looks that
    find the same words the first one speaks. counted: only words with a digit have any."""
    if not page.texts:
        return None
    said = page.counted_said if counted else page.said
    likely = [look for look in looks if holds_any(said, look.hints)]
    found: list[Finding] = []
    for block, inline in (page.counted if counted else page.texts) if likely else ():
        taken: list[tuple[int, int]] = []
        for look in likely:
            if not any([hint in inline.text for hint in look.hints]):
                continue
            for match in look.found.finditer(inline.text):
                start, end = match.span()
                if any(start < last and first < end for first, last in taken):
                    continue
                if len(found) == MOST:
                    return found
                taken.append((start, end))
                words = " ".join(match[0].split())[:80]
                said = look.message.replace("{}", words)
                found.append(
                    Finding(
                        rule,
                        page.header.source,
                        said,
                        look.help,
                        block=block.id,
                        piece=_piece(page, block.id, match[0]),
                    )
                )
    return found


def _piece(page: Page, block: str, words: str) -> str:
    """Return words as far as they stand on one line of the source."""
    parts = words.split(" ")
    return piece_in(page, block, *(" ".join(parts[:end]) for end in range(len(parts), 0, -1))) or words
