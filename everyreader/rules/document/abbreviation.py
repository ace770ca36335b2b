"""Each line that says what an abbreviation means is of use.

What: for each line such as `*[NHS]: National Health Service`, the abbreviation is on the page, in the same letters, and
no other line gives it another meaning.

Why: the long form follows the abbreviation where it is first. Where it is nowhere, readers do not get these words.

How to put it right: write the abbreviation as the page has it, capitals included, or delete the line.
"""

from __future__ import annotations

from everyreader.finding import Finding, Rule
from everyreader.parse import Page

PASSED = (
    "The NHS helps.\n\n*[NHS]: National Health Service\n",
    "The National Health Service (NHS) helps.\n\n*[NHS]: National Health Service\n",
    "## The NHS\n\nWords.\n\n*[NHS]: National Health Service\n*[NHS]: National Health Service\n",
)
FAILED = (
    "We help.\n\n*[NHS]: National Health Service\n",
    "The Nhs helps.\n\n*[NHS]: National Health Service\n",
    "Our GP helps.\n\n*[GP]: general practitioner\n*[GP]: general practice\n",
)
INAPPLICABLE = ("Words.\n",)


def check(page: Page) -> list[Finding] | None:
    """Return each meaning that no reader gets."""
    if "*[" not in page.text:
        return None
    found = [note for note in page.notes if note.rule == "document/abbreviation"]
    if not found and not page.inline_kinds.get("Abbreviation"):
        return None
    return [
        Finding(
            "document/abbreviation",
            page.header.source,
            f"Readers do not get this meaning of an abbreviation: {note.piece}",
            "Write the abbreviation with the same letters as on the page, and only one line for each.",
            block=note.block,
        )
        for note in found
    ]


RULE = Rule("warning", check=check)
