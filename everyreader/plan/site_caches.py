"""What is worked out of a Site once because several ask for it: it is forgotten with the Site."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from everyreader.plan.addresses import address_conflicts
from everyreader.plan.by_language import in_order, pages_by_language, published_by_kind
from everyreader.plan.changes import changed_pages
from everyreader.plan.links import links_from
from everyreader.plan.navigation import easy_read_pages, page_link, part_of
from everyreader.plan.short_names import short_names
from everyreader.site.spoken import copied_lines


@contextmanager
def cached_per_site() -> Iterator[None]:
    """Let answers about a Site be remembered for as long as one build lasts: no Site stays in memory after it."""
    try:
        yield
    finally:
        address_conflicts.cache_clear()
        changed_pages.cache_clear()
        copied_lines.cache_clear()
        easy_read_pages.cache_clear()
        in_order.cache_clear()
        links_from.cache_clear()
        page_link.cache_clear()
        pages_by_language.cache_clear()
        part_of.cache_clear()
        published_by_kind.cache_clear()
        short_names.cache_clear()
