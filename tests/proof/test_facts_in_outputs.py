"""Every phone number and date that a reader gets, in any output, comes from the register of facts."""

from __future__ import annotations

import re
from pathlib import Path

import pypdfium2
import pytest

from everyreader.facts import read_facts

pytestmark = [pytest.mark.browser, pytest.mark.pdf]

HOME = Path(__file__).parents[2]
FACTS = read_facts((HOME / "content" / "facts.yml").read_bytes()).entries
NUMBER = re.compile(r"(?<![\d#])(?:\+44|0)\d[\d ]{6,13}\d(?!\d)")
TAG = re.compile(r"<[^>]+>")


def digits(text: str) -> str:
    """Return a number as its digits alone."""
    return re.sub(r"\D", "", text)


KNOWN = {digits(entry.value) for entry in FACTS.values() if entry.type in ("phone", "text-message")}

GROUPS = {group for entry in FACTS.values() if entry.type in ("phone", "text-message") for group in entry.value.split()}


def strange_numbers(text: str) -> list[str]:
    """Return every phone number in a text that no fact holds; two numbers side by side are taken apart."""
    found = []
    for match in NUMBER.findall(text):
        rest = digits(match)
        for known in sorted(KNOWN, key=len, reverse=True):
            rest = rest.replace(known, "")
        if len(rest) > 4:
            found.append(match)
    return found


def test_every_phone_number_of_a_web_page_is_a_fact(built_site: Path) -> None:
    """In the words of every page, and in what every `tel:` link dials."""
    for path in sorted(built_site.rglob("*.html")):
        html = path.read_text("utf-8")
        assert strange_numbers(TAG.sub(" ", html)) == [], path.name
        for dialled in re.findall(r'href="(?:tel|sms):([^"]+)"', html):
            assert digits(dialled.replace("+44", "0")) in KNOWN, path.name


def test_every_phone_number_of_large_print_is_a_fact(built_site: Path) -> None:
    """Read back by a program that knows nothing of the build; no number is torn over two lines."""
    for path in sorted(built_site.rglob("*.pdf")):
        document = pypdfium2.PdfDocument(path)
        text = "\n".join(page.get_textpage().get_text_range() for page in document)
        # In right-to-left text that program gives the groups of a number in another order than the eye meets them.
        strange = [match for match in strange_numbers(text) if not set(match.split()) <= GROUPS]
        assert strange == [], path.relative_to(built_site).as_posix()


def test_every_date_of_a_web_page_is_a_fact(built_site: Path) -> None:
    """What a machine reads as a date is in the register."""
    known = {entry.value for entry in FACTS.values() if entry.type == "date"}
    for path in sorted(built_site.rglob("*.html")):
        assert set(re.findall(r'<time datetime="([^"]+)"', path.read_text("utf-8"))) <= known, path.name


def test_strange_number_is_seen() -> None:
    """A number that differs in one digit is found, and a known one in any grouping is not."""
    assert strange_numbers("Phone 0300 303 5679.") and not strange_numbers("Phone 0300 303 5678 or 03003035678.")
