"""Keys, values, names of facts and boxes are read as what they look like, or the message shows the difference."""

from __future__ import annotations

import random
import unicodedata
from pathlib import Path

import pytest
from counts import COUNT

from everyreader.testing import SMALLEST, make_project, page, published, run

pytestmark = pytest.mark.generated

FACTS = (SMALLEST / "content/facts.yml").read_text("utf-8")
HYPHENS, UNSEEN = "‐‑‒–—−－﹣", "\u00ad\u200b\u2060\ufeff\u034f"
PATH = "content/en/page.md"


def spoiled(chance: random.Random, word: str) -> str:
    """Return a word as Word, a phone or a Chinese keyboard may leave it: it looks the same."""
    crime = chance.choice(("hyphen", "unseen", "wide", "space", "apart"))
    if crime == "hyphen" and "-" in word:
        return word.replace("-", chance.choice(HYPHENS))
    if crime == "wide":
        return "".join(chr(ord(char) + 0xFEE0) if char.isalpha() and char.isascii() else char for char in word)
    if crime == "space":
        return f"{word}\u00a0"
    if crime == "apart":
        return unicodedata.normalize("NFD", word)
    place = chance.randrange(1, len(word))
    return word[:place] + chance.choice(UNSEEN) + word[place:]


def test_names_of_facts_at_random(tmp_path: Path) -> None:
    """In pages and in the register: readers get the number, and nobody is told."""
    chance = random.Random("facts")
    files: dict[str, str | bytes] = {
        "content/facts.yml": FACTS.replace("optout-phone:", f"{spoiled(chance, 'optout-phone')}:", 1)
    }
    for number in range(COUNT):
        mark = f"{{{{ {spoiled(chance, 'optout-phone')} }}}}"
        files[f"content/en/p{number}.md"] = page(f"Phone {mark} or [us](tel:{mark}).", title=f"P {number}")
    project = make_project(tmp_path, files)
    said = run(project)
    assert "content/en/p" not in said.found, said.found[:500]
    for number in range(COUNT):
        assert 'href="tel:+443003035678"' in published(project, f"en/p{number}.html"), files[f"content/en/p{number}.md"]


def test_keys_and_values_at_random(tmp_path: Path) -> None:
    """A page whose day is past is down, however its key and day are spoiled."""
    chance = random.Random("keys")
    files: dict[str, str | bytes] = {}
    for number in range(COUNT):
        key = spoiled(chance, "review-due").removesuffix("\u00a0")
        day = spoiled(chance, "2020-01-01") if chance.random() < 0.5 else "2020-01-01"
        if "\ufeff" in key + day:  # YAML takes none
            key, day = "review-due", "2020-01-01"
        files[f"content/en/p{number}.md"] = page("Words.", f"{key}: {day}\n", title=f"P {number}")
    found = run(make_project(tmp_path, files)).found
    for path in files:
        assert f"{path}:" in found, files[path]


def test_boxes_at_random(tmp_path: Path) -> None:
    """The kind and the quotes of a box are understood, and the words of its title stay."""
    chance = random.Random("boxes")
    files: dict[str, str | bytes] = {}
    for number in range(COUNT):
        start = chance.choice(("!!! ", "！！！", "!!!\u00a0", "!!! "))
        opening, closing = chance.choice(('""', "“”", "＂＂", "„“", "«»"))
        files[f"content/en/p{number}.md"] = page(
            f"{start}{spoiled(chance, 'important')} {opening}It’s “new”{closing}\n    Words.", title=f"P {number}"
        )
    project = make_project(tmp_path, files)
    run(project)
    for number in range(COUNT):
        text = published(project, f"en/p{number}.html")
        assert 'class="callout important"' in text and "It’s “new”" in text, files[f"content/en/p{number}.md"]


def test_a_letter_of_another_alphabet_is_shown(tmp_path: Path) -> None:
    """Nobody can see that the е of a key is Cyrillic, so the message says which letter it is."""
    said = run(make_project(tmp_path, {PATH: page("Words.", "rеviewed: 2020-01-01\n")}))
    assert "of another alphabet: е." in said.help("source/unknown-key")
