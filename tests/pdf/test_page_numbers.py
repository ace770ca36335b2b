"""Page numbers that a printed file tells are compared with those on which things stand."""

from __future__ import annotations

from typing import Any

import pytest

from everyreader.pdf.page_numbers import with_pages, wrong_pages

pytestmark = pytest.mark.pdf

PAGE = """<style>@page {{ size: 10cm 6cm }} a::after {{ content: " (page " {number} ")" }}
.next {{ break-before: page }}</style>
<body><p><a href="#there">There</a></p><{tag} class="next" id="there">Here</{tag}><p class="next">More</p></body>"""


def laid_out(number: str, tag: str = "h2") -> Any:
    """Return the pages of a text whose link tells a number. number: as a style sheet says it."""
    from weasyprint import HTML

    return HTML(string=PAGE.format(number=number, tag=tag)).render()


@pytest.mark.parametrize("tag", ["h2", "p", "div"])
def test_a_wrong_number_is_found(tag: str) -> None:
    """Whatever has the id: a heading, a paragraph or a part."""
    assert wrong_pages(laid_out('"3"', tag)) == {"there": 2}


@pytest.mark.parametrize("number", ['"2"', "target-counter(attr(href), page)", '""'])
def test_a_right_number_or_none_is_left(number: str) -> None:
    """Nothing is set twice without need."""
    assert wrong_pages(laid_out(number)) == {}


def test_true_numbers_are_written_into_links() -> None:
    """Each link to a place gets its page, and no other link does."""
    text = '<a href="#a&amp;b">A</a> <a href="#ab">B</a> <a href="/x#a">C</a>'
    assert (
        with_pages(text, {"a&b": 12})
        == '<a href="#a&amp;b" data-page="12">A</a> <a href="#ab">B</a> <a href="/x#a">C</a>'
    )
