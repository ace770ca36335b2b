"""A booklet in Easy Read is short, and each step of it is on one page.

What: the PDF of an Easy Read page has at most 20 pages, and no step, which is a picture with its words, goes on on the
next page.

Why: more than 20 pages are too many for one sitting (Department of Health, 2010). Whoever turns the page in the middle
of an idea has lost its beginning, and the picture that it goes with.

How to put it right: leave out of the page what nobody needs in order to act, or make two pages of it. A step that does
not fit on a page has too many words.
"""

from __future__ import annotations

from collections.abc import Iterator

from everyreader.finding import Finding, Rule
from everyreader.pdf.read import Tagged, elements, marks_of, read_tags, report
from everyreader.proof.artefacts import PdfFile

HELP = "Leave words out, or make two pages of the page."
STEP = "/pair-"
"""In the id of a step."""


def check(file: PdfFile) -> list[Finding] | None:
    """Look at one PDF of a format that has a greatest number of pages."""
    if not file.most_pages:
        return None
    tags = read_tags(file.path, file.data)
    return report("pdf/easy-read-booklet", tags, _faults(file, tags) if tags.root else (), HELP)


def _faults(file: PdfFile, tags: Tagged) -> Iterator[tuple[str, str]]:
    assert tags.root is not None
    if len(tags.pages) > file.most_pages:
        yield f"It has {len(tags.pages)} pages; {file.most_pages} are the most.", ""
    pages = {node.id: {mark.page for mark in marks_of(node)} for node, _ in elements(tags.root) if node.id}
    steps: dict[str, set[int]] = {}
    for piece in file.pieces:
        for step in (id for id in piece.ids if STEP in id):
            steps.setdefault(step, set()).update(pages.get(piece.id, ()))
    for step, found in steps.items():
        if len(found) > 1:
            words = next(piece.text for piece in file.pieces if step in piece.ids)
            yield f"The step “{words[:40]}” begins on page {min(found)} and ends on page {max(found)}.", words[:40]


RULE = Rule("warning", check=check)
