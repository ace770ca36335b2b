"""Which language the words of a page are in, as far as a program can tell."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator
from typing import assert_never

import msgspec

from everyreader.document import (
    Abbreviation,
    Block,
    Break,
    Callout,
    Code,
    Emphasis,
    Fact,
    FootnoteMark,
    Foreign,
    Image,
    Inline,
    Link,
    Strong,
    Struck,
    Table,
    Text,
    inner_blocks,
    own_inlines,
)
from everyreader.identify import LEAST, is_known, is_latin, judge, length, without_addresses, words_of_text
from everyreader.signs import without_tags

LONG = 8
"""Words that a line needs before it counts as the very line of another page: shorter ones are names, numbers and
labels."""

RUN = 8
"""Words in other letters than those of a page that stand in a row: so many are no name."""

_GAP = r"[\s,;:.!?()\[\]“”\"'،؛؟।…–-]++"
_LATIN_SIGNS, _OTHER_SIGNS = "A-Za-zÀ-ɏḀ-ỿ0-9", "Ͱ-؋؍-ؚ؜-؞ؠ-ۓە-ॣ०-ᷰ"
_LATIN = rf"[{_LATIN_SIGNS}][{_LATIN_SIGNS}'’-]*+"
_OTHER = rf"[{_OTHER_SIGNS}]++"
_NO_LATIN, _NO_OTHER = rf"(?<![{_LATIN_SIGNS}'’-][{_LATIN_SIGNS}])", rf"(?<![{_OTHER_SIGNS}][{_OTHER_SIGNS}])"
_LATIN_RUN = re.compile(rf"[{_LATIN_SIGNS}]{_NO_LATIN}[{_LATIN_SIGNS}'’-]*+(?:{_GAP}{_LATIN}){{{RUN - 1},}}+")
_OTHER_RUN = re.compile(rf"[{_OTHER_SIGNS}]{_NO_OTHER}[{_OTHER_SIGNS}]*+(?:{_GAP}{_OTHER}){{{RUN - 1},}}+")
"""Words and what is between them may begin with the same signs: nothing is tried in two ways, since a form of a few
words and many hyphens would take minutes. A letter stands first, and behind it that none is before it: in this order a
text without one takes a third of the time."""

_DIGEST = 8
"""Bytes of the digest of a line."""


class Passage(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """Words that are surely in another language than their page. language: its tag; `und` where only the script tells.
    block: where they begin. words: how many there are."""

    language: str
    block: str
    words: int


class Spoken(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """Which language the words of a page are in. own: how many words are surely in the page's own. foreign: passages
    that are surely in another. unsure: how many words there are of which nobody can tell. lines: the digests of its
    long lines, of a page in a language that cannot be told by its words, and of English ones, which others may hold
    word for word."""

    own: int = 0
    foreign: tuple[Passage, ...] = ()
    unsure: int = 0
    lines: bytes = b""

    def lines_in(self, other: Spoken) -> tuple[int, int]:
        """Return how many of the long lines stand word for word in another page, and how many there are."""
        if not self.lines:  # as all pages have whose language can be told by its words
            return 0, 0
        mine, theirs = _cut(self.lines), set(_cut(other.lines))
        return sum(line in theirs for line in mine), len(mine)


def spoken_in(tag: str, blocks: Iterable[Block]) -> Spoken:
    """Return which language blocks are in. tag: that of their page. A long block is judged by itself, short ones
    together with the next short ones, a row of words in other letters by itself; facts, code, addresses and words that
    are marked as another language's are left out."""
    whole = list(texts_of(blocks))
    texts, runs = _apart(tag, whole)
    keep_lines = tag.split("-")[0] == "en" or not is_known(tag)
    own, unsure, foreign = 0, 0, list[Passage]()
    passages = list(_passages(texts))
    is_page = len(passages) == 1
    for block, words, size in passages:
        language = judge(tag, words, is_page) if is_page or size >= LEAST else ""
        if language == tag:
            own += size
        elif language:
            foreign.append(Passage(language, block, size))
        else:
            unsure += size
    foreign += [
        Passage(language, block, length(run)) for block, run in runs if (language := judge(tag, run)) not in ("", tag)
    ]
    return Spoken(own, tuple(foreign), unsure, b"".join(_line(words) for _, words in whole if keep_lines))


def _apart(tag: str, texts: list[tuple[str, str]]) -> tuple[list[tuple[str, str]], list[tuple[str, str]]]:
    """Return texts without rows of words in other letters than those of a language, and these rows; each with its
    block."""
    latin = is_latin(tag)
    if latin is None or (latin and all([words.isascii() for _, words in texts])):
        return texts, []
    pattern, kept, runs = _OTHER_RUN if latin else _LATIN_RUN, list[tuple[str, str]](), list[tuple[str, str]]()
    for block, words in texts:
        own, size, found = words, length(words), [] if latin and words.isascii() else pattern.findall(words)
        for run in found:
            is_all = size >= LEAST and 2 * length(run) > size  # it is judged as a whole
            if not is_all and len(words_of_text(run)) >= RUN:
                runs.append((block, run))
                own = own.replace(run, " ", 1)
        if own is words or own.strip():
            kept.append((block, own))
    return kept, runs


def _passages(texts: Iterable[tuple[str, str]]) -> Iterator[tuple[str, str, int]]:
    """Yield what is judged together: the id of its first block, its words and how many they are."""
    waiting, total, first = list[str](), 0, ""
    for block, words in texts:
        size = length(words)
        if size >= LEAST:
            yield block, words, size
            continue
        waiting.append(words)
        total, first = total + size, first or block
        if total >= LEAST:
            yield first, " ".join(waiting), total
            waiting, total, first = [], 0, ""
    if waiting:
        yield first, " ".join(waiting), total


def texts_of(blocks: Iterable[Block]) -> Iterator[tuple[str, str]]:
    """Yield the words of each innermost block by which its language is told, with its id."""
    for block in blocks:
        if isinstance(block, Callout) and block.lang:
            continue
        if isinstance(block, Table):
            rows = (block.head, *[row.cells for row in block.rows])
            parts = [block.caption, *[cell.children for cells in rows for cell in cells]]
            said = " ".join(map(_own_words, parts)).lstrip()
        else:
            said = _own_words(own_inlines(block))
        if words := without_addresses(without_tags(said)).strip():
            yield block.id, words
        if inner := inner_blocks(block):
            yield from texts_of(inner)


def _own_words(inlines: Iterable[Inline]) -> str:
    return "".join([inline.text if isinstance(inline, Text) else _own_words_of(inline) for inline in inlines])


def _own_words_of(inline: Inline) -> str:
    match inline:
        case Text(text=text):
            return text
        case Strong(children=children) | Emphasis(children=children) | Struck(children=children):
            return _own_words(children)
        case Link(children=children):
            return _own_words(children)
        case Fact() | Code() | Image() | Break() | Foreign() | Abbreviation() | FootnoteMark():
            return " "
        case _:
            assert_never(inline)


def _line(words: str) -> bytes:
    """Return the digest of a line of prose, or nothing for a short one."""
    parts = words.lower().split()
    return hashlib.sha256(" ".join(parts).encode()).digest()[:_DIGEST] if len(parts) >= LONG else b""


def _cut(lines: bytes) -> list[bytes]:
    return [lines[start : start + _DIGEST] for start in range(0, len(lines), _DIGEST)]
