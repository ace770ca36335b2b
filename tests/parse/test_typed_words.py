"""What people and converters type in lines of words is read as they mean it."""

from __future__ import annotations

import pytest

from everyreader.document import Break, Link, Paragraph, Strong, inlines_of, text_of
from everyreader.parse import Page, parse_source


def read(body: str) -> Page:
    """Return the page of a body."""
    return parse_source(f"---\ntitle: A page\n---\n\n{body}".encode(), "content/en/page.md")


def links(body: str) -> list[tuple[str, str]]:
    """Return words and target of each link."""
    return [
        (text_of(inline.children), inline.target)
        for _, inline in inlines_of(read(body).document.blocks)
        if isinstance(inline, Link)
    ]


def words(body: str) -> str:
    """Return the words of the first paragraph, a slash for each line end that readers get."""
    [block, *_] = read(body).document.blocks
    assert isinstance(block, Paragraph)
    return "".join("/" if isinstance(part, Break) else text_of([part]) for part in block.children)


@pytest.mark.parametrize(
    ("body", "found"),
    [
        ("See https://a.example/x now.", [("https://a.example/x", "https://a.example/x")]),
        ("(see https://a.example/x_(y)).", [("https://a.example/x_(y)", "https://a.example/x_(y)")]),
        ("See www.a.example, or", [("www.a.example", "https://www.a.example")]),
        ("Write to ask@a.example.", [("ask@a.example", "mailto:ask@a.example")]),
        ("Write to ask\\_me\\@a.example.", [("ask_me@a.example", "mailto:ask_me@a.example")]),
        ("**https://a.example**", [("https://a.example", "https://a.example")]),
        ("https://a.example/b_c_d", [("https://a.example/b_c_d", "https://a.example/b_c_d")]),
        ("请看https://a.example/x。", [("https://a.example/x", "https://a.example/x")]),
        ("请看 https://a.example/x。", [("https://a.example/x", "https://a.example/x")]),
        ("[www.a.example](b.md) `www.a.example` www. http://localhost x@y", [("www.a.example", "b.md")]),
        ("<https://a.example>", [("https://a.example", "https://a.example")]),
        ("[r]\n\n[r]: https://a.example/1\n[r]: https://a.example/2", [("r", "https://a.example/1")]),
        ('[r]\n\n[r]:\nhttps://a.example\n"r"', [("r", "https://a.example")]),
        ("[see][long\nname]\n\n[long name]: https://a.example", [("see", "https://a.example")]),
    ],
)
def test_addresses_are_links(body: str, found: list[tuple[str, str]]) -> None:
    """An address in words is a link, without the signs of the sentence round it."""
    assert links(body) == found


@pytest.mark.parametrize(
    ("body", "found"),
    [
        ("1 Example Street\\\nLarkmere\\\nLA9 9ZZ", "1 Example Street/Larkmere/LA9 9ZZ"),
        ("1 Example Street\\\\\nLarkmere", "1 Example Street\\ Larkmere"),
        ("It costs \\$5 \\& more \\~ x \\: y \\<now\\>\\@", "It costs $5 & more ~ x : y <now>@"),
        ("AT&T &copy 2026 &notit &amp; &#163;", "AT&T &copy 2026 &notit & £"),
        ("`a\\` b", "a\\ b"),
        ("\\&ouml; &ouml;", "&ouml; ö"),
        ("请看\n**指南**\n和\n[这里](a.md)\n。", "请看指南和这里。"),
        ("See\n**this**\nnow", "See this now"),
        ("请看\n{{ a-fact }}\n。", "请看 {{ a-fact }} 。"),
    ],
)
def test_signs_behind_a_backslash(body: str, found: str) -> None:
    """A backslash makes a sign what it looks like, and ends a line where it stands last."""
    assert words(body) == found


def test_words_that_readers_do_not_get_are_quoted() -> None:
    """The cells that a table has no column for, words behind an address, and an address that nothing leads to."""
    page = read(
        'See [x](b.md "Only adults").\n\n[lost]: https://lost.example "A title"\n\n'
        "| a | b |\n|---|---|\n| `x\\|y` | 2 | in May | **not** June |\n"
    )
    said = " ".join(finding.message for finding in page.header.findings)
    for piece in ("Only adults", "https://lost.example", "A title", "in May | **not** June"):
        assert piece in said


def test_bold_words_keep_their_language() -> None:
    """The tag goes to the words, and is not shown."""
    [(_, strong)] = [
        pair for pair in inlines_of(read("To **ważne**{lang=pl}.").document.blocks) if isinstance(pair[1], Strong)
    ]
    assert text_of([strong]) == "ważne" and getattr(strong.children[0], "lang", "") == "pl"
