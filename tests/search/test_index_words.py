"""What people type meets the words of the index in one form."""

from __future__ import annotations

import pytest

from everyreader.search.index_words import beginning, called_words, index_words, telling_words


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("شكاية", "شکایہ"),  # an Arabic and an Urdu keyboard
        ("أريد", "اريد"),
        ("كتـاب", "كتاب"),
        ("ﺷﻜﻮﻯ", "شكوي"),  # letters as old programs give them
        ("ＮＨＳ", "NHS"),
    ],
)
def test_what_is_typed_another_way_is_one_word(typed: str, written: str) -> None:
    """Letters that people type for one another are one, and marks that hardly anybody types go."""
    assert index_words(typed) == index_words(written)


@pytest.mark.parametrize(
    ("one", "other"),
    [("ubezpieczenie", "ubezpieczeniowe"), ("الشكوى", "شكوى"), ("cezaevi", "cezaevindeyim"), ("অভিযোগ", "অভিযোগের")],
)
def test_endings_matter_little(one: str, other: str) -> None:
    """The forms of a word begin alike, and what Arabic writes before a noun goes."""
    assert beginning(index_words(one)) == beginning(index_words(other))


def test_chinese_is_pairs_of_signs_that_nothing_can_divide() -> None:
    """A question holds the pairs of a word that it holds; vowel signs of Bengali stay with their letters."""
    assert set(index_words("投诉").split()) < set(index_words("怎样投诉吗").split())
    assert index_words("投诉").strip().isascii()
    assert len(telling_words("কীভাবে").split()) == 1


def test_words_that_stand_together_are_one_more_word() -> None:
    """And those of a heading are not those by which people call a page."""
    assert telling_words("power of attorney").split()[3:] == ["zzxpowerofzzx", "zzxofattornzzx"]


def test_a_word_by_which_people_call_a_page_says_more_where_it_is_alone() -> None:
    """One that stands beside words that say little is alone; one of several is in names of other pages too."""
    assert called_words("prison", ()) == "zzkprisonzzk"
    assert called_words("my child", {"my"}).split() == ["zzkchildzzk", "zzkmychildzzk"]
    assert called_words("power of attorney", {"of"}).split()[:2] == ["zzjpowerzzj", "zzjattornzzj"]
    assert called_words("the of", {"the", "of"}).split()[0] == "zzjthezzj"
