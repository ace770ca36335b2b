"""Puts the pages of a booklet two to a sheet, so that sheets printed on both sides and folded together are a booklet
(saddle stitch). The file that comes of it has no tags: it is for a printer alone."""

from __future__ import annotations

import io
from collections.abc import Iterator

A5 = (419.53, 595.28)
"""Width and height in points."""


def imposed_pages(count: int) -> Iterator[tuple[int, int]]:
    """Yield the pages on the left and on the right of each side of a sheet, from the outermost front inwards; 0 is
    blank. What is missing of a whole sheet is left blank before the last page, which is the back.

    >>> list(imposed_pages(7))
    [(7, 1), (2, 0), (6, 3), (4, 5)]
    """
    whole = -(-count // 4) * 4
    order = [*range(1, count), *[0] * (whole - count), count] if count else []
    for sheet in range(whole // 4):
        yield order[whole - 1 - 2 * sheet], order[2 * sheet]
        yield order[2 * sheet + 1], order[whole - 2 - 2 * sheet]


def impose(data: bytes, right_to_left: bool = False) -> bytes:
    """Return a file of A5 pages as one of A4 sheets. right_to_left: the booklet opens on the left."""
    import pikepdf

    made = io.BytesIO()
    with pikepdf.open(io.BytesIO(data)) as source, pikepdf.new() as target:
        for sides in imposed_pages(len(source.pages)):
            sheet = target.add_blank_page(page_size=(2 * A5[0], A5[1]))
            forms, drawn = pikepdf.Dictionary(), []
            for place, number in enumerate(reversed(sides) if right_to_left else sides):
                if number:
                    forms[f"/P{place}"] = target.copy_foreign(source.pages[number - 1].as_form_xobject())
                    drawn.append(f"q 1 0 0 1 {place * A5[0]} 0 cm /P{place} Do Q")
            sheet.obj.Resources = pikepdf.Dictionary(XObject=forms)
            sheet.obj.Contents = target.make_stream("\n".join(drawn).encode())
        target.save(made, deterministic_id=True)
    return made.getvalue()
