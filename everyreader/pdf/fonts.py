"""Finds on this machine what sets text: font files by name, and the libraries whose versions enter a key."""

from __future__ import annotations

import glob
import hashlib
import os
import struct
import sys
from functools import cache, lru_cache
from pathlib import Path

SIGNS = ("NotoSansMath-Regular.ttf", "NotoSansSymbols2-Regular.ttf", "NotoSansSymbols-Regular.ttf")
"""Fonts of signs that any language may have, such as − ≥ ≤ → ✓ ☐. They come with those of the letters."""


@cache
def libraries() -> tuple[str, ...]:
    """Return the paths of the libraries that set text; their names tell their versions, and importing them is slow."""
    patterns = [
        f"{folder}/lib{name}{ending}"
        for folder in ("/usr/lib/*-linux-gnu", "/usr/lib64", "/usr/lib")
        for name in ("pango", "pangoft2", "harfbuzz", "harfbuzz-subset", "fontconfig")
        for ending in ("-*.so*", ".so*")
    ]
    return tuple(sorted({os.path.realpath(path) for pattern in patterns for path in glob.glob(pattern)}))


@lru_cache(maxsize=1000)
def font_path(name: str) -> str:
    """Return the path of a font file on this machine, or nothing."""
    return _fonts().get(name, "")


@cache
def _fonts() -> dict[str, str]:
    home = os.path.expanduser("~")
    folders = {
        "win32": [
            os.path.join(os.environ.get("WINDIR", r"C:\Windows"), "Fonts"),
            os.path.join(home, "AppData", "Local", "Microsoft", "Windows", "Fonts"),
        ],
        "darwin": ["/Library/Fonts", "/System/Library/Fonts", f"{home}/Library/Fonts"],
    }
    places = folders.get(sys.platform, ["/usr/share/fonts", "/usr/local/share/fonts", f"{home}/.local/share/fonts"])
    return {
        name: os.path.join(folder, name)
        for place in reversed(places)
        for folder, _, names in os.walk(place)
        for name in names
        if name.endswith((".ttf", ".otf", ".ttc"))
    }


@lru_cache(maxsize=1000)
def forbids_embedding(path: str) -> bool:
    """Say whether a font may not stand in a file that goes to others (OpenType, OS/2, fsType: bit 1 alone)."""
    with open(path, "rb") as file:
        start = struct.unpack(">I", file.read(12)[8:])[0] if file.read(4) == b"ttcf" else 0
        file.seek(start + 4)
        tables = file.read(6 + 16 * struct.unpack(">H", file.read(2))[0])[6:]
        place = next(
            (tables[at + 8 : at + 12] for at in range(0, len(tables), 16) if tables[at : at + 4] == b"OS/2"), b""
        )
        if not place:
            return False
        file.seek(struct.unpack(">I", place)[0] + 8)
        return bool(struct.unpack(">H", file.read(2))[0] & 0xF == _RESTRICTED)


_RESTRICTED = 2
"""The licence of the font allows no embedding at all."""


def file_digest(path: str) -> str:
    """Return the digest of a font file."""
    found = os.stat(path)
    return _digest(path, found.st_size, found.st_mtime_ns)


@lru_cache(maxsize=1000)
def _digest(path: str, size: int, time: int) -> str:
    """size, time: of the file as it is now, so that one that a living process sees change is read again."""
    return hashlib.sha256(Path(path).read_bytes()).hexdigest()[:32]
