"""Turns one page of the Site into its PageModel: every value that a renderer needs, resolved."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from everyreader.document import Block, Document, digest, encode
from everyreader.fact_values import FactValue, show
from everyreader.locale import Locale
from everyreader.parse import Header, Use
from everyreader.plan import notices, ways
from everyreader.plan.fill import Box, Boxes, filled_of
from everyreader.plan.furniture import Furniture, draft_box, fact_key
from everyreader.plan.links import generated_target, generated_value
from everyreader.plan.names import address
from everyreader.plan.pictures import pictures_of
from everyreader.plan.versions import Versions, languages_of
from everyreader.resolve import LinkValue, PageModel
from everyreader.site import PageKey, Site


def make_view(
    site: Site,
    key: PageKey,
    furniture: Furniture,
    versions: Versions,
    withheld: Iterable[str] = (),
    down: bool = False,
    boxes: Boxes | None = None,
) -> tuple[PageModel, bytes]:
    """Return the PageModel of a page, and the bytes of its own Document where it is not the one that was parsed.

    furniture: what every page of its language has. versions: its own, or where it has none other than itself, those of
    the home page. withheld: ids of blocks to leave out. down: the whole page is withheld, and a short one stands at its
    address. boxes: what the build has put into other pages of the language, which lists the whole site; gets what is new.
    """
    header, locale = site.pages[key], site.locale(key[1])
    if down:
        document = encode(Document(notices.taken_down(site, locale)))
        title, lang = locale.message("This page is being checked")
        shown = _Shown(title, lang, digest(document), (), True)
        return _view(site, header, locale, furniture, versions, shown, {}), document
    title = header.meta.title or header.page.rsplit("/", 1)[-1].replace("-", " ").capitalize()
    shown = _Shown(title, locale.lang, header.digest, tuple(withheld))
    return _view(site, header, locale, furniture, versions, shown, {} if boxes is None else boxes), b""


class _Shown(NamedTuple):
    """What stands at the address of a page. down: not the page itself but the short one that says that it is being checked."""

    title: str
    title_lang: str
    document: str
    withheld: tuple[str, ...]
    down: bool = False


def _view(
    site: Site,
    header: Header,
    locale: Locale,
    furniture: Furniture,
    versions: Versions,
    shown: _Shown,
    known: Boxes,
) -> PageModel:
    settings, own = site.settings, address(header.page, header.tag)
    drafted = notices.is_draft(header, locale)
    english = generated_target(header.page, site.default) if (header.page, site.default) in site.published else ""
    boxes = {} if shown.down else filled_of(site, header, locale, known)
    withheld = shown.withheld if shown.down else _with_holes(shown.withheld, furniture, header, boxes.values())
    foreign = tuple(sorted({use.name for use in header.languages}.union(*(box.foreign for box in boxes.values()))))
    before, after = (None, None) if shown.down else ways.neighbours(site, header)
    return PageModel(
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
        indexed=not (settings.demonstration or drafted or shown.down),
        home=furniture.home,
        notices=_notices(furniture, header, drafted, english),
        closing=furniture.closing,
        interpreter=furniture.interpreter,
        foot=_foot(locale, drafted, settings.demonstration),
        withheld=withheld,
        excuse=furniture.excuse if withheld else None,
        facts=_facts(site, header, furniture, boxes.values(), shown.down),
        links=_links(site, header, furniture, english if drafted else "", boxes.values(), shown.down),
        pictures={} if shown.down else pictures_of(site, header, locale),
        languages=languages_of(versions, header.page, header.tag),
        alternates=() if drafted or shown.down or versions.page != header.page else versions.alternates,
        navigation=ways.mark_here(furniture.menu, own),
        others=furniture.others,
        reviewed=_dated(locale, "Last checked: {date}", header.meta.reviewed),
        next_review=_dated(locale, "Next check: {date}", _ahead(header.meta.review_due, site.today)),
        published=_dated(locale, "Published: {date}", header.meta.date),
        filled={id: box.blocks for id, box in boxes.items()},
        above=ways.above(site, header),
        before=before,
        after=after,
        footer=ways.mark_here(furniture.footer, own),
        main_site=furniture.main_site,
        logo=furniture.logo,
        feed=furniture.feed,
        policy=furniture.policy,
        foreign=foreign,
        right_to_left=_right_to_left(site, header, foreign),
        anchors=tuple(site.older.get(header.key, {}).items()),
    )


def _notices(furniture: Furniture, header: Header, drafted: bool, english: str) -> tuple[Block, ...]:
    """Return the notices above a page. english: target of the same page in English, or nothing."""
    if drafted and header.meta.translation:
        return (*furniture.demonstration, draft_box(furniture, header.meta.translation.made_by, english))
    return furniture.demonstration


def _right_to_left(site: Site, header: Header, foreign: tuple[str, ...]) -> tuple[str, ...]:
    """Return those of some languages that are written from right to left: as the project says of its own, else as CLDR has it."""
    own = {locale.lang: locale.direction for locale in site.locales.values()} if foreign else {}
    return tuple(lang for lang in foreign if own.get(lang, "rtl" if lang in header.right_to_left else "ltr") == "rtl")


def _with_holes(
    withheld: tuple[str, ...], furniture: Furniture, header: Header, boxes: Iterable[Box]
) -> tuple[str, ...]:
    """Return the ids of blocks that are withheld, and of those, of the author's and of the build's, that hold a fact which no reader can be
    shown, whoever answers for the finding: words around a hole where a number was help nobody."""
    holes = [use.block for use in header.facts if use.name not in furniture.current]
    return tuple(dict.fromkeys((*withheld, *holes, *(hole for box in boxes for hole in box.holes))))


def _foot(locale: Locale, drafted: bool, demonstration: bool) -> str:
    words = [
        locale.message(name)[0]
        for name, said in (("Demonstration", demonstration), ("Draft translation", drafted))
        if said
    ]
    return " · ".join(words)


def _facts(site: Site, header: Header, furniture: Furniture, boxes: Iterable[Box], down: bool) -> dict[str, FactValue]:
    """Return the facts that a page shows. boxes: what the build puts into it."""
    wanted = furniture.facts if down else _fact_keys(furniture.facts, header.facts)
    shown = {name: furniture.shown[name] for name in wanted if name in furniture.shown}
    for name, form in (fact for box in boxes for fact in box.facts):
        if entry := site.fact(name):
            shown[fact_key(name, form)] = show(entry, form, site.locale(header.tag))[0]
    return shown


@lru_cache(maxsize=1000)  # the versions of a page in other languages use the same facts
def _fact_keys(of_all: tuple[str, ...], uses: tuple[Use, ...]) -> tuple[str, ...]:
    return tuple(sorted({*of_all, *(fact_key(use.name, use.form) for use in uses)}))


def _links(
    site: Site, header: Header, furniture: Furniture, english: str, boxes: Iterable[Box], down: bool
) -> dict[str, LinkValue]:
    """Return where links lead. english: target of the draft notice's link, whose words say the language already. boxes: what the
    build puts into the page."""
    found = {} if down else site.links[header.key]
    values = {name: furniture.links[target] for name, target in found.items() if target in furniture.links}
    for box in boxes:
        values |= box.links
    if english:
        values[english] = generated_value(site, header.tag, english)
    return dict(sorted(values.items()))


def _ahead(day: datetime.date | None, today: datetime.date) -> datetime.date | None:
    """Return a day that still lies ahead: a check that is overdue is for staff to see, not for readers."""
    return day if day and day > today else None


def _dated(locale: Locale, message: str, day: datetime.date | None) -> str:
    return locale.message(message)[0].replace("{date}", locale.date(day)) if day else ""
