"""The booklet of an Easy Read page is in place of its other prints, and the address of its large print leads there."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from everyreader.pdf.easy_read import MOST, sheets_of
from everyreader.resolve.tree import Block, Heading, Paragraph
from everyreader.testing import make_project, page, published, run

SETTINGS = """\
name: Example Trust
demonstration: yes
base-url: https://www.trust.example
real-service: {web: optout-web, phone: optout-phone}
interpreter-phone: trust-phone
"""


def formats_of(folder: Path, asked: str, kind: str) -> list[str]:
    """Return the formats in which a page of a kind is made, but for its web page, as `status` tells them."""
    files = {
        "content/site.yml": f"{SETTINGS}formats: [{asked}]\n",
        "content/en/page.md": page("You can choose.", f"kind: {kind}\n"),
    }
    said = run(make_project(folder, files), "status", "--json")
    [found] = [each for each in json.loads(said.found)["pages"] if each["page"] == "page"]
    return [name for name in found["formats"] if name != "html"]


@pytest.mark.parametrize(
    ("asked", "kind", "made"),
    [
        ("html, large-print, easy-read", "easy-read", ["easy-read"]),
        ("html, large-print, easy-read", "page", ["large-print"]),
        ("html, large-print", "easy-read", ["large-print"]),
        ("html, easy-read", "page", []),
        ("html, large-print, giant-print, easy-read, text", "easy-read", ["easy-read", "text"]),
    ],
)
def test_a_format_for_a_kind_of_page_is_in_place_of_other_prints(
    asked: str, kind: str, made: list[str], tmp_path: Path
) -> None:
    """Of a page of another kind it is not made; where nobody asks for it, all is as it was."""
    assert formats_of(tmp_path, asked, kind) == made


def test_the_address_of_large_print_leads_to_the_booklet(tmp_path: Path) -> None:
    """Hosts that take redirects lead there, nothing is told, and an address of another page leads to its web page."""
    before = {
        f"en/{name}": {"sha256": "0", "size": 1}
        for name in ("page.html", "page.large-print.pdf", "other.html", "other.clear-print.pdf")
    }
    project = make_project(
        tmp_path,
        {
            "content/site.yml": f"{SETTINGS}formats: [html, easy-read]\n",
            "content/en/page.md": page("You can choose.", "kind: easy-read\n"),
            "content/en/other.md": page("Words.", "", "Other"),
            "site/manifest.json": json.dumps(before),
        },
    )
    said = run(project, "build", "--format", "html", "--yes")
    redirects = published(project, "_redirects")
    assert "/en/page.large-print.pdf /en/page.easy-read.pdf 301" in redirects
    assert "/en/other.clear-print.pdf /en/other.html 301" in redirects
    assert said.found.count("site/vanished-format") == 1 and "page.large-print" not in said.found


@pytest.mark.parametrize(
    ("steps", "sizes"),
    [
        (0, [0]),
        (1, [1]),
        (2, [2]),
        (4, [4]),
        (5, [2, 3]),
        (6, [3, 3]),
        (7, [3, 4]),
        (8, [4, 4]),
        (9, [3, 3, 3]),
        (11, [3, 4, 4]),
    ],
)
def test_a_sheet_has_three_or_four_steps(steps: int, sizes: list[int]) -> None:
    """The first has the heading, and two steps where it must; none is lost and all are in their order."""
    part: tuple[Block, ...] = (Heading("one", 2, ()), *(Paragraph(f"step-{number}", ()) for number in range(steps)))
    sheets = sheets_of(part)
    assert tuple(block for sheet in sheets for block in sheet) == part
    assert [len(sheet) - (number == 0) for number, sheet in enumerate(sheets)] == sizes and max(sizes) <= MOST
