"""Takes notes to colleagues out of the text of a page before anything else reads it, in whatever dialect they are
written.

They are taken out of the text, not of the tree: a note may hold empty lines, be in a quote over several lines, or
have no end, and no pattern that sees one block at a time can find its words then. What is in code is an example and
stays.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable
from functools import lru_cache
from itertools import groupby
from typing import Any, NamedTuple

from everyreader.finding import Finding
from everyreader.source.note_dialects import DIALECTS, NOT_FOR_READERS

HIDDEN = "\U000f0000"
"""Stands where words were taken out: like the number of a line (`parse/line_marks.py`), and of none, so that what is
around it is read as before."""


class Hidden(NamedTuple):
    """A note that was taken out."""

    line: int
    column: int
    """`line` and `column`: where it begins, counted from 1 in the file."""
    piece: str
    """Its first words, as written."""
    open: bool = False
    """It has no end, so all that follows it was taken out."""


_FENCE = r"^[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*(?P<fence>`{3,}(?=[^`\n]*$)|~{3,})"
_KINDS = [f"(?P<d{number}>{dialect.start})" for number, dialect in enumerate(DIALECTS)]
_TOKEN = re.compile(
    # Within words nothing begins, which is where most of the time would go.
    r"(?:^|(?=[^\w\s]|Comment))(?:"
    + "|".join(
        [
            r"\\(?!begin\{comment|iffalse\b|todo[\[{]).",
            _KINDS[-1],
            _FENCE,
            r"(?P<ticks>`+)",
            *_KINDS[:-1],
        ]
    )
    + ")",
    re.MULTILINE,
)
_SIGNS = (
    *("%%", "＜", "&lt;", "@*", "/*", "\n//", "\n:::", ".comment", "Comment", "TODO", "FIXME", "XXX", "todo"),
    *("\n..", "\n#+", "\n% ", ". % ", "! % ", "ToDo", "To-do", "To-Do", "TO-DO", "HACK", "QUERY", "\n=begin", "(* "),
    *("\n@comment", "\n@ignore", "\n///"),
)
_LEADS = (
    re.compile(r"\{(?:[>%:*/]|-\s|comment\}|\{\{#!|#(?:[-\s]|[^{}\n]*#\})|\{[!~/<%-])"),
    re.compile(r"\\(?:begin\{comment|iffalse\b|todo[\[{])"),
    re.compile(
        r"<(?: ?[!！]|%|#?--|comment>|(?i:internal|hidden|private|draft|todo|staff-only)>|"
        r"[A-Za-z][A-Za-z0-9]{0,14}+\s[^<>]{0,300}(?i:hidden|display))"
    ),
    re.compile(rf"!!! ?{NOT_FOR_READERS}"),
    re.compile(rf"\?\?\?\+? ?{NOT_FOR_READERS}"),
    re.compile(rf"\[!{NOT_FOR_READERS}"),
    re.compile(
        r"\[(?:[A-Z]{1,4}\d|[A-Z]{1,3}(?::| [–—-] )|[A-Z][^\W\d_]+(?: [A-Z][^\W\d_]+){1,2}\d{1,3}\]|"
        r"[a-z]{1,2}\](?![(\[{:])|//|!--|name=|"
        r"(?i:comment|note|query|editor|author|translator|reviewer|internal|hide|hidden|private|staff|todo|draft)|"
        r"[#_.%*-]|\]:|\[(?i:comment|todo|note)|FIXME|XXX)"
    ),
)
"""What every note has one of; most pages have none, and are looked at no further. Each pattern begins with one letter,
which is quick to look for."""
_HIDDEN_CODE = re.compile(r"(?:`{3}|~{3})[ ]*\{?[ .]*(?i:comment|todo|hidden|internal|private|draft)")
_ENDS = tuple(re.compile(dialect.end, re.MULTILINE) if dialect.end else None for dialect in DIALECTS)
_NOTHING = re.compile(r"^(?:<!--\s*-->|<!---?>|%%\s*%%|\[\]\{\s*\.comment[^}]*\})$")
_MARGIN = re.compile(r"[ \t]*+(?:>[ \t]*+|(?:[-*+]|\d{1,9}[.)])[ \t]++)*+")
_ITEM = re.compile(r"[-*+]|\d{1,9}[.)]")
_PIECE = 60


def hide_notes(body: str, first_line: int = 1) -> tuple[str, tuple[Hidden, ...]]:
    """Return a text without the notes in it, each of its lines at its place, and the notes. first_line: number of its
    first line."""
    if not _has_sign(f"\n{body}"):
        return body, ()
    parts: list[str] = []
    found: list[Hidden] = []
    done, seen, line = 0, 0, first_line
    for start, end, is_open in _spans(body):
        line, seen = line + body.count("\n", seen, start), start
        written, begin = body[start:end], body.rfind("\n", 0, start) + 1
        margin = _margin(body[begin:end]) if len(_MARGIN.match(body, begin)[0]) >= start - begin else ""  # type: ignore[index]
        parts += [body[done:start], margin[start - begin :], f"\n{margin}".join(HIDDEN for _ in written.split("\n"))]
        done = end
        if not _NOTHING.match(written.strip()):
            found.append(Hidden(line, start - begin + 1, written.split("\n", 1)[0].strip()[:_PIECE].rstrip(), is_open))
    if not done:
        return body, ()
    text = re.sub(rf" (?:{HIDDEN} )+", f"{HIDDEN} ", "".join([*parts, body[done:]]))
    # A line that had nothing but a note and the sign of an item or quote would make an empty one.
    return "\n".join(_without_signs(text.split("\n"))), tuple(found)


def _margin(line: str) -> str:
    """Return how far in a line stands: its blanks and the signs of quotes, with blanks for the signs of items."""
    return _ITEM.sub(lambda sign: " " * len(sign[0]), _MARGIN.match(line)[0])  # type: ignore[index]


def _without_signs(lines: list[str]) -> list[str]:
    """Return lines without the sign of an item where nothing is left of it, since the item before may go on behind it,
    and without that of a quote where nothing is left of the quote."""
    bare = [HIDDEN in line and line[_MARGIN.match(line).end() :].strip(" \t") == HIDDEN for line in lines]  # type: ignore[union-attr]
    kept, before = list(lines), ""
    for is_bare, run in groupby(range(len(lines)), bare.__getitem__):
        numbers = list(run)
        after = lines[numbers[-1] + 1] if numbers[-1] + 1 < len(lines) else ""
        if is_bare:
            goes_on = ">" in (before.lstrip()[:1], after.lstrip()[:1])
            for number in numbers:
                margin = _margin(lines[number])
                kept[number] = (margin if goes_on or ">" not in margin else "") + HIDDEN
        before = lines[numbers[-1]]
    return kept


def _has_sign(text: str) -> bool:
    if any([sign in text for sign in _SIGNS]) or any([lead.search(text) for lead in _LEADS]):
        return True
    return ("```" in text or "~~~" in text) and bool(_HIDDEN_CODE.search(text))


def without_notes(words: str) -> str:
    """Return one line of words without the notes in it."""
    text, found = hide_notes(words)
    return " ".join(text.replace(HIDDEN, " ").split()) if found else words


def take_notes(values: dict[str, Any], path: str, names: Iterable[str]) -> list[Finding]:
    """Take the notes out of settings that readers get as words, and return what was found. values: by name, changed
    here; names: of those that readers get."""
    found: list[Hidden] = []
    for name in names:
        value = values.get(name)
        if isinstance(value, str):
            found += hide_notes(value)[1]
            values[name] = without_notes(value)
        elif isinstance(value, tuple):
            found += [note for words in value if isinstance(words, str) for note in hide_notes(words)[1]]
            values[name] = tuple(without_notes(words) if isinstance(words, str) else words for words in value)
    return [
        Finding(
            "document/comment",
            path,
            f"This note is not shown to readers: {note.piece}",
            "Delete it once it is dealt with.",
            piece=note.piece,
        )
        for note in found
    ]


def _spans(body: str) -> list[tuple[int, int, bool]]:
    """Return start, end and whether the end is missing, of every note."""
    spans = []
    place = 0
    ends = _Ends(body)
    while token := _TOKEN.search(body, place):
        place = token.end()
        kind = token.lastgroup
        if kind == "fence":
            place = ends.of_fence(token) or place
        elif kind == "ticks":
            place = ends.of_code(token) or place
        elif kind:
            number = int(kind[1:])
            end = _ENDS[number]
            if DIALECTS[number].in_pairs and token[0].partition("]")[0] not in ends.pairs():
                continue
            if DIALECTS[number].is_element:
                if place_behind := ends.of_element(token):
                    place = place_behind
                    spans.append((token.start(), place, False))
            elif end is None:
                spans.append((token.start(), token.end(), False))
            elif closing := ends.find(end, token.end()):
                place = (ends.of_outer(token, closing) if number == 0 else closing).end()
                spans.append((token.start(), place, False))
            elif not DIALECTS[number].needs_end:
                spans.append((token.start(), len(body.rstrip("\n")), True))
                break
    return spans


class _Ends:
    """Finds where things end in one text, from its start to its end. What was not found once is not looked for again: a
    page of beginnings without an end would take time by the square of its length."""

    def __init__(self, body: str) -> None:
        self.body = body
        self._none: dict[re.Pattern[str], int] = {}
        self._paragraph = 0
        self._pairs: frozenset[str] | None = None
        self._endless: set[str] = set()

    def find(self, end: re.Pattern[str], place: int, limit: int = sys.maxsize) -> re.Match[str] | None:
        """Return the first end behind a place and before a limit."""
        if self._none.get(end, 0) >= min(limit, len(self.body)):
            return None
        found = end.search(self.body, place, limit)
        if not found:
            self._none[end] = min(limit, len(self.body))
        return found

    def of_outer(self, token: re.Match[str], closing: re.Match[str]) -> re.Match[str]:
        """Return the end of a note round another one, or the end that was found. closing: the first end."""
        if not _INNER.search(self.body, token.end(), closing.start()):
            return closing
        outer = self.find(_ENDS[0], closing.end())  # type: ignore[arg-type]
        return outer if outer and not _INNER.search(self.body, closing.end(), outer.start()) else closing

    def of_element(self, token: re.Match[str]) -> int:
        """Return where an element of HTML ends, or 0 where it does not. Where one in it has no end, all up to the last
        end is in it, as in a browser."""
        name = _ELEMENT.match(token[0])[1].lower()  # type: ignore[index]
        depth = end = 0
        for tag in (
            () if name in self._endless or name not in _ELEMENTS else _tags(name).finditer(self.body, token.start())
        ):
            depth += -1 if tag[1] else 1
            end = tag.end() if tag[1] else end
            if depth == 0:
                return end
        if not end:
            self._endless.add(name)
        return end

    def pairs(self) -> frozenset[str]:
        """Return the marks that stand behind a word and at the start of a line."""
        if self._pairs is None:
            behind, first = _MARK_BEHIND.findall(self.body), _MARK_FIRST.findall(self.body)
            self._pairs = frozenset(behind) & frozenset(first)
        return self._pairs

    def of_fence(self, token: re.Match[str]) -> int:
        """Return where a fenced example ends, or 0: of one without an end nobody can tell how far it goes."""
        closing = self.find(_fence_end(token["fence"]), token.end())
        return closing.end() if closing else 0

    def of_code(self, token: re.Match[str]) -> int:
        """Return where code in a line ends, or 0 where its sign stands alone in its paragraph."""
        if token.end() > self._paragraph:
            blank = _BLANK_LINE.search(self.body, token.end())
            self._paragraph = blank.start() if blank else len(self.body)
        closing = self.find(_code_end(token["ticks"]), token.end(), self._paragraph)
        return closing.end() if closing else 0


_INNER = re.compile(DIALECTS[0].start)
_MARK_BEHIND = re.compile(r"(?<=[\w.,;!?)])(\[[a-z]{1,2})\]")
_MARK_FIRST = re.compile(r"^(\[[a-z]{1,2})\](?=[^\s(\[{:])", re.MULTILINE)
_BLANK_LINE = re.compile(r"\n[ \t>]*\n")


_ELEMENT = re.compile(r"<([A-Za-z0-9]+)")
_ELEMENTS = frozenset(
    """a article aside b blockquote button caption center cite code dd del details dialog div dl dt em fieldset
    figcaption figure font footer form h1 h2 h3 h4 h5 h6 header i ins label li main mark nav ol p pre s section small
    span strong sub summary sup table tbody td tfoot th thead tr u ul""".split()
)
"""Those of HTML that hold words."""


@lru_cache(maxsize=256)
def _tags(name: str) -> re.Pattern[str]:
    return re.compile(rf"<(/?){name}(?![A-Za-z0-9-])[^<>]*>", re.IGNORECASE)


@lru_cache(maxsize=256)
def _fence_end(fence: str) -> re.Pattern[str]:
    return re.compile(rf"^[ \t>]*{fence[0]}{{{len(fence)},}}[ \t]*$", re.MULTILINE)


@lru_cache(maxsize=256)
def _code_end(ticks: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!`){ticks}(?!`)")
