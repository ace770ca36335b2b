"""Web pages: one HTML file a page and language, without scripts, for any browser and for reading from disk."""

from __future__ import annotations

from functools import lru_cache

from markupsafe import Markup

from everyreader.document import Text
from everyreader.format import Format
from everyreader.format_info import ON_SCREEN, FormatInfo
from everyreader.language import Direction
from everyreader.locale import Locale
from everyreader.markup import (
    OutputContext,
    Theme,
    isolated_words,
    link_from,
    output_context,
    said,
    say,
    write_blocks,
    write_inlines,
)
from everyreader.proof.read_html import read_html_blocks
from everyreader.resolve import ResolvedPage
from everyreader.resolve.tree import Block, Inline


@lru_cache(
    maxsize=1000
)  # the pages of a language have the same menu: a twentieth of the time of writing a page, 29 November 2026
def _name(words: tuple[Inline, ...], direction: Direction) -> Markup:
    """Return the name of a page in a menu, in which there are no links."""
    return write_inlines(words, OutputContext("screen", "", "", "", "", 18), direction, linked=True)


INFO = FormatInfo("html", ".html", "text/html", "Web page", "screen", after_others=True, order=ON_SCREEN)


def write(page: ResolvedPage, theme: Theme, locale: Locale) -> str:
    """Return the HTML of a page."""
    model, context = page.model, output_context(page, "screen")

    def message(text: str, **values: object) -> Markup:
        return say(locale, text, model.lang, **values)

    def link(address: str) -> str:
        return link_from(context, address)

    def size(count: int) -> Markup:
        return (
            say(locale, "{size} MB", model.lang, size=f"{count / 1e6:.2f}")
            if count >= 1_000_000
            else say(locale, "{size} KB", model.lang, size=-(-count // 1000))
        )

    def pages(count: int) -> Markup:
        text, lang = locale.count("{count} page", "{count} pages", count)
        return said(text, locale, lang, model.lang)

    def plain(text: str) -> str:
        return isolated_words(text, model.direction)

    def blocks(section: tuple[Block, ...]) -> Markup:
        return write_blocks(section, context, model.direction, theme)

    def words(inlines: tuple[Inline, ...]) -> Markup:
        return write_inlines(inlines, context, model.direction)

    values: dict[str, object] = {
        "view": model,
        "_": message,
        "plain": lambda text: plain(locale.message(text)[0]),
        "isolated": plain,
        "link": link,
        "size": size,
        "pages": pages,
        "notices": blocks(page.notices),
        "body": blocks(page.body),
        "closing": blocks(page.closing),
        "others": words(page.other_formats),
        "contents": [
            (entry.anchor, write_inlines(entry.words, context, model.direction, linked=True))
            for entry in page.contents
            if entry.level == 2 and not entry.generated
        ],
        "order": INFO.order,
        "page": page,
        "words": words,
        "line": lambda text: words((Text(text),)),
        "name": lambda link: _name(link.words, model.direction),
        "title": words(page.title),
    }
    return theme.environment.get_template("html/page.html").render(values)


FORMAT = Format(INFO, write, read_html_blocks)
