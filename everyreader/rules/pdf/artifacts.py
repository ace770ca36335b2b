"""All that a PDF shows is either told to a screen reader or marked as decoration, and page furniture is not told.

What: each stretch of words, line, box and picture is marked content of exactly one element, or an artifact, and never
both; page numbers, running titles and feet are artifacts of the type Pagination, and every page has some; no other
artifact holds words, but for those that repeat what the tag tree has, such as the head of a table on its second page
(Matterhorn Protocol 01-003 to 01-005 and 18).

Why: what is not marked is read or left out as each program likes. A page number in the tag tree is read in the middle
of a sentence that runs over the page.

How to put it right: wrap margin boxes, borders and grounds in artifacts when the page is drawn, and hang all else in
the tag tree.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from everyreader.finding import Finding, Rule
from everyreader.pdf.read import Tagged, marks_of, read_tags, report, text_of
from everyreader.proof.artefacts import PdfFile
from everyreader.proof.piece import folded

HELP = "Mark it as an artifact where it is decoration or page furniture, and else as content of its block."


def check(file: PdfFile) -> list[Finding]:
    """Look at everything that the pages of one PDF show."""
    tags = read_tags(file.path, file.data)
    return report("pdf/artifacts", tags, _faults(tags) if tags.root else (), HELP)


def _faults(tags: Tagged) -> Iterator[tuple[str, str]]:
    assert tags.root is not None
    told = Counter((mark.page, mark.number) for mark in marks_of(tags.root))
    whole = folded(text_of(tags.root))
    for page in tags.pages:
        for lost in page.unreadable:
            if lost.what == "stray":
                yield f"On page {page.number} {lost.text} is neither tagged nor an artifact.", lost.text
            elif lost.what == "nested":
                yield f"On page {page.number} marked content is in other marked content: {lost.text}.", lost.text
        for mark in page.marks:
            count = told[page.number, mark.number]
            if count != 1:
                yield (
                    f"On page {page.number} “{mark.text[:40]}” is in {count or 'no'} elements of the tag tree.",
                    mark.text[:40],
                )
        for artifact in page.artifacts:
            words = folded(artifact.text)
            if words and artifact.kind != "Pagination" and words not in whole:
                yield (
                    f"On page {page.number} the words “{words[:40]}” are an artifact, and no page furniture.",
                    words[:40],
                )
        if not any(artifact.kind == "Pagination" and artifact.text.strip() for artifact in page.artifacts):
            yield f"Page {page.number} has no page furniture that is marked as such.", ""


RULE = Rule("error", check=check)
