"""Web pages: one HTML file a page and language, without scripts, for any browser and for reading from disk."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache
from html import unescape

from markupsafe import Markup

from everyreader.fact_values import shown_address
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
    write_line,
)
from everyreader.markup.easy_read import parts_of
from everyreader.proof.read_html import read_html_blocks
from everyreader.resolve import ResolvedPage
from everyreader.resolve.inlines import without_pictures
from everyreader.resolve.tree import PAGE_TITLE, Block, Heading, Inline, Table, inner_blocks


@lru_cache(
    maxsize=1000
)  # the pages of a language have the same menu: a twentieth of the time of writing a page, 29 November 2026
def _name(words: tuple[Inline, ...], direction: Direction, latin: str) -> Markup:
    """Return the name of a page in a menu, in which there are no links."""
    return write_inlines(words, OutputContext("screen", "", "", "", "", 18, latin=latin), direction, linked=True)


def names_a_table(body: tuple[Block, ...]) -> bool:
    """Say whether the title of a page is the name of a table: one that is under no other heading."""
    for block in body:
        if isinstance(block, Heading):
            return False
        if block.section == PAGE_TITLE if isinstance(block, Table) else names_a_table(inner_blocks(block)):
            return True
    return False


def begins_with_label(title: str, label: str) -> bool:
    """Say whether a title has what its page is called before its colon, so that a link need not say it twice. label: in
    one language, or in two, the other in brackets.

    >>> begins_with_label("Easy Read: how to complain", "Easy Read")
    True
    >>> begins_with_label("How to complain", "Easy Read")
    False
    """
    first, *rest = re.split("[:：]", title)
    return bool(rest) and first.strip() in (name.strip() for name in re.split("[()（）]", label) if name.strip())


INFO = FormatInfo(
    "html",
    ".html",
    "text/html",
    "Web page",
    "screen",
    after_others=True,
    features=("displayTransformability", "readingOrder", "structuralNavigation"),
    order=ON_SCREEN,
)


def write(page: ResolvedPage, theme: Theme, locale: Locale) -> str:
    """Return the HTML of a page."""
    model, context = page.model, output_context(page, "screen", locale)

    def message(text: str, **values: object) -> Markup:
        return say(locale, text, model.lang, context.latin, **values)

    def link(address: str) -> str:
        return link_from(context, address)

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
        "size": lambda count: _size(count, locale, context),
        "minutes": lambda seconds: say(
            locale, "{time} min", model.lang, context.latin, time=f"{seconds // 60}:{seconds % 60:02}"
        ),
        "pages": lambda count: _pages(count, locale, context),
        "demonstration": blocks(page.demonstration),
        "draft": blocks(page.draft),
        "easy_read_state": blocks(page.state),
        "draft_in_full": blocks(page.draft_in_full),
        "lead": blocks(page.lead),
        "text": "" if model.kind == "easy-read" else blocks(page.text),
        "parts": _parts(page, blocks, words) if model.kind == "easy-read" else [],
        "another": words(page.another_language),
        "web": words(page.web_address),
        "problem": words(page.problem),
        "closing": blocks(page.closing),
        "others": words(page.other_formats),
        "contents": [
            (entry.anchor, write_inlines(entry.words, context, model.direction, linked=True))
            for entry in page.contents
            if entry.level == 2 and not entry.generated
        ],
        "order": INFO.order[1:],
        "signs": locale.punctuation,
        "page": page,
        "words": words,
        "line": lambda text: write_line(text, context, model.direction, locale.dates),
        "name": lambda link: _name(link.words, model.direction, context.latin),
        "title": words(page.title),
        "names_a_table": names_a_table,
        "says_easy_read": (easy := model.offer.easy_read) is not None
        and begins_with_label(easy.title, locale.message("Easy Read")[0]),
    }
    return _addresses_once(theme.environment.get_template("html/page.html").render(values))


def _parts(
    page: ResolvedPage, write: Callable[[tuple[Block, ...]], Markup], words: Callable[[tuple[Inline, ...]], Markup]
) -> list[tuple[Markup, str, Markup]]:
    """Return each part of an Easy Read page as HTML, with the anchor and the words of the heading that is next."""
    parts = parts_of(page.text)
    names = [first if isinstance(first := part[0], Heading) else None for part in parts]
    return [
        (write(part), *((after.id, words(without_pictures(after.children))) if after else ("", Markup(""))))
        for part, after in zip(parts, (*names[1:], None), strict=False)
    ]


_ELEMENT = re.compile("<[^>]*>")
_LINK = re.compile(r'(?s)<details>.*?</details>|<a href="(https?://[^"]*)"([^>]*>(.*?)</a>)')


def _addresses_once(html: str) -> str:
    """Return a page in whose main part links are marked whose address its print tells already: in their words, or at
    one before."""
    told: set[str] = set()

    def mark(link: re.Match[str]) -> str:
        href, rest, words = link.groups()
        if not href:
            return link[0]  # what is folded is not printed
        again = href in told or shown_address(unescape(href)) in unescape(_ELEMENT.sub("", words))
        told.add(href)
        return f'<a class="told" href="{href}"{rest}' if again else link[0]

    before, main, after = html.partition("<main")
    return before + main + _LINK.sub(mark, after)


def _size(count: int, locale: Locale, context: OutputContext) -> Markup:
    """Return the size of a file in words. count: bytes."""
    if count >= 1_000_000:
        return say(locale, "{size} MB", context.lang, context.latin, size=f"{count / 1e6:.2f}")
    return say(locale, "{size} KB", context.lang, context.latin, size=-(-count // 1000))


def _pages(count: int, locale: Locale, context: OutputContext) -> Markup:
    """Return how many pages of paper a file has, in words."""
    text, own = locale.count("{count} page", "{count} pages", count)
    return said(text, locale, own, context.lang, context.latin)


FORMAT = Format(INFO, write, read_html_blocks)
