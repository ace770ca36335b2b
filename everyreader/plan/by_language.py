"""The pages of each language, told apart once for all languages."""

from __future__ import annotations

from functools import lru_cache

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
