"""Finds what an author typed that may be a fact: numbers to phone, e-mail, web and postal addresses, and dates.

Whether it is one only the register can tell: the rules that know it ask there. Kept are the words as they are on the
page.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from everyreader.document import (
    Block,
    Break,
    Code,
    Definitions,
    EasyReadStep,
    Example,
    Fact,
    Image,
    Inline,
    Link,
    Picture,
    Table,
    Text,
    children_of,
    is_own_address,
    own_inlines,
)
from everyreader.parse.positions import TITLE
from everyreader.parse.typed_numbers import numbers_in
from everyreader.signs import has_digit

Found = tuple[str, str, str]
"""What is there, the id of its block, and what it may be: `number`, `wrong-length`, `email`, `web`, `address` or
`date`; behind `shown-` where it is among words that are shown exactly as they are."""

SHOWN = "shown-"

_NO_FACT = "\ufffc"
"""Stands for a fact and for what is no words, so that nothing is put together across it."""
_END = r"[^\s<>\"'“”‘’()\[\]{}|，。；、（）" + _NO_FACT + "]"
_WEB = re.compile(rf"(?<![\w@.-])(?:https?://|www\.|(?:[a-z0-9-]+\.)+[a-z]{{2,}}/){_END}+", re.IGNORECASE)
_PART = r"[^\s@＠<>()\[\]{},;:\"“”" + _NO_FACT + "]"
_EMAIL = re.compile(
    rf"(?<!{_PART}){_PART}++(?:[@＠]|\s?[\[({{]\s?at\s?[\])}}]\s?| [@＠] ){_PART}+\.[^\W\d_]{{2,}}", re.IGNORECASE
)
_ADDRESSES = ((_WEB, re.compile(r"[Ww]{3}\.|://|\.\w+/"), "web"), (_EMAIL, re.compile(r"[@＠]|at ?[\])}]"), "email"))
_NUMERAL, _YEAR = re.compile(r"\d\D{0,3}\d\D{0,3}\d"), re.compile(r"\d{4}")
_LINE, _LINES = 80, 10
"""How long a block may be that is one line of an address, and how many such lines an address has at most."""
_POSTCODE = re.compile(r"(?<![A-Z\d])[A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2}(?![A-Z\d])", re.IGNORECASE)
_STREET = re.compile(
    r"(?<!\d)\d{1,4}[A-Za-z]?,?\s+[A-Z][\w'’]+(?:\s+[\w'’]+){0,3}?\s*[,\n]|\bFREEPOST\b", re.IGNORECASE
)
_DATE = re.compile(
    r"(?<!\d)(?:\d{4}\D{1,3}\d{1,2}\D{1,3}\d{1,2}|\d{1,2}\D{1,3}\d{1,2}\D{1,3}\d{4}|\d{1,2}\D{1,25}\d{4}|\d{4}\D{1,25}\d{1,2})(?!\d)"
)
_CHAT = re.compile(r"(?:wa\.me/|api\.whatsapp\.com/send/?\?phone=|signal\.me/#p/)(?:\+|%2B)?(\d{6,15})", re.IGNORECASE)
"""What is behind `https://` in a link by which a chat begins, with the number that it is with."""
_SCHEME = re.compile(r"\s*(tel|sms|mailto|https?):(?://)?|\s*(?=//)", re.IGNORECASE)


def typed_values(
    own: str, blocks: Sequence[Block], inlines: Sequence[tuple[Block, Inline]], said: str, is_english: bool
) -> Iterator[Found]:
    """Yield what may be a fact in the words and targets of a page. own: the words of its front matter. said: those of
    its blocks."""
    yield from _in_words(own, TITLE, is_english)
    hinted: dict[str, Block] = {}
    any_hint = _is_hinted(said)
    for block, inline in inlines:
        if isinstance(inline, Text):
            if any_hint and _is_hinted(inline.text):
                hinted[block.id] = block
        elif isinstance(inline, Link):
            if _SCHEME.match(inline.target) and not is_own_address(inline):  # else its words say it
                yield from _in_target(inline.target, block.id)
        elif isinstance(inline, Image):
            yield from _in_words(inline.alt, block.id, is_english)
        elif isinstance(inline, Code):
            yield from _shown(inline.text, block.id, is_english)
    in_lines = False
    for block in hinted.values():
        for phrase in _phrases(block):
            words = "".join(_plain(phrase))
            yield from _in_words(words, block.id, is_english)
            in_lines = in_lines or (len(words) <= _LINE and _POSTCODE.search(words) is not None)
    if in_lines:
        yield from _over_blocks(blocks)
    for block in blocks:
        if isinstance(block, Picture | EasyReadStep):
            yield from _in_words(block.alt, block.id, is_english)
        elif isinstance(block, Example):
            yield from _shown(block.text, block.id, is_english)


def _shown(words: str, block: str, is_english: bool) -> Iterator[Found]:
    for written, where, kind in _in_words(words, block, is_english):
        yield written, where, SHOWN + kind


def _over_blocks(blocks: Sequence[Block]) -> Iterator[Found]:
    """Yield short blocks, or cells of a table, that follow one another up to a postcode: together they may be an
    address."""
    lines: list[str] = []
    for block in blocks:
        for phrase in _phrases(block):
            words = "".join(_plain(phrase))
            if len(words) > _LINE:
                lines = []
            elif words.strip():
                lines.append(words)
            if lines and _POSTCODE.search(words):
                if len(lines) > 1:
                    yield "\n".join(lines[-_LINES:]), block.id, "address"
                lines = []


def _is_hinted(words: str) -> bool:
    """Say whether something in words can be what is looked for, as quickly as that can be told."""
    return (
        has_digit(words)
        or any([sign in words for sign in "@＠/"])
        or "www." in words
        or "at]" in words
        or "at)" in words
        or "WWW." in words
        or "reepost" in words
        or "REEPOST" in words
    )


def _phrases(block: Block) -> Iterator[tuple[Inline, ...]]:
    """Yield the inlines of a block that are read as one: the caption and each cell of a table, and each term by
    itself."""
    if isinstance(block, Table):
        yield block.caption
        yield from (cell.children for cell in block.head)
        yield from (cell.children for row in block.rows for cell in row.cells)
    elif isinstance(block, Definitions):
        yield from (term for entry in block.entries for term in entry.terms)
    else:
        yield own_inlines(block)


def _plain(inlines: Iterable[Inline]) -> Iterator[str]:
    for inline in inlines:
        if isinstance(inline, Text):
            yield inline.text
        elif isinstance(inline, Break):
            yield "\n"
        elif isinstance(inline, Fact | Code | Image):
            yield _NO_FACT
        else:
            yield from _plain(children_of(inline))


def _in_words(words: str, block: str, is_english: bool) -> Iterator[Found]:
    if not _is_hinted(words):
        return
    for (
        pattern,
        hint,
        kind,
    ) in _ADDRESSES:  # each is looked for only where a sign of it is: every page pays for this
        if hint.search(words):
            for match in pattern.finditer(words):
                yield match[0].rstrip(".,;:!?…*"), block, kind
            words = pattern.sub(lambda match: _NO_FACT * len(match[0]), words)
    if _NUMERAL.search(words):
        for written, length in numbers_in(words, is_english=is_english):
            yield written, block, length
        if _YEAR.search(words):
            for match in _DATE.finditer(words):
                yield match[0], block, "date"
    yield from ((window, block, "address") for window in _windows(words))


def _windows(words: str) -> Iterator[str]:
    """Yield stretches of words that may hold a postal address: before a postcode, or after the number of a house."""
    reached = 0
    for match in _POSTCODE.finditer(words):
        yield words[max(reached, match.start() - 250) : match.end()]
        reached = match.end()
    if not reached and (street := _STREET.search(words)):
        yield words[max(0, street.start() - 100) : street.start() + 250]


def _in_target(target: str, block: str) -> Iterator[Found]:
    match = _SCHEME.match(target)
    if not match or "{" in target:
        return
    scheme, rest = (match[1] or "https").lower(), target[match.end() :]
    if scheme in ("tel", "sms"):
        yield from (
            (written, block, length) for written, length in numbers_in(re.split("[;?,]", rest)[0], is_dialled=True)
        )
    elif scheme == "mailto":
        yield rest.partition("?")[0], block, "email"
    elif chat := _CHAT.match(rest):
        yield from ((written, block, length) for written, length in numbers_in(f"+{chat[1]}", is_dialled=True))
    else:
        yield target, block, "web"
