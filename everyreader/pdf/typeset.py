"""Sets HTML as a tagged PDF with WeasyPrint, which is imported only when a PDF has to be made.

In: a text, a style sheet and Materials, which hold every font and picture that may be used. Out: the bytes of a
PDF/UA-1 file (ISO 14289-1).
"""

from __future__ import annotations

import gc
import os
import sys
from functools import cache

from markupsafe import escape
from msgspec.structs import replace

from everyreader.format import Finished, Materials
from everyreader.layout import locale_path
from everyreader.locale import Locale
from everyreader.markup.isolates import isolated_words
from everyreader.pdf.fonts import SIGNS, file_digest, font_path, forbids_embedding, libraries
from everyreader.pdf.lack_of_pango import lack_of_pango
from everyreader.pdf.last_page import KEEPING, keeping, scraps
from everyreader.pdf.line_order import RLM, marks_needed, order_lines, without_zero_width
from everyreader.pdf.page_numbers import with_pages, wrong_pages
from everyreader.pdf.pages import expected_pages, with_contents_last, without_contents
from everyreader.pdf.patches import patched
from everyreader.pdf.style_sheets import ROOT, fetcher_of, font_set, style_sheet
from everyreader.pdf.unknown_letters import unknown_letters, with_names, without_colour
from everyreader.print_fonts import fonts_line
from everyreader.resolve import PageModel
from everyreader.untyped import Untyped


@cache
def gap() -> str:
    """Return why this machine cannot make a PDF, or read it back as each must be, or nothing."""
    try:
        import pikepdf  # noqa: F401
    except ImportError as error:
        return f"pikepdf is missing ({str(error)[:80]})"
    try:
        import weasyprint  # noqa: F401
    except (ImportError, OSError) as error:
        return lack_of_pango(str(error), sys.platform)
    return ""


def materials(
    model: PageModel, locale: Locale, files: dict[str, str], others: tuple[Locale, ...] = ()
) -> Materials | str:
    """Return what enters WeasyPrint besides text and style, or why it is not there.

    files: digest by path. others: the languages that words of the page are in, besides its own.
    """
    names = dict.fromkeys(name for language in (locale, *others) for name in language.fonts)
    found = [(name, font_path(name)) for name in names]
    missing = [name for name, path in found if not path]
    place = locale_path(locale.tag, "locale.yml")
    if not locale.fonts:
        return f"no font for {locale.english_name} is named. Write into {place}: {fonts_line(locale.script)}."
    if missing:
        return f"the fonts for {locale.english_name} are missing ({', '.join(missing)})"
    refused = [name for name, path in found if forbids_embedding(path)]
    if refused:
        return f"the licence of a font forbids that it stands in a PDF ({', '.join(refused)}). Name another in {place}."
    pictures = tuple(sorted({(value.source, value.digest) for value in model.pictures.values()}))
    found += [(name, path) for name in SIGNS if (path := font_path(name))]
    fonts = tuple((path, file_digest(path)) for _, path in found)
    tools = libraries()
    return Materials(
        model.lang,
        (),
        fonts,
        " ".join(os.path.basename(path) for path in tools),
        (*(path for path, _ in fonts), *tools),
        pictures,
    )


def _with_signs(text: str, materials: Materials) -> Materials:
    """Return the materials with those fonts of signs alone that the text needs, in the order of SIGNS."""
    fonts = [font for font in materials.fonts if os.path.basename(font[0]) not in SIGNS]
    missing = unknown_letters(text, (path for path, _ in fonts))
    for font in materials.fonts:
        if missing and os.path.basename(font[0]) in SIGNS:
            fewer = unknown_letters(missing, [font[0]])
            fonts += [font] if fewer != missing else []
            missing = fewer
    return replace(materials, fonts=tuple(fonts))


MOST_PAGES = 4
"""Pages that a file may have without contents (docs/requirements, P-15)."""


def finish(text: str, style: str, materials: Materials, project: str) -> Finished:
    """Return the PDF of a text, with the letters that none of its fonts has.

    Every fetch but the fonts and pictures that the materials name is refused.
    """
    try:
        return _finished(text, style, materials)
    finally:
        gc.collect(1)  # boxes of pages hold each other: without it a process grows by half (2026-11-29)


def _finished(text: str, style: str, materials: Materials) -> Finished:
    materials = _with_signs(text, materials)
    unknown = unknown_letters(text, (path for path, _ in materials.fonts))
    with patched():
        document = _fitting(without_colour(with_names(text, unknown)), style, materials)
        direction = document.pages[0]._page_box.style["direction"]
        for page in document.pages:
            page.bookmarks = [
                (level, isolated_words(without_zero_width(label).replace("\u00a0", " "), direction), *rest)
                for level, label, *rest in page.bookmarks
            ]
            # WeasyPrint makes one more link of each box inside a link, which no Link element holds (ISO 14289-1,
            # 7.18.5).
            page.links = [link for link in page.links if link[3].element_tag == "a"]
        _set_metadata_language(document.metadata)
        _plan(document, materials)
        data: bytes = document.write_pdf(finisher=_catalogue, pdf_variant="pdf/ua-1", pdf_tags=True)
        return Finished(data, len(document.pages), unknown)


def _set_metadata_language(metadata: Untyped) -> None:
    """Add the language to the data about the file (XMP, `dc:language`), which WeasyPrint leaves out."""
    write = metadata.generate_rdf_metadata
    language = (
        f'<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:language><rdf:Bag><rdf:li>'
        f"{escape(metadata.lang or '')}</rdf:li></rdf:Bag></dc:language></rdf:Description>"
    )
    metadata.generate_rdf_metadata = lambda *wanted: write(*wanted).replace(
        b"</rdf:RDF>", language.encode() + b"</rdf:RDF>"
    )


def _fitting(text: str, style: str, materials: Materials) -> Untyped:
    """Return the pages of a text: without its contents where these are few enough. It is set twice only in doubt."""
    short = without_contents(text)
    if short == text:
        return _layout(text, style, materials)
    if expected_pages(short) <= MOST_PAGES:
        pages = _layout(short, style, materials)
        return pages if len(pages.pages) <= MOST_PAGES else _beginning_early(text, style, materials)
    pages = _beginning_early(text, style, materials)
    if _could_be_fewer(pages):
        fewer = _layout(short, style, materials)
        return fewer if len(fewer.pages) <= MOST_PAGES else pages
    return pages


FRONT_PAGES = 2
"""Pages on one of which the text of a file begins: whoever took the sheets for what they say must not leaf through
contents first."""


def _beginning_early(text: str, style: str, materials: Materials) -> Untyped:
    """Return the pages of a text with its contents: before the text if it begins early all the same, else last."""
    pages = _layout(text, style, materials)
    if _begins_on(pages) <= FRONT_PAGES or (last := with_contents_last(text)) == text:
        return pages
    moved = _layout(last, style, materials)
    return moved if _begins_on(moved) < _begins_on(pages) else pages


def _begins_on(pages: Untyped) -> int:
    """Return the number of the page on which the text begins; 0 where nothing says which boxes are the text."""
    return next((number for number, boxes in enumerate(_bodies(pages), 1) if _of_class(boxes, "text")), 0)


def _bodies(pages: Untyped) -> list[Untyped]:
    """Return the boxes in the body of each page."""
    return [page._page_box.children[0].children[0].children for page in pages.pages]


def _of_class(boxes: Untyped, name: str) -> list[Untyped]:
    return [box for box in boxes if box.element is not None and box.element.get("class") == name]


def _could_be_fewer(pages: Untyped) -> bool:
    """Say whether the contents are at least as tall as what is on the pages that would have to go."""
    bodies = _bodies(pages)
    contents = sum(box.margin_height() for boxes in bodies for box in _of_class(boxes, "contents"))
    surplus = sum(box.margin_height() for boxes in bodies[MOST_PAGES:] for box in boxes)
    return bool(surplus <= contents)


def _layout(text: str, style: str, materials: Materials) -> Untyped:
    """Return the pages of a text, on which every page number that it tells is right, and of which none that ends a file
    or a part is a scrap: more and more of the blocks before it are kept together until it has some lines."""
    document = _numbered(text, style, materials)
    kept: dict[int, int] = {}
    for number in KEEPING:
        places = scraps(document)
        if not places:
            break
        kept |= dict.fromkeys(places, number)
        document = _numbered(text, f"{style}\n{keeping(kept)}", materials)
    return document


def _numbered(text: str, style: str, materials: Materials) -> Untyped:
    """Return the pages of a text, on which every page number that it tells is right."""
    document = _set(text, style, materials)
    for _ in range(_TRIES):
        places = wrong_pages(document)
        if not places:
            break
        document = _set(with_pages(text, places), style, materials)
    return document


_TRIES = 3
"""How often a file is set again: another number may be wider, and move a line to the next page."""


def _set(text: str, style: str, materials: Materials) -> Untyped:
    from weasyprint import HTML

    sheet, fonts = style_sheet(style, materials.fonts), font_set(tuple(sorted(materials.fonts)))
    return HTML(string=text, base_url=ROOT, url_fetcher=fetcher_of(materials)).render(
        stylesheets=[sheet], font_config=fonts, pdf_variant="pdf/ua-1", pdf_tags=True
    )


def _catalogue(document: Untyped, pdf: Untyped) -> None:
    """Say to viewers that pages are labelled as they are numbered and printed at full size (ISO 32000-1, 12.2, 12.4.2).

    Nothing is said of the direction of pages (`/Direction /R2L`): with it PDFium turns every English line round.
    """
    import pydyf

    pdf.catalog["PageLabels"] = pydyf.Dictionary({"Nums": pydyf.Array([0, pydyf.Dictionary({"S": "/D", "St": 1})])})
    wishes = pdf.catalog.setdefault("ViewerPreferences", pydyf.Dictionary())
    wishes["PrintScaling"] = "/None"


def _plan(document: Untyped, materials: Materials) -> None:
    """Decide how the letters of each line are stored, before they are drawn."""
    pages = [page._page_box for page in document.pages]
    direction = pages[0].style["direction"]
    # The first font that is not for Latin letters is that of the page's language.
    own = next((path for path, _ in materials.fonts if not os.path.basename(path).startswith("NotoSans-")), "")
    order_lines(pages, direction, _LIFT if "Nastaliq" in own else 0)
    for page in document.pages if direction == "rtl" else ():
        _tip(page, marks_needed(page._page_box))


def _tip(page: Untyped, marks: int) -> None:
    """Give a page of a right-to-left document more right-to-left than left-to-right letters, where it has fewer."""
    if marks <= 0:
        return
    paint = page.paint

    def paint_and_tip(stream: Untyped, scale: float = 1) -> None:
        paint(stream, scale)
        stream.add_marks(RLM, marks)

    page.paint = paint_and_tip


_LIFT = 700
"""Thousandths of the size: the middle between the highest and the lowest that Nastaliq letters reach."""
