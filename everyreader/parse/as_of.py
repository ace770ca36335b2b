"""Finds where a page says of which day its words are: “As of November 2026, we know of no change.”"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from everyreader.document import Block, own_inlines, text_of
from everyreader.parse.sections import sentences
from everyreader.source.typed import MONTHS

_AS_OF = re.compile(rf"\b[Aa]s of (\{{\{{ [^{{}}]+ \}}\}}|(?:\d{{1,2}} )?(?:{'|'.join(name.capitalize() for name in MONTHS)}) \d{{4}})")


def as_of(blocks: Iterable[Block]) -> Iterator[tuple[str, str]]:
    """Yield each date that stands after “As of”, as it is written (`November 2026`, `{{ fact }}`), and the id of its block."""
    for block in blocks:
        if "s of " in text_of(own_inlines(block)):  # most blocks are done with here
            yield from ((match[1], block.id) for words in sentences(block) for match in _AS_OF.finditer(words))
