"""Words in other letters than those of their page are seen among words that are in its own."""

from __future__ import annotations

import pytest

from everyreader.parse import parse_source

URDU = "آپ اپنی معلومات کے بارے میں فیصلہ کر سکتے ہیں۔ ہم آپ کی معلومات کو محفوظ رکھتے ہیں اور کسی کو نہیں دیتے۔ "
ROMAN = "Aap apni maloomat ke bare mein faisla kar sakte hain"


@pytest.mark.parametrize(
    ("tag", "text", "languages"),
    [
        ("ur", f"{URDU}\n\n{ROMAN}.\n\n{URDU}", ["und-Latn"]),
        ("ur", f"{URDU} {ROMAN}. {URDU}", ["und-Latn"]),
        ("ur", f"{URDU}\n\n- {ROMAN}.\n- {URDU}", ["und-Latn"]),
        ("ur", f"{URDU} You can choose whether your information is used for research.", ["en"]),
        ("ur", f"{URDU} [{ROMAN}]{{lang=ur-Latn}}. {URDU}", []),
        ("ur", f"{URDU} Royal College of General Practitioners and Department of Health and Social Care", []),
        ("ur", f"{URDU} NHS App, PDF, 01632 960 001, ask@trust.example, https://www.trust.example/a/b/c/d/e/f", []),
        ("ur-Latn", f"{ROMAN}. {ROMAN}. {ROMAN}.", []),
        ("en", f"{'You can choose what you like. ' * 8}\n\n{URDU[:60]}", ["ur"]),
        ("pl", f"{'Możesz wybrać, co chcesz i jak. ' * 8}{URDU[:60]}", ["ur"]),
        ("en", f"{'You can choose what you like. ' * 8}\n\nاردو, عربی, فارسی, پشتو", []),
    ],
)
def test_a_row_of_words_in_other_letters_is_seen_among_others(tag: str, text: str, languages: list[str]) -> None:
    """Eight words are no name; wherever they stand, and however long the words around them are."""
    found = parse_source(f"---\ntitle: A\n---\n\n{text}\n".encode(), f"content/{tag}/page.md").header.spoken
    assert [passage.language for passage in found.foreign] == languages
    assert sum(passage.words for passage in found.foreign) <= 15
