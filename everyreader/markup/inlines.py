"""Writes inlines as HTML."""

from __future__ import annotations

from typing import assert_never

from markupsafe import Markup

from everyreader.document import Break, Code, Text
from everyreader.fact_values import FactValue, shown_address
from everyreader.language import Direction
from everyreader.markup.directed import directed, text_of_run
from everyreader.markup.isolates import isolated_words
from everyreader.markup.printed import days_together, keep_together, printed_address
from everyreader.markup.words import Place, address_of, escaped, in_isolate, isolate, link_from
from everyreader.resolve import LinkValue, PictureValue
from everyreader.resolve.tree import Address, Emphasis, Foreign, Inline, Shown, Strong, Struck


def write_inlines(inlines: tuple[Inline, ...], place: Place, direction: Direction, linked: bool = False) -> Markup:
    """Return inlines as HTML. direction: of the words around them. linked: they stand in a link, so that no other link can."""
    match inlines:
        case (Text(text),) if direction == "ltr" and place.medium == "screen":  # as most are
            return Markup(escaped(text))
    return Markup(_joined(inlines, place, direction, linked))


def _joined(inlines: tuple[Inline, ...], place: Place, direction: Direction, linked: bool) -> str:
    if direction == "ltr":
        return "".join([_inline(inline, place, direction, linked) for inline in inlines])
    if place.medium == "print":
        inlines = tuple(map(_with_days, inlines))
    number = "unbroken" if place.medium == "print" else ""
    return "".join(
        [
            in_isolate(text_of_run(part), "".join(map(_of_run, part)), number)
            if run
            else "".join([_inline(inline, place, direction, linked) for inline in part])
            for run, part in directed(inlines, whole=place.medium == "screen")
        ]
    )


def _with_days(inline: Inline) -> Inline:
    """Return words in which no line may part a day, which is found before runs are: its month may read the other way."""
    match inline:
        case Text(text):
            return Text(days_together(text))
        case Strong(children):
            return Strong(tuple(map(_with_days, children)))
        case Emphasis(children):
            return Emphasis(tuple(map(_with_days, children)))
        case _:
            return inline


def _of_run(inline: Inline) -> str:
    """Return words of a run, in which nothing turns and no line is kept together, as HTML."""
    match inline:
        case Strong(children):
            return f"<strong>{''.join(map(_of_run, children))}</strong>"
        case Emphasis(children):
            return f"<em>{''.join(map(_of_run, children))}</em>"
        case _:
            return escaped(text_of_run((inline,)))


def _inline(inline: Inline, place: Place, direction: Direction, linked: bool) -> str:
    match inline:
        case Text(text):
            return keep_together(text) if place.medium == "print" and direction == "ltr" else escaped(text)
        case Strong(children):
            return f"<strong>{_joined(children, place, direction, linked)}</strong>"
        case Address(children, to):
            return _link(children, to, place, direction, linked)
        case FactValue():
            return _fact(inline, place, direction, linked)
        case Emphasis(children):
            return f"<em>{_joined(children, place, direction, linked)}</em>"
        case Struck(begin, children, end):
            before, after = _joined(begin, place, direction, True), _joined(end, place, direction, True)
            if place.medium == "screen":
                before, after = (f'<span class="unseen">{words}</span>' for words in (before, after))
            return f"{before}<del>{_joined(children, place, direction, linked)}</del>{after}"
        case Code(text):
            return f'<code dir="ltr">{escaped(text)}</code>'
        case Break():
            return " <br>" if place.medium == "print" else "<br>"  # read aloud, two lines are two words
        case Foreign(lang, own, children):
            return f'<bdi lang="{escaped(lang)}" dir="{own}">{_joined(children, place, own, linked)}</bdi>'
        case Shown(picture, alt):
            return _picture(picture, isolated_words(alt, direction), place)
        case _:
            assert_never(inline)


def _picture(picture: PictureValue, alt: str, place: Place) -> str:
    if not alt and place.medium == "print":
        return ""
    source = picture.source if place.medium == "print" else link_from(place, picture.address)
    size = f' width="{picture.width}" height="{picture.height}"' if picture.width and picture.height else ""
    return f'<img src="{escaped(source)}" alt="{escaped(alt)}"{size}>'


def _link(children: tuple[Inline, ...], to: LinkValue, place: Place, direction: Direction, linked: bool) -> str:
    inner = _joined(children, place, direction, True)
    if linked:
        return inner
    href = address_of(to, place)
    lang = f' hreflang="{escaped(to.lang)}"' if to.lang else ""
    note = _note(to, place) if to.note else ""
    anchor = f'<a href="{escaped(href)}"{lang}>{inner}{note}</a>'
    if place.medium == "print" and href.startswith("http"):
        shown = shown_address(href)
        if shown not in inner:
            return f"{anchor} {_printed(shown, place)}"
    return anchor


def _printed(address: str, place: Place) -> str:
    """Return the address of a link as it stands after its words on paper, where nobody can follow it."""
    return f'(<bdi dir="ltr" class="address">{printed_address(address, place.points)}</bdi>)'


def _note(to: LinkValue, place: Place) -> str:
    own = to.note_lang == place.lang
    words = escaped(to.note) if own else f'<bdi lang="{to.note_lang}">{escaped(to.note)}</bdi>'
    return to.gap + words


def _fact(fact: FactValue, place: Place, direction: Direction, linked: bool) -> str:
    lang, paper = f' lang="{escaped(fact.lang)}"' if fact.lang else "", place.medium == "print"
    match fact.type:
        case "email" | "web" if paper and not linked:
            shown = printed_address(fact.text, place.points)
            return f'<a href="{escaped(fact.href)}"><bdi{lang} dir="ltr" class="address">{shown}</bdi></a>'
        case "phone" | "email" | "web":
            words = fact.text.replace(" ", "\u00a0") if paper else fact.text
            inner = f'<bdi dir="ltr" class="unbroken">{escaped(words)}</bdi>'
            return (
                inner if linked or (paper and fact.type == "phone") else f'<a href="{escaped(fact.href)}">{inner}</a>'
            )
        case "link":
            return _labelled(fact, lang, place, linked)
        case "date":
            return f'<time datetime="{fact.iso}" class="unbroken"><bdi>{escaped(fact.text)}</bdi></time>'
        case "address":
            lines = ('<span class="gap"> </span><br>' if paper else "<br>").join(escaped(line) for line in fact.lines)
            return f'<bdi{lang} dir="ltr" class="postal">{lines}</bdi>'
        case "text":
            return (
                f'<bdi{lang} dir="ltr">{escaped(fact.text)}</bdi>'
                if lang
                else (isolate(fact.text) if direction == "rtl" else escaped(fact.text))
            )
        case _:
            assert_never(fact.type)


def _labelled(fact: FactValue, lang: str, place: Place, linked: bool) -> str:
    """Return a link with the words that its fact gives it; on paper its address stands after them, or in their place."""
    target, paper = shown_address(fact.href), place.medium == "print"
    inner = f"<bdi{lang}>{escaped(fact.text)}</bdi>"
    if paper and target == fact.text:
        inner = f'<bdi{lang} dir="ltr" class="address">{printed_address(target, place.points)}</bdi>'
    if linked:
        return inner
    after = f" {_printed(target, place)}" if paper and target != fact.text else ""
    return f'<a href="{escaped(fact.href)}">{inner}</a>{after}'
