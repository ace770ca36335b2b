"""A link that nobody sees or hears is told once, and the page goes out without it."""

from __future__ import annotations

from pathlib import Path

import pytest

from everyreader.testing import build, make_project, page, published

LINKS = {
    "a page that is not there": "See [](none.md) here.",
    "three dots": "See [](…) here.",
    "a heading that is not there": "See [ ](#nowhere) here.",
    "a file that is not there": "See [](../media/none.pdf) here.",
    "half an address": "See [](mailto:) here.",
    "a list with another link": "- [](index.md)\n- [The home page](index.md)",
    "a way to act": "!!! action\n    - [](none.md)\n    - [Phone us](tel:{{ trust-phone }})",
    "a cell": "| One | Two |\n| --- | --- |\n| [](none.md) | words |",
    "a note": "Words.[^1]\n\n[^1]: [](none.md)",
}


@pytest.mark.parametrize("words", LINKS.values(), ids=LINKS)
def test_a_link_without_words_is_one_message(words: str, tmp_path: Path) -> None:
    """Where it would lead is asked when somebody has written its words."""
    project = make_project(tmp_path, {"content/en/page.md": page(f"Before.\n\n{words}\n\nAfter.")})
    found = [item for item in build(project).findings if item["path"] == "content/en/page.md"]
    assert [item["rule"] for item in found] == ["document/empty-link"]
    made = published(project)
    assert "Before." in made and "After." in made and 'href="none' not in made


def test_a_picture_is_words_of_a_link(tmp_path: Path) -> None:
    """It can be seen: where it leads is looked at."""
    project = make_project(tmp_path, {"content/en/page.md": page("See [![](../media/a.png)](none.md).")})
    assert "site/missing-page" in {item["rule"] for item in build(project).findings}
