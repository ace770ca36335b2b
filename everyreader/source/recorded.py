"""Finds what a recording tells of people beside its sound and pictures: who made it, where, and what was noted in it.

MP3: ID3v1 and ID3v2.4; MP4 and its kin: ISO 14496-12 with Apple's `udta` and `mdta` keys; Ogg, Opus and FLAC: Vorbis
comments; WAV: RIFF INFO and EBU Tech 3285; Matroska and WebM: RFC 9559. The name of the program that made a recording
tells of nobody. This plays nothing: it looks for the places where programs leave words, and a damaged file has none.
"""

from __future__ import annotations

import re
import struct
from collections.abc import Iterator

PLACE = "where it was made"
LONGEST = 2_000
"""Bytes of a value that are read."""
_FRAMES = {
    "TPE1",
    "TPE2",
    "TPE3",
    "TPE4",
    "TCOM",
    "TEXT",
    "TOPE",
    "TOWN",
    "TRSN",
    "COMM",
    "TXXX",
    "IPLS",
    "TIPL",
    "TMCL",
}
_ATOMS = re.compile(
    rb"(\xa9(?:ART|aut|nam|cmt|wrt|dir|des|prd|inf|swr|xyz|too)|aART|desc|ldes|auth|perf|loci)", re.DOTALL
)
_PEOPLE = (b"\xa9ART", b"\xa9aut", b"\xa9cmt", b"\xa9wrt", b"\xa9dir", b"\xa9prd", b"aART", b"auth", b"perf")
_KEYS = re.compile(rb"com\.apple\.quicktime\.(location\.[\w.]+|author|artist|director|producer|comment)")
_COMMENT = re.compile(
    rb"(?s)(....)((?i:artist|author|performer|composer|contact|comment|description|organization|location|"
    rb"geo_location|purl)=)"
)
_INFO = re.compile(rb"(?s)(IART|ICMT|IENG|ITCH|ICMS|ISRC)(....)")
_TAG = re.compile(
    rb"(?s)\x45\xa3([\x81-\xff])(ARTIST|AUTHOR|DIRECTOR|PRODUCER|COMMENT|LOCATION|RECORDING_LOCATION|LATITUDE|GPS\w*)"
)
_XMP = re.compile(rb"(?s)<dc:creator[^>]{0,200}>(.{0,2000}?)</dc:creator>|(exif:GPSLatitude)")


def people_in(data: bytes) -> list[str]:
    """Return what a recording tells of people, each value once; `PLACE` stands for coordinates."""
    if data[4:8] == b"ftyp":
        found = _mp4(data)
    elif data[:4] in (b"RIFF", b"RF64"):
        found = _wav(data)
    elif data[:4] in (b"OggS", b"fLaC"):
        found = _vorbis(data)
    elif data[:4] == b"\x1a\x45\xdf\xa3":
        found = _matroska(data)
    else:
        found = _id3(data)
    values = [*found, *_xmp(data)]
    return list(dict.fromkeys(value for value in (" ".join(value.split()) for value in values) if value))


def _xmp(data: bytes) -> Iterator[str]:
    for match in _XMP.finditer(data):
        yield PLACE if match[2] else re.sub(r"<[^>]*>", " ", match[1].decode("utf-8", "replace"))


def _id3(data: bytes) -> Iterator[str]:
    if data[:3] == b"ID3" and len(data) > 10:
        size, place = _seven(data[6:10]), 10
        while place + 10 <= min(len(data), size + 10):
            name = data[place : place + 4]
            length = (
                _seven(data[place + 4 : place + 8])
                if data[3] == 4
                else int.from_bytes(data[place + 4 : place + 8], "big")
            )
            if not name.isalnum() or length <= 0:
                break
            if name.decode("latin-1") in _FRAMES:
                yield _id3_words(data[place + 10 : place + 10 + min(length, LONGEST)], name)
            place += 10 + length
    if data[-128:-125] == b"TAG":
        yield _plain(data[-95:-65])
        yield _plain(data[-31:-3])


def _seven(raw: bytes) -> int:
    return sum((byte & 0x7F) << shift for byte, shift in zip(raw, (21, 14, 7, 0), strict=False))


def _id3_words(raw: bytes, name: bytes) -> str:
    """Return the words of a frame: the first byte says how they are written; notes begin with a language and a
    heading."""
    encoding = {0: "latin-1", 1: "utf-16", 2: "utf-16-be", 3: "utf-8"}.get(raw[0] if raw else 0, "latin-1")
    words = raw[4:] if name == b"COMM" else raw[1:]
    return words.decode(encoding, "ignore").strip("\0").rpartition("\0")[2].strip("\ufeff")


def _mp4(data: bytes) -> Iterator[str]:
    for match in _ATOMS.finditer(data):
        name, start = match[1], match.end()
        length = int.from_bytes(data[match.start() - 4 : match.start()], "big") if match.start() >= 4 else 0
        if not 12 <= length <= len(data) - match.start() + 4:
            continue
        body = data[start : start + min(length - 8, LONGEST)]
        if name in (b"\xa9xyz", b"loci"):
            yield PLACE
        elif name in _PEOPLE:
            yield _plain(body[16:] if body[4:8] == b"data" else body[4:])
    for match in _KEYS.finditer(data):
        yield PLACE if match[1].startswith(b"location") else f"a field “{match[1].decode('ascii')}”"


def _vorbis(data: bytes) -> Iterator[str]:
    for match in _COMMENT.finditer(data):
        length = int.from_bytes(match[1], "little")
        if len(match[2]) < length <= LONGEST:
            value = _plain(data[match.end() : match.start() + 4 + length])
            yield PLACE if b"location" in match[2].lower() and value else value


def _wav(data: bytes) -> Iterator[str]:
    for match in _INFO.finditer(data):
        (length,) = struct.unpack("<I", match[2])
        if 0 < length <= LONGEST:
            yield _plain(data[match.end() : match.end() + length])
    if (place := data.find(b"bext")) >= 0:
        yield _plain(data[place + 8 + 256 : place + 8 + 288])


def _matroska(data: bytes) -> Iterator[str]:
    for match in _TAG.finditer(data):
        if match[1][0] & 0x7F != len(match[2]):
            continue
        value = data[match.end() : match.end() + LONGEST]
        place = value.find(b"\x44\x87")
        if 0 <= place < 20 and len(value) > place + 2 and value[place + 2] & 0x80:
            words = _plain(value[place + 3 : place + 3 + (value[place + 2] & 0x7F)])
            yield PLACE if match[2].startswith((b"LOC", b"REC", b"LAT", b"GPS")) and words else words


def _plain(raw: bytes) -> str:
    """Return the words of a field, without what fills it up."""
    return raw.partition(b"\0")[0].decode("utf-8", "replace").strip()
