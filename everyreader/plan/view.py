"""Turns one page of the Site into its View: every value that a renderer needs, resolved."""

from __future__ import annotations

import datetime
import re
import sys
from collections.abc import Iterable

from everyreader.document import Document, digest, encode
from everyreader.facts import FactValue, show
from everyreader.locale import Locale
from everyreader.markup import LanguageLink, LinkValue, PageLink, PictureValue, View
from everyreader.parse import Header
from everyreader.plan import notices
from everyreader.plan.notices import Furniture, fact_key
from everyreader.site import PageKey, Site, Target, read_target


_FACT = re.compile(r"\{\{ ([^{}:]+?)(?::([^{}]+?))? \}\}")
"""A fact in the words of a heading, as `text_of` writes it."""


def address(page: str, tag: str, extension: str = ".html") -> str:
    """Return the address of a page from the root of the site."""
    return sys.intern(f"{tag}/{page}{extension}")  # equal ones are kept once: a site's links are many


def make_view(site: Site, key: PageKey, furniture: Furniture, withheld: Iterable[str] = (),
              down: bool = False) -> tuple[View, bytes]:
    """Return the View of a page, and the bytes of its own Document where it is not the one that was parsed.

    furniture: what every page of its language has. withheld: ids of blocks to leave out. down: the whole page is
    withheld, and a short one stands at its address.
    """
    header, locale = site.pages[key], site.locale(key[1])
    if down:
        document = encode(Document(notices.taken_down(site, locale)))
        title, lang = locale.message("This page is being checked")
        return _view(site, header, locale, furniture, title, lang, digest(document), (), True), document
    title = header.meta.title or header.page.rsplit("/", 1)[-1].replace("-", " ").capitalize()
    return _view(site, header, locale, furniture, title, locale.lang, header.digest, tuple(withheld), False), b""


def _view(site: Site, header: Header, locale: Locale, furniture: Furniture, title: str, title_lang: str, document: str,
          withheld: tuple[str, ...], down: bool) -> View:
    settings, key = site.settings, (header.page, header.tag)
    drafted = notices.is_draft(header, locale)
    first = furniture.demonstration
    english = f"/{site.default}/{header.page}.md" if (header.page, site.default) in site.published else ""
    if drafted and header.meta.translation:
        first = (*first, notices.draft_box(locale, furniture.drafts[header.meta.translation.made_by], english))
    return View(
        page=header.page, tag=header.tag, lang=locale.lang, direction=locale.direction, title=title,
        title_lang=title_lang, address=address(*key), site_name=settings.name, base_url=settings.base_url,
        document=document, description="" if down else header.meta.description, kind=header.meta.kind,
        indexed=not (settings.demonstration or drafted or down), home=_home(site, header.tag), notices=first,
        closing=furniture.closing, foot=_foot(locale, drafted, settings.demonstration), withheld=withheld,
        excuse=furniture.excuse if withheld else None, facts=_facts(header, furniture, down),
        links=_links(site, header, english if drafted else "", down), pictures={} if down else _pictures(site, header),
        contents=() if down else _contents(site, header, locale, withheld),
        languages=_languages(site, header), alternates=() if drafted or down else _alternates(site, header),
        navigation=_navigation(site, header), others=furniture.others,
        reviewed=_dated(locale, "Last checked: {date}", header.meta.reviewed),
        next_review=_dated(locale, "Next check: {date}", _ahead(header.meta.review_due, site.today)))


def _home(site: Site, tag: str) -> str:
    tags = [tag for tag in (tag, site.default) if ("index", tag) in site.published]
    return address("index", tags[0]) if tags else "index.html"


def _foot(locale: Locale, drafted: bool, demonstration: bool) -> str:
    words = [locale.message(name)[0] for name, said in (("Demonstration", demonstration), ("Draft translation", drafted))
             if said]
    return " · ".join(words)


def _contents(site: Site, header: Header, locale: Locale, withheld: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    """Return (anchor, words) of the headings that are shown, with their facts filled in."""
    def words(match: re.Match[str]) -> str:
        entry = site.facts.entries.get(match[1])
        return show(entry, match[2] or "", locale)[0].text if entry else ""

    return tuple((anchor, _FACT.sub(words, heading)) for level, anchor, heading in header.headings
                 if level == 2 and anchor not in withheld)


def _facts(header: Header, furniture: Furniture, down: bool) -> dict[str, FactValue]:
    wanted = {*furniture.facts, *(() if down else (fact_key(use.name, use.form) for use in header.facts))}
    shown = furniture.shown
    return {name: shown[name] for name in sorted(wanted) if name in shown}


def _links(site: Site, header: Header, english: str, down: bool) -> dict[str, LinkValue]:
    """Return where links lead. english: target of the draft notice's link, whose words say the language already."""
    found = {} if down else site.links[header.page, header.tag]
    values = {name: _link(site, header, target) for name, target in found.items() if not target.fault}
    if english:
        tag = site.default
        values[english] = LinkValue(address=address(header.page, tag), lang=site.locale(tag).lang)
    return {name: value for name, value in sorted(values.items()) if value}


def _link(site: Site, header: Header, target: Target) -> LinkValue | None:
    if target.fact:
        entry = site.facts.entries.get(target.fact)
        usable = entry is not None and entry.valid(site.today)
        value = show(entry, "", site.locale(header.tag))[0] if entry and usable else None
        return LinkValue(url=value.href) if value and value.href else None
    if target.path:
        return LinkValue(address=target.path.removeprefix("content/"))
    if target.page:
        other = target.tag != header.tag
        lang = site.locale(target.tag).lang if other else ""
        substitute = other and target.tag == site.default and not header.tag == site.default
        note, note_lang = site.locale(header.tag).message("(in English)") if substitute else ("", "")
        return LinkValue(address=address(target.page, target.tag), anchor=target.anchor, lang=lang, note=note,
                         note_lang=note_lang)
    return LinkValue(url=target.url)


def _pictures(site: Site, header: Header) -> dict[str, PictureValue]:
    targets = {use.name: picture_target(use.name, header) for use in header.pictures}
    return {name: PictureValue(target.path.removeprefix("content/"), target.path)
            for name, target in sorted(targets.items()) if not target.fault and target.path in site.files}


def picture_target(target: str, header: Header) -> Target:
    """Return where a picture lies, or why it cannot be shown: only pictures of the project itself are."""
    found = read_target(target, header.tag, header.page)
    if found.url:
        return Target(fault="remote")
    return found if found.path or found.fault else Target(fault="outside")


def _languages(site: Site, header: Header) -> tuple[LanguageLink, ...]:
    links = []
    for tag in site.languages.get(header.page, ()):
        locale = site.locale(tag)
        drafted = notices.is_draft(site.pages[header.page, tag], locale)
        links.append(LanguageLink(locale.lang, locale.name, locale.english_name, locale.direction,
                                  address(header.page, tag), drafted, tag == header.tag))
    return tuple(links)


def _alternates(site: Site, header: Header) -> tuple[tuple[str, str], ...]:
    """Return (language, address) of every version that search engines may list; drafts are never claimed."""
    tags = [tag for tag in site.languages.get(header.page, ())
            if not notices.is_draft(site.pages[header.page, tag], site.locale(tag))]
    if len(tags) < 2:
        return ()
    found = [(site.locale(tag).lang, address(header.page, tag)) for tag in tags]
    return (*found, ("x-default", found[0][1]))


def _navigation(site: Site, header: Header) -> tuple[PageLink, ...]:
    return tuple(PageLink(title, address(page, header.tag), page == header.page)
                 for _, page, title in site.menu.get(header.tag, ()))


def _ahead(day: datetime.date | None, today: datetime.date) -> datetime.date | None:
    """Return a day that still lies ahead: a check that is overdue is for staff to see, not for readers."""
    return day if day and day > today else None


def _dated(locale: Locale, message: str, day: datetime.date | None) -> str:
    return locale.message(message)[0].replace("{date}", locale.date(day)) if day else ""
