"""Where no PDF can be made, people learn why, and how that is put right on their system."""

from __future__ import annotations

import pytest

from everyreader.pdf.lack_of_pango import lack_of_pango


@pytest.mark.parametrize(
    ("system", "words"), [("darwin", "brew install pango"), ("win32", "WEASYPRINT_DLL_DIRECTORIES")]
)
def test_systems_that_the_set_up_does_not_know(system: str, words: str) -> None:
    """The sentence is whole, so that no other remedy is put behind it."""
    said = lack_of_pango("cannot load library 'libgobject-2.0-0'\nmore", system)
    assert "libgobject" in said and words in said and "more" not in said and said.endswith(".")


def test_on_linux_the_set_up_puts_it_right() -> None:
    """And nothing else is advised."""
    assert lack_of_pango("no library", "linux") == "WeasyPrint or Pango is missing (no library)"
    assert lack_of_pango("", "linux").endswith("(without a reason)")
