"""What each file of a project must say and be, made from its sources and not from what was built."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

import msgspec

from everyreader.build.workshop import Workshop
from everyreader.document import decode_document
from everyreader.format import find_formats, format_infos
from everyreader.locale import Locale
from everyreader.pdf.read import elements, marks_of, read_tags
from everyreader.plan import PART, address, booklet_pages, points_of
from everyreader.proof.artefacts import PdfFile
from everyreader.proof.expected_inlines import Printed
from everyreader.proof.expected_text import Wanted, expected_text, wanted_booklet, wanted_page
from everyreader.proof.lookups import Part
from everyreader.proof.piece import Piece
from everyreader.report import Decisions
from everyreader.resolve import PageModel
from everyreader.site import PageKey, Site

LONG = 4
"""Pages up to which a printed file needs no contents."""


class Expected(msgspec.Struct, frozen=True):
    """One page in one language, or the booklet that it carries."""

    view: PageModel
    """Tells where its files stand, and what programs show as its title; what they must say comes from `wanted`, the sources."""
    wanted: Wanted
    locale: Locale
    site: Site

    def pieces(self, format: str, file: Path, paper: Printed | None = None) -> tuple[Piece, ...]:
        """Return its smallest blocks as a format is to have them. file: tells how many pages there are, and where headings stand,
        unless `paper` has told."""
        known = format_infos()[format]
        if known.medium == "screen":
            return expected_text(self.wanted, known)
        return expected_text(
            self.wanted,
            known,
            points_of(self.site, PageKey(self.view.page, self.view.tag), known),
            paper or printed(file),
        )

    def file(self, site: Path, format: str) -> Path:
        """Return where a format of the page, or of the booklet that it carries, stands."""
        part = PART if self.view.booklet else ""
        return site / address(self.view.page + part, self.view.tag, format_infos()[format].extension)

    def pdf(self, format: str, file: Path, paper: Printed | None = None) -> PdfFile:
        """Return a printed file with all that it must be."""
        said = self.pieces(format, file, paper)
        sizes = format_infos()[format].sizes
        languages = frozenset(
            {self.view.lang, *(lang for piece in said for lang, words in piece.runs if words.strip())}
        )
        fonts = frozenset(
            name
            for locale in (self.locale, *self.site.spoken(tuple(sorted(languages))).values())
            for name in locale.fonts
        )
        return PdfFile(
            file,
            said,
            f"{self.view.title} – {self.view.site_name}",
            self.view.lang,
            languages,
            fonts,
            sizes.least if sizes else 0,
        )


def expected_pages(
    shop: Workshop,
    site: Site,
    views: Mapping[PageKey, PageModel],
    booklets: Mapping[PageKey, PageModel],
    decisions: Decisions,
) -> list[Expected]:
    """Return what every published page and booklet says, as it was decided what is withheld."""
    parts = {key: _part(shop, site, key, decisions) for key in views}
    pages = [Expected(view, wanted_page(parts[key]), site.locale(key[1]), site) for key, view in sorted(views.items())]
    return pages + [
        Expected(
            view,
            wanted_booklet(
                parts[key],
                [parts[PageKey(page, key.tag)] for page in booklet_pages(site, key) if PageKey(page, key.tag) in parts],
                view.booklet,
            ),
            site.locale(key[1]),
            site,
        )
        for key, view in sorted(booklets.items())
    ]


def _part(shop: Workshop, site: Site, key: PageKey, decisions: Decisions) -> Part:
    header = site.pages[key]
    down = header.broken or (header.source in decisions.pages and not header.meta.always_published)
    return Part(
        site,
        key,
        decode_document(shop.data(f"document:{header.digest}")),
        frozenset(decisions.blocks.get(header.source, ())),
        down,
    )


def printed(file: Path) -> Printed:
    """Return what only the finished paper knows: a file of over four pages has contents. Of one that cannot be read nothing is
    known; the rules say so."""
    tags = read_tags(file)
    places = {
        node.id: min((mark.page for mark in marks_of(node)), default=0)
        for node, _ in (elements(tags.root) if tags.root else ())
        if node.id and node.kind[:1] == "H"
    }
    return Printed(len(tags.pages), places, len(tags.pages) > LONG)


def made(expected: list[Expected], site: Path) -> Iterator[tuple[Expected, str, Path]]:
    """Yield each page, format and file of a built site: found by folder, as the build finds them."""
    for page in expected:
        for format in find_formats():
            file = page.file(site, format)
            if file.exists():
                yield page, format, file
