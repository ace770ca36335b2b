"""Keeps a PNG or a JPEG byte for byte where each of its parts is on the list of what its pixels need; another is drawn
again.

A file has many places for what nobody sees: comments, thumbnails, bytes behind the pixels, colours of a palette that no
pixel has. So the rule says what may stay (PNG, Third Edition, section 11; ITU-T T.81, annex B), and all else means
drawing again.
"""

from __future__ import annotations

import io
import struct
import zlib
from collections.abc import Iterator
from typing import Any

from everyreader.source.pixels import hides_colours

_PNG_FIXED = {b"IHDR": 13, b"gAMA": 4, b"cHRM": 32, b"sRGB": 1, b"IEND": 0}
"""Chunks that the look of a PNG needs, with the one length that each can have."""
_PNG_DROPPED = (
    b"tEXt",
    b"zTXt",
    b"iTXt",
    b"eXIf",
    b"tIME",
    b"pHYs",
    b"bKGD",
    b"sBIT",
    b"hIST",
    b"sPLT",
    b"oFFs",
    b"sTER",
)
"""Chunks that can be cut out without a change to the look."""
_CHANNELS = {0: 1, 2: 3, 3: 1, 4: 2, 6: 4}
_ADAM7 = ((0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2))
"""Of each pass: its first column and row, and the steps between columns and rows (section 8)."""

_TAIL = 12
"""Bytes at the end of a scan of which at least one must matter to the pixels."""
_JFIF = b"\xff\xe0\0\x10JFIF\0\1\1\0\0\1\0\1\0\0"
_ADOBE = b"\xff\xee\0\x0eAdobe\0\x64\0\0\0\0"
"""The two marks that say what the numbers of a JPEG mean, with nothing in them but that; the second ends in its
transform."""


def plain_png(data: bytes, image: Any) -> bytes:
    """Return a PNG without what its look does not need, or nothing where it must be drawn again. image: as it was
    read."""
    kept, pixels, palette, head = [data[:8]], b"", b"", b""
    for name, body in _chunks(data):
        if name in _PNG_DROPPED:
            continue
        if name == b"IHDR":
            head = body
        elif name == b"PLTE":
            palette = body
        elif name == b"IDAT":
            pixels += body
        elif name != b"tRNS" and name not in _PNG_FIXED:
            return b""
        if len(body) != _PNG_FIXED.get(name, len(body)) or (name == b"tRNS" and not _fits(body, head, palette)):
            return b""
        kept.append(struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body)))
    if len(head) != 13 or head[8] > 8 or not _is_whole(pixels, head) or hides_colours(image):
        return b""
    if (head[9] == 3 and len(image.getcolors(256)) * 3 != len(palette)) or (head[9] != 3 and palette):
        return b""  # colours that no pixel has can be words
    return b"".join(kept)


def _chunks(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Yield name and content of each chunk up to the end of the picture; what follows is not looked at."""
    place = 8
    while place + 12 <= len(data):
        length, name = struct.unpack(">I4s", data[place : place + 8])
        yield name, data[place + 8 : place + 8 + length]
        if name == b"IEND":
            return
        place += 12 + length


def has_end(data: bytes) -> bool:
    """Say whether a PNG has an end: Pillow forgives one that has none, and other readers do not."""
    return any(name == b"IEND" for name, _ in _chunks(data))


def _fits(clear: bytes, head: bytes, palette: bytes) -> bool:
    """Say whether the chunk that says what is transparent has no more in it than that (section 11.3.1.1)."""
    kind = head[9:10]
    return len(clear) == {b"\0": 2, b"\2": 6}.get(kind, -1) or (kind == b"\3" and len(clear) <= len(palette) // 3)


def _is_whole(pixels: bytes, head: bytes) -> bool:
    """Say whether the packed pixels are those that the head of the file tells of, and nothing is behind them."""
    wide, high, depth, kind, _, _, woven = struct.unpack(">IIBBBBB", head)
    bits = depth * _CHANNELS.get(kind, 0)

    def size(wide: int, high: int) -> int:
        return high * (1 + (wide * bits + 7) // 8) if wide > 0 and high > 0 else 0

    expected = (
        size(wide, high)
        if not woven
        else sum(size(-(-(wide - column) // across), -(-(high - row) // down)) for column, row, across, down in _ADAM7)
    )
    unpack = zlib.decompressobj()
    try:
        found = unpack.decompress(pixels, expected + 1)
    except zlib.error:
        return False
    return len(found) == expected and unpack.eof and not unpack.unused_data and not unpack.unconsumed_tail


def plain_jpeg(data: bytes) -> bytes:
    """Return a JPEG without what its look does not need, or nothing where it must be drawn again."""
    parts, tables, used = [b"\xff\xd8"], [], []
    scans: list[int] = []
    for mark, segment in _segments(data):
        if mark == 0xE0 and segment[4:9] == b"JFIF\0":
            parts.append(_JFIF)
        elif mark == 0xEE and segment[4:9] == b"Adobe" and len(segment) == 16:
            parts.append(_ADOBE + segment[15:])
        elif mark == 0:  # the pixels of a scan
            scans.append(len(parts))
            parts.append(segment)
        elif mark in (0xC0, 0xC1, 0xC2):
            used += [segment[place + 2] for place in range(10, len(segment) - 2, 3)]
            parts.append(segment)
        elif mark == 0xDB:
            tables += _table_names(segment)
            parts.append(segment)
        elif mark in (0xC4, 0xDA):
            parts.append(segment)
        elif (mark == 0xE2 and segment[4:15] == b"ICC_PROFILE") or not (0xE0 <= mark <= 0xEF or mark == 0xFE):
            return b""
    if not scans or sorted(set(used)) != sorted(tables) or len(used) not in (1, 3):
        return b""
    return b"".join([*parts, b"\xff\xd9"]) if _all_needed(parts, scans) else b""


def _segments(data: bytes) -> Iterator[tuple[int, bytes]]:
    """Yield mark and bytes of each part of a JPEG up to its end; the pixels of a scan have the mark 0."""
    place = 2
    while place + 4 <= len(data) and data[place] == 0xFF and data[place + 1] != 0xD9:
        mark = data[place + 1]
        if mark == 0xFF:
            place += 1
            continue
        end = place + 2 + int.from_bytes(data[place + 2 : place + 4], "big")
        yield mark, data[place:end]
        place = end
        if mark == 0xDA:
            while (end := data.find(b"\xff", end)) >= 0 and data[end + 1 : end + 2] in (b"\0", *_RESTARTS):
                end += 2
            end = end if end >= 0 else len(data)
            yield 0, data[place:end]
            place = end


_RESTARTS = tuple(bytes([mark]) for mark in range(0xD0, 0xD8))


def _table_names(segment: bytes) -> list[int]:
    """Return the numbers of the tables of a segment (B.2.4.1)."""
    found, place = [], 4
    while place < len(segment):
        found.append(segment[place] & 15)
        place += 129 if segment[place] >> 4 else 65
    return found


def _all_needed(parts: list[bytes], scans: list[int]) -> bool:
    """Say whether the last bytes of every scan matter: where the pixels are the same without them, they may be
    words."""
    whole = _pixels([*parts, b"\xff\xd9"])
    cuts = [(place, parts[place][:-_TAIL].rstrip(b"\xff")) for place in scans if len(parts[place]) > _TAIL]
    return whole != b"" and all(
        _pixels([*parts[:place], cut, *parts[place + 1 :], b"\xff\xd9"]) != whole for place, cut in cuts
    )


def _pixels(parts: list[bytes]) -> bytes:
    from PIL import Image

    try:
        pixels: bytes = Image.open(io.BytesIO(b"".join(parts))).tobytes()
    except (OSError, SyntaxError, ValueError):
        return b""
    return pixels
