"""Short addresses: what they lead to, on hosts and by pages that lead on, and where paper says them."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from samples import DRAFT, POLISH, SITE, URDU

from everyreader.testing import make_project, page, published, run, write

pytestmark = pytest.mark.slow

FILES = {
    "content/site.yml": SITE,
    **POLISH,
    **URDU,
    "content/en/page.md": page("Words.", "short: opt-out\n", "The choice"),
    "content/ur/page.md": page("الفاظ", DRAFT, "انتخاب"),
    "content/en/other.md": page("Words."),
}


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project with a page that has a short address, in two languages, built."""
    made = make_project(tmp_path, FILES)
    run(made)
    return made


def test_a_short_address_leads_to_the_page_in_its_language(project: Path) -> None:
    """With the name of its language, and in the default language without it, by a page that leads on and by hosts."""
    for path, target in (("opt-out", "en/page"), ("opt-out/en", "en/page"), ("opt-out/ur", "ur/page")):
        html = published(project, f"{path}.html")
        up = "../" * path.count("/")
        assert f'content="0; url={up}{target}.html"' in html
        assert re.search(rf"^/{path} +/{target}.html +301$", published(project, "_redirects"), re.M)
        assert f'"/{path}" "/{target}.html";' in published(project, "hosting/nginx.conf")
    assert not (project / "site/opt-out/pl.html").exists(), "there is no such page"


def test_the_print_of_a_web_page_says_its_short_address(project: Path) -> None:
    """In the line that only paper has; a page without one says its own address."""
    line = published(project, "ur/page.html").partition('<p class="paper wide">')[2].partition("</p>")[0]
    assert "trust.example/opt-out/ur" in re.sub("<[^>]*>", "", line) and "ur/page.html" not in line
    line = published(project, "en/other.html").partition('<p class="paper wide">')[2].partition("</p>")[0]
    assert "en/other.html" in line


def test_a_short_address_that_cannot_be_used_leads_nowhere(project: Path) -> None:
    """It is told, nothing is published at it, and no page says it."""
    write(project, {"content/en/page.md": page("Words.", "short: ur\n")})
    assert "[site/short-address]" in run(project).found
    assert not (project / "site/ur/ur.html").exists() and "/ur/ur" not in published(project, "ur/page.html")


def test_a_page_that_is_at_the_short_address_already_keeps_it(tmp_path: Path) -> None:
    """An old address of another page comes before; the finding is at the line that asks later."""
    made = make_project(tmp_path, {**FILES, "content/en/a.md": page("Words.", "redirects: [/opt-out]\n", "Another")})
    assert "[site/duplicate-address]" in run(made).found
    assert 'url=en/a.html"' in published(made, "opt-out.html") and 'url=../ur/page.html"' in published(
        made, "opt-out/ur.html"
    )


def test_a_table_for_the_switchboard_has_every_short_address(project: Path) -> None:
    """Each page with the address to read out, and what is behind it in other languages."""
    write(project, {"content/en/staff.md": page("!!! short-addresses\n    None.")})
    run(project)
    table = published(project, "en/staff.html").partition("<table")[2].partition("</table>")[0]
    words = " ".join(re.sub("<[^>]*>", " ", table).split())
    assert (
        "Short address Languages The choice" in words and words.endswith("opt-out Urdu: /ur") and "other" not in words
    )
