"""Each line that says what an abbreviation means is of use.

What: for each line such as `*[NHS]: National Health Service`, the abbreviation is on the page, in the same letters, and
no other line gives it another meaning. None has no meaning, and none begins with `*{NHS}:` or `*NHS:`.

Why: the long form follows the abbreviation where it is first. Where it is nowhere, readers do not get these words.

How to put it right: write the abbreviation as the page has it, capitals included, or delete the line.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

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
    "The NHS helps.\n\n*[NHS]:\n",
    "The NHS helps.\n\n*[NHS]:: National Health Service\n",
    "The NHS helps.\n\n*{NHS}: National Health Service\n",
    "The NHS helps.\n\n*NHS: National Health Service\n",
    "Our GP helps.\n\n*[GP]: general practitioner\n*[GP]: general practice\n",
)
INAPPLICABLE = ("Words.\n",)

_EMPTY = re.compile(r"^ {0,3}\*\[[^\[\]\n]{1,40}\]:[ \t]*(?:$|:.*)", re.MULTILINE)
_OTHER = re.compile(r"^ {0,3}\*(?:\{[^{}\n]{1,40}\}|[A-Z]{2,8}): \S.*", re.MULTILINE)


def check(page: Page) -> list[Finding] | None:
    """Return each meaning that no reader gets."""
    wrong = [*_wrong(page)]
    if "*[" not in page.text:
        return wrong or None
    found = [note for note in page.notes if note.rule == "document/abbreviation"]
    if not (found or wrong) and not page.inline_kinds.get("Abbreviation"):
        return None
    return wrong + [
        Finding(
            "document/abbreviation",
            page.header.source,
            f"Readers do not get this meaning of an abbreviation: {note.piece}",
            "Write the abbreviation with the same letters as on the page, and only one line for each.",
            block=note.block,
        )
        for note in found
    ]


def _wrong(page: Page) -> Iterator[Finding]:
    """Yield each line for an abbreviation that has no meaning, or whose signs are other ones."""
    patterns = [pattern for sign, pattern in (("*[", _EMPTY), ("*", _OTHER)) if f"\n{sign}" in page.text]
    for pattern in patterns:
        for match in pattern.finditer(page.text):
            line = page.text.count("\n", 0, match.start()) + 1
            yield Finding(
                "document/abbreviation",
                page.header.source,
                f"This line does not say what an abbreviation means: {match[0].strip()[:60]}",
                "Write *[NHS]: and a space before the meaning, on a line of its own.",
                line=line,
                column=1,
            )


RULE = Rule("warning", check=check)
