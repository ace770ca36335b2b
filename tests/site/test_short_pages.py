"""A page of a few words that is in another language than its folder is not published, and no page in its own is
doubted."""

from __future__ import annotations

import random
from functools import cache
from pathlib import Path

import pytest
from counts import COUNT

from everyreader.parse import is_page, parse_source
from everyreader.parse.spoken import texts_of
from everyreader.testing import language, make_project, page, published, run

ROOT = Path(__file__).parents[2]
LANGUAGES = ("ar", "bn", "en", "pa", "pl", "ro", "so", "tr", "ur", "zh")
ENGLISH = (
    "Here is information for our patients. Phone us on {{ phone }}.",
    "You can ask us for a copy of your record.",
    "We do not share this with anyone.",
    "Tell us if you want to stop.",
    "# How we use it\n\nWe only use it for your care.\n\n- Ask us\n- Write to us\n",
)
OTHERS = (
    ("en", "Nie trzeba nic robić, jeśli się na to zgadzasz.", "Polish"),
    ("en", "Poți cere oricând să nu mai folosim datele tale și nu trebuie să ne spui de ce.", "Romanian"),
    ("en", "Haddii aad rabto inaad wax ka beddesho, waa inaad noo soo sheegtaa.", "Somali"),
    ("en", "আপনি যে কোনো সময় আপনার মত বদলাতে পারেন।", "Bengali"),
)
NAMES = (
    "Department of Health and Social Care\n\n39 Victoria Street\\\nLondon SW1H 0EU",
    "Oakvale NHS Trust, Information Governance Team, 1 Example Street, Oakvale OA1 1AA",
    "The Royal College of General Practitioners",
    "{{ phone }}",
    "Information Commissioner’s Office (ICO)",
)


@cache
def passages(tag: str) -> tuple[str, ...]:
    """Return the blocks of words of all our pages in a language."""
    paths = [path.relative_to(ROOT).as_posix() for path in sorted((ROOT / "content" / tag).rglob("*.md"))]
    pages = [parse_source((ROOT / path).read_bytes(), path) for path in paths if is_page(path)]
    return tuple(words for one in pages for _, words in texts_of(one.document.blocks))


def judged(words: str, tag: str) -> list[str]:
    """Return the languages other than its own in which a page of a folder has passages."""
    spoken = parse_source(page(words).encode(), f"content/{tag}/page.md").header.spoken
    return [passage.language for passage in spoken.foreign]


@pytest.mark.generated
@pytest.mark.parametrize("tag", LANGUAGES)
def test_few_words_of_a_page_are_in_its_own_language(tag: str) -> None:
    """From one word to nineteen of a block, as the whole of a page."""
    chance = random.Random(f"few {tag}")
    for _ in range(COUNT):
        words = chance.choice(passages(tag)).split()
        size = chance.randint(1, 19)
        start = chance.randrange(max(1, len(words) - size + 1))
        said = " ".join(words[start : start + size])
        found = [language for language in judged(said, tag) if language != "zh-Hans"]  # its locale says which it is
        assert found == [], said


@pytest.mark.parametrize("tag", [tag for tag in LANGUAGES if tag != "en"])
@pytest.mark.parametrize("words", ENGLISH)
def test_a_short_page_that_waits_for_its_translation_is_english(tag: str, words: str) -> None:
    """In the folder of every other language."""
    assert judged(words, tag) == ["en"]


@pytest.mark.parametrize(("tag", "words", "name"), OTHERS)
def test_a_short_page_in_an_english_folder_is_not_published(tag: str, words: str, name: str, tmp_path: Path) -> None:
    """Nor is it in any other: the finding says which language it is in."""
    project = make_project(tmp_path, {f"content/{tag}/page.md": page(words)})
    assert f"most of its words are in {name}" in run(project).found
    assert words[:20] not in published(project, f"{tag}/page.html")


@pytest.mark.parametrize("tag", LANGUAGES)
@pytest.mark.parametrize("words", NAMES)
def test_names_and_addresses_alone_are_in_every_language(tag: str, words: str) -> None:
    """They stay as they are in a translation."""
    assert judged(words, tag) == []


def test_a_short_copy_of_an_english_page_keeps_its_address(tmp_path: Path) -> None:
    """Its readers get the short page that leads to the English one."""
    copy = page(ENGLISH[1], "translation: machine\n")
    project = make_project(
        tmp_path, {"content/en/page.md": page(ENGLISH[1]), "content/pl/page.md": copy, **language("pl")}
    )
    assert "site/false-language" in run(project).found
    assert ENGLISH[1] not in published(project, "pl/page.html")
