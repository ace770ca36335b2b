"""Finds what a page needs that stays as readers have it, while its source is not read or its language waits."""

from __future__ import annotations

import html
import posixpath
import re
from collections.abc import Collection, Iterable, Iterator
from pathlib import Path
from urllib.parse import unquote

from everyreader.layout import CONTENT

_SHOWN = re.compile(r'\s(?:href|src|poster|data-index)="([^"#?:]+)')
_FOLDERS = ("assets", "media")


def shown_by_kept(out: Path, kept: Iterable[str], files: Collection[str]) -> Iterator[str]:
    """Yield the style sheets, scripts, pictures and other files of the site that pages which are kept show or lead to.
    files: paths of the project; what an author has taken out of content/media is not kept."""
    for path in kept:
        if not path.endswith(".html"):
            continue
        try:
            page = (out / path).read_text("utf-8")
        except (OSError, UnicodeDecodeError):
            continue
        for match in _SHOWN.finditer(page):
            address = unquote(html.unescape(match[1]))
            named = address.lstrip("/") if address.startswith("/") else posixpath.join(posixpath.dirname(path), address)
            found = posixpath.normpath(named)
            folder = found.partition("/")[0]
            if folder in _FOLDERS and (folder != "media" or f"{CONTENT}/{found}" in files):
                yield found
