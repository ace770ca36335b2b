"""Rows of words in other letters than those of their page are found in no time, whatever stands between the words."""

from __future__ import annotations

import pytest
from effort import takes_less

from everyreader.parse import parse_source
from everyreader.testing import page


@pytest.mark.slow
@pytest.mark.parametrize(
    ("tag", "words"),
    [
        ("ur", " ".join(["Name" + "-" * 40] * 7)),
        ("ur", "a'" * 40_000),
        ("ur", "x" * 80_000),
        ("en", "ا،" * 40_000),
        ("en", "ا" * 80_000),
        ("en", " ".join(["نام" + "،" * 40] * 7)),
    ],
)
def test_a_form_to_fill_in_is_read_in_no_time(tag: str, words: str) -> None:
    """Words and the signs between them are tried in one way alone."""
    assert takes_less(3, lambda: parse_source(page(words).encode(), f"content/{tag}/page.md"))


@pytest.mark.parametrize(
    "words", ["Aap apni maloomat ke istemal ka faisla kar sakte hain", "Name, name, a-b c d e f g h i"]
)
def test_a_row_of_words_in_other_letters_is_found(words: str) -> None:
    """Beside words of the page's own; words with a hyphen are one."""
    found = parse_source(
        page(f"یہ آپ کا انتخاب ہے اور آپ اسے کسی بھی وقت بدل سکتے ہیں، جب چاہیں۔ {words}").encode(),
        "content/ur/page.md",
    ).header.spoken
    assert [passage.words for passage in found.foreign] == [len(words.split())]
