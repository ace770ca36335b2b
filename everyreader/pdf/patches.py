"""Puts our own parts in the place of WeasyPrint's. The version is pinned, and tests read back what each is for.

| What is replaced | Why |
| --- | --- |
| `pdf.add_tags` | what runs over a page is two elements (Kozea/WeasyPrint#2903); inner languages are lost (#2482) |
| `pdf.Stream`, `pdf.stream.Stream` | what a stretch of content is can be said only when all pages are drawn |
| `pdf.stream.Font` | one glyph has one meaning, one letter may be several glyphs |
| `draw.text.draw_first_line` | spaces at the ends of lines, letters in the order that readers expect |
| `layout.inline.split_text_box`, `remove_last_whitespace` | remember that there was a space where a line ends |
| `layout.inline.split_*`, `_break_waiting_children` | lines run over the edge, or break after a word |
| `layout.block.block_container_layout` | whether a box is torn is decided by the room that is left for it |
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache

from everyreader.pdf.composite_glyphs import Composite
from everyreader.pdf.glyphs import font_class
from everyreader.pdf.line_breaks import breaks
from everyreader.pdf.marks import Mark
from everyreader.pdf.page_breaks import block_layout
from everyreader.pdf.tags import add_tags
from everyreader.pdf.text import draw_first_line
from everyreader.untyped import Untyped


@contextmanager
def patched() -> Iterator[None]:
    """Have them in place for as long as a file is laid out and written; then the library is as it was."""
    wanted = _patches()
    before = [getattr(owner, name) for owner, name, _ in wanted]
    for owner, name, ours in wanted:
        setattr(owner, name, ours)
    try:
        yield
    finally:
        for (owner, name, _), theirs in zip(wanted, before, strict=True):
            setattr(owner, name, theirs)


@cache
def _patches() -> tuple[tuple[Untyped, str, Untyped], ...]:
    """Module, name in it and what is there instead, made once a process."""
    from weasyprint import pdf
    from weasyprint.draw import text
    from weasyprint.formatting_structure import boxes
    from weasyprint.layout import block, inline
    from weasyprint.pdf import stream

    ours = _stream_class(stream.Stream)
    mended = breaks(inline, boxes)
    split, strip = _remembering(mended.split_text_box, inline.remove_last_whitespace)
    return (
        (stream, "Font", font_class(stream.Font)),
        (stream, "Stream", ours),
        (pdf, "Stream", ours),
        (pdf, "add_tags", add_tags),
        (text, "draw_first_line", draw_first_line),
        (inline, "split_text_box", split),
        (inline, "remove_last_whitespace", strip),
        (inline, "split_inline_level", mended.split_inline_level),
        (inline, "split_inline_box", mended.split_inline_box),
        (inline, "_break_waiting_children", mended.break_waiting_children),
        (block, "block_container_layout", block_layout(block)),
    )


_SPACES = (" ", "\n", "\u00a0")
_ENDS = tuple(space.encode() for space in _SPACES)


def _remembering(split: Untyped, strip: Untyped) -> tuple[Untyped, Untyped]:
    """Return what makes the layout of lines note what it throws away: on a box, `led` (a space stood before it in the
    text), `stripped` (a space stood at its end) or `hang` (how far the place of its words is from that of the box)."""

    def split_text_box(
        context: Untyped, box: Untyped, width: Untyped, start: Untyped, *more: Untyped, **names: Untyped
    ) -> Untyped:
        found = split(context, box, width, start, *more, **names)
        if found[0] is not None:
            text = box.text.encode()
            found[0].stripped = text[start or 0 : found[1]].endswith(_ENDS) and not found[0].text.endswith(_SPACES)
            found[0].led = bool(start) and text[:start].endswith(_ENDS)
        return found

    def remove_last_whitespace(context: Untyped, line: Untyped) -> None:
        last = _last_words(line)
        words, width = (last.text, last.width) if last is not None else ("", 0)
        strip(context, line)
        if last is not None and last.text != words:
            last.stripped = True
            if last.pango_layout.first_line_direction % 2:  # its layout still holds the space, left of its words
                last.hang = width - last.width

    return split_text_box, remove_last_whitespace


def _last_words(line: Untyped) -> Untyped:
    box = line
    while getattr(box, "children", ()):
        box = box.children[-1]
    return box if type(box).__name__ == "TextBox" else None


_MOST, _WIDE, _ACROSS = 8, 130, 120
"""Letters that one code may mean: Poppler reads no more of them. Thousandths of the size that a code is wide. Codes
that are in one line of a page."""


def _stream_class(base: Untyped) -> Untyped:
    class TrueStream(base):
        """A page's content. marks: by the box that was drawn. is_shown: words or a picture were drawn since the last
        mark."""

        def __init__(self, *arguments: Untyped, **names: Untyped) -> None:
            super().__init__(*arguments, **names)
            self.marks: dict[Untyped, Mark] = {}
            self.is_shown = False

        @contextmanager
        def marked(self, box: Untyped, tag: str) -> Iterator[None]:
            mark = self.marks[box] = Mark()
            self.stream.append(mark)
            self.is_shown = False
            yield
            mark.shown = self.is_shown or tag == "Figure"
            self.end_marked_content()

        def add_font(self, pango_font: Untyped) -> Untyped:
            found, size = super().add_font(pango_font)
            if not hasattr(found, "settled"):
                found.settled = True
                same = next(
                    (font for font in self._fonts.values() if font.hash == found.hash and font is not found), None
                )
                if same:
                    found.share(same.codes)
            return found, size

        def add_marks(self, letter: str, count: int) -> None:
            """Draw a letter that cannot be seen so many times at the foot of the page, as decoration. Many of them are
            one code: Poppler takes equal words that are close for one that is printed twice."""
            font = next((font for font in self._fonts.values() if font.composes), None)
            if font is None:
                return
            parts = [min(_MOST, count - done) for done in range(0, count, _MOST)]
            codes = [
                font.codes.of_composite(Composite((), font.upem * _WIDE // 1000), letter * part, _WIDE)
                for part in parts
            ]
            with self.artifact():
                self.begin_text()
                self.set_font_size(font.hash, 32)
                for line, start in enumerate(range(0, len(codes), _ACROSS)):
                    self.set_text_matrix(1, 0, 0, -1, 30, self.page_rectangle[3] * 0.75 - 15 - 9 * line)  # in points
                    self.show_text("".join(f"<{code:04x}>" for code in codes[start : start + _ACROSS]))
                self.end_text()

    return TrueStream
