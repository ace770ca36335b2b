"""Pages that hold next to nothing, or a few signs, are read and looked at by every rule like any other."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
from counts import COUNT

from everyreader.parse import parse_source
from everyreader.testing import make_project, page, run

pytestmark = pytest.mark.generated

LEAST = ("", "TODO: WRITE THIS", "<!-- write this -->", "!!! todo\n    a", "---", "## ")
PARTS = (
    *("a ", "1 ", "£", "01632 ", "call ", "May ", "2027 ", "31 ", "to ", "at ", "9am ", "Dear ", "[name] ", "{{ a }} "),
    *("{", "}", "}}", "[", "](", "]", "(", ")", "*", "_", "**", "`", "~", "^", "<", "<b>", "&", "&nbsp;", "!", "!!! "),
    *("???", "::: ", "> ", "- ", "1. ", "# ", "| ", "|-|", "\n", "\n\n", "  \n", "\\", "@", "a@b.c ", "www.a.b ", ": "),
    *(
        "=",
        "==",
        "$",
        "%%",
        "TODO ",
        "Note: ",
        "Jo: ",
        "x",
        "XX ",
        "TBC ",
        "“",
        "”",
        "'",
        '"',
        "é",
        "ﬁ",
        "𝗳",
        "٣",
        "漢",
    ),
    *("\u200b", "\u00a0", "’s ", "https://a.b ", "Status: draft", "![a](b.png)", "[^1]", "[^1]: a", "*[A]: a"),
)


def source(words: str, kind: str = "page") -> bytes:
    """Return a page with some words."""
    return f"---\ntitle: A\nkind: {kind}\n---\n\n{words}\n".encode()


@pytest.mark.parametrize("words", LEAST)
def test_a_page_of_next_to_nothing_ends_no_build(words: str, tmp_path: Path) -> None:
    """Who starts a page writes a note first; the other pages are published."""
    project = make_project(tmp_path, {"content/en/new.md": source(words), "content/en/other.md": page("Words.")})
    said = run(project)
    assert "everyreader itself failed" not in said.found + said.told
    assert "Words." in (project / "site/en/other.html").read_text(encoding="utf-8")


@pytest.mark.parametrize("kind", ["page", "easy-read", "notice"])
def test_a_few_signs_are_read(kind: str) -> None:
    """No rule fails, whatever is left of a page, in every language's own way."""
    chance = random.Random(kind)
    for _ in range(COUNT):
        words = "".join(chance.choice(PARTS) for _ in range(chance.randint(1, 5))) * chance.choice((1, 1, 2, 5))
        for tag in ("en", "pl", "ur", "zh"):
            assert parse_source(source(words, kind), f"content/{tag}/page.md").header.source, words
