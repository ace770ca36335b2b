"""Makes the pages that no source stands for: the home page of a site that has none, and pages at old addresses."""

from __future__ import annotations

import msgspec

from everyreader.cli.workshop import Workshop
from everyreader.document import Block, Document, Item, Link, Listing, Paragraph, Text, digest, encode
from everyreader.markup import LinkValue, View
from everyreader.plan.notices import fill
from everyreader.site import PageKey, Site


def _plain(shop: Workshop, view: View, path: str, title: str, blocks: tuple[Block, ...], **fields: object) -> View:
    document = encode(Document(blocks))
    shop.keep(f"document:{digest(document)}", document)
    return msgspec.structs.replace(view, address=path, title=title, title_lang=view.lang, document=digest(document),
                                   description="", contents=(), languages=(), alternates=(), formats=(), reviewed="",
                                   next_review="", indexed=False, withheld=(), **fields)


def listing(shop: Workshop, site: Site, views: dict[PageKey, View]) -> View:
    """Return a home page for a site that has none: a list of its pages, each in the first language that has it."""
    tags = sorted({tag for _, tag in views}, key=lambda tag: (tag != site.default, tag))
    first = {page: next(tag for tag in tags if (page, tag) in views) for page, _ in sorted(views, reverse=True)}
    chosen = [(page, views[page, tag]) for page, tag in sorted(first.items())]
    items = tuple(Item(f"pages/item-{number}", (Paragraph(f"pages/paragraph-{number}", (
        Link(page, (Text(view.title),)),)),)) for number, (page, view) in enumerate(chosen, 1))
    links = {page: LinkValue(address=view.address) for page, view in chosen}
    base = views.get((chosen[0][0], tags[0])) or chosen[0][1]
    return _plain(shop, base, "index.html", site.settings.name or base.title, (Listing("pages/list-1", items),),
                  links={**base.links, **links})


def redirect(shop: Workshop, site: Site, view: View, path: str) -> View:
    """Return a page at an old address that says where a page is now, and leads there."""
    link = (Link("moved", (Text(view.title),)),)
    locale = site.locale(view.tag)
    blocks = (Paragraph("moved/paragraph-1", fill(locale, "This page is now at {link}.", link=link)),)
    return _plain(shop, view, path, locale.message("This page has moved")[0], blocks, redirect=view.address,
                  links={**view.links, "moved": LinkValue(address=view.address)})
