"""Each rule about tags and words of a PDF passes a file that is right in all, and fails the same file with one fault.

The sound file is written by hand, see `tagged_pdf`; the faults are those that programs which make PDFs leave in them.
"""

from __future__ import annotations

from pathlib import Path

import pikepdf
import pytest
from expected import ALONE, PDF_RULES
from sound_tree import BREAK, TITLE, node, sound_pieces, sound_tree
from spoiled_files import SPOILED
from tagged_pdf import spoiled, write
from test_pdf_examples import BY_WEASYPRINT
from wrong_trees import WRONG_TREES

from everyreader.finding import Finding, run_rule
from everyreader.proof.artefacts import PdfFile
from everyreader.proof.piece import Piece
from everyreader.rules.pdf import extracted_text

pytestmark = pytest.mark.pdf

PIECES = sound_pieces()
NEEDS_NO_TAGS = ("pdf/extracted-text", "pdf/fonts", "pdf/smallest-text")
"""Rules whose question a file without tags can answer."""


def found_in(name: str, path: Path, said: tuple[Piece, ...] = PIECES) -> tuple[Finding, ...]:
    """Return what a rule finds in a file that should be the sound one. name: of the rule, without its subject."""
    file = PdfFile(path, said, TITLE, "en-GB", frozenset({"en-GB", "pl"}), frozenset({"NotoSans"}), 18, 2)
    return run_rule(f"pdf/{name}", [file]) or ()


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The file that is right."""
    return write(tmp_path_factory.mktemp("sound") / "sound.pdf", sound_tree())


@pytest.mark.parametrize("name", [name.removeprefix("pdf/") for name in ALONE])
def test_a_rule_passes_the_sound_file(name: str, sound: Path) -> None:
    """A false alarm would send somebody to mend what is right."""
    assert [finding.message for finding in found_in(name, sound)] == []


@pytest.mark.parametrize("name", [name.removeprefix("pdf/") for name in ALONE])
def test_a_rule_passes_nothing_that_it_cannot_read(name: str, sound: Path, tmp_path: Path) -> None:
    """A file of junk, a missing one and one without tags are findings."""
    junk = tmp_path / "junk.pdf"
    junk.write_text("not a PDF", encoding="utf-8")

    def untag(pdf: pikepdf.Pdf) -> None:
        del pdf.Root.StructTreeRoot

    for path in (
        junk,
        tmp_path / "none.pdf",
        *([] if f"pdf/{name}" in NEEDS_NO_TAGS else [spoiled(tmp_path / "bare.pdf", sound, untag)]),
    ):
        assert found_in(name, path), path.name


@pytest.mark.parametrize("fault", WRONG_TREES)
def test_a_rule_finds_what_is_wrong_in_the_tree(fault: str, tmp_path: Path) -> None:
    """Each is a file that a program could have made so, and that looks the same."""
    name, tree, told = WRONG_TREES[fault]
    messages = [finding.message for finding in found_in(name, write(tmp_path / "wrong.pdf", tree))]
    assert any(told in message for message in messages), messages


@pytest.mark.parametrize("fault", SPOILED)
def test_a_rule_finds_what_is_wrong_in_the_file(fault: str, sound: Path, tmp_path: Path) -> None:
    """Each is the sound file with one entry or operator changed."""
    name, change, told = SPOILED[fault]
    messages = [finding.message for finding in found_in(name, spoiled(tmp_path / "wrong.pdf", sound, change))]
    assert any(told in message for message in messages), messages


@pytest.mark.parametrize(("from_end", "left"), [(False, "(a.example) More Title"), (True, "Title (a.example) More")])
def test_furniture_that_stands_at_both_ends_is_taken_from_either(from_end: bool, left: str) -> None:
    """A page may begin with a link to itself, and a program may read its running title last: the rule tries both."""
    words = "Title (a.example) More Title 5".split()
    start, end, waiting = extracted_text.strip_furniture(words, 0, len(words), [["Title"], ["5"]], from_end)
    assert (" ".join(words[start:end]), waiting) == (left, [])


def piece_of(text: str) -> Piece:
    return Piece((), "contents", text, "en-GB")


@pytest.mark.parametrize(("second", "wrong"), [("Parking: page 3", False), ("and parking: page 3", True)])
def test_an_item_without_id_ends_where_its_page_ends(second: str, wrong: bool, tmp_path: Path) -> None:
    """Contents have no IDs: two items of them are whole where the page says the words of each, whatever items one holds
    in it; words that the page does not say so are the second half of the first item."""
    inner = node(
        "L",
        node("LI", node("Lbl", "-"), node("LBody", "By bus: page 2")),
        node("LI", node("Lbl", "-"), node("LBody", "On foot: page 2")),
    )
    first = node("LI", node("Lbl", "-"), node("LBody", "The way: page 2", inner))
    tree = node("Document", node("L", first, BREAK, node("LI", node("LBody", second))))
    said = [piece_of(text) for text in ("The way: page 2", "By bus: page 2", "On foot: page 2", "Parking: page 3")]
    assert bool(found_in("one-element", write(tmp_path / "file.pdf", tree), tuple(said))) == wrong


@pytest.mark.parametrize(("between", "wrong"), [((), False), ((BREAK,), True)])
def test_a_step_of_a_booklet_that_goes_on_on_the_next_page_is_found(
    between: tuple[str, ...], wrong: bool, tmp_path: Path
) -> None:
    """Its words are on one page, whether in one paragraph or in two."""
    steps = [
        Piece(("easy/pair-1", f"easy/paragraph-{number}"), "paragraph", text, "en-GB")
        for number, text in enumerate(("You can choose.", "Phone us."), 1)
    ]
    words = [node("P", piece.text, ID=piece.id) for piece in steps]
    tree = node("Document", node("H1", "Easy Read"), words[0], *between, words[1])
    assert bool(found_in("easy-read-booklet", write(tmp_path / "file.pdf", tree), tuple(steps))) == wrong


INAPPLICABLE = ("pdf/easy-read-booklet", "pdf/figures", "pdf/links", "pdf/lists", "pdf/tables")
"""Rules on what a file may well not have. All others apply to every file."""


@pytest.mark.parametrize("name", INAPPLICABLE)
def test_a_rule_does_not_apply_to_a_file_without_what_it_is_about(name: str, tmp_path: Path) -> None:
    """It says so, and does not say that all is well; where the page has more than the file, it does apply."""
    tree = node("Document", node("H1", "Your choice"), node("P", "Phone us.", ID="phone"))
    file = write(tmp_path / "bare.pdf", tree)
    assert run_rule(name, [PdfFile(file, lang="en-GB")]) is None
    if name in ("pdf/figures", "pdf/links"):
        assert found_in(name.removeprefix("pdf/"), file)


@pytest.mark.parametrize("name", PDF_RULES)
def test_no_file_is_inapplicable(name: str) -> None:
    """A rule that is given nothing to look at does not say that all is well."""
    assert run_rule(name, []) is None


def test_every_rule_has_examples_of_all_outcomes() -> None:
    """Delete any rule's body, and one of these tests or of those in `test_pdf_examples` fails."""
    failed = {f"pdf/{name}" for name, _, _ in (*WRONG_TREES.values(), *SPOILED.values())}
    assert failed | {*BY_WEASYPRINT} == {*ALONE} | {*BY_WEASYPRINT} == {*PDF_RULES} >= {*INAPPLICABLE}
