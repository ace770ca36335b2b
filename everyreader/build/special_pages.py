"""Makes the pages that no source stands for: the home page of a site that has none, and pages at old addresses."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from urllib.parse import urlsplit

import msgspec

from everyreader.build.pages import Pages
from everyreader.document import Block, Callout, Document, Item, Link, Listing, Paragraph, Text, digest, encode
from everyreader.layout import CONTENT, REDIRECTS
from everyreader.plan import kept_back, moves, redirects_of, vanished
from everyreader.plan.notices import fill, taken_down
from everyreader.resolve import FormatLink, LinkValue, PageLink, PageModel
from everyreader.site import PageKey, Site

Keep = Callable[[str, bytes], str]
"""Keeps bytes under a name in the cache."""


def _plain(
    keep: Keep, view: PageModel, path: str, title: str, blocks: tuple[Block, ...], **fields: object
) -> PageModel:
    document = encode(Document(blocks))
    keep(f"document:{digest(document)}", document)
    return msgspec.structs.replace(
        view,
        address=path,
        title=title,
        title_lang=view.lang,
        document=digest(document),
        description="",
        languages=(),
        alternates=(),
        formats=(),
        reviewed="",
        next_review="",
        indexed=False,
        withheld=(),
        navigation=_elsewhere(view.navigation),
        footer=_elsewhere(view.footer),
        **fields,
    )


def _elsewhere(links: tuple[PageLink, ...]) -> tuple[PageLink, ...]:
    """Return links none of which is to the page that they stand on."""
    return tuple(msgspec.structs.replace(link, here=False) for link in links)


def listing(keep: Keep, site: Site, views: Mapping[PageKey, PageModel]) -> PageModel:
    """Return a home page for a site that has none: a list of its pages, each in the first language that has it."""
    tags = sorted({tag for _, tag in views}, key=lambda tag: (tag != site.default, tag))
    first = {page: next(tag for tag in tags if (page, tag) in views) for page, _ in sorted(views, reverse=True)}
    chosen = [(page, views[PageKey(page, tag)]) for page, tag in sorted(first.items())]
    items = tuple(
        Item(f"pages/item-{number}", (Paragraph(f"pages/paragraph-{number}", (Link(page, (Text(view.title),)),)),))
        for number, (page, view) in enumerate(chosen, 1)
    )
    links = {page: LinkValue(address=view.address) for page, view in chosen}
    base = views.get(PageKey(chosen[0][0], tags[0])) or chosen[0][1]
    return _plain(
        keep,
        base,
        "index.html",
        site.settings.name or base.title,
        (Listing("pages/list-1", items),),
        links={**base.links, **links},
    )


def not_found(keep: Keep, site: Site, view: PageModel, path: str, instead: PageModel | None = None) -> PageModel:
    """Return what a reader sees at an address where nothing is, with the way on, in the language of a page's PageModel.

    instead: the page that stood there, in the default language. A page that hosts show at any address has links from
    the root of the site.
    """
    locale = site.locale(view.tag)
    ways = [(Link("home", fill(locale, "Go to the home page")),)]
    links = {**view.links, "home": LinkValue(address=view.home)}
    if instead and site.locale(site.default).is_english and not locale.is_english:
        ways.insert(0, (Link("instead", fill(locale, "Read this page in English")),))
        links["instead"] = LinkValue(address=instead.address, lang=instead.lang)
    blocks = (
        Paragraph(
            "lost/paragraph-1",
            fill(locale, "This page is not here. It may have moved, or its address may have a mistake in it."),
        ),
        *(Paragraph(f"lost/paragraph-{number}", way) for number, way in enumerate(ways, 2)),
    )
    root = f"{urlsplit(site.settings.base_url).path}/" if path.endswith("404.html") else ""
    return _plain(
        keep,
        view,
        path,
        locale.message("Page not found")[0],
        blocks,
        above=(),
        before=None,
        after=None,
        published="",
        filled={},
        links=links,
        root=root,
        kind="page",
        others=(),
        notices=tuple(map(_without_way, view.notices)),
    )


def withdrawn(keep: Keep, site: Site, view: PageModel, path: str) -> PageModel:
    """Return what a reader sees at the address of a page that was published and is kept back now: whom to ask. view: of any
    page in its language."""
    locale = site.locale(view.tag)
    title, lang = locale.message("This page is being checked")
    made = _plain(
        keep,
        view,
        path,
        title,
        taken_down(site, locale),
        above=(),
        before=None,
        after=None,
        published="",
        filled={},
        kind="page",
        others=(),
        notices=tuple(map(_without_way, view.notices)),
    )
    return msgspec.structs.replace(made, title_lang=lang)


def _without_way(block: Block) -> Block:
    """Return the notice of a draft without its link to the English page: it would be that of another page."""
    if not isinstance(block, Callout) or block.id != "draft":
        return block
    return msgspec.structs.replace(block, blocks=tuple(part for part in block.blocks if part.id != "draft/paragraph-3"))


def redirect(keep: Keep, site: Site, view: PageModel, path: str) -> PageModel:
    """Return a page at an old address that says where a page is now, and leads there."""
    link = (Link("moved", (Text(view.title),)),)
    locale = site.locale(view.tag)
    blocks = (Paragraph("moved/paragraph-1", fill(locale, "This page is now at {link}.", link=link)),)
    return _plain(
        keep,
        view,
        path,
        locale.message("This page has moved")[0],
        blocks,
        redirect=view.address,
        others=(),
        links={**view.links, "moved": LinkValue(address=view.address)},
    )


def roots(keep: Keep, pages: Pages, panels: Mapping[PageKey, list[FormatLink]]) -> Iterable[tuple[PageModel, str]]:
    """Yield the pages that stand outside the languages' own, with their sources: the home page at the root, pages for lost
    readers, redirects, and what stands at the address of a page that is gone."""
    site, views, lost = pages.site, pages.views, pages.lost
    home = views.get(PageKey("index", site.default))
    if pages.shows(site.default) and views:
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
            yield listing(keep, site, views), CONTENT
    some = {key.tag: key for key in reversed(tuple(views)) if pages.shows(key.tag)}
    first = {tag: views[key] for tag, key in sorted(some.items())}
    for tag, view in first.items():
        if ("404", tag) not in views:
            yield not_found(keep, site, view, f"{tag}/404.html"), CONTENT
        if tag == site.default:
            yield not_found(keep, site, view, "404.html"), CONTENT
    for key in views:
        if pages.shows(key[1]):
            for path in (path for path in redirects_of(site, key, lost) if path.endswith((".html", ".htm"))):
                yield redirect(keep, site, views[key], path), site.pages[key].source
    for move in moves(site):
        if (
            not move.fault
            and pages.shows(move.key[1])
            and (move.file, REDIRECTS) not in lost
            and (move.file.endswith((".html", ".htm")))
        ):
            yield redirect(keep, site, views[move.key], move.file), REDIRECTS
    kept = kept_back(site)
    for path in vanished(site):
        tag, _, page = path.removesuffix(".html").partition("/")
        if shown := first.get(tag) or first.get(site.default):
            yield (
                (
                    withdrawn(keep, site, shown, path)
                    if path in kept
                    else not_found(keep, site, shown, path, views.get(PageKey(page, site.default)))
                ),
                "an address that was published",
            )
