"""A PDF carries all its fonts, and only fonts that were chosen.

What: every font in each PDF is embedded (ISO 14289-1, 7.21.4; Matterhorn Protocol 31-009) and is one of those that the
language's `locale.yml` names for print.

Why: when a chosen font is missing from a machine, or lacks a letter, another is taken without a word. The page may then
have thin, cramped or wrong letter forms, a script that the reader cannot read, or a text layer that copies as other
words; and the same notice comes out differently on two machines. A font that is not embedded is replaced on the
reader's machine.

How to put it right: install the fonts that `locale.yml` names, under `fonts: print`. If the letter is in none of them,
add a font that has it to the list.
"""

from __future__ import annotations

import re
from pathlib import Path

from everyreader.finding import Finding, Rule
from everyreader.pdf.fonts import SIGNS
from everyreader.pdf.read import read_tags
from everyreader.proof.artefacts import PdfFile


def check(file: PdfFile) -> list[Finding]:
    """Compare the fonts of one PDF with those allowed."""
    tags = read_tags(file.path, file.data)
    if tags.fault:
        return [Finding("pdf/fonts", tags.path, f"{tags.fault}.", "Build it again.")]
    # Fonts of signs have no bold: in a heading their signs are made heavier, under such a name.
    faces = {face(name) + bold for name in file.fonts for bold in ("", "bold") if not bold or name in SIGNS}
    return [
        *(_finding(file.path, name, "is not embedded") for name, inside in tags.fonts if not inside),
        *(
            _finding(file.path, name, "is not one of the fonts chosen for this language")
            for name, _ in tags.fonts
            if face(name) not in faces
        ),
    ]


def face(name: str) -> str:
    """A font's name in one form, since files, PostScript and PDF writers each write it their own way.

    >>> face("SDIUIR+Noto-Sans") == face("NotoSans-Regular.ttf") == "notosans"
    True
    """
    plain = re.sub(r"^[A-Z]{6}\+|\.(?:ttf|ttc|otf|woff2?)$", "", name)
    return re.sub(r"[^a-z0-9]", "", plain.lower()).removesuffix("regular")


def _finding(path: Path, font: str, fault: str) -> Finding:
    help = "Install the fonts that locale.yml names for print, and add one that has every letter used."
    return Finding("pdf/fonts", path.as_posix(), f"The font {font} {fault}.", help, piece=font)


RULE = Rule("error", check=check)
