"""A link that is all the words of its paragraph, item or cell is known as such, so that it is large enough to hit."""

from __future__ import annotations

from pathlib import Path

import pytest

from everyreader.markup.blocks import is_lone
from everyreader.testing import make_project, page, published, run

ALONE = [f'<a href="#a">A <bdi>page</bdi></a>{sign}' for sign in ("", ".", "。", "۔", "।", "?", "؟", "!", ":")]
AMONG_WORDS = [
    "Words.",
    'Read <a href="#a">a page</a>.',
    '<a href="#a">A page</a> first.',
    '<a href="#a">A page</a>, <a href="#b">another</a>.',
    '<a href="#a">A page</a> <strong>.</strong>',
    '<a href="#a">A page</a> 2',
]


@pytest.mark.parametrize("words", ALONE)
def test_one_link_and_a_sign(words: str) -> None:
    """A stop or another sign at its end, in any script, is no word."""
    assert is_lone(words)


@pytest.mark.parametrize("words", AMONG_WORDS)
def test_a_link_among_words(words: str) -> None:
    """It may be as high as its line."""
    assert not is_lone(words)


def test_a_paragraph_says_so(tmp_path: Path) -> None:
    """A sentence that is a link is none of the acts, which are buttons, and is told from a link in a sentence."""
    words = "[You can still choose](#part).\n\nRead [the part](#part).\n\n[The act](#part)\n\n## Part {#part}\n\nWords."
    project = make_project(tmp_path, {"content/en/page.md": page(words)})
    run(project)
    text = published(project)
    assert '<p class="lone"><a href="#part">You can still choose</a>.</p>' in text
    assert '<p>Read <a href="#part">the part</a>.</p>' in text
    assert '<p class="action"><a href="#part">The act</a></p>' in text
