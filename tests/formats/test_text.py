"""Plain text says every word of a page, and keeps numbers, addresses and words in order where no markup can."""

from __future__ import annotations

import random
import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from expected import Expected, declared, expected_of
from kinds import BLOCKS, INLINES
from mixed_lines import escaped, mixed_line, right, seen

from everyreader.format import find_formats
from everyreader.proof.parity import compare
from everyreader.proof.piece import CONTROLS
from everyreader.testing import TODAY, build, make_project, page, published

if TYPE_CHECKING:
    from playwright.sync_api import Browser

DRAFT = "formats: [html, text]\ntranslation: machine\n"
URDU = (
    "آپ فیصلہ کر سکتے ہیں کہ آپ کی خفیہ معلومات تحقیق اور منصوبہ بندی کے لیے استعمال ہوں یا نہیں۔ "
    "آپ کا فیصلہ آپ کے اپنے علاج پر کوئی اثر نہیں ڈالتا۔ اگر آپ مطمئن ہیں تو آپ کو کچھ کرنے کی ضرورت نہیں۔\n\n"
)
KINDS = (
    "\n\n".join([*BLOCKS.values(), *(words.replace("[^1]", "[^2]") for words in INLINES.values())])
    .replace("a-fact", "trust-phone")
    .replace("contact.md", "index.md")
    .replace("a.svg", "../media/a.svg")
)
LINES = {number: mixed_line(random.Random(f"ur {number}"), "ur") for number in range(60)}


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site with a page of every kind of block, in English and in Urdu, and Urdu lines with words of the other
    direction."""
    mixed = "\n\n".join(escaped(line.text) for line in LINES.values())
    files = {
        "content/en/kinds.md": page(KINDS, "formats: [html, text]\n", "Kinds"),
        "content/ur/kinds.md": page(URDU * 3 + KINDS, DRAFT, "اقسام"),
        "content/ur/mixed.md": page(URDU * 9 + mixed, DRAFT, "ملا جلا"),
        "content/media/a.svg": '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><circle r="4"/></svg>\n',
        "content/media/a.yml": "licence: CC BY 4.0\ncredit: A. Sample\n",
    }
    project = make_project(tmp_path_factory.mktemp("text"), files)
    assert build(project, "--format", "text").code < 2
    return project


@pytest.fixture(scope="module")
def pages(project: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Expected]:
    """What each page is to say."""
    found = expected_of(project, TODAY, tmp_path_factory.mktemp("cache"))
    return {f"{each.model.tag}/{each.model.page}": each for each in found}


def differences(pages: dict[str, Expected], name: str, text: str) -> list[str]:
    """Return where a text is not what a page says."""
    blocks = find_formats()["text"].read_back(text.encode())
    found = compare(pages[name].pieces("text", Path()), blocks, declared("text"))
    return [each.message for each in found]


@pytest.mark.parametrize("name", ["en/kinds", "ur/kinds", "ur/mixed"])
def test_every_block_is_said(name: str, project: Path, pages: dict[str, Expected]) -> None:
    """Block for block, in its order, with numbers, signs, headings of columns and addresses."""
    assert differences(pages, name, published(project, f"{name}.plain.txt")) == []


@pytest.mark.parametrize(
    ("right_words", "wrong"),
    [
        ("01632 960 001", "01632 960 010"),
        ("- two\n", ""),
        ("- two", "* two"),
        ("a: c", "c"),
        ("b: d", "d: b"),
        ("1. Words", "2. Words"),
        ("(https://www.larkmere-trust.example/en/index.html)", "(https://www.larkmere-trust.example/en/)"),
        (" (https://www.larkmere-trust.example/en/index.html)", ""),
        ("In the picture: ", ""),
        ("[crossed out] ", ""),
        ("Meaning.", ""),
        ("Web page", "Page"),
    ],
)
def test_what_is_lost_or_changed_is_found(
    right_words: str, wrong: str, project: Path, pages: dict[str, Expected]
) -> None:
    """A number, an item, a sign, the heading of a cell, an address, a part."""
    text = published(project, "en/kinds.plain.txt")
    assert right_words in text, text
    assert differences(pages, "en/kinds", text.replace(right_words, wrong, 1))


def test_a_text_is_as_programs_read_it(project: Path) -> None:
    """UTF-8 without a mark before it, line feeds, no tabs, no line of signs, no white space at an end; English needs
    no letter of direction."""
    for name in ("en/kinds", "ur/kinds", "ur/mixed"):
        data = (project / f"site/{name}.plain.txt").read_bytes()
        text = data.decode()
        assert not text.startswith("\ufeff") and "\r" not in text and "\t" not in text
        assert text.endswith("\n") and not text.endswith("\n\n")
        assert not re.search(r" $|([-=_*~#])\1{2}|\n{4}", text, re.MULTILINE)
    assert not CONTROLS.search(published(project, "en/kinds.plain.txt"))


def test_mixed_lines_keep_their_order(project: Path) -> None:
    """In a program that takes every line for one from right to left, and in one that does the opposite: as an
    independent implementation of Unicode Standard Annex 9 shows them."""
    written = {CONTROLS.sub("", line): line for line in published(project, "ur/mixed.plain.txt").split("\n")}
    for line in LINES.values():
        words = " ".join(line.text.split())
        found = next(each for plain, each in written.items() if plain.startswith(words))
        if found.count("(") == words.count("("):  # no address was added
            assert seen(found) == seen(found, "L") == right(line), found


def test_numbers_and_addresses_stand_in_isolates(project: Path) -> None:
    """Each run of Western digits or Latin letters of a right-to-left line is between U+2066 and U+2069."""
    text = published(project, "ur/kinds.plain.txt")
    outside = re.sub("[\u2066\u2068][^\u2066-\u2069]*\u2069", "", text)
    assert "01632 960 001" in text and "https://" in text
    assert not re.findall("[0-9A-Za-z]+", outside)


_PLACES = """words => {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT), range = document.createRange()
  while (walker.nextNode()) {
    const at = walker.currentNode.data.indexOf(words)
    if (at >= 0) return [...words].map((_, number) => {
      range.setStart(walker.currentNode, at + number); range.setEnd(walker.currentNode, at + number + 1)
      return range.getBoundingClientRect().left
    })
  }
}"""


@pytest.mark.browser
def test_a_browser_shows_a_number_in_its_order(project: Path, chromium: Browser) -> None:
    """Chromium takes every line of a text for one from left to right; a number is in order all
    the same. Without the letters of direction it is turned round."""
    text = published(project, "ur/kinds.plain.txt")
    turned = project / "turned.txt"
    turned.write_text(CONTROLS.sub("", text), "utf-8")
    tab = chromium.new_page()
    tab.goto((project / "site/ur/kinds.plain.txt").as_uri())
    number = tab.evaluate(_PLACES, "01632 960 001")
    tab.goto(turned.as_uri())
    wrong = tab.evaluate(_PLACES, "01632 960 001")
    tab.close()
    assert number == sorted(number) and wrong != sorted(wrong)
