"""What looks like nothing counts as nothing, everywhere: one function says so for titles, headings, boxes, tables,
messages, alt texts and facts."""

from __future__ import annotations

import random
import sys
import unicodedata
from pathlib import Path

import pytest
from counts import COUNT
from samples import BARE_POLISH

from everyreader.blank import is_blank
from everyreader.testing import make_project, page, published, run

pytestmark = pytest.mark.generated

BLANK = (
    "&nbsp;",
    "\u200b",
    " ",
    "\u00a0",
    "\u00ad",
    "\ufeff",
    "\u2060",
    "\u3000",
    "\u200e\u200f",
    "&#8203;",
    "&nbsp; &nbsp;",
    "\u2800",
    "\u3164",
)
PLACES = {
    "title": ('---\ntitle: "{}"\n---\n\nWords.\n', "document/no-title"),
    "heading": ("---\ntitle: A\n---\n\n## {}\n\nWords.\n", "document/blank-words"),
    "box": ('---\ntitle: A\n---\n\n!!! important "{}"\n    Words.\n', "document/blank-words"),
    "table": ("---\ntitle: A\n---\n\n| a | {} |\n|---|---|\n| 1 | 2 |\n", "document/blank-words"),
    "alt": ("---\ntitle: A\n---\n\n![{}](map.svg)\n", "document/alt-missing"),
    "link": ("---\ntitle: A\n---\n\nSee [{}](index.md).\n", "document/empty-link"),
    "page": ("---\ntitle: A\n---\n\n{}\n", "document/empty-page"),
}


@pytest.mark.parametrize("text", [*BLANK, "", None, "".join(BLANK)])
def test_what_nobody_sees_is_blank(text: str | None) -> None:
    """Spaces of every width, format characters, fillers, and the names that HTML has for them."""
    assert is_blank(text)


@pytest.mark.parametrize(
    "text", ["a", ".", "-", "0", "&", "&amp;", "\u0301", "é", "ک", "中", "😀", "\ufffd", "{{ a }}", "\u200ba"]
)
def test_what_somebody_sees_is_not(text: str) -> None:
    """A full stop is little, but it is there."""
    assert not is_blank(text)


def test_blank_is_what_unicode_calls_so() -> None:
    """Every letter, digit, sign and symbol is seen; every space and format character is not."""
    chance = random.Random("blank")
    for code in chance.sample(range(sys.maxunicode), COUNT * 40):
        kind = unicodedata.category(chr(code))
        if kind[0] in "LNPS" and code not in (0x2800, 0x3164, 0xFFA0, 0x115F, 0x1160):
            assert not is_blank(chr(code)), hex(code)
        elif kind in ("Zs", "Zl", "Zp") or (kind == "Cf" and code < 0x600):
            assert is_blank(chr(code)), hex(code)


@pytest.mark.parametrize("place", PLACES)
def test_a_blank_is_told_wherever_words_belong(place: str, tmp_path: Path) -> None:
    """Each kind of blank, at its own page; no empty heading, title or label is on any of them."""
    source, rule = PLACES[place]
    project = make_project(
        tmp_path, {f"content/en/page{number}.md": source.format(blank) for number, blank in enumerate(BLANK)}
    )
    said = run(project)
    for number, blank in enumerate(BLANK):
        # A mark of byte order is left out, and a box may go without a title: then only the mark is told.
        expected = "source/byte-order-mark" if (place, blank) == ("box", "\ufeff") else rule
        told = [
            line
            for line in said.found.splitlines()
            if line.startswith(f"content/en/page{number}.md:") and line.endswith(f"[{expected}]")
        ]
        assert told, (place, blank)
        html = published(project, f"en/page{number}.html")
        assert "<h2" not in html or all(
            not is_blank(part.split("</h2>")[0].split(">", 1)[1]) for part in html.split("<h2")[1:]
        ), blank


def test_blanks_made_at_random_are_told(tmp_path: Path) -> None:
    """Several that nobody sees behind one another, in any place where words belong, one page each."""
    chance = random.Random("blanks")
    files, wanted = {}, {}
    pieces = [blank for blank in BLANK if blank != "\ufeff"]
    for number in range(COUNT):
        place = chance.choice(sorted(PLACES))
        blank = "".join(chance.choice(pieces) for _ in range(chance.randrange(1, 5)))
        path = f"content/en/page{number}.md"
        files[path] = PLACES[place][0].format(blank)
        wanted[path] = (PLACES[place][1], place, blank)
    found = run(make_project(tmp_path, dict(files))).found.splitlines()
    for path, (rule, place, blank) in wanted.items():
        told = [line for line in found if line.startswith(f"{path}:") and line.endswith(f"[{rule}]")]
        assert told, (place, blank, [line for line in found if line.startswith(f"{path}:")])


def test_a_blank_message_is_a_missing_one(tmp_path: Path) -> None:
    """The English words are in its place, marked as English, and it is reported."""
    project = make_project(
        tmp_path,
        {
            **BARE_POLISH,
            "content/pl/page.md": page(
                "Słowa.", "translation: {made-by: qualified, name: A, date: 2026-08-06}\n", "Strona"
            ),
            "locales/pl/messages.po": 'msgid ""\nmsgstr "Content-Type: text/plain; '
            'charset=UTF-8\\n"\n\nmsgid "Skip to main '
            'content"\nmsgstr " "\n',
        },
    )
    said = run(project)
    assert "site/message-missing" in said.found and "Skip to main content" in said.found + published(
        project, "pl/page.html"
    )
    assert 'href="#main"> </a>' not in published(project, "pl/page.html")


def test_a_blank_fact_is_none(tmp_path: Path) -> None:
    """No page shows a hole where a number was: the entry is refused, and what uses it is withheld."""
    project = make_project(
        tmp_path,
        {
            "content/facts.yml": 'trust-phone:\n  type: phone\n  value: "\u200b"\n',
            "content/en/page.md": page("Phone {{ trust-phone }}."),
        },
    )
    assert run(project).place("facts/incomplete") == "content/facts.yml:1:1"
