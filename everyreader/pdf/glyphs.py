"""What the codes of a font in a PDF stand for: each code is one drawing with one meaning.

In WeasyPrint a code is a glyph, and its meaning is what it was first used for. But one glyph can serve several letters,
and one letter can be several glyphs: then copied text loses letters. Here a second meaning gets a code of its own, and
so does each group of glyphs: a composite glyph behind the glyphs of the font.
"""

from __future__ import annotations

from io import BytesIO

from everyreader.engine.recent import Recent
from everyreader.pdf.composite_glyphs import Composite, add_composites
from everyreader.untyped import Untyped

LAST_CODE = 0xFFFF


class Codes:
    """The codes of one font in one document. to_unicode, widths: by code, as WeasyPrint writes them."""

    def __init__(self, glyphs: int) -> None:
        self.first = self.next = glyphs
        self.known: dict[Untyped, int] = {}
        self.to_unicode: dict[int, str] = {}
        self.widths: dict[int, int] = {}
        self.composites: list[Composite] = []

    def of_glyph(self, glyph: int, text: str, width: int, composes: bool) -> int | None:
        """Return the code of one glyph in one meaning, None where there is none. width: in thousandths of the size."""
        code = self.known.get((glyph, text))
        if code is None:
            if glyph not in self.to_unicode:
                code = glyph
                self.to_unicode[code], self.widths[code] = text, width
                self.known[glyph, text] = code
            elif composes:
                return self.of_composite(Composite(((glyph, 0, 0),), -width), text, width)
        return code

    def of_composite(self, composite: Composite, text: str, width: int) -> int | None:
        """Return the code of several glyphs together, None where there is no room. An advance under 0 is in
        thousandths."""
        key = (composite, text)
        code = self.known.get(key)
        if code is None and self.next <= LAST_CODE:
            code = self.known[key] = self.next
            self.next += 1
            self.composites.append(composite)
            self.to_unicode[code], self.widths[code] = text, width
        return code


_spaces: Recent[tuple[str, int, int], int] = Recent(100)


def _read_space(font: bytes, index: int) -> int:
    """Return the glyph of a space in a font, 0 where it has none."""
    from fontTools.ttLib import TTFont

    read = TTFont(BytesIO(font), fontNumber=index, lazy=True)
    read.setGlyphOrder(range(0x10000))  # glyphs by their number: names of a Chinese font take 100 MB (2026-11-29)
    return int(read.getBestCmap().get(ord(" "), 0))


class _File:
    """The file of a font: what is written, and before that the whole one. WeasyPrint keeps a copy for each size that a
    page has, 20 MB of a Chinese font; here it is copied only when somebody asks (2026-11-29)."""

    hb_face: Untyped
    is_read, written = False, b""

    @property
    def file_content(self) -> bytes:
        from weasyprint.text.fonts import get_hb_object_data

        return self.written or bytes(get_hb_object_data(self.hb_face))

    @file_content.setter
    def file_content(self, data: bytes) -> None:
        self.written = data if self.is_read else b""


def font_class(base: Untyped) -> Untyped:
    """Return a class of fonts like WeasyPrint's that has Codes, and composes glyphs when it is written.

    base: WeasyPrint's class, given because importing it here would load the library where no PDF is made.
    """

    class TrueFont(_File, base):
        def __init__(self, *arguments: Untyped) -> None:
            super().__init__(*arguments)
            self.is_read = True
            self.share(Codes(self.glyph_count))
            self.composes = "glyf" in self.tables and not self.bitmap
            self.pango_font = arguments[0]
            self.naturals: dict[int, int] = {}

        def share(self, codes: Codes) -> None:
            """Use the codes of another size of the same font, which is written once."""
            self.codes = codes
            self.to_unicode, self.widths = codes.to_unicode, codes.widths

        def space(self, stream: Untyped) -> int | None:
            """Return the code of a space."""
            key = (self.hash, self.glyph_count, self.index)
            glyph = _spaces.value(key, lambda: _read_space(self.file_content, self.index))
            return self.codes.of_glyph(glyph, " ", self.natural(glyph, stream), self.composes) if glyph else None

        def natural(self, glyph: int, stream: Untyped) -> int:
            """Return how wide a glyph is by itself, in thousandths of the size."""
            if glyph not in self.naturals:
                from weasyprint.text.ffi import FROM_UNITS, pango

                pango.pango_font_get_glyph_extents(self.pango_font, glyph, stream.ink_rect, stream.logical_rect)
                self.naturals[glyph] = round(stream.logical_rect.width * 1000 * FROM_UNITS / self.font_size)
            return self.naturals[glyph]

        def clean(self, to_unicode: dict[int, str], hinting: bool) -> None:
            codes = self.codes
            own = {code: text for code, text in to_unicode.items() if code < codes.first}
            parts = {glyph: "" for composite in codes.composites for glyph, _, _ in composite.parts}
            # The last glyph is kept, so that no number of a glyph changes and composites are right behind.
            last = {codes.first - 1: ""} if codes.composites else {}
            super().clean({**parts, **own, **last}, hinting)
            if codes.composites:
                self.file_content = add_composites(
                    self.file_content,
                    [
                        composite
                        if composite.advance >= 0
                        else composite._replace(advance=round(-composite.advance * self.upem / 1000))
                        for composite in codes.composites
                    ],
                )

    return TrueFont
