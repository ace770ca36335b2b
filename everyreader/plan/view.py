"""Turns one page of the Site into its View: every value that a renderer needs, resolved."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from everyreader.document import (Block, Document, Fact, Inline, Link, digest, encode, own_inlines, walk,
                                  walk_inlines)
from everyreader.facts import FactValue, show
from everyreader.locale import Locale
from everyreader.markup import LanguageLink, LinkValue, PageLink, PictureValue, View
from everyreader.parse import Header
from everyreader.plan import notices
from everyreader.site import PageKey, Site, Target, read_target


def address(page: str, tag: str, extension: str = ".html") -> str:
    """Return the address of a page from the root of the site."""
    return f"{tag}/{page}{extension}"


def make_view(site: Site, key: PageKey, withheld: Iterable[str] = (), down: bool = False) -> tuple[View, bytes]:
    """Return the View of a page, and the bytes of its own Document where it is not the one that was parsed.

    withheld: ids of blocks to leave out. down: the whole page is withheld, and a short one stands at its address.
    """
    header, locale = site.pages[key], site.locale(key[1])
    if down:
        document = encode(Document(notices.taken_down(site, locale)))
        title, lang = locale.message("This page is being checked")
        view = _view(site, header, locale, title, lang, digest(document), (), notices.taken_down(site, locale))
        return view, document
    title = header.meta.title or header.page.rsplit("/", 1)[-1].replace("-", " ").capitalize()
    return _view(site, header, locale, title, locale.lang, header.digest, tuple(withheld), ()), b""


def _view(site: Site, header: Header, locale: Locale, title: str, title_lang: str, document: str,
          withheld: tuple[str, ...], own: tuple[Block, ...]) -> View:
    settings, key = site.settings, (header.page, header.tag)
    first = (*notices.demonstration(site, locale), *notices.draft(site, header, locale))
    closing, excuse = notices.talk(site, locale), notices.excuse(site, locale)
    others = notices.others(site, locale)
    added = [*inlines_of((*first, *closing, *own, *((excuse,) if withheld else ()))), *walk_inlines(others)]
    drafted = bool(first) and any(block.id == "draft" for block in first)
    down = bool(own)
    return View(
        page=header.page, tag=header.tag, lang=locale.lang, direction=locale.direction, title=title,
        title_lang=title_lang, address=address(*key), site_name=settings.name, base_url=settings.base_url,
        document=document, description="" if down else header.meta.description, kind=header.meta.kind,
        indexed=not (settings.demonstration or drafted or down), home=_home(site, header.tag), notices=first,
        closing=closing, foot=_foot(locale, drafted, settings.demonstration), withheld=withheld,
        excuse=excuse if withheld else None, facts=_facts(site, header, locale, added, down),
        links=_links(site, header, added, down), pictures={} if down else _pictures(site, header),
        contents=() if down else tuple((anchor, words) for level, anchor, words in header.headings if level == 2),
        languages=_languages(site, header), alternates=() if drafted or down else _alternates(site, header),
        navigation=_navigation(site, header), others=others, **_dates(site, header, locale))


def inlines_of(blocks: Iterable[Block]) -> list[Inline]:
    """Return every inline of blocks, at any depth."""
    return [inline for block in walk(blocks) for inline in walk_inlines(own_inlines(block))]


def _home(site: Site, tag: str) -> str:
    tags = [tag for tag in (tag, site.default) if ("index", tag) in site.published]
    return address("index", tags[0]) if tags else "index.html"


def _foot(locale: Locale, drafted: bool, demonstration: bool) -> str:
    words = [locale.message(name)[0] for name, said in (("Demonstration", demonstration), ("Draft translation", drafted))
             if said]
    return " · ".join(words)


def _facts(site: Site, header: Header, locale: Locale, added: list[Inline], down: bool) -> dict[str, FactValue]:
    wanted = {(inline.name, inline.form) for inline in added if isinstance(inline, Fact)}
    if not down:
        wanted |= {(use.name, use.form) for use in header.facts}
    values = {}
    for name, form in sorted(wanted):
        entry = site.facts.entries.get(name)
        if entry and (entry.valid(site.today)):
            values[f"{name}:{form}" if form else name] = show(entry, form, locale)[0]
    return values


def _links(site: Site, header: Header, added: list[Inline], down: bool) -> dict[str, LinkValue]:
    found = {} if down else site.links[header.page, header.tag]
    values = {name: _link(site, header, target) for name, target in found.items() if not target.fault}
    for inline in added:
        if isinstance(inline, Link):  # its words say the language already
            value = _link(site, header, _absolute(inline.target))
            values[inline.target] = value and msgspec.structs.replace(value, note="", note_lang="")
    return {name: value for name, value in sorted(values.items()) if value}


def _absolute(target: str) -> Target:
    """Return the target of a link that the build itself made: `/tag/page.md`."""
    tag, _, page = target.lstrip("/").partition("/")
    return Target(page=page.removesuffix(".md"), tag=tag)


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
        drafted = bool(notices.draft(site, site.pages[header.page, tag], locale))
        links.append(LanguageLink(locale.lang, locale.name, locale.english_name, locale.direction,
                                  address(header.page, tag), drafted, tag == header.tag))
    return tuple(links)


def _alternates(site: Site, header: Header) -> tuple[tuple[str, str], ...]:
    """Return (language, address) of every version that search engines may list; drafts are never claimed."""
    tags = [tag for tag in site.languages.get(header.page, ())
            if not notices.draft(site, site.pages[header.page, tag], site.locale(tag))]
    if len(tags) < 2:
        return ()
    found = [(site.locale(tag).lang, address(header.page, tag)) for tag in tags]
    return (*found, ("x-default", found[0][1]))


def _navigation(site: Site, header: Header) -> tuple[PageLink, ...]:
    return tuple(PageLink(title, address(page, header.tag), page == header.page)
                 for _, page, title in site.menu.get(header.tag, ()))


def _dates(site: Site, header: Header, locale: Locale) -> dict[str, str]:
    values = {}
    if header.meta.reviewed:
        values["reviewed"] = _dated(locale, "Last checked: {date}", locale.date(header.meta.reviewed))
    if header.meta.review_due and header.meta.review_due > site.today:
        values["next_review"] = _dated(locale, "Next check: {date}", locale.date(header.meta.review_due))
    return values


def _dated(locale: Locale, message: str, date: str) -> str:
    return locale.message(message)[0].replace("{date}", date)
