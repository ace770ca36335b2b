"""Turns one page of the Site into its PageModel: every value that a renderer needs, resolved."""

from __future__ import annotations

import datetime
import sys
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple
from urllib.parse import urlsplit

import msgspec

from everyreader.document import Block, Document, digest, encode
from everyreader.fact_values import FactValue, fact_value
from everyreader.locale import Locale
from everyreader.parse import Header, Reference
from everyreader.plan import navigation, notices
from everyreader.plan.changes import changes_of, what_changed
from everyreader.plan.films import films_of, is_signed, others_of
from everyreader.plan.generated import GeneratedBox, GeneratedBoxes, generated_for
from everyreader.plan.language_parts import LanguageParts, draft_in_full, fact_key
from everyreader.plan.links import IN_ENGLISH, URL, generated_target, generated_value, links_from
from everyreader.plan.notice_lines import easy_read_state, web_address
from everyreader.plan.page_address import address
from everyreader.plan.pictures import pictures_of
from everyreader.plan.short_names import short_url
from everyreader.plan.versions import Versions, languages_of
from everyreader.resolve import LinkValue, Offer, PageModel
from everyreader.site import PageKey, Site


def make_model(
    site: Site,
    key: PageKey,
    lang_parts: LanguageParts,
    versions: Versions,
    withheld: Iterable[str] = (),
    down: bool = False,
    boxes: GeneratedBoxes | None = None,
) -> tuple[PageModel, bytes]:
    """Return the PageModel of a page, and the bytes of its own Document where it is not the one that was parsed.

    furniture: what every page of its language has. versions: its own, or where it has none other than itself, those of
    the home page. withheld: ids of blocks to leave out. down: the whole page is withheld, and a short one is at its
    address. boxes: what the build has put into other pages of the language, which lists the whole site; gets what is
    new.
    """
    header, locale = site.pages[key], site.locale(key[1])
    if down:
        document = encode(Document(notices.withheld_page(site, locale)))
        title, lang = locale.message("This page is being checked")
        shown = _Content(title, lang, digest(document), (), True)
        return _model(site, header, lang_parts, versions, shown, {}), document
    title = header.meta.title or header.page.rsplit("/", 1)[-1].replace("-", " ").capitalize()
    shown = _Content(title, locale.lang, header.digest, tuple(withheld))
    return _model(site, header, lang_parts, versions, shown, {} if boxes is None else boxes), b""


class _Content(NamedTuple):
    """What is at the address of a page."""

    title: str
    title_lang: str
    document: str
    withheld: tuple[str, ...]
    down: bool = False
    """Not the page itself but the short one that says that it is being checked."""


def _model(
    site: Site, header: Header, lang_parts: LanguageParts, versions: Versions, shown: _Content, known: GeneratedBoxes
) -> PageModel:
    locale, settings, own = site.locale(header.tag), site.settings, address(header.page, header.tag)
    drafted = notices.is_draft(header, locale)
    lost = header.page == "404"  # hosts show it at any address
    english = drafted and (header.page, site.default) in site.published
    boxes = {} if shown.down else generated_for(site, header, locale, known)
    withheld = shown.withheld if shown.down else _blocks_to_withhold(shown.withheld, lang_parts, header, boxes.values())
    noted = set() if shown.down else {lang for _, lang in changes_of(site, header.key) if lang}
    foreign = tuple(
        sorted({use.name for use in header.languages}.union(noted, *(box.foreign for box in boxes.values())))
    )
    model = PageModel(
        page=header.page,
        tag=header.tag,
        lang=locale.lang,
        direction=locale.direction,
        title=shown.title,
        title_lang=shown.title_lang,
        address=own,
        site_name=settings.name,
        base_url=settings.base_url,
        document=shown.document,
        description="" if shown.down else header.meta.description,
        kind=header.meta.kind,
        indexed=not (settings.demonstration or drafted or header.meta.is_easy_read_draft or shown.down or lost),
        home=lang_parts.home,
        notices=(
            *lang_parts.demonstration,
            *((lang_parts.draft_lines[english],) if drafted else ()),
            *(() if shown.down else easy_read_state(header.meta, locale)),
        ),
        in_full=_in_full(lang_parts, header, drafted),
        closing=(*(() if shown.down else what_changed(site, header.key, locale)), *lang_parts.closing),
        interpreter=lang_parts.interpreter,
        foot=_page_foot(locale, drafted, settings.demonstration),
        withheld=withheld,
        withheld_notice=lang_parts.withheld_notice if withheld else None,
        facts=_facts(site, header, lang_parts, boxes.values(), shown.down),
        links=_links(site, header, lang_parts, english, boxes.values(), shown.down),
        pictures={} if shown.down else pictures_of(site, header, locale),
        languages=languages_of(versions, header.page, header.tag),
        alternates=() if drafted or shown.down or lost else versions.alternates,
        root=f"{urlsplit(settings.base_url).path}/" if lost else "",
        other_formats_note=lang_parts.signed_note if is_signed(site, header.key) else lang_parts.other_formats_note,
        reviewed=_dated(locale, "Last checked: {date}", header.meta.reviewed),
        next_review=_dated(locale, "Next check: {date}", _if_ahead(header.meta.review_due, site.today)),
        published=_dated(locale, "Published: {date}", header.meta.date),
        generated={id: box.blocks for id, box in boxes.items()},
        policy=lang_parts.policy,
        foreign=foreign,
        right_to_left=_right_to_left(site, header, foreign),
        borrowed=lang_parts.borrowed,
        anchors=tuple(site.older.get(header.key, {}).items()),
    )
    return _with_ways(site, header, lang_parts, model, shown.down)


def _with_ways(site: Site, header: Header, lang_parts: LanguageParts, model: PageModel, down: bool) -> PageModel:
    """Return a PageModel with its ways to other pages. down: a short page is in place of the page itself."""
    previous, following = (None, None) if down else navigation.previous_and_next(site, header)
    return msgspec.structs.replace(
        model,
        navigation=navigation.mark_here(
            lang_parts.menu, model.address, navigation.part_of(site, header.page, header.tag)
        ),
        offer=Offer(languages=len(site.languages.get(header.page, ())) > 1) if down else navigation.offer(site, header),
        films=() if down else films_of(site, header, site.locale(header.tag)),
        by_others=() if down else others_of(site, header, site.locale(header.tag)),
        web_address=() if down else web_address(short_url(site, header.key), site.locale(header.tag)),
        another_language=lang_parts.another_language,
        problem=lang_parts.problem,
        breadcrumbs=navigation.breadcrumbs(site, header),
        previous=previous,
        next=following,
        footer=navigation.mark_here(lang_parts.footer, model.address),
        main_site=lang_parts.main_site,
        logo=lang_parts.logo,
        feed=lang_parts.feed,
    )


def _in_full(lang_parts: LanguageParts, header: Header, drafted: bool) -> tuple[Block, ...]:
    """Return what the notices of a page mean."""
    if drafted and header.meta.translation:
        return (*lang_parts.in_full, draft_in_full(lang_parts, header.meta.translation.made_by))
    return lang_parts.in_full


def _right_to_left(site: Site, header: Header, foreign: tuple[str, ...]) -> tuple[str, ...]:
    """Return those of some languages that are written from right to left: as the project says of its own, else as CLDR
    has it."""
    own = {locale.lang: locale.direction for locale in site.locales.values()} if foreign else {}
    return tuple(lang for lang in foreign if own.get(lang, "rtl" if lang in header.right_to_left else "ltr") == "rtl")


def _blocks_to_withhold(
    withheld: tuple[str, ...], lang_parts: LanguageParts, header: Header, boxes: Iterable[GeneratedBox]
) -> tuple[str, ...]:
    """Return the ids of blocks that are withheld, and of those, of the author's and of the build's, that hold a fact
    which no reader can be shown, whoever answers for the finding: words around a hole where a number was help
    nobody."""
    holes = [use.block for use in header.facts if use.name not in lang_parts.current]
    return tuple(dict.fromkeys((*withheld, *holes, *(hole for box in boxes for hole in box.holes))))


def _page_foot(locale: Locale, drafted: bool, demonstration: bool) -> str:
    words = [
        locale.message(name)[0]
        for name, said in (("Demonstration", demonstration), ("Draft translation", drafted))
        if said
    ]
    return sys.intern(" · ".join(words))


def _facts(
    site: Site, header: Header, lang_parts: LanguageParts, boxes: Iterable[GeneratedBox], down: bool
) -> dict[str, FactValue]:
    """Return the facts that a page shows. boxes: what the build puts into it."""
    wanted = lang_parts.facts if down else _fact_keys(lang_parts.facts, header.facts)
    names = tuple([name for name in wanted if name in lang_parts.shown])
    shown = _row(names, tuple([lang_parts.shown[name] for name in names]))
    for name, form in (fact for box in boxes for fact in box.facts):
        if entry := site.fact(name):
            shown = {**shown, fact_key(name, form): fact_value(entry, form, site.locale(header.tag))[0]}
    return shown


@lru_cache(maxsize=1000)
def _row(names: tuple[str, ...], values: tuple[FactValue, ...]) -> dict[str, FactValue]:
    """Return values by name. Many pages of a language show the same facts: one and the same dictionary for all of them
    takes 4 MB less where 10,000 pages are built from scratch (2026-11-30)."""
    return dict(zip(names, values, strict=True))


@lru_cache(maxsize=1000)  # the versions of a page in other languages use the same facts
def _fact_keys(of_all: tuple[str, ...], uses: tuple[Reference, ...]) -> tuple[str, ...]:
    return tuple(sorted({*of_all, *(fact_key(use.name, use.form) for use in uses)}))


def _links(
    site: Site,
    header: Header,
    lang_parts: LanguageParts,
    english: bool,
    boxes: Iterable[GeneratedBox],
    down: bool,
) -> dict[str, LinkValue]:
    """Return where links lead. english: the notice on a draft leads to the page in the default language, and its words
    say the language already. boxes: what the build puts into the page."""
    found = {} if down else site.links[header.key]
    of_target = links_from(site, header.tag)
    values = {name: value for name, target in found.items() if (value := of_target(target))}
    values |= lang_parts.own_links
    for box in boxes:
        values |= box.links
    if english:
        values[IN_ENGLISH] = generated_value(site, header.tag, generated_target(header.page, site.default))
    if url := "" if down else short_url(site, header.key):
        values[URL + url] = LinkValue(url=url)
    return dict(sorted(values.items()))


def _if_ahead(day: datetime.date | None, today: datetime.date) -> datetime.date | None:
    """Return a day that still lies ahead: a check that is overdue is for staff to see, not for readers."""
    return day if day and day > today else None


def _dated(locale: Locale, message: str, day: datetime.date | None) -> str:
    """Return words with a day, or nothing without one; those of many pages are the same, and in memory once."""
    return sys.intern(locale.message(message)[0].replace("{date}", locale.date(day))) if day else ""
