"""The ways from one page to others: menu, breadcrumbs, neighbours in a guide, and the links at the end of every page."""

from __future__ import annotations

import re
from functools import lru_cache

import msgspec

from everyreader.parse import Header
from everyreader.plan.page_address import address
from everyreader.resolve import PageLink
from everyreader.site import PageKey, Site

_FIRST = re.compile(r": |：")
"""Ends the part of a title that is enough for a menu: "The national data opt-out: your choice about your data"."""


@lru_cache(maxsize=128)  # most pages have the same few above and beside them
def page_link(site: Site, page: str, tag: str) -> PageLink | None:
    """Return a link to a page in this language, or else in the default one, marked with its true language."""
    own = next((own for own in (tag, site.default) if (page, own) in site.published), "")
    if not own:
        return None
    header = site.pages[PageKey(page, own)]
    other = site.locale(own)
    return PageLink(
        header.meta.title or page,
        address(page, own),
        lang="" if own == tag else other.lang,
        direction="ltr" if own == tag else other.direction,
    )


def home(site: Site, tag: str) -> str:
    """Return the address of the home page for readers of a language."""
    tags = [tag for tag in (tag, site.default) if ("index", tag) in site.published]
    return address("index", tags[0]) if tags else "index.html"


def menu(site: Site, tag: str) -> tuple[PageLink, ...]:
    """Return the pages of a language that their front matter gives a place in the menu, each by the first part of its title."""
    return tuple(PageLink(_FIRST.split(title)[0], address(page, tag)) for _, page, title in site.menu.get(tag, ()))


def mark_here(links: tuple[PageLink, ...], own: str) -> tuple[PageLink, ...]:
    """Return links with the one to the page itself marked. own: address of the page. Most pages are not among them and share
    one and the same tuple."""
    if all(link.address != own for link in links):
        return links
    return tuple(msgspec.structs.replace(link, here=True) if link.address == own else link for link in links)


def breadcrumbs(site: Site, header: Header) -> tuple[PageLink, ...]:
    """Return the pages from the home page down to the one above this one (WCAG 2.4.8)."""
    if header.page == "index":
        return ()
    parts = header.page.split("/")
    folders = ["/".join([*parts[:number], "index"]) for number in range(len(parts))]
    links = [page_link(site, page, header.tag) for page in folders if page != header.page]
    return tuple(link for link in links if link)


def previous_and_next(site: Site, header: Header) -> tuple[PageLink | None, PageLink | None]:
    """Return the pages before and after this one in the guide that it is a part of, in this language."""
    for guide in site.settings.guides:
        pages = [page for page in guide if (page, header.tag) in site.published]
        if header.page in pages:
            place = pages.index(header.page)
            previous = page_link(site, pages[place - 1], header.tag) if place else None
            following = page_link(site, pages[place + 1], header.tag) if place + 1 < len(pages) else None
            return previous, following
    return None, None


def footer(site: Site, tag: str) -> tuple[PageLink, ...]:
    """Return the pages that every page of a language links to at its end."""
    links = [page_link(site, page, tag) for page in site.settings.footer]
    return tuple(link for link in links if link)


def keys_in_order(site: Site) -> list[PageKey]:
    """Return every published page, those of the default language first."""
    return sorted(site.published, key=lambda key: (key[1] != site.default, key[1], key[0]))
