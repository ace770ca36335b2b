"""Turns a page in Easy Read into the HTML of its booklet: a cover, what is in it, sheets of three or four steps, and a
last page.

Measured on A4 at 16 point: four pictures of 50 mm with their words fit under a heading of two lines; five never do. On
A5 four of 34 mm fit, but not where their words are longer; there the lines are counted.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from html import unescape
from urllib.parse import quote

from markupsafe import Markup, escape

from everyreader.format_info import FormatInfo
from everyreader.locale import Locale
from everyreader.markup import Theme, output_context, write_blocks
from everyreader.markup.directed import text_of_run
from everyreader.markup.easy_read import parts_of
from everyreader.pdf.pages import page_values
from everyreader.resolve import ResolvedPage
from everyreader.resolve.tree import Block, Callout, EasyReadStep, Heading, Paragraph, Strong

MOST, MOST_OF_TALL_LINES = 4, 3
"""Steps of a sheet; in Nastaliq, whose lines are half as high again."""


_ROOM, _ROOM_OF_ANSWERS = 180, 170
_PICTURE, _GAP, _TICKS = 39, 5, 21
_LINE, _LINE_OF_ANSWERS = 8, 7.4
"""Millimetres of a page of A5 and of one that is sent back; of a picture with the gap below it, of a gap, and of
answers to tick, which stand side by side, with the frame around them and their question; of a line on either page."""
_ACROSS, _ACROSS_BESIDE = 38, 26
"""Letters of a line there, and of one beside a picture, if they are rather wide ones."""


def sheets_of(
    part: tuple[Block, ...], most: int = MOST, fits: Callable[[tuple[Block, ...]], bool] = lambda sheet: True
) -> list[tuple[Block, ...]]:
    """Return the blocks of a part in sheets of three or four steps, as even as can be; the first, which has the
    heading, is never the fuller one, and may have two. most: steps that one holds. fits: says whether a sheet has
    room; a step alone has it."""
    heading = part[:1] if isinstance(part[0], Heading) else ()
    steps = part[len(heading) :]
    for count in range(max(1, -(-len(steps) // most)), max(1, len(steps)) + 1):
        few, over = divmod(len(steps), count)
        sheets, at = [], 0
        for number in range(count):
            size = few + (number >= count - over)
            sheets.append((*(() if number else heading), *steps[at : at + size]))
            at += size
        if all(map(fits, sheets)):
            break
    return sheets


def fits_on_a5(sheet: tuple[Block, ...], write: Callable[[Block], str]) -> bool:
    """Say whether the blocks of a sheet fit on a page of A5 at 16 point, by the letters of their words. write: returns
    a block as HTML."""
    answers = _has_answers(sheet)
    height, line_height = 0.0, _LINE_OF_ANSWERS if answers else _LINE
    for block in sheet:
        beside, html = isinstance(block, EasyReadStep), write(block)
        ticks = isinstance(block, Callout) and block.kind == "ticks"
        words = re.sub("<br>|</p>|</li>|</h3>", "\n", html.partition("<ul")[0] if ticks else html)
        lines = [unescape(re.sub("<[^>]*>", "", line)).strip() for line in words.splitlines()]
        count = sum(-(-len(line) // (_ACROSS_BESIDE if beside else _ACROSS)) for line in lines)
        height += max(_PICTURE if beside else 0, count * line_height + (_TICKS if ticks else _GAP))
    return height - _GAP <= (_ROOM_OF_ANSWERS if answers else _ROOM)


def booklet_writer(info: FormatInfo, small: bool = False) -> Callable[[ResolvedPage, Theme, Locale], str]:
    """Return what writes the booklet of an Easy Read page. small: on A5, by the room that its words
    take."""

    def write(page: ResolvedPage, theme: Theme, locale: Locale) -> str:
        context, parts = output_context(page, "print", locale), parts_of(page.body)
        tall = page.model.lang.split("-")[0] in ("ur", "ks")

        def fits(sheet: tuple[Block, ...]) -> bool:
            return not small or fits_on_a5(
                sheet, lambda block: write_blocks((block,), context, page.model.direction, theme)
            )

        most = MOST_OF_TALL_LINES - small if tall else MOST
        sheets = [sheet for part in parts for sheet in sheets_of(part, most, fits)]
        listed = hard_words(page.body)
        written = [(_layout(sheet), write_blocks(sheet, context, page.model.direction, theme)) for sheet in sheets]
        own = {
            "hard_words": listed,
            "cover": _ground(next((picture for part in parts if (picture := _picture(part))), "")),
            "pictures": {
                part[0].id: _ground(picture)
                for part in parts
                if isinstance(part[0], Heading) and (picture := _picture(part))
            },
            "sheets": [(layout, _with_anchors(html, [id for id, _, _ in listed])) for layout, html in written],
            "contents_title": info.contents,
            "small": small,
            "ends_on_sheet": not listed and bool(sheets) and len(sheets[-1]) <= 2 and not _has_answers(sheets[-1]),
        }
        return theme.environment.get_template("large-print/easy-read.html").render(
            {**page_values(page, info.order, theme, locale), **own}
        )

    return write


def hard_words(blocks: Iterable[Block]) -> list[tuple[str, str, Markup]]:
    """Return each bold word of the steps once, with the step that explains it and the picture there; nothing where
    there are fewer than two."""
    found: dict[str, tuple[str, str, Markup]] = {}
    for step in blocks:
        if isinstance(step, EasyReadStep):
            for words in (words for block in step.blocks if isinstance(block, Paragraph) for words in block.children):
                if isinstance(words, Strong):
                    text = text_of_run(words.children)
                    found.setdefault(text.casefold(), (step.id, text, _ground(_picture((step,)))))
    return list(found.values()) if len(found) > 1 else []


def _layout(sheet: tuple[Block, ...]) -> str:
    """Return the classes of a sheet: how much room each step has, whether words stand beside a column of pictures, and
    whether it is sent back, and so has to say what it is about."""
    steps = sum(not isinstance(block, Heading) for block in sheet)
    names = ["sheet", "full" if steps >= MOST else "wide"]
    names += ["bare"] * (not _picture(sheet)) + ["answers"] * _has_answers(sheet)
    return " ".join(names)


def _has_answers(sheet: tuple[Block, ...]) -> bool:
    return any(isinstance(block, Callout) and block.kind == "ticks" for block in sheet)


def _with_anchors(html: str, ids: Iterable[str]) -> Markup:
    """Return the HTML of a sheet in which the list of hard words can lead to steps."""
    text = str(html)  # in which quotation marks stay as they are
    for id in map(escape, ids):
        text = text.replace(f'data-block="{id}"', f'id="{id}" data-block="{id}"')
    return Markup(text)


def _picture(blocks: tuple[Block, ...]) -> str:
    """Return the file of the first picture beside a step, or nothing."""
    return next((block.picture.source for block in blocks if isinstance(block, EasyReadStep) and block.picture), "")


def _ground(source: str) -> Markup:
    """Return the attribute that sets a picture as the ground of a box: decoration, which a PDF must not tag
    (ISO 14289-1, 7.1)."""
    return Markup(f' style="background-image: url({quote(source)})"') if source else Markup("")
