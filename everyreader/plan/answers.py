"""What is worked out of a Site once because several ask for it: it is forgotten with the Site."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from everyreader.plan.addresses import contests
from everyreader.plan.ways import page_link


@contextmanager
def site_answers() -> Iterator[None]:
    """Let answers about a Site be remembered for as long as one build lasts: no Site stays in memory after it."""
    try:
        yield
    finally:
        contests.cache_clear()
        page_link.cache_clear()
