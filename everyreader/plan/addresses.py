"""Where every file of the site will stand: the claims of pages, formats, media and redirects, in order of right.

An address that two ask for goes to the earlier claim: pages, the home page, other formats, media, then redirects; among
equals by the path of the source. The rule `site/duplicate-address` speaks of the later one, and nothing is made of it.
"""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import unquote

import msgspec

from everyreader.parse import identity, is_page
from everyreader.plan.formats import find_formats
from everyreader.site import PageKey, Site, settle
from everyreader.site.settings import PATH as SETTINGS
from everyreader.source import safe_name


class Claim(msgspec.Struct, frozen=True):
    """A file that asks for an address of the site. source: its file in the project. piece: the words that ask for it."""

    address: str
    source: str
    piece: str = ""


def claims(site: Site) -> Iterator[Claim]:
    """Yield every claim, those with the better right first."""
    yield Claim("manifest.json", SETTINGS)  # what `publish` lists its own files in
    yield from _pages(site)
    yield Claim("index.html", SETTINGS)
    extensions = {name: format.extension for name, format in find_formats().items() if not format.last}
    for page, tag in sorted(site.published):
        for name in asked_formats(site, (page, tag)):
            if name in extensions:
                yield Claim(f"{tag}/{page}{extensions[name]}", site.pages[page, tag].source)
    for path in sorted(site.files):
        if path.startswith("content/media/"):
            yield Claim(path.removeprefix("content/"), path)
    for key in sorted(site.published):
        asked = {redirect_address(old, site.settings.base_url): old for old in reversed(site.pages[key].meta.redirects)}
        for address, old in sorted(asked.items()):
            if address:
                yield Claim(address, site.pages[key].source, old)


def _pages(site: Site) -> Iterator[Claim]:
    """Yield the claims of pages, of those too that lost and so are not published."""
    for path in sorted(site.files):
        if is_page(path):
            tag, page = identity(path)
            header = site.pages.get((page, tag))
            if header and (header.source != path or site.held.get((page, tag), "duplicate") == "duplicate"):
                yield Claim(f"{tag}/{page}.html", path)


def contests(site: Site) -> list[tuple[Claim, Claim]]:
    """Return every claim that is lost, with the one that won."""
    found = list(claims(site))
    return [(found[loser], found[winner]) for loser, winner in settle(claim.address for claim in found).items()]


def asked_formats(site: Site, key: PageKey) -> tuple[str, ...]:
    """Return the names of the formats that a page asks for, or that the site asks for where the page says nothing."""
    own = site.pages[key].meta.formats
    return site.settings.formats if own is None else own


def redirects_of(site: Site, key: PageKey, lost: set[tuple[str, str]]) -> list[str]:
    """Return the old addresses that lead to a page. lost: (address, source) of claims that are not granted."""
    header = site.pages[key]
    found = dict.fromkeys(redirect_address(old, site.settings.base_url) for old in header.meta.redirects)
    return [path for path in found if path and (path, header.source) not in lost]


def redirect_address(old: str, base_url: str = "") -> str:
    """Return the address of a file of the site for an old address as an editor writes it; nothing where it would lie
    outside the site or cannot be the name of a file. base_url: may stand in front of it."""
    path = old.strip()
    if base_url and path.startswith(f"{base_url}/"):
        path = path[len(base_url):]
    if path.startswith("//"):
        return ""
    path = unquote(path.split("#")[0]).strip("/")
    if not path:
        return "index.html"
    if not all(safe_name(part) for part in path.split("/")):
        return ""
    return path if path.endswith((".html", ".htm")) else f"{path}.html"
