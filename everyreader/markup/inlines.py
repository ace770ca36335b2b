"""Turns inlines into HTML."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec
from markupsafe import Markup

from everyreader.document import Break, Code, Emphasis, Fact, Foreign, Image, Inline, Link, Strong, Text
from everyreader.facts import FactValue, shown_address
from everyreader.format_info import Medium
from everyreader.markup.printed import days_together, keep_together, printed_address
from everyreader.markup.values import LinkValue, View
from everyreader.markup.words import address_of, direction_of, escaped, isolate, link_from


def render_inlines(inlines: Iterable[Inline], view: View, medium: Medium, linked: bool = False) -> Markup:
    """Return inlines as HTML. linked: they stand in a link, so that no other link can."""
    return Markup(_joined(inlines, view, medium, linked))


def _joined(inlines: Iterable[Inline], view: View, medium: Medium, linked: bool) -> str:
    return "".join([_inline(inline, view, medium, linked) for inline in inlines])


def _inline(inline: Inline, view: View, medium: Medium, linked: bool) -> str:
    match inline:
        case Text(text):
            if medium == "print":
                return isolate(days_together(text), "unbroken") if view.direction == "rtl" else keep_together(text)
            return isolate(text) if view.direction == "rtl" else escaped(text)
        case Strong(children):
            return f"<strong>{_joined(children, view, medium, linked)}</strong>"
        case Link(target, children):
            return _link(target, children, view, medium, linked)
        case Fact(name, form):
            return _fact(name, form, view, medium, linked)
        case Emphasis(children):
            return f"<em>{_joined(children, view, medium, linked)}</em>"
        case Code(text):
            return f'<code dir="ltr">{escaped(text)}</code>'
        case Break():
            return " <br>" if medium == "print" else "<br>"  # read aloud, two lines are two words
        case Foreign(lang, children):
            way = direction_of(lang, view) if lang else view.direction
            inner = _joined(children, msgspec.structs.replace(view, direction=way), medium, linked)
            return f'<bdi lang="{escaped(lang)}" dir="{way}">{inner}</bdi>' if lang else inner
        case Image(target, alt):
            value = view.pictures.get(target)
            if value is None or (not alt and medium == "print"):
                return escaped(alt)
            source = value.source if medium == "print" else link_from(view, value.address)
            size = f' width="{value.width}" height="{value.height}"' if value.width and value.height else ""
            return f'<img src="{escaped(source)}" alt="{escaped(alt)}"{size}>'


def _link(target: str, children: tuple[Inline, ...], view: View, medium: Medium, linked: bool) -> str:
    value = view.links.get(target)
    inner = _joined(children, view, medium, True)
    if value is None or linked:  # a link that leads nowhere keeps its words; the finding has been made
        return inner
    href = address_of(value, view, medium)
    lang = f' hreflang="{escaped(value.lang)}"' if value.lang else ""
    note = _note(value, view) if value.note else ""
    anchor = f'<a href="{escaped(href)}"{lang}>{inner}{note}</a>'
    if medium == "print" and href.startswith("http"):
        shown = shown_address(href)
        if shown not in inner:
            return f'{anchor} {_printed(shown, view)}'
    return anchor


def _printed(address: str, view: View) -> str:
    """Return the address of a link as it stands after its words on paper, where nobody can follow it."""
    return f'<bdi dir="ltr" class="address">({printed_address(address, view.points or 18)})</bdi>'


def _note(value: LinkValue, view: View) -> str:
    own = value.note_lang == view.lang
    words = escaped(value.note) if own else f'<bdi lang="{value.note_lang}">{escaped(value.note)}</bdi>'
    return value.gap + words


def _fact(name: str, form: str, view: View, medium: Medium, linked: bool) -> str:
    value = view.fact(name, form)
    if value is None:
        return ""
    lang = f' lang="{escaped(value.lang)}"' if value.lang else ""
    match value.type:
        case "email" | "web" if medium == "print" and not linked:
            shown = printed_address(value.text, view.points or 18)
            return f'<a href="{escaped(value.href)}"><bdi{lang} dir="ltr" class="address">{shown}</bdi></a>'
        case "phone" | "email" | "web":
            words = value.text.replace(" ", "\u00a0") if medium == "print" else value.text
            inner = f'<bdi dir="ltr" class="unbroken">{escaped(words)}</bdi>'
            if linked or (medium == "print" and value.type == "phone"):
                return inner
            return f'<a href="{escaped(value.href)}">{inner}</a>'
        case "link" | "form":
            target = shown_address(value.href)
            inner = f"<bdi{lang}>{escaped(value.text)}</bdi>"
            if medium == "print" and target == value.text:
                inner = f'<bdi{lang} dir="ltr" class="address">{printed_address(target, view.points or 18)}</bdi>'
            if linked:
                return inner
            after = f" {_printed(target, view)}" if medium == "print" and target != value.text else ""
            return f'<a href="{escaped(value.href)}">{inner}</a>{after}'
        case "date":
            return f'<time datetime="{value.iso}" class="unbroken"><bdi>{escaped(value.text)}</bdi></time>'
        case "address":
            lines = ('<span class="gap"> </span><br>' if medium == "print" else "<br>").join(str(escaped(line)) for line in value.lines)
            return f'<bdi{lang} dir="ltr" class="postal">{lines}</bdi>'
        case _:
            return f'<bdi{lang} dir="ltr">{escaped(value.text)}</bdi>' if lang else (
                isolate(value.text) if view.direction == "rtl" else escaped(value.text))
