"""Every PDF of the built site passes every rule about PDFs."""

from __future__ import annotations

from html.parser import HTMLParser
from pathlib import Path

import pytest
import yaml

from everyreader.finding import Finding
from everyreader.rules.pdf import fonts, language, pdf_ua, smallest_text

pytestmark = pytest.mark.pdf

ROOT = Path(__file__).parents[2]
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
