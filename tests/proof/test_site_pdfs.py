"""Every PDF of the built site passes every rule about PDFs."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from pathlib import Path

import pypdfium2 as pdfium
import pytest
import yaml
from expected import ALONE, PDF_RULES, Answer, Expected, answers, joined, made, told

from everyreader.finding import run_rule
from everyreader.markup.print_layout import SIDE
from everyreader.pdf.extract import extract
from everyreader.pdf.fonts import SIGNS
from everyreader.pdf.read import elements, marks_of, read_tags, text_of
from everyreader.proof.artefacts import PdfFile
from everyreader.proof.piece import folded, words_of

pytestmark = pytest.mark.pdf

ROOT = Path(__file__).parents[2]
PHONE = yaml.safe_load((ROOT / "content/facts.yml").read_text("utf-8"))["trust-phone"]["value"]
SMALLEST = {
    "easy-read": 16.0,
    "large-print": 16.0,
    "giant-print": 24.0,
}  # UKAAF MS03, in points, by the end of a file's name
CLEAR_PRINT = 12.0


class Languages(HTMLParser):
    """Gathers the language of a page and those marked in its main part."""

    def __init__(self) -> None:
        super().__init__()
        self.found: set[str] = set()
        self.depth = 0

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        self.depth += tag == "main"
        lang = dict(attributes).get("lang")
        if lang and (tag == "html" or self.depth):
            self.found.add(lang)

    def handle_endtag(self, tag: str) -> None:
        self.depth -= tag == "main"


@pytest.fixture(scope="module")
def files(built_site: Path) -> list[Path]:
    """Every PDF of the site, in order of its address."""
    found = sorted(built_site.rglob("*.pdf"))
    assert found, "The site has no PDF, so nothing would be proved."
    return found


def twin(file: Path) -> Path:
    """The web page that a PDF is made from: the same name without its format."""
    return file.with_name(f"{file.name.split('.')[0]}.html")


def test_the_first_page_says_what_a_reader_needs_first(files: list[Path], built_site: Path) -> None:
    """The trust, how many pages there are, to print at full size, the number to phone, and the word to say there in
    another language than English: whoever holds a draft must not have to turn the page to reach an interpreter."""
    for file in files:
        tag = file.relative_to(built_site).parts[0]
        names = yaml.safe_load((ROOT / "locales" / tag / "locale.yml").read_text("utf-8"))
        with pdfium.PdfDocument(file) as document:
            # A cover in Easy Read has no room for all of it: the rest is on the last page, where readers look for it.
            numbers = (0, len(document) - 1) if BOOKLET in file.name else (0,)
            words = " ".join(document[number].get_textpage().get_text_range() for number in numbers)
            first = " ".join(words.replace("\xa0", " ").split())
            needed = [
                "Larkmere Example NHS Foundation Trust",
                str(len(document)),
                "100",
                PHONE,
                *(["interpreter"] if tag == "en" else names.get("spoken", [names["english-name"]])),
            ]
        assert [words for words in needed if words not in first] == [], file.name


BOOKLET, NARROW = ".easy-read.pdf", 20
"""Booklets in Easy Read, and their margin in millimetres: pictures need room."""


def over_the_edge(file: Path) -> list[int]:
    """Return the numbers of the pages on which something is drawn in the margin on the left or on the right."""
    found, spare = (
        [],
        7 if file.parent.name == "ur" else 2,
    )  # millimetres that letters may stick out: Nastaliq swings far
    with pdfium.PdfDocument(file) as document:
        for number, page in enumerate(document, 1):
            picture = page.render(scale=0.5, grayscale=True).to_pil()
            side = int(((NARROW if BOOKLET in file.name else SIDE) - spare) * 72 / 25.4 * 0.5)
            strips = [
                picture.crop((0, 0, side, picture.height)),
                picture.crop((picture.width - side, 0, picture.width, picture.height)),
            ]
            if any(strip.getextrema()[0] < 250 for strip in strips):
                found.append(number)
    return found


def test_nothing_runs_over_the_edge(files: list[Path]) -> None:
    """A table that is too wide for the paper would lose the ends of its lines, and no text layer would show it."""
    assert {f"{file.parent.name}/{file.name}": pages for file in files if (pages := over_the_edge(file))} == {}


def test_what_runs_over_the_edge_is_found(tmp_path: Path) -> None:
    """A line that goes on into the margin is seen."""
    from weasyprint import HTML

    file = tmp_path / "wide.pdf"
    HTML(
        string=f"<style>@page {{ size: A4; margin: {SIDE}mm }}</style><p style='white-space: "
        f"nowrap'>{'wide words ' * 30}"
    ).write_pdf(file)
    assert over_the_edge(file) == [1]


def languages_of(file: Path) -> set[str]:
    """The languages that the page of a PDF marks."""
    languages = Languages()
    languages.feed(twin(file).read_text(encoding="utf-8"))
    return languages.found


def test_every_pdf_keeps_the_languages_of_its_page(files: list[Path]) -> None:
    """The language of the page, and of each foreign phrase in its main part, is found in the PDF."""
    findings = run_rule("pdf/language", [PdfFile(file, languages=frozenset(languages_of(file))) for file in files])
    assert findings == (), told(findings or ())


@pytest.fixture(scope="module")
def subjects(expected: list[Expected], built_site: Path) -> list[PdfFile]:
    """Every PDF of the site with all that it must be; its sizes are those of the standard."""
    found = [page.pdf(format, file) for page, format, file in made(expected, built_site) if file.suffix == ".pdf"]
    assert {file.path for file in found} == set(built_site.rglob("*.pdf"))
    assert all(file.smallest == SMALLEST.get(file.path.suffixes[-2].lstrip("."), CLEAR_PRINT) for file in found)
    return found


NOTICES = ("demonstration", "draft")
"""What the ids of notices begin with, which stand before the page's own words."""


def page_of(file: PdfFile, words: str) -> int:
    """Return the number of the page on which a block with words begins, 0 where there is none."""
    tags = read_tags(file.path)
    assert tags.root is not None
    blocks = (node for node, _ in elements(tags.root) if node.kind not in ("Document", "Sect", "Div", "Part"))
    found = next((node for node in blocks if folded(text_of(node)).startswith(folded(words)[:20])), None)
    return next((mark.page for mark in marks_of(found)), 0) if found else 0


def test_the_page_begins_on_its_second_sheet_at_the_latest(subjects: list[PdfFile]) -> None:
    """In large print of every language, whatever stands before its own words."""
    for file in subjects:
        own = (piece for piece in file.pieces if piece.ids and not piece.ids[0].startswith(NOTICES))
        first = next(piece.text for piece in own if piece.kind != "title")
        assert ".large-print" not in file.path.name or 0 < page_of(file, first) <= 2, (file.path, first)


FURNITURE = 3
"""Lines in the margins of a page of the demonstration: the title, the number and the word for what it is."""


def test_no_file_ends_with_a_scrap(files: list[Path]) -> None:
    """Who finds fewer than five lines takes the sheet for one that was printed by mistake."""
    for file in files:
        with pdfium.PdfDocument(file) as document:
            lines = document[len(document) - 1].get_textpage().get_text_bounded().splitlines()
        assert len([line for line in lines if line.strip("\u200e\u200f ")]) >= FURNITURE + 5, file


@pytest.fixture(scope="module")
def answered(subjects: list[PdfFile]) -> dict[str, list[Answer]]:
    """What each rule that looks at one file at a time finds in each."""
    return answers(ALONE, subjects)


@pytest.mark.parametrize("name", PDF_RULES)
def test_every_pdf_passes_the_rule(name: str, subjects: list[PdfFile], answered: dict[str, list[Answer]]) -> None:
    """Every PDF is what its page says, in structure, words, languages, fonts and sizes."""
    findings = joined(answered[name]) if name in answered else run_rule(name, subjects)
    assert findings == (), told((findings or ())[:40]) + f"\n{len(findings or ())} findings"


def test_fonts_are_those_of_the_languages_of_the_page(subjects: list[PdfFile]) -> None:
    """What the rule allows is named in the settings of a language that the web page is in or has words of."""
    locales = [yaml.safe_load(path.read_text(encoding="utf-8")) for path in (ROOT / "locales").glob("*/locale.yml")]
    for file in subjects:
        marked = languages_of(file.path)
        named = {name for locale in locales if locale["lang"] in marked for name in locale["fonts"]["print"]}
        assert file.fonts == named | set(SIGNS), file.path


WHOLE = re.compile(
    r"\b0\d{3,4} \d{3} ?\d{3,4}\b|\b\d{1,2} [^\s\d。，]{2,12}[,،]? \d{4}\b|\b[^\W\d_]+ \d{1,2}, \d{4}\b|"
    r"\b[A-Z]{2}\d \d[A-Z]{2}\b"
)
"""Phone numbers, days and postcodes: what nobody may read in two halves (docs/requirements, P-07)."""


def test_no_number_and_no_day_is_parted(expected: list[Expected], built_site: Path) -> None:
    """Each is on one line in every file, in every language."""
    torn, count = [], 0
    for page, format, file in made(expected, built_site):
        if file.suffix == ".pdf":
            wanted = {match[0] for piece in page.pieces(format, file) for match in WHOLE.finditer(piece.text)}
            read = extract(file, "pdfium")
            for words in map(words_of, wanted):
                at = [
                    number
                    for number in range(len(read))
                    if all(
                        each.text.strip(".,،;:()") == word.strip(".,،;:()")
                        for each, word in zip(read[number:], words, strict=False)
                    )
                ]
                count += len(at)
                torn += [
                    f"{file.name}: {' '.join(words)}"
                    for number in at
                    if any(read[number + step].ends for step in range(len(words) - 1))
                ]
    assert not torn and count > 1000, (torn[:20], count)
