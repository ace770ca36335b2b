"""Finds the runs of words and numbers that read from left to right among words that read from right to left.

Without an isolate around each whole run, `0300 303 5678` is shown as `5678 303 0300`, and `6(1)(e)` as `(e)6(1)`
(Unicode Standard Annex 9, rule W2 and the rules for neutral characters). A run reaches from its first to its last sign;
where two runs belong apart, as a number and the name in brackets after it, each is one of its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

# Letters that read from right to left, their marks and punctuation, digits of the Arabic kind (a number of these in
# groups cannot be turned by an isolate), marks of direction, and bars: no run reaches across one.
_OTHER_WAY = (
    r"\u0590-\u06ef\u06fa-\u08ff\u200e\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufefe"
    r"\U00010800-\U00010fff\U0001e800-\U0001efff|«»"
)
_STRETCH = re.compile(rf"[^{_OTHER_WAY}]+")
_WORD = re.compile(r"[^\W_]")
_WORD_OF_RUN = re.compile(rf"[^\W_{_OTHER_WAY}]")
_LAST_WORD = re.compile(r"[^\W_](?=[\W_]*\Z)")
_LETTER = re.compile(r"[^\W\d_]")
_DIGIT = re.compile(r"\d")
_AREA = re.compile(r"\((\d{1,6})\)(?=[ \u00a0-]?\d)")
"""Brackets inside a phone number, as in +44 (0)1632 or (01632) 960001, part nothing."""
_NOT_DIALLED = re.compile(r"[^\W\d_]|[/.,:]")
_BREAK = re.compile(r"(?<![ \u00a0\n])(?:[,;:.?!](?=[ \u00a0\n])|[ \u00a0\n]+(?:[–—/&-][ \u00a0\n]|(?=[(\[])))|[)\]]")

_BEFORE = frozenset("£$€¥₹#*+-−–±~@§/\\.&%_=<>≥≤≠≈×√©№¶★☆")
_RELATION = frozenset("≥≤≠≈<>=±~×©№§¶")
_AFTER = frozenset("%‰°+*#/_=€£$′″™®©℠†‡★☆♯♭")
_JOINS = frozenset("-−–/.&_=@+")
"""Signs that belong to the sentence where a letter of the other direction is right beside them."""

_CLOSER = {"(": ")", "[": "]", "{": "}", "‘": "’", "“": "”"}
_OPENER = {closer: opener for opener, closer in _CLOSER.items()}
_SPACES = " \u00a0\n"
_ABBREVIATION = re.compile(r"(?<![^\W_])(?:(?:[^\W\d_]\.)+[^\W\d_]|etc|approx|incl|Ltd|Inc)\Z")
_QUESTION = re.compile(
    r"(?:Who|What|When|Where|Why|How|Which|Can|Could|Do|Does|Did|Is|Are|Was|Will|Would|Should|May|Must|Have|Has)\b"
)
"""How a question in English begins: its mark belongs to it, since the languages around it have one of their own."""
_REST_OF_ADDRESS = re.compile(r"[^\s()\[\]<>“”‘’\"]*[/#=&%_+~*$@-]")
_JOINED = re.compile(r"[^\W_]|[–/-]\(")
"""After a bracket that closes: what makes one of it and what follows, as in (a + b)² or (a)–(c)."""
_QUERY = re.compile(r"\?[\w.-]+=")
_SAID = re.compile("[.!?…,]{1,3}([”’])")
"""What ends quoted words that are a sentence of their own: it belongs to them, with the marks around it."""
LONG, WHOLE = 5, 9
"""From so many digits on, a number beside a name is one that people dial, and not part of the name (NHS 111, Type 1);
from so many on, it is one also beside another number (20000 – 30000 is a range)."""


class _Piece(NamedTuple):
    """What is between two places where a run may end."""

    letters: bool
    dialled: int
    """How many digits it has, where it is a number that people dial, and nothing else."""
    opens: int


def left_to_right_runs(text: str) -> Iterator[tuple[int, int]]:
    """Yield start and end of each run of digits or of letters that read from left to right, in words that read the
    other way.

    >>> [text[a:b] for text in ["یہاں 6(1)(e) لکھا", "1, 2, 3", "01632 960142 (Relay UK)"] for a, b in
    left_to_right_runs(text)] ['6(1)(e)', '1', '2', '3', '01632 960142', 'Relay UK']
    """
    if not _WORD_OF_RUN.search(text):  # as in most lines
        return
    plain = _AREA.sub(r"0\g<1>0", text)
    for stretch in _STRETCH.finditer(text):
        if _WORD.search(stretch[0]):
            for start, end in _parts(plain, *stretch.span()):
                found = _trimmed(text, start, end)
                if found:
                    yield found


def _parts(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the stretches that belong apart: numbers of a list, a number and the words in brackets after it."""
    breaks = [match.span() for match in _BREAK.finditer(text, start, end)]
    opened: set[int] = set()
    stops = [*(first for first, _ in breaks), end]
    first, letters, depth = start, False, 0  # depth: of brackets, since one that is apart was opened
    piece = _piece(text, start, stops[0])
    for number, (stop, after) in enumerate(breaks):
        following = _piece(text, after, stops[number + 1])
        letters = letters or piece.letters
        opens = text[after : after + 1] in ("(", "[")
        if closes := text[stop] in ")]":
            depth -= depth > 0
            beside = text[after : after + 2].strip() in ("(", "[") and text[first:stop].lstrip()[:1] in ("(", "[")
            apart = beside or (not depth and first in opened) or (piece.letters and following.dialled > 0)
            if _JOINED.match(text, after):
                apart = False
                opened.discard(first)
        else:
            apart = _belong_apart(text[stop:after].strip() or "(", piece, following, letters, text[stop - 1] in ")]")
        if apart:
            yield first, stop
            first, letters = after, False
        if apart and opens and not closes:
            opened.add(after)
            depth = 0
        depth += following.opens if first in opened else 0
        piece = following
    yield first, end


def _belong_apart(sign: str, piece: _Piece, following: _Piece, letters: bool, closed: bool) -> bool:
    """Say whether two pieces are two runs. sign: what is between them. letters: whether the run has some so far.
    closed: whether a bracket ends the first."""
    match sign:
        case "," | ";" if closed:
            return not letters or following.dialled > 0
        case "," | ";":
            return not piece.letters
        case "." | "?" | "!":
            return not letters
        case "(":
            return (not letters and following.letters) or (letters and following.dialled > 0)
        case _ if piece.dialled and following.dialled:
            return sign == "/" or min(piece.dialled, following.dialled) >= WHOLE
        case _:
            return (piece.dialled > 0 and following.letters) or (piece.letters and following.dialled > 0)


def _piece(text: str, start: int, end: int) -> _Piece:
    words = text[start:end]
    digits = len(_DIGIT.findall(words))
    dialled = digits >= LONG and not _NOT_DIALLED.search(words)
    return _Piece(bool(_LETTER.search(words)), dialled * digits, words.count("(") + words.count("["))


def _trimmed(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Return a run without what belongs to the sentence around it, or None where it holds neither letter nor digit."""
    found = _WORD.search(text, start, end)
    if not found:
        return None
    last = end
    while not _WORD.match(text, last - 1):
        last -= 1
    begin = _begin(text, start, found.start())
    return _balanced(text, begin, _finish(text, begin, last, end))


def _begin(text: str, start: int, first: int) -> int:
    """Return where a run begins: signs that touch its first letter or digit, or that relate it, belong to it."""
    begin = first
    while begin > start and text[begin - 1] in _BEFORE:
        begin -= 1
    if begin - 1 > start and text[begin - 1] in _SPACES and text[begin - 2] in _RELATION:
        begin -= 2
    if begin > start and _QUERY.match(text, begin - 1):
        return begin - 1
    while begin < first and text[begin] in _JOINS and begin and _WORD.match(text, begin - 1):
        begin += 1
    return begin


def _finish(text: str, start: int, last: int, end: int) -> int:
    """Return where a run ends: signs that touch its last letter or digit, and the stop of an abbreviation, belong to
    it."""
    if text[last : last + 1] == "." and _ABBREVIATION.search(text[max(0, last - 12) : last]):
        return last + 1
    finish = last
    if text[last : last + 1] in _SPACES and text[last + 1 : last + 2] in ("%", "€", "£", "$", "‰"):
        finish = last if _WORD.match(text, last + 2) else last + 2
    while finish < end and text[finish] in _AFTER:
        finish += 1
    if rest := _REST_OF_ADDRESS.match(text, last, end) if "://" in text[start:last] else None:
        finish = max(finish, rest.end())
    elif text[last : last + 1] == "?" and text[last + 1 : last + 2] not in ("”", "’") and _QUESTION.match(text, start):
        return last + 1
    while finish > last and text[finish - 1] in _JOINS and _WORD.match(text, finish):
        finish -= 1
    return finish


def _balanced(text: str, start: int, end: int) -> tuple[int, int]:
    """Return a run with the brackets and quotation marks that close, or open, one inside it."""
    opened: list[str] = []
    missing: list[str] = []
    for sign in text[start:end]:
        if sign in _CLOSER:
            opened.append(sign)
        elif opener := _OPENER.get(sign):
            if opened and opened[-1] == opener:
                opened.pop()
            else:
                missing.append(opener)
    while missing and start and text[start - 1] == missing[0]:
        start, missing = start - 1, missing[1:]
    while opened and text[end : end + 1] == _CLOSER[opened[-1]]:
        opened, end = opened[:-1], end + 1
        while text[end : end + 1] in _AFTER - _JOINS or (text[end : end + 1] == "/" and "/" in text[start:end]):
            end += 1
    if text[end : end + 1] == ">" and "<" in text[start:end]:
        return start, end + 1
    said = _SAID.match(text, end) if text[start - 1 : start] in ("“", "‘") else None
    if said and said[1] == _CLOSER[text[start - 1]]:
        return start - 1, said.end()
    if '"' in text[start:end] and text[start - 1 : start] == '"' == text[end : end + 1]:
        return start - 1, end + 1
    return start, end
