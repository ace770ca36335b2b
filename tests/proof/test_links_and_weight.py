"""Every link inside the site leads somewhere, and no page is heavy for an old phone with little data."""

from __future__ import annotations

import gzip
import re
from functools import cache
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest

pytestmark = pytest.mark.browser

MOST, USUAL = 16 * 1024, 11 * 1024
"""Bytes that a page and its style sheet may weigh, compressed, and that half of all pages may (docs/requirements, H-30,
allows 60,000)."""


@cache
def text_of(path: Path) -> str:
    """Return the HTML of a page."""
    return path.read_text("utf-8")


@cache
def ids_of(path: Path) -> frozenset[str]:
    """Return every id of a page."""
    return frozenset(re.findall(r'\sid="([^"]+)"', text_of(path)))


def dead_links(page: Path, site: Path) -> list[str]:
    """Return every link and picture of a page whose file or anchor is not in the site."""
    dead = []
    for link in re.findall(r'(?:href|src)="([^"]*)"', text_of(page)):
        parts = urlsplit(link)
        if parts.scheme or parts.netloc:
            continue
        base = site if parts.path.startswith("/") else page.parent
        target = (base / unquote(parts.path).lstrip("/")).resolve() if parts.path else page
        anchor = unquote(parts.fragment)
        if not target.is_file() or (anchor and target.suffix == ".html" and anchor not in ids_of(target)):
            dead.append(link)
    return dead


def test_every_link_inside_the_site_leads_somewhere(built_site: Path) -> None:
    """In every language, to the very place on the page."""
    site = built_site.resolve()
    pages = [path for path in sorted(site.rglob("*.html")) if not path.name.startswith("shown-")]
    assert {path.relative_to(site).as_posix(): dead for path in pages if (dead := dead_links(path, site))} == {}


def test_link_to_another_language_says_so(built_site: Path) -> None:
    """A link in the words of a page that leads to a page in another language has `hreflang`."""
    silent = []
    for path in sorted(built_site.rglob("*.html")):
        text, folder = text_of(path), path.relative_to(built_site).parts[0]
        own = re.search(r'<html lang="(\w+)', text)
        for attributes in re.findall(r"<a ([^>]*)>", text):
            href = re.search(r'href="(?:\.\./)+(\w\w)/[^"]*\.html', attributes)
            if (
                href
                and not (own and href[1] == own[1])
                and path.parent != built_site
                and "hreflang" not in attributes
                and folder != "hosting"
            ):
                silent.append(f"{path.name}: {attributes}")
    assert silent == []


def test_no_page_is_heavy(built_site: Path) -> None:
    """HTML and style sheet together, compressed as hosts compress them."""
    [style] = built_site.glob("assets/html.*.css")
    css = len(gzip.compress(style.read_bytes(), 9))
    weights = {path: len(gzip.compress(path.read_bytes(), 9)) + css for path in built_site.rglob("*.html")}
    assert {path: weight for path, weight in weights.items() if weight > MOST} == {}
    own = sorted(weight for path, weight in weights.items() if is_written(path.relative_to(built_site)))
    assert own and own[len(own) // 2] <= USUAL


def is_written(page: Path) -> bool:
    """Say whether a page is one of the content's own."""
    return (Path(__file__).parents[2] / "content" / page.with_suffix(".md")).exists()


def test_dead_links_are_seen(tmp_path: Path) -> None:
    """A file that is not there, an anchor that is not there and a missing picture are each found."""
    page = tmp_path / "a.html"
    page.write_text(
        '<p id="b"><a href="#b"></a><a href="#c"></a><a href="d.html"></a><img src="e.png"></p>', encoding="utf-8"
    )
    assert dead_links(page, tmp_path) == ["#c", "d.html", "e.png"]
