"""Web pages: one HTML file a page and language, without scripts, for any browser and for reading from disk."""

from __future__ import annotations

from typing import Any

from markupsafe import Markup

from everyreader.document import Document
from everyreader.format import Format
from everyreader.format_info import FormatInfo
from everyreader.locale import Locale
from everyreader.markup import Look, View, fill_markup, link_from, render_blocks, render_inlines, say
from everyreader.markup.read_html import read_html_blocks


def write(view: View, document: Document, look: Look, locale: Locale) -> str:
    """Return the HTML of a page."""
    def message(text: str, **values: object) -> Markup:
        return say(locale, text, view.lang, **values)

    def link(address: str) -> str:
        return link_from(view, address)

    def size(count: int) -> Markup:
        return say(locale, "{size} MB", view.lang, size=f"{count / 1e6:.2f}") if count >= 1_000_000 else say(
            locale, "{size} KB", view.lang, size=-(-count // 1000))

    def pages(count: int) -> Markup:
        text, lang = locale.count("{count} page", "{count} pages", count)
        return fill_markup(text, {}) if lang == view.lang else Markup(f'<span lang="{lang}">{text}</span>')

    blocks = (*document.blocks, *view.closing)
    values: dict[str, Any] = {
        "view": view, "_": message, "plain": lambda text: locale.message(text)[0], "link": link, "size": size,
        "pages": pages, "notices": render_blocks(view.notices, view, look, locale),
        "body": render_blocks(blocks, view, look, locale),
        "others": render_inlines(view.others, view, look.medium),
    }
    return look.environment.get_template("html/page.html").render(values)


FORMAT = Format(FormatInfo("html", ".html", "text/html", "Web page", "screen", after_others=True), write, read_html_blocks)
