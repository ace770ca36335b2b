"""Web pages: one HTML file a page and language, without scripts, for any browser and for reading from disk."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import lru_cache
from html import escape, unescape
from unicodedata import combining, east_asian_width
from urllib.parse import quote, urljoin

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
from everyreader.markup.directed import text_of_run
from everyreader.markup.easy_read import parts_of
from everyreader.proof.read_html import read_html_blocks
from everyreader.resolve import PageModel, ResolvedPage
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


ROW = 125
"""Letters that a row of the menu holds on a desktop, in the middle of all languages."""
BETWEEN = 2
"""Letters that the space between two entries is as wide as."""


def fills_a_row(names: Iterable[str]) -> bool:
    """Say whether a menu with these entries needs more than one row, so that the title would come late: it is folded on
    a desktop too, as it is on a phone. Chinese letters are as wide as two, and marks on a letter take no room.

    >>> fills_a_row(["Home", "Contact us"]), fills_a_row(["Ask for another format"] * 6), fills_a_row(["联系我们"] * 13)
    (False, True, True)
    """
    width = {"W": 2, "F": 2}
    return (
        sum(
            BETWEEN + sum(width.get(east_asian_width(sign), 1) for sign in name if not combining(sign))
            for name in names
        )
        > ROW
    )


def _menu_names(page: ResolvedPage, locale: Locale) -> list[str]:
    home, main_site = (locale.message(words)[0] for words in ("Home", "Main website"))
    names = [home if link.address == page.model.home else text_of_run(link.words) for link in page.menu]
    return [*names, main_site] if page.model.main_site else names


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
        "folds_menu": fills_a_row(_menu_names(page, locale)),
        "says_easy_read": (easy := model.offer.easy_read) is not None
        and begins_with_label(easy.title, locale.message("Easy Read")[0]),
    }
    return _addresses_once(theme.environment.get_template("html/page.html").render(values), _own_address(model))


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
_LINK = re.compile(
    r'(?s)<details>.*?</details>|<nav .*?</nav>|<p class="also">.*?</p>|<section class="formats".*?</section>'
    r'|<a href="(?!#|tel:|sms:|mailto:)([^"#]*)([^"]*)"([^>]*)>(.*?)</a>'
)
LISTS = ("formats", "languages")
"""The kinds of page that are tables of links, whose cells are as narrow as their words: no address fits into them, nor
beside each line of the A to Z."""


def _own_address(model: PageModel) -> str:
    is_list = model.kind in LISTS or model.search == model.address
    known = model.base_url and not model.root and not is_list
    return f"{model.base_url}/{quote(model.address)}" if known else ""


def _addresses_once(html: str, here: str) -> str:
    """Return a page in whose main part links are marked whose address its print tells already: in their words, or at
    one before. Those to other pages of the site have their whole address beside them, for paper. here: the whole
    address of the page, or nothing where no other is known or fits."""
    told = {here}

    def mark(link: re.Match[str]) -> str:
        href, place, rest, words = link.groups()
        if not href:
            return link[0]  # what is folded, and what leads through the site, is not printed
        outside = href.startswith(("http://", "https://"))
        if not outside and not here:
            return link[0]
        whole = unescape(href + place if outside else urljoin(here, href))
        again = whole in told or shown_address(whole) in unescape(_ELEMENT.sub("", words))
        told.add(whole)
        if outside:
            return f'<a class="told" href="{href}{place}"{rest}>{words}</a>' if again else link[0]
        shown = "" if again else f' data-web="{escape(shown_address(whole))}"'
        return f'<a href="{href}{place}"{rest}{shown}>{words}</a>'

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
