"""Print in scripts that the site itself does not have yet: every rule about tags and words holds there too.

The sample pages in tests/sites/languages have paragraphs, a list, a table, Latin words, numbers, a date, brackets, percent signs and
quotation marks in Gujarati, Hindi, Tamil, Persian, Central Kurdish, and Urdu in Nastaliq.
"""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from expected import HOME, Expected, declared, expected_of
from test_site_pdfs import STRUCTURE, told

from everyreader.cli.main import main
from everyreader.proof.parity import compare
from everyreader.format import find_formats
from everyreader.rules.pdf import fonts

pytestmark = pytest.mark.pdf

TODAY = "2026-11-21"
PRINTED = sorted(name for name, format in find_formats().items() if format.info.medium == "print")
TAGS = ("ckb", "en", "fa", "gu", "hi", "ta", "ur")


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample project with the house's own templates, built."""
    folder = tmp_path_factory.mktemp("languages") / "project"
    shutil.copytree(HOME / "tests" / "sites" / "languages", folder)
    shutil.copytree(HOME / "templates", folder / "templates")
    assert main(["build", "--project", str(folder), "--today", TODAY], HOME) == 0
    return folder


@pytest.fixture(scope="module")
def pages(project: Path) -> dict[str, Expected]:
    """What each sample page says, by language."""
    return {page.view.tag: page for page in expected_of(project, TODAY, project / ".everyreader")}


def test_every_sample_is_printed(pages: dict[str, Expected], project: Path) -> None:
    """A sample that is not there would prove nothing."""
    assert {(tag, format) for tag, page in pages.items() for format in PRINTED if page.file(project / "site", format).exists()} == {
        (tag, format) for tag in TAGS for format in PRINTED}


@pytest.mark.parametrize("name", STRUCTURE)
@pytest.mark.parametrize("tag", TAGS)
def test_a_script_passes_the_rule(tag: str, name: str, pages: dict[str, Expected], project: Path) -> None:
    """Tags and words of the file are those of its page."""
    page = pages[tag]
    files = [(format, page.file(project / "site", format)) for format in PRINTED]
    findings = [finding for format, file in files for finding in STRUCTURE[name](file, page, page.pieces(format, file))]
    assert not findings, told(findings)


@pytest.mark.parametrize("tag", TAGS)
def test_a_script_is_set_in_its_own_fonts(tag: str, pages: dict[str, Expected], project: Path) -> None:
    """No letter is taken from a font that was not chosen; English words stand in every sample."""
    page = pages[tag]
    allowed = {*page.locale.fonts, *pages["en"].locale.fonts, *(name for other in pages.values() if other.view.lang in page.view.foreign
                                                                for name in other.locale.fonts)}
    assert [finding for format in PRINTED for finding in fonts.check(page.file(project / "site", format), allowed)] == []


@pytest.mark.parametrize("format", sorted(find_formats()))
@pytest.mark.parametrize("tag", TAGS)
def test_a_script_says_the_same_in_every_format(tag: str, format: str, pages: dict[str, Expected], project: Path) -> None:
    """No block is lost, added or changed."""
    page = pages[tag]
    file = page.file(project / "site", format)
    found = find_formats()[format].read_back(file.read_bytes())
    assert compare(page.pieces(format, file), found, declared(format)) == []
