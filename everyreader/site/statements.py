"""Which accessibility statements nobody has filled in."""

from __future__ import annotations

from everyreader.parse import Header
from everyreader.site.index import Site


def unfilled_statements(site: Site) -> list[Header]:
    """Return the statements that readers would get, with places that a person still has to fill in, of a site that
    is no demonstration."""
    if site.settings.demonstration:
        return []
    return [
        header
        for key, header in site.pages.items()
        if header.meta.kind == "statement" and header.to_complete and key in site.published and key not in site.unready
    ]


def has_statement(site: Site) -> bool:
    """Say whether readers get a statement."""
    return any(header.meta.kind == "statement" and key in site.published for key, header in site.pages.items())
