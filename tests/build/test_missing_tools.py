"""What a machine lacks stops nothing else: readers hear which formats are not made yet, whoever builds hears what mends
it, and a build that has it makes the site whole."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from samples import DRAFT, URDU

from everyreader.pdf.typeset import gap
from everyreader.testing import build, make_project, page, published, run

SITE = """\
name: Example Trust
demonstration: yes
base-url: https://www.trust.example
real-service: {web: optout-web, phone: optout-phone}
interpreter-phone: trust-phone
contact: {phone: trust-phone}
drafts: {publish: yes, approved-by: "A. Sample, Head of Information", until: 2027-05-31}
"""
FILES = {
    "content/site.yml": SITE + "formats: [html, large-print, clear-print, text, epub]\n",
    **URDU,
    "content/en/page.md": page("Words.", "short: page\n", "The choice"),
    "content/ur/page.md": page("الفاظ", DRAFT, "انتخاب"),
}


@contextmanager
def without(module: str, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Let a package be missing: None is Python's sign for it."""
    with monkeypatch.context() as changed:
        changed.setitem(sys.modules, module, None)
        gap.cache_clear()
        yield
    gap.cache_clear()


def panel(html: str) -> str:
    """Return the words of the panel of a page."""
    part = html.partition('<section class="formats"')[2].partition("</section>")[0]
    return " ".join(re.sub("<[^>]+>", " ", part).split())


@pytest.mark.pdf
@pytest.mark.slow
@pytest.mark.parametrize("lost", ["weasyprint", "pikepdf"])
def test_a_format_that_cannot_be_made_is_named_in_the_panel(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, lost: str
) -> None:
    """In the words of the page's language, beside those that are there, and on the home page at the root too; nothing
    leads to what is not there. With the package nothing is lacking any more."""
    project = make_project(tmp_path, FILES)
    with without(lost, monkeypatch):
        told = build(project)
        assert told.code == 3 and told.told.count("--setup") == 1, told
        assert "clear print of 3 pages, large print of 3 pages and order sheets in 2 languages, because" in told.told
        english, urdu = panel(published(project)), panel(published(project, "ur/page.html"))
        assert "Not made yet: Clear print, Large print. British Sign Language" in english
        assert "ابھی تیار نہیں: واضح حروف، بڑے حروف۔" in urdu, urdu
        for said in (english, urdu):
            assert "TXT" in said and "PDF" not in said
        assert "Not made yet: " in panel(published(project, "index.html")) and "Not made" not in str(told.found)
        report = (project / "editors-report.md").read_text("utf-8")
        assert "(1)" in report[report.index("## Not made") :].splitlines()[0]
        assert run(project).code == 3
    assert build(project).code == 0
    for path in ("en/page.html", "ur/page.html", "index.html"):
        said = panel(published(project, path))
        assert "PDF" in said and "Not made yet: " not in said and "ابھی تیار نہیں: " not in said, path


@pytest.mark.slow
@pytest.mark.parametrize(("lost", "what"), [("segno", "QR codes"), ("pagefind", "the search of 2 languages")])
def test_each_gap_says_once_what_mends_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, lost: str, what: str
) -> None:
    """Exit code 3, and one command; readers miss nothing of what their page asks for, and hear of nothing."""
    settings = f"{SITE}search: {{full-text: yes, least-pages: 1}}\nformats: [html]\n"
    project = make_project(tmp_path, {**FILES, "content/site.yml": settings})
    with without(lost, monkeypatch):
        told = build(project)
    (line,) = [line for line in told.told.splitlines() if what in line]
    assert told.code == 3 and line.count("--setup") == 1 and line.startswith("Not made on this machine: "), told.told
    assert "Not made yet: " not in panel(published(project))
