"""A screen reader meets the blocks of a PDF in the order of the page, each in the blocks that hold it.

What: the smallest blocks of the tag tree (paragraphs, items, cells, terms, headings) are those of the page, block for
block in its order: each under the same IDs, from the outermost down to its own (WCAG 2.2, 1.3.2, technique PDF3;
Matterhorn Protocol 09-001).

Why: a PDF can look right and be read in any order. A warning that is read after the step it warns of, or a cell that is
read in another row, misleads.

How to put it right: build the tag tree in the order of the HTML, not in the order in which boxes are drawn.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import zip_longest

from everyreader.finding import Finding, Rule
from everyreader.pdf.leaf_blocks import PdfLeafBlock, leaf_blocks
from everyreader.pdf.read import Tagged, read_tags, report
from everyreader.proof.artefacts import PdfFile
from everyreader.proof.piece import Piece, folded

HELP = "Build the tag tree in the order of the page, with the ID of each block."


def check(file: PdfFile) -> list[Finding]:
    """Compare the blocks of one PDF with those of its page."""
    tags = read_tags(file.path, file.data)
    return report("pdf/reading-order", tags, _faults(tags, file.pieces) if tags.root else (), HELP)


def _faults(tags: Tagged, expected: Sequence[Piece]) -> Iterator[tuple[str, str]]:
    for found, wanted in zip_longest(leaf_blocks(tags), [piece for piece in expected if folded(piece.text)]):
        if found is None or wanted is None or found.ids != wanted.ids:
            yield f"The file has {_quoted(found)} where the page has {_quoted(wanted)}.", (found or wanted).text[:40]
            return  # all after it are shifted


def _quoted(block: PdfLeafBlock | Piece | None) -> str:
    if block is None:
        return "nothing more"
    return f"“{folded(block.text)[:60]}” in {' > '.join(block.ids) or 'no block with an ID'}"


RULE = Rule("error", check=check)
