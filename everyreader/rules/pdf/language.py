"""A PDF says which language it is in, and which language its foreign parts are in.

What: the catalogue of each PDF has a language (Matterhorn Protocol 11-006; WCAG 2.2, 3.1.1), and every language that
its source marks is found on an element of its tag tree (WCAG 2.2, 3.1.2, technique PDF19).

Why: a screen reader chooses its voice by these marks. Without them it reads an Urdu notice with an English voice, or an
English name in an Urdu notice not at all. veraPDF does not see the second fault, since a file without marks is well
formed.

How to put it right: set `lang` on `<html>` and on each foreign phrase. WeasyPrint writes only the first into the PDF by
itself; the format's own code has to carry the others into the tag tree.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from everyreader.finding import Finding, Rule
from everyreader.proof.artefacts import PdfFile
from everyreader.untyped import Untyped


def check(file: PdfFile) -> list[Finding]:
    """Compare the languages of one PDF with those expected, the main language and all others (BCP 47, any case)."""
    import pikepdf

    try:
        with pikepdf.open(file.path) as pdf:
            main = str(pdf.Root.get("/Lang", ""))
            marked = {main.lower(), *(tag.lower() for tag in _marked(pdf.Root.get("/StructTreeRoot")))}
    except (pikepdf.PdfError, OSError) as error:
        return [_finding(file.path, f"It cannot be read as a PDF: {error}")]
    missing = [tag for tag in sorted(file.languages) if tag.lower() not in marked]
    return [
        *(
            []
            if main
            else [_finding(file.path, "The file does not say which language it is in (Lang in its catalogue)")]
        ),
        *(_finding(file.path, f"No part of the file is marked as language “{tag}”", tag) for tag in missing),
    ]


def languages(path: Path) -> set[str]:
    """Every language that a PDF names: its own and those of its parts."""
    import pikepdf

    with pikepdf.open(path) as pdf:
        return {str(pdf.Root.get("/Lang", "")), *_marked(pdf.Root.get("/StructTreeRoot"))} - {""}


def _marked(root: Untyped) -> Iterator[str]:
    """The languages of all elements below the root of the tag tree. A stack, since trees may be deep."""
    import pikepdf

    waiting = [root]
    while waiting:
        node = waiting.pop()
        if isinstance(node, pikepdf.Array):
            waiting += list(node)
        elif isinstance(node, pikepdf.Dictionary):
            if "/Lang" in node:
                yield str(node.Lang)
            waiting += [node.K] if "/K" in node else []


def _finding(path: Path, message: str, piece: str = "") -> Finding:
    return Finding(
        "pdf/language",
        path.as_posix(),
        f"{message}.",
        "Set lang in the HTML and see that the PDF keeps it.",
        piece=piece,
    )


RULE = Rule("error", check=check)
