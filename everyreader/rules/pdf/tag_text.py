"""The words that a PDF's tag tree gives are those of the page, letter for letter.

What: the words of each block, gathered as a screen reader does, by the structure (what an element or a piece of content
says for itself, ActualText, and else the characters of its codes), equal the page's after Unicode normalisation (NFC).
White space counts as HTML counts it: one space or line end is as good as another, and none is not.

Why: in Urdu, Arabic, Bengali, Punjabi, Hindi or Tamil one letter is often several glyphs, or one glyph several letters,
drawn in another order than they are read. A file that looks right can be read aloud as other words, or backwards; and
words that are joined at the end of a line, “mindat”, are no words in any language.

How to put it right: write, in the text layer, the characters of each glyph or cluster, in the order of reading, and the
space at the end of a line.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from everyreader.finding import Finding, Rule
from everyreader.pdf.leaf_blocks import leaf_blocks
from everyreader.pdf.read import Tagged, read_tags, report
from everyreader.proof.artefacts import PdfFile
from everyreader.proof.piece import Piece, first_difference, folded

HELP = (
    "Mend the text layer: the characters of each glyph in the order of reading, and a space where a line ends "
    "between words."
)
MOST = 20
"""Findings of one file; where a text layer is broken, each block is, and the first show how."""


def check(file: PdfFile) -> list[Finding]:
    """Compare the words of each block of one PDF with those of its page."""
    tags = read_tags(file.path, file.data)
    return report("pdf/tag-text", tags, _faults(tags, file.pieces) if tags.root else (), HELP)[:MOST]


def _faults(tags: Tagged, expected: Sequence[Piece]) -> Iterator[tuple[str, str]]:
    found = leaf_blocks(tags)
    here = [folded(block.text) for block in found]
    there = [text for piece in expected if (text := folded(piece.text))]
    pages = [block.pages for block in found]
    if len(here) == len(there):
        steps = [(at, at + 1, at, at + 1) for at in range(len(here)) if here[at] != there[at]]
    else:
        steps = [
            step[1:] for step in SequenceMatcher(None, here, there, autojunk=False).get_opcodes() if step[0] != "equal"
        ]
    for first, last, start, end in steps:
        told, meant = "\n".join(here[first:last]), "\n".join(there[start:end])
        words, wanted = first_difference(told, meant)
        page = next((number for numbers in pages[first:] for number in numbers[:1]), 0)
        yield f"On page {page} the tag tree says “{words}” where the page says “{wanted}”.", words


RULE = Rule("error", check=check)
