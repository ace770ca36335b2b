"""The ways from one page to others: menu, breadcrumbs, neighbours in a guide, and the links at the end of every
page."""

from __future__ import annotations

import re
from functools import lru_cache

import msgspec

from everyreader.parse import Header
from everyreader.plan.by_language import published_of
from everyreader.plan.changes import changes_of
from everyreader.plan.page_address import address
from everyreader.resolve import FormatState, Offer, PageLink, note_gap
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
    if own == tag:
        return PageLink(header.meta.title or page, address(page, own))
    name = name_in(site, page, tag)
    if name and other.is_english:
        note = site.locale(tag).message("(in English)")[0]
        return PageLink(f"{name}{note_gap(note)}{note}", address(page, own), opens=other.lang)
    return PageLink(header.meta.title or page, address(page, own), lang=other.lang, direction=other.direction)


def name_in(site: Site, page: str, tag: str) -> str:
    """Return what a page is called in a language that lacks it, as the page in the default language says, or
    nothing."""
    header = site.pages.get(PageKey(page, site.default))
    return header.meta.names.get(tag, "") if header else ""


def home(site: Site, tag: str) -> str:
    """Return the address of the home page for readers of a language."""
    tags = [tag for tag in (tag, site.default) if ("index", tag) in site.published]
    return address("index", tags[0]) if tags else "index.html"


def short_title(title: str) -> str:
    """Return the part of a title that the menu shows."""
    return _FIRST.split(title)[0] or title


def menu(site: Site, tag: str) -> tuple[PageLink, ...]:
    """Return the pages of a language that their front matter gives a place in the menu, each by the first part of its
    title."""
    return tuple(PageLink(short_title(title), address(page, tag)) for _, page, title in site.menu.get(tag, ()))


def mark_here(links: tuple[PageLink, ...], own: str, around: str = "") -> tuple[PageLink, ...]:
    """Return links with the one to the page itself marked. own: address of the page. around: address of the page that
    leads the part of the site which it is in. Most pages are not among them and share one and the same tuple."""
    chosen = own if any(link.address == own for link in links) else around
    if not chosen or all(link.address != chosen for link in links):
        return links
    marks: dict[str, bool] = {"here": True} if chosen == own else {"within": True}
    return tuple(msgspec.structs.replace(link, **marks) if link.address == chosen else link for link in links)


@lru_cache(maxsize=128)
def part_of(site: Site, page: str, tag: str) -> str:
    """Return the address of the page in the menu that leads the part of the site in which another page is: that of its
    guide, of what it is a version of, or of its folder; nothing where there is none."""
    menu = {name for _, name, _ in site.menu.get(tag, ())}
    meta = site.pages[PageKey(page, tag)].meta
    guides = [name for guide in site.settings.guides if page in guide for name in guide]
    folders = [f"{page[:place]}/index" for place, sign in enumerate(page) if sign == "/"]
    found = next((name for name in (meta.version_of, *guides, *reversed(folders)) if name in menu), "")
    return address(found, tag) if found else ""


def easy_read(site: Site, header: Header) -> str:
    """Return the page in Easy Read that tells what a page tells: the one that says so, or is a version of the same
    page, or, for the home page, any; nothing where there is none."""
    if header.meta.kind == "easy-read":
        return ""
    mine = {header.page, header.meta.version_of} - {""}
    return next(
        (
            page
            for page, version_of in easy_read_pages(site, header.tag)
            if page != header.page and (header.page == "index" or version_of in mine)
        ),
        "",
    )


def offer(site: Site, header: Header) -> Offer:
    """Return the other forms of a page that are pages of their own."""
    page = easy_read(site, header)
    link = page_link(site, page, header.tag) if page else None
    return Offer(link, len(site.languages.get(header.page, ())) > 1, *easy_read_state(site, header))


def easy_read_state(site: Site, header: Header) -> tuple[str, FormatState]:
    """Return when the page in Easy Read was last checked, in words, and whether the page has changed since."""
    page = easy_read(site, header)
    if not page:
        return "", ""
    tag = header.tag if (page, header.tag) in site.published else site.default
    day, locale = site.pages[PageKey(page, tag)].meta.reviewed, site.locale(header.tag)
    changed = [noted.change.date for noted in changes_of(site, header.key)]
    checked = locale.message("Last checked: {date}")[0].replace("{date}", locale.date(day)) if day else ""
    return checked, "stale" if changed and (day is None or max(changed) > day) else ""


@lru_cache(maxsize=128)
def easy_read_pages(site: Site, tag: str) -> tuple[tuple[str, str], ...]:
    """Return the pages in Easy Read that readers of a language get, each with the page that it is a version of."""
    found = []
    for page in sorted({key.page for key in published_of(site, "easy-read")}):
        tags = site.languages[page]
        own = tag if tag in tags else site.default if site.default in tags else ""
        if own and (meta := site.pages[PageKey(page, own)].meta).kind == "easy-read":
            found.append((page, meta.version_of))
    return tuple(found)


def breadcrumbs(site: Site, header: Header) -> tuple[PageLink, ...]:
    """Return the pages from the home page down to the one above this one (WCAG 2.4.8)."""
    if header.page == "index":
        return ()
    parts = header.page.split("/")
    folders = ["/".join([*parts[:number], "index"]) for number in range(len(parts))]
    links = [page_link(site, page, header.tag) for page in folders if page != header.page]
    found = tuple(link for link in links if link)
    return found if len(found) > 1 else ()  # the way home alone is the first of the menu already


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
    return tuple(msgspec.structs.replace(link, title=short_title(link.title)) for link in links if link)


def keys_in_order(site: Site) -> list[PageKey]:
    """Return every published page, those of the default language first."""
    return sorted(site.published, key=lambda key: (key[1] != site.default, key[1], key[0]))
