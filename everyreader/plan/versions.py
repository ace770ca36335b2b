"""Turns the languages of a page into links to each, once for all its versions."""

from __future__ import annotations

from collections.abc import Collection

import msgspec

from everyreader.plan.addresses import address_claims, kept_back
from everyreader.plan.notices import is_draft
from everyreader.plan.page_address import address
from everyreader.resolve import LanguageLink
from everyreader.site import PageKey, Site


class Versions(msgspec.Struct, frozen=True):
    """A page in all its languages."""

    page: str
    """Its identity."""
    links: dict[str, LanguageLink]
    """To each by its folder, drafts among them."""
    alternates: tuple[tuple[str, str], ...]
    """(language, address) of every version that search engines may list; drafts are never claimed."""


def language_order(site: Site) -> tuple[str, ...]:
    """Return the languages that there are pages in as every list of them has them: the default one, then by their
    English names."""
    tags = {tag for _, tag in site.published}
    return tuple(sorted(tags, key=lambda tag: (tag != site.default, site.locale(tag).english_name)))


def short_pages(site: Site) -> tuple[PageKey, ...]:
    """Return the pages that a language lacks and the default one has: a short page at their address leads there."""
    order = language_order(site)
    lacking = [
        PageKey(page, tag)
        for page, tags in site.languages.items()
        if site.default in tags
        for tag in order
        if tag not in tags
    ]
    if not lacking:
        return ()
    taken = {claim.address for claim in address_claims(site)} | (kept_back(site) & site.before)
    return tuple(key for key in lacking if address(*key) not in taken)


def short_addresses(site: Site) -> tuple[str, ...]:
    """Return the addresses of `short_pages`, but for those at which readers were given a page: what vanished there is
    still told as vanished by the next build."""
    return tuple(sorted({address(*key) for key in short_pages(site)} - site.before))


def versions_of(site: Site, page: str, order: tuple[str, ...], down: Collection[PageKey] = ()) -> Versions:
    """Return the versions of a page, for its PageModels. In a language that lacks it, the short page that says so.
    order: as `language_order` returns it. down: pages in whose place a short one stands, which search engines may not
    list."""
    tags = site.languages[page]
    links = {}
    for tag in order if site.default in tags else tags:
        locale = site.locale(tag)
        drafted = tag in tags and is_draft(site.pages[PageKey(page, tag)], locale)
        links[tag] = LanguageLink(
            locale.lang, locale.name, locale.english_name, locale.direction, address(page, tag), drafted
        )
    listed = {
        tag: (link.lang, link.address)
        for tag, link in links.items()
        if tag in tags and not link.draft and PageKey(page, tag) not in down
    }
    default = [("x-default", listed[site.default][1])] if site.default in listed else []
    return Versions(page, links, (*listed.values(), *default) if len(listed) > 1 else ())


def languages_of(versions: Versions, page: str, tag: str) -> tuple[LanguageLink, ...]:
    """Return the links to the versions of a page as the one in a language shows them, itself among them."""
    return tuple(
        msgspec.structs.replace(link, address=address(page, tag), here=True) if other == tag else link
        for other, link in versions.links.items()
    )
