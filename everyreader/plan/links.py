"""Turns where the links of pages lead into what a PageModel has of them, once for all pages of a language."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

import msgspec

from everyreader.layout import site_path
from everyreader.plan.page_address import address
from everyreader.plan.pictures import is_picture
from everyreader.resolve import LinkValue
from everyreader.site import Site, Target
from everyreader.site.fact_targets import url_of_facts
from everyreader.source.file_types import why_not_published

FACT = "fact:"
"""Begins the target of a link to the web address that a fact holds."""

URL = "url:"
"""Begins the target of a link to a whole address, as the build writes it in its own blocks."""

FILE = "file:"
"""Begins the target of a link to a file of a page in another format: one that is not vouched for leads nowhere."""


@lru_cache(maxsize=100)
def links_from(site: Site, tag: str) -> Callable[[Target], LinkValue | None]:
    """Return what says where a target leads on pages of a language: None where it leads nowhere. Each target is worked
    out once for all pages, and only when a page asks for it: to have all of them took 0.05 of the 1.13 s of an edit of
    10,000 pages (2026-11-30)."""
    return lru_cache(maxsize=20_000)(lambda target: None if target.fault else link_value(site, tag, target))


def link_value(site: Site, tag: str, target: Target) -> LinkValue | None:
    """Return a target as pages of a language link to it, or None where it cannot be shown to readers."""
    if target.facts:
        url = url_of_facts(site, tag, target)
        return LinkValue(url=url) if url else None
    if target.path:
        if why_not_published(target.path):
            return None
        media = site.media.get(target.path)
        if is_picture(target.path) and not (media and media.digest):
            return None  # a picture that cannot be shown is not published: the words stay
        return LinkValue(address=site_path(target.path))
    if target.page:
        link = page_value(site, tag, target.page, target.tag, target.anchor)
        substitute = target.tag != tag and target.tag == site.default
        note, note_lang = site.locale(tag).message("(in English)") if substitute else ("", "")
        return msgspec.structs.replace(link, note=note, note_lang=note_lang)
    return LinkValue(url=target.url)


def page_value(site: Site, tag: str, page: str, there: str, anchor: str = "") -> LinkValue:
    """Return a link from pages of a language to a page in the same or another one. there: the folder of that page's
    language."""
    return LinkValue(address=address(page, there), anchor=anchor, lang=site.locale(there).lang if there != tag else "")


IN_ENGLISH = "page:"
"""The target of a link from a draft to the same page in the default language: it is the same on every page, and so is
the line of the draft that has it."""


def generated_target(page: str, tag: str, anchor: str = "") -> str:
    """Return the target of a link to a page or a heading in it, as the build writes it in its own blocks and no author
    can: its words say the language already, and those of an author's link to the same page do not."""
    return f"page:{tag}/{page}#{anchor}" if anchor else f"page:{tag}/{page}"


def fact_target(name: str) -> str:
    """Return the target of a link to the web address that a fact holds, as the build writes it in its own blocks."""
    return FACT + name


def file_target(address: str) -> str:
    """Return the target of a link to a file of a page in another format, as the build writes it in its own blocks."""
    return FILE + address


def generated_value(site: Site, tag: str, target: str) -> LinkValue:
    """Return a link that `generated_target` or `fact_target` wrote, as pages of a language have it: its words say the
    language already."""
    if target.startswith(FACT):
        entry = site.fact(target.removeprefix(FACT))
        return LinkValue(url=entry.value if entry else "")
    if target.startswith(URL):
        return LinkValue(url=target.removeprefix(URL))
    if target.startswith(FILE):
        return LinkValue(address=target.removeprefix(FILE))
    there, _, place = target.removeprefix("page:").partition("/")
    page, _, anchor = place.partition("#")
    return page_value(site, tag, page, there, anchor)
