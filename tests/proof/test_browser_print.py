"""A web page that somebody prints from the browser is whole: each sheet has words, its address and day stand on it, and
nothing is turned round."""

from __future__ import annotations

import re
import unicodedata
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Browser

pytestmark = [pytest.mark.browser, pytest.mark.slow]

PAGES = {
    "en/national-data-opt-out.html": "opt-out",
    "ur/national-data-opt-out.html": "opt-out/ur",
    "ar/national-data-opt-out.html": "opt-out/ar",
    "bn/national-data-opt-out.html": "opt-out/bn",
    "zh/national-data-opt-out.html": "opt-out/zh",
    "ur/contact.html": "contact/ur",
    "en/complaint.html": "complaint",
    "en/cookies.html": "en/cookies.html",
}
"""Some pages, with the address that is printed on each: its short one, where it has one."""
ENDS = (
    "en/accessibility-statement.html",
    "en/easy-read-complaint.html",
    "en/easy-read-privacy.html",
    "en/formats.html",
    "en/glossary.html",
    "en/index.html",
    "en/staff/index.html",
    "en/staff/statistics.html",
    "ar/index.html",
    "ur/index.html",
)
"""Pages whose end is of every kind: a list, a table, terms, steps in Easy Read, a box."""
FEWEST = 5
"""Lines on a last sheet: who finds fewer takes it for one that was printed by mistake."""
HOST = "www.larkmere-trust.example/"


def sheets(page: str, site: Path, folder: Path, chromium: Browser) -> list[list[str]]:
    """Return the lines of each sheet of A4 that a browser prints of a page, by the places of their letters from left to
    right."""
    import pypdfium2

    live = chromium.new_page()
    live.goto((site / page).as_uri())
    live.pdf(path=folder / "page.pdf", format="A4")
    live.close()
    found = []
    with pypdfium2.PdfDocument(folder / "page.pdf") as pdf:
        for sheet in pdf:
            text = sheet.get_textpage()
            words = text.get_text_range(0, -1)
            whole = len(words) == text.count_chars()
            letters = [(at, words[at] if whole else text.get_text_range(at, 1)) for at in range(text.count_chars())]
            found.append(_lines([(text.get_charbox(at), letter) for at, letter in letters if letter.strip()]))
    return found


def _lines(letters: list[tuple[tuple[float, float, float, float], str]]) -> list[str]:
    """Return letters as lines: one ends where nothing is left at its height."""
    lines: list[list[tuple[float, str]]] = []
    low = float("inf")
    for (left, bottom, _, top), letter in sorted(letters, key=lambda each: -each[0][3]):
        if not lines or (top + bottom) / 2 < low:
            lines.append([])
            low = float("inf")
        lines[-1].append((left, letter))
        low = min(low, bottom)
    return ["".join(letter for _, letter in sorted(line)) for line in lines]


@pytest.fixture(scope="module")
def printed(
    built_site: Path, tmp_path_factory: pytest.TempPathFactory, chromium: Browser
) -> dict[str, list[list[str]]]:
    """The sheets of each page."""
    folder = tmp_path_factory.mktemp("printed")
    return {page: sheets(page, built_site, folder, chromium) for page in PAGES}


@pytest.mark.parametrize("page", PAGES)
def test_a_sheet_says_where_it_comes_from_and_of_which_day(page: str, printed: dict[str, list[list[str]]]) -> None:
    """The address stands once at the top of the first sheet, whole and in its own order, and a year beside or below
    it."""
    first = printed[page][0]
    address = f"{HOST}{PAGES[page]}"
    place = next((number for number, line in enumerate(first) if address in line), -1)
    assert 0 <= place < 4 and sum(address in line for line in first) == 1, first[:6]
    assert any(re.search("202[5-9]", line) for line in first[place : place + 3]), first[:6]


@pytest.mark.parametrize("page", PAGES)
def test_no_sheet_is_empty_or_holds_furniture_alone(
    page: str, printed: dict[str, list[list[str]]], built_site: Path
) -> None:
    """The last sheet holds some lines of the page itself; the panel of formats and the footer are on none."""
    assert len(printed[page][-1]) > 2, printed[page][-1]
    html = (built_site / page).read_text("utf-8")
    heading = re.search('<h2 id="page.formats">(.*?)</h2>', html)
    assert heading and plain(heading[1]) not in {plain(line) for sheet in printed[page] for line in sheet}
    assert not any("PDF" in line and "KB" in line for sheet in printed[page] for line in sheet)


@pytest.mark.parametrize("page", [*PAGES, *ENDS])
def test_the_last_sheet_is_worth_its_paper(page: str, built_site: Path, tmp_path: Path, chromium: Browser) -> None:
    """It holds five lines or more, and no link to the next part, which leads nowhere on paper."""
    found = sheets(page, built_site, tmp_path, chromium)
    assert len(found) == 1 or len(found[-1]) >= FEWEST, found[-1]
    assert not any(line.startswith("Next:") for sheet in found for line in sheet)


@pytest.mark.parametrize("page", PAGES)
def test_the_address_of_a_link_is_printed_once_and_in_order(page: str, printed: dict[str, list[list[str]]]) -> None:
    """An address after a link stands in brackets of its own, begins with its scheme and is never told twice."""
    lines = [line for sheet in printed[page] for line in sheet]
    begun = [match[0] for line in lines for match in re.finditer(r"https?://[^\s()]+(?=[()])", line)]
    assert len(begun) == len(set(begun)), begun
    assert not any(re.search(r"/https?:|//:s?ptth", line) for line in lines)


@pytest.mark.parametrize("page", ["en/national-data-opt-out.html", "ar/index.html", "en/index.html"])
def test_links_inside_the_site_have_their_address(
    page: str, printed: dict[str, list[list[str]]], built_site: Path, tmp_path: Path, chromium: Browser
) -> None:
    """Each page that the words lead to, cards too, is named once in brackets."""
    found = printed.get(page) or sheets(page, built_site, tmp_path, chromium)
    words = "".join(line for sheet in found for line in sheet)
    addresses = re.findall(' data-web="([^"]*)"', (built_site / page).read_text("utf-8"))
    found_once = {each for each in addresses if len(re.findall(rf"[()]{re.escape(each)}[()]", words)) == 1}
    assert len(addresses) > 3 and found_once == {*addresses}


def plain(words: str) -> str:
    """Return words without markup, spaces and marks."""
    return re.sub(r"\s", "", unicodedata.normalize("NFKC", re.sub("<[^>]*>", "", words)))


def test_the_measure_notices_what_is_wrong(tmp_path: Path, chromium: Browser) -> None:
    """An address without an isolate in a right-to-left page begins with its last slash."""
    (tmp_path / "a.html").write_text(
        '<!doctype html><html dir="rtl"><meta charset="utf-8"><title>a</title>یہاں (https://a.example/b/) پر',
        "utf-8",
    )
    ((line,),) = sheets("a.html", tmp_path, tmp_path, chromium)
    assert "/https:" in line
