"""Tables of all pages: each cell opens the page, or the file, that its column and its row name."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest
from samples import POLISH, QUALIFIED, URDU, text

from everyreader.testing import SMALLEST, make_project, page, published, run

SITE = (SMALLEST / "content/site.yml").read_text("utf-8")
KIND = "kind: {kind}\n"
CELL = re.compile(r"<t[dh][^>]*>(.*?)</t[dh]>", re.DOTALL)
LINK = re.compile(r'href="([^"]+)"')


def table(html: str) -> list[list[str]]:
    """Return the cells of the only table of a page, row by row."""
    (found,) = re.findall(r"<table.*?</table>", html, re.DOTALL)
    return [CELL.findall(row) for row in re.findall(r"<tr>(.*?)</tr>", found, re.DOTALL)]


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project in three languages with two formats, built."""
    formats = "formats: [html, text]\n"
    project = make_project(
        tmp_path_factory.mktemp("tables"),
        {
            **POLISH,
            **URDU,
            "content/site.yml": re.sub("formats:.*\n", "", SITE) + formats,
            "content/en/page.md": page("Words."),
            "content/pl/page.md": page("Słowa.", QUALIFIED, "Strona"),
            "content/ur/page.md": page("الفاظ", QUALIFIED, "صفحہ"),
            "content/en/forms.md": page("!!! formats\n    None.", KIND.format(kind="formats"), "All forms"),
            "content/en/tongues.md": page("!!! languages\n    None.", KIND.format(kind="languages"), "All tongues"),
            "content/pl/tongues.md": page("!!! languages\n    Brak.", QUALIFIED, "Języki"),
        },
    )
    run(project)
    return project


def test_each_cell_opens_its_file(project: Path) -> None:
    """A column is a format, and each cell is one link, to the file of its row in that format, which is there."""
    head, *rows = table(published(project, "en/forms.html"))
    assert [text(cell) for cell in head] == ["Page", "Plain text"]
    assert {text(row[0]) for row in rows} >= {"A page", "All forms", "All tongues"}
    for row in rows:
        targets = [LINK.findall(cell) for cell in row]
        assert all(len(found) == 1 for found in targets)
        addresses = [found[0] for found in targets]
        assert [address.rpartition(".")[2] for address in addresses] == ["html", "txt"]
        assert len({address.partition(".")[0] for address in addresses}) == 1
        assert all((project / "site/en" / address).is_file() for address in addresses)


def test_each_cell_opens_its_language(project: Path) -> None:
    """The reader's own language comes first; a cell leads to the page in the language of its column, or is empty."""
    for own in ("en", "pl"):
        head, *rows = table(published(project, f"{own}/tongues.html"))
        tags = [{"English": "en", "polski": "pl", "اردو": "ur"}[text(cell).split()[0]] for cell in head[1:]]
        assert tags[0] == own and sorted(tags) == ["en", "pl", "ur"] and rows
        for row in rows:
            for tag, cell in zip(tags, row[1:], strict=True):
                for address in LINK.findall(cell):
                    file = (project / "site" / own / address).resolve()
                    assert file.is_file() and f'<html lang="{"en-GB" if tag == "en" else tag}"' in file.read_text(
                        "utf-8"
                    )


def test_no_two_headings_of_a_page_are_alike(project: Path) -> None:
    """The panel of formats is called otherwise than the pages that tell of formats, and than their parts."""
    files = list((project / "site").glob("??/*.html"))
    assert len(files) > 5
    for file in files:
        words = [text(each) for each in re.findall(r"<h[1-6][^>]*>(.*?)</h[1-6]>", file.read_text("utf-8"), re.DOTALL)]
        assert max(Counter(words).values()) == 1, (file.name, words)
