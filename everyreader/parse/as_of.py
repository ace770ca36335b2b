"""Finds where a page says of which day its words are: “As of November 2026, we know of no change.”"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from everyreader.document import Block, Inline, Text
from everyreader.parse.sections import sentences
from everyreader.source.typed import MONTHS

_MONTH = "|".join(f"{name.capitalize()}|{name[:3].capitalize()}" for name in MONTHS)
_AS_OF = re.compile(
    rf"\b(?:[Aa]s|AS) (?:of|at|OF|AT) (?:the end of )?(\{{\{{ [^{{}}]+ \}}\}}|(?:\d{{1,2}}(?:st|nd|rd|th)? "
    rf")?(?:{_MONTH}),? \d{{4}})"
)
_HINT = re.compile(r"s (?:of|at) ", re.IGNORECASE)


def as_of(inlines: Iterable[tuple[Block, Inline]], said: str) -> Iterator[tuple[str, str]]:
    """Yield each date that is after “As of” or “As at”, as it is written (`November 2026`, `{{ fact }}`), and the
    id of its block. said: all words of the page."""
    if not _HINT.search(said):
        return
    blocks = {block.id: block for block, inline in inlines if isinstance(inline, Text) and _HINT.search(inline.text)}
    for block in blocks.values():
        yield from ((match[1], block.id) for words in sentences(block) for match in _AS_OF.finditer(words))
