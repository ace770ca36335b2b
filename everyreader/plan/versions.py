"""Turns the languages of a page into links to each, once for all its versions."""

from __future__ import annotations

import msgspec

from everyreader.plan.notices import is_draft
from everyreader.plan.page_address import address
from everyreader.resolve import LanguageLink
from everyreader.site import PageKey, Site


class Versions(msgspec.Struct, frozen=True):
    """A page in all its languages. page: its identity. links: to each by its folder, drafts among them. alternates: (language, address) of
    every version that search engines may list; drafts are never claimed."""

    page: str
    links: dict[str, LanguageLink]
    alternates: tuple[tuple[str, str], ...]


def all_versions(site: Site) -> dict[str, Versions]:
    """Return by page, for its PageModels, the versions of every page; of one that exists in one language only, those of the
    home page."""
    found = {
        page: _versions(site, page, tags) for page, tags in site.languages.items() if len(tags) > 1 or page == "index"
    }
    home = found.get("index") or Versions("index", {}, ())
    return {page: found.get(page, home) for page in site.languages}


def _versions(site: Site, page: str, tags: tuple[str, ...]) -> Versions:
    links = {}
    for tag in tags:
        locale = site.locale(tag)
        drafted = is_draft(site.pages[PageKey(page, tag)], locale)
        links[tag] = LanguageLink(
            locale.lang, locale.name, locale.english_name, locale.direction, address(page, tag), drafted
        )
    found = [(link.lang, link.address) for link in links.values() if not link.draft]
    return Versions(page, links, (*found, ("x-default", found[0][1])) if len(found) > 1 else ())


def languages_of(versions: Versions, page: str, tag: str) -> tuple[LanguageLink, ...]:
    """Return the links to the versions of a page as the one in a language shows them, itself among them."""
    return tuple(
        msgspec.structs.replace(link, address=address(page, tag), here=True) if other == tag else link
        for other, link in versions.links.items()
    )
