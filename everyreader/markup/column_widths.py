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
_SHORT = 12
"""Letters of a cell that stays on one line where there is room: `Opt out`, `Ward 3`."""
_CAPITAL = 1
"""Letters more that so few take with a capital among them, or in bold."""


def column_shares(rows: Sequence[Sequence[str]], room: int) -> list[int]:
    """Return how wide each column is, in hundredths of the table, so that rows are as low as can be: each column has
    room for its longest word, and for its short cells if the page is wide enough; each letter more goes where it saves
    most.

    rows: the words of the cells, that of the head among them; all are as long. room: letters of a line of the page.
    """
    rows = rows[: _MOST_CELLS // max(1, len(rows[0]))]
    columns = list(zip(*rows, strict=True))
    words = [_EDGES + max(len(part) for cell in column for part in _PARTS.split(cell)) for column in columns]
    cells = [_EDGES + _CAPITAL + max([0, *(len(cell) for cell in column if len(cell) <= _SHORT)]) for column in columns]
    wished = [max(pair) for pair in zip(words, cells, strict=True)]
    widths = wished if sum(wished) <= room else words
    for _ in range(room - sum(widths)):
        saved = [0.0] * len(widths)
        for row in rows:
            lines = [len(words) / width for words, width in zip(row, widths, strict=True)]
            tallest = max(range(len(row)), key=lines.__getitem__)
            others = max([0.0, *lines[:tallest], *lines[tallest + 1 :]])
            saved[tallest] += lines[tallest] - max(others, len(row[tallest]) / (widths[tallest] + 1))
        widths[max(range(len(widths)), key=saved.__getitem__)] += 1
    return [100 * width // sum(widths) for width in widths]
