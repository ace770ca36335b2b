"""The booklet of an Easy Read page: every step whole, beside a picture of 50 to 57 mm, in words of 16 point; and bad
input makes a file all the same."""

from __future__ import annotations

from pathlib import Path

import pypdfium2
import pytest

from everyreader.layout import ENGINE
from everyreader.pdf.leaf_blocks import read_pdf_blocks
from everyreader.pdf.read import elements, marks_of, read_tags
from everyreader.rules.pdf.smallest_text import text_sizes
from everyreader.testing import build, language, make_project, page, write

pytestmark = [pytest.mark.pdf, pytest.mark.slow]

SETTINGS = """\
name: Example Trust
demonstration: yes
base-url: https://www.trust.example
real-service: {web: optout-web, phone: optout-phone}
contact: {phone: trust-phone, post: trust-post}
interpreter-phone: trust-phone
formats: [html, easy-read]
"""
DRAWING = '<svg xmlns="http://www.w3.org/2000/svg" width="300" height="300"><rect width="300" height="300"/></svg>'
STEP = "![](../media/a.svg)\n\nYou can choose {}.\n\n"
WORDS = "".join(
    f"## Part {part} {{#part-{part}}}\n\n" + "".join(STEP.format(f"{part} and {number}") for number in range(steps))
    for part, steps in enumerate((2, 3, 4, 5, 6), 1)
)
CHECKED = "translation: {made-by: qualified, name: A. Sample, date: 2026-11-01}\n"
HARD = (
    "![](../media/a.svg)\n\nYou can **opt out**. To opt out means to say no.\n\n"
    "## A law {#law}\n\n![](../media/a.svg)\n\nA **law** is a rule. You can **opt out**.\n\n"
    '## Answers {#answers}\n\n!!! ticks "Is it easy?"\n    - ![](../media/a.svg) Yes\n    - ![](../media/a.svg) No\n'
)
URDU = "".join(
    f"## آپ کی معلومات محفوظ رہتی ہیں {part} {{#part-{part}}}\n\n"
    + "![](../media/a.svg)\n\nآپ **انتخاب** کر سکتے ہیں۔\n\n" * 2
    + "![](../media/a.svg)\n\nیہ **فیصلہ** آپ کا ہے۔\n\n"
    for part in (1, 2)
)
BAD = (
    "Ordinary words of a paragraph.\n\n" * 9
    + "| A | B |\n| --- | --- |\n| One | Two |\n\n"
    + f"![](../media/a.svg)\n\n{'word ' * 200}end.\n\n![](../media/none.svg)\n\nNo picture.\n"
)


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The English folder of a site with three booklets, one of them of bad input."""
    project = make_project(
        tmp_path_factory.mktemp("easy"),
        {
            "content/site.yml": SETTINGS,
            "content/media/a.svg": DRAWING,
            "content/media/a.yml": "licence: MIT\ncredit: A. Khan\n",
            "content/en/good.md": page(f"{STEP.format('now')}{WORDS}", "kind: easy-read\n", "Easy Read: good"),
            "content/en/hard.md": page(HARD, "kind: easy-read\n", "Easy Read: hard words"),
            "content/en/bad.md": page(BAD, "kind: easy-read\n", "Easy Read: bad"),
            **language("ur"),
            "content/ur/good.md": page(URDU, f"kind: easy-read\n{CHECKED}", "آسان زبان"),
        },
    )
    build(project)
    return project / "site/en"


def test_each_step_is_on_one_page_and_each_part_begins_one(files: Path) -> None:
    """Cover, contents, and sheets of two to four steps."""
    tags = read_tags(files / "good.easy-read.pdf")
    assert tags.root
    found = [(node, sorted({mark.page for mark in marks_of(node)})) for node, _ in elements(tags.root) if node.id]
    steps = [pages for node, pages in found if "paragraph" in node.id and marks_of(node)]
    assert len(steps) > 20 and all(len(pages) == 1 for pages in steps)
    starts = [pages[0] for node, pages in found if node.kind == "H2" and node.id.startswith("part-")]
    assert starts == [4, 5, 6, 7, 9] and len(tags.pages) == 11


def test_pictures_are_large_and_words_are_too(files: Path) -> None:
    """Every picture is between 50 and 57 mm wide, and no word smaller than 16 point."""
    pages = pypdfium2.PdfDocument(files / "good.easy-read.pdf")
    try:
        sizes = {
            round((bounds[2] - bounds[0]) * 25.4 / 72)
            for number in range(3, 10)
            for each in pages[number].get_objects(max_depth=4)
            if each.type != pypdfium2.raw.FPDF_PAGEOBJ_TEXT and (bounds := each.get_bounds())
        }
    finally:
        pages.close()
    assert {50, 57} <= sizes, sizes
    assert min(size for _, size, _ in text_sizes(files / "good.easy-read.pdf")) >= 15.95


def test_hard_words_are_listed_once_with_the_page_that_explains_each(files: Path) -> None:
    """After the text, each as a link; the pictures there, and those beside answers, are decoration."""
    tags = read_tags(files / "hard.easy-read.pdf")
    said = [b.text.replace("\u00a0", " ") for b in read_pdf_blocks((files / "hard.easy-read.pdf").read_bytes())]
    at = said.index("Hard words")
    assert said[at + 1 : at + 3] == ["opt out: page 3", "law: page 4"] and any("Yes" in words for words in said[:at])
    assert [link.place for link in tags.links if "pair" in link.target] == [3, 4]
    assert tags.root and not [node for node, _ in elements(tags.root) if node.kind == "Figure"]
    assert "Hard words" not in {b.text for b in read_pdf_blocks((files / "good.easy-read.pdf").read_bytes())}


def test_what_is_no_easy_read_is_a_booklet_all_the_same(files: Path) -> None:
    """Ordinary paragraphs, a table, a step of 200 words and a missing picture: every word is there."""
    said = " ".join(block.text for block in read_pdf_blocks((files / "bad.easy-read.pdf").read_bytes()))
    assert said.count("Ordinary words of a paragraph.") == 9 and said.count("word ") >= 199
    assert "Two" in said and "No picture." in said


def crowded(file: Path, number: int) -> list[str]:
    """Return the letters of a page of a booklet that stand on a picture, or nearer than 2 mm beside one."""
    found, near = [], 2 * 72 / 25.4
    with pypdfium2.PdfDocument(file) as document:
        sheet = document[number - 1]
        # The drawings of a page are Forms, in the page's own units; what is within one is in units of its own.
        drawings = [each.get_bounds() for each in sheet.get_objects(max_depth=1) if each.type != TEXT]
        assert len(drawings) > 1
        words = sheet.get_textpage()
        for at in range(words.count_chars()):
            left, bottom, right, top = words.get_charbox(at)
            for start, low, end, high in drawings:
                if low < (bottom + top) / 2 < high and left < end + near and right > start - near:
                    found.append(words.get_text_range(at, 1))
    return [letter for letter in found if letter.strip()]


TEXT = pypdfium2.raw.FPDF_PAGEOBJ_TEXT


@pytest.mark.parametrize(("name", "number"), [("en/good", 2), ("ur/good", 2), ("en/hard", 6), ("ur/good", 5)])
def test_a_list_of_pages_stands_beside_its_pictures(files: Path, name: str, number: int) -> None:
    """In contents and hard words, whichever way the words run, no letter touches the picture of its entry."""
    assert crowded(files.parent / f"{name}.easy-read.pdf", number) == []


def test_an_entry_on_its_picture_is_found(files: Path, tmp_path: Path) -> None:
    """The measure sees a style that takes the room of the pictures away."""
    project = files.parents[1]
    style = (ENGINE / "templates/large-print/style.css").read_text("utf-8")
    bad = f'{style}\nhtml[dir="rtl"] .contents li {{ padding-inline-start: 0 !important }}\n'
    write(project, {"templates/large-print/style.css": bad})
    build(project, "--out", str(tmp_path), "--language", "ur")
    assert crowded(tmp_path / "ur/good.easy-read.pdf", 2) != []
