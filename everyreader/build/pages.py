"""The pages of a site as it was decided what is shown of them: what every step is planned from."""

from __future__ import annotations

from functools import partial

import msgspec

from everyreader.build.booklets import booklet_views
from everyreader.build.read import Project
from everyreader.build.request import BuildRequest
from everyreader.build.views import reached_languages, without_unknown
from everyreader.build.workshop import Workshop
from everyreader.layout import locale_path
from everyreader.plan import address, all_versions, contests, furnish, make_view
from everyreader.plan.fill import Boxes
from everyreader.report import Decisions
from everyreader.resolve import PageModel
from everyreader.site import PageKey, Site


class Pages(msgspec.Struct, frozen=True):
    """views: of every published page. booklets: of every booklet, by the page that carries it. tags: the languages whose web pages
    this build makes. standing: digest by address of what is published now and can be vouched for. lost: (address, source) of
    claims that were not granted. struck: pages at which we failed.
    """

    site: Site
    request: BuildRequest
    views: dict[PageKey, PageModel]
    booklets: dict[PageKey, PageModel]
    tags: frozenset[str]
    standing: dict[str, str]
    lost: frozenset[tuple[str, str]]
    struck: frozenset[PageKey] = frozenset()

    def shows(self, tag: str) -> bool:
        """Say whether this build makes the web pages of a language."""
        return not self.request.languages or tag in self.tags

    def is_kept(self, key: PageKey) -> bool:
        """Say whether a page stays as readers have it, because we failed at it."""
        return key in self.struck and address(*key) in self.site.before


def model_pages(
    shop: Workshop, project: Project, site: Site, decisions: Decisions, request: BuildRequest, standing: dict[str, str]
) -> Pages:
    """Return what is shown of every page. Errors: Struck."""
    views, struck = make_views(
        shop, site, decisions, project.struck | {key for key in site.published if key[1] in site.waiting}
    )
    tags = frozenset(tag for _, tag in site.published)
    if request.languages:
        reached = reached_languages(views, request.languages, standing.keys(), site.default)
        tags = frozenset(reached)
        views = {key: without_unknown(view, reached, standing.keys()) for key, view in views.items()}
    lost = frozenset((claim.address, claim.source) for claim, _ in contests(site))
    return Pages(site, request, views, booklet_views(shop, site, views), tags, standing, lost, struck)


def make_views(
    shop: Workshop, site: Site, decisions: Decisions, struck: frozenset[PageKey] = frozenset()
) -> tuple[dict[PageKey, PageModel], frozenset[PageKey]]:
    """Return the PageModel of every published page, and the pages at which we failed; a short one stands in their place where readers
    were given none yet. struck: pages at which we failed before. Errors: Struck where we fail at what all pages of a language have."""
    furniture = {
        tag: shop.guard.must(locale_path(tag), partial(furnish, site, tag))
        for tag in sorted({tag for _, tag in site.published})
    }
    versions = all_versions(site)
    boxes: dict[str, Boxes] = {}
    views, failed = {}, set(struck)
    for key in sorted(site.published):
        header = site.pages[key]
        down = header.broken or key in struck or (header.source in decisions.pages and not header.meta.always_published)
        blocks = decisions.blocks.get(header.source, ())
        make = partial(
            make_view, site, key, furniture[key[1]], versions[key[0]], blocks, boxes=boxes.setdefault(key[1], {})
        )
        found = shop.guard.attempt(header.source, partial(make, down), None)
        if found is None:
            failed.add(key)
            found = shop.guard.attempt(header.source, partial(make, True), None)
        if found:
            views[key] = found[0]
            if found[1]:
                shop.keep(f"document:{found[0].document}", found[1])
    return views, frozenset(failed)


def short_view(shop: Workshop, pages: Pages, key: PageKey) -> PageModel | None:
    """Return the PageModel of the short page with the contact that stands in place of a new one which we failed to make, or None where
    we fail at that too."""
    site = pages.site
    made = shop.guard.attempt(
        site.pages[key].source,
        lambda: make_view(site, key, furnish(site, key[1]), all_versions(site)[key[0]], (), True),
        None,
    )
    if made is None:
        return None
    shop.keep(f"document:{made[0].document}", made[1])
    return made[0]
