"""The page that says how to be told of changes: what a feed is, its address, and what it tells, in human words."""

from __future__ import annotations

import msgspec

from everyreader.build.feeds import entries_of
from everyreader.build.pages import Pages
from everyreader.build.simple_page import Keep, in_other_languages, notices_without_english, simple_page
from everyreader.document import Block, Break, Foreign, Heading, Inline, Item, Link, Listing, Text
from everyreader.locale import Locale
from everyreader.plan import FOLLOW, address
from everyreader.plan.language_parts import feed_language
from everyreader.plan.links import fact_target
from everyreader.plan.notices import as_paragraphs, format_message
from everyreader.publish.feed import Entry
from everyreader.resolve import LinkValue, PageModel
from everyreader.site import Site

WHAT_IT_IS = (
    "A feed is a list of what is new on this site. Apps that are called feed readers look at it for you, and tell "
    "you when something changes."
)
COPY_IT = "Copy this address into such an app: {link}"
NO_LIST = "Nobody has to tell us who they are, and we keep no list of readers."
BY_EMAIL = "You can also have our news sent to you: {link}."
NEW = "What is new"
"""All of them are messages."""


def follow_page(keep: Keep, pages: Pages, model: PageModel) -> PageModel:
    """Return the page, in the language of `model`, which has a feed to offer."""
    site, locale = pages.site, pages.site.locale(model.tag)
    title, lang = locale.message("Tell me when this changes")
    own = feed_language(site, model.tag)
    entries = entries_of(site, pages.models, own)
    foreign = "" if own == model.tag else site.locale(own).lang
    links = {"feed": LinkValue(url=f"{site.settings.base_url}/{model.feed}")}
    links |= {entry.address: LinkValue(address=entry.address, lang=foreign) for entry in entries}
    form = site.fact(site.settings.contact.updates_form)
    if form:
        target = fact_target(site.settings.contact.updates_form)
        links[target] = LinkValue(url=form.value)
    blocks = (*_explained(site, locale, model.feed), *_listed(entries, locale, foreign))
    made = simple_page(
        keep,
        model,
        address(FOLLOW, model.tag),
        title,
        blocks,
        breadcrumbs=(),
        previous=None,
        next=None,
        published="",
        generated={},
        links={**model.links, **links},
        pictures={},
        foreign=tuple(sorted({foreign, *(entry.words_lang for entry in entries)} - {""})),
        anchors=(),
        kind="page",
        other_formats_note=(),
        closing=(),
        notices=notices_without_english(site, model),
        searched=site.settings.search.full_text,
    )
    elsewhere = tuple(
        way for way in in_other_languages(model, FOLLOW) if feed_language(site, way.address.split("/")[0])
    )
    return msgspec.structs.replace(made, title_lang=lang, languages=elsewhere)


def _explained(site: Site, locale: Locale, feed: str) -> tuple[Block, ...]:
    """Return what a feed is, where it is, and the trust's own form where it has one."""
    target = site.settings.contact.updates_form
    there = (Link("feed", (Text(f"{site.settings.base_url}/{feed}"),)),)
    form = (Link(fact_target(target), format_message(locale, "Use our form")),)
    return as_paragraphs(
        "follow",
        (
            format_message(locale, WHAT_IT_IS),
            format_message(locale, COPY_IT, link=there),
            format_message(locale, NO_LIST),
            format_message(locale, BY_EMAIL, link=form) if site.fact(target) else (),
        ),
    )


def _listed(entries: list[Entry], locale: Locale, foreign: str) -> tuple[Block, ...]:
    """Return what the feed tells. foreign: its language, where that is not the page's."""
    if not entries:
        return ()
    found = tuple(
        Item(f"follow/item-{number}", as_paragraphs(f"follow/item-{number}", (_told(entry, locale, foreign),)))
        for number, entry in enumerate(entries, 1)
    )
    return (Heading("new", 2, format_message(locale, NEW)), Listing("follow/list", found))


def _told(entry: Entry, locale: Locale, foreign: str) -> tuple[Inline, ...]:
    """Return the day and page of an entry, and in a line of its own what it says."""
    title: tuple[Inline, ...] = (Text(entry.title),)
    link = Link(entry.address, (Foreign(foreign, title),) if foreign else title)
    more: tuple[Inline, ...] = (Text(" "), *format_message(locale, "(in English)")) if foreign else ()
    said = (Text(f"{locale.date(entry.day)}{locale.punctuation.colon}"), link, *more)
    if not entry.words:
        return said
    words = Text(" ".join(entry.words.splitlines()))
    lang = entry.words_lang or foreign
    return (*said, Break(), Foreign(lang, (words,)) if lang and lang != locale.lang else words)
