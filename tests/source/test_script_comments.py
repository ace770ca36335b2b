"""Readers fetch no comments that fill lines of a script, and all else of it stays."""

from __future__ import annotations

import pytest

from everyreader.source.script_comments import without_comment_lines

SCRIPTS = {
    "a line": ("/* Why so. */\na();\n", "a();\n"),
    "several lines": ("a();\n  /* Why\n     so. */\n  b();\n", "a();\n  b();\n"),
    "stars inside": ("/** Why * so **/\na();\n", "a();\n"),
    "behind words": ("a(); /* why */\n", "a(); /* why */\n"),
    "before words": ("/* why */ a();\n", "/* why */ a();\n"),
    "in a string": ("a('/* b */');\n", "a('/* b */');\n"),
    "a licence": ("/*! Licence */\na();\n", "/*! Licence */\na();\n"),
    "in a template literal": ("a(`\n/* b */\n`);\n", "a(`\n/* b */\n`);\n"),
    "never closed": ("a();\n/* b\n", "a();\n/* b\n"),
}


@pytest.mark.parametrize(("script", "left"), SCRIPTS.values(), ids=SCRIPTS)
def test_comments_that_fill_lines_go(script: str, left: str) -> None:
    """What stands beside words, in a string or in a template literal stays."""
    assert without_comment_lines(script) == left
