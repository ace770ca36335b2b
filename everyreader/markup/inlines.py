"""Turns inlines into HTML."""

from __future__ import annotations

import re
from collections.abc import Iterable

import msgspec
from markupsafe import Markup, escape

from everyreader.document import Break, Code, Emphasis, Fact, Foreign, Image, Inline, Link, Strong, Text
from everyreader.facts import FactValue
from everyreader.markup.printed import keep_together, printed_address
from everyreader.markup.values import LinkValue, View
from everyreader.markup.words import Medium, address_of, direction_of, isolate, link_from


def render_inlines(inlines: Iterable[Inline], view: View, medium: Medium, linked: bool = False) -> Markup:
    """Return inlines as HTML. linked: they stand in a link, so that no other link can."""
    return Markup("".join([_inline(inline, view, medium, linked) for inline in inlines]))


def _inline(inline: Inline, view: View, medium: Medium, linked: bool) -> str:
    match inline:
        case Text(text):
            if medium == "print":
                return isolate(text, "unbroken") if view.direction == "rtl" else keep_together(text)
            return isolate(text) if view.direction == "rtl" else escape(text)
        case Strong(children):
            return f"<strong>{render_inlines(children, view, medium, linked)}</strong>"
        case Link(target, children):
            return _link(target, children, view, medium, linked)
        case Fact(name, form):
            return _fact(name, form, view, medium, linked)
        case Emphasis(children):
            return f"<em>{render_inlines(children, view, medium, linked)}</em>"
        case Code(text):
            return f'<code dir="ltr">{escape(text)}</code>'
        case Break():
            return " <br>" if medium == "print" else "<br>"  # read aloud, two lines are two words
        case Foreign(lang, children):
            inner = render_inlines(children, msgspec.structs.replace(view, direction=direction_of(lang) if lang else view.direction), medium, linked)
            return f'<bdi lang="{escape(lang)}" dir="{direction_of(lang)}">{inner}</bdi>' if lang else inner
        case Image(target, alt):
            value = view.pictures.get(target)
            if value is None or (not alt and medium == "print"):
                return escape(alt)
            source = value.source if medium == "print" else link_from(view, value.address)
            size = f' width="{value.width}" height="{value.height}"' if value.width and value.height else ""
            return f'<img src="{escape(source)}" alt="{escape(alt)}"{size}>'


def _link(target: str, children: tuple[Inline, ...], view: View, medium: Medium, linked: bool) -> str:
    value = view.links.get(target)
    inner = render_inlines(children, view, medium, True)
    if value is None or linked:  # a link that leads nowhere keeps its words; the finding has been made
        return inner
    href = address_of(value, view, medium)
    lang = f' hreflang="{escape(value.lang)}"' if value.lang else ""
    note = _note(value, view) if value.note else ""
    anchor = f'<a href="{escape(href)}"{lang}>{inner}{note}</a>'
    if medium == "print" and href.startswith("http"):
        shown = re.sub(r"^https?://|/$", "", href)
        if shown not in inner:
            return f'{anchor} {_printed(shown, view)}'
    return anchor


def _printed(address: str, view: View) -> str:
    """Return the address of a link as it stands after its words on paper, where nobody can follow it."""
    return f'<bdi dir="ltr" class="address">({printed_address(address, view.points or 18)})</bdi>'


def _note(value: LinkValue, view: View) -> str:
    own = value.note_lang == view.lang
    return f" {escape(value.note)}" if own else f' <bdi lang="{value.note_lang}">{escape(value.note)}</bdi>'


def _fact(name: str, form: str, view: View, medium: Medium, linked: bool) -> str:
    value = view.facts.get(f"{name}:{form}" if form else name)
    if value is None:
        return ""
    lang = f' lang="{escape(value.lang)}"' if value.lang else ""
    match value.type:
        case "email" | "web" if medium == "print" and not linked:
            shown = printed_address(value.text, view.points or 18)
            return f'<a href="{escape(value.href)}"><bdi{lang} dir="ltr" class="address">{shown}</bdi></a>'
        case "phone" | "email" | "web":
            words = value.text.replace(" ", "\u00a0") if medium == "print" else value.text
            inner = f'<bdi dir="ltr" class="unbroken">{escape(words)}</bdi>'
            if linked or (medium == "print" and value.type == "phone"):
                return inner
            return f'<a href="{escape(value.href)}">{inner}</a>'
        case "link" | "form":
            target = re.sub(r"^https?://|/$", "", value.href)
            inner = f"<bdi{lang}>{escape(value.text)}</bdi>"
            if medium == "print" and target == value.text:
                inner = f'<bdi{lang} dir="ltr" class="address">{printed_address(target, view.points or 18)}</bdi>'
            if linked:
                return inner
            after = f" {_printed(target, view)}" if medium == "print" and target != value.text else ""
            return f'<a href="{escape(value.href)}">{inner}</a>{after}'
        case "date":
            return f'<time datetime="{value.iso}" class="unbroken"><bdi>{escape(value.text)}</bdi></time>'
        case "address":
            lines = (" <br>" if medium == "print" else "<br>").join(str(escape(line)) for line in value.lines)
            return f'<bdi{lang} dir="ltr" class="postal">{lines}</bdi>'
        case _:
            return f'<bdi{lang} dir="ltr">{escape(value.text)}</bdi>' if lang else (
                isolate(value.text) if view.direction == "rtl" else escape(value.text))
