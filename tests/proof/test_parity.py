"""Every format of every page in every language says what the page says: block for block, in its order.

Formats are found by folder. One joins by its `read_back` and by `parity.yml` in its template folder, which says what
it leaves out and adds on purpose.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from expected import HOME, Expected, declared, made

from everyreader.format import find_formats
from everyreader.proof.parity import Declared, compare, read_declared
from everyreader.proof.piece import LeafBlock, Piece

pytestmark = pytest.mark.pdf


@pytest.mark.parametrize("format", sorted(find_formats()))
def test_every_format_says_what_the_page_says(format: str, expected: list[Expected], built_site: Path) -> None:
    """No block is lost, added, changed or out of order but for what the format declares."""
    read_blocks, known = find_formats()[format].read_back, declared(format)
    differences = [
        f"{page.model.tag}/{page.model.page}: {difference.id}: {difference.message}"
        for page, name, file in made(expected, built_site)
        if name == format
        for difference in compare(page.pieces(format, file), read_blocks(file.read_bytes()), known)
    ]
    assert not differences, "\n" + "\n".join(differences[:40]) + f"\n{len(differences)} differences"


def test_every_file_of_the_site_is_compared(expected: list[Expected], built_site: Path) -> None:
    """Every rendition of every page has been looked at."""
    compared = {file for _, _, file in made(expected, built_site)}
    endings = tuple(format.info.extension for format in find_formats().values() if not format.info.after_others)
    assert {path for path in built_site.rglob("*") if path.name.endswith(endings)} <= compared
    assert {page.file(built_site, "html") for page in expected if not page.model.booklet} <= compared


def test_every_format_joins() -> None:
    """A format without a reader, or without a word on what it leaves out and adds, would be proved by nothing."""
    for name, format in find_formats().items():
        assert (HOME / "templates" / format.info.folder / "parity.yml").exists(), name
        assert all(why for why in (*declared(name).leaves_out.values(), *declared(name).adds.values())), name


PAGE = (
    Piece((), "title", "Your choice", "en-GB", 1),
    Piece(("one",), "paragraph", "Phone 0300 303 5678.", "en-GB"),
    Piece(("two",), "heading", "What to do", "en-GB", 2),
    Piece(("three",), "picture", "A hand", "en-GB"),
)


def blocks(found: list[tuple[str, str]]) -> list[LeafBlock]:
    """Return blocks as a format's file says them."""
    return [LeafBlock(*block) for block in found]


SAME = [("", "Your  choice"), ("one", "Phone 0300\n303 5678."), ("two", "What to do"), ("three", "A hand")]


@pytest.mark.parametrize(
    ("found", "told"),
    [
        ([*SAME[:1], *SAME[2:]], "is missing"),
        ([*SAME, ("four", "More")], "is not in the page"),
        ([SAME[0], ("one", "Phone 0300 303 5679."), *SAME[2:]], "where the page says"),
        ([SAME[0], ("uno", SAME[1][1]), *SAME[2:]], "should have “one”"),
        ([SAME[0], SAME[2], SAME[1], SAME[3]], "is missing"),
        ([SAME[0], SAME[1], SAME[1], *SAME[2:]], "where the page says"),
    ],
)
def test_a_difference_is_found(found: list[tuple[str, str]], told: str) -> None:
    """A block that is lost, added, changed, misnamed, out of order or said twice."""
    assert any(told in difference.message for difference in compare(PAGE, blocks(found), Declared()))


def test_what_is_declared_is_no_difference() -> None:
    """White space does not count, and what a format leaves out or adds on purpose is none."""
    assert compare(PAGE, blocks(SAME), Declared()) == []
    known = read_declared("ids: headings\nleaves-out:\n  picture: no pictures in it\nadds:\n  .menu: the way round\n")
    assert (
        compare(PAGE, blocks([("", "Your choice"), (".menu", "Home"), ("", SAME[1][1]), ("two", "What to do")]), known)
        == []
    )


@pytest.mark.parametrize("text", ["ids: some\n", "adds: menu\n", "leave-out:\n  a: b\n"])
def test_a_wrong_declaration_is_no_declaration(text: str) -> None:
    """A slip in `parity.yml` would hide differences."""
    with pytest.raises(ValueError, match=r"\S"):
        read_declared(text)
