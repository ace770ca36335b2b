"""What a reader on paper gets: numbers and signs of lists, targets of links, whole rows and boxes, and every word."""

from __future__ import annotations

import itertools
import re
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
from printed import flat, pdf, real_project, texts

from everyreader.markup.print_layout import SIDE
from everyreader.pdf import fonts
from everyreader.pdf.read import elements, read_tags, text_of
from everyreader.rules.pdf.fonts import face
from everyreader.testing import build, page, write

pytestmark = pytest.mark.pdf

SETTINGS = """\
name: Example Trust
base-url: https://www.trust.example
default-language: en
formats: [html]
contact: {phone: phone-a}
interpreter-phone: phone-b
"""

LISTS = """\
One way.

1. One word
2. Two words

Then.

3. Three words
4. Four words

!!! inset ""
    5. Five words
    6. Six words

- First sign
- Second sign
"""

LINKS = "You can [phone the ward](tel:+441632960142) or [write to the team](mailto:a.khan@trust.example).\n"

RUN = "abcdefghijklmnopqrstuvwxyzabcd"
PARTS = (
    RUN,
    f"**{RUN}**",
    f"`{RUN}`",
    f"[{RUN}](index.md)",
    "no\u00a0break\u00a0at\u00a0all\u00a0in\u00a0these\u00a0words\u00a0",
)
MIXED = "\n\n".join(
    [
        f"{lead}{''.join(parts)} end."
        for lead in ("", "Some words then ", "- ", "> ")
        for parts in itertools.permutations(PARTS, 3)
    ]
)

TALL = "## A tall table\n\n| Name | What |\n| --- | --- |\n| One | {words} |\n| Two | short |\n".format(
    words="We keep your words safe. " * 90
)

HEAD = "## A tall head\n\n| {words} | What |\n| --- | --- |\n| One | short |\n| Two | short |\n".format(
    words="We keep your words safe. " * 50
)

ROW = "| Row {number} | " + "Some words of this row. " * 9 + "| " + "Other words of it. " * 9 + "| End {number} |\n"
ROWS = "| Name | First | Second | Third |\n| --- | --- | --- | --- |\n" + "".join(
    ROW.format(number=at) for at in range(12)
)

BOXES = "".join(
    f'!!! important "Box {at}"\n    {"These words are in a box. " * (4 + at % 4)}\n\n    Last words of {at}.\n\n'
    for at in range(9)
)

WIDE = "## Many columns\n\n| " + " | ".join(f"Head {at}" for at in range(10)) + " |\n" + "| --- " * 10 + "|\n"
WIDE += "".join(
    f"| Row {row} | " + " | ".join(f"A cell of row {row} with some words, and more" for _ in range(9)) + " |\n"
    for row in range(3)
)

STEPS = (
    "## Before\n\n" + "Plain words that fill a part of a page. " * 22 + "Last words.\n\n## Then choose\n\nWhen you "
    "are ready:\n\n1. Read on\n2. Choose a way\n3. Use the table\n\n" + ROWS
)

LED = (
    "## Before\n\n" + "Plain words that fill a part of a page. " * 10 + "Last of them.\n\n## A long list\n\nIt is:\n\n"
) + "- An item of some lines, which stays whole on one page. {}\n".format("It goes on and on. " * 6) * 3

SIGNS = "Signs − and ≥ and ≤ and → and ✓ and ½ and × and ☐ stand here, ⚠️ and ☎️ and ♿ and ⚡ and ☕ too.\n"

WORDS = {
    "en": "Plain words that fill a line or two of a page. ",
    "ur": "آپ کی معلومات محفوظ رہتی ہیں اور آپ انتخاب کرتے ہیں۔ ",
}
NESTED = "".join(
    f"{{0}}\n\n{start}. {{0}}\n{start + 1}. {{0}}\n"
    + "".join(f"{'    ' * depth}{start + at}. {{0}}\n" for depth in (1, 2, 3, 4) for at in (0, 1))
    + "\n"
    for start in (1, 9, 99)
)

PAGES = {"lists": LISTS, "links": LINKS, "over": MIXED, "tall": TALL, "rows": ROWS, "boxes": BOXES, "signs": SIGNS}
GIANT_TOO = ("links", "over", "rows", "boxes", "hard")
"""Pages that tests look at in the largest print too."""
PAGES |= {"wide": WIDE, "steps": STEPS, "head": HEAD, "nested": NESTED.format(WORDS["en"] * 2), "led": LED}


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small project with a page for each of these, built: they alone are printed, each in the sizes of the tests."""
    folder = real_project(tmp_path_factory.mktemp("paper") / "project")
    write(folder, {"content/site.yml": SETTINGS})
    made = "translation: {made-by: qualified, name: A. Sample, date: 2026-11-01}\n"
    write(folder, {"content/ur/nested.md": printed_page("nested", NESTED.format(WORDS["ur"] * 2), made, "گائیڈ")})
    write(folder, {f"content/en/{name}.md": printed_page(name, text) for name, text in PAGES.items()})
    build(folder)
    return folder


def printed_page(name: str, text: str, more: str = "", title: str = "") -> str:
    """Return the source of a page that is printed. name: says in which sizes."""
    sizes = "large-print, giant-print" if name in GIANT_TOO else "large-print"
    return page(text, f"formats: [html, {sizes}]\n{more}", title or f"Page {name}")


def words_of_page(project: Path, name: str) -> str:
    """Return the words of a file of large print on one line, as PDFium reads them."""
    return flat(" ".join(texts(pdf(project, f"en/{name}.large"))))


def test_each_number_and_sign_stands_before_its_item(project: Path) -> None:
    """Numbers are those of the web page, and each is read before its words, also by programs that know no tags."""
    numbers = ("1. One", "2. Two", "3. Three", "4. Four", "5. Five", "6. Six", "• First", "• Second")
    assert [wanted for wanted in numbers if wanted not in words_of_page(project, "lists")] == []


@pytest.mark.parametrize("tag", ["en", "ur"])
def test_lists_in_lists_leave_no_page_white_and_no_number_torn(project: Path, tag: str) -> None:
    """However deep they are, and from whatever number on."""
    pages = texts(pdf(project, f"{tag}/nested.large"))
    assert min(len(page.splitlines()) for page in pages[1:-1]) > 8
    tags = read_tags(pdf(project, f"{tag}/nested.large"))
    assert tags.root is not None
    labels = [text_of(node).strip() for node, _ in elements(tags.root) if node.kind == "Lbl"]
    assert labels == [f"{start + at}." for start in (1, 9, 99) for _ in range(5) for at in (0, 1)]


def test_links_tell_on_paper_where_they_lead(project: Path) -> None:
    """Number and address stand after the words, inside what can be pressed, and in its words for a screen reader."""
    wanted = ("phone the ward (01632 960142)", "write to the team (a.khan@trust.example)")
    read = words_of_page(project, "links")
    assert [words for words in wanted if words not in read] == []
    tags = read_tags(pdf(project, "en/links.large"))
    assert tags.root is not None
    links = [flat(text_of(node)) for node, _ in elements(tags.root) if node.kind == "Link"]
    assert set(wanted) <= set(links)
    assert set(wanted) <= {link.contents.replace("\xa0", " ") for link in tags.links}


def outside(file: Path) -> list[str]:
    """Return the letters of a file that stand, wholly or in part, in the margin on the left or on the right."""
    found = []
    with pypdfium2.PdfDocument(file) as document:
        for page in document:
            words, edge = page.get_textpage(), SIDE * 72 / 25.4
            for at in range(words.count_chars()):
                left, _, right, _ = words.get_charbox(at)
                if words.get_text_range(at, 1).strip() and (left < edge - 2 or right > page.get_width() - edge + 2):
                    found.append(words.get_text_range(at, 1))
    return found


@pytest.mark.parametrize("size", ["large", "giant"])
def test_no_letter_leaves_the_paper(project: Path, size: str) -> None:
    """For any mixture of long runs, bold, code, links and no-break spaces, in paragraphs, items and quotes."""
    assert outside(pdf(project, f"en/over.{size}")) == []
    everything = "".join(texts(pdf(project, f"en/over.{size}")))
    assert "".join(everything.split()).count(RUN) >= 3 * 100


def test_words_that_nothing_may_part_are_parted_between_words(project: Path) -> None:
    """Where no-break spaces join more of them than a line holds, no word is torn, and none is joined to the next."""
    words = "no-break spaces from a text program stand between all of these words, and none of them may be torn "
    write(project, {"content/en/hard.md": printed_page("hard", (words * 4).replace(" ", "\u00a0") + "**end**")})
    build(project)
    for size in ("large", "giant"):
        assert words * 4 + "end" in flat("".join(f"{page} " for page in texts(pdf(project, f"en/hard.{size}"))))


def test_a_letter_outside_is_found(tmp_path: Path) -> None:
    """The measure sees a line that runs over the edge."""
    from weasyprint import HTML

    style = f"<style>@page {{ size: A4; margin: {SIDE}mm }} p {{ font: 18pt sans-serif; white-space: nowrap }}</style>"
    HTML(string=f"{style}<p>{'wide words ' * 20}").write_pdf(tmp_path / "wide.pdf")
    assert outside(tmp_path / "wide.pdf") != []


def test_the_head_of_a_table_comes_first(project: Path) -> None:
    """However tall its first row is: it is told first, or its words stand in each row; no page has a heading alone."""
    tags = read_tags(pdf(project, "en/tall.large"))
    assert tags.root is not None
    for table in (node for node, _ in elements(tags.root) if node.kind == "Table"):
        assert [kid.kind for kid in table.kids][:1] == ["THead"]  # type: ignore[union-attr]
    read = words_of_page(project, "tall")
    assert read.index("Name") < read.index("One") and read.index("What") < read.index("We keep")


@pytest.mark.parametrize("size", ["large", "giant"])
def test_rows_and_boxes_stand_on_one_page(project: Path, size: str) -> None:
    """The name of a row and what it ends with, the title of a box and its last words."""
    for name, first, last in (("rows", "Row {}", "End {}"), ("boxes", "Box {}", "Last words of {}.")):
        pages = [flat(page) for page in texts(pdf(project, f"en/{name}.{size}"))]
        for number in range(12 if name == "rows" else 9):
            ends = [first.format(number), last.format(number)]
            places = [
                [at for at, page in enumerate(pages) if re.search(rf"{re.escape(end)}(?!\d)", page)] for end in ends
            ]
            assert places[0][-1:] == places[1][:1], (name, number, places)


def page_with(pages: list[str], words: str) -> int:
    """Return the number of the first page that has words."""
    return next(at for at, page in enumerate(pages) if words in page)


def test_no_page_is_left_white_for_what_may_be_torn(project: Path) -> None:
    """A row as tall as a page begins under its heading, and a table after a list does not take the list along."""
    wide = [flat(page) for page in texts(pdf(project, "en/wide.large"))]
    assert page_with(wide, "Head 0: Row 0") == page_with(wide, "Many columns")
    tall = [flat(page) for page in texts(pdf(project, "en/tall.large"))]
    assert page_with(tall, "We keep your words safe.") == page_with(tall, "A tall table")
    head = [flat(page) for page in texts(pdf(project, "en/head.large"))]
    assert page_with(head, "We keep your words safe.") == page_with(head, "A tall head")
    led = [flat(page) for page in texts(pdf(project, "en/led.large"))]
    assert page_with(led, "Last of them.") == page_with(led, "It is:") < page_with(led, "An item")
    steps = [flat(page) for page in texts(pdf(project, "en/steps.large"))]
    assert page_with(steps, "Last words.") == page_with(steps, "1. Read on") == page_with(steps, "Use the table")


def test_ordinary_signs_have_a_font(project: Path) -> None:
    """And no name in brackets stands in their place."""
    read = words_of_page(project, "signs")
    assert [sign for sign in "−≥≤→✓½×☐⚠☎♿⚡☕" if sign not in read] == [] and "[" not in read
    used = {face(name) for name, _ in read_tags(pdf(project, "en/signs.large")).fonts}
    own = {face(f"NotoSans-{weight}.ttf") for weight in ("Regular", "Bold")}
    # None of the machine's own, such as one in colours.
    assert own < used <= own | {face(name) for name in fonts.SIGNS}


def test_each_size_has_a_title_of_its_own(project: Path) -> None:
    """Who has two of them open can tell them apart."""
    titles = []
    for size in ("large", "giant"):
        with pikepdf.open(pdf(project, f"en/links.{size}")) as file:
            titles.append(str(file.docinfo.Title))
    assert len(set(titles)) == 2 and "18 point" in titles[0] and "24 point" in titles[1]
