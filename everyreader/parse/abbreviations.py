"""Marks abbreviations whose long form the page tells, and says the long form where each is first.

First is in the words of the text: only where an abbreviation is nowhere else does its long form follow a link, words in
another language or crossed-out words that hold it, or stand in a heading.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from everyreader.document import (
    Abbreviation,
    Block,
    Callout,
    Emphasis,
    Heading,
    Image,
    Inline,
    Link,
    Strong,
    Text,
    children_of,
    map_inlines,
    own_inlines,
    text_of,
    walk,
    walk_inlines,
    with_children,
)
from everyreader.parse.tidy import tidy

LongForms = dict[str, tuple[Inline, ...]]
"""By its letters, what each abbreviation stands for."""
_IN_TEXT, _INSIDE, _IN_HEADING = range(3)
_CHINESE = "\u2e80"


class _Telling:
    """The abbreviations of one page. waiting: those whose long form is still to be said, and in which kind of place."""

    def __init__(self, forms: LongForms, blocks: tuple[Block, ...]) -> None:
        self.forms = forms
        names = "|".join(re.escape(name) for name in sorted(forms, key=len, reverse=True))
        self.found = re.compile(rf"(?<!\w)(?:{names})(?!\w)")
        self.waiting: dict[str, int] = {}
        for block in walk(blocks):
            least = _IN_HEADING if isinstance(block, Heading | Callout) else _IN_TEXT
            for name, place in self.uses(own_inlines(block), least):
                self.waiting[name] = min(place, self.waiting.get(name, place))

    def uses(self, inlines: tuple[Inline, ...], place: int) -> Iterator[tuple[str, int]]:
        """Yield each abbreviation in inlines, with the kind of place that it is in."""
        for inline in inlines:
            if isinstance(inline, Text):
                yield from ((name, place) for name in self.found.findall(inline.text))
            else:
                inner = place if isinstance(inline, Strong | Emphasis) else max(place, _INSIDE)
                yield from self.uses(children_of(inline), inner)

    def change(self, inlines: tuple[Inline, ...], block: Block) -> tuple[Inline, ...]:
        """Return inlines with abbreviations in them."""
        place = _IN_HEADING if isinstance(block, Heading | Callout) else _IN_TEXT
        return tidy(self.marked(inlines, place, text_of(own_inlines(block)).casefold()))

    def marked(self, inlines: tuple[Inline, ...], place: int, around: str) -> Iterator[Inline]:
        """Yield inlines with abbreviations in them. around: the words of the block, in small letters."""
        for inline in inlines:
            if isinstance(inline, Text):
                end = 0
                for match in self.found.finditer(inline.text):
                    if before := inline.text[end : match.start()]:
                        yield Text(before)
                    yield Abbreviation(match[0], text_of(self.forms[match[0]]))
                    yield from self.long_form(match[0], place, around)
                    end = match.end()
                if after := inline.text[end:]:
                    yield Text(after)
            elif isinstance(inline, Strong | Emphasis):
                yield with_children(inline, lambda children: self.marked(children, place, around))
            else:
                names = [name for name, _ in self.uses(children_of(inline), _INSIDE)]
                yield with_children(inline, lambda children: self.marked(children, -1, around))
                for name in names:
                    yield from self.long_form(name, max(place, _INSIDE), around)

    def long_form(self, name: str, place: int, around: str) -> Iterator[Inline]:
        """Yield the long form in brackets, where it is to be said here and the block does not say it itself."""
        if self.waiting.get(name) != place:
            return
        del self.waiting[name]
        words = self.forms[name]
        chinese = text_of(words)[:1] > _CHINESE
        if _says(around, text_of(words).casefold(), chinese):
            return
        before = f"{name}: " if place == _INSIDE else ""
        yield Text(f"（{before}" if chinese else f" ({before}")
        yield from words
        yield Text("）" if chinese else ")")


def _says(around: str, form: str, chinese: bool) -> bool:
    """Say whether words hold a long form as words of their own: `careful` does not say `care`."""
    if chinese or form not in around:
        return form in around
    end = r"(?!\d)" if " " in form else r"(?:e?s)?(?!\w)"  # “general practitioners” say “general practitioner”
    return bool(re.search(rf"(?<!\w){re.escape(form)}{end}", around))


def all_words(name: str, words: tuple[Inline, ...]) -> str:
    """Return a long form that no reader gets, and where its words would have led."""
    targets = [f" ({inline.target})" for inline in walk_inlines(words) if isinstance(inline, Link | Image)]
    return f"{name}: {text_of(words)}{''.join(targets)}"


def with_abbreviations(blocks: tuple[Block, ...], forms: LongForms) -> tuple[tuple[Block, ...], tuple[str, ...]]:
    """Return blocks in which abbreviations are marked, and those whose letters are nowhere in them."""
    telling = _Telling(forms, blocks)
    unused = tuple(name for name in forms if name not in telling.waiting)
    return map_inlines(blocks, telling.change), unused
