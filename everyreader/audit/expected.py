"""What each file of a project must say and be, made from its sources and not from what was built."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from urllib.parse import unquote

import msgspec

from everyreader.build.task_runner import TaskRunner
from everyreader.document import decode_document
from everyreader.document.scripts import scripts_in
from everyreader.format import find_formats, format_infos
from everyreader.locale import Locale
from everyreader.markup.print_layout import CONTENTS_ID
from everyreader.parse import Header
from everyreader.pdf.fonts import SIGNS
from everyreader.pdf.read import elements, marks_of, read_tags
from everyreader.plan import PART, address, booklet_pages, points_of
from everyreader.proof.artefacts import PdfFile
from everyreader.proof.expected_inlines import Printed
from everyreader.proof.expected_text import ExpectedFile, expected_text, file_of_booklet, file_of_page
from everyreader.proof.lookups import Part
from everyreader.proof.piece import Piece
from everyreader.report import Decisions
from everyreader.resolve import PageModel
from everyreader.site import PageKey, Site

LONG = 4
"""Pages up to which a printed file needs no contents."""


class Expected(msgspec.Struct, frozen=True):
    """One page in one language, or the booklet that it carries."""

    model: PageModel
    """Tells where its files are, and what programs show as its title; what they must say comes from `expected_file`,
    the sources."""
    expected_file: ExpectedFile
    locale: Locale
    site: Site

    def pieces(self, format: str, file: Path, paper: Printed | None = None) -> tuple[Piece, ...]:
        """Return its smallest blocks as a format is to have them. file: tells how many pages there are, and where
        headings are, unless `paper` has told."""
        known = format_infos()[format]
        if known.medium != "print":
            return expected_text(self.expected_file, known)
        return expected_text(
            self.expected_file,
            known,
            points_of(self.site, PageKey(self.model.page, self.model.tag), known),
            paper or printed(file),
        )

    def file(self, site: Path, format: str) -> Path:
        """Return where a format of the page, or of the booklet that it carries, stands."""
        part = PART if self.model.booklet else ""
        return site / address(self.model.page + part, self.model.tag, format_infos()[format].extension)

    def pdf(self, format: str, file: Path, paper: Printed | None = None) -> PdfFile:
        """Return a printed file with all that it must be."""
        pieces = self.pieces(format, file, paper)
        sizes = format_infos()[format].sizes
        languages = frozenset(
            {self.model.lang, *(lang for piece in pieces for lang, words in piece.runs if words.strip())}
        )
        scripts = scripts_in("".join(words for piece in pieces for _, words in piece.runs))
        fonts = frozenset(
            name
            for locale in (self.locale, *self.site.locales_besides(self.model.tag, languages, scripts))
            for name in (*locale.fonts, *SIGNS)
        )
        return PdfFile(
            file,
            pieces,
            f"{self.model.title} – {self._size(format)} – {self.model.site_name}",
            self.model.lang,
            languages,
            fonts,
            sizes.least if sizes else 0,
            format_infos()[format].most_pages,
        )

    def _size(self, format: str) -> str:
        """Return what a print format is called, with the size of its words."""
        known = format_infos()[format]
        points = points_of(self.site, PageKey(self.model.page, self.model.tag), known)
        return self.locale.message(known.sized_label)[0].replace("{size}", str(points))


def expected_pages(
    runner: TaskRunner,
    site: Site,
    models: Mapping[PageKey, PageModel],
    booklets: Mapping[PageKey, PageModel],
    decisions: Decisions,
) -> list[Expected]:
    """Return what every published page and booklet says, as it was decided what is withheld."""
    parts = {key: _part(runner, site, key, decisions) for key in models}
    pages = [
        Expected(model, file_of_page(parts[key]), site.locale(key[1]), site) for key, model in sorted(models.items())
    ]
    return pages + [
        Expected(
            model,
            file_of_booklet(
                parts[key],
                [parts[PageKey(page, key.tag)] for page in booklet_pages(site, key) if PageKey(page, key.tag) in parts],
                model.booklet,
            ),
            site.locale(key[1]),
            site,
        )
        for key, model in sorted(booklets.items())
    ]


def _part(runner: TaskRunner, site: Site, key: PageKey, decisions: Decisions) -> Part:
    header, source = site.pages[key], site.pages.get(PageKey(key.page, site.default))
    return Part(
        site,
        key,
        decode_document(runner.data(f"document:{header.digest}")),
        frozenset(decisions.blocks.get(header.source, ())),
        _is_down(header, decisions),
        source is not None and _is_down(source, decisions),
    )


def _is_down(header: Header, decisions: Decisions) -> bool:
    return header.broken or decisions.withholds(header.source, header.meta.always_published)


def printed(file: Path) -> Printed:
    """Return what only the finished paper knows: a file of over four pages has contents. Of one that cannot be read
    nothing is known; the rules say so."""
    tags = read_tags(file)
    places = {unquote(link.target[1:]): link.place for link in tags.links if link.target.startswith("#")}
    places |= {
        node.id: min((mark.page for mark in marks_of(node)), default=0)
        for node, _ in (elements(tags.root) if tags.root else ())
        if node.id and node.kind[:1] == "H"
    }
    return Printed(len(tags.pages), places, len(tags.pages) > LONG, CONTENTS_ID in places)


def made(expected: list[Expected], site: Path) -> Iterator[tuple[Expected, str, Path]]:
    """Yield each page, format and file of a built site: found by folder, as the build finds them."""
    for page in expected:
        for format in find_formats():
            file = page.file(site, format)
            if file.exists():
                yield page, format, file
