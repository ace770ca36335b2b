"""A line end between two Chinese words is nothing to a reader, whatever marks, notes or quotes stand beside it."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import product

import pytest

from everyreader.document import Inline, own_inlines, text_of
from everyreader.parse import parse_source

WORDS = {
    "words": "选择",
    "bold": "**选择**",
    "italics": "*选择*",
    "a link": "[选择](a.md)",
    "code": "`选择`",
    "struck out": "~~选择~~",
    "a note": "选择[^1]",
    "two notes": "选择[^1][^1]",
    "a comma": "选择，",
    "bold with a full stop": "**选择。**",
    "a bold link": "**[选择](a.md)**",
    "quotes": "“选择”",
    "bold in quotes": "“**选择**”",
    "quotes in bold": "**“选择”**",
    "quotes in quotes": "“‘选择’”",
    "wide brackets": "（选择）",
    "bold over two lines": "**选\n择**",
    "a note behind two lines": "选\n择[^1]",
    "a pause": "选择……",
    "a dash": "——选择——",
}
OTHERS = {"a name": "NHS", "a number": "111", "a name in quotes": "“NHS”", "an address": "<https://a.example>"}


def _read(text: str) -> str:
    page = parse_source(f"{text}\n\n[^1]: 注\n".encode(), "content/zh/page.md")
    words: Iterable[Inline] = own_inlines(page.document.blocks[0])
    return "".join(text_of((inline,)) for inline in words)


@pytest.mark.parametrize("first", WORDS)
def test_no_space_stands_between_chinese_words(first: str) -> None:
    """As many kinds of words end a line as begin the next one."""
    for second in WORDS:
        assert " " not in _read(f"文字{WORDS[first]}\n{WORDS[second]}文字"), second


@pytest.mark.parametrize(("kind", "other"), list(product(WORDS, OTHERS)))
def test_a_space_stands_between_chinese_and_other_words(kind: str, other: str) -> None:
    """On both sides."""
    assert " " in _read(f"文字{WORDS[kind]}\n{OTHERS[other]}文字")
    assert " " in _read(f"文字{OTHERS[other]}\n{WORDS[kind]}文字")


def test_quotes_of_other_languages_keep_their_space() -> None:
    """The same signs are those of English and Polish."""
    assert _read("He said “yes”\n“no” and left…\nThen") == "He said “yes” “no” and left… Then"
