"""Lists, tables, quotes and examples are read as they are written, or the difference is told."""

from __future__ import annotations

import random
from collections.abc import Callable

import pytest
from counts import COUNT

from everyreader.document import (
    Document,
    Example,
    Heading,
    Link,
    Listing,
    Paragraph,
    Quote,
    Table,
    inlines_of,
    text_of,
    walk,
)
from everyreader.parse import parse_source
from everyreader.parse.second_reader import differences
from everyreader.parse.standard_form import standard_form


def document(body: str) -> Document:
    """Return what a page with a body has."""
    return parse_source(f"---\ntitle: A page\n---\n\n{body}".encode(), "content/en/page.md").document


def told(body: str) -> list[tuple[int, str]]:
    """Return line and message of each difference, lines counted in the body from 1."""
    page = parse_source(f"---\ntitle: A page\n---\n\n{body}".encode(), "content/en/page.md")
    return [
        (finding.line - 4, finding.message) for finding in page.header.findings if finding.rule == "document/structure"
    ]


def outline(body: str) -> list[str]:
    """Return the kinds of all blocks in reading order, each item of a list with how deep it is."""
    found: list[str] = []

    def look(blocks: tuple[object, ...], depth: int) -> None:
        for block in blocks:
            if isinstance(block, Listing):
                for item in block.items:
                    found.append(f"item {depth + 1}")
                    look(item.blocks, depth + 1)
            elif isinstance(block, Quote):
                found.append("quote")
                look(block.blocks, depth)
            elif isinstance(block, Table):
                found.append(f"table {len(block.head)} x {len(block.rows)}")
            elif isinstance(block, Paragraph | Heading | Example):
                found.append(type(block).__name__.lower())

    look(document(body).blocks, 0)
    return found


@pytest.mark.parametrize(
    ("body", "kinds"),
    [
        (
            "- Do not take\n  - aspirin\n  - ibuprofen\n- Keep taking\n  - insulin\n",
            ["item 1", "paragraph", "item 2", "paragraph", "item 2", "paragraph"]
            + ["item 1", "paragraph", "item 2", "paragraph"],
        ),
        ("* one\n   * two\n", ["item 1", "paragraph", "item 2", "paragraph"]),
        ("1. One\n   1. Sub\n2. Two\n", ["item 1", "paragraph", "item 2", "paragraph", "item 1", "paragraph"]),
        ("1. one\n\n   > said\n\n2. two\n", ["item 1", "paragraph", "quote", "paragraph", "item 1", "paragraph"]),
        ("- one\n  > said\n- two\n", ["item 1", "paragraph", "quote", "paragraph", "item 1", "paragraph"]),
        (
            "- Item\n\n  | a | b |\n  |---|---|\n  | 1 | 2 |\n\n- Last\n",
            ["item 1", "paragraph", "table 2 x 1", "item 1", "paragraph"],
        ),
        ("| a | b |\n|---|---|\n| 1 | 2 |\n> said\n", ["table 2 x 1", "quote", "paragraph"]),
        ("| a | b |\n|---|---|\n| 1 | 2 |\n- one\n", ["table 2 x 1", "item 1", "paragraph"]),
        ("1. Ring us.\n\n   Say who you are.\n2. Wait.\n", ["item 1", "paragraph", "paragraph", "item 1", "paragraph"]),
        ("- one\n\n  more\n- two\n", ["item 1", "paragraph", "paragraph", "item 1", "paragraph"]),
        ("1. Send:\n   ```\n   OUT\n   ```\n2. Wait.\n", ["item 1", "paragraph", "example", "item 1", "paragraph"]),
        ('```text title="A letter"\nI opt out.\n```\n\n## After\n', ["example", "heading"]),
        ("> Afraid.\n\n> Quick.\n", ["quote", "paragraph", "quote", "paragraph"]),
        ("Open:\n| Day | Time |\n|---|---|\n| Monday | 9 to 5 |\n", ["paragraph", "table 2 x 1"]),
        ("- a\n-\n- b\n", ["item 1", "paragraph", "item 1", "item 1", "paragraph"]),
        ("Foo\nBar\n---\n\nWords.\n", ["heading", "paragraph"]),
        ("   ## Open\n\nWords.\n", ["heading", "paragraph"]),
        ("## Open {.unnumbered}\n\nWords.\n", ["heading", "paragraph"]),
        ("1) Ring us.\n2) Write to us.\n", ["item 1", "paragraph", "item 1", "paragraph"]),
        ("You can:\n- ring\n- write\n", ["paragraph", "item 1", "paragraph", "item 1", "paragraph"]),
        ("> a\n---\n", ["quote", "paragraph"]),
        ("- x\n\n      code\n", ["item 1", "paragraph", "example"]),
        ("> - a\n>   - b\n> - c\n", ["quote", "item 1", "paragraph", "item 2", "paragraph", "item 1", "paragraph"]),
        ("Words.\n> 1. a\n>    - b\n", ["paragraph", "quote", "item 1", "paragraph", "item 2", "paragraph"]),
        ("> > * a\n> >   * b\n", ["quote", "quote", "item 1", "paragraph", "item 2", "paragraph"]),
        ("- a\n- b\n---\n\nWords.\n", ["item 1", "paragraph", "item 1", "paragraph", "paragraph"]),
        ("Apple\n:   Fruit\n\n    second\n\n    - one\n\nWords.\n", ["paragraph"]),
        ("## Open {#open} ##\n\nWords.\n", ["heading", "paragraph"]),
        ("Words.\n\n##\n\nMore.\n", ["paragraph", "paragraph"]),
    ],
)
def test_what_people_write_is_read_as_they_mean_it(body: str, kinds: list[str]) -> None:
    """Two or three spaces, no empty line, a bracket after a number, a title after a fence: nothing is lost."""
    assert outline(body) == kinds
    assert told(body) == []


@pytest.mark.parametrize(
    ("body", "words"),
    [
        ("## C++ & C#\n", "C++ & C#"),
        ("## C# ##\n", "C#"),
        ("## Ward #5 #\n", "Ward #5"),
        ("## Issue # ##\n", "Issue #"),
    ],
)
def test_a_heading_loses_only_the_signs_that_close_it(body: str, words: str) -> None:
    """A space is before those that do (CommonMark 0.31, 4.2)."""
    assert [text_of(block.children) for block in document(body).blocks if isinstance(block, Heading)] == [words]


@pytest.mark.parametrize("line", ["#92 on our list, and more words.", "#1 of two.", "#2026 is a year."])
def test_a_number_at_the_start_of_a_line_is_no_heading(line: str) -> None:
    """Neither within a sentence that goes on from the line above, nor alone."""
    for body in (line, f"Phone the ward about the number\n{line}"):
        (block,) = document(body).blocks
        assert isinstance(block, Paragraph) and "#" in text_of(block.children) and not told(body)


@pytest.mark.parametrize("words", ["[`pl`][]", "[`pl`]", "[`PL`][]", "[the `pl` folder][]", "[words][`pl`]"])
def test_the_name_of_a_reference_may_hold_code(words: str) -> None:
    """As guides for staff have it: the name of a file leads to the file."""
    name = "the `pl` folder" if "folder" in words else "`pl`"
    page = parse_source(
        f"---\ntitle: A page\n---\n\nSee {words}.\n\n[{name}]: https://a.example/pl\n".encode(), "content/en/page.md"
    )
    assert [link.target for _, link in page.inlines_of(Link)] == ["https://a.example/pl"]
    assert not page.header.findings


def test_a_box_keeps_its_lists() -> None:
    """In a box, too, an item below another stays below it."""
    blocks = document('!!! important "Wash"\n    Do:\n\n    - hands\n      - nails\n').blocks
    lists = [block for block in walk(blocks) if isinstance(block, Listing)]
    assert [len(block.items) for block in lists] == [1, 1]


@pytest.mark.parametrize(
    ("body", "line"),
    [
        ("- a\n  # Foo\n", 2),
        ("> - a\n>   - b\nc\n", 1),
        ("[{{ x }} form]\n\n[{{ x }} form]: tel:111\n", 1),
    ],
)
def test_what_cannot_be_read_so_is_told_at_its_line(body: str, line: int) -> None:
    """A heading in an item, a line of a quote without its sign, a fact in the name of a reference."""
    assert [place for place, _ in told(body)] == [line]


@pytest.mark.parametrize(
    ("body", "mended"),
    [
        ("- a\n  # Foo\n", "- a\n\n## Foo\n"),
        ("> - a\n>   - b\nc\n", "> - a\n>   - b\n>\n>     c\n"),
        ("[{{ x }} form]\n\n[{{ x }} form]: tel:111\n", "[{{ x }} form](tel:111)\n"),
    ],
)
def test_what_the_remedy_says_helps(body: str, mended: str) -> None:
    """What a message says to write was tried."""
    assert told(body)
    assert not told(mended)


@pytest.mark.parametrize(
    "body",
    [
        "Write to [ask@trust.example](mailto:ask@trust.example).\n",
        "See [https://a.example/x](https://a.example/x).\n",
        "See [`rules/a.json`](rules/a.json) or [www.a.example](https://www.a.example).\n",
    ],
)
def test_an_address_that_is_its_own_words_is_a_link_for_both(body: str) -> None:
    """Neither reader counts it: there is no other structure."""
    assert told(body) == []


WORDS = ("Ring us", "Write", "Take one", "Wait", "Come back", "Ask", "Bring a list")


def random_list(chance: random.Random) -> str:
    """Return a list, nested by two, three or four spaces, with paragraphs and examples in its items."""
    step, lines = chance.choice((2, 3, 4)), list[str]()
    depth = 0
    for _ in range(chance.randint(2, 7)):
        depth = min(depth + chance.choice((-1, 0, 0, 1)), 3) if lines else 0
        indent = " " * step * max(depth, 0)
        depth = max(depth, 0)
        lines.append(f"{indent}{'*' if step == 3 else '-'}{' ' * (step - 1)}{chance.choice(WORDS)}")
        if chance.random() < 0.2:
            lines += ["", f"{indent}{' ' * step}{chance.choice(WORDS)} again", ""]
    return "\n".join(lines) + "\n"


def random_table(chance: random.Random) -> str:
    """Return a table right below a line of words."""
    rows = "".join(f"| {chance.choice(WORDS)} | {chance.choice(WORDS)} |\n" for _ in range(chance.randint(1, 4)))
    return f"{chance.choice(WORDS)}:\n| Day | Time |\n| --- | --- |\n{rows}"


def random_quotes(chance: random.Random) -> str:
    """Return two or three quotes one after another."""
    return "\n\n".join(f"> {chance.choice(WORDS)}" for _ in range(chance.randint(2, 3))) + "\n"


@pytest.mark.generated
@pytest.mark.parametrize("make", [random_list, random_table, random_quotes])
def test_no_structure_is_lost_in_silence(make: Callable[[random.Random], str], amount: int = COUNT) -> None:
    """What a standard reader sees is on the page, or it is told."""
    for seed in range(amount):
        body = make(random.Random(seed))
        read = document(body)
        assert not differences(body, read, inlines_of(read.blocks)) or told(body), body


def test_standard_form_changes_no_word() -> None:
    """Every line comes from one of the source and keeps its words; only empty lines are put in."""
    for seed in range(50):
        body = random_list(random.Random(seed))
        lines = body.split("\n")
        for line in standard_form(body):
            assert line.number < 0 or line.text.split() == lines[line.number].split()


LATER = ("A later part.", "> A later part.", "```\nA later part.\n```", "| A later | part. |\n| --- | --- |\n| c | d |")


@pytest.mark.parametrize("later", LATER)
@pytest.mark.parametrize("first", ["Short.", "Enter your number, which has ten digits and is on each letter."])
@pytest.mark.parametrize("marker", ["-", "*", "1.", "10)"])
def test_what_stands_apart_in_an_item_stays_in_it(marker: str, first: str, later: str) -> None:
    """However long the words are that it stands behind."""
    indent = " " * (len(marker) + 1)
    inner = "\n".join(indent + line for line in later.split("\n"))
    body = f"Words.\n\n{marker} One.\n{marker} {first} {{{{ phone }}}}\n\n{inner}\n\n{marker} Three.\n"
    _, listing = document(body).blocks
    assert isinstance(listing, Listing), "the list was cut in two"
    assert [len(item.blocks) for item in listing.items] == [1, 2, 1]
    assert not told(body)


def test_a_note_on_the_spot_ends_an_item() -> None:
    """Readers get it at the end of the page, and nothing has fallen out of the item."""
    assert not told("- Enter your number, which has ten digits and is on each letter.^[Of ours.]\n- Two.\n")
