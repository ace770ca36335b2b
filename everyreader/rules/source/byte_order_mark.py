"""No mark of byte order stands within the words of a file.

What: U+FEFF, which some programs write at the start of a file, does not stand further on in it. It came in where two
files were joined, or words pasted. The build leaves it out.

Why: nobody sees it in an editor, but a search for the word does not find it, some screen readers read the word in two
parts, and a PDF that has it fails PDF/UA (ISO 14289-1, 7.21.7).

How to put it right: go to the line and column, delete the word and type it again.
"""

from __future__ import annotations

import re

from everyreader.finding import Finding, Rule
from everyreader.source import Source
from everyreader.source.odd_letters import MARKS, all_printable

PASSED = ("---\ntitle: Your choice\n---\n\nPhone us.\n", "\ufeff---\ntitle: Choice\n---\n\nPhone us.\n")
FAILED = ("---\ntitle: Your choice\n---\n\nPhone\ufeff us.\n", "---\ntitle: Your\ufeff choice\n---\n\nPhone us.\n")
INAPPLICABLE = ("",)


def check(source: Source) -> list[Finding] | None:
    """Look for the first such mark: the others mostly came with it."""
    if not source.text:
        return None
    if all_printable(source.text):
        return []
    match = MARKS.search(_IN_MARKS.sub(lambda found: " " * len(found[0]), source.text))
    if not match:
        return []
    return [
        Finding(
            "source/byte-order-mark",
            source.path,
            "A character that nobody can see (U+FEFF) stands among the words here. It is left out.",
            "Delete the word and type it again.",
            line=source.text.count("\n", 0, match.start()) + 1,
            column=match.start() - source.text.rfind("\n", 0, match.start()),
        )
    ]


_IN_MARKS = re.compile(r"\{\{[^{}\n]*\}\}")
"""Places of facts: what stands in their names reaches no reader."""

RULE = Rule("warning", check=check)
