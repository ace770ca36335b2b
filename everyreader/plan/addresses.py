"""Where every file of the site will stand: the claims of pages, formats, media and redirects, in order of right.

An address that two ask for goes to the earlier claim: pages, the home page, other formats, media, then redirects; among
equals by the path of the source. The rule `site/duplicate-address` speaks of the later one, and nothing is made of it.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from functools import lru_cache

import msgspec

from everyreader.format_info import FormatInfo
from everyreader.layout import MEDIA, REDIRECTS, SETTINGS, site_path
from everyreader.parse import identity, is_page
from everyreader.plan.page_address import OWN_PAGES, address
from everyreader.plan.redirects import old_paths, redirect_address, resolve_redirects
from everyreader.site import PageKey, Site, resolve_conflicts
from everyreader.source.not_pages import DELIBERATE, is_among_pages, meant_address, why_no_page

OWN = (
    "manifest.json",
    "_headers",
    "_redirects",
    ".htaccess",
    "web.config",
    "staticwebapp.config.json",
    "robots.txt",
    "sitemap.xml",
    ".well-known/security.txt",
    "hosting/nginx.conf",
    "hosting/apache.conf",
    "404.html",
    "favicon.ico",
    "formats.json",
)
"""What the build writes for hosts, search engines and itself: nobody else can have these addresses."""


PART = ".booklet"
"""Stands between the path of a page and the extension of a format in the address of its booklet."""


class AddressClaim(msgspec.Struct, frozen=True):
    """A file that asks for an address of the site."""

    address: str
    source: str
    """Its file in the project."""
    piece: str = ""
    """The words that ask for it."""


def address_claims(site: Site) -> Iterator[AddressClaim]:
    """Yield every claim, those with the better right first."""
    for name in OWN:
        yield AddressClaim(name, SETTINGS)
    yield from _pages(site)
    yield AddressClaim("index.html", SETTINGS)
    yield from (
        AddressClaim(f"{tag}/404.html", SETTINGS)
        for tag in sorted({tag for _, tag in site.published})
        if ("404", tag) not in site.pages
    )
    yield from (
        AddressClaim(address(page, tag), SETTINGS)
        for tag in sorted({tag for _, tag in site.published})
        for page in OWN_PAGES
        if (page, tag) not in site.pages
    )
    extensions = {name: format.extension for name, format in site.formats.items() if not format.after_others}
    for key in sorted(site.published):
        for name in asked_formats(site, key):
            if name in extensions:
                yield AddressClaim(f"{key.tag}/{key.page}{extensions[name]}", site.pages[key].source)
    for key in sorted(site.published):
        if booklet_pages(site, key):
            yield from (
                AddressClaim(f"{key.tag}/{key.page}{PART}{extensions[name]}", site.pages[key].source, "booklet")
                for name in booklet_formats(site, key)
            )
    for path in sorted(site.files):
        if path.startswith(MEDIA):
            yield AddressClaim(site_path(path), path)
    for key in sorted(site.published):
        asked = {
            redirect_address(old, site.settings.base_url): old for old in reversed(old_paths(site, site.pages[key]))
        }
        for path, old in sorted(asked.items()):
            if path:
                yield AddressClaim(path, site.pages[key].source, old)
    for move in resolve_redirects(site):
        if not move.fault:
            yield AddressClaim(move.file, REDIRECTS, move.redirect.written)


def _pages(site: Site) -> Iterator[AddressClaim]:
    """Yield the claims of pages, of those too that lost and so are not published."""
    sources = [(path, *identity(path)) for path in sorted(site.files) if is_page(path)]
    for given in (True, False):  # a page that readers were given keeps its address when another asks for it
        for path, tag, page in sources:
            if (f"{tag}/{page}.html" in site.before) != given:
                continue
            header = site.pages.get(key := PageKey(page, tag))
            if header and (header.source != path or site.held.get(key, "duplicate") == "duplicate"):
                yield AddressClaim(f"{tag}/{page}.html", path)


@lru_cache(maxsize=1)  # one Site a build, and several ask
def address_conflicts(site: Site) -> tuple[tuple[AddressClaim, AddressClaim], ...]:
    """Return every claim that is lost, with the one that won."""
    found = list(address_claims(site))
    return tuple(
        (found[loser], found[winner]) for loser, winner in resolve_conflicts(claim.address for claim in found).items()
    )


def asked_formats(site: Site, key: PageKey) -> tuple[str, ...]:
    """Return the names of the formats that a page asks for, or that the site asks for where the page says nothing. One
    that is made for its kind of page is in place of all others on paper; one for another kind is never made of it."""
    meta = site.pages[key].meta
    asked = meta.formats
    if asked is None:
        asked = tuple(name for name in site.settings.formats if _is_usual(site.formats.get(name), meta.kind))
    own = own_formats(site, asked)
    if not own:
        return asked
    fitting = [name for name in own if meta.kind in site.formats[name].kinds]
    return tuple(
        name
        for name in asked
        if name in fitting or (name not in own and not (fitting and name in site.formats and site.formats[name].sizes))
    )


def _is_usual(format: FormatInfo | None, kind: str) -> bool:
    """Say whether pages of a kind have a format that the site asks for."""
    return format is None or not format.usual_for or kind in format.usual_for


def own_formats(site: Site, names: Iterable[str]) -> list[str]:
    """Return those of some formats that are made of certain kinds of page alone."""
    return [name for name in names if name in site.formats and site.formats[name].kinds]


def in_place_of(site: Site, path: str, page: str) -> str:
    """Return the address of the file that is in place of one on paper which readers were given, or nothing: that of
    a format made for the kind of the page. page: the address of its web page."""
    page = page.removesuffix(".html")
    key = PageKey(page.partition("/")[2], page.partition("/")[0])
    if key not in site.published or not any(
        path == f"{page}{format.extension}" for format in site.formats.values() if format.sizes
    ):
        return ""
    found = own_formats(site, asked_formats(site, key))
    return f"{page}{site.formats[found[0]].extension}" if found else ""


def booklet_pages(site: Site, key: PageKey) -> tuple[str, ...]:
    """Return the pages that the booklet of a page joins in its language, or none where it has no booklet."""
    header = site.pages[key]
    booklet = header.meta.booklet
    if key not in site.published or not booklet or header.broken:
        return ()
    pages = tuple(dict.fromkeys(page for page in booklet.pages if (page, key[1]) in site.published))
    return pages if len(pages) > 1 else ()


def booklet_formats(site: Site, key: PageKey) -> tuple[str, ...]:
    """Return the formats in which a page's booklet is made: those of print that the page asks for."""
    joining = [name for name, format in site.formats.items() if format.joins_booklets]
    return tuple(name for name in asked_formats(site, key) if name in joining)


def points_of(site: Site, key: PageKey, format: FormatInfo) -> int:
    """Return the size of a page's text in a format, in points: the page's own, or else the site's, or else the
    format's."""
    own = site.pages[key].meta.print_sizes
    return own.get(format.name) or site.settings.print_sizes.get(format.name) or format.points


def redirects_of(site: Site, key: PageKey, lost: Collection[tuple[str, str]]) -> list[str]:
    """Return the old addresses that lead to a page. lost: (address, source) of claims that are not granted."""
    header = site.pages[key]
    found = dict.fromkeys(redirect_address(old, site.settings.base_url) for old in old_paths(site, header))
    return [path for path in found if path and (path, header.source) not in lost]


def vanished(site: Site) -> list[str]:
    """Return the addresses of pages that readers were given and at which nothing would stand now, but for those whose
    place another file needs. Pages for lost readers and those that the build makes in each language are no such
    addresses."""
    pages = {"index.html", *(address(*key) for key in site.published)}
    lists = {address(page, path.split("/")[0]) for path in site.before for page in OWN_PAGES}
    before = sorted(
        path for path in site.before - pages - lists if path.endswith(".html") and path.rsplit("/", 1)[-1] != "404.html"
    )
    if not before:
        return []
    taken = [claim.address for claim in address_claims(site)]
    lost = resolve_conflicts([*taken, *before])
    return [path for number, path in enumerate(before, len(taken)) if number not in lost]


def kept_back(site: Site) -> frozenset[str]:
    """Return the addresses of web pages whose sources are there and which readers do not get, because their settings or
    their names say so: `_choice.md` keeps back the address of `choice.md`."""
    held = [key for key, reason in site.held.items() if reason in ("unpublished", "waiting")]
    by_settings = {
        file
        for key in held
        for file in (
            address(*key),
            *(redirect_address(old, site.settings.base_url) for old in old_paths(site, site.pages[key])),
        )
    }
    by_name = {
        meant_address(path)
        for path in site.files
        if is_among_pages(path) and path.endswith(".md") and why_no_page(path) in DELIBERATE
    }
    return frozenset((by_settings | by_name) - {address(*key) for key in site.published})


def given_and_kept_back(site: Site, before: frozenset[str]) -> frozenset[str]:
    """Return the addresses that readers were given of pages which are kept back now, in every format."""
    ends = [format.extension for format in site.formats.values()]
    stems = [page.removesuffix(".html") for page in kept_back(site)]
    return before & {f"{stem}{part}{end}" for stem in stems for end in (".html", *ends) for part in ("", PART)}


def withdrawn_renditions(site: Site) -> frozenset[str]:
    """Return the addresses of other formats that readers were given of pages which are kept back now: they go with the
    page, also where a build makes only a part of the site."""
    kept = kept_back(site)
    return frozenset(path for path, page in lost_renditions(site).items() if page in kept)


def renditions_before(site: Site) -> frozenset[str]:
    """Return the addresses of other formats (large print and its like) that readers were given, whether they stand or
    not. A file from the media folder may end like one."""
    ends = tuple(format.extension for format in site.formats.values() if not format.after_others)
    return frozenset(path for path in site.before if ends and path.endswith(ends)) - files_before(site)


def files_before(site: Site) -> frozenset[str]:
    """Return the addresses of pictures and other files from the media folder that readers were given."""
    folder = site_path(MEDIA)
    return frozenset(path for path in site.before if path.startswith(folder))


def to_remember(site: Site) -> frozenset[str]:
    """Return the addresses that stay in the manifest when nothing is there any more, so that every build tells of them:
    those of other formats and of files from the media folder."""
    return renditions_before(site) | files_before(site)


def vanished_files(site: Site) -> list[str]:
    """Return those of them at which nothing would stand now."""
    given = files_before(site)
    return sorted(given - {claim.address for claim in address_claims(site)}) if given else []


def lost_renditions(site: Site) -> dict[str, str]:
    """Return each address of another format that readers were given and nobody asks for now, with the address of its
    web page."""
    given = renditions_before(site)
    if not given:
        return {}
    lost = sorted(given - {claim.address for claim in address_claims(site)})
    ends = sorted(
        (format.extension for format in site.formats.values() if not format.after_others), key=len, reverse=True
    )
    return {
        path: f"{path.removesuffix(next(end for end in ends if path.endswith(end))).removesuffix(PART)}.html"
        for path in lost
    }
