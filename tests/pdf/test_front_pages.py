"""What is before the text of a printed file: never more than fits its first two pages, however many its sections."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from printed import pdf, real_project, texts

from everyreader.pdf.pages import CONTENTS, with_contents_last
from everyreader.testing import build, language, write

pytestmark = pytest.mark.pdf

SETTINGS = """\
name: Example Trust
base-url: https://www.trust.example
default-language: en
formats: [html, large-print]
contact: {phone: phone-a}
interpreter-phone: phone-b
drafts: {publish: yes, approved-by: "A. Sample, Head of Information", until: 2027-05-31}
"""

SECTIONS = {"ar": 30, "bn": 24, "en": 40, "pa": 20, "pl": 40, "ro": 28, "so": 34, "tr": 26, "ur": 14, "zh": 36}
"""How many sections the page of each language has."""

OF_EVERY_SIZE = ("so", "ur")
"""The languages whose words take most room."""

WORDS = {
    "ar": "تبقى معلوماتك محفوظة",
    "bn": "আপনার তথ্য নিরাপদ থাকে",
    "en": "These are a few words",
    "pa": "ਤੁਹਾਡੀ ਜਾਣਕਾਰੀ ਸੁਰੱਖਿਅਤ ਰਹਿੰਦੀ ਹੈ",
    "pl": "Twoje dane są bezpieczne",
    "ro": "Datele sunt în siguranță",
    "so": "Macluumaadkaagu waa ammaan",
    "tr": "Bilgileriniz güvende",
    "ur": "آپ کی معلومات محفوظ ہیں",
    "zh": "您的信息是安全的",
}
"""Words of each language: with a number, they are the heading of a section, and with 0 the first words of the text."""


def source(tag: str, count: int, more: str) -> str:
    """Return a page of many short sections, which says in one sentence first what it is."""
    words = WORDS[tag]
    parts = "".join(f"## {words} {at}\n\n{words}\n\n{words}\n\n" for at in range(1, count + 1))
    return f"---\ntitle: {words}\n{more}---\n\n{words} 0\n\n{parts}"


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A page with many sections in every language, two of them in every size, and a booklet; built."""
    folder = real_project(tmp_path_factory.mktemp("front") / "project")
    write(folder, {"content/site.yml": SETTINGS})
    for tag, count in SECTIONS.items():
        more = "" if tag == "en" else "translation: machine\n"
        if tag in OF_EVERY_SIZE:
            more += "formats: [html, clear-print, large-print, giant-print]\n"
        if tag == "en":
            more += "booklet: {title: The whole guide, pages: [sections, choice]}\n"
        write(folder, {**language(tag), f"content/{tag}/sections.md": source(tag, count, more)})
    build(folder)
    return folder


FILES = [
    *(f"{tag}/sections.large" for tag in SECTIONS),
    *(f"{tag}/sections.{size}" for tag in OF_EVERY_SIZE for size in ("clear", "giant")),
]


def pages_of(project: Path, name: str) -> list[str]:
    """Return the words of each page, without the marks of direction between them."""
    return [re.sub("[\u200e\u200f]", "", page) for page in texts(pdf(project, name))]


def of_any_line(name: str) -> str:
    """Return a pattern of the words of a file's language, on one line or on several."""
    return r"\s+".join(WORDS[name[:2]].split())


def page_of(pages: list[str], name: str, at: int) -> int:
    """Return the number of the page on which a section begins, or for 0 the text."""
    line = re.compile(rf"^{of_any_line(name)}\s+{at}\s*$", re.MULTILINE)
    return next(number for number, page in enumerate(pages, 1) if line.search(page))


def entries_of(pages: list[str], name: str) -> dict[int, tuple[int, int]]:
    """Return for each section the page that the contents tell, and the page on which they tell it."""
    entry = re.compile(rf"^{of_any_line(name)}\s+([0-9]+)\s?[:：]\D*?(\d+)", re.MULTILINE)
    return {
        int(at): (int(place), number)
        for number, page in enumerate(pages, 1)
        for at, place in entry.findall(page.replace("\r\n", "\n"))
    }


@pytest.mark.parametrize("name", FILES)
def test_the_text_begins_on_one_of_the_first_two_pages(project: Path, name: str) -> None:
    """In every language and size; and contents that stand last are whole, true, and announced on these pages."""
    pages = pages_of(project, name)
    assert page_of(pages, name, 0) <= 2
    entries = entries_of(pages, name)
    assert sorted(entries) == list(range(1, SECTIONS[name[:2]] + 1))
    assert [at for at, (place, _) in entries.items() if page_of(pages, name, at) != place] == []
    first = min(number for _, number in entries.values())
    assert first <= 2 or re.search(rf"(?<!\d){first}(?!\d)", " ".join(pages[:2]))


def test_contents_stand_last_where_there_are_too_many(project: Path) -> None:
    """A line in their place leads there; fewer stand before the text, as readers expect them."""
    pages = pages_of(project, "en/sections.large")
    line = re.search(r"^Contents: page.(\d+)", pages[0], re.MULTILINE)
    assert line and "Contents" in pages[int(line[1]) - 1].splitlines()
    assert int(line[1]) >= page_of(pages, "en", 40)
    few = pages_of(project, "ur/sections.clear")
    assert entries_of(few, "ur")[1][1] <= page_of(few, "ur", 0)


def test_a_booklet_begins_under_its_contents(project: Path) -> None:
    """Its first page does not wait for a new sheet, as the others do."""
    pages = pages_of(project, "en/sections.booklet.large")
    assert page_of(pages, "en", 0) <= 2 and re.search(r"^choice en: page", pages[0], re.MULTILINE)
    assert pages[int(re.findall(r"^choice en: page.(\d+)", pages[0], re.MULTILINE)[0]) - 1].split()[:2] == [
        "choice",
        "en",
    ]


def test_a_heading_without_a_place_is_left_where_it_is() -> None:
    """Nothing could lead to the contents of an older template."""
    text = f"<body>{CONTENTS[0]}<h2>Contents</h2>{CONTENTS[1]}<p>Words</body>"
    assert with_contents_last(text) == text
    moved = with_contents_last(text.replace("<h2>", '<h2 id="~contents">'))
    assert moved == (
        '<body><p class="contents"><a href="#~contents">Contents</a></p><p>Words<h2 id="~contents">Contents</h2></body>'
    )
