"""Puts into inlines what stands in them: facts as words, links as addresses, pictures as they are published."""

from __future__ import annotations

from collections.abc import Iterable
from typing import assert_never

from everyreader import document as stored
from everyreader.document import Break, Code, Text
from everyreader.language import Direction
from everyreader.facts import FactValue
from everyreader.resolve.model import View
from everyreader.resolve.tree import Address, Emphasis, Foreign, Inline, Shown, Strong


def resolve_inlines(inlines: tuple[stored.Inline, ...], model: View) -> tuple[Inline, ...]:
    """Return inlines without holes. What has none is the same value as before."""
    match inlines:
        case (Text() as words,):  # as most are
            return (words,)
    found: list[Inline] = []
    for inline in inlines:
        if isinstance(inline, Text):
            found.append(inline)
        else:
            found += _resolved(inline, model)
    return tuple(found)


def _resolved(inline: stored.Inline, model: View) -> tuple[Inline, ...]:
    match inline:
        case Text() | Code() | Break():
            return (inline,)
        case stored.Strong(children):
            return (Strong(resolve_inlines(children, model)),)
        case stored.Emphasis(children):
            return (Emphasis(resolve_inlines(children, model)),)
        case stored.Link(target, children):
            words, to = resolve_inlines(children, model), model.links.get(target)
            return (Address(words, to),) if to else words  # one that leads nowhere keeps its words; the finding has been made
        case stored.Fact(name, form):
            fact = model.fact(name, form)
            return (fact,) if fact else ()  # a block with a fact that cannot be shown is withheld
        case stored.Foreign(lang, children):
            words = resolve_inlines(children, model)
            return (Foreign(lang, direction_in(model, lang), words),) if lang else words
        case stored.Image(target, alt):
            picture = model.pictures.get(target)
            return (Shown(picture, alt),) if picture else (Text(alt),) if alt else ()
        case _:
            assert_never(inline)


def direction_in(model: View, lang: str) -> Direction:
    """Return the direction in which words of a page in another language run."""
    return "rtl" if lang in model.right_to_left else "ltr"


def without_pictures(inlines: Iterable[Inline]) -> tuple[Inline, ...]:
    """Return inlines with words in place of pictures, as a list of contents has them."""
    found: list[Inline] = []
    for inline in inlines:
        match inline:
            case Shown(_, alt):
                found += [Text(alt)] if alt else []
            case Strong(children):
                found.append(Strong(without_pictures(children)))
            case Emphasis(children):
                found.append(Emphasis(without_pictures(children)))
            case Foreign(lang, direction, children):
                found.append(Foreign(lang, direction, without_pictures(children)))
            case Address(children):
                found += without_pictures(children)
            case Text() | Code() | Break() | FactValue():
                found.append(inline)
            case _:
                assert_never(inline)
    return tuple(found)
