"""Puts into inlines what is in them: facts as words, links as addresses, pictures as they are published."""

from __future__ import annotations

from collections.abc import Iterable
from typing import assert_never

import msgspec

from everyreader import document as stored
from everyreader.document import STRUCK, Break, Code, Text, Value, fill_marks
from everyreader.fact_values import FactValue
from everyreader.language import Direction
from everyreader.locale import Locale
from everyreader.resolve.model import LinkValue, PageModel
from everyreader.resolve.tree import PAGE_TITLE, Abbreviation, Emphasis, Foreign, Image, Inline, Link, Strong, Struck


class ResolveContext(Value, frozen=True):
    """What inlines are resolved from."""

    model: PageModel
    locale: Locale
    lang: str
    """The lang of the words around them."""
    withheld: frozenset[str]
    """Ids of blocks that readers do not get, as a set."""
    level: int = 1
    section: str = PAGE_TITLE
    """`level` and `section`: of the heading that they are under, and its id."""
    marks: frozenset[str] = frozenset()
    """Ids of the marks of notes that readers get."""

    def inside(self, lang: str) -> ResolveContext:
        """Return the same for words in another language."""
        return msgspec.structs.replace(self, lang=lang)

    def under(self, level: int, section: str) -> ResolveContext:
        """Return the same for what is under a heading."""
        return msgspec.structs.replace(self, level=level, section=section)

    def with_facts(self, words: str) -> str:
        """Return words that are in an attribute, with what facts say in their places."""
        return fill_marks(words, lambda name, form: fact.text if (fact := self.model.fact(name, form)) else "")

    def direction_of(self, lang: str) -> Direction:
        """Return the direction in which words of the page in a language run."""
        own = lang == self.model.lang
        return self.model.direction if own else "rtl" if lang in self.model.right_to_left else "ltr"


def resolve_inlines(inlines: tuple[stored.Inline, ...], context: ResolveContext) -> tuple[Inline, ...]:
    """Return inlines without holes. What has none is the same value as before."""
    if len(inlines) == 1 and isinstance(words := inlines[0], Text):  # as most are
        return (words,)
    found: list[Inline] = []
    for inline in inlines:
        if isinstance(inline, Text):
            found.append(inline)
        else:
            found += _resolved(inline, context)
    return tuple(found)


def _resolved(inline: stored.Inline, context: ResolveContext) -> tuple[Inline, ...]:
    match inline:
        case Text() | Code() | Break():
            return (inline,)
        case stored.Strong(children):
            return (Strong(resolve_inlines(children, context)),)
        case stored.Emphasis(children):
            return (Emphasis(resolve_inlines(children, context)),)
        case stored.Struck(children):
            return (
                Struck(
                    (*_bracketed_message(context, STRUCK[0]), Text(" ")),
                    resolve_inlines(children, context),
                    (Text(" "), *_bracketed_message(context, STRUCK[1])),
                ),
            )
        case stored.Link(target, children):
            words, to = resolve_inlines(children, context), context.model.links.get(target)
            return (
                (Link(words, to),) if to and words else words
            )  # one that leads nowhere keeps its words; the finding has been made
        case stored.Fact(name, form):
            fact = context.model.fact(name, form)
            return (fact,) if fact else ()  # a block with a fact that cannot be shown is withheld
        case stored.Foreign(lang, children):
            words = resolve_inlines(children, context.inside(lang) if lang else context)
            return (Foreign(lang, context.direction_of(lang), words),) if lang else words
        case stored.Image(target, alt):
            picture, alt = context.model.pictures.get(target), context.with_facts(alt)
            return (Image(picture, alt),) if picture else (Text(alt),) if alt else ()
        case stored.Abbreviation(text, title):
            return (Abbreviation(text, context.with_facts(title)),)
        case stored.FootnoteMark(id, target, number):
            # Programs that read paper see a space before it where words run the other way.
            gap = "\u00a0" if context.model.direction == "rtl" else ""
            to = LinkValue(address=context.model.address, anchor=target)
            return (Link((Text(f"{gap}[{number}]"),), to, id),)
        case _:
            assert_never(inline)


def resolve_message(context: ResolveContext, message: str) -> tuple[Inline, ...]:
    """Return a message, marked where it is in another language than the words around it."""
    words, lang = context.locale.message(message)
    return (Text(words),) if lang == context.lang else (Foreign(lang, context.direction_of(lang), (Text(words),)),)


def _bracketed_message(context: ResolveContext, message: str) -> tuple[Inline, ...]:
    return (Text("["), *resolve_message(context, message), Text("]"))


def without_pictures(inlines: Iterable[Inline]) -> tuple[Inline, ...]:
    """Return inlines with words in place of pictures, and without marks of notes, as a list of contents has them."""
    found: list[Inline] = []
    for inline in without_marks(inlines):
        match inline:
            case Image(_, alt):
                found += [Text(alt)] if alt else []
            case Strong(children):
                found.append(Strong(without_pictures(children)))
            case Emphasis(children):
                found.append(Emphasis(without_pictures(children)))
            case Struck(begin, children, end):
                found.append(Struck(begin, without_pictures(children), end))
            case Foreign(lang, direction, children):
                found.append(Foreign(lang, direction, without_pictures(children)))
            case Link(children):
                found += without_pictures(children)
            case Text() | Code() | Break() | FactValue() | Abbreviation():
                found.append(inline)
            case _:
                assert_never(inline)
    return tuple(found)


def without_marks(inlines: Iterable[Inline]) -> tuple[Inline, ...]:
    """Return inlines without the marks of notes among them."""
    found: list[Inline] = []
    for inline in inlines:
        match inline:
            case Link(id=id) if id:
                pass
            case Strong() | Emphasis() | Struck() | Foreign() | Link():
                found.append(msgspec.structs.replace(inline, children=without_marks(inline.children)))
            case _:
                found.append(inline)
    return tuple(found)
