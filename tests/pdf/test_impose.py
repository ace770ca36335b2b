"""Two pages to a sheet: printed on both sides and folded, the pages follow each other, and the last is the back."""

from __future__ import annotations

import io
from pathlib import Path

import pikepdf
import pytest

from everyreader.pdf.impose import A5, impose, imposed_pages
from everyreader.testing import build, make_project, page

SETTINGS = """\
name: Example Trust
demonstration: yes
base-url: https://www.trust.example
real-service: {web: optout-web, phone: optout-phone}
interpreter-phone: trust-phone
formats: [html, easy-read]
"""


def read_through(sides: list[tuple[int, int]]) -> list[int]:
    """Return the pages in the order in which a reader of the folded sheets turns them."""
    fronts, backs = sides[::2], sides[1::2]
    halves = [page for front, back in zip(fronts, backs, strict=True) for page in (front[1], back[0])]
    ends = [page for front, back in zip(fronts, backs, strict=True) for page in (front[0], back[1])]
    return halves + ends[::-1]


@pytest.mark.parametrize("count", range(1, 22))
def test_a_folded_booklet_is_read_from_first_to_last(count: int) -> None:
    """Every page once, in order; blank ones are before the last, which is the back."""
    sides = list(imposed_pages(count))
    found = read_through(sides)
    assert [number for number in found if number] == [*range(1, count + 1)]
    assert len(found) % 4 == 0 and found[-1] == count and len(found) - count < 4


def test_nothing_is_imposed_of_nothing() -> None:
    """No pages make no sheet."""
    assert list(imposed_pages(0)) == []


@pytest.mark.parametrize("right_to_left", [False, True])
def test_sheets_are_a4_and_the_same_each_time(right_to_left: bool) -> None:
    """The first page is on the right of the outermost sheet, or on the left where the booklet opens there."""
    source, made = pikepdf.new(), io.BytesIO()
    for _ in range(5):
        source.add_blank_page(page_size=A5)
    source.save(made)
    data = impose(made.getvalue(), right_to_left)
    assert data == impose(made.getvalue(), right_to_left)
    with pikepdf.open(io.BytesIO(data)) as sheets:
        assert len(sheets.pages) == 4 and [round(float(edge)) for edge in sheets.pages[0].mediabox] == [0, 0, 839, 595]
        assert "/StructTreeRoot" not in sheets.Root and "/Metadata" not in sheets.Root


@pytest.mark.pdf
@pytest.mark.slow
def test_the_print_kit_has_each_booklet_on_a5(tmp_path: Path) -> None:
    """It is beside the content and never in the site; a page of another kind has none."""
    project = make_project(
        tmp_path,
        {
            "content/site.yml": SETTINGS,
            "content/en/page.md": page("You can choose.\n\n## One\n\nAsk us.", "kind: easy-read\n", "Easy Read"),
            "content/en/other.md": page("Words.", "", "Other"),
        },
    )
    build(project)
    assert [path.name for path in (project / "staff/print-kit/easy-read").iterdir()] == ["page-en.pdf"]
    assert "easy-read/" in (project / "staff/print-kit/README.md").read_text("utf-8")
    assert not (project / "site/easy-read").exists()
