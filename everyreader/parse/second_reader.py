"""Reads a page a second time, with a standard reader of CommonMark that shares nothing with ours, and says where the
two see another structure.

What our own dialect adds is taken out first. The net is for what nobody thought of: it knows no list of mistakes.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable
from functools import lru_cache
from itertools import accumulate, repeat
from typing import NamedTuple, assert_never

import pyromark

from everyreader.document import (
    Block,
    Callout,
    Definitions,
    Document,
    EasyReadStep,
    Example,
    Footnotes,
    Heading,
    Inline,
    Link,
    Listing,
    Paragraph,
    Picture,
    Quote,
    Separator,
    Table,
    is_own_address,
    leads_to_its_words,
    own_inlines,
    text_of,
    walk,
)
from everyreader.untyped import Untyped

OPTIONS = (
    pyromark.Options.ENABLE_TABLES
    | pyromark.Options.ENABLE_STRIKETHROUGH
    | pyromark.Options.ENABLE_HEADING_ATTRIBUTES
    | pyromark.Options.ENABLE_FOOTNOTES
)
_BOX = re.compile(r'^ *!!! ?[\w\- ]+(?: +".*")? *$')
_FACT = re.compile(r"\{\{[^{}\n]*\}\}")
_LANGUAGE = re.compile(r"\{\s*lang\s*=\s*[\w\"'-]+\s*\}")
_NOTE = re.compile(r"\^\[[^\[\]]*\]")
_ATTRIBUTES = re.compile(r"\{[^{}]*\}\s*$")
"""What other systems write behind a heading: another rule tells it."""
_NO_WORDS = re.compile(r"[\W_]+")
_PLACE = "\ufffc"
"""Stands for a fact: one sign that is no letter, so that a line of a fact alone is not empty."""
_SHOWN = 24
_END = "\n"
"""Stands between how the words of an item begin and how they end."""
_ENOUGH = 40
"""Letters of words, signs and spaces counted, that mostly hold as many as are shown."""


class Part(NamedTuple):
    """One piece of structure. kind: heading, item, quote, code, row, link. level: how deep an item or a quote stands;
    how many cells a row has. words: how it begins, of an item also how it ends, letters and digits alone."""

    kind: str
    level: int
    words: str


Seen = tuple[str, int, str]
"""The same, before anybody asks for its names: a page has a hundred, which are mostly only counted."""


class Difference(NamedTuple):
    """A part that the two readers see differently. line: where it begins, counted from 0; -1 where only we see it.
    block: the block of our Document that comes nearest, or nothing. ours: what we made of the same words, where we made
    something."""

    part: Part
    line: int
    block: str
    ours: Part | None


def differences(
    body: str, document: Document, inlines: Iterable[tuple[Block, Inline]], title: str = ""
) -> list[Difference]:
    """Return where a standard reader sees another structure in a text than our Document has, in the order of the text.
    inlines: of the Document. title: of the page, where it is a heading of the text."""
    text, own = _in_standard(body), our_parts(document.blocks, inlines)
    events = pyromark.events(text, options=OPTIONS, merge_text=True)
    theirs = Counter([part for part, _ in _parts_of(zip(events, repeat(_NOWHERE), strict=False))])
    ours = Counter([part for part, _ in own])
    named = ("heading", 0, key(title) if title else "")
    if title and theirs[named] > ours[named]:
        theirs[named] -= 1
    if theirs == ours:
        return []
    blocks = {Part(*part): block for part, block in own}
    lost, more = theirs - ours, Counter({Part(*part): times for part, times in (ours - theirs).items()})
    found = []
    for seen, line in sorted(_with_lines(text), key=lambda seen: seen[1]):
        if lost[seen] > 0:
            lost[seen] -= 1
            part = Part(*seen)
            near = next((mine for mine in more if mine.kind == part.kind and _same_start(mine.words, part.words)), None)
            found.append(Difference(part, line, blocks[near] if near else "", near))
    paired = {difference.ours for difference in found}
    return found + [Difference(part, -1, blocks[part], part) for part in more.elements() if part not in paired]


def _same_start(left: str, right: str) -> bool:
    left, right = left.partition(_END)[0], right.partition(_END)[0]
    return bool(left and right) and (left.startswith(right) or right.startswith(left))


_NOWHERE = {"start": 0}


def _in_standard(body: str) -> str:
    """Return a text without what our own dialect adds, each line on its place."""
    text = _FACT.sub(_PLACE, body) if "{{" in body else body
    text = _LANGUAGE.sub("", text) if "lang" in text else text
    return "\n".join(box_margins(text.split("\n"))[1]) if "!!!" in text else text


def _with_lines(text: str) -> list[tuple[Seen, int]]:
    """Return what a standard reader sees in a text, each part with its line, counted from 0. Most pages do not need
    this: places take as long as all else."""
    starts = list(accumulate((len(line) + 1 for line in text.encode().split(b"\n")), initial=0))
    events = pyromark.events_with_range(text, options=OPTIONS, merge_text=True)
    return [(part, bisect_right(starts, place) - 1) for part, place in _parts_of(events)]


def box_margins(lines: list[str]) -> tuple[list[int], list[str]]:
    """Return how far each line stands in boxes, in spaces, and the lines as if there were none: the line that opens a
    box is empty, and what it holds stands at the margin."""
    margins, inside, open_boxes = [], [], [0]
    for line in lines:
        depth = len(line) - len(line.lstrip(" "))
        while line.strip() and depth < open_boxes[-1]:
            open_boxes.pop()
        margin = open_boxes[-1]
        is_box = "!!!" in line and _BOX.match(line)
        margins.append(margin if line.strip() and not is_box else 0)
        inside.append("" if is_box or not line.strip() else line[margin:])
        if is_box:
            open_boxes.append(depth + 4)
    return margins, inside


def _parts_of(events: Iterable[tuple[Untyped, Untyped]]) -> list[tuple[Seen, int]]:
    """Return the parts in the order in which they end, each with the byte at which it begins."""
    found: list[tuple[Seen, int]] = []
    opened: list[tuple[str, int, int, str, int]] = []  # kind, level, place, target, and how many words were before it
    words: list[str] = []
    depth = dict.fromkeys(_KINDS.values(), 0)
    cells = 0
    for event, span in events:  # hundreds a page: `match` on classes takes twice the time (2026-11-29)
        if event.__class__ is str:
            if event in _BREAKS:
                words.append(" ")
            continue
        [(side, tag)] = event.items()
        if side in _WORDS:
            words.append(tag)
            continue
        name = tag if tag.__class__ is str else next(iter(tag)) if tag.__class__ is dict else ""
        kind = _KINDS.get(name)
        if not kind:
            cells += side == "Start" and name == "TableCell"
        elif side == "Start":
            depth[kind] += 1
            target = tag[name]["dest_url"] if name == "Link" else ""
            opened.append((kind, _level(name, kind, tag, depth[kind]), span["start"], target, len(words)))
            cells = 0 if kind == "row" else cells
        elif side == "End":
            depth[kind] -= 1
            _, level, place, target, since = opened.pop()
            said = "".join(words[since:])
            if kind == "heading" and "{" in said:
                said = _ATTRIBUTES.sub("", said)
            if kind != "link" or (level >= 0 and not leads_to_its_words(said, target)):
                words_of = both_ends(said) if kind == "item" else key(said)
                found.append(((kind, cells if kind == "row" else level, words_of), place))
    return found


def _level(name: str, kind: str, tag: Untyped, depth: int) -> int:
    """Return the level of a part that begins. depth: how many of its kind are open, itself counted."""
    if name == "Link":
        return -1 if tag[name]["link_type"] in _POINTED else 0
    return depth if kind in ("item", "quote") else 0


_WORDS = frozenset({"Text", "Code", "Html", "InlineHtml"})
_BREAKS = ("SoftBreak", "HardBreak")
_POINTED = ("Autolink", "Email")
"""Links that are their own words, `<https://…>`: they are looked for by our own patterns, and a fact may be in them."""

_KINDS = {
    "Heading": "heading",
    "Item": "item",
    "BlockQuote": "quote",
    "CodeBlock": "code",
    "TableHead": "row",
    "TableRow": "row",
    "Link": "link",
}
"""What a standard reader's events are called here."""


def our_parts(blocks: Iterable[Block], inlines: Iterable[tuple[Block, Inline]]) -> list[tuple[Seen, str]]:
    """Return what our Document has, each part with the id of its block. inlines: of these blocks."""
    found = [
        (("link", 0, key(text_of(inline.children))), block.id)
        for block, inline in inlines
        if type(inline) is Link and not is_own_address(inline)
    ]
    _add_parts(found, blocks, 0, 0)
    return found


def _add_parts(found: list[tuple[Seen, str]], blocks: Iterable[Block], items: int, quotes: int) -> None:
    """Add what blocks are to a list. items, quotes: how deep they stand in such."""
    for block in blocks:
        match block:
            case Paragraph() | Picture() | Separator():
                pass
            case Heading(children=children):
                found.append((("heading", 0, key(_ATTRIBUTES.sub("", text_of(children)))), block.id))
            case Listing(_, entries):
                for item in entries:
                    found.append((("item", items + 1, both_ends(_words(item.blocks))), item.id))
                    _add_parts(found, item.blocks, items + 1, quotes)
            case Quote(blocks=inner):
                found.append((("quote", quotes + 1, key(_words(inner))), block.id))
                _add_parts(found, inner, items, quotes + 1)
            case Example(text=text):
                found.append((("code", 0, key(text)), block.id))
            case Table(_, head, rows):
                for cells in (head, *(row.cells for row in rows)):
                    words = key("".join([text_of(cell.children) for cell in cells]))
                    found.append((("row", len(head), words), block.id))
            case Callout(blocks=inner) | EasyReadStep(blocks=inner):
                _add_parts(found, inner, items, quotes)
            case Definitions(_, means) | Footnotes(_, means):
                for entry in means:
                    _add_parts(found, entry.blocks, items, quotes)
            case _:
                assert_never(block)


def _words(blocks: Iterable[Block]) -> str:
    """Return all words of some blocks, those of examples too."""
    return " ".join(block.text if isinstance(block, Example) else text_of(own_inlines(block)) for block in walk(blocks))


@lru_cache(maxsize=300)  # both readers ask for the same words
def key(words: str) -> str:
    """Return how words begin, letters and digits alone: by this a part is known again."""
    if "{{" in words:
        words = _FACT.sub("", words)
    elif len(words) > _ENOUGH:
        begin = _letters(words[:_ENOUGH])
        if len(begin) >= _SHOWN:  # as mostly: the rest of a long paragraph need not be looked at
            return begin[:_SHOWN]
    return _letters(words)[:_SHOWN]


def both_ends(words: str) -> str:
    """Return how the words of an item begin and, where they are many, how they end: a later part of it may have fallen
    out."""
    begin = key(words)
    if len(begin) < _SHOWN:
        return begin
    plain = _FACT.sub("", words) if "{{" in words else words
    plain = _NOTE.sub("", plain) if "^[" in plain else plain
    end = _letters(plain[-_ENOUGH:])
    return f"{begin}{_END}{(end if len(end) >= _SHOWN else _letters(plain))[-_SHOWN:]}"


_SMALL = {code: chr(code).lower() if chr(code).isalnum() else None for code in range(128)}


def _letters(words: str) -> str:
    """Return the letters and digits of words, in small letters."""
    return words.translate(_SMALL) if words.isascii() else _NO_WORDS.sub("", words).lower()
