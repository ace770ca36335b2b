"""Turns a page and its tree into the HTML that is set as print: furniture of the paper, then the page's own blocks.

Contents are between two marks, so that `typeset` can leave them out of a file that is short without them, or put them
last where they are so long that the text would begin late.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from markupsafe import Markup

from everyreader.document import Text
from everyreader.format_info import FormatInfo, Section
from everyreader.locale import Locale
from everyreader.markup import Theme, output_context, say, write_blocks, write_inlines
from everyreader.markup.directed import text_of_run
from everyreader.markup.isolates import isolated_text, isolated_words
from everyreader.markup.notice_ways import ways_once
from everyreader.markup.print_layout import CONTENTS_ID, MOST_ENTRIES, SIDE, keep_together, room
from everyreader.pdf.css_strings import css_content, css_text, short_title
from everyreader.resolve import PageModel, ResolvedPage
from everyreader.resolve.page import ContentsEntry
from everyreader.resolve.tree import Block, Inline, Link
from everyreader.untyped import Untyped

CONTENTS = ("<!--contents-->", "<!--/contents-->")
"""The marks around the contents."""

_LINE, _POINT = 1.3, 25.4 / 72  # millimetres a point
_EDGE, _GAP = 12, 4  # millimetres: any office printer can print so far out; between the text and what runs above it


def writer(info: FormatInfo) -> Callable[[ResolvedPage, Theme, Locale], str]:
    """Return what writes pages of a print format, with its parts in the order of that format."""

    def write(page: ResolvedPage, theme: Theme, locale: Locale) -> str:
        return render(page, info.order, theme, locale)

    return write


def render(
    page: ResolvedPage, order: tuple[Section, ...], theme: Theme, locale: Locale, template: str = "page.html"
) -> str:
    """Return the HTML that WeasyPrint sets, at the size that the page asks for. template: in `large-print`."""
    return theme.environment.get_template(f"large-print/{template}").render(page_values(page, order, theme, locale))


def page_values(page: ResolvedPage, order: tuple[Section, ...], theme: Theme, locale: Locale) -> dict[str, Untyped]:
    """Return what a template of print needs."""
    model = page.model
    context = output_context(page, "print", locale)

    def message(text: str, **values: object) -> Markup:
        return say(locale, text, model.lang, "", **values)

    def plain(text: str) -> str:
        return locale.message(text)[0]

    def place(text: str) -> str:
        """Return where a link leads; the number alone where the words would be in another language, which no style can
        say."""
        words, lang = locale.message(text)
        return words if lang == model.lang else "{page}"

    def blocks(section: tuple[Block, ...]) -> Markup:
        return write_blocks(section, context, model.direction, theme)

    def words(inlines: tuple[Inline, ...], linked: bool = False) -> Markup:
        return write_inlines(inlines, context, model.direction, linked)

    entries = [(entry.level, entry.anchor, words(entry.words, linked=True)) for entry in _listed(page)]
    body, address = blocks(page.body), _address(page.web_address)
    return {
        "view": model,
        "page": page,
        "_": message,
        "plain": plain,
        "place": place,
        "points": model.points,
        "colon": locale.punctuation.colon,
        "size": plain(model.label).replace("{size}", str(model.points)),
        "locale": locale,
        "css": css_text,
        "together": lambda text: keep_together(text, locale.dates),
        "content": css_content,
        "foot": isolated_words(model.foot, model.direction),
        "isolated": lambda text: isolated_words(text, model.direction),
        "paper": _paper(model),
        "address": address,
        "title": words(page.title),
        "line": lambda text: words((Text(text),)),
        "short": isolated_text((Text(short_title(model.title, room(model.points) * 8 // 7)),), model.direction),
        "notices": blocks(tuple(map(ways_once, page.notices))),
        "in_full": blocks(page.in_full),
        "body": body,
        "starts": sorted({int(start) for start in re.findall(r'<ol[^>]* start="(\d+)"', body)}),
        "closing": blocks(page.closing),
        "order": order,
        "others": words(page.other_formats),
        "interpreter": words(page.interpreter),
        "web": words(page.web_address),
        "marks": [Markup(mark) for mark in CONTENTS],
        "last": CONTENTS_ID,
        "contents": _nested(entries) if len(entries) > 1 else [],
    }


def _listed(page: ResolvedPage) -> list[ContentsEntry]:
    """Return what the contents list: of a page, its sections; of a booklet, its pages and their sections, where these
    leave room for the first words."""
    deepest = 3 if page.model.booklet and sum(entry.level <= 3 for entry in page.contents) <= MOST_ENTRIES else 2
    return [entry for entry in page.contents if entry.level <= deepest]


def _address(words: tuple[Inline, ...]) -> str:
    """Return the address in the line that says it."""
    return next((text_of_run(each.children) for each in words if isinstance(each, Link)), "")


def _paper(model: PageModel) -> dict[str, str]:
    """Return the margins: as wide on both sides, so that text and number are in the same place whichever side is
    bound. first: the top of the first page, where the title itself is and none runs above it; its short address may."""
    line = model.points * _POINT * _LINE
    foot = -(-len(model.foot) // room(model.points))  # lines
    return {
        "first": f"{_EDGE + _GAP}mm",
        "first_below": f"{_EDGE + line + 1:.1f}mm",
        "top": f"{_EDGE + line + _GAP:.1f}mm",
        "bottom": f"{_EDGE + line * (1 + foot) + _GAP:.1f}mm",
        "side": f"{SIDE}mm",
    }


def _nested(entries: list[tuple[int, str, Markup]]) -> list[tuple[str, Markup, list[tuple[str, Markup]]]]:
    """Return (anchor, words, entries below it) of each heading of the first level."""
    found: list[tuple[str, Markup, list[tuple[str, Markup]]]] = []
    for level, anchor, words in entries:
        if level > 2 and found:
            found[-1][2].append((anchor, words))
        else:
            found.append((anchor, words, []))
    return found


def without_contents(text: str) -> str:
    """Return the HTML of a page without its contents."""
    before, _, rest = text.partition(CONTENTS[0])
    return before + rest.partition(CONTENTS[1])[2] if rest else text


def with_contents_last(text: str) -> str:
    """Return the HTML of a page whose contents are its end, with a line in their old place that leads there; the same
    where their heading has no place to lead to, as in a template of one's own."""
    before, _, rest = text.partition(CONTENTS[0])
    contents, _, after = rest.partition(CONTENTS[1])
    heading = re.search(rf'<h2 id="{CONTENTS_ID}">(.*?)</h2>', contents, re.DOTALL)
    if not heading:
        return text
    line = f'<p class="contents"><a href="#{CONTENTS_ID}">{heading[1]}</a></p>'
    return f"{before}{line}{after.replace('</body>', f'{contents}</body>', 1)}"


def expected_pages(text: str) -> float:
    """Return about how many pages a text will fill: it decides which of two layouts is tried first, and nothing
    else."""
    words = re.sub(r"<style.*?</style>|<[^>]*>", "", text, flags=re.DOTALL)
    letters = len(words) + sum(sign > "\u2e80" for sign in words)  # those of Chinese are twice as wide
    return letters / 700 * (_points(text) / 18) ** 2


def _points(text: str) -> int:
    size = re.search(r"font-size: (\d+)pt", text)
    return int(size[1]) if size else 18
