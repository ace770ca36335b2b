"""What Pagefind reads of a page: its names, how often a word stands there, and what of its text is left."""

from __future__ import annotations

import re

from everyreader.search import PageText, Section
from everyreader.search.index_words import Usual
from everyreader.search.page_source import IndexedPage, source_of
from everyreader.search.short_words import shortened


def sections(names: dict[str, tuple[str, ...]], texts: dict[str, str], lang: str = "") -> dict[str, list[str]]:
    """Return what stands under each heading of a page: a heading has the letter of its anchor."""
    parts = tuple(Section(anchor, 2 if anchor else 1, anchor.upper(), words) for anchor, words in texts.items())
    page = IndexedPage("en/page.html", "", names, lang=lang)
    found = source_of(page, PageText("Page", "", parts), Usual({"who", "my"}))
    pieces = re.split(r'<h\d id="(\w+)">', found.split("</p>", 1)[1])
    held = dict(zip(["", *pieces[1::2]], pieces[::2], strict=True))
    return {anchor: re.sub("<[^>]*>", " ", text).split() for anchor, text in held.items()}


def test_a_word_of_many_names_stands_there_more_often() -> None:
    """Twice from two names on, three times from four on, and four times at most; a whole name stands there once."""
    names = {"a": ("lost form", "lost key"), "b": tuple(f"lost {name}" for name in "cdefghijklmnopqrs")}
    found = sections(names, {"": "", "a": "", "b": ""})
    assert found["a"].count("zzjlostzzj") == 2 and found["b"].count("zzjlostzzj") == 4
    assert found["a"].count("zzjkeyzzj") == found["a"].count(f"zzk{shortened('keylost')}zzk") == 1


def test_words_that_say_little_stand_there_with_their_mark() -> None:
    """As often as names have them, so that a section of many questions who is found by another one."""
    found = sections({"a": ("who sees my file", "who reads it")}, {"": "", "a": ""})["a"]
    assert found.count("zziwhozzi") == 2 and found.count("zzimyzzi") == 1 and "zzjwhozzj" not in found


def test_of_a_text_a_section_has_what_its_names_do_not_say() -> None:
    """And a word that three sections have is told once, or not at all where a name has it."""
    texts = {"": "", "a": "opt form rare", "b": "opt post form", "c": "opt form"}
    found = sections({"a": ("form",)}, texts)
    assert "rare" in found["a"] and "post" in found["b"]
    assert "form" not in found["a"] + found["b"] + found["c"]
    assert [("opt" in found[anchor]) for anchor in "abc"] == [True, False, False]


def test_of_a_page_in_another_language_each_name_is_once() -> None:
    """Few read it here, and they look for names and numbers."""
    found = sections({}, {"": "", "a": "Ask Relay UK here", "b": "Phone Relay UK"}, lang="en-GB")
    assert "relay" in found["a"] and "relay" not in found["b"] and "here" not in found["a"]
