"""An address leads to a file of the preview, and to nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest

from everyreader.serve.places import Place, find_file, read_place


@pytest.mark.parametrize(
    ("path", "place"),
    [
        ("/", Place("index.html")),
        ("/en/", Place("en/index.html")),
        ("/en/page.html", Place("en/page.html")),
        ("/.everyreader/as/dark/en/page.html", Place("en/page.html", ("dark",))),
        ("/.everyreader/as/large+plain/", Place("index.html", ("large", "plain"))),
        ("/ur/صفحہ.html", Place("ur/صفحہ.html")),
    ],
)
def test_addresses_are_read(path: str, place: Place) -> None:
    """Folders are their home pages, and ways of looking come first."""
    assert read_place(path) == place


@pytest.mark.parametrize(
    "path",
    [
        "/../site.yml",
        "/en/../../content/site.yml",
        "//etc/passwd",
        "/en//page.html",
        "/./page.html",
        "/.git/config",
        "/.everyreader/cache.sqlite",
        "/.everyreader/as/wrong/en/page.html",
        "/.everyreader/as/dark/../../cache.sqlite",
        "/en\\..\\..\\content\\site.yml",
        "/C:/Windows/win.ini",
        "/en/page.html\0.png",
        "/en/page.html:$DATA",
    ],
)
def test_addresses_that_lead_out_are_none(path: str) -> None:
    """Up, to hidden files, by the ways of Windows, by NUL."""
    assert read_place(path) is None


def test_a_link_that_leads_out_of_the_folder_is_no_file(tmp_path: Path) -> None:
    """Whatever lies in the preview, what is outside of it stays there."""
    folder = tmp_path / "preview"
    (folder / "en").mkdir(parents=True)
    (tmp_path / "secret.html").write_text("x")
    (tmp_path / "preview-2").mkdir()
    (tmp_path / "preview-2" / "page.html").write_text("x")
    (folder / "en" / "page.html").write_text("x")
    (folder / "en" / "out.html").symlink_to(tmp_path / "secret.html")
    (folder / "up").symlink_to(tmp_path / "preview-2")
    assert find_file(folder, "en/page.html") == folder / "en" / "page.html"
    assert find_file(folder, "en/out.html") is None
    assert find_file(folder, "up/page.html") is None
    assert find_file(folder, "en") is None


def test_a_page_keeps_how_it_is_looked_at() -> None:
    """Links between ways of looking say each once, in one order, and are fit for an address."""
    place = Place("en/a page.html").seen_as("plain", "dark", "dark")
    assert place.href == "/.everyreader/as/dark+plain/en/a%20page.html"
    assert read_place("/.everyreader/as/dark+plain/en/a page.html") == place
