"""A book says what its page says, block for block.

What: the smallest blocks of a book, in the order of its spine, are those of the page or of the pages of the booklet:
the same words, numbers and links, each under the id of its block; nothing is lost, added or told twice.

Why: neither EPUBCheck nor Ace knows what a book should say. A warning that is missing, or a number with another digit,
is perfectly valid.

How to put it right: look at templates/epub/page.html, which decides what is in a book. Where something is left out on
purpose, templates/epub/parity.yml says so with why.
"""

from __future__ import annotations

from everyreader.epub import read_blocks
from everyreader.finding import Finding, Rule
from everyreader.proof.artefacts import EpubFile
from everyreader.proof.parity import Declared, compare

HELP = "Mend templates/epub/page.html, so that everything of the page is in it once."


def check(file: EpubFile) -> list[Finding]:
    """Compare one book with its page."""
    found = compare(file.pieces, read_blocks(file.path.read_bytes()), Declared())
    return [Finding("epub/words", file.path.as_posix(), each.message, HELP, block=each.id) for each in found]


RULE = Rule("error", check=check)
