"""Says in the HTML of print what stays on one page, and which blocks would leave too much of it white if they did."""

from __future__ import annotations

import re
from collections.abc import Sequence

from markupsafe import Markup

from everyreader.markup.fragments import OutputContext
from everyreader.markup.print_layout import MOST_LED, letters_of_a_page, room


def whole(html: Markup, context: OutputContext, always: bool = False) -> str:
    """Return a box or a table as HTML. On paper no page ends within one that may fit a page, unless it would leave too
    much of the page before it white (`everyreader/pdf/page_breaks.py`). always: not even then."""
    if context.medium == "screen" or len(html.striptags()) > letters_of_a_page(context.points, context.lang):
        return html
    return f'<div class="{"whole always" if always else "whole"}">{html}</div>'


def with_tall_rows(html: Markup, rows: Sequence[int], labels: int, context: OutputContext) -> Markup:
    """Return a table that is set as a list with a class for each row that is taller than a page: it must be torn, and
    so begins under what is before it. rows, labels: letters of each row, and of the headings, which stand in each."""
    most = letters_of_a_page(context.points, context.lang) - labels
    tall = iter([' class="tall"' if letters > most else "" for letters in rows])
    return Markup(re.sub("<li(?=[ >])", lambda item: item[0] + next(tall, ""), html))


def with_long_start(html: Markup, items: Sequence[Markup], context: OutputContext) -> Markup:
    """Return a list with a class if its first items, which stay together, are many lines: the words before it do not
    wait for them, with their heading, on the next page."""
    if context.medium == "screen":
        return html
    line = room(context.points)
    first = items if len(items) == 3 else items[:2]  # the last two stay together as well
    letters = sum(-(-len(item.striptags()) // line) * line for item in first)
    if letters <= MOST_LED * letters_of_a_page(context.points, context.lang):
        return html
    return Markup(re.sub("<([ou]l)(?=[ >])", r'<\1 class="long"', str(html), count=1))
