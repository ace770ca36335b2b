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


SQUARE = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><rect width="9" height="9"/></svg>'


HYPHEN_AT_THE_END = "\x02"
"""How PDFium writes it, with no line end."""


def sides(path: Path) -> list[str]:
    """Return the words of each half of a sheet, left to right."""
    import pypdfium2

    found = []
    for sheet in pypdfium2.PdfDocument(path):
        words = sheet.get_textpage()
        found += [words.get_text_bounded(left=left, right=left + A5[0]) for left in (0, A5[0])]
    return found


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


ADDRESS = "www.a-trust-with-a-long-name-in-a-county.example/en/easy-read.html#how-to-choose"
LONG = f"""\
![](../media/a.svg)

You can change your mind at any time. [Read how](https://{ADDRESS}).

## Your answers

!!! ticks "Is this easy to read?"
    - Yes
    - No

!!! ticks "Did you find out how we use your information?"
    - Yes
    - No

!!! ticks "Do the pictures that we drew help you to understand it?"
    - Yes
    - No

![](../media/a.svg)

Post this page to us:\\
Patient Information Team\\
An Example Trust With a Long Name\\
1 Imaginary Road\\
A Town\\
XX1 1XX
"""


@pytest.mark.pdf
@pytest.mark.slow
def test_the_print_kit_has_each_booklet_on_a5(tmp_path: Path) -> None:
    """It is beside the content and never in the site; a page of another kind has none. Answers to tick and the address
    to which they go are on one page, and a web address that is longer than its line is torn in no word of it."""
    project = make_project(
        tmp_path,
        {
            "content/site.yml": SETTINGS,
            "content/en/page.md": page("You can choose.\n\n## One\n\nAsk us.", "kind: easy-read\n", "Easy Read"),
            "content/en/other.md": page("Words.", "", "Other"),
            "content/en/long.md": page(LONG, "kind: easy-read\n", "How we use your information"),
            "content/media/a.svg": SQUARE,
            "content/media/a.yml": "licence: CC BY 4.0\ncredit: A. Khan\n",
        },
    )
    build(project)
    booklets = project / "staff/print-kit/easy-read"
    assert sorted(path.name for path in booklets.iterdir()) == ["long-en.pdf", "page-en.pdf"]
    long = sides(booklets / "long-en.pdf")
    (step,) = [side.replace(HYPHEN_AT_THE_END, "-\n") for side in long if "change your mind" in side]
    lines = step[step.index("www.") :].partition(")")[0].split()
    assert "".join(lines) == ADDRESS and len(lines) > 2
    assert all(line.endswith(("-", "/")) for line in lines[:-1]), lines
    (answers,) = [side for side in long if "Post this page" in side]
    assert answers.index("Is this easy") < answers.index("Do the pictures") < answers.index("XX1\u00a01XX")
    assert "easy-read/" in (project / "staff/print-kit/README.md").read_text("utf-8")
    assert not (project / "site/easy-read").exists()
