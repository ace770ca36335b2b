"""Turns blocks into HTML, by the templates in `templates/blocks/`: shared by web pages, print and EPUB."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any
from urllib.parse import quote

import jinja2
import msgspec
from jinja2.bccache import Bucket
from markupsafe import Markup, escape

from everyreader.document import (CALLOUT_TITLES, Block, Callout, Definitions, Example, Foreign, Heading, Listing, Pair, Paragraph,
                                  Picture, Quote, Separator, Table, Text)
from everyreader.format_info import Medium
from everyreader.language import ENGLISH
from everyreader.layout import template_path
from everyreader.locale import Locale
from everyreader.markup.inlines import render_inlines
from everyreader.markup.values import View
from everyreader.markup.words import direction_of, is_set_as_list, link_from, say


class Look(msgspec.Struct, frozen=True):
    """The templates, compiled, and what they are rendered for."""

    environment: jinja2.Environment
    macros: dict[str, Any]
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


def compile_look(templates: bytes) -> dict[str, bytes]:
    """Return the compiled templates, from the JSON of their names and texts. Errors: jinja2.TemplateSyntaxError."""
    codes: dict[str, bytes] = {}
    texts: dict[str, str] = msgspec.json.decode(templates)
    environment = _environment(texts, codes)
    for name in sorted(texts):
        environment.get_template(name)
    return codes


def load_look(templates: bytes, codes: dict[str, bytes], medium: Medium) -> Look:
    """Return the templates ready to be rendered. codes: what `compile_look` returned."""
    texts: dict[str, str] = msgspec.json.decode(templates)
    environment = _environment(texts, codes)
    environment.globals["mark"] = _mark if medium == "print" else _no_mark
    environment.globals["is_lone"] = is_lone
    environment.globals["english"] = ENGLISH
    macros = _Macros()
    for name in sorted(texts):
        if name.startswith("blocks/"):
            kind = name[len("blocks/"):-len(".html")]
            macro = getattr(environment.get_template(name).module, kind, None)
            if macro is not None:
                macros[kind] = macro
    return Look(environment, macros, medium)


def _mark(id: str) -> Markup:
    """Return the attribute that tells a PDF which block an element is. A web page goes without: it weighs."""
    return Markup(f' data-block="{escape(id)}"')


def _no_mark(id: str) -> str:
    return ""


def is_lone(words: str) -> bool:
    """Say whether all words of an item or a cell are those of one link, but for a stop at their end. words: as HTML."""
    inner = words.rstrip(".。۔।")
    return inner.startswith("<a ") and inner.endswith("</a>") and inner.count("<a ") == 1


class _Macros(dict[str, Any]):
    """The macro of each kind of block; one that no template has is a mistake in the templates."""

    def __missing__(self, kind: str) -> Any:
        name = f"blocks/{kind}.html"
        raise jinja2.TemplateNotFound(name, f"there must be a template {name} with a macro {kind}")


def _environment(texts: dict[str, str], codes: dict[str, bytes]) -> jinja2.Environment:
    environment = jinja2.Environment(loader=jinja2.FunctionLoader(lambda name: _source(texts, name)), autoescape=True,
                                     undefined=jinja2.StrictUndefined, trim_blocks=True, lstrip_blocks=True,
                                     auto_reload=False, bytecode_cache=_Compiled(codes))
    environment.policies["json.dumps_kwargs"] = {"sort_keys": True, "ensure_ascii": False}
    return environment


def _source(texts: dict[str, str], name: str) -> tuple[str, str, None] | None:
    return (texts[name], template_path(name), None) if name in texts else None


def render_blocks(blocks: Iterable[Block], view: View, look: Look, locale: Locale) -> Markup:
    """Return blocks as HTML."""
    return Markup("\n".join([_block(block, view, look, locale) for block in blocks]))


def _block(block: Block, view: View, look: Look, locale: Locale) -> str:
    if view.withheld and block.id in view.withheld and view.excuse is not None:
        block = view.excuse
    if block.id in view.filled:
        return str(render_blocks(view.filled[block.id], view, look, locale))
    return str(_by_kind(block, view, look, locale))


def _by_kind(block: Block, view: View, look: Look, locale: Locale) -> Any:
    macros, medium = look.macros, look.medium
    match block:
        case Paragraph(_, (Foreign(lang, children),)) if lang:
            way = direction_of(lang, view)
            inner = render_inlines(children, msgspec.structs.replace(view, direction=way), medium)
            return macros["paragraph"](block, inner, lang, way)
        case Paragraph(_, children):
            return macros["paragraph"](block, render_inlines(children, view, medium))
        case Heading(_, _, children):
            return macros["heading"](block, render_inlines(children, view, medium))
        case Listing(_, items, _, _, tight):
            bodies = [_item(item.blocks, tight, view, look, locale) for item in items]
            return macros["list"](block, bodies)
        case Table(_, head, rows):
            kind = "rows" if is_set_as_list(block, view, medium) else "table"
            return macros[kind](block, [(cell, render_inlines(cell.children, view, medium)) for cell in head],
                                   [[(cell, render_inlines(cell.children, view, medium)) for cell in row.cells]
                                    for row in rows])
        case Callout(_, kind, title, blocks, lang):
            own = render_inlines(title, view, medium) or say(locale, CALLOUT_TITLES.get(kind, ""), view.lang)
            return macros["callout"](block, own, render_blocks(blocks, view, look, locale))
        case Quote(_, blocks):
            return macros["quote"](block, render_blocks(blocks, view, look, locale))
        case Definitions(_, entries):
            return macros["definitions"](block, [
                ([render_inlines(term, view, medium) for term in entry.terms], _item(entry.blocks, not _many_paragraphs(entry.blocks), view, look, locale))
                for entry in entries])
        case Pair(_, target, alt, blocks):
            inner = render_blocks(blocks, view, look, locale)
            source = _source_of(target, view, medium)
            behind = medium == "print" and not alt and source
            return macros["pair"](block, source, alt, inner, view.pictures.get(target), _ground(source) if behind else "")
        case Picture(_, target, alt):
            return _picture(macros["picture"], block, target, alt, view, look)
        case Example(_, text):
            return macros["example"](block, text)
        case Separator():
            return macros["separator"](block)


def _many_paragraphs(blocks: tuple[Block, ...]) -> bool:
    return sum(isinstance(block, Paragraph) for block in blocks) > 1


def _item(blocks: tuple[Block, ...], tight: bool, view: View, look: Look, locale: Locale) -> Markup:
    """Return the inside of a list item: the words of a tight one stand without a paragraph around them."""
    if not tight:
        return render_blocks(blocks, view, look, locale)
    return Markup("\n".join(
        render_inlines(block.children, view, look.medium) if isinstance(block, Paragraph) and block.id not in view.withheld
        else _block(block, view, look, locale) for block in blocks))


def _ground(source: str) -> Markup:
    """Return the attribute that sets a picture behind a box: decoration, which a PDF must not tag (ISO 14289-1, 7.1)."""
    return Markup(f' style="background-image: url({quote(source)})"')


def _source_of(target: str, view: View, medium: Medium) -> str:
    """Return the address of a picture as it is written in a page, or nothing where it cannot be shown."""
    value = view.pictures.get(target)
    if value is None:
        return ""
    return value.source if medium == "print" else link_from(view, value.address)


def _picture(macro: Any, block: Picture, target: str, alt: str, view: View, look: Look) -> str:
    value = view.pictures.get(target)
    if value is None:  # nothing is lost: the words that stand for the picture are there
        return str(look.macros["paragraph"](Paragraph(block.id, (Text(alt),)), Markup(escape(alt)))) if alt else ""
    source = value.source if look.medium == "print" else link_from(view, value.address)
    return str(macro(block, source, alt, value)) if alt or look.medium == "screen" else ""
