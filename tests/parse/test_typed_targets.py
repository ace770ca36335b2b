"""The target of a link leads where its author meant, or its author is told; no address has spaces in it."""

from __future__ import annotations

import random
import re
from pathlib import Path

import pytest
from counts import COUNT

from everyreader.testing import make_project, page, published, run
from everyreader.typed_targets import host_fault, lacks_scheme, mended

pytestmark = pytest.mark.generated

MENDED = {
    "https:/www.nhs.uk/a": "https://www.nhs.uk/a",
    "http:///a.example/p": "http://a.example/p",
    "https:a.example": "https://a.example",
    " https://a.example ": "https://a.example",
    "https://a.example/a b": "https://a.example/a%20b",
    "https://a.example/a\u00a0b": "https://a.example/a%20b",
    "https://a.example /b": "https://a.example/b",
    "mailto:us@a.example?subject=My opt out": "mailto:us@a.example?subject=My%20opt%20out",
    "mailto://us@a.example": "mailto:us@a.example",
    "mailto: us@a.example": "mailto:us@a.example",
    "mailto : us@a.example": "mailto:us@a.example",
    "tel:0300 303 5678": "tel:03003035678",
    "tel: 0300-303-5678": "tel:03003035678",
    "tel:+44 (0)300 303 5678": "tel:+443003035678",
    "tel:٠٣٠٠٣٠٣٥٦٧٨": "tel:03003035678",
    "sms:60 777?body=Yes please": "sms:60777?body=Yes%20please",
    "https://eur03.safelinks.protection.outlook.com/?url=https%3A%2F%2Fwww.nhs.uk%2F&data=05%7C01%7Cask": "https://www.nhs.uk/",
    "https://www.google.com/url?q=https://www.nhs.uk/a&sa=D&source=editors": "https://www.nhs.uk/a",
    "https://urldefense.com/v3/__https://www.nhs.uk/a__;!!Ab-1x": "https://www.nhs.uk/a",
    "https://www.google.com/search?q=https://www.nhs.uk": "https://www.google.com/search?q=https://www.nhs.uk",
    "our page.md": "our%20page.md",
    "page.md “Our title”": "page.md",
    "page.md (Our title)": "page.md",
    "our page (2).md": "our%20page%20(2).md",
    "tel:{{ a-phone }}": "tel:{{ a-phone }}",
    "page.md#how": "page.md#how",
    "https://a.example/x?y=http:/z": "https://a.example/x?y=http:/z",
}


@pytest.mark.parametrize("written", MENDED)
def test_an_address_is_mended_where_there_is_no_doubt(written: str) -> None:
    """And one that is right stays as it is."""
    assert mended(written) == MENDED[written] == mended(MENDED[written])


@pytest.mark.parametrize("target", ["www.nhs.uk", "WWW.nhs.uk/a", "us@a.example", "https//a.example", "0300 303 5678"])
def test_an_address_without_its_beginning_is_told_and_no_link(target: str, tmp_path: Path) -> None:
    """The remedy is an address that leads somewhere: it is tried here."""
    project = make_project(tmp_path, {"content/en/page.md": page(f"See [us]({target}) now.")})
    said = run(project)
    assert said.place("document/link-address") == "content/en/page.md:5:5" and ">us</a>" not in published(project)
    right = said.help("document/link-address").removeprefix("Write ")
    (project / "content/en/page.md").write_text(page(f"See [us]({right}) now."), "utf-8")
    assert "link-address" not in run(project).found and f'href="{right}"' in published(project)


@pytest.mark.parametrize("name", ["link-amp", "reference"])
def test_a_sign_that_is_written_as_html_does_is_that_sign(name: str, tmp_path: Path) -> None:
    """`&amp;` in an address is an `&`; what only looks like a sign is the name of a question."""
    words = "[x](https://a.example/?page=1&amp;size=2&copy=3)"
    if name == "reference":
        words = "[x][r]\n\n[r]: https://a.example/?page=1&amp;size=2&copy=3"
    project = make_project(tmp_path, {"content/en/page.md": page(words)})
    run(project)
    assert 'href="https://a.example/?page=1&amp;size=2&amp;copy=3"' in published(project)


def test_addresses_that_are_spoiled_at_random_are_mended_or_told() -> None:
    """Slashes lost and doubled, spaces of all kinds, the scheme gone, signs in the name of the website."""
    chance = random.Random("targets")
    for _ in range(COUNT):
        right = chance.choice(
            ["https://www.nhs.uk/a", "http://a.example/b/c", "mailto:us@a.example", "tel:03003035678"]
        )
        crime = chance.choice(["slash", "more", "space", "none", "host"])
        rest = right.partition(":")[2].lstrip("/")
        wrong = right
        if crime == "slash" and right.startswith("http"):
            wrong = right.replace("://", chance.choice([":/", ":", "//", ";//"]), 1)
        elif crime == "more" and right.startswith("http"):
            wrong = right.replace("://", ":" + "/" * chance.randrange(3, 6), 1)
        elif crime == "space":
            place = chance.randrange(right.index(":") + 1, len(right) + 1)
            wrong = right[:place] + chance.choice([" ", "\u00a0", "\u2009", "  "]) + right[place:]
        elif crime == "none" and not right.startswith("http://"):
            wrong = rest
        elif crime == "host" and right.startswith("http"):
            wrong = right.replace(".", chance.choice(["..", ",.", "._."]), 1)
        made = mended(wrong)
        assert (
            made == right or lacks_scheme(made) or host_fault(made) or re.search(r"%20", made) or made == wrong == right
        ), wrong
        assert not re.search(r"\s", made) or lacks_scheme(made)
