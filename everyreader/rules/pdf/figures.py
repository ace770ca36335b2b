"""Every picture in a PDF is described in words, and decoration is not.

What: each Figure has an alternative (Alt) that is more than white space; the alternatives are those of the page, in
order; a Figure holds something that is shown; a Caption is in a Figure or Table or beside one (ISO 14289-1, 7.3;
WCAG 2.2, 1.1.1).

Why: a screen reader says “graphic” where there are no words, and nobody knows what was missed. A decoration that is
tagged stops the reader for nothing, on every page.

How to put it right: write words for the picture, or leave them empty where it only decorates: then it must be an
artifact.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from everyreader.finding import Finding, Rule
from everyreader.pdf.read import Element, elements, marks_of, may_hold, read_tags, report, text_of
from everyreader.proof.artefacts import PdfFile
from everyreader.proof.piece import first_difference, folded

HELP = "Give each picture of the page its words as Alt, and mark decoration as Artifact."


def check(file: PdfFile) -> list[Finding] | None:
    """Compare the pictures of one PDF with those of its page."""
    tags = read_tags(file.path, file.data)
    wanted = [piece.text for piece in file.pieces if piece.kind == "picture"]
    if not (wanted or may_hold(tags, "Figure", "Caption")):
        return None
    return report("pdf/figures", tags, _faults(tags.root, wanted) if tags.root else (), HELP)


def _faults(root: Element, expected: Sequence[str]) -> Iterator[tuple[str, str]]:
    figures = []
    for node, above in elements(root):
        if node.kind == "Figure":
            figures.append(node)
            if not node.alt.strip():
                yield "A picture has no words: if it is decoration, it must not be tagged.", node.id
            if not any(mark.paints for mark in marks_of(node)):
                yield f"The picture “{node.alt[:40]}” shows nothing.", node.alt[:40]
        if node.kind == "Caption" and not _has_subject(node, above[-1] if above else root):
            yield f"The caption “{text_of(node)[:40]}” is beside no picture or table.", text_of(node)[:40]
    found = [folded(node.alt) for node in figures]
    wanted = [folded(words) for words in expected]
    if found != wanted:
        here, there = first_difference("\n".join(found), "\n".join(wanted))
        yield (
            f"The file has {len(found)} pictures where the page has {len(wanted)}: “{here}” where the page "
            f"has “{there}”.",
            here,
        )


def _has_subject(caption: Element, parent: Element) -> bool:
    if parent.kind in ("Figure", "Table", "L"):
        return True
    kids = [kid for kid in parent.kids if isinstance(kid, Element)]
    at = kids.index(caption)
    return any(
        kid.kind == "Figure" or any(inner.kind == "Figure" for inner, _ in elements(kid))
        for kid in kids[max(0, at - 1) : at + 2]
    )


RULE = Rule("error", check=check)
