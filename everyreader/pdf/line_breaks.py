"""Mends where WeasyPrint 70 breaks lines: no words leave the paper, and none is parted from its line without need.

Five things are mended. A text whose last space alone does not fit is broken after its first word. What may break
anywhere (a long address) may do so only as the first of its line, or behind a bracket. Words that no-break spaces join
to more than a line holds are parted at one of these, and not within a word; an address that is longer than a line is
parted before a dot or a sign, where no reader takes it for the end of a sentence (Chicago Manual of Style, 7.46). And
where no break is allowed across bold words,
code, links and no-break spaces, the line runs over the edge: then it is set once more, and breaks where the next of
them begins.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from everyreader.untyped import Untyped


class Breaks(NamedTuple):
    """What takes the place of WeasyPrint's functions of these names."""

    split_text_box: Untyped
    split_inline_box: Untyped
    split_inline_level: Untyped
    break_waiting_children: Untyped


class _State:
    """start: where the line begins that is set; forced: it ran over the edge. WeasyPrint's functions hand nothing of
    ours on to one another."""

    start = 0.0
    forced = False


def breaks(inline: Untyped, boxes: Untyped) -> Breaks:
    """Return ours around those of WeasyPrint's module of lines. boxes: its module of boxes."""
    state = _State()
    text_box, inline_box, inline_level = inline.split_text_box, inline.split_inline_box, inline.split_inline_level
    waiting = inline._break_waiting_children

    def split_text_box(
        context: Untyped, box: Untyped, width: Untyped, skip: Untyped, is_line_start: bool = True
    ) -> Untyped:
        found = text_box(context, box, width, skip, is_line_start)
        if width is None or found[0] is None:
            return found
        if found[1] is not None and box.text.endswith(" ") and " " not in found[0].text.strip():
            whole = text_box(context, box, None, skip, is_line_start)
            if whole[1] is None and whole[0].width - inline.trailing_whitespace_size(context, whole[0]) <= width:
                return whole
        if found[1] is not None and (places := _better_end(box.text.encode(), skip or 0, found[1])):
            first = box.copy()
            first.text = box.text.encode()[: places[0]].decode()
            return (*text_box(context, first, None, skip, is_line_start)[:1], places[1], found[2])
        if state.forced and is_line_start and found[0].width > width and box.style["white_space"] == "nowrap":
            loose = box.copy()
            loose.style = box.style.copy()
            loose.style["white_space"] = "normal"
            return text_box(context, loose, width, skip, is_line_start)
        return found

    def split_inline_level(*given: Untyped) -> Untyped:
        # By its place: a mark may stand before the first word of an item, and words in a link may be no first ones.
        if type(given[1]) is boxes.TextBox:
            bracket = _BRACKET * given[1].style["font_size"]
            before = [] if given[2] <= state.start + bracket else [None]
            given = (*given[:_LINE_CHILDREN], before, *given[_LINE_CHILDREN + 1 :])
        return inline_level(*given)

    def split_inline_box(context: Untyped, box: Untyped, x: Untyped, max_x: Untyped, *rest: Untyped) -> Untyped:
        if type(box) is not boxes.LineBox:
            return inline_box(context, box, x, max_x, *rest)
        around = state.start, state.forced
        state.start, state.forced = x, False
        try:
            found = inline_box(context, box, x, max_x, *rest)
            over = x + found[0].width - max_x - _SPARE - _hanging(found[0])
            if over > 0 and over > inline.trailing_whitespace_size(context, found[0]):
                state.forced = True
                rest[_LINE_CHILDREN - 4].clear()
                found = inline_box(context, box, x, max_x, *rest)
            return found
        finally:
            state.start, state.forced = around

    def break_waiting_children(*given: Untyped) -> Untyped:
        found = waiting(*given)
        held = given[_WAITING]
        if found is None and state.forced and held:
            given[_WAITING - 1].extend(held)
            return {held[-1][0] + 1: None}
        return found

    return Breaks(split_text_box, split_inline_box, split_inline_level, break_waiting_children)


def _hanging(line: Untyped) -> float:
    """Return how far a line may run over the edge: by the full stop or comma at its end, which alone would be the next
    line."""
    last = line
    while getattr(last, "children", ()):
        last = last.children[-1]
    return _STOP * last.style["font_size"] if getattr(last, "text", "").endswith((".", ",")) else 0


_HARD = "\u00a0"


def _better_end(text: bytes, start: int, end: int) -> tuple[int, int] | None:
    """Return where a line had better end than within a word, as it does now, and where the next then begins."""
    if place := _between_words(text, start, end):
        return place, place + len(_HARD.encode())
    place = _in_an_address(text, start, end)
    return (place, place) if place else None


def _between_words(text: bytes, start: int, end: int) -> int:
    """Return where a no-break space is at which a line had better end than within a word, as it does now; 0 where there
    is none."""
    if text[end - 1 : end] in (b" ", b"-") or text.startswith((b" ", _HARD.encode()), end):
        return 0
    return max(text.rfind(_HARD.encode(), start + 1, end), 0)


_ADDRESS = re.compile("[!-~\u2060]*$")
_SIGN, _HYPHEN = re.compile("(?<=.{5})[.?&=](?=\u2060)"), re.compile("(?<=-)\u2060")
"""Where an address is parted that is too long for its line: not behind `(www`, and only if it must behind a hyphen."""


def _in_an_address(text: bytes, start: int, end: int) -> int:
    """Return where an address had better end its line than within a word, as it does now: before the last sign in it
    at which no line would end otherwise, or else behind a hyphen; 0 where it is not torn, or there is neither."""
    before, after = text[start:end].decode(errors="ignore"), text[end:].decode(errors="ignore")
    address = _ADDRESS.search(before)
    if before.endswith(("-", "/", "@")) or not (address and after and _ADDRESS.match(after[:1])):
        return 0
    from_here = max(address.start(), 1)
    places = [*_SIGN.finditer(before, from_here)] or [*_HYPHEN.finditer(before, from_here)]
    last = places[-1].start() if places else 0
    return start + len(before[:last].encode()) if last else 0


_LINE_CHILDREN, _WAITING = 11, 11
"""Places among the arguments: of what stands on the line before, and of what waits for a place to break."""

_BRACKET = 0.45
"""The width of an opening bracket at most, of the size of the letters: less than any word with its space."""
_STOP = 0.35
"""The width of a full stop at most, of the size of the letters."""
_SPARE = 0.5
"""Pixels of CSS that a line may be too long by rounding."""
