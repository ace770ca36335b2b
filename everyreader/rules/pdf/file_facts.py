"""A PDF says what it is: its title, language and maker, its pages' numbers and its headings as bookmarks.

What: the catalogue has the language and MarkInfo; programs are to show the title and not the file's name
(DisplayDocTitle), to print at full size (PrintScaling None), and to go through links in the order of the tags (Tabs S
on each page); the XMP data have PDF/UA part 1, title, language and creator, title and language those of the page; over
four pages the bookmarks are the headings, each on its page; the label of each page is the number printed on it
(Matterhorn Protocol 06, 07 and 28-009; WCAG 2.2, 2.4.2, techniques PDF2, PDF3, PDF16, PDF17 and PDF18).

Why: the title is the first that a screen reader says, the language decides by which voice. Large print that is shrunk
“to fit” is no longer large. “Go to page 5” leads elsewhere where labels and printed numbers differ.

How to put it right: write these entries when the file is finished; the message names what is missing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from everyreader.finding import Finding, Rule
from everyreader.pdf.read import Tagged, elements, marks_of, read_tags, report, text_of
from everyreader.proof.artefacts import PdfFile
from everyreader.proof.piece import folded
from everyreader.untyped import Untyped

HELP = "Write the entry when the file is finished."
LONG = 4
"""Pages up to which a file needs no bookmarks."""

UA = "{http://www.aiim.org/pdfua/ns/id/}part"
DC = "{http://purl.org/dc/elements/1.1/}"


def check(file: PdfFile) -> list[Finding]:
    """Compare what one PDF says of itself with its page."""
    tags = read_tags(file.path, file.data)
    return report("pdf/file-facts", tags, _faults(file, tags) if tags.root else (), HELP)


def _faults(file: PdfFile, tags: Tagged) -> Iterator[tuple[str, str]]:
    import pikepdf

    with pikepdf.open(file.path) as pdf:
        yield from ((fault, "") for fault in _catalogue(pdf, file.lang))
        yield from ((fault, "") for fault in _metadata(pdf, file.title, file.lang))
        yield from _labels(pdf, tags)
        if len(pdf.pages) > LONG or "/Outlines" in pdf.Root:
            yield from _bookmarks(pdf, tags)


def _catalogue(pdf: Untyped, lang: str) -> Iterator[str]:
    root = pdf.Root
    viewer = root.get("/ViewerPreferences", {})
    if str(root.get("/Lang", "")).lower() != lang.lower():
        yield f"Its language (Lang of the catalogue) is “{root.get('/Lang', '')}” and should be “{lang}”."
    if not root.get("/MarkInfo", {}).get("/Marked", False):
        yield "It does not say that it is tagged (MarkInfo, Marked)."
    if not viewer.get("/DisplayDocTitle", False):
        yield "Programs are not told to show its title (ViewerPreferences, DisplayDocTitle)."
    if str(viewer.get("/PrintScaling", "")) != "/None":
        yield "Programs may shrink it when they print it (ViewerPreferences, PrintScaling is not None)."
    for number, page in enumerate(pdf.pages, start=1):
        if str(page.get("/Tabs", "")) != "/S":
            yield f"On page {number} links are not gone through in the order of the tags (Tabs is not S)."


def _metadata(pdf: Untyped, title: str, lang: str) -> Iterator[str]:
    if "/Metadata" not in pdf.Root:
        yield "It has no XMP data."
        return
    with pdf.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False) as xmp:
        told = {name: xmp.get(name) for name in (UA, *(DC + part for part in ("title", "language", "creator")))}
    if str(told[UA]) != "1":
        yield "Its XMP data do not say that it is PDF/UA part 1 (pdfuaid:part)."
    if folded(str(told[DC + "title"] or "")) != folded(title):
        yield f"The title in its XMP data is “{told[DC + 'title'] or ''}” and should be “{title}”."
    if lang.lower() not in [each.lower() for each in _several(told[DC + "language"])]:
        yield f"The language in its XMP data is “{', '.join(_several(told[DC + 'language']))}” and should be “{lang}”."
    if not any(each.strip() for each in _several(told[DC + "creator"])):
        yield "Its XMP data do not say who made it (dc:creator)."


def _several(value: Untyped) -> list[str]:
    return [] if value is None else [value] if isinstance(value, str) else sorted(str(each) for each in value)


def _labels(pdf: Untyped, tags: Tagged) -> Iterator[tuple[str, str]]:
    for page, content in zip(pdf.pages, tags.pages, strict=True):
        printed = [
            number
            for artifact in content.artifacts
            if artifact.kind == "Pagination"
            for number in re.findall(r"\d+", artifact.text)
        ]
        if page.label not in printed:
            yield (
                f"Page {content.number} has the label “{page.label}”, and printed on it is "
                f"{', '.join(printed) or 'no number'}.",
                page.label,
            )


def _bookmarks(pdf: Untyped, tags: Tagged) -> Iterator[tuple[str, str]]:
    assert tags.root is not None
    pages = {page.objgen: number for number, page in enumerate(pdf.pages, start=1)}
    with pdf.open_outline() as outline:
        found = list(_listed(outline.root, 1, pages, pdf))
    wanted = [
        (int(node.kind[1]), folded(text_of(node)), min((mark.page for mark in marks_of(node)), default=0))
        for node, _ in elements(tags.root)
        if re.fullmatch("H[1-6]", node.kind)
    ]
    if len(found) != len(wanted):
        yield f"It has {len(found)} bookmarks and {len(wanted)} headings.", ""
    for here, there in zip(found, wanted, strict=False):
        if here != there:
            yield (
                (
                    f"The bookmark “{here[1][:60]}” of level {here[0]} on page {here[2]} stands for the "
                    f"heading “{there[1][:60]}” of level "
                    f"{there[0]} on page {there[2]}."
                ),
                here[1][:40],
            )


def _listed(items: Untyped, level: int, pages: dict[Untyped, int], pdf: Untyped) -> Iterator[tuple[int, str, int]]:
    """Yield level, words and page of each bookmark."""
    import pikepdf

    for item in items:
        place = item.destination if item.destination is not None else (item.action or {}).get("/D")
        if isinstance(place, pikepdf.String | str | pikepdf.Name):
            name = str(place)
            place = (
                pikepdf.NameTree(pdf.Root.Names.Dests).get(name)
                if "/Names" in pdf.Root and "/Dests" in pdf.Root.Names
                else None
            )
        if isinstance(place, pikepdf.Dictionary):
            place = place.get("/D")
        page = pages.get(place[0].objgen, 0) if place is not None and hasattr(place[0], "objgen") else 0
        yield level, folded(item.title), page
        yield from _listed(item.children, level + 1, pages, pdf)


RULE = Rule("error", check=check)
