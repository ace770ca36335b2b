"""Every word of a PDF is marked with its own language.

What: the language in which a screen reader reads each letter of the tag tree, that of the nearest element that has one
(Lang) or of the file, is the language that the page gives it: of each foreign block and of each foreign phrase, no more
and no less (WCAG 2.2, 3.1.2, technique PDF19; Matterhorn Protocol 11-001 to 11-006).

Why: an English name read by an Urdu voice, or an Urdu line by an English one, is noise. The rule `pdf/language` sees
only that a language is named somewhere; this one sees where it begins and ends.

How to put it right: write Lang on the element of each part whose language differs from that around it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from everyreader.finding import Finding, Rule
from everyreader.pdf.leaf_blocks import leaf_blocks
from everyreader.pdf.read import Tagged, elements, read_tags, report
from everyreader.proof.artefacts import PdfFile
from everyreader.proof.piece import Piece, letters_of

HELP = "Write Lang on the element of each part in another language."


def check(file: PdfFile) -> list[Finding]:
    """Compare the language of each letter of one PDF with that of its page. Where the letters themselves differ, it
    cannot tell; `pdf/tag-text` says how they do."""
    tags = read_tags(file.path, file.data)
    findings = report("pdf/part-language", tags, _faults(tags, file.pieces) if tags.root else (), HELP)
    if tags.root and not _same_letters(tags, file.pieces):
        findings.append(
            Finding(
                "pdf/part-language",
                tags.path,
                "Its words are not those of the page, so their languages cannot be compared.",
                "Mend the words first.",
                "cannot tell",
            )
        )
    return findings


def _letters(tags: Tagged) -> list[tuple[str, str]]:
    return [letter for block in leaf_blocks(tags) for letter in letters_of(block.runs)]


def _wanted(expected: Sequence[Piece]) -> list[tuple[str, str]]:
    return [letter for piece in expected for letter in letters_of(piece.runs)]


def _same_letters(tags: Tagged, expected: Sequence[Piece]) -> bool:
    return [letter for letter, _ in _letters(tags)] == [letter for letter, _ in _wanted(expected)]


def _faults(tags: Tagged, expected: Sequence[Piece]) -> Iterator[tuple[str, str]]:
    assert tags.root is not None
    if not tags.lang:
        yield "The file does not say which language it is in.", ""
    for node, above in elements(tags.root):
        around = next((each.lang for each in reversed(above) if each.lang), tags.lang)
        if node.lang and node.lang.lower() == around.lower() and node.kind == "Span":
            yield f"A Span says again that its words are in “{node.lang}”.", node.lang
    if not _same_letters(tags, expected):
        return
    found, wanted = _letters(tags), _wanted(expected)
    wrong = False
    for at, ((_, lang), (_, meant)) in enumerate(zip(found, wanted, strict=True)):
        if lang != meant and not wrong:
            words = "".join(letter for letter, _ in found[at : at + 30])
            yield f"“{words}” is read in the language “{lang}” and is in “{meant}”.", words
        wrong = lang != meant


RULE = Rule("error", check=check)
