"""A book says every word of its page in its language and order, leads around in itself, and is always the same file."""

from __future__ import annotations

import re
import zipfile
from pathlib import Path
from xml.etree import ElementTree

import pytest
from books import HOSTILE, book_project, damaged, unpacked
from expected import Expected, declared, expected_of

from everyreader.epub.page_breaks import Starts, mark_pages
from everyreader.epub.xhtml import inside, parse, plain_id, xml_id
from everyreader.finding import run_rule
from everyreader.format import find_formats
from everyreader.proof.artefacts import EpubFile
from everyreader.proof.parity import compare
from everyreader.testing import TODAY, build, copy_project, write

BOOKS = ("en/kinds.epub", "en/kinds.booklet.epub", "en/more.epub", "en/hostile.epub", "ur/kinds.epub")
EPUB = "{http://www.idpf.org/2007/ops}"


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site with books."""
    project = book_project(tmp_path_factory.mktemp("books"), "html, epub")
    assert build(project, "--format", "epub").code < 2
    return project


@pytest.fixture(scope="module")
def files(project: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, EpubFile]:
    """Each book with what it must say."""
    expected = expected_of(project, TODAY, tmp_path_factory.mktemp("cache"))
    found = {}
    for each in expected:
        path = each.file(project / "site", "epub")
        if path.exists():
            found[path.relative_to(project / "site").as_posix()] = epub_file(each, path)
    return found


def epub_file(page: Expected, path: Path) -> EpubFile:
    """Return a book with what it must be."""
    return EpubFile(path, page.pieces("epub", path), page.model.lang, page.model.direction)


def told(rule: str, file: EpubFile, path: Path | None = None) -> list[str]:
    """Return what a rule finds in a book, or in another one in its place."""
    other = EpubFile(path or file.path, file.pieces, file.lang, file.direction)
    return [finding.message for finding in run_rule(rule, [other]) or ()]


@pytest.mark.parametrize("name", BOOKS)
@pytest.mark.parametrize("rule", ["epub/words", "epub/language", "epub/number-direction"])
def test_a_book_says_what_its_page_says(rule: str, name: str, files: dict[str, EpubFile]) -> None:
    """Block for block, with links and ids; in its languages; with numbers in their order."""
    assert told(rule, files[name]) == []


FAULTS = {
    "a number": ("epub/words", "en/kinds.epub", "01632 960 001", "01632 960 010"),
    "a block lost": ("epub/words", "en/kinds.epub", "Meaning.", ""),
    "a link elsewhere": ("epub/words", "en/kinds.epub", "trust.example/en/index.html", "trust.example/en/"),
    "a link into another part": ("epub/words", "en/kinds.booklet.epub", "#kinds_7e_next-3", "#kinds_7e_next"),
    "another id": ("epub/words", "en/more.epub", 'data-block="next"', 'data-block="last"'),
    "the lang of a phrase": ("epub/language", "en/kinds.epub", 'lang="pl" dir', 'lang="ur" dir'),
    "the lang of a document": ("epub/language", "ur/kinds.epub", ' lang="ur"', ' lang="en"'),
    "the lang for XML": ("epub/language", "en/kinds.epub", 'xml:lang="pl"', 'xml:lang="en"'),
    "pages turned": ("epub/language", "ur/kinds.epub", 'progression-direction="rtl"', 'progression-direction="ltr"'),
    "a document turned": ("epub/language", "ur/kinds.epub", 'xml:lang="ur" dir="rtl"', 'xml:lang="ur" dir="ltr"'),
    "a number without an element": ("epub/number-direction", "ur/kinds.epub", '<bdi dir="ltr"', '<bdi dir="rtl"'),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_is_found_that_no_program_sees(fault: str, files: dict[str, EpubFile], tmp_path: Path) -> None:
    """Each in a book that is valid all the same."""
    rule, name, right, wrong = FAULTS[fault]
    part = "book/package.opf" if "progression" in right else ""
    if not part:
        part = next(
            path
            for path in sorted(unpacked(files[name].path))
            if path.startswith("book/part-") and right.encode() in unpacked(files[name].path)[path]
        )
    assert told(rule, files[name], damaged(files[name].path, tmp_path / "wrong.epub", right, wrong, part))


def test_every_book_is_compared(files: dict[str, EpubFile], project: Path) -> None:
    """Those of pages and of booklets."""
    made = {path.relative_to(project / "site").as_posix() for path in (project / "site").rglob("*.epub")}
    assert made == {*files} >= {*BOOKS}


def test_parity_declares_nothing_for_a_book(files: dict[str, EpubFile]) -> None:
    """The rule on words compares without `parity.yml`; both mean the same."""
    known, read = declared("epub"), find_formats()["epub"].read_back
    for file in files.values():
        assert compare(file.pieces, read(file.path.read_bytes()), known) == []


def tree(book: Path, name: str) -> ElementTree.Element:
    """Return a file of a book as XML."""
    return ElementTree.fromstring(unpacked(book)[f"book/{name}"])


def test_the_contents_lead_to_each_heading_in_order(files: dict[str, EpubFile]) -> None:
    """Every heading down to the third level but titles of boxes, once; every link leads to a place that is there."""
    book = files["en/kinds.booklet.epub"].path
    documents = {name.removeprefix("book/"): data.decode() for name, data in unpacked(book).items() if "part-" in name}
    contents = tree(book, "contents.xhtml")
    toc = next(nav for nav in contents.iter() if nav.get(f"{EPUB}type") == "toc")
    links = [link.attrib["href"] for link in toc.iter() if link.get("href")]
    headings = [
        f"{name}#{id}"
        for name, text in sorted(documents.items())
        for id in re.findall(r'<h[123] id="([^"]+)"(?![^>]*callout-title)', text)
    ]
    assert links == headings and len(links) > 6
    assert any("#_32_027-plans_7e_" in link for link in links)
    for href in re.findall('href="([^"]+)"', unpacked(book)["book/contents.xhtml"].decode()):
        name, _, id = href.partition("#")
        assert name in ("", "style.css") or not id or f'id="{id}"' in documents[name]
    for name, text in documents.items():
        for place, id in re.findall('href="(part-[^#"]*)?#([^"]+)"', text):
            assert f'id="{id}"' in documents[place or name], (place, id)


def test_notes_are_a_section_with_ways_there_and_back(files: dict[str, EpubFile]) -> None:
    """Each mark leads to a note in the notes of its part, each note back to its mark; none is hidden."""
    text = unpacked(files["en/more.epub"].path)["book/part-1.xhtml"].decode()
    mark = re.search(r'<a href="#([^"]+)" id="([^"]+)" epub:type="noteref" role="doc-noteref">', text)
    assert mark, text
    section = text.partition('<section epub:type="endnotes" role="doc-endnotes" aria-labelledby="')[2].partition(
        "</section>"
    )[0]
    assert f'<li id="{mark[1]}"' in section and "<aside" not in text
    assert re.search(rf'<a href="#{mark[2]}"[^>]* role="doc-backlink">', section)


def test_metadata_claim_only_what_the_file_shows(files: dict[str, EpubFile]) -> None:
    """Pictures and their words where there are some, a list of pages where there is one; no conformance at all."""
    with_picture, without = (
        unpacked(files[name].path)["book/package.opf"].decode() for name in ("en/kinds.epub", "en/more.epub")
    )
    for text in (with_picture, without):
        assert "conformsTo" not in text and "certifiedBy" not in text and "pageBreakMarkers" not in text
        assert "2026-11-02T00:00:00Z" in text and text.count("dcterms:modified") == 1
        assert '"schema:accessModeSufficient">textual<' in text and ">noFlashingHazard<" in text
    assert ">visual<" in with_picture and ">alternativeText<" in with_picture and "image/svg+xml" in with_picture
    assert ">visual<" not in without and ">alternativeText<" not in without


def test_a_hostile_title_is_words(files: dict[str, EpubFile]) -> None:
    """In the metadata, the title of the document, its heading and the contents."""
    book = files["en/hostile.epub"].path
    kept = re.sub("[\u202a-\u202e]", "", HOSTILE).strip()
    package = ElementTree.fromstring(unpacked(book)["book/package.opf"])
    titles = [next(node.text for node in package.iter() if node.tag.endswith("}title"))]
    titles += [next(node.text for node in tree(book, "part-1.xhtml").iter() if node.tag.endswith("}title"))]
    titles += ["".join(next(node for node in tree(book, "part-1.xhtml").iter() if node.tag.endswith("}h1")).itertext())]
    assert [title and re.sub("[\u202a-\u202e]", "", title).strip() for title in titles] == [kept] * 3


def test_a_book_is_always_the_same_file(project: Path, files: dict[str, EpubFile], tmp_path: Path) -> None:
    """`mimetype` first and as it is, no time, the same bytes on another day from an empty cache."""
    before = {name: file.path.read_bytes() for name, file in files.items()}
    for file in files.values():
        with zipfile.ZipFile(file.path) as archive:
            first, *others = archive.infolist()
        assert (first.filename, first.compress_type, first.extra) == ("mimetype", zipfile.ZIP_STORED, b"")
        assert {entry.date_time for entry in (first, *others)} == {(1980, 1, 1, 0, 0, 0)}
    again = copy_project(project, tmp_path / "again")
    assert build(again, "--format", "epub", today="2026-11-22").code < 2
    assert {name: (again / "site" / name).read_bytes() for name in before} == before


def test_a_book_needs_no_address_of_the_site(tmp_path: Path) -> None:
    """Where nobody knows where the site is, words that lead to other pages are words alone."""
    project = book_project(tmp_path, "html, epub")
    settings = (project / "content/site.yml").read_text("utf-8").replace("base-url:", "# base-url:")
    write(project, {"content/site.yml": settings})
    assert build(project, "--format", "epub").code < 2
    for each in expected_of(project, TODAY, tmp_path / "cache"):
        if (path := each.file(project / "site", "epub")).exists():
            assert told("epub/words", epub_file(each, path)) == []
            assert b"site:" not in b"".join(unpacked(path).values())


@pytest.mark.parametrize("id", ["next", "guide~13-or-over", "2027", "নোট", "a_7e_b", "ہدایت-۱", "-x", "a.b"])
def test_ids_are_names_of_xml_and_come_back(id: str) -> None:
    """Two ids never become one."""
    name = xml_id(id)
    ElementTree.fromstring(f'<!DOCTYPE a [<!ATTLIST a id ID #IMPLIED>]><a id="{name}"/>')
    assert not re.search(r"^[-.0-9]|[~/:\s]", name) and plain_id(name) == id


def test_marks_of_pages_stand_before_what_begins_there() -> None:
    """In an item, before a list or a heading, several together where one block goes over pages, and the last at the
    end."""
    html = (
        '<h1 data-block="a">A</h1><ul data-block="b"><li data-block="c">C</li><li data-block="d">D</li></ul>'
        '<h2 data-block="e">E</h2>'
        '<div class="table" data-block="t"><table><tr data-block="r"><td>R</td></tr></table></div>'
    )
    starts = Starts(7, {"a": 1, "b": 1, "c": 1, "d": 2, "e": 4, "t": 4, "r": 5})
    body = parse(html)
    marks = list(mark_pages([body], starts))
    assert marks == [(0, f"page-{number}") for number in range(1, 8)]
    text = re.sub(r'<(div|span) id="page-(\d)"[^>]*></\1>', r"[\2]", inside(body))
    plain = re.sub(r' data-block="."| class="table"', "", text)
    assert plain == (
        "[1]<h1>A</h1><ul><li>C</li><li>[2]D</li></ul>[3][4]<h2>E</h2>"
        "<div><table><tbody><tr><td>[5]R</td></tr></tbody></table></div>[6][7]"
    )
