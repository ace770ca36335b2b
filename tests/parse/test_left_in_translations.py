"""Notes to colleagues that were left in a translation in English are told there, and on English pages by another
rule."""

import pytest

from everyreader.parse import parse_source

LEFT = (
    "Zadzwoń do [insert name of trust].",
    "Zadzwoń: TBC",
    "Lorem ipsum dolor.",
    "Tekst [to be translated].",
    "Numer (insert phone number).",
    "Add text here",
    "Numer: xxx.",
)


@pytest.mark.parametrize("words", LEFT)
def test_what_was_left_in_english_is_told_in_a_translation(words: str) -> None:
    """Once, by the rule for translations."""
    told = [
        finding.rule
        for finding in parse_source(
            f"---\ntitle: Strona\n---\n\n{words}\n".encode(), "content/pl/page.md"
        ).header.findings
    ]
    assert told == ["document/translator-note"]
