"""A public reader of Markdown, which shares nothing with ours or with the one that each build asks, sees the same words
in the same structure and order: in what GitHub adds to CommonMark, and in documents made at random."""

from __future__ import annotations

import random
import re
from collections.abc import Iterable, Iterator
from functools import cache

import pytest
from counts import COUNT
from test_no_word_lost import TELL, Writer, read

from everyreader.document import (
    Block,
    Example,
    Heading,
    Image,
    Inline,
    Link,
    Listing,
    Paragraph,
    Picture,
    Quote,
    Separator,
    Struck,
    Table,
    children_of,
    text_of,
)
from everyreader.parse import Page
from everyreader.untyped import Untyped

pytestmark = pytest.mark.slow


@cache
def reader() -> Untyped:
    """Return the public reader, with what GitHub adds."""
    from markdown_it import MarkdownIt

    return MarkdownIt("commonmark").enable(["table", "strikethrough"])


_WORDS = re.compile(r"\w+")
_BELOW_TABLE = re.compile(r"\| *\n {4,}\S")
"""Here the standard readers differ among themselves: some see a row, some an example."""
_OPENED = {
    "blockquote": "quote",
    "heading": "heading",
    "paragraph": "paragraph",
    "tr": "row",
    "link": "link",
    "s": "struck",
}


def theirs(body: str) -> list[str]:
    """Return what the public reader sees: words, and before them in capitals what they are in."""
    return list(_of_tokens(reader().parse(body), 0))


def _of_tokens(tokens: Iterable[Untyped], depth: int) -> Iterator[str]:
    for token in tokens:
        name, side = token.type.rpartition("_")[::2]
        if name.endswith("_list"):
            depth += token.nesting
        elif token.type == "list_item_open":
            yield f"ITEM {depth}"
        elif token.type == "hr":
            yield "RULE"
        elif token.type in ("fence", "code_block"):
            yield from ("CODE", *_WORDS.findall(token.content))
        elif token.type == "inline":
            yield from _of_tokens(token.children or (), depth)
        elif side == "open" and name in _OPENED:
            yield _OPENED[name].upper()
        elif token.type in ("text", "code_inline", "image", "html_inline", "html_block"):
            yield from _WORDS.findall(token.content)


def ours(blocks: Iterable[Block], depth: int = 0) -> Iterator[str]:
    """Yield the same of our blocks."""
    for block in blocks:
        match block:
            case Paragraph(children=children) | Heading(children=children):
                yield type(block).__name__.upper()
                yield from _of_inlines(children)
            case Picture(alt=alt):
                yield from ("PARAGRAPH", *_WORDS.findall(alt))
            case Listing(items=items):
                for item in items:
                    yield f"ITEM {depth + 1}"
                    yield from ours(item.blocks, depth + 1)
            case Quote(blocks=inner):
                yield "QUOTE"
                yield from ours(inner, depth)
            case Table(head=head, rows=rows):
                for cells in (head, *(row.cells for row in rows)):
                    yield "ROW"
                    for cell in cells:
                        yield from _of_inlines(cell.children)
            case Example(text=text):
                yield from ("CODE", *_WORDS.findall(text))
            case Separator():
                yield "RULE"
            case _:
                raise AssertionError(f"no standard reader knows {block}")


def _of_inlines(inlines: Iterable[Inline]) -> Iterator[str]:
    for inline in inlines:
        if isinstance(inline, Link | Struck):
            yield type(inline).__name__.upper()
        if isinstance(inline, Image):
            yield from _WORDS.findall(inline.alt)
        elif inner := children_of(inline):
            yield from _of_inlines(inner)
        else:
            yield from _WORDS.findall(text_of((inline,)))


def is_told(page: Page) -> bool:
    """Say whether something of the structure of a page is told."""
    return any(finding.rule in TELL for finding in page.header.findings)


HEAD = "| Day | Time |\n| --- | --- |\n"


@pytest.mark.parametrize(
    "body",
    [
        f"{HEAD}| Monday | 9 |\n",
        "Day | Time\n--- | ---\nMonday | 9\n",
        "| Day | Time |\n| :-- | --: |\n| Monday | 9 |\n",
        f"{HEAD}| Monday \\| Tuesday | 9 |\n",
        f"{HEAD}| **Monday** | `9` |\n",
        f"{HEAD}| Monday |\n",
        f"{HEAD}| Monday | 9 |\n> Said.\n",
        f"Open:\n{HEAD}| Monday | 9 |\n",
        f"{HEAD}| [Ring](tel:111) | 9 |\n\nWords.\n",
        f"- One\n\n  {HEAD.replace(chr(10), chr(10) + '  ')}| Monday | 9 |\n",
        f"> {HEAD.replace(chr(10), chr(10) + '> ')}| Monday | 9 |\n",
        "| Day |\n| --- |\n| Monday |\n",
        "~~Closed.~~ Open.\n",
        "It is ~~closed~~ open **~~now~~**.\n",
        "A ~~ b ~~ c.\n",
        "`~~code~~` \\~~words~~\n",
    ],
)
def test_tables_and_struck_words_are_read_as_on_github(body: str) -> None:
    """Cells with bars in them, short rows, tables below a line, in items and in quotes; words between two waves."""
    page = read(body)
    assert list(ours(page.document.blocks)) == theirs(body) and not is_told(page)


@pytest.mark.parametrize(
    ("body", "seen"),
    [
        (f"{HEAD}| Monday | 9 | not in August |\n", "surplus-cell"),
        ("- [ ] Bring a card\n- [x] Phone\n", "other-dialect"),
        ("1. [ ] Bring a card\n", "other-dialect"),
        ("| Day | Time |\n| --- |\n| Monday | 9 |\n", "other-dialect"),
    ],
)
def test_what_is_read_otherwise_than_on_github_is_told(body: str, seen: str) -> None:
    """Boxes to tick, words without a column, and a table whose line of dashes is short."""
    page = read(body)
    assert f"document/{seen}" in {finding.rule for finding in page.header.findings}


@pytest.mark.parametrize(
    ("body", "targets"),
    [
        ("See https://www.nhs.uk/a_(b)). Or www.nhs.uk, now.\n", ["https://www.nhs.uk/a_(b)", "https://www.nhs.uk"]),
        ("Write to ask-us@trust.example.\n", ["mailto:ask-us@trust.example"]),
        ("See www.nhs.uk… or https://a.example/x؟\n", ["https://www.nhs.uk", "https://a.example/x"]),
        (
            "请看https://a.example/x。或www.a.example/中文，发邮件ask@a.example咨询。访问https://a.example了解《www.a.example》\n",
            ["https://a.example/x", "https://www.a.example/中文", "mailto:ask@a.example", "https://a.example"]
            + ["https://www.a.example"],
        ),
        ("دیکھیں https://a.example/x۔ یا www.a.example/y، اور\n", ["https://a.example/x", "https://www.a.example/y"]),
        ("**https://www.nhs.uk** or (www.nhs.uk/x?a=1&b=2)\n", ["https://www.nhs.uk", "https://www.nhs.uk/x?a=1&b=2"]),
    ],
)
def test_bare_addresses_lead_where_they_do_on_github(body: str, targets: list[str]) -> None:
    """Without the signs of the sentence behind them; those in brackets and bold too."""
    assert [use.name for use in read(body).header.links] == targets


@pytest.mark.generated
def test_random_documents_are_read_alike_or_told() -> None:
    """The same words, structure and order; of documents in which a difference is told, nothing is asked."""
    told = 0
    for seed in range(COUNT):
        body = Writer(random.Random(seed), plain=True).document()
        page = read(body)
        if is_told(page) or _BELOW_TABLE.search(body):
            told += 1
            continue
        assert list(ours(page.document.blocks)) == theirs(body), body
    assert told < COUNT / 3
