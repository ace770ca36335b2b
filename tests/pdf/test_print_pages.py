"""Print as it comes out: sizes, numbers, contents, booklets, and pages that are hard to set."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pikepdf
import pytest
from printed import SETTINGS, flat, pdf, real_project, texts

from everyreader.finding import run_rule
from everyreader.proof.artefacts import PdfFile
from everyreader.rules.pdf.smallest_text import text_sizes
from everyreader.testing import build, contents, write

pytestmark = pytest.mark.pdf


SIZES = {
    "en/guide.clear": 12,
    "en/guide.large": 18,
    "en/guide.giant": 24,
    "en/largest.large": 32,
    "ur/guide.large": 18,
    "en/guide.booklet.giant": 24,
}


@pytest.mark.parametrize(("name", "points"), SIZES.items(), ids=SIZES)
def test_nothing_is_smaller_than_the_size_that_the_page_names(project: Path, name: str, points: int) -> None:
    """The smallest letter of a file, numbers and contents included, has the size of its profile, and the page says
    so."""
    assert round(min(size for _, size, _ in text_sizes(pdf(project, name))), 1) == points
    if name.startswith("en"):
        assert f"{points} point" in texts(pdf(project, name))[0]


@pytest.mark.parametrize("name", SIZES)
def test_labels_numbers_and_wishes_of_a_file(project: Path, name: str) -> None:
    """Pages are labelled as they are numbered, the first says how many there are, and viewers print at full size."""
    with pikepdf.open(pdf(project, name)) as file:
        labels = file.Root.PageLabels.Nums
        assert (int(labels[0]), str(labels[1].S), int(labels[1].St)) == (0, "/D", 1)
        assert str(file.Root.ViewerPreferences.PrintScaling) == "/None"
        assert "/Direction" not in file.Root.ViewerPreferences, (
            "with it PDFium turns every English line of a file round"
        )
        count = len(file.pages)
    pages = texts(pdf(project, name))
    if name.startswith("en"):
        assert [f"Page {number} of {count}" in page for number, page in enumerate(pages, 1)] == [True] * count
        assert f"Number of pages: {count}" in flat(" ".join(pages[:3]))


@pytest.mark.parametrize("name", ["en/guide.large", "en/guide.giant", "en/guide.booklet.large"])
def test_contents_lead_to_the_pages_that_they_name(project: Path, name: str) -> None:
    """Each entry has the number of the page on which its section stands."""
    pages = texts(pdf(project, name))
    told = dict(re.findall(r"(Section number \d): page.(\d+)", flat(" ".join(pages))))
    assert len(told) == 7
    for words, number in told.items():
        assert re.search(rf"{words}(?!:)", flat(pages[int(number) - 1])), (words, number)


def test_short_files_have_no_contents(project: Path) -> None:
    """Up to four pages need none; a longer file of the same page has them."""
    short, long = texts(pdf(project, "en/choice.large")), texts(pdf(project, "en/guide.giant"))
    assert len(short) <= 4 < len(long)
    assert "Contents" not in " ".join(short) and "Contents" in " ".join(long)


@pytest.mark.parametrize("name", [name for name in SIZES if name.startswith("en")])
def test_numbers_and_days_stay_on_one_line(project: Path, name: str) -> None:
    """No phone number and no day is torn, at any size."""
    lines = [flat(line) for page in texts(pdf(project, name)) for line in page.splitlines()]
    assert not [line for line in lines if line.endswith(("0300", "0300 303", "6 August", "01632"))]
    if "en/guide" in name:
        assert [words for words in ("0300 303 5678", "6 August 2026") if not any(words in line for line in lines)] == []


def test_links_of_a_booklet_lead_inside(project: Path) -> None:
    """A link to a page of the booklet goes to its place there and names its page; others keep their printed address."""
    text = flat(" ".join(texts(pdf(project, "en/guide.booklet.large"))))
    assert re.search(
        r"Read the choice \(page \d+\), here \(page \d+\) or home \(www\.trust\.example/en/ ?index\.html\)", text
    )
    with pikepdf.open(pdf(project, "en/guide.booklet.large")) as file:
        found = [
            str(link.A.URI)
            for page in file.pages
            for link in page.get("/Annots", [])
            if "/A" in link and "/URI" in link.A
        ]
    assert found and not [address for address in found if "choice.html" in address]


def test_booklet_needs_no_letter_of_another_font(project: Path) -> None:
    """The signs before the entries of inner lists are in the fonts of the language."""
    file = PdfFile(
        pdf(project, "en/guide.booklet.large"), fonts=frozenset({"NotoSans-Regular.ttf", "NotoSans-Bold.ttf"})
    )
    assert run_rule("pdf/fonts", [file]) == ()


def levels_of(items: list[pikepdf.OutlineItem], level: int = 1) -> Iterator[tuple[int, str]]:
    """Yield level and words of each bookmark."""
    for item in items:
        yield level, str(item.title)
        yield from levels_of(list(item.children), level + 1)


def test_booklet_has_one_title_and_no_level_is_skipped(project: Path) -> None:
    """The booklet's title is above the pages, and these above their sections."""
    with pikepdf.open(pdf(project, "en/guide.booklet.large")) as file, file.open_outline() as outline:
        found = list(levels_of(list(outline.root)))
    assert [words for level, words in found if level == 1] == ["The whole guide"]
    assert [words for level, words in found if level == 2 and words != "Contents"] == [
        "The guide: don't & <do>",
        "choice en",
    ]
    assert next(words for level, words in found if level == 3) == "Section number 1"


@pytest.mark.parametrize("makers", [("person-not-qualified", "machine"), ("machine", "person-not-qualified")])
def test_booklet_says_the_worst_of_its_pages(makers: tuple[str, str], tmp_path: Path) -> None:
    """A booklet of a person's translation and a computer's says once that a computer made it."""
    folder = real_project(tmp_path / "project")
    write(folder, {"content/site.yml": SETTINGS.replace(", email: mail-a", "")})
    for tag in ("en", "ur"):
        for name, maker in zip(("guide", "help"), makers, strict=True):
            draft = f"translation: {maker}\n" if tag == "ur" else ""
            more = "booklet: {title: All, pages: [guide, help]}\n" if name == "guide" else ""
            write(folder, {f"content/{tag}/{name}.md": f"---\ntitle: {name}\n{draft}{more}---\n\nWords.\n"})
    build(folder)
    words = flat(" ".join(texts(pdf(folder, "ur/guide.booklet.large"))))
    assert words.count("by a computer") == 1 and "a person who" not in words


def test_panel_lists_sizes_and_booklets(project: Path) -> None:
    """The web page says the true size of each file, and which is the whole guide."""
    html = (project / "site/en/guide.html").read_text("utf-8")
    panel = flat(re.sub(r"<[^>]*>", "", html[html.index('class="formats"') :]))
    for words in (
        "Clear print, 12 point: The guide",
        "Large print, 18 point: The guide",
        "Giant print, 24 point: The guide",
        "The whole guide in one file: Large print, 18 point: The whole guide (PDF, ",
    ):
        assert words in panel, panel


def test_a_change_of_any_page_makes_its_booklet_anew_and_equal_to_a_clean_one(project: Path, tmp_path: Path) -> None:
    """An edit of a page that a booklet joins changes the booklet; a clean build of the same sources has the same
    bytes."""
    before = pdf(project, "en/guide.booklet.large").read_bytes()
    page = project / "content/en/choice.md"
    page.write_text(page.read_text("utf-8").replace("Words of choice", "Other words of choice"), "utf-8")
    build(project)
    after = contents(project / "site")
    assert after["en/guide.booklet.large-print.pdf"] != before
    build(project, "--out", str(tmp_path / "again"))
    shutil.rmtree(project / ".everyreader")
    build(project, "--out", str(tmp_path / "clean"))
    clean = contents(tmp_path / "clean")
    assert [path for path in after if path.endswith(".pdf") and after[path] != clean.get(path)] == []
