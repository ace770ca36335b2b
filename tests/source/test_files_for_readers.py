"""Files for readers are published as they are; what a server could run is not, and what documents tell of people is
told."""

from __future__ import annotations

import zlib
from pathlib import Path

import pytest
from effort import takes_less
from office_files import CORE, office, old, pdf

from everyreader.source.authors import find_people
from everyreader.source.file_types import FOR_READERS, why_not_published
from everyreader.testing import contents, make_project, page, published, run

NEVER = (
    "a.php",
    "a.PHP",
    "a.phtml",
    "a.html",
    "a.htm",
    "a.js",
    "a.exe",
    "web.config",
    "noending",
    "a.php.txt",
    "a.cgi.pdf",
    "a.svgz",
    "a.xml",
    "a.json",
    "a.docm",
    "a.heic",
    "a.tiff",
    "a.bmp",
    "a.shtml",
    "a.asp",
    "a.py",
    "a.sh",
    "a.jar",
    "a.pdf.exe",
    "a.conf",
)


@pytest.mark.parametrize("name", NEVER)
def test_what_is_no_file_for_readers_is_not_published(name: str, tmp_path: Path) -> None:
    """Its words stay, its link goes, and the editor is told."""
    project = make_project(
        tmp_path,
        {"content/en/page.md": page(f"See [the form](../media/{name})."), f"content/media/{name}": b"<?php secret"},
    )
    said = run(project)
    assert said.code == 1 and said.place("site/unpublished-file") == "content/en/page.md:5:16", said.found
    assert "See the form." in published(project) and not (project / "site/media").exists()


@pytest.mark.parametrize("name", ["a.php.png", "a.html.svg"])
def test_a_picture_with_the_name_of_a_program_is_not_published(name: str, tmp_path: Path) -> None:
    """Apache looks at each part of a name between full stops."""
    project = make_project(
        tmp_path, {"content/en/page.md": page(f"![A sign](../media/{name})"), f"content/media/{name}": b"<svg/>"}
    )
    assert (
        "can run" in run(project).found
        and "<p>A sign</p>" in published(project)
        and not (project / "site/media").exists()
    )


@pytest.mark.parametrize(
    "name",
    ["a.pdf", "A.PDF", "form.v1.2.docx", "a.txt", "a.csv", "a.mp3", "a.mp4", "a.vtt", "a.brf", "a.epub", "a.ics"],
)
def test_what_is_for_readers_is_published_as_it_is(name: str, tmp_path: Path) -> None:
    """Without a word."""
    project = make_project(
        tmp_path, {"content/en/page.md": page(f"See [the form](../media/{name})."), f"content/media/{name}": b"A form."}
    )
    assert run(project).code == 0 and (project / "site/media" / name).read_bytes() == b"A form."


def test_the_list_says_what_is_published_and_nothing_else_is() -> None:
    """No ending of the list could be run, and one that nobody has thought of is not published."""
    assert all(not why_not_published(f"content/media/a{ending}") for ending in FOR_READERS)
    assert why_not_published("content/media/a.anything") and why_not_published("content/media/.txt")


@pytest.mark.parametrize("target", [".env", "content/.secret", "locales/en/locale.yml", ".git/config"])
def test_a_link_stays_within_content(target: str, tmp_path: Path) -> None:
    """A file of passwords lies in the project, and is nobody's to publish; a link within content/ is followed."""
    project = make_project(
        tmp_path,
        {
            "content/en/page.md": page("See [one](../media/t.txt) and [two](../media/u.txt)."),
            "content/media/real.txt": "For all.",
            target: (
                b"PASSWORD" if "locale" not in target else ("lang: en-GB\nname: English\nenglish-name: English\n")
            ),
        },
    )
    (project / "content/media/t.txt").symlink_to(project / target)
    (project / "content/media/u.txt").symlink_to("real.txt")
    said = run(project)
    assert said.code == 1 and said.place("source/outside-project") == "content/media/t.txt:1:1"
    assert not (project / "site/media/t.txt").exists() and (project / "site/media/u.txt").read_text() == "For all."


def test_a_link_in_media_publishes_no_source_of_a_page(tmp_path: Path) -> None:
    """Nor the register, nor a folder of pages; one to another file of the same folder is as good as a copy."""
    words = page("[a](../media/a.txt) [b](../media/b.csv) [c](../media/pages/hidden.txt) [d](../media/d.txt)")
    hidden = {"content/en/hidden.md": page("Secret.", "unpublished: yes\n"), "content/en/hidden.txt": "Secret.\n"}
    project = make_project(tmp_path, {"content/en/page.md": words, "content/media/form.txt": "A form.\n", **hidden})
    for name, target in (
        ("a.txt", "../en/hidden.md"),
        ("b.csv", "../facts.yml"),
        ("pages", "../en"),
        ("d.txt", "form.txt"),
    ):
        (project / "content/media" / name).symlink_to(target)
    said = run(project)
    places = {line.split(":")[0] for line in said.found.splitlines() if "[source/outside-project]" in line}
    assert places == {f"content/media/{name}" for name in ("a.txt", "b.csv", "pages")}
    made = contents(project / "site")
    assert b"A form.\n" in made.values() and not [path for path, data in made.items() if b"Secret." in data]


NAMES = {
    "PDF": ("a.pdf", pdf(info="A. Sample"), "A. Sample"),
    "PDF beyond Latin": ("a.pdf", pdf(info="Ł. Sample"), "Ł. Sample"),
    "PDF, packed": ("a.pdf", pdf(info="A. Sample", streams=True), "A. Sample"),
    "PDF, XMP": ("a.pdf", pdf(xmp="A. Sample"), "A. Sample"),
    "PDF, XMP, packed": ("a.pdf", pdf(xmp="A. Sample", streams=True), "A. Sample"),
    "PDF, locked": ("a.pdf", pdf(info="A. Sample", locked=True), "the name"),
    "PDF, in a place of its own": (
        "a.pdf",
        b"%PDF-1.4\n1 0 obj\n<</Author 2 0 R>>\nendobj\n2 0 obj\n<4120532e>\nendobj\n",
        "A S.",
    ),
    "PDF, a comment": ("a.pdf", pdf(note="/Text"), "comments"),
    "PDF, marked words": ("a.pdf", pdf(note="/Highlight", streams=True), "comments"),
    "Word": ("a.docx", office(docProps__core=CORE.format("A. Sample", "")), "A. Sample"),
    "Word, changed by": ("a.docx", office(docProps__core=CORE.format("", "B. Sample")), "B. Sample"),
    "Word, comments": ("a.docx", office(word__comments='<w:comments><w:comment w:id="1"/></w:comments>'), "comments"),
    "Word, changes": ("a.docx", office(word__document='<w:p><w:del w:author="A"/></w:p>'), "changes"),
    "Word, who changed": (
        "a.docx",
        office(word__document='<w:p><w:ins w:id="1" w:author="A. Sample"/></w:p>'),
        "“A. Sample” and comments",
    ),
    "Word, words that were moved": ("a.docx", office(word__document="<w:p><w:moveFrom w:id='1'/></w:p>"), "changes"),
    "Word, who once commented": ("a.docx", office(word__people='<w15:person w15:author="A. Sample"/>'), "A. Sample"),
    "Word, a manager": (
        "a.docx",
        office(docProps__app="<Properties><Manager>A. Sample</Manager></Properties>"),
        "A. Sample",
    ),
    "Excel, who commented": (
        "a.xlsx",
        office(xl__persons__person='<person displayName="A. Sample" id="{1}"/>'),
        "A. Sample",
    ),
    "PowerPoint, who commented": (
        "a.pptx",
        office(ppt__commentAuthors='<p:cmAuthor id="1" name="A. Sample" initials="A"/>'),
        "A. Sample",
    ),
    "Excel": ("a.xlsx", office(docProps__core=CORE.format("A. Sample", "A. Sample")), "A. Sample"),
    "PowerPoint, comments": (
        "a.pptx",
        office(ppt__comments__comment1="<p:cmLst><p:cm authorId='0'/></p:cmLst>"),
        "comments",
    ),
    "OpenDocument": ("a.odt", office(meta="<meta:initial-creator>A. Sample</meta:initial-creator>"), "A. Sample"),
    "OpenDocument, comments": (
        "a.odt",
        office(content="<text:p><office:annotation office:name='1'/></text:p>"),
        "comments",
    ),
    "Word of before 2007": ("a.doc", old(4, b"A. Sample"), "A. Sample"),
    "RTF": ("a.rtf", b"{\\rtf1{\\info{\\author A. Sample}}}", "A. Sample"),
}


@pytest.mark.parametrize(("name", "data", "words"), NAMES.values(), ids=NAMES)
def test_a_document_that_names_people_is_told(name: str, data: bytes, words: str) -> None:
    """The finding says what is in it and how to take it out; the name of the organisation itself may be
    there."""
    [finding] = find_people(f"content/media/{name}", data, "Example Trust")
    assert words in finding.message and "Inspect" in finding.help
    assert words != "A. Sample" or find_people(f"content/media/{name}", data, "A. Sample") == []


@pytest.mark.slow
def test_documents_that_unpack_without_end_take_little_time() -> None:
    """What is unpacked has a limit, for one part and for all."""
    bomb = zlib.compress(bytes(30_000_000))
    stream = b"1 0 obj\n<</Type/ObjStm>>\nstream\n" + bomb + b"\nendstream\nendobj\n"
    documents = {
        "a.pdf": b"%PDF-1.7\n" + stream * 100,
        "b.pdf": b"%PDF-1.7\n" + b"<</Type/ObjStm>>\nstream\n" * 40_000,
        "a.docx": office(**{f"word__comments{number}": " " * 9_000_000 for number in range(20)}),
        "b.docx": office(docProps__core="<dc:creator" * 200_000),
        "a.xlsx": office(xl__worksheets__a='<row hidden="1"><c><v>' * 200_000, xl__workbook="<sheet name=" * 400_000),
        "c.docx": office(word__document="<w:r><w:vanish/>" * 400_000, word__people="<w15:person " * 400_000),
        "a.odp": office(content="<presentation:notes>" * 100_000 + "<text:section " * 300_000),
        "a.pptx": office(ppt__slides__slide1="<p:sld " * 500_000, ppt__notesSlides__a="<a:r><a:t>" * 500_000),
    }
    found: list[object] = []
    assert takes_less(
        5, lambda: found.extend(find_people(f"content/media/{name}", data) for name, data in documents.items())
    )
    assert not any(found)


def test_the_author_of_a_published_document_is_told_once(tmp_path: Path) -> None:
    """The file is published as it is, and however many pages link to it, one finding speaks of it."""
    data = pdf(info="A. Sample")
    project = make_project(
        tmp_path,
        {
            "content/en/page.md": page("See [one](../media/a.pdf)."),
            "content/media/a.pdf": data,
            "content/en/other.md": page("See [one](../media/a.pdf) again.", title="Other"),
        },
    )
    for said in (run(project), run(project)):
        assert said.code == 0 and said.found.count("source/file-author") == 1, said.found
        assert said.place("source/file-author") == "content/media/a.pdf:1:1"
    assert (project / "site/media/a.pdf").read_bytes() == data
