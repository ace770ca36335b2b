"""Looks up what a page needs of its site, from headers, register and settings alone, for the proof of what pages say.

Whatever builds pages has its own way to facts, links, pictures and withheld blocks. Nothing of that is used here, so that what
it forgets is missed.
"""

from __future__ import annotations

import datetime
import posixpath
from collections.abc import Iterable, Iterator
from urllib.parse import quote

import msgspec

from everyreader.document import Block, Document, Fact, inlines_of
from everyreader.fact_values import FactValue, show
from everyreader.format_info import Medium
from everyreader.layout import MEDIA, site_path
from everyreader.locale import Locale
from everyreader.parse import Header, Target, read_target
from everyreader.site import PageKey, Site


class Part(msgspec.Struct, frozen=True):
    """A page as it was written, or one of those that a booklet joins. withheld: ids of blocks that rules have withheld. down: the
    whole page is. prefix: what stands before its ids in a booklet."""

    site: Site
    key: PageKey
    document: Document
    withheld: frozenset[str] = frozenset()
    down: bool = False
    prefix: str = ""

    @property
    def header(self) -> Header:
        """Return what other pages know of the page."""
        return self.site.pages[self.key]

    @property
    def locale(self) -> Locale:
        """Return its language."""
        return self.site.locale(self.key[1])

    @property
    def address(self) -> str:
        """Return the address of its web page, from the root of the site."""
        return f"{self.key[1]}/{self.key[0]}.html"

    @property
    def is_draft(self) -> bool:
        """Say whether readers must be told that nobody qualified has checked it."""
        translation = self.header.meta.translation
        return translation is not None and translation.made_by != "qualified" and not self.locale.is_english

    @property
    def english(self) -> PageKey | None:
        """Return the page in the default language that readers of a draft are led to."""
        key = (self.key[0], self.site.default)
        return key if key in self.site.published else None


class Lead(msgspec.Struct, frozen=True):
    """Where a link leads, as readers follow it. note: what is said of it, in a language."""

    address: str
    anchor: str = ""
    outside: bool = False
    note: str = ""
    note_lang: str = ""


def fact_of(part: Part, name: str, form: str) -> FactValue | None:
    """Return a fact as the register has it and as it holds on the day; None where it does not."""
    entry, today = part.site.facts.entries.get(name), part.site.today
    if entry is None or (entry.valid_from or today) > today or (entry.valid_until or today) < today:
        return None
    return show(entry, form, part.locale)[0]


def withheld_in(part: Part, blocks: Iterable[Block]) -> set[str]:
    """Return the ids of blocks that readers do not get: those of the rules, and those with a fact that does not hold."""
    return {
        *part.withheld,
        *(
            block.id
            for block, inline in inlines_of(blocks)
            if isinstance(inline, Fact) and fact_of(part, inline.name, inline.form) is None
        ),
    }


def link_of(part: Part, target: str) -> Lead | None:
    """Return where an author's link leads; None where its words stand alone."""
    found = part.site.links[part.key].get(target)
    return None if found is None or found.fault else _lead(part, found)


def _lead(part: Part, target: Target) -> Lead | None:
    site, own = part.site, part.key[1]
    if target.fact:
        fact = fact_of(part, target.fact, "")
        return Lead(fact.href, outside=True) if fact and fact.href else None
    if target.path:
        is_picture = posixpath.splitext(target.path)[1].lower() in (".svg", ".png", ".jpg", ".jpeg", ".gif", ".webp")
        if (
            is_picture
            and target.path.startswith(MEDIA)
            and not (target.path in site.media and site.media[target.path].digest)
        ):
            return None
        return Lead(site_path(target.path))
    if target.page:
        words, lang = part.locale.message("(in English)") if target.tag == site.default != own else ("", "")
        return Lead(f"{target.tag}/{target.page}.html", target.anchor, note=words, note_lang=lang)
    return Lead(target.url, outside=True)


def generated_lead(target: str) -> Lead:
    """Return where a link leads that the build has written itself: `page:tag/page`."""
    return Lead(f"{target.removeprefix('page:')}.html")


def href(lead: Lead, place: str, base: str, medium: Medium) -> str:
    """Return the address of a link as it stands in a file. place: the address of the page; base: that of the site."""
    if lead.outside:
        return lead.address
    anchor = f"#{quote(lead.anchor)}" if lead.anchor else ""
    if lead.address == place and lead.anchor:
        return anchor if medium == "screen" else f"#{lead.anchor}"
    if medium == "print":
        return f"{base}/{quote(lead.address)}{anchor}"
    return quote(posixpath.relpath(lead.address, posixpath.dirname(place) or ".")) + anchor


def has_picture(part: Part, target: str) -> bool:
    """Say whether a picture can be shown."""
    return _picture(part, target) in part.site.media and bool(part.site.media[_picture(part, target)].digest)


def _picture(part: Part, target: str) -> str:
    found = read_target(target, part.key[1], part.key[0])
    return "" if found.fault else found.path


def credit_of(part: Part, target: str) -> tuple[str, str]:
    """Return the words, and their language, that say whose a picture is, where a page must: news, and Creative Commons licences
    that ask for it."""
    media = part.site.media[_picture(part, target)]
    asked = part.header.meta.kind == "news" or media.licence.upper().replace("-", " ").startswith("CC BY")
    if not media.credit or not asked:
        return "", ""
    words, lang = part.locale.message("Picture: {credit}")
    return words.replace("{credit}", f"{media.credit} ({media.licence})" if media.licence else media.credit), lang


def days_of(parts: Iterable[Part]) -> Iterator[tuple[str, datetime.date]]:
    """Yield what is said of when pages were and will be checked: the earliest day of several, where each has one."""
    metas, today = [part.header.meta for part in parts], next(iter(parts)).site.today
    reviewed, due = [meta.reviewed for meta in metas], [meta.review_due for meta in metas]
    if all(reviewed):
        yield "Last checked: {date}", min(day for day in reviewed if day)
    if all(due) and (first := min(day for day in due if day)) > today:
        yield "Next check: {date}", first
