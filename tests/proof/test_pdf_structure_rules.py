"""Each rule about tags and words of a PDF passes a file that is right in all, and fails the same file with one fault.

The sound file is written by hand, see `tagged_pdf`; the faults are those that programs which make PDFs leave in them.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from expected import ALONE, PDF_RULES
from pikepdf import Array, Dictionary, Name, String
from tagged_pdf import BREAK, TITLE, Node, changed_tree, find, node, sound_pieces, sound_tree, spoiled, write
from test_pdf_rules import BY_WEASYPRINT

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
    file = PdfFile(path, said, TITLE, "en-GB", frozenset({"en-GB", "pl"}), frozenset({"NotoSans"}), 18)
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

    for path in (junk, tmp_path / "none.pdf", *([] if f"pdf/{name}" in NEEDS_NO_TAGS else [spoiled(tmp_path / "bare.pdf", sound, untag)])):
        assert found_in(name, path), path.name


def without(kind: str, number: int = 0) -> Node:
    """Return the sound tree without one element."""
    return changed_tree(sound_tree(), kind, lambda each: None, number)


def other(kind: str, change: Callable[[Node], Node], number: int = 0) -> Node:
    """Return the sound tree with one element changed."""
    return changed_tree(sound_tree(), kind, change, number)


def facts(**values: Any) -> Callable[[Node], Node]:
    """Return a change of what is known of an element; None takes it away."""
    return lambda each: each._replace(facts={name: value for name, value in {**each.facts, **values}.items() if value is not None})


def kids(*values: Any) -> Callable[[Node], Node]:
    """Return a change of what is in an element."""
    return lambda each: each._replace(kids=values)


def split(each: Node) -> Node:
    """Return the document with its first paragraph in two elements, one a page, as WeasyPrint makes it (#2903)."""
    first, rest = each.kids[1], each.kids[2:]
    halves = first._replace(kids=first.kids[:3]), node("P", *first.kids[3:])
    return each._replace(kids=(each.kids[0], *halves, *rest))


def two_lists(each: Node) -> Node:
    """Return the document with its list in two, the second without an ID."""
    whole = each.kids[3]
    return each._replace(kids=(*each.kids[:3], whole._replace(kids=whole.kids[:1]), node("L", *whole.kids[1:]), *each.kids[4:]))


WRONG_TREES: dict[str, tuple[str, Node, str]] = {
    "a split paragraph": ("one-element", other("Document", split), "goes on in a second P"),
    "a split list": ("one-element", other("Document", two_lists), "goes on in a second L"),
    "an ID twice": ("one-element", other("P", facts(ID="list")), "stands 2 times"),
    "a term as an item": ("lists", other("L", kids(node("LI", "Opt out"), node("LI", node("LBody", "To say no."))), 1), "has no LBody"),
    "an item outside a list": ("lists", other("L", lambda each: each._replace(kind="Div")), "stands in Div"),
    "words in a list": ("lists", other("L", lambda each: each._replace(kids=(*each.kids, "stray"))), "words that are in no item"),
    "a paragraph in a list": ("lists", other("L", lambda each: each._replace(kids=(*each.kids, node("P", "stray")))), "holds P"),
    "an item without a label": ("lists", other("LI", kids(node("LBody", "Read this page."))), "without a label"),
    "a list that counts wrong": ("lists", other("Lbl", kids("3."), 1), "has the numbers 1, 3"),
    "an empty paragraph": ("empty-element", other("Document", lambda each: each._replace(kids=(*each.kids, node("P")))), "has no content"),
    "a useless span": ("empty-element", other("Span", facts(Lang=None)), "A Span in P"),
    "a NonStruct": ("empty-element", other("P", lambda each: each._replace(kids=(node("NonStruct", *each.kids),)), 2), "NonStruct"),
    "a blank paragraph": ("empty-element", other("P", kids(" "), 2), "holds no words"),
    "no scope": ("tables", other("TH", facts(scope=None)), "does not say whether"),
    "a short row": ("tables", without("TD"), "rows of 2, 1 cells"),
    "a cell without a header": ("tables", other("Table", kids(node("TR", node("TD", "a"), node("TD", "b")))), "has no header"),
    "a paragraph in a row": ("tables", other("TD", lambda each: each._replace(kind="P")), "holds P"),
    "a skipped level": ("headings", other("H2", lambda each: each._replace(kind="H3")), "is an H3 under an H1"),
    "a heading lost": ("headings", other("H2", lambda each: each._replace(kind="P")), "where the page has H2"),
    "no first heading": ("headings", other("H1", lambda each: each._replace(kind="H2")), "not an H1"),
    "a picture without words": ("figures", other("Figure", facts(Alt=None)), "has no words"),
    "another picture": ("figures", other("Figure", facts(Alt="A cat")), "where the page has"),
    "a caption of nothing": ("figures", other("P", lambda each: each._replace(kind="Caption"), 3), "beside no picture"),
    "a link in two": ("links", other("P", lambda each: each._replace(kids=("You can ", node("Link", "opt ", link="https://www.nhs.uk/"),
                      node("Link", "out", link="https://www.nhs.uk/"), *each.kids[2:]))), "goes on in a second Link"),
    "a link without a box": ("links", other("Link", facts(link=None)), "has no box"),
    "a link elsewhere": ("links", other("Link", facts(link="https://www.example.com/")), "where the page has"),
    "a link to no page": ("links", other("Link", facts(link="https://x"), 1), "where the page has"),
    "a foreign word unmarked": ("part-language", other("Span", facts(Lang="en-GB")), "is in “pl”"),
    "a block in another order": ("reading-order", other("Document", lambda each: each._replace(
        kids=(*each.kids[:-2], each.kids[-1], each.kids[-2]))), "where the page has"),
    "a block without its ID": ("reading-order", other("P", facts(ID=None), 2), "no block with an ID"),
    "a block lost": ("reading-order", without("P", 2), "where the page has"),
    "joined words": ("tag-text", other("P", kids("In Polish:", node("Span", "Zadzwon", Lang="pl"), "."), 2), "“In Polish:Zadzwon.”"),
    "words turned round": ("tag-text", other("LBody", kids(".su enohP"), 1), "“Phone us.”"),
    "other words said": ("tag-text", other("LBody", facts(ActualText="Do not phone us."), 1), "Do not phone us"),
    "page furniture told": ("tag-text", other("Document", lambda each: each._replace(kids=(*each.kids, node("P", "Page 2")))), "Page 2"),
    "other words drawn": ("extracted-text", other("LBody", kids("Phone them."), 1), "where the page says"),
    "words that are not the page's": ("extracted-text", other("Document", lambda each: each._replace(
        kids=(*each.kids, node("P", "Draft only")))), "of no block"),
}


@pytest.mark.parametrize("fault", WRONG_TREES)
def test_a_rule_finds_what_is_wrong_in_the_tree(fault: str, tmp_path: Path) -> None:
    """Each is a file that a program could have made so, and that looks the same."""
    name, tree, told = WRONG_TREES[fault]
    messages = [finding.message for finding in found_in(name, write(tmp_path / "wrong.pdf", tree))]
    assert any(told in message for message in messages), messages


def content(page: int, old: bytes, new: bytes) -> Callable[[pikepdf.Pdf], None]:
    """Return a change of what a page paints."""
    def change(pdf: pikepdf.Pdf) -> None:
        data = pdf.pages[page].Contents.read_bytes()
        assert old in data
        pdf.pages[page].Contents = pdf.make_stream(data.replace(old, new, 1))

    return change


def setting(path: str, value: Any) -> Callable[[pikepdf.Pdf], None]:
    """Return a change of an entry below the catalogue; None takes it away."""
    def change(pdf: pikepdf.Pdf) -> None:
        *above, last = path.split("/")
        place = pdf.Root
        for name in above:
            place = place[f"/{name}"]
        if value is None:
            del place[f"/{last}"]
        else:
            place[f"/{last}"] = value

    return change


def metadata(name: str) -> Callable[[pikepdf.Pdf], None]:
    """Return a change that takes one entry out of the XMP data."""
    def change(pdf: pikepdf.Pdf) -> None:
        with pdf.open_metadata(set_pikepdf_as_editor=False) as xmp:
            del xmp[name]

    return change


def box(name: str, value: Any) -> Callable[[pikepdf.Pdf], None]:
    """Return a change of the first link's box; None takes the entry away."""
    def change(pdf: pikepdf.Pdf) -> None:
        each = pdf.pages[0].Annots[0]
        if value is None:
            del each[name]
        else:
            each[name] = value

    return change


def untell(pdf: pikepdf.Pdf) -> None:
    """Take the first reference to a link's box out of the tag tree."""
    link = find(pdf, "Link")
    link.K = Array([kid for kid in link.K if kid.get("/Type") != "/OBJR"])


def tell_twice(pdf: pikepdf.Pdf) -> None:
    """Let two elements hold one piece of content."""
    find(pdf, "P").K.append(find(pdf, "H1").K[0])


def misowned(pdf: pikepdf.Pdf) -> None:
    """Let the index from content to elements name another element."""
    pdf.Root.StructTreeRoot.ParentTree.Nums[1][0] = find(pdf, "P")


def nameless(pdf: pikepdf.Pdf) -> None:
    """Take the letter H out of the font's map."""
    from tagged_pdf import glyphs

    font = pdf.pages[0].Resources.Font.F
    font.ToUnicode = pdf.make_stream(font.ToUnicode.read_bytes().replace(f"<{glyphs()['Y']:04X}> <0059>\n".encode(), b""))


def bookmark(pdf: pikepdf.Pdf) -> None:
    """Give the file a bookmark that is no heading."""
    with pdf.open_outline() as outline:
        outline.root.append(pikepdf.OutlineItem("Something else", 0))


SPOILED: dict[str, tuple[str, Callable[[pikepdf.Pdf], None], str]] = {
    "words without a mark": ("artifacts", content(0, b"/H1 << /MCID 0 >> BDC", b"/H1 BMC"), "neither tagged nor an artifact"),
    "a line without a mark": ("artifacts", content(0, b"/Artifact", b"0 0 m 9 9 l S /Artifact"), "a line"),
    "furniture without its type": ("artifacts", content(0, b"/Artifact << /Type /Pagination >>", b"/Artifact << >>"), "no page furniture"),
    "an artifact in what is told": ("artifacts", content(0, b"/H1 << /MCID 0 >> BDC", b"/H1 << /MCID 0 >> BDC /Artifact BMC EMC"), "other marked content"),
    "content told twice": ("artifacts", tell_twice, "is in 2 elements"),
    "content that is not there": ("empty-element", content(0, b"/MCID 0", b"/MCID 77"), "shows nothing"),
    "an index that is wrong": ("parent-tree", misowned, "another element"),
    "the index of IDs is gone": ("one-element", setting("StructTreeRoot/IDTree", Dictionary()), "does not lead"),
    "a box that no link holds": ("links", untell, "is in 0 elements"),
    "a box without words": ("links", box("/Contents", None), "no words for a screen reader"),
    "a box that says where it does not go": ("links", box("/Contents", String("Click here")), "not where it goes"),
    "a box that leads nowhere": ("links", box("/A", None), "leads nowhere"),
    "a box that knows no link": ("links", box("/StructParent", None), "does not know the Link"),
    "a letter that the font lacks": ("missing-glyph", content(0, b"Tj", b"Tj <0000> Tj"), "box for missing letters"),
    "a code without characters": ("missing-glyph", nameless, "has no characters"),
    "a character that is none": ("missing-glyph", content(0, b"/MCID 0", b"/MCID 0 /ActualText <FEFFFFFD>"), "U+FFFD"),
    "no language": ("part-language", setting("Lang", None), "does not say which language"),
    "another language": ("file-facts", setting("Lang", String("pl")), "should be “en-GB”"),
    "no title shown": ("file-facts", setting("ViewerPreferences/DisplayDocTitle", None), "DisplayDocTitle"),
    "shrunk in print": ("file-facts", setting("ViewerPreferences/PrintScaling", None), "PrintScaling"),
    "not marked": ("file-facts", setting("MarkInfo", None), "MarkInfo"),
    "no PDF/UA": ("file-facts", metadata("{http://www.aiim.org/pdfua/ns/id/}part"), "pdfuaid"),
    "no title": ("file-facts", metadata("dc:title"), "The title in its XMP data"),
    "no language in the data": ("file-facts", metadata("dc:language"), "The language in its XMP data"),
    "no maker": ("file-facts", metadata("dc:creator"), "dc:creator"),
    "no XMP": ("file-facts", setting("Metadata", None), "has no XMP data"),
    "another bookmark": ("file-facts", bookmark, "1 bookmarks and 2 headings"),
    "other labels": ("file-facts", setting("PageLabels", Dictionary(Nums=Array([0, Dictionary(S=Name.D, St=7)]))), "has the label “7”"),
    "another tab order": ("file-facts", lambda pdf: pdf.pages[0].obj.__setitem__("/Tabs", Name.R), "Tabs is not S"),
}


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
    start, end, waiting = extracted_text._stripped(words, 0, len(words), [["Title"], ["5"]], from_end)
    assert (" ".join(words[start:end]), waiting) == (left, [])


def piece_of(text: str) -> Piece:
    return Piece((), "contents", text, "en-GB")


@pytest.mark.parametrize(("second", "wrong"), [("Parking: page 3", False), ("and parking: page 3", True)])
def test_an_item_without_id_ends_where_its_page_ends(second: str, wrong: bool, tmp_path: Path) -> None:
    """Contents have no IDs: two items of them are whole where the page says the words of each, whatever items one holds in it;
    words that the page does not say so are the second half of the first item."""
    inner = node("L", node("LI", node("Lbl", "-"), node("LBody", "By bus: page 2")), node("LI", node("Lbl", "-"), node("LBody", "On foot: page 2")))
    first = node("LI", node("Lbl", "-"), node("LBody", "The way: page 2", inner))
    tree = node("Document", node("L", first, BREAK, node("LI", node("LBody", second))))
    said = [piece_of(text) for text in ("The way: page 2", "By bus: page 2", "On foot: page 2", "Parking: page 3")]
    assert bool(found_in("one-element", write(tmp_path / "file.pdf", tree), tuple(said))) == wrong


INAPPLICABLE = ("pdf/figures", "pdf/links", "pdf/lists", "pdf/tables")
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
    """Delete any rule's body, and one of these tests or of those in `test_pdf_rules` fails."""
    assert {f"pdf/{name}" for name, _, _ in (*WRONG_TREES.values(), *SPOILED.values())} | set(BY_WEASYPRINT) == set(PDF_RULES)
    assert {*ALONE} | {*BY_WEASYPRINT} == {*PDF_RULES} >= {*INAPPLICABLE}
