"""Short addresses, which can be said on the phone and typed from paper: `/opt-out` for a page, `/opt-out/ur` for it in
Urdu."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Literal

from everyreader.layout import MEDIA, site_path
from everyreader.site import PageKey, Site

Fault = Literal["form", "translation", "base-url", "taken", "double"]

_FORM = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")
LONGEST = 24
"""Letters that people can keep in mind while they type; also what fits into a line of giant print."""

_FOLDERS = ("hosting", "index", "404", "pagefind", site_path(MEDIA).strip("/"))
"""What else is at the top of a site."""


@lru_cache(maxsize=1)  # one Site a build, and every page asks
def short_names(site: Site) -> dict[str, str]:
    """Return the short name of each page that has one which can be used."""
    wrong = {key for key, _ in short_faults(site)}
    return {
        key.page: header.meta.short
        for key, header in site.pages.items()
        if header.meta.short and key.tag == site.default and key not in wrong
    }


def short_faults(site: Site) -> Iterator[tuple[PageKey, Fault]]:
    """Yield the pages whose short name cannot be used, each with why."""
    seen: dict[str, PageKey] = {}
    for key, header in sorted(site.pages.items(), key=lambda item: item[1].source):
        short = header.meta.short
        if not short:
            continue
        if key.tag != site.default:
            yield key, "translation"
        elif not _FORM.fullmatch(short) or len(short) > LONGEST:
            yield key, "form"
        elif not site.settings.base_url:
            yield key, "base-url"
        elif short in _FOLDERS or short in site.locales or short in {tag for _, tag in site.pages}:
            yield key, "taken"
        elif short in seen:
            yield key, "double"
        seen.setdefault(short, key)


def short_paths(site: Site, key: PageKey) -> tuple[str, ...]:
    """Return the short paths, from `/`, that lead to a page: with its language, and in the default language without it
    too, the one to be printed first."""
    short = short_names(site).get(key.page, "")
    if not short:
        return ()
    own = f"/{short}/{key.tag}"
    return (f"/{short}", own) if key.tag == site.default else (own,)


def short_url(site: Site, key: PageKey) -> str:
    """Return the whole short address of a page, or nothing where it has none."""
    paths = short_paths(site, key)
    return f"{site.settings.base_url}{paths[0]}" if paths else ""
