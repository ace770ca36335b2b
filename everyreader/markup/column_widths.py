"""Says how wide the columns of a printed table are: by what they hold, so that no row is taller than it must be.

Left to itself, WeasyPrint gives a column that holds one long address half of the table, and sets the sentences beside
it in towers of single words.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

_PARTS = re.compile("[\\s\u200b]+")
_EDGES = 2
"""Letters that the space beside the words of a cell takes."""
_MOST_CELLS = 600
"""Cells beyond which only the first rows are looked at."""


def column_shares(rows: Sequence[Sequence[str]], room: int) -> list[int]:
    """Return how wide each column is, in hundredths of the table, so that rows are as low as can be: each column has
    room for its longest word, and each letter more goes where it saves most.

    rows: the words of the cells, that of the head among them; all are as long. room: letters of a line of the page.
    """
    rows = rows[: _MOST_CELLS // max(1, len(rows[0]))]
    widths = [_EDGES + max(len(part) for row in rows for part in _PARTS.split(row[at])) for at in range(len(rows[0]))]
    for _ in range(room - sum(widths)):
        saved = [0.0] * len(widths)
        for row in rows:
            lines = [len(words) / width for words, width in zip(row, widths, strict=True)]
            tallest = max(range(len(row)), key=lines.__getitem__)
            others = max([0.0, *lines[:tallest], *lines[tallest + 1 :]])
            saved[tallest] += lines[tallest] - max(others, len(row[tallest]) / (widths[tallest] + 1))
        widths[max(range(len(widths)), key=saved.__getitem__)] += 1
    return [100 * width // sum(widths) for width in widths]
