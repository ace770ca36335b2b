"""What people type meets the words of the index in one form."""

from __future__ import annotations

import pytest

from everyreader.search.index_words import (
    Usual,
    beginning,
    called_words,
    index_words,
    is_pair,
    small_words,
    telling_words,
    whole_words,
)
from everyreader.search.short_words import shortened


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("شكاية", "شکایہ"),  # an Arabic and an Urdu keyboard
        ("أريد", "اريد"),
        ("كتـاب", "كتاب"),
        ("ﺷﻜﻮﻯ", "شكوي"),  # letters as old programs give them
        ("ＮＨＳ", "NHS"),
        ("নার্সী", "নার্ষি"),  # letters that sound alike
        ("ਜ਼ਿੰਦਗੀ", "ਜਿੰਦਗੀ"),  # with and without its dot
        ("don't", "dont"),
        ("۱۵ سال", "15 سال"),
        ("১৫", "15"),
        ("੧੫", "15"),
    ],
)
def test_what_is_typed_another_way_is_one_word(typed: str, written: str) -> None:
    """Letters that people type for one another are one, and marks that hardly anybody types go."""
    assert index_words(typed) == index_words(written)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("ubezpieczenie", "ubezpieczeniowe"),
        ("skargę", "skargi"),
        ("sharing", "shared"),
        ("stopped", "stop"),
        ("bodies", "body"),
        ("GPs", "GP"),
        ("والدي", "والد"),  # begins as words with an article do
        ("şikâyet", "sikayet"),
        ("ışık", "isik"),
        ("الشكوى", "شكوى"),
        ("سجلي", "السجل"),
        ("cezaevi", "cezaevindeyim"),
        ("অভিযোগ", "অভিযোগের"),
        ("ਸ਼ਿਕਾਇਤ", "ਸ਼ਿਕਾਇਤਾਂ"),
    ],
)
def test_endings_matter_little(one: str, other: str) -> None:
    """The forms of a word begin alike, with or without accents, and what Arabic writes before a noun goes."""
    assert beginning(index_words(one.lower())) == beginning(index_words(other.lower()))


@pytest.mark.parametrize("word", ["us", "is", "data", "need", "NHS", "news", "use"])
def test_short_words_keep_their_letters(word: str) -> None:
    """What is left of a word has two letters or more, and tells it from others."""
    assert len(beginning(word.lower())) >= 2


def test_chinese_is_pairs_of_signs_that_nothing_can_divide() -> None:
    """A question holds the pairs of a word that it holds; vowel signs of Bengali stay with their letters."""
    assert set(index_words("投诉").split()) < set(index_words("怎样投诉吗").split())
    assert index_words("投诉").strip().isascii()
    assert len(telling_words("কীভাবে", Usual()).split()) == 1


def test_vowel_signs_tell_words_apart() -> None:
    """Pagefind leaves them out, so that each letter is written as two Latin ones."""
    form, pharmacy = telling_words("ফর্ম", Usual()), telling_words("ফার্ম", Usual())
    assert form != pharmacy and form.isascii() and pharmacy.isascii()


def test_words_of_a_heading_are_kept_one_by_one() -> None:
    """Those that say little go; those of a heading are not those of a name."""
    assert telling_words("power of attorney", Usual({"of"})).split() == ["zzxpowerzzx", "zzxattornzzx"]


def test_a_name_is_found_whole_in_any_order() -> None:
    """One with words that say little says less: they may be what tells it from another."""
    assert called_words("prison", Usual()) == "zzkprisonzzk"
    assert called_words("my child", Usual({"my"})).split() == ["zzwchildzzw", f"zzk{shortened('childmy')}zzk"]
    assert called_words("opt out", Usual()).split() == ["zzkoptoutzzk", "zzjoptzzj", "zzjoutzzj"]
    assert whole_words("attorney's power", Usual()) == whole_words("powers attorneys", Usual())
    assert called_words("the of", Usual({"the", "of"})).split()[0] == "zzkofthezzk"
    assert not whole_words("one two three four five", Usual())


def test_words_of_a_name_that_say_little_have_a_mark_of_their_own() -> None:
    """Not those that stand alone, nor a Chinese pair that is no word; a word that has two forms counts once."""
    usual = Usual({"who", "whos", "my", "的", "怎么"}, [["who", "whos"]])
    assert small_words("whos my doctor who sees me", usual) == "zziwhozzi zzimyzzi"
    assert small_words("who", usual) == small_words("我的病", usual) == ""
    assert len(small_words("怎么 病历", usual).split()) == 1


def test_of_a_text_each_word_that_says_something_is_once() -> None:
    """In the form that all its forms share; a Chinese pair with a sign that says little is none."""
    assert Usual({"the"}).running_text("The records, a record.", frozenset({"a"})) == ["record"]
    assert len(Usual({"的"}).running_text("我的病历")) == 1


def test_words_that_say_little_are_known_without_their_accents() -> None:
    """As a phone's keyboard writes them; a word that differs by its accents alone says what it says."""
    usual = Usual({"żeby", "için"})
    assert usual.telling("zeby mama") == ["mama"] and usual.telling("annem icin") == ["annem"]
    assert usual.telling("zęby mamy") == ["zeby", "mamy"]


def test_words_that_mean_the_same_are_one() -> None:
    """Each becomes the first of its group, in a question as in a name; letters too."""
    usual = Usual((), [["record", "notes"]], ["电電", "话話"])
    assert called_words("my notes", usual) == called_words("my records", usual)
    assert usual.written("電話") == usual.written("电话") != Usual().written("電話")


def test_a_name_with_a_word_that_turns_it_is_found_by_questions_that_have_it() -> None:
    """Who asks "who reads my notes" asks something else than "my notes"; words that say little stay out of it."""
    usual = Usual({"who", "my", "does"}, [["who", "whose"]], turn=["who", "whose"])
    assert called_words("whose notes", usual) == f"zzk{shortened('notewho')}zzk zzjnotezzj"
    assert usual.turned("who does read my notes") == ["who", "read", "note"]
    assert usual.turned("does my") == ["doe", "my"]
    assert Usual(turn=["谁"]).parts("谁能看") == Usual().parts("谁 能看")


def test_a_chinese_pair_with_a_sign_that_says_little_is_no_word() -> None:
    """But if a line of words that mean the same has it, or nothing else is there; English words are no pairs."""
    usual = Usual({"我", "能"}, [["能力", "本事"]])
    assert usual.telling("我病历") == usual.telling("病历") and usual.telling("能力") == usual.telling("本事")
    assert len(usual.telling("我病")) == 1
    assert not is_pair("quick") and not is_pair("questions") and beginning("questions") == beginning("question")


def test_words_that_mean_the_same_as_one_are_that_word() -> None:
    """The longest first, with and without accents; a word of them alone stays what it is."""
    usual = Usual(same=[["NHS", "en ha es"], ["optout", "opt out"], ["visa", "data limită"]])
    assert usual.parts("My en ha es number") == ["my", "nhs", "number"]
    assert usual.telling("opt-out") == usual.telling("optout") and usual.parts("opt in") == ["opt", "in"]
    assert usual.parts("data limita") == ["visa"] and usual.running_text("data") == ["data"]


def test_what_stands_between_marks_is_short_and_another_for_other_words() -> None:
    """As it is up to six letters and where it is a Chinese pair; whatever is longer has six of its own."""
    assert [shortened(words) for words in ("record", "qgcjfilmj")] == ["record", "qgcjfilmj"]
    long = [f"{one}record{other}" for one in ("my", "see", "شكوي") for other in ("copy", "who", "qgcjfilmjqilmjepob")]
    assert {len(shortened(words)) for words in long} == {6} and len({shortened(words) for words in long}) == 9
