"""Reads the anchors of pages that were published before anybody kept a record of them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from html import unescape
from pathlib import Path

from everyreader.site.anchors import line_of

_ID = re.compile(r'<h[2-6] id="([^"]+)"')
_OWN = "page.formats"
"""The anchor of a heading that every page has, whatever its author wrote."""


def published_anchors(out: Path, addresses: Iterable[str]) -> tuple[str, ...]:
    """Return the anchors of the web pages among addresses, a line a page as `Baseline.anchors` has them."""
    found = []
    for address in sorted(addresses):
        if address.endswith(".html") and "/" in address:
            try:
                text = (out / address).read_text("utf-8")
            except (OSError, UnicodeDecodeError):
                continue
            anchors = [unescape(id) for id in _ID.findall(text)]
            if own := [(id,) for id in anchors if id != _OWN and " " not in id]:
                found.append(line_of(address.removesuffix(".html"), own))
    return tuple(found)
