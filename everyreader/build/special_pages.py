"""Makes the pages that no source stands for: the home page of a site that has none, and pages at old addresses."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from urllib.parse import urlsplit

import msgspec

from everyreader.build.pages import Pages
from everyreader.document import Block, Callout, Document, Item, Link, Listing, Paragraph, Text, digest, encode
from everyreader.layout import CONTENT, REDIRECTS
from everyreader.plan import kept_back, redirects_of, resolve_redirects, vanished
from everyreader.plan.notices import format_message, withheld_page
from everyreader.resolve import FormatLink, LinkValue, PageLink, PageModel
from everyreader.site import PageKey, Site

Keep = Callable[[str, bytes], str]
"""Keeps bytes under a name in the cache."""


def _simple_page(
    keep: Keep, model: PageModel, path: str, title: str, blocks: tuple[Block, ...], **fields: object
) -> PageModel:
    document = encode(Document(blocks))
    keep(f"document:{digest(document)}", document)
    return msgspec.structs.replace(
        model,
        address=path,
        title=title,
        title_lang=model.lang,
        document=digest(document),
        description="",
        languages=(),
        alternates=(),
        formats=(),
        reviewed="",
        next_review="",
        indexed=False,
        withheld=(),
        navigation=_links_to_other_pages(model.navigation),
        footer=_links_to_other_pages(model.footer),
        **fields,
    )


def _links_to_other_pages(links: tuple[PageLink, ...]) -> tuple[PageLink, ...]:
    """Return links none of which is to the page that they stand on."""
    return tuple(msgspec.structs.replace(link, here=False) for link in links)


def listing(keep: Keep, site: Site, models: Mapping[PageKey, PageModel]) -> PageModel:
    """Return a home page for a site that has none: a list of its pages, each in the first language that has it."""
    tags = sorted({tag for _, tag in models}, key=lambda tag: (tag != site.default, tag))
    first = {page: next(tag for tag in tags if (page, tag) in models) for page, _ in sorted(models, reverse=True)}
    chosen = [(page, models[PageKey(page, tag)]) for page, tag in sorted(first.items())]
    items = tuple(
        Item(f"pages/item-{number}", (Paragraph(f"pages/paragraph-{number}", (Link(page, (Text(model.title),)),)),))
        for number, (page, model) in enumerate(chosen, 1)
    )
    links = {page: LinkValue(address=model.address) for page, model in chosen}
    base = models.get(PageKey(chosen[0][0], tags[0])) or chosen[0][1]
    return _simple_page(
        keep,
        base,
        "index.html",
        site.settings.name or base.title,
        (Listing("pages/list-1", items),),
        links={**base.links, **links},
    )


def not_found(keep: Keep, site: Site, model: PageModel, path: str, instead: PageModel | None = None) -> PageModel:
    """Return what a reader sees at an address where nothing is, with the way on, in the language of a page's PageModel.

    instead: the page that stood there, in the default language. A page that hosts show at any address has links from
    the root of the site.
    """
    locale = site.locale(model.tag)
    ways = [(Link("home", format_message(locale, "Go to the home page")),)]
    links = {**model.links, "home": LinkValue(address=model.home)}
    if instead and site.locale(site.default).is_english and not locale.is_english:
        ways.insert(0, (Link("instead", format_message(locale, "Read this page in English")),))
        links["instead"] = LinkValue(address=instead.address, lang=instead.lang)
    blocks = (
        Paragraph(
            "lost/paragraph-1",
            format_message(
                locale, "This page is not here. It may have moved, or its address may have a mistake in it."
            ),
        ),
        *(Paragraph(f"lost/paragraph-{number}", way) for number, way in enumerate(ways, 2)),
    )
    root = f"{urlsplit(site.settings.base_url).path}/" if path.endswith("404.html") else ""
    return _simple_page(
        keep,
        model,
        path,
        locale.message("Page not found")[0],
        blocks,
        breadcrumbs=(),
        previous=None,
        next=None,
        published="",
        generated={},
        links=links,
        root=root,
        kind="page",
        other_formats_note=(),
        notices=tuple(map(_without_english_link, model.notices)),
    )


def withdrawn(keep: Keep, site: Site, model: PageModel, path: str) -> PageModel:
    """Return what a reader sees at the address of a page that was published and is kept back now: whom to ask. view: of any
    page in its language."""
    locale = site.locale(model.tag)
    title, lang = locale.message("This page is being checked")
    made = _simple_page(
        keep,
        model,
        path,
        title,
        withheld_page(site, locale),
        breadcrumbs=(),
        previous=None,
        next=None,
        published="",
        generated={},
        kind="page",
        other_formats_note=(),
        notices=tuple(map(_without_english_link, model.notices)),
    )
    return msgspec.structs.replace(made, title_lang=lang)


def _without_english_link(block: Block) -> Block:
    """Return the notice of a draft without its link to the English page: it would be that of another page."""
    if not isinstance(block, Callout) or block.id != "draft":
        return block
    return msgspec.structs.replace(block, blocks=tuple(part for part in block.blocks if part.id != "draft/paragraph-3"))


def redirect(keep: Keep, site: Site, model: PageModel, path: str) -> PageModel:
    """Return a page at an old address that says where a page is now, and leads there."""
    link = (Link("moved", (Text(model.title),)),)
    locale = site.locale(model.tag)
    blocks = (Paragraph("moved/paragraph-1", format_message(locale, "This page is now at {link}.", link=link)),)
    return _simple_page(
        keep,
        model,
        path,
        locale.message("This page has moved")[0],
        blocks,
        redirect=model.address,
        other_formats_note=(),
        links={**model.links, "moved": LinkValue(address=model.address)},
    )


def special_pages(
    keep: Keep, pages: Pages, panels: Mapping[PageKey, list[FormatLink]]
) -> Iterable[tuple[PageModel, str]]:
    """Yield the pages that stand outside the languages' own, with their sources: the home page at the root, pages for lost
    readers, redirects, and what stands at the address of a page that is gone."""
    site, models, lost = pages.site, pages.models, pages.lost
    home = models.get(PageKey("index", site.default))
    if pages.shows(site.default) and models:
        if home:
            yield (
                msgspec.structs.replace(
                    home,
                    address="index.html",
                    alternates=(),
                    formats=tuple(panels.get(PageKey("index", site.default), ())),
                ),
                CONTENT,
            )
        else:
            yield listing(keep, site, models), CONTENT
    some = {key.tag: key for key in reversed(tuple(models)) if pages.shows(key.tag)}
    first = {tag: models[key] for tag, key in sorted(some.items())}
    for tag, model in first.items():
        if ("404", tag) not in models:
            yield not_found(keep, site, model, f"{tag}/404.html"), CONTENT
        if tag == site.default:
            yield not_found(keep, site, model, "404.html"), CONTENT
    for key in models:
        if pages.shows(key[1]):
            for path in (path for path in redirects_of(site, key, lost) if path.endswith((".html", ".htm"))):
                yield redirect(keep, site, models[key], path), site.pages[key].source
    for move in resolve_redirects(site):
        if (
            not move.fault
            and pages.shows(move.key[1])
            and (move.file, REDIRECTS) not in lost
            and (move.file.endswith((".html", ".htm")))
        ):
            yield redirect(keep, site, models[move.key], move.file), REDIRECTS
    kept = kept_back(site)
    for path in vanished(site):
        tag, _, page = path.removesuffix(".html").partition("/")
        if shown := first.get(tag) or first.get(site.default):
            yield (
                (
                    withdrawn(keep, site, shown, path)
                    if path in kept
                    else not_found(keep, site, shown, path, models.get(PageKey(page, site.default)))
                ),
                "an address that was published",
            )
