"""Where pages end: within a box only if too much of a page would be white without that, and not with a few lines of a
part of a booklet on the last."""

from __future__ import annotations

from pathlib import Path

import pypdfium2
import pytest
from printed import SETTINGS, pdf, real_project, texts

from everyreader.pdf.last_page import END_OF_FILE, FEWEST_LINES, keeping, scraps
from everyreader.pdf.patches import patched
from everyreader.testing import build, page, write
from everyreader.untyped import Untyped

pytestmark = pytest.mark.pdf

STYLE = """<style>
@page { size: 500px 1000px; margin: 0 } body { margin: 0 }
p { margin: 0; font-size: 20px; line-height: 50px; break-inside: avoid }
.whole { break-inside: avoid } h2 { margin: 0; break-before: page }
</style>"""
BOX = '<div class="{}">' + "".join(f"<p>in {at}</p>" for at in range(13)) + "</div>"


def laid_out(html: str) -> Untyped:
    """Return pages of 20 lines each."""
    from weasyprint import HTML

    return HTML(string=f"{STYLE}{html}").render()


def words_of(document: Untyped) -> list[list[str]]:
    """Return the lines of each page."""
    with pypdfium2.PdfDocument(document.write_pdf()) as file:
        return [page.get_textpage().get_text_bounded().splitlines() for page in file]


def first_page(before: int, kind: str = "whole") -> list[str]:
    """Return what is on the first page of lines and a box of 13 lines. before: lines before the box."""
    return words_of(laid_out("".join(f"<p>out {at}</p>" for at in range(before)) + BOX.format(kind)))[0]


@pytest.mark.parametrize(("before", "kept"), [(7, 13), (8, 12), (11, 9), (12, 0), (15, 0), (19, 0)])
def test_a_box_is_torn_only_where_two_fifths_of_a_page_would_be_white(before: int, kept: int) -> None:
    """On a page of 20 lines that is more than 8: then it is torn between its paragraphs, else it moves to the next."""
    with patched():
        assert first_page(before) == [f"out {at}" for at in range(before)] + [f"in {at}" for at in range(kept)]


def test_what_must_stand_on_one_page_does() -> None:
    """A table of two answers goes to the next page however much that leaves white, and a style sheet alone, without
    what decides here, does so with every box."""
    with patched():
        assert len(first_page(9, "whole always")) == 9
    assert len(first_page(9)) == 9


def test_scraps_are_found_and_kept_with_what_is_before() -> None:
    """The last page of a file and that of a part, but no part that is short as a whole."""
    parts = "".join(
        f'<h2 id="{name}~">{name}</h2>' + "<p>words</p>" * lines for name, lines in (("a", 20), ("b", 2), ("c", 22))
    )
    text = f'<body><p>front</p><div class="text">{parts}</div></body>'
    with patched():
        found = scraps(laid_out(text))
        assert found == (21, END_OF_FILE)
        style = f"<style>{keeping(dict.fromkeys(found, FEWEST_LINES))}</style>"
        mended = laid_out(style + text)
        assert scraps(mended) == ()
    assert list(map(len, words_of(mended))) == [1, 15, 6, 3, 17, 6]


def test_no_part_of_a_booklet_ends_with_a_few_lines(tmp_path: Path) -> None:
    """Of a dozen parts, each a line longer than the one before it."""
    project = real_project(tmp_path / "project")
    names = [f"part-{number}" for number in range(12)]
    booklet = f"booklet: {{title: All, pages: [{', '.join(names)}]}}\n"
    write(project, {"content/site.yml": SETTINGS.replace(", email: mail-a", "")})
    for number, name in enumerate(names):
        words = "".join(f"Line {at} of it.\n\n" for at in range(14 + number))
        write(project, {f"content/en/{name}.md": page(words, booklet if not number else "", f"Part {number}")})
    build(project, "--format", "large-print")
    pages = texts(pdf(project, "en/part-0.booklet.large"))
    starts = [at for at, words in enumerate(pages) if "Line 0 of it." in words]
    lines = [pages[at - 1].count(" of it.") for at in starts[1:]]
    assert len(lines) == 11 and min(lines) >= FEWEST_LINES, lines
