"""Writes blocks as HTML, by the templates in `templates/blocks/`: shared by web pages, print and EPUB."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import lru_cache
from typing import assert_never
from urllib.parse import quote

import jinja2
import msgspec
from jinja2.bccache import Bucket
from markupsafe import Markup, escape

from everyreader.document import Example, Separator
from everyreader.format_info import Medium
from everyreader.language import ENGLISH, Direction
from everyreader.layout import template_path
from everyreader.markup.cell_words import columns
from everyreader.markup.column_widths import column_shares
from everyreader.markup.fragments import OutputContext, as_markup, escaped, link_from
from everyreader.markup.inlines import write_inlines
from everyreader.markup.isolates import isolated_text, isolated_words
from everyreader.markup.kept_blocks import whole, with_long_start, with_tall_rows
from everyreader.markup.print_layout import FEW_ROWS, is_list, room
from everyreader.resolve import PictureValue
from everyreader.resolve.inlines import without_marks
from everyreader.resolve.tree import (
    Block,
    Callout,
    Cell,
    Definitions,
    EasyReadStep,
    Foreign,
    Heading,
    Inline,
    Listing,
    Paragraph,
    Picture,
    Quote,
    Table,
)

Macro = Callable[..., Markup]
"""A template of a kind of block: gets the block and what is in it, as each template says."""


class Theme(msgspec.Struct, frozen=True):
    """The templates, compiled, and what they are rendered for."""

    environment: jinja2.Environment
    macros: dict[str, Macro]
    medium: Medium


class _Compiled(jinja2.BytecodeCache):
    """The templates as Python's own code, by Jinja's key: compiling them takes longer than rendering a page."""

    def __init__(self, codes: dict[str, bytes]) -> None:
        self.codes = codes

    def load_bytecode(self, bucket: Bucket) -> None:
        if bucket.key in self.codes:
            bucket.bytecode_from_string(self.codes[bucket.key])

    def dump_bytecode(self, bucket: Bucket) -> None:
        self.codes[bucket.key] = bucket.bytecode_to_string()


def compile_theme(templates: bytes) -> dict[str, bytes]:
    """Return the compiled templates, from the JSON of their names and texts. Errors: jinja2.TemplateSyntaxError."""
    texts: dict[str, str] = msgspec.json.decode(templates)
    return dict(_compile(name, text) for name, text in sorted(texts.items()))


@lru_cache(maxsize=200)  # an edit changes one of 13, all take 100 ms: the longest 58, most 2 to 6 (2026-11-30)
def _compile(name: str, text: str) -> tuple[str, bytes]:
    """Return a template compiled, and Jinja's key of it. Errors: jinja2.TemplateSyntaxError."""
    codes: dict[str, bytes] = {}
    try:
        _environment({name: text}, codes).get_template(name)
    except (RecursionError, SyntaxError, ValueError, OverflowError) as error:  # of Python, which compiles Jinja's code
        raise jinja2.TemplateSyntaxError("something in it stands too deep, or is too long", 1, name) from error
    return codes.popitem()


def load_theme(templates: bytes, codes: dict[str, bytes], medium: Medium) -> Theme:
    """Return the templates ready to be rendered. codes: what `compile_theme` returned."""
    texts: dict[str, str] = msgspec.json.decode(templates)
    environment = _environment(texts, codes)
    mark = _no_mark if medium == "screen" else _mark
    environment.filters["mark"] = mark
    environment.globals["mark"], environment.globals["is_lone"] = mark, is_lone  # as older templates ask for them
    environment.globals["english"] = ENGLISH
    macros = _Macros()
    for name in sorted(texts):
        environment.get_template(name).root_render_func.__globals__["escape"] = _escaped_once
        if name.startswith("blocks/"):
            kind = name[len("blocks/") : -len(".html")]
            macro = getattr(environment.get_template(name).module, kind, None)
            if macro is not None:
                macros[kind] = macro
    return Theme(environment, macros, medium)


def _mark(id: str) -> Markup:
    """Return the attribute that tells a PDF or a book which block an element is. A web page goes without: it weighs."""
    return Markup(f' data-block="{escape(id)}"')


def _no_mark(id: str) -> Markup:
    return _NOTHING


_NOTHING = Markup("")  # as markup, it need not be escaped each time


def is_lone(words: str) -> bool:
    """Say whether all words of a paragraph, an item or a cell are those of one link, but for signs such as a stop at
    their end. words: as HTML."""
    if not words.startswith("<a ") or words.count("<a ") != 1:
        return False
    after = words.rpartition("</a>")[2]
    return "<" not in after and not any(sign.isalnum() for sign in after)


def _escaped_once(value: object) -> Markup:
    """Return what a template writes as HTML, as `markupsafe.escape` does. That makes two strings more of what is HTML
    already; a page has some 400, which takes a twentieth of the time of writing it (2026-11-30)."""
    if type(value) is Markup:
        return value
    return as_markup(escaped(value)) if type(value) is str else escape(value)


class _Macros(dict[str, Macro]):
    """The macro of each kind of block; one that no template has is a mistake in the templates."""

    def __missing__(self, kind: str) -> Macro:
        name = f"blocks/{kind}.html"
        raise jinja2.TemplateNotFound(name, f"there must be a template {name} with a macro {kind}")


def _environment(texts: dict[str, str], codes: dict[str, bytes]) -> jinja2.Environment:
    environment = jinja2.Environment(
        loader=jinja2.FunctionLoader(lambda name: _source(texts, name)),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
        bytecode_cache=_Compiled(codes),
    )
    environment.filters["mark"] = _no_mark
    environment.tests["lone"] = is_lone
    environment.policies["json.dumps_kwargs"] = {"sort_keys": True, "ensure_ascii": False}
    return environment


def _source(texts: dict[str, str], name: str) -> tuple[str, str, None] | None:
    return (texts[name], template_path(name), None) if name in texts else None


def write_blocks(blocks: Iterable[Block], context: OutputContext, direction: Direction, theme: Theme) -> Markup:
    """Return blocks as HTML. direction: of the page."""
    return as_markup("\n".join([_block(block, context, direction, theme) for block in blocks]))


def _block(block: Block, context: OutputContext, direction: Direction, theme: Theme) -> str:
    macros = theme.macros

    def words(inlines: tuple[Inline, ...]) -> Markup:
        return write_inlines(inlines, context, direction)

    match block:
        case Paragraph(_, children, lang, own) if lang:
            return macros["paragraph"](block, write_inlines(children, context.inside(), own), lang, own)
        case Paragraph(_, children):
            return macros["paragraph"](block, words(children))
        case Heading(_, _, children, _):
            return macros["heading"](block, words(children))
        case Listing(_, items, _, _, tight):
            bodies = [_item(item.blocks, tight, context, direction, theme) for item in items]
            return with_long_start(macros["list"](block, bodies), bodies, context)
        case Table():
            return _table(block, context, direction, theme)
        case Callout(_, _, title, blocks, lang):
            context = context.inside() if lang else context
            body = write_blocks(blocks, context, direction, theme)
            html = macros["callout"](block, words(title), body)
            return html if block.kind in ("demonstration", "draft") and not title else whole(html, context)
        case Quote(_, blocks):
            return macros["quote"](block, write_blocks(blocks, context, direction, theme))
        case Definitions(_, entries):
            return macros["definitions"](
                block,
                [
                    ([words(term) for term in entry.terms], _item(entry.blocks, entry.tight, context, direction, theme))
                    for entry in entries
                ],
            )
        case EasyReadStep(_, picture, alt, blocks):
            source = _source_of(picture, context) if picture else ""
            ground = _ground(source) if context.medium == "print" and not alt and source else ""
            alt = isolated_words(alt, direction)
            return macros["pair"](block, source, alt, write_blocks(blocks, context, direction, theme), picture, ground)
        case Picture(_, picture, alt, caption):
            shown = (_source_of(picture, context), isolated_words(alt, direction), picture)
            more = (words(caption),) if caption else ()  # so that templates of before it was there go on working
            return macros["picture"](block, *shown, *more) if alt or caption or context.medium == "screen" else ""
        case Example(_, text):
            return macros["example"](block, text)
        case Separator():
            return macros["separator"](block)
        case _:
            assert_never(block)


def _table(table: Table, context: OutputContext, direction: Direction, theme: Theme) -> str:
    """Return a table; on paper, one whose words would not fit in its columns is a list of its rows."""

    def cells(row: tuple[Cell, ...]) -> list[tuple[Cell, Markup]]:
        return [(cell, write_inlines(cell.children, context, direction)) for cell in row]

    paper = context.medium == "print"
    as_list = table.rows and paper and is_list(columns(table, context), context.points, direction)
    labels = [_label(isolated_text(cell.children, direction), context.colon) for cell in table.head]
    rows, caption = [cells(row.cells) for row in table.rows], write_inlines(table.caption, context, direction)
    head, more = cells(table.head), (caption,) if caption else ()
    if as_list:
        later = [write_inlines(without_marks(cell.children), context, direction) for cell in table.head]
        marked = [body for _, body in head] != later
        html = theme.macros["rows"](table, head, rows, context.colon, *((caption, later) if marked else more))
        letters = [sum(len(body.striptags()) for _, body in row) for row in rows]
        html = with_tall_rows(html, letters, sum(map(len, labels)), context)
    else:
        html = theme.macros["table"](table, head, rows, labels, *more)
        html = _with_widths(html, [head, *rows], context.points) if paper and table.rows else html
    return whole(html, context, len(table.rows) <= FEW_ROWS)


_OF_ALL_KINDS = 118
"""In hundredths: how many letters a line holds where not all of them are wide ones."""


def _with_widths(html: Markup, rows: list[list[tuple[Cell, Markup]]], points: int) -> Markup:
    """Return a printed table with the widths of its columns in the cells of its head."""
    count = len(rows[0])
    words = [[body.striptags().replace("\u2060", "") for _, body in row] + [""] * (count - len(row)) for row in rows]
    shares = iter(column_shares([row[:count] for row in words], room(points) * _OF_ALL_KINDS // 100))
    return Markup(
        re.sub('<th scope="col"', lambda head: f'{head[0]} style="inline-size: {next(shares)}%"', html, count=count)
    )


def _item(blocks: tuple[Block, ...], tight: bool, context: OutputContext, direction: Direction, theme: Theme) -> Markup:
    """Return the inside of a list item: the words of a tight one are without a paragraph around them."""
    if not tight:
        return write_blocks(blocks, context, direction, theme)
    return Markup(
        "\n".join(
            write_inlines(_inside(block), context, direction)
            if isinstance(block, Paragraph)
            else _block(block, context, direction, theme)
            for block in blocks
        )
    )


def _label(words: str, colon: str) -> str:
    """Return what a narrow window shows before a cell: the heading of its column, and a colon where that ends in no
    sign."""
    return words + (" " if words[-1] in ":：?؟？!" else colon) if words else ""


def _inside(paragraph: Paragraph) -> tuple[Inline, ...]:
    return (Foreign(paragraph.lang, paragraph.direction, paragraph.children),) if paragraph.lang else paragraph.children


def _ground(source: str) -> Markup:
    """Return the attribute that sets a picture behind a box: decoration, which a PDF must not tag (ISO 14289-1,
    7.1)."""
    return Markup(f' style="background-image: url({quote(source)})"')


def _source_of(picture: PictureValue, context: OutputContext) -> str:
    """Return the address of a picture as it is written in a page."""
    return picture.source if context.medium == "print" else link_from(context, picture.address)
