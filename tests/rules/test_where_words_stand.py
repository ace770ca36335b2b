"""What is wrong with words is told wherever they stand: in items, quotes, headings, cells and boxes."""

from __future__ import annotations

import importlib

import pytest

from everyreader.parse import parse_source

pytestmark = pytest.mark.slow

RULES = (
    *(
        "doubtful_not",
        "doubtful_time",
        "other_system",
        "law_slip",
        "mixed_letters",
        "shown_code",
        "torn_number",
        "wrong_call",
    ),
    *("wrong_postcode", "copy_note"),
)
PLACES = (
    "- {}",
    "1. One.\n   - {}",
    "> {}",
    "## {}\n\nWords.",
    "| a | b |\n| --- | --- |\n| x | {} |",
    '!!! important "Title"\n    {}',
    "Words[^1].\n\n[^1]: {}",
)
BESIDE = (
    "---\ntitle: '{}'\n---\n\nWords.\n",
    "---\ntitle: A page\ndescription: '{}'\n---\n\nWords.\n",
    "---\ntitle: A page\nchanges: [{date: 2026-11-01, note: '{}'}]\n---\n\nWords.\n",
    "---\ntitle: A page\n---\n\n![{}](../media/a.svg)\n",
    "---\ntitle: A page\n---\n\nWords ![{}](../media/a.svg) and words.\n",
    "---\ntitle: A page\nkind: easy-read\n---\n\n![{}](../media/a.svg)\n\nPhone us.\n",
)
"""Pages whose words beside the text a fault may stand in."""
OTHERS = {
    "pl": ("To [nie] jest prawda.", "To ~~nie~~ jest prawda.", "To `nie` jest prawda.", "Numer 01632 96О 777."),
    "ur": ("یہ [نہیں] ہے۔", "فون ٠١٦٣٢ 960 777۔"),
    "zh": ("我们（不）分享。", "我们~~不~~分享。"),
    "ar": ("نحن [لا] نشارك.",),
    "tr": ("Bu (değil) doğru.", "Bu &rsquoll doğru."),
}
GOOD = {
    "pl": ("Nie (nie zawsze) mówimy **nie**.", "To nie jest ~~stare~~ nowe."),
    "zh": ("我们不分享（不含节假日）。",),
    "ur": ("فون ٠١٦٣٢ ٩٦٠ ٧٧٧ یا 01632 960 777۔",),
}


def told(words: str, tag: str = "en", rules: tuple[str, ...] = RULES) -> list[str]:
    """Return the rules that tell something of a page. tag: of its folder."""
    page = parse_source(f"---\ntitle: A page\n---\n\n{words}\n".encode(), f"content/{tag}/page.md")
    modules = [importlib.import_module(f"everyreader.rules.document.{name}") for name in rules]
    return [finding.rule for module in modules for finding in module.RULE.check(page) or ()]


@pytest.mark.parametrize("name", RULES)
@pytest.mark.parametrize("place", PLACES)
def test_a_fault_is_told_wherever_it_stands(name: str, place: str) -> None:
    """Each failed example of a line, in each place."""
    examples = importlib.import_module(f"everyreader.rules.document.{name}").FAILED
    lines = [example.strip("\n") for example in examples if "\n" not in example.strip("\n")]
    in_cells = [line for line in lines if "|" not in line] if "|" in place else lines
    own = [line for line in in_cells if not line.startswith("\\##")]
    assert own
    assert [line for line in own if not told(place.replace("{}", line), rules=(name,))] == []


@pytest.mark.parametrize(
    "name", (*RULES, "open_bracket", "dose", "health_number", "impossible_day", "number_letters", "unfilled_place")
)
@pytest.mark.parametrize("place", BESIDE)
def test_a_fault_is_told_in_what_stands_beside_the_text(name: str, place: str) -> None:
    """A title, what lists and lines of changes say, and the words of a picture. Signs of Markdown are told there as
    such."""
    examples = importlib.import_module(f"everyreader.rules.document.{name}").FAILED
    lines = [line for example in examples if "\n" not in (line := example.strip("\n")) and line[:1] not in "#>-|!"]
    own = [line for line in lines if not set("*[]`~\\&=") & set(line) and is_told(name, f"Words.\n\n{line}\n")]
    assert own
    quoted = "''" if "'{}'" in place else "'"
    told = {line: is_told(name, place.replace("{}", line.replace("'", quoted))) for line in own if "  " not in line}
    assert [line for line, is_seen in told.items() if not is_seen] == []


def is_told(name: str, source: str) -> bool:
    """Say whether a rule tells something of a page."""
    page = parse_source(source.encode(), "content/en/page.md")
    return any(finding.rule == f"document/{name.replace('_', '-')}" for finding in page.header.findings)


@pytest.mark.parametrize("tag", OTHERS)
def test_other_languages_are_looked_at(tag: str) -> None:
    """What needs no English is told in all languages."""
    assert [words for words in OTHERS[tag] if not told(words, tag)] == []


@pytest.mark.parametrize("tag", GOOD)
def test_good_words_of_other_languages_are_let_be(tag: str) -> None:
    """Nothing is told of what is meant as it stands."""
    assert [(words, said) for words in GOOD[tag] if (said := told(words, tag))] == []
