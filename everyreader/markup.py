"""Turns blocks and inlines into HTML, by the templates in `templates/blocks/`: shared by web pages, print and EPUB.

The View is everything about one page that is not in its tree, already resolved: a renderer looks nothing up elsewhere.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterable
from functools import cache
from typing import Any, Literal
from urllib.parse import quote

import jinja2
import msgspec
from markupsafe import Markup, escape

from everyreader.document import (Block, Break, Callout, Code, Definitions, Emphasis, Example, Fact, Foreign, Heading,
                                  Image, Inline, Link, Listing, Paragraph, Picture, Quote, Separator, Strong, Table,
                                  Text, Value)
from everyreader.facts import FactValue
from everyreader.locale import Locale

Medium = Literal["screen", "print"]


class LinkValue(Value, frozen=True):
    """Where a link of a page leads. address: of a file of this site, from its root; anchor: in it; url: of anything
    else. lang: set where the page there is in another language; note: the words that say so, in `note_lang`."""

    address: str = ""
    anchor: str = ""
    url: str = ""
    lang: str = ""
    note: str = ""
    note_lang: str = ""


class PictureValue(Value, frozen=True):
    """A picture of a page. address: from the root of the site; source: its file in the project."""

    address: str
    source: str


class LanguageLink(Value, frozen=True):
    """One language that a page exists in."""

    lang: str
    name: str
    english_name: str
    direction: str
    address: str
    draft: bool = False
    here: bool = False


class PageLink(Value, frozen=True):
    """A link to another page in navigation. lang: set where its title is in another language."""

    title: str
    address: str
    here: bool = False
    lang: str = ""


class FormatLink(Value, frozen=True):
    """One format that a page exists in, as the formats panel shows it. size: bytes; pages: 0 where there are none."""

    format: str
    label: str
    address: str
    size: int
    pages: int = 0


class View(Value, frozen=True):
    """One page in one language, with everything that it needs of the site, resolved. Addresses are from the site's
    root, without a leading slash. indexed: search engines may list it. notices: first blocks after the title;
    closing: last blocks. withheld: ids of blocks in whose place `excuse` stands."""

    page: str
    tag: str
    lang: str
    direction: str
    title: str
    title_lang: str
    address: str
    site_name: str
    base_url: str
    document: str
    description: str = ""
    kind: str = "page"
    indexed: bool = True
    home: str = ""
    notices: tuple[Block, ...] = ()
    closing: tuple[Block, ...] = ()
    foot: str = ""
    withheld: tuple[str, ...] = ()
    excuse: Block | None = None
    facts: dict[str, FactValue] = {}
    links: dict[str, LinkValue] = {}
    pictures: dict[str, PictureValue] = {}
    contents: tuple[tuple[str, str], ...] = ()
    languages: tuple[LanguageLink, ...] = ()
    alternates: tuple[tuple[str, str], ...] = ()
    navigation: tuple[PageLink, ...] = ()
    formats: tuple[FormatLink, ...] = ()
    others: tuple[Inline, ...] = ()
    reviewed: str = ""
    next_review: str = ""
    style: str = ""
    redirect: str = ""


class Look(msgspec.Struct, frozen=True):
    """The templates, compiled, and what they are rendered for."""

    environment: jinja2.Environment
    macros: dict[str, Any]
    medium: Medium


@cache
def load_look(templates: bytes, medium: Medium) -> Look:
    """Return the templates, from the JSON of their names and texts. Errors: jinja2.TemplateSyntaxError."""
    texts: dict[str, str] = msgspec.json.decode(templates)
    environment = jinja2.Environment(loader=jinja2.FunctionLoader(lambda name: _source(texts, name)), autoescape=True,
                                     undefined=jinja2.StrictUndefined, trim_blocks=True, lstrip_blocks=True,
                                     auto_reload=False)
    environment.policies["json.dumps_kwargs"] = {"sort_keys": True, "ensure_ascii": False}
    macros = {}
    for name in sorted(texts):
        if name.startswith("blocks/"):
            module = environment.get_template(name).module
            macros[name[len("blocks/"):-len(".html")]] = module
    return Look(environment, {name: getattr(module, name) for name, module in macros.items()}, medium)


def _source(texts: dict[str, str], name: str) -> tuple[str, str, None] | None:
    return (texts[name], f"templates/{name}", None) if name in texts else None


def render_blocks(blocks: Iterable[Block], view: View, look: Look, locale: Locale) -> Markup:
    """Return blocks as HTML."""
    return Markup("\n".join([_block(block, view, look, locale) for block in blocks]))


def _block(block: Block, view: View, look: Look, locale: Locale) -> str:
    if view.withheld and block.id in view.withheld and view.excuse is not None:
        block = view.excuse
    macros = look.macros
    match block:
        case Paragraph(_, (Foreign(lang, children),)) if lang:
            inner = _inlines(children, msgspec.structs.replace(view, direction=direction_of(lang)), look)
            return macros["paragraph"](block, inner, lang, direction_of(lang))
        case Paragraph(_, children):
            return macros["paragraph"](block, _inlines(children, view, look))
        case Heading(_, _, children):
            return macros["heading"](block, _inlines(children, view, look))
        case Listing(_, items, _, _, tight):
            bodies = [_item(item.blocks, tight, view, look, locale) for item in items]
            return macros["list"](block, bodies)
        case Table(_, head, rows):
            return macros["table"](block, [(cell, _inlines(cell.children, view, look)) for cell in head],
                                   [[(cell, _inlines(cell.children, view, look)) for cell in row.cells]
                                    for row in rows])
        case Callout(_, kind, title, blocks, lang):
            own = _inlines(title, view, look) or say(locale, _CALLOUT_TITLES.get(kind, ""), view.lang)
            return macros["callout"](block, own, render_blocks(blocks, view, look, locale))
        case Quote(_, blocks):
            return macros["quote"](block, render_blocks(blocks, view, look, locale))
        case Definitions(_, entries):
            return macros["definitions"](block, [
                ([_inlines(term, view, look) for term in entry.terms], _item(entry.blocks, True, view, look, locale))
                for entry in entries])
        case Picture(_, target, alt):
            return _picture(macros["picture"], block, target, alt, view, look)
        case Example(_, text):
            return macros["example"](block, text)
        case Separator():
            return macros["separator"](block)


_CALLOUT_TITLES = {"important": "Important", "warning": "Warning", "do": "Do", "dont": "Do not", "contact": "Contact"}


def _item(blocks: tuple[Block, ...], tight: bool, view: View, look: Look, locale: Locale) -> Markup:
    """Return the inside of a list item: the words of a tight one stand without a paragraph around them."""
    if not tight:
        return render_blocks(blocks, view, look, locale)
    return Markup("\n".join(
        _inlines(block.children, view, look) if isinstance(block, Paragraph) and block.id not in view.withheld
        else _block(block, view, look, locale) for block in blocks))


def _picture(macro: Any, block: Picture, target: str, alt: str, view: View, look: Look) -> str:
    value = view.pictures.get(target)
    if value is None:  # nothing is lost: the words that stand for the picture are there
        return str(look.macros["paragraph"](block, Markup(escape(alt)))) if alt else ""
    source = value.source if look.medium == "print" else relative(value.address, view.address)
    return str(macro(block, source, alt)) if alt or look.medium == "screen" else ""


def _inlines(inlines: Iterable[Inline], view: View, look: Look, linked: bool = False) -> Markup:
    return Markup("".join([_inline(inline, view, look, linked) for inline in inlines]))


def render_inlines(inlines: Iterable[Inline], view: View, look: Look) -> Markup:
    """Return inlines as HTML."""
    return _inlines(inlines, view, look)


def _inline(inline: Inline, view: View, look: Look, linked: bool) -> str:
    match inline:
        case Text(text):
            return isolate(text) if view.direction == "rtl" else escape(text)
        case Strong(children):
            return f"<strong>{_inlines(children, view, look, linked)}</strong>"
        case Link(target, children):
            return _link(target, children, view, look, linked)
        case Fact(name, form):
            return _fact(name, form, view, look, linked)
        case Emphasis(children):
            return f"<em>{_inlines(children, view, look, linked)}</em>"
        case Code(text):
            return f'<code dir="ltr">{escape(text)}</code>'
        case Break():
            return "<br>"
        case Foreign(lang, children):
            inner = _inlines(children, msgspec.structs.replace(view, direction="ltr"), look, linked)
            return f'<bdi lang="{escape(lang)}" dir="{direction_of(lang)}">{inner}</bdi>' if lang else inner
        case Image(target, alt):
            value = view.pictures.get(target)
            if value is None or (not alt and look.medium == "print"):
                return escape(alt)
            source = value.source if look.medium == "print" else relative(value.address, view.address)
            return f'<img src="{escape(source)}" alt="{escape(alt)}">'


def _link(target: str, children: tuple[Inline, ...], view: View, look: Look, linked: bool) -> str:
    value = view.links.get(target)
    inner = _inlines(children, view, look, True)
    if value is None or linked:  # a link that leads nowhere keeps its words; the finding has been made
        return inner
    href = address_of(value, view, look.medium)
    lang = f' hreflang="{escape(value.lang)}"' if value.lang else ""
    note = _note(value, view) if value.note else ""
    anchor = f'<a href="{escape(href)}"{lang}>{inner}{note}</a>'
    if look.medium == "print" and href.startswith("http"):
        shown = re.sub(r"^https?://|/$", "", href)
        if shown not in inner:
            return f'{anchor} <bdi dir="ltr" class="address">({breakable(shown)})</bdi>'
    return anchor


def _note(value: LinkValue, view: View) -> str:
    own = value.note_lang == view.lang
    return f" {escape(value.note)}" if own else f' <bdi lang="{value.note_lang}">{escape(value.note)}</bdi>'


def address_of(value: LinkValue, view: View, medium: Medium) -> str:
    """Return the address of a link as it is written in a page: relative on screen, whole in print."""
    if value.url:
        return value.url
    anchor = f"#{quote(value.anchor)}" if value.anchor else ""
    if value.address == view.address and value.anchor:
        return anchor
    if medium == "print":
        return f"{view.base_url}/{quote(value.address)}{anchor}"
    return relative(value.address, view.address) + anchor


def relative(address: str, origin: str) -> str:
    """Return the relative address of one file of the site from another, so that the site opens from disk."""
    return quote(posixpath.relpath(address, posixpath.dirname(origin) or "."))


def breakable(address: str) -> Markup:
    """Return an address that may break after a slash and nowhere else."""
    return Markup("<wbr>").join(Markup(escape(part)) for part in re.split(r"(?<=/)", address) if part)


def _fact(name: str, form: str, view: View, look: Look, linked: bool) -> str:
    value = view.facts.get(f"{name}:{form}" if form else name)
    if value is None:
        return ""
    lang = f' lang="{escape(value.lang)}"' if value.lang else ""
    match value.type:
        case "phone" | "email" | "web":
            inner = f'<bdi dir="ltr" class="unbroken">{escape(value.text)}</bdi>'
            if linked or (look.medium == "print" and value.type == "phone"):
                return inner
            return f'<a href="{escape(value.href)}">{inner}</a>'
        case "link" | "form":
            inner = f"<bdi{lang}>{escape(value.text)}</bdi>"
            if linked:
                return inner
            shown = re.sub(r"^https?://|/$", "", value.href)
            printed = look.medium == "print" and shown != value.text
            after = f' <bdi dir="ltr" class="address">({breakable(shown)})</bdi>' if printed else ""
            return f'<a href="{escape(value.href)}">{inner}</a>{after}'
        case "date":
            return f'<time datetime="{value.iso}" class="unbroken"><bdi>{escape(value.text)}</bdi></time>'
        case "address":
            lines = "<br>".join(str(escape(line)) for line in value.lines)
            return f'<bdi{lang} dir="ltr" class="postal">{lines}</bdi>'
        case _:
            return f'<bdi{lang} dir="ltr">{escape(value.text)}</bdi>' if lang else (
                isolate(value.text) if view.direction == "rtl" else escape(value.text))


_LATIN = re.compile(r"[0-9+(][0-9 ()+/:.,–-]*[0-9)]|[0-9]|[A-Za-zÀ-ɏ][A-Za-zÀ-ɏ0-9 .,'’&/@:_-]*[A-Za-zÀ-ɏ0-9]|[A-Za-zÀ-ɏ]")


def isolate(text: str) -> Markup:
    """Return words of a right-to-left page with each run of digits or Latin letters in an isolate of its own.

    Without that, `0300 303 5678` is shown as `5678 303 0300` (Unicode Standard Annex 9, rule W2 and the rules for
    neutral characters): a wrong number.
    """
    found = []
    end = 0
    for match in _LATIN.finditer(text):
        found += [escape(text[end:match.start()]), Markup('<bdi dir="ltr">'), escape(match[0]), Markup("</bdi>")]
        end = match.end()
    return Markup("").join([*found, escape(text[end:])])


def direction_of(lang: str) -> str:
    """Return the direction in which a language is written, by its BCP 47 tag."""
    parts = lang.split("-")
    rtl = parts[0] in ("ar", "ur", "fa", "ps", "ckb", "prs", "pnb", "he", "yi", "sd", "ug", "dv") or "Arab" in parts
    return "rtl" if rtl and not {"Latn", "Guru", "Cyrl"} & set(parts) else "ltr"


def say(locale: Locale, message: str, lang: str, **values: object) -> Markup:
    """Return a message as HTML, marked with its true language where that is not the page's."""
    if not message:
        return Markup("")
    text, found = locale.message(message)
    filled = fill_markup(text, {name: Markup(escape(value)) for name, value in values.items()})
    return filled if found == lang else Markup(f'<span lang="{found}" dir="ltr">{filled}</span>')


def fill_markup(text: str, values: dict[str, Markup]) -> Markup:
    """Return a message with `{name}` replaced; a name that is not given stays as it is."""
    parts = re.split(r"\{(\w+)\}", text)
    return Markup("").join(escape(part) if index % 2 == 0 else values.get(part, escape("{" + part + "}"))
                           for index, part in enumerate(parts))
