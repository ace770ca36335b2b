"""Makes the views of booklets, from those of the pages that each joins."""

from __future__ import annotations

from collections.abc import Mapping

from everyreader.build.workshop import Workshop
from everyreader.plan import booklet_formats, booklet_pages, join_pages
from everyreader.resolve import PageModel
from everyreader.site import PageKey, Site


def booklet_views(shop: Workshop, site: Site, views: Mapping[PageKey, PageModel]) -> dict[PageKey, PageModel]:
    """Return the PageModel of each booklet that some format makes, by the page that carries it."""
    found: dict[PageKey, PageModel] = {}
    for key in sorted(views):
        members = [views[member] for page in booklet_pages(site, key) if (member := PageKey(page, key.tag)) in views]
        if len(members) > 1 and booklet_formats(site, key):
            documents = [shop.data(f"document:{view.document}") for view in members]
            view, document = join_pages(site, key, members, documents)
            shop.keep(f"document:{view.document}", document)
            found[key] = view
    return found
