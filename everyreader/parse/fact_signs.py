"""Finds words that are between signs by which other systems mark a value: `{ trust-phone }`, `${trust-phone}`,
`[[trust-phone]]`.

Whether one is meant as a fact, only the register can tell: the rule that knows it asks there.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from everyreader.document import Block, EasyReadStep, Image, Inline, Link, Picture, Table, Text

_OPENING = r"[$＄#＃]?(?:[{｛][{｛%％=]{0,2}|[\[［【]{1,2}|<[<%]=?|[%％]{1,2}|«|《|@)"
_CLOSING = r"(?:[%％]?[}｝]{1,3}|[\]］】]{1,2}|[%>]>|[%％]{1,2}|»|》|@)"
_SIGN = re.compile(
    rf"{_OPENING}[ \u00a0]*([^\W\d_][\w-]*(?:\.[^\W\d_][\w-]*)*)(?: *[:：|] *[\w-]+)?[ \u00a0]*{_CLOSING}"
)
_VARIABLE = re.compile(
    r"(?:[$＄]\(?|[%％]\(|\(\(|[{｛](?: ?MERGEFIELD |!)|(?<![\w.@])@(?=\w+[-_]))[ \u00a0]*([^\W\d_][\w-]*)"
    r"(?:[ \u00a0]*(?:\)\)?s?|\}))?"
)
"""As programs name a value: `$trust-phone`, `$(trust-phone)`, `%(trust-phone)s`, `{MERGEFIELD trust-phone}`."""
_HINT = re.compile(r"[{｛\[［【%％«《@$＄<(](?:(?<![<(])|(?<=<)[<%]|(?<=\()\()")
"""What each of them begins with. A set of signs stands first, since most words have none of it: a choice of several
takes three times as long."""
_TOLD = re.compile(r"\{\{|(?<!\})\}\}")
"""Braces of our own that are broken: said already."""
LONGEST = 60

_BARE = re.compile(
    r"(?<![\w{｛$＄%％@«《:/#.-])[A-Za-z][\w-]*-(?:phone|web|email|relay|post)(?![\w:/@-]|[.?=][\w])", re.ASCII
)
"""What may be the name of a fact whose braces are gone, as `trust-phone`."""
_ENDS = ("-phone", "-web", "-email", "-relay", "-post")
_ASKED = re.compile(
    r"\b(?:phone|call|ring|text|tel|telephone|e-?mail|write to|contact|visit)(?: us| them)?(?: on| at| to)?:? [“\"(]?$",
    re.IGNORECASE,
)
"""What stands before one that readers are to use; in a cell of a table, it may stand alone."""


def fact_signs(
    blocks: Iterable[Block], inlines: Sequence[tuple[Block, Inline]], said: str
) -> Iterator[tuple[str, str, str]]:
    """Yield each name between such signs, the id of its block and what is there, in words, in those of pictures and
    in targets; and each word that may be the name of a fact without any sign. said: all words of the page."""
    others = [_said(inline) for _, inline in inlines if isinstance(inline, Link | Image)]
    if _HINT.search("\n".join((said, *others))):  # one look at a page that has none, as nearly all
        for block, inline in inlines:
            if (words := _said(inline)) and _HINT.search(words):
                yield from signs_in(words, block.id)
    if any([end in said for end in _ENDS]) and _BARE.search(said):
        for block, inline in inlines:
            if isinstance(inline, Text):
                words = _VARIABLE.sub(" ", _SIGN.sub(" ", inline.text))
                yield from (
                    (match[0], block.id, match[0])
                    for match in _BARE.finditer(words)
                    if _ASKED.search(words[: match.start()]) or (isinstance(block, Table) and match[0] == words.strip())
                )
    for block in blocks:
        if isinstance(block, Picture | EasyReadStep):
            yield from signs_in(block.alt, block.id)


def _said(inline: Inline) -> str:
    """Return what an inline says itself, or where it leads."""
    if isinstance(inline, Text):
        return inline.text
    return inline.target if isinstance(inline, Link) else inline.alt if isinstance(inline, Image) else ""


def signs_in(words: str, block: str) -> Iterator[tuple[str, str, str]]:
    """Yield each name between such signs in words, the id of their block and what is there."""
    for match in (*_SIGN.finditer(words), *_VARIABLE.finditer(words)):
        if len(match[0]) <= LONGEST and not _TOLD.search(match[0]):
            yield match[1], block, match[0]
