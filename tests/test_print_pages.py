"""Print as it comes out: sizes, numbers, contents, booklets, and pages that are hard to set."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
from small_project import ROOT, TODAY, build, contents, make_project, write

from everyreader.finding import run_rule
from everyreader.proof.artefacts import PdfFile
from everyreader.rules.pdf.smallest_text import text_sizes

pytestmark = pytest.mark.pdf

SETTINGS = """\
name: Example Trust
base-url: https://www.trust.example
default-language: en
formats: [html, large-print]
contact: {phone: phone-a, email: mail-a}
interpreter-phone: phone-b
drafts: {publish: yes, approved-by: "A. Sample, Head of Information", until: 2027-05-31}
"""
MAIL = """
mail-a:
  type: email
  value: patient.information.team@a-rather-long-name-of-a-trust.example
  source: https://www.trust.example
  checked: 2026-11-20
  owner: Example owner
"""
SECTION = "## Section number {number} {{#part-{number}}}\n\n" + "These are plain words of a long page. " * 30 + "\n\n"
LONG = "".join(SECTION.format(number=number) for number in range(1, 8))
GUIDE = "---\ntitle: \"The guide: don't & <do>\"\nformats: [html, clear-print, large-print, giant-print]\nprint-sizes: {{clear-print: 12}}\n" \
        "booklet: {{title: The whole guide, pages: [guide, choice]}}\n---\n\nRead [the choice](choice.md#first), [here](#part-7) or " \
        "[home](index.md). Phone 0300 303 5678 by 6 August 2026.\n\n{rest}"
URDU = "---\ntitle: گائیڈ\ntranslation: machine\nformats: [html, large-print]\n---\n\nالفاظ 0300 303 5678.\n"


def real_project(folder: Path) -> Path:
    """Return a small project that is no demonstration, so that nothing in it is marked as made up."""
    project = make_project(folder)
    facts = project / "content/facts.yml"
    facts.write_text(facts.read_text("utf-8").replace("  demonstration: yes\n", ""), "utf-8")
    return project


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small project that asks for print of every size, built."""
    folder = real_project(tmp_path_factory.mktemp("print") / "project")
    write(folder, "content/site.yml", SETTINGS)
    facts = folder / "content/facts.yml"
    facts.write_text(facts.read_text("utf-8") + MAIL, "utf-8")
    write(folder, "content/en/guide.md", GUIDE.format(rest=LONG))
    write(folder, "content/ur/guide.md", URDU)
    write(folder, "content/en/largest.md", f"---\ntitle: Largest\nprint-sizes: {{large-print: 32}}\n---\n\n{LONG[:3000]}")
    build(folder)
    return folder


def pdf(project: Path, name: str) -> Path:
    """Return a PDF of the site."""
    return project / "site" / f"{name}-print.pdf"


def texts(path: Path) -> list[str]:
    """Return the words of each page, one line after another."""
    document = pypdfium2.PdfDocument(path)
    try:
        return [page.get_textpage().get_text_bounded() for page in document]
    finally:
        document.close()


def flat(text: str) -> str:
    """Return words on one line."""
    return " ".join(text.split())


SIZES = {"en/guide.clear": 12, "en/guide.large": 18, "en/guide.giant": 24, "en/largest.large": 32, "ur/guide.large": 18,
         "en/guide.booklet.giant": 24}


@pytest.mark.parametrize(("name", "points"), SIZES.items(), ids=SIZES)
def test_nothing_is_smaller_than_the_size_that_the_page_names(project: Path, name: str, points: int) -> None:
    """The smallest letter of a file, numbers and contents included, has the size of its profile, and the page says so."""
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
        assert "/Direction" not in file.Root.ViewerPreferences, "with it PDFium turns every English line of a file round"
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
    assert re.search(r"Read the choice \(page \d+\), here \(page \d+\) or home \(www\.trust\.example/en/ ?index\.html\)", text)
    with pikepdf.open(pdf(project, "en/guide.booklet.large")) as file:
        found = [str(link.A.URI) for page in file.pages for link in page.get("/Annots", []) if "/A" in link and "/URI" in link.A]
    assert found and not [address for address in found if "choice.html" in address]


def test_booklet_needs_no_letter_of_another_font(project: Path) -> None:
    """The signs before the entries of inner lists are in the fonts of the language."""
    file = PdfFile(pdf(project, "en/guide.booklet.large"), fonts=frozenset({"NotoSans-Regular.ttf", "NotoSans-Bold.ttf"}))
    assert run_rule("pdf/fonts", [file]) == ()


def levels_of(items: list[pikepdf.OutlineItem], level: int = 1) -> Iterator[tuple[int, str]]:
    """Yield level and words of each bookmark."""
    for item in items:
        yield level, str(item.title)
        yield from levels_of(list(item.children), level + 1)


def test_booklet_has_one_title_and_no_level_is_skipped(project: Path) -> None:
    """The booklet's title stands above the pages, and these above their sections."""
    with pikepdf.open(pdf(project, "en/guide.booklet.large")) as file, file.open_outline() as outline:
        found = list(levels_of(list(outline.root)))
    assert [words for level, words in found if level == 1] == ["The whole guide"]
    assert [words for level, words in found if level == 2 and words != "Contents"] == ["The guide: don't & <do>", "choice en"]
    assert [words for level, words in found if level == 3][0] == "Section number 1"


@pytest.mark.parametrize("makers", [("person-not-qualified", "machine"), ("machine", "person-not-qualified")])
def test_booklet_says_the_worst_of_its_pages(makers: tuple[str, str], tmp_path: Path) -> None:
    """A booklet of a person's translation and a computer's says once that a computer made it."""
    folder = real_project(tmp_path / "project")
    write(folder, "content/site.yml", SETTINGS.replace(", email: mail-a", ""))
    for tag in ("en", "ur"):
        for name, maker in zip(("guide", "help"), makers, strict=True):
            draft = f"translation: {maker}\n" if tag == "ur" else ""
            more = "booklet: {title: All, pages: [guide, help]}\n" if name == "guide" else ""
            write(folder, f"content/{tag}/{name}.md", f"---\ntitle: {name}\n{draft}{more}---\n\nWords.\n")
    build(folder)
    words = flat(" ".join(texts(pdf(folder, "ur/guide.booklet.large"))))
    assert words.count("by a computer") == 1 and "a person who" not in words

def test_panel_lists_sizes_and_booklets(project: Path) -> None:
    """The web page says the true size of each file, and which is the whole guide."""
    html = (project / "site/en/guide.html").read_text("utf-8")
    panel = flat(re.sub(r"<[^>]*>", "", html[html.index('class="formats"'):]))
    for words in ("Clear print, 12 point: The guide", "Large print, 18 point: The guide", "Giant print, 24 point: The guide",
                  "The whole guide in one file: Large print, 18 point: The whole guide (PDF, "):
        assert words in panel, panel


def test_a_change_of_any_page_makes_its_booklet_anew_and_equal_to_a_clean_one(project: Path, tmp_path: Path) -> None:
    """An edit of a page that a booklet joins changes the booklet; a clean build of the same sources has the same bytes."""
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


EMOJI = "Words \U0001f600 \U0001f468‍\U0001f469‍\U0001f467 end"
HARD = {
    "a word of 500 letters": ("abcdefghij" * 50, lambda text: "abcdefghij" * 50 in re.sub(r"Page( \d+ of \d+)?|\s", "", text)),
    "10,000 words": ("\n\n".join(["word " * 100] * 100), lambda text: text.count("word") >= 10_000),
    "200 links in a paragraph": (" ".join(f"[link{number}](https://a.example/{number})" for number in range(200)),
                                 lambda text: "link199" in text and "a.example/ 199" in text.replace("/199", "/ 199")),
    "500 rows": ("| A | B |\n|---|---|\n" + "".join(f"| name{number} | x |\n" for number in range(500)),
                 lambda text: all(f"name{number}" in text for number in range(500))),
    "500 rows of five columns": ("| A | B | C | D | E |\n|---|---|---|---|---|\n" + "".join(
        f"| name{number} | b | c | | e{number} |\n" for number in range(500)),
        lambda text: all(f"A: name{number}" in text and f"E: e{number}" in text for number in range(500))),
    "a long word in a table": (f"| A | B |\n|---|---|\n| {'abcdefghij' * 50} | x |\n",
                               lambda text: "abcdefghij" * 50 in re.sub(r"Page( \d+ of \d+)?|\s", "", text)),
    "emoji": (EMOJI, lambda text: "end" in text),
    "a drawing": ("![A round sign](../media/round.svg)\n\n![](../media/round.svg)\n\nend", lambda text: "end" in text),
}


@pytest.mark.parametrize(("words", "holds"), HARD.values(), ids=HARD)
def test_hard_pages_are_set_without_loss(words: str, holds: Callable[[str], bool], tmp_path: Path) -> None:
    """Nothing that an author writes stops the build, leaves the paper or is lost."""
    project = real_project(tmp_path / "project")
    for path in [*project.glob("content/*/*.md"), *project.glob("content/*/guides/*.md")]:
        path.unlink()
    write(project, "content/site.yml", SETTINGS.replace(", email: mail-a", ""))
    write(project, "content/en/page.md", f"---\ntitle: Page\nprint-sizes: {{large-print: 24}}\n---\n\n{words}\n")
    assert build(project).code in (0, 1)
    file = pdf(project, "en/page.large")
    assert holds(flat(" ".join(texts(file)))), "words are lost"
    document = pypdfium2.PdfDocument(file)
    for page in document:
        text = page.get_textpage()
        boxes = [text.get_rect(number) for number in range(text.count_rects())]
        assert all(box[0] >= 60 and box[2] <= 595 - 60 for box in boxes), "a line leaves the paper"
    document.close()


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_nothing_stays_in_the_folder_for_passing_files(jobs: str, project: Path, tmp_path: Path) -> None:
    """Fonts that are laid out for one build go with it, in this process and in others."""
    copy, scratch = tmp_path / "project", tmp_path / "scratch"
    shutil.copytree(project, copy, ignore=shutil.ignore_patterns(".everyreader", "site"))
    scratch.mkdir()
    done = subprocess.run([sys.executable, ROOT / "build.py", "--project", copy, "--jobs", jobs, "--today", TODAY], check=False,
                          capture_output=True, text=True, env={**os.environ, "TMPDIR": str(scratch)})
    assert pdf(copy, "en/guide.large").exists(), done.stderr
    assert list(scratch.iterdir()) == []


def test_the_library_is_left_as_it_was(project: Path) -> None:
    """What is put in the place of WeasyPrint's own is there only while a file is made, even where that fails."""
    from weasyprint import pdf as library
    from weasyprint.draw import text
    from weasyprint.layout import inline
    from weasyprint.pdf import stream

    from everyreader.pdf.patches import patched
    before = (library.Stream, library.add_tags, stream.Stream, stream.Font, text.draw_first_line, inline.split_text_box)
    build(project, "--out", str(project / "again"))
    with pytest.raises(KeyError), patched():
        assert before[1] is not library.add_tags
        raise KeyError
    assert before == (library.Stream, library.add_tags, stream.Stream, stream.Font, text.draw_first_line, inline.split_text_box)
