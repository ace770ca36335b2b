"""Unpacks those parts of an office file, which is a ZIP file of XML, in which programs keep what readers do not see.

ECMA-376 part 2 (Word, Excel, PowerPoint) and OpenDocument 1.3 part 2. A damaged or locked file has no parts.
"""

from __future__ import annotations

import io
import re
import struct
import zipfile
import zlib
from collections.abc import Iterator
from typing import NamedTuple

LARGEST_PART, MOST = 8_000_000, 64_000_000
"""Bytes that are unpacked of one part of a file, and of all; names and comments come long before."""
_SHOWN = re.compile(r"(?:word|xl|ppt)/(?:media|fonts|theme|embeddings)/|Pictures/|Thumbnails/", re.IGNORECASE)
_READ = re.compile(r"\.(?:xml|rels)$", re.IGNORECASE)
_UNREADABLE = (
    zipfile.BadZipFile,
    zlib.error,
    OSError,
    EOFError,
    ValueError,
    RuntimeError,
    NotImplementedError,
    LookupError,
    struct.error,
    OverflowError,
)


class Part(NamedTuple):
    """A part of an office file: its name in small letters, and what is in it."""

    name: str
    data: bytes


def parts_of(data: bytes, of: re.Pattern[str] = _READ) -> Iterator[Part]:
    """Yield the parts whose names match, without pictures and fonts; nothing of what cannot be unpacked."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            left = MOST
            for name in packed.namelist():
                if left < 0:
                    return
                if of.search(name) and not _SHOWN.match(name):
                    with packed.open(name) as part:
                        text = part.read(LARGEST_PART)
                    left -= len(text) + 1000
                    yield Part(name.lower(), text)
    except _UNREADABLE:
        return  # its names cannot be read by others either


def names_in(data: bytes) -> list[str]:
    """Return the names of the files that are packed in a ZIP file, folders left out."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            return [name for name in packed.namelist() if not name.endswith("/")]
    except _UNREADABLE:
        return []
