"""What each page of a project says, made from its sources and not from what was built: the ground of all proofs of text."""

from __future__ import annotations

import datetime
import os
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from everyreader.build.booklets import booklet_views
from everyreader.build.read import index, read
from everyreader.build.pages import make_views
from everyreader.build.workshop import Workshop
from everyreader.document import decode_document
from everyreader.locale import Locale
from everyreader.resolve import PageModel
from everyreader.proof.parity import Declared, read_declared
from everyreader.proof.piece import Piece
from everyreader.proof.expected_blocks import Printed
from everyreader.proof.expected_text import Wanted, expected_text, wanted_booklet, wanted_page
from everyreader.proof.lookups import Part
from everyreader.pdf.read import elements, marks_of, read_tags
from everyreader.format import find_formats, format_infos
from everyreader.plan import PART, address, booklet_pages, points_of
from everyreader.report import Decisions
from everyreader.run import Crew, Workers
from everyreader.site import Site
from everyreader.source import discover
from everyreader.task import Cache, code_digest

HOME = Path(__file__).parents[2]
LONG = 4
"""Pages up to which a printed file needs no contents."""


class Expected(NamedTuple):
    """One page in one language, or the booklet that it carries. view: tells where its files stand; what they must say comes from
    `wanted`, the sources."""

    view: PageModel
    wanted: Wanted
    locale: Locale
    site: Site

    def pieces(self, format: str, file: Path) -> tuple[Piece, ...]:
        """Return its smallest blocks as a format is to have them. file: tells how many pages there are, and where headings stand."""
        known = format_infos()[format]
        if known.medium == "screen":
            return expected_text(self.wanted, known)
        return expected_text(self.wanted, known, points_of(self.site, (self.view.page, self.view.tag), known), printed(file))

    def file(self, site: Path, format: str) -> Path:
        """Return where a format of the page, or of the booklet that it carries, stands."""
        part = PART if self.view.booklet else ""
        return site / address(self.view.page + part, self.view.tag, format_infos()[format].extension)


def expected_of(project: Path, today: str, cache: Path) -> list[Expected]:
    """Return what every published page of a project says on a day."""
    shop = Workshop(project, Cache(cache), Crew(Workers(min(2, os.cpu_count() or 1), "")), code_digest(), lambda *_: None, set(), set(), set())
    site, _ = index(shop, read(shop, discover(project)), datetime.date.fromisoformat(today))
    views, _ = make_views(shop, site, Decisions(blocks={}, pages=frozenset()))
    parts = {key: Part(site, key, decode_document(shop.data(f"document:{site.pages[key].digest}"))) for key in views}
    pages = [Expected(view, wanted_page(parts[key]), site.locale(key[1]), site) for key, view in sorted(views.items())]
    return pages + [Expected(view, wanted_booklet(parts[key], [parts[page, key[1]] for page in booklet_pages(site, key)], view.booklet),
                             site.locale(key[1]), site) for key, view in sorted(booklet_views(shop, site, views).items())]


def printed(file: Path) -> Printed:
    """Return what only the finished paper knows: a file of over four pages has contents."""
    tags = read_tags(file)
    assert tags.root is not None, tags.fault
    places = {node.id: min((mark.page for mark in marks_of(node)), default=0)
              for node, _ in elements(tags.root) if node.id and node.kind[:1] == "H"}
    return Printed(len(tags.pages), places, len(tags.pages) > LONG)


def made(expected: list[Expected], site: Path) -> Iterator[tuple[Expected, str, Path]]:
    """Yield each page, format and file of a built site: found by folder, as the build finds them."""
    for page in expected:
        for format in find_formats():
            file = page.file(site, format)
            if file.exists():
                yield page, format, file


def declared(format: str) -> Declared:
    """Return what a format says that it leaves out and adds."""
    return read_declared((HOME / "templates" / format_infos()[format].folder / "parity.yml").read_text(encoding="utf-8"))
