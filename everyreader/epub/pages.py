"""Turns a page and its tree into the text of a book: each page of a booklet is a part of its own, between what is said
before and after."""

from __future__ import annotations

from collections.abc import Callable

import msgspec
from markupsafe import Markup

from everyreader.document import encode
from everyreader.epub.parts import NOWHERE, BookText
from everyreader.format_info import FormatInfo, Section
from everyreader.locale import Locale
from everyreader.markup import (
    OutputContext,
    Theme,
    isolated_words,
    output_context,
    say,
    write_blocks,
    write_inlines,
    write_line,
)
from everyreader.resolve import ResolvedPage
from everyreader.resolve.tree import Block, Heading, Inline


def writer(info: FormatInfo) -> Callable[[ResolvedPage, Theme, Locale], str]:
    """Return what writes pages as a book, with its parts in the order of a format."""

    def write(page: ResolvedPage, theme: Theme, locale: Locale) -> str:
        return _book(page, info, theme, locale)

    return write


def _book(page: ResolvedPage, info: FormatInfo, theme: Theme, locale: Locale) -> str:
    model = page.model
    root = f"{model.base_url}/" if model.base_url else NOWHERE
    context = msgspec.structs.replace(output_context(page, "screen", locale), root=root)
    source = f"{model.base_url}/{model.address}" if model.base_url else ""

    def render(order: tuple[Section, ...], body: tuple[Block, ...]) -> str:
        values = {**_values(page, info, context, theme, locale), "source": source, "order": order}
        values["body"] = write_blocks(body, context, model.direction, theme)
        return theme.environment.get_template("epub/page.html").render(values)

    middle = info.order.index("body")
    first, last = info.order[:middle], info.order[middle + 1 :]
    if model.booklet:
        chapters = _chapters(page.body)
        parts = (render(first, ()), *(render(("body",), chapter) for chapter in chapters), render(last, ()))
    else:
        parts = (render(info.order, page.body),)
    text = BookText(
        isolated_words(model.title, model.direction),
        model.lang,
        model.direction,
        model.site_name,
        source or f"{model.site_name} {model.address}",
        source,
        model.modified,
        root,
        f"{say(locale, 'Contents', model.lang, context.latin)}",
        isolated_words(model.title, model.direction),
        tuple(part for part in parts if part.strip()),
    )
    return encode(text).decode()


def _values(
    page: ResolvedPage, info: FormatInfo, context: OutputContext, theme: Theme, locale: Locale
) -> dict[str, object]:
    """Return what a template can show."""
    model = page.model

    def message(text: str, **values: object) -> Markup:
        return say(locale, text, model.lang, context.latin, **values)

    def blocks(section: tuple[Block, ...]) -> Markup:
        return write_blocks(section, context, model.direction, theme)

    def words(inlines: tuple[Inline, ...]) -> Markup:
        return write_inlines(inlines, context, model.direction)

    return {
        "view": model,
        "_": message,
        "label": info.label,
        "locale": locale,
        "colon": locale.punctuation.colon,
        "title": words(page.title),
        "line": lambda text: write_line(text, context, model.direction, locale.dates),
        "web": words(page.web_address),
        "notices": blocks(page.notices),
        "closing": blocks(page.closing),
        "in_full": blocks(page.in_full),
        "others": words(page.other_formats),
        "interpreter": words(page.interpreter),
    }


def _chapters(body: tuple[Block, ...]) -> list[tuple[Block, ...]]:
    """Return the blocks of each page of a booklet: one begins with the heading that is its title."""
    chapters: list[list[Block]] = []
    for block in body:
        begins = isinstance(block, Heading) and block.level == 2 and block.id.endswith("~")
        if begins or not chapters:
            chapters.append([])
        chapters[-1].append(block)
    return [tuple(chapter) for chapter in chapters]
