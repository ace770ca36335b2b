"""Every block knows its first and last line, counted from the top of the whole file."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from everyreader.document import walk
from everyreader.parse import Page, parse_source

FRONT = "---\ntitle: Your choice\nowner: us\n---\n"

SAMPLES = {
    "paragraphs": ("One\ntwo\n\nThree\n", {"top/paragraph-1": (1, 2), "top/paragraph-2": (4, 4)}),
    "many blank lines": ("\n\nOne\n\n\n\nTwo\n\n\n", {"top/paragraph-1": (3, 3), "top/paragraph-2": (7, 7)}),
    "front matter": (FRONT + "One\n\nTwo", {"top/paragraph-1": (5, 5), "top/paragraph-2": (7, 7)}),
    "front matter and blank lines": (FRONT + "\n\nOne", {"top/paragraph-1": (7, 7)}),
    "headings": (
        "## A\n\nOne\n\n### B {#b}\n\nTwo\n",
        {"a": (1, 1), "a/paragraph-1": (3, 3), "b": (5, 5), "b/paragraph-1": (7, 7)},
    ),
    "text right under a heading": (
        "## A\nOne\ntwo\n## B\nThree\n",
        {"a": (1, 1), "a/paragraph-1": (2, 3), "b": (4, 4), "b/paragraph-1": (5, 5)},
    ),
    "headings with closing signs": ("## A ##\n\nOne\n", {"a": (1, 1), "a/paragraph-1": (3, 3)}),
    "setext headings": ("One\n\nA\n---\n\nTwo\n", {"top/paragraph-1": (1, 1), "a": (3, 4), "a/paragraph-1": (6, 6)}),
    "a title in the text": ("Title\n=====\n\nOne\n", {"top/title": (1, 2), "top/paragraph-1": (4, 4)}),
    "two headings alike": ("## A\n\nOne\n\n## A\n\nTwo\n", {"a": (1, 1), "a-2": (5, 5), "a-2/paragraph-1": (7, 7)}),
    "separators": (
        "One\n\n---\n\nTwo\n\n* * *\n\nThree\n",
        {"top/separator-1": (3, 3), "top/separator-2": (7, 7), "top/paragraph-3": (9, 9)},
    ),
    "separators alone": ("***\n\n***\n", {"top/separator-1": (1, 1), "top/separator-2": (3, 3)}),
    "a list": (
        "One:\n\n- a\n- b\n  c\n- d\n\nTwo\n",
        {
            "top/list-1": (3, 6),
            "top/item-1": (3, 3),
            "top/item-2": (4, 5),
            "top/item-3": (6, 6),
            "top/paragraph-3": (4, 5),
            "top/paragraph-5": (8, 8),
        },
    ),
    "a loose list": (
        "- a\n\n- b\n\n    c\n\n- d\n",
        {"top/list-1": (1, 7), "top/item-2": (3, 5), "top/paragraph-3": (5, 5), "top/item-3": (7, 7)},
    ),
    "lists in lists": (
        "- a\n    - b\n        1. c\n        2. d\n    - e\n- f\n",
        {"top/list-1": (1, 6), "top/item-1": (1, 5), "top/list-2": (2, 5), "top/list-3": (3, 4), "top/item-6": (6, 6)},
    ),
    "numbers": ("1. a\n2. b\n\n\n10. c\n", {"top/list-1": (1, 5), "top/item-3": (5, 5)}),
    "a long list": (
        "".join(f"- word {number}\n" for number in range(1, 301)),
        {"top/list-1": (1, 300), "top/item-1": (1, 1), "top/item-300": (300, 300)},
    ),
    "a tab as indentation": (
        "- a\n\n\tb\n\n- c\n",
        {"top/item-1": (1, 3), "top/paragraph-2": (3, 3), "top/item-2": (5, 5)},
    ),
    "a table": (
        "One\n\n| a | b |\n| --- | --- |\n| c | d |\n| e | f |\n\nTwo\n",
        {"top/table-1": (3, 6), "top/row-1": (5, 5), "top/row-2": (6, 6), "top/paragraph-2": (8, 8)},
    ),
    "a table without edges": ("a | b\n--- | ---\nc | d\n", {"top/table-1": (1, 3), "top/row-1": (3, 3)}),
    "a table with no rows": ("| a | b |\n| :-- | --: |\n\nTwo\n", {"top/table-1": (1, 2), "top/paragraph-1": (4, 4)}),
    "a long table": (
        "| a | b |\n| - | - |\n" + "| c | d |\n" * 200,
        {"top/table-1": (1, 202), "top/row-200": (202, 202)},
    ),
    "an indented example": (
        "One\n\n    two\n    three\n\nFour\n",
        {"top/example-1": (3, 4), "top/paragraph-2": (6, 6)},
    ),
    "a fence": ("One\n\n```\ntwo\n\nthree\n```\n\nFour\n", {"top/example-1": (3, 7), "top/paragraph-2": (9, 9)}),
    "a fence with a name": ("~~~~ text\n~~~\ntwo\n~~~~\nThree\n", {"top/example-1": (1, 4), "top/paragraph-1": (5, 5)}),
    "an empty fence": ("One\n\n```\n```\n\nTwo\n", {"top/example-1": (3, 4), "top/paragraph-2": (6, 6)}),
    "two fences": ("```\na\n```\n\n```\nb\n```\n", {"top/example-1": (1, 3), "top/example-2": (5, 7)}),
    "a fence after text": (
        "One\n```\ntwo\n```\nThree\n",
        {"top/paragraph-1": (1, 1), "top/example-1": (2, 4), "top/paragraph-2": (5, 5)},
    ),
    "a fence in a list": (
        "- a\n\n    ```\n    b\n    ```\n\n- c\n",
        {
            "top/list-1": (1, 7),
            "top/item-1": (1, 5),
            "top/example-1": (3, 5),
            "top/item-2": (7, 7),
        },
    ),
    "a fence with empty lines in a list": (
        "- a\n\n    ```\n\n    b\n\n    c\n    ```\n\n- d\n",
        {"top/example-1": (3, 8), "top/item-2": (10, 10)},
    ),
    "a fence with empty lines in a box": (
        "!!! inset\n    ```\n    b\n\n    c\n    ```\n\nd\n",
        {
            "top/inset-1": (1, 6),
            "top/example-1": (2, 6),
            "top/paragraph-1": (8, 8),
        },
    ),
    "a fence with no end": ("One\n\n```\ntwo\n", {"top/example-1": (3, 4)}),
    "definitions": (
        "Term\n:   Meaning\n    more\n\nOther\nanother\n:   Second\n\nOne\n",
        {
            "top/definitions-1": (1, 7),
            "top/definition-1": (2, 3),
            "top/definition-2": (7, 7),
            "top/paragraph-3": (9, 9),
        },
    ),
    "a quote": (
        "> One\n> two\n>\n> Three\n\nFour\n",
        {"top/quote-1": (1, 4), "top/paragraph-2": (4, 4), "top/paragraph-3": (6, 6)},
    ),
    "quotes in lists": (
        "- a\n\n    > b\n    > c\n\n- d\n",
        {"top/item-1": (1, 4), "top/quote-1": (3, 4), "top/item-2": (6, 6)},
    ),
    "lists in quotes": ("> a\n>\n> - b\n> - c\n", {"top/quote-1": (1, 4), "top/list-1": (3, 4), "top/item-2": (4, 4)}),
    "a box": (
        '!!! important "Title"\n    One\n    two\n\n    Three\n\nFour\n',
        {"top/important-1": (1, 5), "top/paragraph-1": (2, 3), "top/paragraph-2": (5, 5), "top/paragraph-3": (7, 7)},
    ),
    "a box without a title": ("!!! inset\n    One\n\nTwo\n", {"top/inset-1": (1, 2), "top/paragraph-2": (4, 4)}),
    "a box with an empty line first": (
        "!!! contact\n\n    One\n\nTwo\n",
        {"top/contact-1": (1, 3), "top/paragraph-2": (5, 5)},
    ),
    "a box with lists in lists": (
        '!!! do "Title"\n    One:\n\n    - a\n        - b\n    - c\n\nTwo\n',
        {"top/do-1": (1, 6), "top/list-1": (4, 6), "top/list-2": (5, 5), "top/item-3": (6, 6)},
    ),
    "a box in a list": (
        "- a\n\n    !!! warning\n        One\n\n- b\n",
        {"top/item-1": (1, 4), "top/warning-1": (3, 4), "top/item-2": (6, 6)},
    ),
    "two boxes": ("!!! inset\n    One\n\n!!! inset\n    Two\n", {"top/inset-1": (1, 2), "top/inset-2": (4, 5)}),
    "a picture": ("One\n\n![A map](../media/map.svg)\n\nTwo\n", {"top/picture-1": (3, 3), "top/paragraph-2": (5, 5)}),
    "a picture after a blank line": (
        "![A map][m]\n\nOne\n\n[m]: ../media/map.svg\n\nTwo\n",
        {"top/picture-1": (1, 1), "top/paragraph-1": (3, 3), "top/paragraph-2": (7, 7)},
    ),
    "only a fact": ("One\n\n{{ trust-phone }}\n\nTwo\n", {"top/paragraph-2": (3, 3), "top/paragraph-3": (5, 5)}),
    "only code": ("One\n\n`code`\n\nTwo\n", {"top/paragraph-2": (3, 3), "top/paragraph-3": (5, 5)}),
    "signs at line ends": (
        "One **two**\n*three*\n[four](a.md)\n\nFive\\\nsix\n",
        {"top/paragraph-1": (1, 3), "top/paragraph-2": (5, 6)},
    ),
    "a line end that was asked for": ("One  \ntwo\n\nThree\n", {"top/paragraph-1": (1, 2), "top/paragraph-2": (4, 4)}),
    "a comment": (
        "One\n\n<!-- two\nthree -->\n\nFour\n",
        {"top/paragraph-1": (1, 1), "top/paragraph-2": (6, 6)},
    ),
}


def place(page: Page, *ids: str) -> dict[str, tuple[int, int]]:
    """Return first and last line of some blocks of a page."""
    return {id: (found.first, found.last) for id in ids if (found := page.positions.get(id))}


@pytest.mark.parametrize(("source", "expected"), SAMPLES.values(), ids=SAMPLES.keys())
@pytest.mark.parametrize("ends", ["lf", "crlf", "cr", "mark"])
def test_blocks_stand_where_they_stand(source: str, expected: dict[str, tuple[int, int]], ends: str) -> None:
    """Whatever the kind of block and the kind of line end, with or without a byte order mark."""
    data = {
        "lf": source,
        "crlf": source.replace("\n", "\r\n"),
        "cr": source.replace("\n", "\r"),
        "mark": "\ufeff" + source,
    }[ends]
    assert place(parse_source(data.encode(), "content/en/page.md"), *expected) == expected


@pytest.mark.parametrize("source", [source for source, _ in SAMPLES.values()], ids=SAMPLES.keys())
def test_lines_above_move_a_block_and_change_nothing_else(source: str) -> None:
    """Front matter and blank lines above move every position by their number, and leave the digest as it is."""
    page = parse_source(source.encode(), "content/en/page.md")
    if page.header.meta.title or "top/title" in page.positions:
        return
    moved = parse_source(f"---\nowner: us\n---\n\n\n{source}".encode(), "content/en/page.md")
    assert moved.header.digest == page.header.digest
    assert place(moved, *page.positions) == {
        id: (
            first + 5,
            last + 5,
        )
        for id, (first, last) in place(page, *page.positions).items()
    }


@pytest.mark.parametrize("source", [source for source, _ in SAMPLES.values()], ids=SAMPLES.keys())
def test_every_block_has_a_place_inside_that_of_the_one_around_it(source: str) -> None:
    """No block of the tree lacks a position, and none reaches beyond the file."""
    page = parse_source(source.encode(), "content/en/page.md")
    for block in walk(page.document.blocks):
        found = page.positions[block.id]
        assert 1 <= found.first <= found.last <= source.rstrip("\n").count("\n") + 1


PIECES = (
    ("paragraph", "Some words\nand more"),
    ("paragraph", "Words with {{ a-fact }}\n`code`\n**end**"),
    ("paragraph", "[words](page.md)"),
    ("list", "- a\n- b\n    - c\n- d"),
    ("list", "1. a\n\n    b\n\n2. c"),
    ("table", "| a | b |\n| - | - |\n| c | d |"),
    ("quote", "> a\n> b"),
    ("inset", "!!! inset\n    a\n\n    - b\n    - c"),
    ("example", "```\na\n\nb\n```"),
    ("example", "~~~\n```\n~~~"),
    ("picture", "![A map](map.svg)"),
    ("definitions", "Term\n:   Meaning\n    more"),
    ("separator", "***"),
)
"""A kind of block, and a source of one such block."""

NO_NEIGHBOUR = {"list", "definitions", "quote"}
"""Two of these in a row are one to Markdown."""


@pytest.mark.slow
@settings(max_examples=60, deadline=None, derandomize=True)
@given(st.lists(st.tuples(st.sampled_from(PIECES), st.integers(1, 3)), min_size=1, max_size=12), st.integers(0, 3))
def test_random_pages_know_their_lines(pieces: list[tuple[tuple[str, str], int]], above: int) -> None:
    """Blocks of any kind in any order, under headings, with any number of blank lines in between."""
    text, expected, before = "\n" * above, {}, ""
    counts: dict[str, int] = {}
    for number, ((kind, source), blank) in enumerate(pieces, 1):
        if (kind in NO_NEIGHBOUR and before in NO_NEIGHBOUR) or before == "inset":
            text += f"## Heading {number}\n\n"
            counts = {}
        slug = re.findall(r"## Heading (\d+)", text)
        where = f"heading-{slug[-1]}" if slug else "top"
        counts[kind] = counts.get(kind, 0) + 1
        first = text.count("\n") + 1
        if kind not in ("paragraph", "list"):  # those are counted inside other blocks too
            expected[f"{where}/{kind}-{counts[kind]}"] = (first, first + source.count("\n"))
        before, text = kind, text + source + "\n" * (blank + 1)
    page = parse_source(text.encode(), "content/en/page.md")
    assert place(page, *expected) == expected
    outer = [page.positions[block.id].first for block in page.document.blocks if "/" in block.id]
    assert outer == sorted(outer) and len(outer) == len(pieces)
