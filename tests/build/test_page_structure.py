"""A finished page has what its own links and names lead to, however many there are."""

from __future__ import annotations

import pytest
from effort import takes_less

from everyreader.build.page_structure import broken_structure


def page_of(count: int, lost: int = -1) -> tuple[str, list[str]]:
    """Return a page with so many headings that it leads to, and its links. lost: the number of one that has no id."""
    ids = ("" if number == lost else f' id="h-{number}"' for number in range(count))
    headings = "".join(f"<h2{id}>A</h2>" for id in ids)
    start = '<!DOCTYPE html><body><a href="#main">Skip</a>'
    return f'{start}<main id="main">{headings}</main></body>', [f"#h-{number}" for number in range(count)]


@pytest.mark.parametrize("count", [3, 500])
def test_a_heading_that_a_link_leads_to_is_missed(count: int) -> None:
    """Among few and among many."""
    finished, links = page_of(count)
    assert broken_structure(finished, finished.find("<main"), links) == ""
    finished, links = page_of(count, lost=2)
    assert broken_structure(finished, finished.find("<main"), links) == "lost what #h-2 refers to"


@pytest.mark.slow
def test_many_headings_take_time_by_their_number() -> None:
    """As a page of 300 KB may have."""
    finished, links = page_of(40_000)
    assert takes_less(2, lambda: broken_structure(finished, finished.find("<main"), links))
