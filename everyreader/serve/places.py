"""Addresses of a preview: which file of its folder, which way of looking at it, and which page of the project."""

from __future__ import annotations

import os
from pathlib import Path
from urllib.parse import quote

import msgspec

from everyreader.plan import address
from everyreader.site import PageKey, Site

OWN = ".everyreader"
"""The first part of the addresses that are the preview's own. No file of a site begins with a full stop."""
VIEWS = ("narrow", "large", "dark", "plain", "bare")
"""Ways of looking at a page: 320 pixels wide; text of twice the size; dark; without its style sheet; and without the
panel, for the page inside a narrow frame."""
HOME = "index.html"


class Place(msgspec.Struct, frozen=True):
    """What an address of the preview asks for."""

    path: str
    """The address in the site."""
    views: tuple[str, ...] = ()
    """How it is looked at."""

    @property
    def href(self) -> str:
        """Return its address in the preview."""
        return (f"/{OWN}/as/{'+'.join(self.views)}/" if self.views else "/") + quote(self.path)

    def seen_as(self, *views: str) -> Place:
        """Return the same page, looked at in some ways."""
        return Place(self.path, tuple(view for view in VIEWS if view in views))


def read_place(path: str) -> Place | None:
    """Return what the path of a request asks for, or None where it is none of the preview. path: decoded, with the
    slash that it begins with."""
    parts = path.removeprefix("/").split("/")
    views: tuple[str, ...] = ()
    if parts[:2] == [OWN, "as"] and len(parts) > 2:
        views = tuple(parts[2].split("+"))
        if not set(views) <= set(VIEWS):
            return None
        parts = parts[3:] or [""]
    if not parts[-1]:
        parts[-1] = HOME
    if any(not part or part.startswith(".") or set(part) & set('\\:*?"<>|\0') for part in parts):
        return None
    return Place("/".join(parts), views)


def find_file(folder: Path, path: str) -> Path | None:
    """Return the file of a preview at an address that `read_place` has let through, or None where there is none. What
    lies outside of the folder is never returned, whatever leads there."""
    root = os.path.realpath(folder)
    found = os.path.realpath(os.path.join(root, *path.split("/")))
    return Path(found) if found.startswith(root + os.sep) and os.path.isfile(found) else None


def key_at(site: Site, path: str) -> PageKey | None:
    """Return the page whose web page has an address, published or not; None where there is none."""
    if path == HOME:
        return PageKey("index", site.default)
    tag, _, rest = path.partition("/")
    key = PageKey(rest.removesuffix(".html"), tag)
    return key if key in site.pages and address(*key) == path else None
