"""The bench weighs pages as they travel, and a weight over its bound is a missed target."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from figures import Figure, Figures, readme_table
from weight import packed, weigh, weight_figures

PAGE = (
    '<!doctype html><link rel="stylesheet" href="../assets/a.css"><link rel="canonical" href="https://a.example/">'
    '<link rel="icon" href="/media/b.png"><img src="../media/b.png" alt=""><img src="../media/c.png" alt=""><p>{words}'
)


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """Return a site of one page with a style sheet and two pictures."""
    for name, data in (
        ("assets/a.css", b"p { color: red }" * 99),
        ("media/b.png", os.urandom(700)),
        ("media/c.png", os.urandom(900)),
    ):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(data)
    (tmp_path / "en").mkdir()
    (tmp_path / "en" / "page.html").write_text(PAGE.format(words="Words"), encoding="utf-8")
    return tmp_path


def test_page_is_weighed_with_what_it_loads(site: Path) -> None:
    """Style and page count compressed, a picture that stands twice is asked for once, and a canonical link is not asked
    for."""
    page = site / "en" / "page.html"
    found = weigh(page, site)
    assert found.text == packed(page) + packed(site / "assets" / "a.css") < 400
    assert (found.first, found.requests, found.picture, found.pictures, found.scripts) == (2, 4, 900, 1600, 0)


def test_every_bound_is_held(site: Path) -> None:
    """A light page meets all targets; a heavy page, a large picture, many, and a script each miss theirs."""
    assert all(figure.met for figure in weight_figures(site))
    (site / "media" / "c.png").write_bytes(os.urandom(101_000))
    words = (
        os.urandom(40_000).hex() + "<script>alert(1)</script>" + "".join(f'<img src="../{n}.png">' for n in range(40))
    )
    (site / "en" / "page.html").write_text(PAGE.format(words=words), encoding="utf-8")
    for number in range(40):
        (site / f"{number}.png").touch()
    assert {figure.name for figure in weight_figures(site) if not figure.met} == {
        "weight",
        "requests",
        "picture",
        "pictures",
        "scripts",
    }


def test_the_search_page_has_bounds_of_its_own(site: Path) -> None:
    """It may have a script and more names than another page has words, and neither without end."""
    names = site / "en" / "search.html"
    names.write_text(PAGE.format(words=os.urandom(8_500).hex() + "<script src='a.js'></script>"), encoding="utf-8")
    assert all(figure.met for figure in weight_figures(site))
    names.write_text(PAGE.format(words=os.urandom(20_000).hex()), encoding="utf-8")
    assert {figure.name for figure in weight_figures(site) if not figure.met} == {"weight-names"}


def test_easy_read_pictures_may_be_many(site: Path) -> None:
    """They hold nothing up; what counts is what they weigh together. Style sheets hold a page up."""
    for number in range(50):
        place = site / "media" / "easy-read" / f"{number}.svg"
        place.parent.mkdir(exist_ok=True)
        place.write_bytes(b"<svg/>")
    words = "".join(f'<img src="../media/easy-read/{number}.svg">' for number in range(50))
    (site / "en" / "page.html").write_text(PAGE.format(words=words), encoding="utf-8")
    assert all(figure.met for figure in weight_figures(site))
    for number in range(3):
        (site / f"{number}.css").touch()
        words += f'<link rel="stylesheet" href="../{number}.css">'
    (site / "en" / "page.html").write_text(PAGE.format(words=words), encoding="utf-8")
    assert {figure.name for figure in weight_figures(site) if not figure.met} == {"first"}


def test_bound_of_nothing_is_shown() -> None:
    """A target of 0 that is meant is in the table; one that is not there leaves its place empty."""
    shown = readme_table(
        Figures(
            "a",
            "b",
            dict.fromkeys(("cores", "processor", "memory", "python"), "1"),
            (
                Figure("scripts", "Scripts", "", 0, 0, 0, 0, True),
                Figure("cold", "Cold", "s", 1, 1, 1),
                Figure("a", "Page", "KB", 12, 1, 2, 30),
            ),
        )
    )
    assert (
        "| Scripts | 0 | 0 |" in shown and "| Cold | 1.00 s |  |" in shown and "| Page | 12.0 KB | 30.0 KB |" in shown
    )
