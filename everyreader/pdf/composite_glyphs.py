"""Adds glyphs to a TrueType font that are put together from its own: for letters that are drawn as several glyphs.

A letter with its dots, or with a vowel sign before it, is several glyphs in the font and one thing to a reader. As one
composite glyph with one meaning (ToUnicode) it is copied, searched and read aloud as what it is (ISO 14289-1, 7.21.7).
OpenType specification: `glyf` (composite glyphs), `loca`, `hmtx`, `hhea`, `maxp`, `head`.
"""

from __future__ import annotations

import struct
from collections.abc import Sequence
from io import BytesIO
from typing import NamedTuple


class Composite(NamedTuple):
    """A glyph that is drawn from others."""

    parts: tuple[tuple[int, int, int], ...]
    """(glyph, x, y) in units of the font."""
    advance: int
    """In units of the font."""
    depth: int = 0
    """The depth of what draws nothing, how far down it reaches from the head of a line, else 0: PDFium takes pieces of
    text that do not overlap in height, a quotation mark and a comma, for lines."""


_WORDS_XY, _MORE = 0x0003, 0x0020  # offsets are 16-bit numbers, x and y; another part follows


def add_composites(font: bytes, composites: Sequence[Composite]) -> bytes:
    """Return a font with composite glyphs behind its own, in order. font: one TrueType font with `glyf` outlines."""
    from fontTools.ttLib.sfnt import SFNTReader, SFNTWriter

    reader = SFNTReader(BytesIO(font))
    tables = {tag: reader[tag] for tag in reader.keys()}
    long = struct.unpack_from(">h", tables["head"], 50)[0]
    count = struct.unpack_from(">H", tables["maxp"], 4)[0]
    places = _places(tables["loca"], long, count)
    upem = struct.unpack_from(">H", tables["head"], 18)[0]
    made = [
        (_tall(upem, composite.depth), 0) if composite.depth else _outline(composite, tables["glyf"], places)
        for composite in composites
    ]
    start = len(tables["glyf"]) + len(tables["glyf"]) % 2
    ends = [start]
    for data, _ in made:
        ends.append(ends[-1] + len(data))
    tables["glyf"] = tables["glyf"].ljust(start, b"\0") + b"".join(data for data, _ in made)
    tables["loca"] = struct.pack(f">{count + 1 + len(made)}L", *places[:count], start, *ends[1:])
    tables["head"] = tables["head"][:50] + struct.pack(">h", 1) + tables["head"][52:]
    metrics = struct.unpack_from(">H", tables["hhea"], 34)[0]
    tables["hmtx"] = _metrics(tables["hmtx"], metrics, count) + b"".join(
        struct.pack(">Hh", max(0, composite.advance), left)
        for composite, (_, left) in zip(composites, made, strict=True)
    )
    tables["hhea"] = tables["hhea"][:34] + struct.pack(">H", count + len(made))
    most = max((len(composite.parts) for composite in composites), default=0)
    maxp = bytearray(tables["maxp"])
    struct.pack_into(">H", maxp, 4, count + len(made))
    struct.pack_into(">HH", maxp, 28, max(most, struct.unpack_from(">H", maxp, 28)[0]), 3)
    tables["maxp"] = bytes(maxp)
    out = BytesIO()
    writer = SFNTWriter(out, len(tables), reader.sfntVersion)
    for tag in sorted(tables):
        writer[tag] = tables[tag]
    writer.close()
    return out.getvalue()


def _places(loca: bytes, long: int, count: int) -> list[int]:
    form = f">{count + 1}L" if long else f">{count + 1}H"
    return [place if long else place * 2 for place in struct.unpack_from(form, loca)]


def _metrics(hmtx: bytes, metrics: int, count: int) -> bytes:
    """Return advance and left edge of every glyph; a font may leave out advances that are all the same at its end."""
    last = hmtx[(metrics - 1) * 4 : (metrics - 1) * 4 + 2]
    rest = hmtx[metrics * 4 :]
    return hmtx[: metrics * 4] + b"".join(last + rest[index * 2 : index * 2 + 2] for index in range(count - metrics))


def _tall(upem: int, depth: int) -> bytes:
    """Return a glyph of two single points, one above the other: it has a height and nothing to fill."""
    low, high = -depth, upem * 7 // 10
    return struct.pack(">5h3H2B2h", 2, 0, low, 0, high, 0, 1, 0, 0x11, 0x11, low, high - low)


def _outline(composite: Composite, glyf: bytes, places: list[int]) -> tuple[bytes, int]:
    """Return a composite glyph and its left edge; nothing where all its parts are empty."""
    parts = [part for part in composite.parts if places[part[0]] != places[part[0] + 1]]
    if not parts:
        return b"", 0
    boxes = [(struct.unpack_from(">4h", glyf, places[glyph] + 2), x, y) for glyph, x, y in parts]
    box = (
        min(found[0] + x for found, x, _ in boxes),
        min(found[1] + y for found, _, y in boxes),
        max(found[2] + x for found, x, _ in boxes),
        max(found[3] + y for found, _, y in boxes),
    )
    data = struct.pack(">5h", -1, *box)
    for number, (glyph, x, y) in enumerate(parts, 1):
        data += struct.pack(">HHhh", _WORDS_XY | (_MORE if number < len(parts) else 0), glyph, x, y)
    return data + b"\0" * (len(data) % 2), box[0]
