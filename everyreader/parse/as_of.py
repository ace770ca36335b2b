"""Finds where a page says of which day its words are: “As of November 2026, we know of no change.”"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from everyreader.document import Block, Inline, Text
from everyreader.parse.sections import sentences
from everyreader.source.typed import MONTHS

_AS_OF = re.compile(rf"\b[Aa]s of (\{{\{{ [^{{}}]+ \}}\}}|(?:\d{{1,2}} )?(?:{'|'.join(name.capitalize() for name in MONTHS)}) \d{{4}})")


def as_of(inlines: Iterable[tuple[Block, Inline]]) -> Iterator[tuple[str, str]]:
    """Yield each date that stands after “As of”, as it is written (`November 2026`, `{{ fact }}`), and the id of its block."""
    blocks = {block.id: block for block, inline in inlines if isinstance(inline, Text) and "s of " in inline.text}
    for block in blocks.values():
        yield from ((match[1], block.id) for words in sentences(block) for match in _AS_OF.finditer(words))
