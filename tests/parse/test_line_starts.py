"""Signs at the start of a line are read as what they look like, whatever spaces and unseen signs are among them."""

from __future__ import annotations

import random

import pytest

from everyreader.document import Callout, Heading, Listing, Paragraph, Quote, Table, text_of
from everyreader.parse import Page, parse_source

UNSEEN = "\u200b\u200e\u200f\u2060\u00ad"
SPACES = "\u00a0\u3000\u2009\u202f "


def read(body: str) -> Page:
    """Return the page of a body."""
    return parse_source(f"---\ntitle: A page\n---\n\n{body}\n".encode(), "content/ur/page.md")


@pytest.mark.parametrize("seed", range(40))
def test_what_cannot_be_seen_changes_no_structure(seed: int) -> None:
    """A list, a heading, a quote, a table and a box stay what they are."""
    chance = random.Random(seed)

    def odd(mark: str) -> str:
        return f"{chance.choice(UNSEEN + ' ').strip()}{mark}{chance.choice(SPACES)}"

    indent = chance.choice(" \u00a0") * 4
    body = (
        f"{odd('-')}one\n{odd('-')}two\n\n{odd('##')}Three\n\n{odd('>')}four\n\n{odd('|')}a | b |\n|---|---|\n"
        f'{odd("|")}c | d |\n\n{odd("!!!")}important "Title"\n{indent}five\n'
    )
    page = read(body)
    assert [[text_of(block.children) for block in item.blocks] for item in page.blocks_of(Listing)[0].items] == [
        ["one"],
        ["two"],
    ]
    assert [text_of(heading.children) for heading in page.blocks_of(Heading)] == ["Three"]
    assert len(page.blocks_of(Quote)) == len(page.blocks_of(Table)) == len(page.blocks_of(Callout)[0].blocks) == 1


@pytest.mark.parametrize(
    "words", ["-\u00a05 °C at night", "1.\u00a0maja 2027", "Words\u00a0- more", "\u3000\u3000Words"]
)
def test_words_that_begin_so_stay_words(words: str) -> None:
    """A number below zero and a day are no items."""
    assert [type(block) for block in read(words).document.blocks] == [Paragraph]
