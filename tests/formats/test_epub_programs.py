"""Books are put to EPUBCheck, to Ace by DAISY and to a real reading engine, and each is seen to find what is wrong."""

from __future__ import annotations

import http.server
import shutil
import threading
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from books import book_project, damaged, unpacked
from expected import HOME, Expected, expected_of, made

from everyreader.finding import run_rule
from everyreader.proof.artefacts import EpubFile
from everyreader.rules.epub import ace, epubcheck
from everyreader.testing import build

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = [pytest.mark.pdf, pytest.mark.browser]

GUIDES = ("en", "ur", "bn", "zh")
WAIT = 60_000
"""Milliseconds."""


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a small site whose books have the pages of its print."""
    project = book_project(tmp_path_factory.mktemp("printed"), "html, large-print, epub")
    assert build(project).code < 2
    return project / "site"


@pytest.fixture(scope="module")
def sound(small: Path) -> Path:
    """A book of every kind of block."""
    return small / "en/kinds.epub"


def test_epubcheck_says_nothing_of_any_book(small: Path, built_site: Path) -> None:
    """Of every page and booklet of the demonstration, and of pages of every kind of block and with a hostile title."""
    books = sorted([*small.rglob("*.epub"), *built_site.rglob("*.epub")])
    assert len(books) > 90
    assert [finding.message for finding in epubcheck.validate(books)] == []


BAD = {
    "a link to nowhere": ("book/contents.xhtml", "#page.title", "#gone", "RSC-012"),
    "a document that is not XML": ("book/part-1.xhtml", "</body>", "</bodyy>", "RSC-016"),
    "no day": ("book/package.opf", "dcterms:modified", "dcterms:issued", "RSC-005"),
    "a picture that is not there": ("book/package.opf", 'href="picture-1.svg"', 'href="gone.svg"', "RSC-001"),
    "an id twice": ("book/part-1.xhtml", 'id="page-1"', 'id="page.title"', "RSC-005"),
    "an unknown kind of list": ("book/contents.xhtml", 'epub:type="landmarks"', 'epub:type="toc"', "RSC-005"),
}


def test_epubcheck_finds_what_is_wrong(sound: Path, tmp_path: Path) -> None:
    """One run tells a sound book from others with one fault each."""
    wrong = {
        damaged(sound, tmp_path / f"{number}.epub", right, other, name): id
        for number, (name, right, other, id) in enumerate(BAD.values())
    }
    found = epubcheck.validate([sound, *wrong])
    for path, id in wrong.items():
        assert id in [finding.piece for finding in found if finding.path == path.as_posix()], (path, found)
    assert not [finding for finding in found if finding.path == sound.as_posix()]


def test_ace_finds_nothing_serious(small: Path, built_site: Path) -> None:
    """In a page of every kind of block, in both directions, and in a whole guide."""
    books = [small / "en/kinds.booklet.epub", small / "ur/kinds.epub", small / "en/more.epub"]
    books += [built_site / f"{tag}/national-data-opt-out.booklet.epub" for tag in GUIDES[:2]]
    found = run_rule("epub/ace", [EpubFile(path) for path in books])
    assert [finding.message for finding in found or ()] == []


def test_ace_finds_what_epubcheck_does_not(sound: Path, tmp_path: Path) -> None:
    """A picture without words, a page list that leads nowhere, a hazard that nobody names, a level that is left out."""
    wrong = damaged(sound, tmp_path / "1.epub", 'alt="Words"', "", "book/part-1.xhtml")
    wrong = damaged(wrong, tmp_path / "2.epub", "part-1.xhtml#page-1", "part-1.xhtml#page-9", "book/contents.xhtml")
    for number in range(3):
        hazard = '<meta property="schema:accessibilityHazard">'
        wrong = damaged(
            wrong, tmp_path / f"3-{number}.epub", hazard, hazard.replace("Hazard", "Summary"), "book/package.opf"
        )
    wrong = damaged(wrong, tmp_path / "4.epub", "</body>", "<h5>Deep</h5></body>", "book/part-1.xhtml")
    found = {finding.piece: finding.outcome for finding in ace.examine(wrong)}
    assert {"image-alt", "epub-pagelist-broken", "metadata-accessibilityhazard", "heading-order"} <= found.keys(), found
    assert found["image-alt"] == "failed" and found["heading-order"] == "cannot tell"


def test_a_missing_program_is_named(sound: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing that was not examined is said to have passed; a file that is no book is a fault, and no crash."""
    no_book = tmp_path / "no.epub"
    no_book.write_bytes(b"no book")
    assert {finding.piece for finding in epubcheck.validate([no_book])} & {"PKG-003", "PKG-004", "PKG-008"}
    with pytest.raises(ace.AceFailed, match="did not examine"):
        ace.examine(no_book)
    with pytest.raises(ace.AceMissing, match="--setup check"):
        ace.examine(sound, tmp_path / "ace.js")
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(epubcheck.CheckerMissing, match="--setup check"):
        epubcheck.validate([sound])
    with pytest.raises(ace.AceMissing, match="Chromium"):
        ace.examine(sound)


def test_a_book_tells_the_pages_of_its_print(small: Path) -> None:
    """As many as the PDF has, each once and in their order; the PDF is named."""
    from everyreader.pdf.read import read_tags

    for book in ("en/kinds.booklet", "ur/kinds"):
        files = {name: data.decode() for name, data in unpacked(small / f"{book}.epub").items() if name.endswith("l")}
        count = len(read_tags(small / f"{book}.large-print.pdf").pages)
        text = "".join(files[name] for name in sorted(files) if "part-" in name)
        places = [text.index(f'id="page-{number}"') for number in range(1, count + 1)]
        assert places == sorted(places) and text.count('role="doc-pagebreak"') == count > 1
        assert files["book/contents.xhtml"].partition("page-list")[2].partition("</nav>")[0].count("<li>") == count
    package = unpacked(small / "en/kinds.booklet.epub")["book/package.opf"].decode()
    assert "/en/kinds.booklet.large-print.pdf</meta>" in package and ">pageBreakMarkers<" in package


def test_the_rules_find_nothing_in_the_demonstration(expected: list[Expected], built_site: Path) -> None:
    """Words, languages and the direction of numbers in every book."""
    books = [
        EpubFile(file, page.pieces("epub", file), page.model.lang, page.model.direction)
        for page, format, file in made(expected, built_site)
        if format == "epub"
    ]
    assert len(books) > 80
    for rule in ("epub/words", "epub/language", "epub/number-direction"):
        assert [(finding.path, finding.message) for finding in run_rule(rule, books) or ()][:5] == []


@pytest.fixture(scope="module")
def expected(tmp_path_factory: pytest.TempPathFactory) -> list[Expected]:
    """What every page of the project's own content says."""
    return expected_of(HOME, "2026-11-21", tmp_path_factory.mktemp("expected"))


class _Handler(http.server.SimpleHTTPRequestHandler):
    extensions_map = {**http.server.SimpleHTTPRequestHandler.extensions_map, ".js": "text/javascript"}

    def log_message(self, *arguments: object) -> None:
        """Say nothing."""


@pytest.fixture(scope="module")
def reader(tmp_path_factory: pytest.TempPathFactory, built_site: Path) -> Iterator[str]:
    """The address of a reading engine (foliate-js), with the guide in four languages beside it."""
    folder = tmp_path_factory.mktemp("reader") / "foliate"
    shutil.copytree(HOME / "node_modules/foliate-js", folder)
    for tag in GUIDES:
        shutil.copy(built_site / f"{tag}/national-data-opt-out.booklet.epub", folder / f"{tag}.epub")
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), partial(_Handler, directory=str(folder))) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_address[1]}"
        server.shutdown()


_BOOK = """(() => { const book = document.querySelector('foliate-view')?.book; return book && {
  dir: book.dir, parts: book.sections.filter(part => part.linear !== 'no').length, pages: book.pageList?.length,
  contents: book.toc?.[0]?.subitems?.length, lang: [book.metadata.language].flat()[0] } })()"""
_NUMBER = """(() => { for (const { doc } of document.querySelector('foliate-view').renderer?.getContents() ?? []) {
  if (!doc?.body) continue
  const walker = doc.createTreeWalker(doc.body, NodeFilter.SHOW_TEXT), range = doc.createRange()
  while (walker.nextNode()) { const at = walker.currentNode.data.indexOf('0300 303 5678')
    if (at >= 0) return [...'0300 303 5678'].map((_, number) => { range.setStart(walker.currentNode, at + number)
      range.setEnd(walker.currentNode, at + number + 1); return range.getBoundingClientRect().left }) } } })()"""


def waited(tab: Page, script: str) -> Any:
    """Return what a script says as soon as it says something."""
    for _ in range(WAIT // 100):
        if found := tab.evaluate(script):
            return found
        tab.wait_for_timeout(100)
    raise AssertionError(script)


@pytest.mark.parametrize("tag", GUIDES)
def test_a_reading_engine_opens_the_guide(tag: str, reader: str, chromium: Browser) -> None:
    """With its parts, its contents and its pages; it turns them the way of the language, shows numbers in their order,
    and asks for nothing from elsewhere."""
    outside: list[str] = []
    context = chromium.new_context(bypass_csp=True)
    context.set_default_timeout(WAIT)
    tab = context.new_page()
    tab.on(
        "request", lambda asked: None if asked.url.startswith((reader, "blob:", "data:")) else outside.append(asked.url)
    )
    tab.goto(f"{reader}/reader.html?url=/{tag}.epub")
    book = waited(tab, _BOOK)
    assert book["dir"] == ("rtl" if tag == "ur" else "ltr") and book["lang"].startswith(tag)
    assert book["parts"] >= 4 and book["pages"] > 15 and book["contents"] == book["parts"] - 2
    number = waited(tab, _NUMBER)
    assert number == sorted(number)
    context.close()
    assert not outside
