"""A page in a false language is never published as a translation, and a real one never withheld."""

from __future__ import annotations

import random
from functools import cache
from pathlib import Path

import py3langid
import pytest

from everyreader.identify import judge, script_of_text, words_of_text
from everyreader.parse import Spoken, is_page, parse_source
from everyreader.testing import make_project, published, run
from everyreader.usual_words import USUAL_WORDS

ROOT = Path(__file__).parents[2]
LANGUAGES = ("ar", "bn", "en", "pa", "pl", "ro", "so", "tr", "ur", "zh")
RELATED = {"nb": "no", "ckb": "sdh", "yi": "he", "ti": "am"}
"""What the other identifier calls a language that it does not know, or knows by another tag."""


@cache
def sources(tag: str) -> tuple[str, ...]:
    """Return the texts of the pages of a language that have more than a few words."""
    paths = sorted(
        path for path in (ROOT / "content" / tag).rglob("*.md") if is_page(path.relative_to(ROOT).as_posix())
    )
    return tuple(text for text in (path.read_text(encoding="utf-8") for path in paths) if len(text) > 1500)


def spoken(text: str, tag: str) -> Spoken:
    """Return which language a text is in as a page of a folder."""
    return parse_source(text.encode(), f"content/{tag}/page.md").header.spoken


def foreign_words(found: Spoken) -> int:
    """Return how many words are in another language."""
    return sum(passage.words for passage in found.foreign)


@pytest.mark.parametrize("tag", sorted(USUAL_WORDS))
def test_another_identifier_knows_each_list_of_words(tag: str) -> None:
    """A list is that of its language, judged by a program that was made of other texts."""
    assert py3langid.classify(" ".join(sorted(USUAL_WORDS[tag])))[0] == RELATED.get(tag, tag)


@pytest.mark.slow
@pytest.mark.parametrize("tag", LANGUAGES)
def test_a_page_in_its_own_language_is_never_doubted(tag: str) -> None:
    """Every page of our own site, with its names, numbers and quotes."""
    pages = [spoken(text, tag) for text in sources(tag)]
    assert not [page for page in pages if page.foreign]
    assert all(page.own for page in pages)


@pytest.mark.parametrize("tag", LANGUAGES)
def test_a_page_in_the_folder_of_any_other_language_is_seen(tag: str) -> None:
    """A page of each of the ten languages, in the folder of each of the nine others."""
    chosen = random.Random(tag).choice(sources(tag))
    for folder in LANGUAGES:
        if folder != tag:
            found = spoken(chosen, folder)
            assert foreign_words(found) > found.own, folder


@pytest.mark.parametrize("folder", ["xx-unknown", "pcm", "ab"])
def test_a_language_that_nobody_knows_is_not_judged_by_its_words(folder: str) -> None:
    """English in the folder of Nigerian Pidgin may be Pidgin: nobody can tell. Where the script differs, anybody
    can."""
    found = spoken(sources("en")[0], folder)
    assert not found.own
    assert bool(found.foreign) == (folder == "ab")


@pytest.mark.parametrize(
    ("tag", "text", "language"),
    [
        ("pl", "Wszystkie dane są bezpieczne.", ""),
        ("pl", "Call the ward before you come.", ""),
        ("ur", "Call the ward before you come, please.", "en"),
        ("ur", "NHS England", ""),
        (
            "ur-Latn",
            "Aap apni malumat ke bare mein faisla kar sakte hain aur "
            "yeh faisla kabhi bhi badal sakte hain aap khud bhi.",
            "",
        ),
        ("ja", "患者の情報は研究と計画のために使われることがあります。いつでも考えを変えることができます。", "ja"),
        ("zh", "患者の情報は研究と計画のために使われることがあります。いつでも考えを変えることができます。", "und"),
        (
            "pl",
            "Royal College of General Practitioners, Department of Health and Social Care, "
            "Care Quality Commission, Health Research Authority",
            "",
        ),
        ("pl", "```\nthe of and to in is you your for\n```", ""),
    ],
)
def test_what_can_be_told_is_told_and_nothing_else(tag: str, text: str, language: str) -> None:
    """Few words, names and a language in other letters than usual."""
    found = judge(tag, text)
    assert found == language or (found == tag and not language)


def test_words_that_are_marked_are_not_judged() -> None:
    """Code, facts and words with a language of their own."""
    english = (
        "You can choose whether your confidential patient information is used for research and "
        "planning at any time that you like."
    )
    text = f"---\ntitle: Strona\n---\n\n[{english}]{{lang=en}}\n\n```\n{english}\n```\n\n`{english}`\n"
    assert spoken(text, "pl") == Spoken()


def test_a_withheld_page_keeps_its_address(tmp_path: Path) -> None:
    """Also one that says that it is always published."""
    polish = (
        "Możesz zdecydować, czy Twoje informacje mają być wykorzystywane do badań "
        "i planowania. Twoja decyzja nie wpływa na Twoje leczenie."
    )
    text = f"---\ntitle: Choice\nalways-published: yes\n---\n\n{polish}\n\n{polish}\n"
    project = make_project(tmp_path, {"content/en/page.md": text})
    assert "site/false-language" in run(project).found
    assert "zdecydować" not in published(project)
    assert "tel:" in published(project)


def test_names_and_scripts() -> None:
    """A name of several words is left out with its small words, and mixed letters count by their number."""
    assert words_of_text("The Royal College of General Practitioners says no") == ["says", "no"]
    assert script_of_text("NHS اسلام آباد میں ہسپتال") == "Arab"
    assert script_of_text("12 345") == ""
