"""No letter in a PDF is shown as an empty box, and none is unknown to the text layer.

What: no font draws its glyph for missing letters (.notdef, glyph 0; Matterhorn Protocol 31-030); every code that is
shown has characters, in its font or in words set beside it (ActualText); the text holds neither U+FFFD nor U+0000,
U+FEFF and U+FFFE (Matterhorn Protocol 10-001 and 31-027 to 31-029).

Why: a box is a letter that the reader does not get, in a name or a phone number; a code without characters is silence
to a screen reader, and a gap in what is searched and copied.

How to put it right: add a font that has the letter to `fonts: print` in the language's `locale.yml`; see how the text
layer is made.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from everyreader.finding import Finding, Rule
from everyreader.pdf.read import Tagged, read_tags, report
from everyreader.proof.artefacts import PdfFile

HELP = "Add a font that has the letter to locale.yml, or mend the text layer."
WRONG = re.compile("[\x00\ufeff\ufffd\ufffe\uffff]")


def check(file: PdfFile) -> list[Finding]:
    """Look at every code that the pages of one PDF show."""
    tags = read_tags(file.path, file.data)
    return report("pdf/missing-glyph", tags, _faults(tags), HELP)


def _faults(tags: Tagged) -> Iterator[tuple[str, str]]:
    for page in tags.pages:
        for lost in page.unreadable:
            if lost.what == "glyph":
                yield (
                    f"On page {page.number} the letter “{lost.text or '?'}” is shown as the box for missing letters.",
                    lost.text,
                )
            elif lost.what == "code":
                yield f"On page {page.number} the code {lost.text} has no characters.", lost.text
        for text in [mark.text for mark in page.marks] + [artifact.text for artifact in page.artifacts]:
            if found := WRONG.search(text):
                yield (
                    f"On page {page.number} “{text[:40]}” holds U+{ord(found[0]):04X}, which is no character.",
                    text[:40],
                )


RULE = Rule("error", check=check)
