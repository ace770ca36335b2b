"""The pages of each language and of each kind, told apart once for all."""

from __future__ import annotations

from functools import lru_cache

from everyreader.parse import Kind
from everyreader.site import PageKey, Site


@lru_cache(maxsize=2)
def pages_by_language(site: Site) -> dict[str, tuple[PageKey, ...]]:
    """Return every page, published or not, by the folder of its language."""
    found: dict[str, list[PageKey]] = {}
    for key in site.pages:
        found.setdefault(key[1], []).append(PageKey(*key))
    return {tag: tuple(keys) for tag, keys in found.items()}


def pages_in(site: Site, tag: str) -> tuple[PageKey, ...]:
    """Return the pages of a language, published or not."""
    return pages_by_language(site).get(tag, ())


@lru_cache(maxsize=2)
def in_order(site: Site) -> tuple[PageKey, ...]:
    """Return the published pages, sorted."""
    return tuple([PageKey(page, tag) for page, tags in site.languages.items() for tag in sorted(tags)])


@lru_cache(maxsize=2)
def published_by_kind(site: Site) -> dict[str, tuple[PageKey, ...]]:
    """Return the published pages of each kind that there are, sorted."""
    found: dict[str, list[PageKey]] = {}
    for key in in_order(site):
        found.setdefault(site.pages[key].meta.kind, []).append(key)
    return {kind: tuple(keys) for kind, keys in found.items()}


def published_of(site: Site, kind: Kind) -> tuple[PageKey, ...]:
    """Return the published pages of a kind, sorted."""
    return published_by_kind(site).get(kind, ())
