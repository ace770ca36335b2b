"""The page on which people look for pages: the A to Z of a language, and above it a field where the language has an
index."""

from __future__ import annotations

from sys import intern

import msgspec

from everyreader.build.pages import Pages
from everyreader.build.simple_page import Keep, Recall, in_other_languages, notices_without_english, simple_page
from everyreader.document import Document, Text, encode
from everyreader.locale import Locale
from everyreader.plan import FOLLOW, SEARCH, address
from everyreader.plan.a_to_z import Entry, a_to_z, entries, listed_pages, made_entry
from everyreader.plan.generated import generated_box
from everyreader.plan.notices import contacts
from everyreader.publish import meta_policy
from everyreader.resolve import LinkValue, PageModel
from everyreader.search.index import ENTRY, index_gap
from everyreader.site import PageKey, SearchWords, Site


def searched_languages(site: Site) -> list[str]:
    """Return the languages whose readers can search every word: those with enough pages, the ones that they lack
    counted."""
    settings = site.settings.search
    tags = sorted({tag for _, tag in site.published})
    return [
        tag
        for tag in tags
        if settings.full_text
        and (SEARCH, tag) not in site.pages
        and len(listed_pages(site, tag)) >= settings.least_pages
    ]


def index_folder(tag: str) -> str:
    """Return where the index of a language stands in the site."""
    return f"{tag}/{SEARCH}-index"


def has_index(site: Site, tag: str) -> bool:
    """Say whether readers of a language can search every word."""
    return tag in searched_languages(site) and not index_gap()


def has_field(pages: Pages, tag: str) -> bool:
    """Say whether the page on which readers of a language look for pages has a field in this build: one of some
    languages makes no index, nor does the first publish of a new site, so that the index must stand. Where every page
    is down there is nothing to find."""
    makes_index = not pages.request.languages and not pages.index_waits
    stands = makes_index or f"{index_folder(tag)}/{ENTRY}" in pages.published_now
    return has_index(pages.site, tag) and stands and not is_all_gone(pages, tag)


def is_all_gone(pages: Pages, tag: str) -> bool:
    """Say whether every page that readers of a language get is down."""
    gone = gone_pages(pages)
    few = len(gone) < pages.site.settings.search.least_pages  # as nearly always: more are searched
    return not few and gone.issuperset(listed_pages(pages.site, tag))


def gone_pages(pages: Pages) -> frozenset[PageKey]:
    """Return the pages at whose address a short one stands, which says that they are being checked."""
    site, decisions = pages.site, pages.decisions
    return frozenset(
        key
        for key in site.published
        for header in [site.pages[key]]
        if header.broken
        or key in pages.failed_pages
        or (header.source in decisions.pages and not header.meta.always_published)
    )


def withheld_blocks(pages: Pages) -> dict[PageKey, tuple[str, ...]]:
    """Return of each page the ids of blocks that are withheld."""
    keys = {pages.site.pages[key].source: key for key in pages.site.published}
    return {keys[source]: ids for source, ids in pages.decisions.blocks.items() if source in keys}


class NameList(msgspec.Struct, frozen=True):
    """The A to Z of a language, made once for as long as no name in it changes: thousands are put in order."""

    document: msgspec.Raw
    """Its blocks."""
    links: dict[str, LinkValue]
    """By target."""
    foreign: tuple[str, ...]
    """The languages of words in it."""


def _name_list(site: Site, locale: Locale, found: list[Entry]) -> bytes:
    box = generated_box(site, locale, a_to_z(site, locale, found))
    return encode(NameList(msgspec.Raw(encode(Document(box.blocks))), box.links, tuple(sorted(box.foreign))))


class Hidden(msgspec.Struct, frozen=True):
    """What readers do not get of published pages."""

    gone: frozenset[PageKey]
    blocks: dict[PageKey, tuple[str, ...]]
    """Of a page, the ids of blocks that are withheld."""


def hidden_parts(pages: Pages) -> Hidden:
    """Return what readers do not get of published pages."""
    return Hidden(gone_pages(pages), withheld_blocks(pages))


def _names(recall: Recall, pages: Pages, hidden: Hidden, locale: Locale, follow: str) -> bytes:
    """Return the A to Z of a language, put in order again only when a name in it changes, and looked at only when what
    pages know of each other does. follow: the title of the page that says how to be told of changes, where the build
    makes one."""
    site = pages.site

    def names() -> bytes:
        found = entries(site, locale.tag, hidden.gone, hidden.blocks)
        found += [made_entry(site, PageKey(FOLLOW, locale.tag), follow)] if follow else []
        langs = {tag: site.locale(tag).lang for tag in sorted({locale.tag, *(entry.key.tag for entry in found)})}
        inputs = encode((locale.tag, langs, locale.message("(in English)"), found))
        return recall("names", inputs, lambda: _name_list(site, locale, found))

    if not pages.outline:
        return names()
    inputs = encode((pages.outline, locale.tag, follow, sorted(hidden.gone), sorted(hidden.blocks.items())))
    return recall("names-of-outline", inputs, names)


def search_page(
    keep: Keep, recall: Recall, pages: Pages, hidden: Hidden, model: PageModel, script: str = ""
) -> PageModel:
    """Return the page. model: of any page in its language. script: address of its script, where the look has one."""
    site, locale = pages.site, pages.site.locale(model.tag)
    makes_follow = model.feed and (FOLLOW, model.tag) not in site.pages
    follow = locale.message("Tell me when this changes")[0] if makes_follow else ""
    names = msgspec.json.decode(_names(recall, pages, hidden, locale, follow), type=NameList)
    # Links to the headings of one page share its address: 8 MB of 10,000 pages (2026-11-30).
    links = {
        target: msgspec.structs.replace(link, address=intern(link.address), anchor=intern(link.anchor))
        for target, link in names.links.items()
    }
    title, lang = locale.message("Search and A to Z")
    made = simple_page(
        keep,
        model,
        address(SEARCH, model.tag),
        title,
        bytes(names.document),
        breadcrumbs=(),
        previous=None,
        next=None,
        published="",
        generated={},
        links={**model.links, **links},
        pictures={},
        foreign=names.foreign,
        anchors=(),
        kind="page",
        other_formats_note=(),
        notices=notices_without_english(site, model),
        interpreter=(*model.interpreter, Text(" "), *contacts(site, locale)) if model.interpreter else (),
    )
    made = msgspec.structs.replace(made, title_lang=lang, languages=in_other_languages(model, SEARCH))
    if not script or not has_field(pages, model.tag):
        return made
    return msgspec.structs.replace(
        made,
        search_index=index_folder(model.tag),
        search_script=script,
        policy=meta_policy(site.settings.form_action, search=True),
    )


def idle_words(site: Site, tag: str) -> tuple[str, ...]:
    """Return the words of a language that say little in a question."""
    words = words_of(site, tag)
    return tuple(sorted({*words.skip, *words.small}))


def words_of(site: Site, tag: str) -> SearchWords:
    """Return what a language adds to its search."""
    return site.search_words.get(tag, SearchWords())
