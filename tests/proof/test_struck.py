"""Struck-out words in every format: each says where they begin and end, and nothing in them or beside them is lost."""

from __future__ import annotations

from pathlib import Path

import pytest
from expected import Expected, declared, expected_of, told
from samples import make_trust

from everyreader.finding import run_rule
from everyreader.format import find_formats
from everyreader.proof.parity import compare
from everyreader.testing import TODAY, build, write

pytestmark = pytest.mark.pdf

FORMATS = ("html", "clear-print", "large-print", "giant-print", "text")
WORDS = """\
Phone ~~old number {{ phone-a }} and [contact](choice.md)~~ {{ phone-b }}.

~~Gone.~~

## What is ~~old~~ new {#new}

- ~~one **two**~~ three
- [polski ~~stary 12~~]{lang=pl}

| A ~~b~~ | C |
| --- | --- |
| ~~d~~ | e |
"""
IN_URDU = "اس صفحے پر وہ الفاظ ہیں جو اب درست نہیں ہیں، اور ان کے ساتھ نئے الفاظ بھی لکھے ہوئے ہیں۔"
TAGS = ("en", "pl", "ur")


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small project in three languages with a page of struck-out words, built in every format that there is."""
    project = make_trust(tmp_path_factory.mktemp("struck"))
    site = (project / "content/site.yml").read_text("utf-8")
    write(project, {"content/site.yml": site.replace("[html, words]", "[html]")})
    for tag in TAGS:
        more = "" if tag == "en" else "translation: machine\n"
        settings = f"title: Struck {tag}\nreviewed: 2026-11-20\nformats: [{', '.join(FORMATS)}]\n{more}"
        words = f"{WORDS}\n{IN_URDU}\n" if tag == "ur" else WORDS  # without any, the page would be held
        write(project, {f"content/{tag}/struck.md": f"---\n{settings}---\n\n{words}"})
    build(project, jobs=2)
    return project


@pytest.fixture(scope="module")
def pages(project: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Expected]:
    """What the pages must say."""
    found = expected_of(project, TODAY, tmp_path_factory.mktemp("cache"))
    return {page.model.tag: page for page in found if page.model.page == "struck"}


def test_every_format_is_looked_at() -> None:
    """A new one would be left out here."""
    assert {*FORMATS} == {
        name for name, format in find_formats().items() if not (format.info.kinds or format.info.usual_for)
    }


@pytest.mark.parametrize("format", FORMATS)
@pytest.mark.parametrize("tag", TAGS)
def test_a_format_says_all_of_it(tag: str, format: str, pages: dict[str, Expected], project: Path) -> None:
    """Words, numbers, facts and links in struck-out words, and where these begin and end."""
    page = pages[tag]
    file, wanted = page.file(project / "site", format), page.pieces(format, page.file(project / "site", format))
    assert sum(piece.text.count("[") for piece in wanted) >= 14
    assert compare(wanted, find_formats()[format].read_back(file.read_bytes()), declared(format)) == []


@pytest.mark.parametrize(
    "name", ["pdf/tag-text", "pdf/links", "pdf/part-language", "pdf/reading-order", "pdf/extracted-text"]
)
@pytest.mark.parametrize("tag", TAGS)
def test_large_print_passes_the_rule(tag: str, name: str, pages: dict[str, Expected], project: Path) -> None:
    """By the tag tree and by what other programs read."""
    file = pages[tag].file(project / "site", "large-print")
    findings = run_rule(name, [pages[tag].pdf("large-print", file)])
    assert findings == (), told(findings or ())


def test_on_screen_it_is_hidden_and_said(project: Path) -> None:
    """The line through the words is for those who see it."""
    html = (project / "site/en/struck.html").read_text("utf-8")
    assert (
        '<span class="unseen">[crossed out] </span><del>Gone.</del><span class="unseen"> [end of '
        '<span class="whole">crossed-out</span> words]</span>' in html
    )
    assert '<span class="unseen">[przekreślone] </span>' in (project / "site/pl/struck.html").read_text("utf-8")
