"""The headings of a PDF are those of the page, in order and at their levels.

What: the first heading is the one H1, no level is skipped on the way down, no heading is tagged H or is in another,
and the list of headings with their levels equals the page's own (WCAG 2.2, 1.3.1 and 2.4.6; Matterhorn Protocol 14-002
and 14-003).

Why: most people who use a screen reader find their way by headings. A heading that is a paragraph cannot be found, and
a skipped level makes them search for a part that is not there.

How to put it right: tag each `h1` to `h6` as H1 to H6; the text of the page has its own rule for skipped levels.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise, zip_longest

from everyreader.finding import Finding, Rule
from everyreader.pdf.read import Element, elements, read_tags, report, text_of
from everyreader.proof.artefacts import PdfFile
from everyreader.proof.piece import Piece, folded

HELP = "Tag each heading of the page as H1 to H6, at its own level and in its own place."
LEVELS = {f"H{level}": level for level in range(1, 7)}


def check(file: PdfFile) -> list[Finding]:
    """Compare the headings of one PDF with those of its page, which are the pieces that have a level."""
    tags = read_tags(file.path, file.data)
    return report("pdf/headings", tags, _faults(tags.root, file.pieces) if tags.root else (), HELP)


def _faults(root: Element, expected: Sequence[Piece]) -> Iterator[tuple[str, str]]:
    found = [(LEVELS[node.kind], folded(text_of(node))) for node, _ in elements(root) if node.kind in LEVELS]
    for node, above in elements(root):
        if node.kind == "H":
            yield f"The heading “{text_of(node)[:40]}” has no level.", text_of(node)[:40]
        if node.kind in LEVELS and any(each.kind in LEVELS or each.kind in ("P", "Lbl", "Link") for each in above):
            yield f"The heading “{text_of(node)[:40]}” is inside a {above[-1].kind}.", text_of(node)[:40]
    if not found or found[0][0] != 1:
        yield "The first heading is not an H1.", found[0][1][:40] if found else ""
    for level, words in [each for each in found[1:] if each[0] == 1]:
        yield f"“{words[:40]}” is a second H{level}.", words[:40]
    for (above_level, _), (level, words) in pairwise(found):
        if level > above_level + 1:
            yield f"“{words[:40]}” is an H{level} under an H{above_level}.", words[:40]
    wanted = [(piece.level, folded(piece.text)) for piece in expected if piece.level]
    for here, there in zip_longest(found, wanted):
        if here != there:
            told = [f"H{each[0]} “{each[1][:60]}”" if each else "none" for each in (here, there)]
            yield f"The heading {told[0]} stands where the page has {told[1]}.", (here or there or (0, ""))[1][:40]
            return  # all after it are shifted


RULE = Rule("error", check=check)
