"""Old addresses and the pages that take their place: of front matter, and of `content/redirects.csv`."""

from __future__ import annotations

from collections.abc import Container
from typing import Literal
from urllib.parse import unquote

import msgspec

from everyreader.parse import Header
from everyreader.plan.page_address import address
from everyreader.plan.short_names import short_paths
from everyreader.site import PageKey, Redirect, Site
from everyreader.source import safe_name

Fault = Literal["", "unsafe", "missing", "loop"]


class ResolvedRedirect(msgspec.Struct, frozen=True):
    """One line of the table of redirects."""

    redirect: Redirect
    file: str
    """The file of the site that stands for the old address."""
    key: PageKey = PageKey("", "")
    """The page that it leads to."""
    anchor: str = ""
    """The anchor in it."""
    fault: Fault = ""
    """Why it leads nowhere."""
    held: PageKey | None = None
    """The page that it leads to, where readers do not get that."""


def old_paths(site: Site, header: Header) -> tuple[str, ...]:
    """Return the addresses besides its own that lead to a page, as an editor writes them: its old ones and its short
    ones."""
    return (*header.meta.redirects, *short_paths(site, header.key))


def redirect_address(old: str, base_url: str = "") -> str:
    """Return the address of a file of the site for an old address as an editor writes it; nothing where it would lie
    outside the site or cannot be the name of a file. base_url: may be in front of it."""
    path = asked_path(old, base_url)
    return file_of(path) if path else ""


def asked_path(old: str, base_url: str = "") -> str:
    """Return the path, from `/`, at which readers ask for an old address as an editor writes it; nothing where that is
    on another website."""
    path = old.strip()
    if base_url and path.startswith(f"{base_url}/"):
        path = path[len(base_url) :]
    return "" if path.startswith("//") else "/" + unquote(path.split("#")[0]).lstrip("/")


def file_of(path: str) -> str:
    """Return the file of the site that stands for the path of an old address, or nothing: `/a/` is `a/index.html`, `/a`
    is `a.html`, and `/a.pdf` is that file, of which no page can be made."""
    bare = (path + "index.html" if path.endswith("/") else path).strip("/")
    if not all(map(safe_name, bare.split("/"))):
        return ""
    return bare if "." in bare.rsplit("/", 1)[-1] else f"{bare}.html"


def resolve_redirects(site: Site) -> list[ResolvedRedirect]:
    """Return the lines of the table, each with the page that it leads to in the end."""
    own = (
        {
            redirect_address(old, site.settings.base_url).casefold(): key
            for key, header in sorted(site.pages.items())
            if key in site.published
            for old in old_paths(site, header)
        }
        if site.redirects
        else {}
    )
    table = {file_of(redirect.old).casefold(): redirect for redirect in reversed(site.redirects)}
    return [_resolve_redirect(site, redirect, table, own) for redirect in site.redirects]


def _resolve_redirect(
    site: Site, redirect: Redirect, table: dict[str, Redirect], own: dict[str, PageKey]
) -> ResolvedRedirect:
    file = file_of(redirect.old)
    if not file:
        return ResolvedRedirect(redirect, "", fault="unsafe")
    seen, new = {file.casefold()}, redirect.new
    while True:
        path, _, anchor = _bare(new, site.settings.base_url).partition("#")
        key = _page(path, site.default, site.published)
        if key:
            known = not anchor or anchor in {name for _, name, _ in site.pages[key].headings}
            return ResolvedRedirect(redirect, file, key, anchor, "" if known else "missing")
        following = {file_of(f"/{path}").casefold(), redirect_address(path).casefold()} - {""}
        if key := next((own[name] for name in sorted(following) if name in own), None):
            return ResolvedRedirect(redirect, file, key, anchor)
        if following & seen:
            return ResolvedRedirect(redirect, file, fault="loop")
        again = next((table[name] for name in sorted(following) if name in table), None)
        if again is None:
            return ResolvedRedirect(redirect, file, fault="missing", held=_page(path, site.default, site.pages))
        seen |= following
        new = again.new


def _bare(new: str, base_url: str) -> str:
    bare = new.removeprefix(base_url) if base_url else new
    return unquote(bare).lstrip("/")


def _page(path: str, default: str, among: Container[PageKey]) -> PageKey | None:
    """Return the page of a path as people write it: with or without its language, `.html` or `.md`, or as a folder.
    default: the folder of the default language."""
    bare = path.removesuffix(".html").removesuffix(".md").rstrip("/")
    first, _, rest = bare.partition("/")
    names = [(rest, first), (bare, default)]
    keys = [PageKey(f"{page}{end}".lstrip("/"), tag) for page, tag in names for end in ("", "/index")]
    return next((key for key in keys if key in among), None)


def moved_paths(site: Site, header: Header, old: str) -> list[str]:
    """Return the paths, from `/`, at which readers may ask for an old address of front matter, or for a short one: many
    people end what they type from paper with a slash."""
    path = asked_path(old, site.settings.base_url)
    file = file_of(path) if path else ""
    if not file or file == address(header.page, header.tag):
        return []
    return paths_of(path, file) + [f"{path}/"] * (old in short_paths(site, header.key))


def paths_of(path: str, file: str) -> list[str]:
    """Return the paths at which readers may ask for an old path and the file that stands for it, with and without a
    slash."""
    return [asked for asked in dict.fromkeys([path, f"/{file}", path.rstrip("/")]) if asked]
