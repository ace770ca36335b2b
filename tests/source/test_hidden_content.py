"""What nobody sees in a file for readers is told: hidden sheets, rows, words, slides, and what packed files hold."""

from __future__ import annotations

import io
import zipfile

import pytest
from office_files import CORE, office, old, pdf

from everyreader.source.authors import find_people

SHEET = (
    '<worksheet><cols><col min="{0}" max="{1}" hidden="1"/></cols><sheetData><row r="1"{2}><c r="B1"><v>1</v></c>'
    "</row></sheetData></worksheet>"
)
NOTE = "<p:notes><a:r><a:t>{}</a:t></a:r><a:fld type='slidenum'><a:t>4</a:t></a:fld></p:notes>"
RUN = '<w:p><w:r w:rsidR="1"><w:rPr>{}</w:rPr><w:{}>Jo Sample</w:{}></w:r></w:p>'
ODS = (
    '<style:style style:name="ta2" style:family="table"><style:table-properties table:display="{}"/></style:style>'
    '<table:table table:name="Staff" table:style-name="ta2"><table:table-row/></table:table>'
)
HIDDEN = {
    "a sheet": (
        "a.xlsx",
        office(xl__workbook='<sheets><sheet name="Ward &amp; staff" sheetId="2" state="hidden" r:id="r2"/></sheets>'),
        "a hidden sheet (“Ward & staff”)",
    ),
    "two sheets": (
        "a.xlsx",
        office(xl__workbook='<x:sheet state="veryHidden" name="A" sheetId="2"/><x:sheet name="B" state="hidden"/>'),
        "hidden sheets (“A”, “B”)",
    ),
    "a row": ("a.xlsx", office(xl__worksheets__sheet1=SHEET.format(20, 30, ' hidden="1"')), "hidden rows"),
    "a row without height": (
        "a.xlsx",
        office(xl__worksheets__sheet1=SHEET.format(20, 30, ' ht="0" customHeight="1"')),
        "hidden rows",
    ),
    "a column": ("a.xlsx", office(xl__worksheets__sheet1=SHEET.format(1, 2, "")), "hidden columns"),
    "a pivot table": (
        "a.xlsx",
        office(xl__pivotCache__pivotCacheRecords1="<pivotCacheRecords><r><s v='Jo Sample'/></r></pivotCacheRecords>"),
        "a pivot table",
    ),
    "words": ("a.docx", office(word__document=RUN.format("<w:vanish/>", "t", "t")), "hidden words"),
    "words below a page": (
        "a.docx",
        office(word__footer1=RUN.format('<w:b/><w:vanish w:val="1"/>', 't xml:space="preserve"', "t")),
        "hidden words",
    ),
    "a slide": (
        "a.pptx",
        office(ppt__slides__slide2='<?xml version="1.0"?><p:sld xmlns:a="a" show="0"/>'),
        "hidden slides",
    ),
    "what a speaker says": (
        "a.pptx",
        office(ppt__notesSlides__notesSlide1=NOTE.format("Mention Jo")),
        "notes for the speaker",
    ),
    "a sheet of OpenDocument": ("a.ods", office(content=ODS.format("false")), "a hidden sheet (“Staff”)"),
    "a row of OpenDocument": (
        "a.ods",
        office(content='<table:table-row table:style-name="r" table:visibility="filter">'),
        "hidden rows",
    ),
    "a section of OpenDocument": (
        "a.odt",
        office(content='<text:section text:name="a" text:display="none">'),
        "hidden words",
    ),
    "what a speaker says, OpenDocument": (
        "a.odp",
        office(
            content="<presentation:notes a='d'><draw:frame><text:p>Mention</text:p></draw:frame></presentation:notes>"
        ),
        "notes for the speaker",
    ),
    "a file in a PDF": (
        "a.pdf",
        b"%PDF-1.7\n1 0 obj\n<</Type /EmbeddedFile/Length 0>>\nstream\n\nendstream\nendobj\n",
        "other files",
    ),
}


@pytest.mark.parametrize(("name", "data", "words"), HIDDEN.values(), ids=HIDDEN)
def test_what_nobody_sees_in_a_file_is_told(name: str, data: bytes, words: str) -> None:
    """One finding says all of it."""
    [finding] = find_people(f"content/media/{name}", data)
    assert finding.rule == "source/hidden-content" and words in finding.message, finding.message


PACKED = {
    "a name": (
        {"figures/a.docx": office(docProps__core=CORE.format("A. Sample", ""))},
        "source/file-author",
        "In figures/a.docx: This file tells the name “A. Sample”",
    ),
    "a hidden sheet": (
        {"A.XLSX": office(xl__workbook='<sheet name="Staff" state="hidden"/>')},
        "source/hidden-content",
        "(“Staff”)",
    ),
    "what a Mac leaves": ({"a.csv": b"a", "__MACOSX/._a.csv": b"b"}, "source/hidden-content", "__MACOSX/._a.csv"),
    "a letter": ({"a.csv": b"a", "Re figures.msg": b"b"}, "source/hidden-content", "Re figures.msg"),
}


@pytest.mark.parametrize(("files", "rule", "words"), PACKED.values(), ids=PACKED)
def test_what_nobody_sees_in_a_packed_file_is_told(files: dict[str, bytes], rule: str, words: str) -> None:
    """With the name of the file that it is in."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, data in files.items():
            packed.writestr(name, data)
    [finding] = find_people("content/media/a.zip", out.getvalue())
    assert (finding.rule, finding.path) == (rule, "content/media/a.zip") and words in finding.message, finding


SILENT = {
    "Excel, a shown sheet": (
        "a.xlsx",
        office(xl__workbook='<sheet name="A" sheetId="1" state="visible"/><sheet name="B"/>'),
    ),
    "Excel, rows and columns that hold nothing": (
        "a.xlsx",
        office(
            xl__worksheets__sheet1=SHEET.format(3, 16384, "").replace(
                "<c r", '<c r="B2"/></row><row r="2" hidden="1"/><row><c r'
            )
        ),
    ),
    "Excel, hidden columns beside what is there": (
        "a.xlsx",
        office(xl__worksheets__sheet1=SHEET.format(3, 9, ' hidden="false" ht="15.0"')),
    ),
    "Excel, a pivot table without its rows": (
        "a.xlsx",
        office(xl__pivotCache__pivotCacheDefinition1="<pivotCacheDefinition/>"),
    ),
    "Word, an entry of an index": (
        "a.docx",
        office(word__document=RUN.format("<w:vanish/>", "instrText", "instrText")),
    ),
    "Word, the end of a paragraph": (
        "a.docx",
        office(word__document="<w:p><w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr><w:r><w:t>Words</w:t></w:r></w:p>"),
    ),
    "Word, shown after all": ("a.docx", office(word__document=RUN.format('<w:vanish w:val="0"/>', "t", "t"))),
    "PowerPoint, no words for a speaker": (
        "a.pptx",
        office(ppt__notesSlides__notesSlide1=NOTE.format(" "), ppt__slides__slide1='<p:sld show="1"/>'),
    ),
    "OpenDocument, shown": ("a.ods", office(content=ODS.format("true"))),
    "OpenDocument, no words for a speaker": (
        "a.odp",
        office(
            content="<presentation:notes draw:style-name='d'><draw:page-thumbnail/><draw:frame/></presentation:notes>"
        ),
    ),
    "PDF": ("a.pdf", pdf()),
    "PDF, empty name": ("a.pdf", pdf(info="")),
    "PDF, a link": ("a.pdf", pdf(note="/Link")),
    "PDF, packed": ("a.pdf", pdf(streams=True)),
    "Word": ("a.docx", office(docProps__core=CORE.format("", ""))),
    "Word, no comments": ("a.docx", office(word__comments="<w:comments></w:comments>")),
    "cut": ("a.docx", office(word__document="x")[:60]),
    "cut PDF": ("a.pdf", pdf(info="", streams=True)[:300]),
    "words": ("a.doc", b"Words"),
    "empty": ("a.pdf", b""),
    "old, another property": ("a.doc", old(2, b"A title")),
    "old, cut": ("a.doc", old(4, b"A. Sample")[:570]),
}


@pytest.mark.parametrize(("name", "data"), SILENT.values(), ids=SILENT)
def test_a_document_without_names_or_that_cannot_be_read_is_silent(name: str, data: bytes) -> None:
    """A false alarm costs an editor's time."""
    assert find_people(f"content/media/{name}", data) == []
