"""An address that readers or search engines were given keeps what it had, or is told; what no longer stands is listed
nowhere."""

from __future__ import annotations

import re
from pathlib import Path

from everyreader.site.redirects import read_redirects
from everyreader.testing import SMALLEST, language, make_project, page, published, run, write

PDF = b"%PDF-1.7\n%%EOF\n"
LINK = page("[Our form](../media/leaflet.pdf)")
REAL = {
    "content/site.yml": (SMALLEST / "content/site.yml").read_text("utf-8").replace("demonstration: yes\n", ""),
    "content/facts.yml": (SMALLEST / "content/facts.yml").read_text("utf-8").replace("  demonstration: yes\n", ""),
}
DOWN = "expires: 2026-11-20\n"
QUALIFIED = "translation: {made-by: qualified, name: A. Khan, date: 2026-08-06}\n"
POLISH = page("Numer telefonu do nas to {{ trust-phone }}. Prosimy zadzwonić.", QUALIFIED, "Nasza strona")


def alternates(project: Path, path: str) -> dict[str, str]:
    """Return the versions that a page names to search engines, by language."""
    found = re.findall(r'<link rel="alternate" hreflang="([^"]*)" href="[^"]*/(\w+/[^"/]*)">', published(project, path))
    return dict(found)


def test_a_file_that_is_renamed_is_told_until_it_is_answered(tmp_path: Path) -> None:
    """With the line to paste, which then is right; a new version under the old name says nothing."""
    project = make_project(tmp_path, {"content/en/page.md": LINK, "content/media/leaflet.pdf": PDF})
    assert "vanished" not in run(project).found
    write(project, {"content/media/leaflet.pdf": PDF + b"%\n"})
    assert "vanished" not in run(project).found
    (project / "content/media/leaflet.pdf").rename(project / "content/media/leaflet-2026.pdf")
    write(project, {"content/en/page.md": LINK.replace("leaflet", "leaflet-2026")})
    for _ in range(2):
        said = run(project)
        assert said.place("site/vanished-file") and "/media/leaflet.pdf,en/new-page" in said.found, said.found
    write(project, {"content/redirects.csv": "old,new\n/media/leaflet.pdf,en/page\n"})
    assert "vanished" not in run(project).found and "/media/leaflet.pdf" in published(project, "_redirects")


def test_a_page_that_readers_have_keeps_its_address(tmp_path: Path) -> None:
    """Another one whose name differs in capitals alone comes first in the alphabet, and does not take it."""
    project = make_project(tmp_path, {"content/en/page.md": page("First.")})
    assert run(project).code == 0
    write(project, {"content/en/Page.md": page("Second.")})
    said = run(project)
    assert "First." in published(project) and said.place("site/duplicate-address").startswith("content/en/Page.md")
    assert "First." in published(project) and run(project).code == 1


def test_a_version_that_is_taken_down_is_no_alternate(tmp_path: Path) -> None:
    """No other version and no list names it to search engines; x-default is the default language or nothing."""
    files = {**REAL, **language("pl"), "content/pl/page.md": POLISH, "content/pl/only.md": POLISH}
    project = make_project(tmp_path, {**files, "content/en/page.md": page("Words {{ trust-phone }}.")})
    run(project)
    assert alternates(project, "pl/page.html") == {
        "en-GB": "en/page.html", "pl": "pl/page.html", "x-default": "en/page.html"
    }  # fmt: skip
    assert "x-default" not in alternates(project, "pl/only.html")
    write(project, {"content/en/page.md": page("Words {{ trust-phone }}.", DOWN)})
    run(project)
    assert alternates(project, "pl/page.html") == {} and "en/page.html" not in published(project, "sitemap.xml")


def test_an_own_page_for_lost_readers_works_at_any_address(tmp_path: Path) -> None:
    """Its links are from the root of the site, and nothing lists it."""
    project = make_project(tmp_path, {**REAL, "content/en/404.md": page("Not here. Phone {{ trust-phone }}.")})
    run(project)
    html = published(project, "en/404.html")
    assert 'href="/assets/' in html and 'content="noindex"' in html and not re.search(r'(?:href|src)="\.\.?/', html)
    assert "404" not in published(project, "sitemap.xml")


def test_a_demonstration_has_no_site_map(tmp_path: Path) -> None:
    """Its schema allows none without an address."""
    project = make_project(tmp_path)
    assert run(project).code == 0 and not (project / "site/sitemap.xml").exists()
    assert "Sitemap" not in published(project, "robots.txt")


def test_signs_that_nobody_sees_are_not_in_an_old_address() -> None:
    """They come with what is copied from Word or a chat; no reader has ever asked for them."""
    found, told = read_redirects("old,new\n/old\u200b\u00a0page\u2060,/en/page\n".encode())
    assert [redirect.old for redirect in found] == ["/old page"] and not told
