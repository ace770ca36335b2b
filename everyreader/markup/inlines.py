"""Writes inlines as HTML."""

from __future__ import annotations

import re
from functools import lru_cache
from html import unescape
from typing import assert_never
from urllib.parse import quote

from markupsafe import Markup
from msgspec.structs import replace

from everyreader.dates import samples_of
from everyreader.document import Break, Code, Text
from everyreader.fact_values import FactValue, end_before_place, printed_target, shown_address, tells
from everyreader.language import ENGLISH, Direction
from everyreader.markup.directed import cut, directed, text_of_run
from everyreader.markup.fragments import OutputContext, address_of, escaped, in_isolate, isolate, link_from, marked
from everyreader.markup.isolates import isolated_words
from everyreader.markup.print_layout import days_together, keep_together, printed_address, split_at_days
from everyreader.resolve import LinkValue, PictureValue
from everyreader.resolve.tree import Abbreviation, Emphasis, Foreign, Image, Inline, Link, Strong, Struck


def write_inlines(
    inlines: tuple[Inline, ...], context: OutputContext, direction: Direction, linked: bool = False
) -> Markup:
    """Return inlines as HTML. direction: of the words around them. linked: they are in a link, so that no other link
    can."""
    match inlines:
        case (Text(text),) if direction == "ltr" and context.medium == "screen":  # as most are
            return Markup(_screen_words(text, context))
    return Markup(_joined(inlines, context, direction, linked))


def _joined(inlines: tuple[Inline, ...], context: OutputContext, direction: Direction, linked: bool) -> str:
    if direction == "ltr":
        return "".join([_inline(inline, context, direction, linked) for inline in inlines])
    if context.medium == "print":
        inlines = tuple(_with_days(inline, context.dates) for inline in inlines)
    elif len(inlines) == 1 and isinstance(inlines[0], Text):  # as most are: nothing is cut, which takes time
        return isolate(inlines[0].text, latin=context.latin)
    number = "unbroken" if context.medium == "print" else ""
    return "".join(
        [
            in_isolate(text_of_run(part), _of_run(part, context), number, context.latin)
            if run
            else "".join([_inline(inline, context, direction, linked) for inline in part])
            for run, part in directed(inlines, whole=context.medium == "screen")
        ]
    )


_YEAR = re.compile(r"\d{4}")


def _inside(lang: str, children: tuple[Inline, ...], context: OutputContext) -> OutputContext:
    """Return the context of words in another language. Paper keeps a day whole as that language writes it."""
    if context.medium != "print" or lang.startswith(ENGLISH) or not _YEAR.search(text_of_run(children)):
        return context.inside()
    return replace(context.inside(), dates=_dates(lang))


@lru_cache(maxsize=50)  # Babel takes 35 ms to load (2026-11-29), and few pages have days in another language
def _dates(lang: str) -> tuple[str, ...]:
    return samples_of(lang)


def write_line(text: str, context: OutputContext, direction: Direction, dates: tuple[str, ...]) -> Markup:
    """Return a line that the build says of a page as HTML for a screen, on which no day is parted. dates: how its
    language writes one."""
    parts = [_joined((Text(part),), context, direction, False) for part in split_at_days(text, dates)]
    return Markup("".join(f'<span class="whole">{part}</span>' if at % 2 else part for at, part in enumerate(parts)))


def _with_days(inline: Inline, dates: tuple[str, ...]) -> Inline:
    """Return words in which no line may part a day, which is found before runs are: its month may read the other
    way."""
    match inline:
        case Text(text):
            return Text(days_together(text, dates))
        case Strong(children):
            return Strong(tuple(_with_days(child, dates) for child in children))
        case Emphasis(children):
            return Emphasis(tuple(_with_days(child, dates) for child in children))
        case _:
            return inline


def _of_run(inlines: tuple[Inline, ...], context: OutputContext) -> str:
    """Return words of a run, in which nothing turns and no line is kept together, as HTML."""
    return "".join([_in_run(inline, context) for inline in inlines])


def _in_run(inline: Inline, context: OutputContext) -> str:
    match inline:
        case Strong(children):
            return f"<strong>{_of_run(children, context)}</strong>"
        case Emphasis(children):
            return f"<em>{_of_run(children, context)}</em>"
        case Abbreviation(text, title):
            return _abbreviation(escaped(text), title, context, "ltr")
        case _:
            return escaped(text_of_run((inline,)))


def _abbreviation(words: str, title: str, context: OutputContext, direction: Direction) -> str:
    """Return a short form as HTML; paper shows no titles. words: as HTML."""
    if context.medium == "print":
        return words
    return f'<abbr title="{escaped(isolated_words(title, direction))}">{words}</abbr>'


def _inline(inline: Inline, context: OutputContext, direction: Direction, linked: bool) -> str:
    match inline:
        case Text(text):
            if direction != "ltr":
                return escaped(text)
            if context.medium == "print":
                return keep_together(text, context.dates)
            return _screen_words(text, context)
        case Strong(children):
            return f"<strong>{_joined(children, context, direction, linked)}</strong>"
        case Link(children, to, id):
            return _link(children, to, context, direction, linked, id)
        case FactValue():
            return _fact(inline, context, direction, linked)
        case Emphasis(children):
            return f"<em>{_joined(children, context, direction, linked)}</em>"
        case Struck(begin, children, end):
            before, after = _joined(begin, context, direction, True), _joined(end, context, direction, True)
            if context.medium == "screen":
                before, after = (f'<span class="unseen">{words}</span>' for words in (before, after))
            return f"{before}<del>{_joined(children, context, direction, linked)}</del>{after}"
        case Code(text):
            return f'<code dir="ltr">{escaped(text)}</code>'
        case Break():
            return " <br>" if context.medium == "print" else "<br>"  # read aloud, two lines are two words
        case Foreign(lang, own, children):
            inner = _joined(children, _inside(lang, children, context), own, linked)
            return f'<bdi lang="{escaped(lang)}" dir="{own}">{inner}</bdi>'
        case Abbreviation(text, title):
            return _abbreviation(_joined((Text(text),), context, direction, linked), title, context, direction)
        case Image(picture, alt):
            return _picture(picture, isolated_words(alt, direction), context)
        case _:
            assert_never(inline)


_HYPHENATED = re.compile(r"(?<![\w-])[^\W\d_]+(?:-[^\W\d_]+)+(?![\w-])")
_SHORT = 14
"""Letters that fit on a line of the narrowest phone at twice their size."""
_NUMBER = 16
"""Digits and spaces that do."""
_LINE = 34
"""Letters that fit on a line of a usual phone."""


def _screen_words(text: str, context: OutputContext) -> str:
    """Return words as HTML in which no line parts a term that the language names, or a short word with a hyphen."""
    if not any(map(text.__contains__, context.unbroken)):
        return _whole_words(text, context.latin)
    longest_first = sorted(context.unbroken, key=len, reverse=True)
    parts = re.split(f"({'|'.join(map(re.escape, longest_first))})", text)
    return "".join(
        f'<span class="whole">{escaped(part)}</span>' if part in context.unbroken else _whole_words(part, context.latin)
        for part in parts
    )


def _whole_words(text: str, latin: str) -> str:
    """Return words as HTML in which no line parts a short one with a hyphen of its own, such as "opt-out". latin: as in
    a context."""
    if latin or "-" not in text:
        return marked(text, latin)
    found: list[str] = []
    end = 0
    for match in _HYPHENATED.finditer(text):
        if len(match[0]) <= _SHORT:
            found += [escaped(text[end : match.start()]), f'<span class="whole">{escaped(match[0])}</span>']
            end = match.end()
    return "".join([*found, escaped(text[end:])])


def _picture(picture: PictureValue, alt: str, context: OutputContext) -> str:
    if not alt and context.medium == "print":  # decoration, which a PDF must not tag (ISO 14289-1, 7.1)
        return f'<span class="sign" style="background-image: url({quote(picture.source)})"></span>'
    source = picture.source if context.medium == "print" else link_from(context, picture.address)
    size = f' width="{picture.width}" height="{picture.height}"' if picture.width and picture.height else ""
    return f'<img src="{escaped(source)}" alt="{escaped(alt)}"{size}>'


def _link(
    children: tuple[Inline, ...], to: LinkValue, context: OutputContext, direction: Direction, linked: bool, id: str
) -> str:
    href = "" if linked else address_of(to, context)
    if href and context.opens and printed_target(href):
        children = cut(children, 0, end_before_place(text_of_run(children), context.opens))
    words = text_of_run(children)
    if context.medium == "screen" and _ADDRESS.fullmatch(words):
        inner = _screen_address(words)
    else:
        inner = _joined(children, context, direction, True)
    if linked:
        return inner
    lang = f' hreflang="{escaped(to.lang)}"' if to.lang else ""
    note = _note(to, context) if to.note else ""
    after = ""
    if context.medium == "print" and (shown := printed_target(href)) and not tells(_plain(inner), shown):
        after = f" {_printed(shown, context)}"
    anchor = f' id="{escaped(id)}"' if id else ""
    return f'<a href="{escaped(href)}"{anchor}{lang}>{inner}{note}{after}</a>'


def _plain(html: str) -> str:
    """Return the words of HTML of ours, without the marks of what stays together and of where a line may end."""
    return unescape(_ELEMENT.sub("", html)).replace("\u00a0", " ").replace("\u2060", "").replace("\u200b", "")


_ELEMENT = re.compile("<[^>]*>")
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+|[^\W_][\w-]*(?:\.[\w-]+)+/\S*|[^\s@]+@[^\s@]+")
_AFTER_SIGN = re.compile(r"(?<=[^:/]/)(?=.)|(?<=@)")


def _screen_address(address: str, lang: str = "") -> str:
    """Return an address or a number as it is on a screen. It goes to the next line whole; one that a phone's line does
    not hold breaks after a slash or an @, so that no hyphen of its own stands at an end, and elsewhere only if it must.
    lang: the attribute with its language, where that is another one."""
    shape = _shape(address)
    parts = [escaped(address)] if shape == "short" else [escaped(part) for part in _AFTER_SIGN.split(address)]
    inner = "".join(f'<span class="unbroken">{part}</span>' for part in parts) if len(parts) > 1 else parts[0]
    if len(parts) > 1 and len(address) > _LINE:  # a box as wide as the screen would part it from its full stop
        shape = "parts"
    return f'<bdi{lang} dir="ltr" class="{shape}">{inner}</bdi>'


def _shape(text: str) -> str:
    """Return the class of a number, an address or a day that goes to the next line whole. A short one does so within
    the line, so that the full stop after it goes with it; a longer one is a box, which can break where it must."""
    return "short" if len(text) <= _NUMBER else "unbroken"


def _printed(address: str, context: OutputContext) -> str:
    """Return the address of a link as it is after its words on paper, where nobody can follow it."""
    return f'(<bdi dir="ltr" class="address">{printed_address(address, context.points)}</bdi>)'


def _note(to: LinkValue, context: OutputContext) -> str:
    own = to.note_lang == context.lang
    words = escaped(to.note) if own else f'<bdi lang="{to.note_lang}">{escaped(to.note)}</bdi>'
    return to.gap + words


def _fact(fact: FactValue, context: OutputContext, direction: Direction, linked: bool) -> str:
    lang, paper = f' lang="{escaped(fact.lang)}"' if fact.lang else "", context.medium == "print"
    match fact.type:
        case "email" | "web" if paper and not linked:
            shown = printed_address(fact.text, context.points)
            return f'<a href="{escaped(fact.href)}"><bdi{lang} dir="ltr" class="address">{shown}</bdi></a>'
        case "phone" | "email" | "web":
            words = fact.text.replace(" ", "\u00a0") if paper else fact.text
            inner = _screen_address(words)
            return (
                inner if linked or (paper and fact.type == "phone") else f'<a href="{escaped(fact.href)}">{inner}</a>'
            )
        case "link":
            return _labelled(fact, lang, context, linked)
        case "date":
            return f'<time datetime="{fact.iso}" class="{_shape(fact.text)}"><bdi>{escaped(fact.text)}</bdi></time>'
        case "address":
            lines = ('<span class="gap"> </span><br>' if paper else "<br>").join(escaped(line) for line in fact.lines)
            return f'<bdi{lang} dir="ltr" class="postal">{lines}</bdi>'
        case "text":
            return (
                f'<bdi{lang} dir="ltr">{escaped(fact.text)}</bdi>'
                if lang
                else (
                    isolate(fact.text, latin=context.latin) if direction == "rtl" else marked(fact.text, context.latin)
                )
            )
        case _:
            assert_never(fact.type)


def _labelled(fact: FactValue, lang: str, context: OutputContext, linked: bool) -> str:
    """Return a link with the words that its fact gives it; on paper its address is after them, or in their
    place."""
    target, paper = shown_address(fact.href), context.medium == "print"
    inner = f"<bdi{lang}>{escaped(fact.text)}</bdi>"
    if paper and target == fact.text:
        inner = f'<bdi{lang} dir="ltr" class="address">{printed_address(target, context.points)}</bdi>'
    elif not paper and _ADDRESS.fullmatch(fact.text):
        inner = _screen_address(fact.text, lang)
    if linked:
        return inner
    after = f" {_printed(target, context)}" if paper and target != fact.text else ""
    return f'<a href="{escaped(fact.href)}">{inner}{after}</a>'
