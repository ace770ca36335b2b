"""Print in scripts that the site itself does not have yet: every rule about tags and words holds there too.

The sample pages in tests/sites/languages have paragraphs, a list, a table, Latin words, numbers, a date, brackets,
percent signs and quotation marks in Gujarati, Hindi, Tamil, Persian, Central Kurdish, and Urdu in Nastaliq.
"""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from expected import ALONE, HOME, Answer, Expected, answers, declared, expected_of, joined, told

from everyreader.cli.main import main
from everyreader.format import find_formats
from everyreader.proof.parity import compare

pytestmark = pytest.mark.pdf

TODAY = "2026-11-21"
OF_ANY_PAGE = sorted(
    name for name, format in find_formats().items() if not (format.info.kinds or format.info.usual_for)
)
"""Formats that are made of pages of any kind, as the samples are."""
PRINTED = [name for name in OF_ANY_PAGE if find_formats()[name].info.medium == "print"]
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
    return {page.model.tag: page for page in expected_of(project, TODAY, project / ".everyreader")}


def test_every_sample_is_printed(pages: dict[str, Expected], project: Path) -> None:
    """A sample that is not there would prove nothing."""
    assert {
        (tag, format)
        for tag, page in pages.items()
        for format in PRINTED
        if page.file(project / "site", format).exists()
    } == {(tag, format) for tag in TAGS for format in PRINTED}


@pytest.fixture(scope="module")
def answered(pages: dict[str, Expected], project: Path) -> dict[str, dict[str, list[Answer]]]:
    """What each rule finds in each file, by language."""
    return {
        tag: answers(ALONE, [page.pdf(format, page.file(project / "site", format)) for format in PRINTED])
        for tag, page in pages.items()
        if tag in TAGS
    }


@pytest.mark.parametrize("name", ALONE)
@pytest.mark.parametrize("tag", TAGS)
def test_a_script_passes_the_rule(tag: str, name: str, answered: dict[str, dict[str, list[Answer]]]) -> None:
    """Tags and words of the file are those of its page, and no letter is taken from a font that was not chosen."""
    findings = joined(answered[tag][name])
    assert not findings, told(findings or ())  # none also where a file has nothing that the rule is about


@pytest.mark.parametrize("format", OF_ANY_PAGE)
@pytest.mark.parametrize("tag", TAGS)
def test_a_script_says_the_same_in_every_format(
    tag: str, format: str, pages: dict[str, Expected], project: Path
) -> None:
    """No block is lost, added or changed."""
    page = pages[tag]
    file = page.file(project / "site", format)
    found = find_formats()[format].read_back(file.read_bytes())
    assert compare(page.pieces(format, file), found, declared(format)) == []
