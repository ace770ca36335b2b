"""The addresses of pages, as they are written from the root of the site."""

from __future__ import annotations

import sys

SEARCH = "search"
"""The page of each language on which people look for pages."""

FOLLOW = "follow"
"""The page of each language that says how to be told of changes."""

OWN_PAGES = (SEARCH, FOLLOW)
"""Pages that the build makes in each language, where its author makes none of that name."""


def address(page: str, tag: str, extension: str = ".html") -> str:
    """Return the address of a page from the root of the site."""
    return sys.intern(f"{tag}/{page}{extension}")  # equal ones are kept once: a site's links are many


def forms_of(path: str) -> tuple[str, ...]:
    """Return every form of the path of a page: `/en/page.html` is `/en/page` and `/en/page/` too, and `/en/index.html`
    is `/en/`."""
    bare = path.removesuffix(".html")
    stems = (bare, bare.removesuffix("/index")) if bare.endswith("/index") else (bare,)
    return (path, *(form for stem in stems for form in (stem, f"{stem}/")))
