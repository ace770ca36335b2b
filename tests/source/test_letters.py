"""Letters that were lost or read in the wrong coding are reported, and so are signs that turn digits round; good
writing is not."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
from counts import COUNT

from everyreader.source import decode_text
from everyreader.testing import make_project, page, published, run

pytestmark = pytest.mark.generated

GOOD = (
    "It’s £5 at the café.",
    "“CAFÉ”",
    "« voilà »",
    "là\u00a0» là\u00a0»",
    "CAFÉ’s",
    "ÅNGSTRÖM…",
    "Łódź, Kraków",
    "ığüşöç İSTANBUL",
    "ă â î ș ț ÂN",
    "È vero. CAFFÈ»",
    "AMANHû",
    "São Paulo, NÃO, MAÇÔ",
    "½ 25 °C · §5 ¶",
    "नमस्ते দেশ ਸਤ ਸ੍ਰੀ",
    "你好，谢谢。",
    "شكراً",
    "Größe ß",
    "naïve façade",
    "ÆØÅ",
    "Æ…",
    "20 × 30 ÷ 5 ± 2",
    "E = mc²",
    "A–Z",
    "É—so",
    "“È”",
    "Ñandú ¡Olé!",
    "¿Qué?",
    "ÏÎÛÔ",
    "√2 ≥ 1",
)
WORDS = (
    "It’s",
    "café",
    "£5",
    "naïve",
    "“quoted”",
    "5–7",
    "łódź",
    "señor",
    "Größe",
    "wait…",
    "•",
    "½",
    "Спасибо",
    "شكرا",
    "谢谢你",
    "धन्यवाद",
    "teşekkür",
    "mulțumesc",
    "😀",
    "é",
)


@pytest.mark.parametrize("text", GOOD)
def test_good_writing_has_nothing_wrong(text: str) -> None:
    """Capitals with accents before a closing quote, no-break spaces before a guillemet, other scripts."""
    assert decode_text(text.encode(), "a.md") == (text, [])


@pytest.mark.parametrize("coding", ["cp1252", "latin-1"])
@pytest.mark.parametrize("word", WORDS)
def test_words_read_in_the_wrong_coding_are_told(word: str, coding: str) -> None:
    """As Windows and old programs read UTF-8."""
    wrong = word.encode().decode(coding, "replace")
    assert decode_text(f"Words {wrong} here".encode(), "a.md")[1], wrong


def test_words_made_at_random_and_spoilt_are_told() -> None:
    """At the line of the first that is wrong."""
    chance = random.Random("letters")
    for _ in range(COUNT):
        before = "Good words.\n" * chance.randrange(5)
        word = chance.choice(WORDS)
        spoilt = chance.choice(
            [word.encode().decode("cp1252", "replace"), word.encode().decode("latin-1"), word[:-1] + "\ufffd"]
        )
        findings = decode_text(f"{before}Some {spoilt} words.\n".encode(), "a.md")[1]
        assert findings and findings[0].line == before.count("\n") + 1, spoilt


def test_a_remedy_shows_the_word_that_was_meant() -> None:
    """Where it can be told."""
    [finding] = decode_text("Itâ€™s".encode(), "a.md")[1]
    assert "“â€™” is here in place of “’”" in finding.message and finding.help == "Write ’" and finding.column == 3


@pytest.mark.parametrize(
    ("words", "left"),
    [
        ("a \u202e0300\u202c b", "a 0300 b"),
        ("a \u20660300 b", "a 0300 b"),
        ("a \u2069b", "a b"),
        ("\u202d1\u202c", "1"),
        ("a \u20681\u2069 b", "a \u20681\u2069 b"),
        ("\u202bشكرا\u202c", "\u202bشكرا\u202c"),
        ("\u2067\u2066a\u2069", "a"),
    ],
)
def test_signs_that_turn_words_round_are_told_and_the_harmful_ones_go(words: str, left: str) -> None:
    """A run that ends on its line harms nobody."""
    text, findings = decode_text(words.encode(), "a.md")
    assert text == left and [finding.rule for finding in findings] == ["source/bidi-control"]


def test_marks_of_arabic_writing_stay() -> None:
    """They belong to it."""
    assert decode_text("فون\u200f 0300\u200e\u061c".encode(), "a.md") == ("فون\u200f 0300\u200e\u061c", [])


def test_every_kind_of_file_is_looked_at(tmp_path: Path) -> None:
    """Pages, facts and settings; the number on the page is in its order."""
    project = make_project(tmp_path, {"content/en/page.md": page("Phone \u202e0300 303 5678\u202c, itâ€™s free.")})
    facts = project / "content/facts.yml"
    facts.write_text(
        facts.read_text("utf-8")
        + "cafe:\n  type: text\n  value: cafÃ©\n  source: a\n  checked: 2026-11-20\n  owner: us\n",
        "utf-8",
    )
    said = run(project)
    assert said.place("source/bidi-control") == "content/en/page.md:5:7" and "\u202e" not in published(project)
    assert "content/en/page.md:5:" in said.found and "content/facts.yml" in said.found
    assert decode_text(b"caf\xc3\xa9", "a.md") == ("café", [])
