"""Large print: a tagged A4 PDF at 18 point, made by WeasyPrint as PDF/UA-1 (ISO 14289-1) from the same tree as the web page."""

from __future__ import annotations

from typing import Any

from markupsafe import Markup

from everyreader.document import Document
from everyreader.locale import Locale
from everyreader.markup import Look, View, render_blocks, render_inlines, say
from everyreader.pdf import gap, materials, typeset
from everyreader.pdf.smallest import read_pdf_blocks
from everyreader.plan import Format, Materials

FORMAT = Format("large-print", ".large-print.pdf", "application/pdf", "Large print", "print")
ENGINE = "pdf"
POINTS = 18


def render(view: View, document: Document, look: Look, locale: Locale) -> str:
    """Return the HTML that WeasyPrint sets."""
    def message(text: str, **values: object) -> Markup:
        return say(locale, text, view.lang, **values)

    blocks = (*view.notices, *document.blocks, *view.closing)
    values: dict[str, Any] = {
        "view": view, "_": message, "plain": lambda text: locale.message(text)[0], "points": POINTS,
        "body": render_blocks(blocks, view, look, locale), "others": render_inlines(view.others, view, look.medium),
    }
    return look.environment.get_template("large-print/page.html").render(values)


def finish(text: str, style: str, materials: Materials, project: str) -> tuple[bytes, int]:
    """Return the PDF of a text, and how many pages it has."""
    return typeset(text, style, materials)


def read_blocks(data: bytes) -> list[tuple[str, str]]:
    """Return (id, words) of each smallest block of a finished file by its tag tree, for the proof of parity."""
    return read_pdf_blocks(data)


__all__ = ["FORMAT", "finish", "gap", "materials", "read_blocks", "render"]
