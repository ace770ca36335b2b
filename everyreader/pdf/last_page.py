"""Says how much is on the last page of a file, and what keeps more on it: nobody wants a sheet with two lines."""

from __future__ import annotations

from everyreader.untyped import Untyped

FEWEST_LINES = 5
"""Lines on the last page of a file: who finds fewer takes the sheet for one that was printed by mistake."""

_END = "body > :nth-last-child(-n+{0}), .text:last-child > :nth-last-child(-n+{0}) {{ break-before: avoid }}"

KEEPING = tuple(_END.format(number) for number in (1, 2, 3, 5, 8))
"""Rules for a style sheet, to be tried one after another: each keeps more blocks of the end together."""


def lines_on(page: Untyped) -> int:
    """Return how many lines are on a page, without those in its margins."""

    def lines(box: Untyped) -> int:
        box = getattr(box, "_box", box)
        if type(box).__name__ in ("LineBox", "MarginBox"):
            return int(type(box).__name__ == "LineBox")
        return sum(lines(child) for child in getattr(box, "children", ()))

    return lines(page._page_box)
