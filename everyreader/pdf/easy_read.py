"""Turns a page in Easy Read into the HTML of its booklet: a cover, what is in it, sheets of three or four steps, and a
last page.

Measured on A4 at 16 point: four pictures of 50 mm with their words fit under a heading of two lines; five never do.
"""

from __future__ import annotations

from collections.abc import Callable
from urllib.parse import quote

from markupsafe import Markup

from everyreader.format_info import FormatInfo
from everyreader.locale import Locale
from everyreader.markup import Theme, output_context, write_blocks
from everyreader.markup.easy_read import parts_of
from everyreader.pdf.pages import page_values
from everyreader.resolve import ResolvedPage
from everyreader.resolve.tree import Block, Callout, EasyReadStep, Heading

MOST, MOST_OF_TALL_LINES = 4, 3
"""Steps of a sheet; in Nastaliq, whose lines are half as high again."""


def sheets_of(part: tuple[Block, ...], most: int = MOST) -> list[tuple[Block, ...]]:
    """Return the blocks of a part in sheets of three or four steps, as even as can be; the first, which has the
    heading, is never the fuller one, and may have two. most: steps that one holds."""
    heading = part[:1] if isinstance(part[0], Heading) else ()
    steps = part[len(heading) :]
    count = max(1, -(-len(steps) // most))
    few, over = divmod(len(steps), count)
    sheets, at = [], 0
    for number in range(count):
        size = few + (number >= count - over)
        sheets.append((*(() if number else heading), *steps[at : at + size]))
        at += size
    return sheets


def booklet_writer(info: FormatInfo, small: bool = False) -> Callable[[ResolvedPage, Theme, Locale], str]:
    """Return what writes the booklet of an Easy Read page. small: on A5, with fewer steps on a page."""

    def write(page: ResolvedPage, theme: Theme, locale: Locale) -> str:
        context, parts = output_context(page, "print", locale), parts_of(page.body)
        tall = page.model.lang.split("-")[0] in ("ur", "ks")
        most = (MOST_OF_TALL_LINES if tall else MOST) - small
        sheets = [sheet for part in parts for sheet in sheets_of(part, most)]
        own = {
            "cover": _ground(next((picture for part in parts if (picture := _picture(part))), "")),
            "pictures": {
                part[0].id: _ground(picture)
                for part in parts
                if isinstance(part[0], Heading) and (picture := _picture(part))
            },
            "sheets": [(_layout(sheet), write_blocks(sheet, context, page.model.direction, theme)) for sheet in sheets],
            "contents_title": info.contents,
            "small": small,
            "ends_on_sheet": bool(sheets) and len(sheets[-1]) <= 2 and not _has_answers(sheets[-1]),
        }
        return theme.environment.get_template("large-print/easy-read.html").render(
            {**page_values(page, info.order, theme, locale), **own}
        )

    return write


def _layout(sheet: tuple[Block, ...]) -> str:
    """Return the classes of a sheet: how much room each step has, whether words stand beside a column of pictures, and
    whether it is sent back, and so has to say what it is about."""
    steps = sum(not isinstance(block, Heading) for block in sheet)
    names = ["sheet", "full" if steps >= MOST else "wide"]
    names += ["bare"] * (not _picture(sheet)) + ["answers"] * _has_answers(sheet)
    return " ".join(names)


def _has_answers(sheet: tuple[Block, ...]) -> bool:
    return any(isinstance(block, Callout) and block.kind == "ticks" for block in sheet)


def _picture(blocks: tuple[Block, ...]) -> str:
    """Return the file of the first picture beside a step, or nothing."""
    return next((block.picture.source for block in blocks if isinstance(block, EasyReadStep) and block.picture), "")


def _ground(source: str) -> Markup:
    """Return the attribute that sets a picture as the ground of a box: decoration, which a PDF must not tag
    (ISO 14289-1, 7.1)."""
    return Markup(f' style="background-image: url({quote(source)})"') if source else Markup("")
