"""Readers fetch no words of comments with a style sheet, and all else of it means what it meant."""

from __future__ import annotations

from pathlib import Path

import pytest
import tinycss2

from everyreader.layout import ENGINE
from everyreader.source.style_comments import without_comments
from everyreader.testing import make_project, page, run

SHEETS = {
    "between words": ("a { margin: 1px/* gap */2px }", "a { margin: 1px/**/2px }"),
    "between selectors": ("a/* it's */.b { top: 0 }", "a/**/.b { top: 0 }"),
    "over lines": ("/* one\ntwo */a { top: 0 }", "/**/a { top: 0 }"),
    "never closed": ("a { top: 0 } /* gone", "a { top: 0 } /**/"),
    "in a string": ('a { content: "/* \\" */" }', 'a { content: "/* \\" */" }'),
    "in an address": ("a { background: url(x/*y*/z) }", "a { background: url(x/*y*/z) }"),
    "behind an address": ('a { background: url("a)b") /* c */ }', 'a { background: url("a)b") /**/ }'),
    "behind a string without an end": ("a { content: 'b\n } /* c */", "a { content: 'b\n } /**/"),
    "a licence": ("/*! Licence */ a { top: 0 }", "/*! Licence */ a { top: 0 }"),
}


@pytest.mark.parametrize(("sheet", "left"), SHEETS.values(), ids=SHEETS)
def test_comments_are_empty(sheet: str, left: str) -> None:
    """Strings, addresses and licences stay as they are."""
    assert without_comments(sheet) == left


def test_sheets_of_the_project_mean_the_same() -> None:
    """To a parser of CSS, token by token."""
    for path in (ENGINE / "templates").rglob("*.css"):
        text = path.read_text("utf-8")
        parsed = [tinycss2.parse_stylesheet(sheet, skip_comments=True) for sheet in (text, without_comments(text))]
        before, after = (tinycss2.serialize(rules) for rules in parsed)
        assert without_comments(before) == after


def test_readers_get_no_words_of_comments(tmp_path: Path) -> None:
    """In the site that is built."""
    own = b"/* Why so */\n" + (ENGINE / "templates/html/style.css").read_bytes()
    project = make_project(tmp_path, {"content/en/page.md": page("Words."), "templates/html/style.css": own})
    run(project)
    [style] = (project / "site/assets").glob("html.*.css")
    assert "Why so" not in style.read_text("utf-8")
