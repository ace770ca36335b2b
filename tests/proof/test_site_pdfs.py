"""Every PDF of the built site passes every rule about PDFs."""

from __future__ import annotations

import re
from collections.abc import Callable
from html.parser import HTMLParser
from pathlib import Path

import pypdfium2 as pdfium
import pytest
import yaml
from expected import Expected, made

from everyreader.finding import Finding
from everyreader.proof.piece import Piece, words_of
from everyreader.markup.printed import SIDE
from everyreader.pdf.extract import extract
from everyreader.rules.pdf import (artifacts, empty_element, extracted_text, figures, file_facts, fonts, headings, language, links,
                                   lists, missing_glyph, one_element, parent_tree, part_language, pdf_ua, reading_order,
                                   smallest_text, tables, tag_text)

pytestmark = pytest.mark.pdf

ROOT = Path(__file__).parents[2]
PHONE = yaml.safe_load((ROOT / "content/facts.yml").read_text("utf-8"))["trust-phone"]["value"]
SMALLEST = {"large-print": 16.0, "giant-print": 24.0}  # UKAAF MS03, in points, by the end of a file's name
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


def told(findings: list[Finding]) -> str:
    return "\n" + "\n".join(f"{'/'.join(Path(f.path).parts[-2:])}: {f.message}" for f in findings)


def test_every_pdf_conforms_to_pdf_ua(files: list[Path], tmp_path: Path) -> None:
    """veraPDF finds no clause of PDF/UA-1 that a file fails."""
    findings = pdf_ua.check(files, cache=tmp_path)
    assert findings == [], told(findings or [])


def test_the_first_page_says_what_a_reader_needs_first(files: list[Path], built_site: Path) -> None:
    """The trust, how many pages there are, to print at full size, the number to phone, and the word to say there in another
    language than English: whoever holds a draft must not have to turn the page to reach an interpreter."""
    for file in files:
        tag = file.relative_to(built_site).parts[0]
        names = yaml.safe_load((ROOT / "locales" / tag / "locale.yml").read_text("utf-8"))
        with pdfium.PdfDocument(file) as document:
            first = " ".join(document[0].get_textpage().get_text_range().replace("\xa0", " ").split())
            needed = ["Larkmere Example NHS Foundation Trust", str(len(document)), "100", PHONE,
                      *(["interpreter"] if tag == "en" else names.get("spoken", [names["english-name"]]))]
        assert [words for words in needed if words not in first] == [], file.name


def over_the_edge(file: Path) -> list[int]:
    """Return the numbers of the pages on which something is drawn in the margin on the left or on the right."""
    found, spare = [], 7 if file.parent.name == "ur" else 2  # millimetres that letters may stick out: Nastaliq swings far
    with pdfium.PdfDocument(file) as document:
        for number, page in enumerate(document, 1):
            picture = page.render(scale=0.5, grayscale=True).to_pil()
            side = int((SIDE - spare) * 72 / 25.4 * 0.5)
            strips = [picture.crop((0, 0, side, picture.height)), picture.crop((picture.width - side, 0, picture.width, picture.height))]
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
    HTML(string=f"<style>@page {{ size: A4; margin: {SIDE}mm }}</style><p style='white-space: nowrap'>{'wide words ' * 30}").write_pdf(file)
    assert over_the_edge(file) == [1]


def languages_of(file: Path) -> set[str]:
    """The languages that the page of a PDF marks."""
    languages = Languages()
    languages.feed(twin(file).read_text(encoding="utf-8"))
    return languages.found


def test_every_pdf_keeps_the_languages_of_its_page(files: list[Path]) -> None:
    """The language of the page, and of each foreign phrase in its main part, is found in the PDF."""
    findings = [finding for file in files for finding in language.check(file, languages_of(file))]
    assert not findings, told(findings)


def test_every_pdf_has_only_the_fonts_of_its_languages(files: list[Path]) -> None:
    """Fonts are embedded, and named in the settings of a language that the page is in or holds a phrase of."""
    locales = [yaml.safe_load(path.read_text(encoding="utf-8")) for path in (ROOT / "locales").glob("*/locale.yml")]
    findings = []
    for file in files:
        allowed = {name for locale in locales if locale["lang"] in languages_of(file) for name in locale["fonts"]["print"]}
        findings += fonts.check(file, allowed)
    assert not findings, told(findings)


def test_no_pdf_has_text_smaller_than_its_format_promises(files: list[Path]) -> None:
    """Large print is large on every line, page numbers included."""
    findings = []
    for file in files:
        findings += smallest_text.check(file, SMALLEST.get(file.suffixes[-2].lstrip("."), CLEAR_PRINT))
    assert not findings, told(findings)


Check = Callable[[Path, Expected, tuple[Piece, ...]], list[Finding]]

STRUCTURE: dict[str, Check] = {
    "lists": lambda file, page, said: lists.check(file),
    "one_element": lambda file, page, said: one_element.check(file, said),
    "empty_element": lambda file, page, said: empty_element.check(file),
    "tables": lambda file, page, said: tables.check(file),
    "headings": lambda file, page, said: headings.check(file, said),
    "figures": lambda file, page, said: figures.check(file, [piece.text for piece in said if piece.kind == "picture"]),
    "links": lambda file, page, said: links.check(file, said),
    "artifacts": lambda file, page, said: artifacts.check(file),
    "parent_tree": lambda file, page, said: parent_tree.check(file),
    "missing_glyph": lambda file, page, said: missing_glyph.check(file),
    "file_facts": lambda file, page, said: file_facts.check(file, f"{page.view.title} – {page.view.site_name}", page.view.lang),
    "reading_order": lambda file, page, said: reading_order.check(file, said),
    "tag_text": lambda file, page, said: tag_text.check(file, said),
    "part_language": lambda file, page, said: part_language.check(file, said),
    "extracted_text": lambda file, page, said: extracted_text.check(file, said),
}
"""Each rule about tags and words, with what it compares a file with. A file is read once for all of them."""


@pytest.mark.parametrize("name", STRUCTURE)
def test_every_pdf_passes_the_rule(name: str, expected: list[Expected], built_site: Path) -> None:
    """The tags and words of every PDF are those of its page."""
    files = [(file, page, page.pieces(format, file)) for page, format, file in made(expected, built_site) if file.suffix == ".pdf"]
    assert {file for file, _, _ in files} == set(built_site.rglob("*.pdf"))
    findings = [finding for file, page, said in files for finding in STRUCTURE[name](file, page, said)]
    assert not findings, told(findings[:40]) + f"\n{len(findings)} findings"


WHOLE = re.compile(r"\b0\d{3,4} \d{3} ?\d{3,4}\b|\b\d{1,2} [^\s\d。，]{2,12}[,،]? \d{4}\b|\b[^\W\d_]+ \d{1,2}, \d{4}\b|\b[A-Z]{2}\d \d[A-Z]{2}\b")
"""Phone numbers, days and postcodes: what nobody may read in two halves (docs/requirements, P-07)."""


def test_no_number_and_no_day_is_parted(expected: list[Expected], built_site: Path) -> None:
    """Each stands on one line in every file, in every language."""
    torn, count = [], 0
    for page, format, file in made(expected, built_site):
        if file.suffix == ".pdf":
            wanted = {match[0] for piece in page.pieces(format, file) for match in WHOLE.finditer(piece.text)}
            read = extract(file, "pdfium")
            for words in map(words_of, wanted):
                at = [number for number in range(len(read)) if all(
                    each.text.strip(".,،;:()") == word.strip(".,،;:()") for each, word in zip(read[number:], words, strict=False))]
                count += len(at)
                torn += [f"{file.name}: {' '.join(words)}" for number in at
                         if any(read[number + step].ends for step in range(len(words) - 1))]
    assert not torn and count > 1000, (torn[:20], count)
