"""Says where pages may end within a box or a table, which style sheets cannot: only where it would leave too much of
the page white if it went to the next one whole."""

from __future__ import annotations

from everyreader.untyped import Untyped

MOST_WHITE = 0.4
"""Of a page: what a box or a table may leave, moved to the next page. With more it is torn between its paragraphs or
rows."""

KEPT = "whole"
"""The class of what is asked; with another class beside it, it is kept on one page wherever it fits."""


class _State:
    """top: where the text of the page begins. WeasyPrint's functions hand nothing of ours on to one another."""

    top = 0.0


def block_layout(block: Untyped) -> Untyped:
    """Return ours around the function that lays out one block. block: WeasyPrint's module of blocks."""
    state = _State()
    theirs = block.block_container_layout

    def block_container_layout(
        context: Untyped, box: Untyped, bottom_space: Untyped, *more: Untyped, **names: Untyped
    ) -> Untyped:
        if box.is_for_root_element:
            state.top = box.position_y
        elif box.element is not None and box.element.get("class") == KEPT:
            height, room = context.page_bottom - state.top, context.page_bottom - bottom_space - box.position_y
            if room > MOST_WHITE * height:
                box = box.copy()
                box.style = box.style.copy()
                box.style["break_inside"] = "auto"
        return theirs(context, box, bottom_space, *more, **names)

    return block_container_layout
