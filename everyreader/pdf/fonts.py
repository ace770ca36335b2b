"""Finds on this machine what sets text: font files by name, and the libraries whose versions enter a key."""

from __future__ import annotations

import glob
import hashlib
import os
import sys
from functools import cache
from pathlib import Path


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


@cache
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


@cache
def file_digest(path: str) -> str:
    """Return the digest of a font file."""
    return hashlib.sha256(Path(path).read_bytes()).hexdigest()[:32]
