"""Says which last pages of a file, or of a part of a booklet, hold too little, and what keeps more on them: nobody
wants a sheet with two lines."""

from __future__ import annotations

from collections.abc import Mapping

from everyreader.untyped import Untyped

FEWEST_LINES = 5
"""Lines on the last page of a file: who finds fewer takes the sheet for one that was printed by mistake."""

KEEPING = (1, 2, 3, 5, 8)
"""How many blocks of an end are kept together, to be tried one after another."""

END_OF_FILE = 0
"""The place of the last page of a file, among those of the parts of a booklet."""


def scraps(document: Untyped) -> tuple[int, ...]:
    """Return the place of each end with too few lines: END_OF_FILE, or how many blocks of the text are before the next
    part. A part that is so short as a whole is none."""
    pages = document.pages
    starts = [_starts_part(page) for page in pages]
    ends = [*starts[1:], END_OF_FILE]
    return tuple(
        end
        for number, (page, start, end) in enumerate(zip(pages, starts, ends, strict=True))
        if end is not None and number and start is None and lines_on(page) < FEWEST_LINES
    )


def keeping(kept: Mapping[int, int]) -> str:
    """Return rules for a style sheet that keep blocks together. kept: how many, by the place of their end."""
    return "\n".join(
        f"body > :nth-last-child(-n+{number}), .text:last-child > :nth-last-child(-n+{number}) {_WHOLE}"
        if place == END_OF_FILE
        else f".text > :nth-child(n+{max(1, place - number + 1)}):nth-child(-n+{place}) {_WHOLE}"
        for place, number in kept.items()
    )


_WHOLE = "{ break-before: avoid }"


def _starts_part(page: Untyped) -> int | None:
    """Return how many blocks of the text are before those of a page, where a part of a booklet begins with it."""
    for text in page._page_box.children[0].children[0].children:
        if text.element is not None and text.element.get("class") == "text" and text.children:
            first = text.children[0].element
            if first is not None and first.tag == "h2" and first.get("id", "").endswith("~"):
                return list(text.element).index(first)
    return None


def lines_on(page: Untyped) -> int:
    """Return how many lines are on a page, without those in its margins."""

    def lines(box: Untyped) -> int:
        box = getattr(box, "_box", box)
        if type(box).__name__ in ("LineBox", "MarginBox"):
            return int(type(box).__name__ == "LineBox")
        return sum(lines(child) for child in getattr(box, "children", ()))

    return lines(page._page_box)
