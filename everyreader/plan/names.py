"""The addresses of pages, as they are written from the root of the site."""

from __future__ import annotations

import sys


def address(page: str, tag: str, extension: str = ".html") -> str:
    """Return the address of a page from the root of the site."""
    return sys.intern(f"{tag}/{page}{extension}")  # equal ones are kept once: a site's links are many
