"""Tells what the lines of a paragraph were meant to be, where each was to stand alone: in Markdown they run
together."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from itertools import pairwise

from everyreader.document import Break, Paragraph
from everyreader.parse.foreign_signs import ROW
from everyreader.parse.page import Page
from everyreader.parse.pasted_lines import message_in
from everyreader.parse.source_search import lines_of

_OUTER = re.compile(r"^[\s>]*(?:(?:[-*+]|\d{1,9}[.)]|:|\[\^[^\]]*\]:)\s+)?")
_LETTERED = re.compile(r"[\s>]*[\[(]?(?:[A-Z]|[ivx]{1,5}|[IVX]{1,5})[\]).:–-]")
_CODE = re.compile(r"`[^`]*`")


def lines_in(page: Page, block: Paragraph) -> list[str]:
    """Return the lines of a paragraph without the signs of the list or quote that it is in."""
    lines = lines_of(page, block.id)
    return [_OUTER.sub("", lines[0], count=1), *[line.lstrip(" \t>") for line in lines[1:]]] if lines else []


def apart_in(page: Page) -> Iterator[tuple[Paragraph, str, str]]:
    """Yield each paragraph whose lines were meant to stand apart, as what (`table`, `list` or `lines`), and the line
    that shows it."""
    lines, positions = page.text.split("\n"), page.positions
    before: tuple[Paragraph, str] | None = None
    for block in page.blocks:
        place = positions.get(block.id) if isinstance(block, Paragraph) else None
        if not place or not isinstance(block, Paragraph):
            before = None
        elif place.first == place.last:
            line = lines[place.first - 1]
            if _runs_on(line):
                yield block, "list", _OUTER.sub("", line, count=1)
            if not _may_be_row(line):
                before = None
                continue
            line = _OUTER.sub("", line, count=1)
            if before and (what := _rows_apart([before[1], line])):
                yield before[0], what, before[1]
            before = None if before and what else (block, line)
        else:
            before = None
            if not any([isinstance(inline, Break) for inline in block.children]):
                own = [line for line in lines_in(page, block) if not _TAGS.fullmatch(line)]
                if len(own) > 1 and (what := meant_as(own)) and not message_in(own):
                    yield block, what, own[0]


def _may_be_row(line: str) -> bool:
    """Say whether a paragraph of one line may be a row or an item, as quickly as that can be told."""
    return (
        ("," in line and line.count(",") > 1) or ";" in line or "|" in line or "   " in line.strip()
        or (not line[:6].isalpha() and bool(_LETTERED.match(line)))
    )  # fmt: skip


_TAGS = re.compile(r"\s*+(?:(?:</?[A-Za-z][^<>]*>|<!--(?:(?!-->).)*+-->)\s*+)++")
"""A line of tags or comments of HTML alone, which another rule tells."""

_RUN_ON = re.compile(r"(?<!\S)1([.)]) \S.*?\s2\1 \S.*?\s3\1 \S|[^\W\d_]\S* \* [^\W\d_].* \* [^\W\d_]")


def _runs_on(line: str) -> bool:
    """Say whether one line has a whole list in it: `1. one 2. two 3. three`."""
    return (" 3. " in line or " 3) " in line or " * " in line) and bool(_RUN_ON.search(_CODE.sub("x", line)))


def _rows_apart(lines: list[str]) -> str:
    """Return what two paragraphs of one line each are, where they are rows or items."""
    if _letters_count_up(lines) and not any(map(ROW.match, lines)):
        return "list"
    return "table" if _is_table(lines, least=2) else ""


def meant_as(lines: Sequence[str]) -> str:
    """Return `table`, `list` or `lines` where the lines of a paragraph were meant to stand apart as such, or nothing.

    >>> meant_as(["Ward,Phone", "Maple,yes"]), meant_as(["Step 1: phone", "Step 2: write"])
    ('table', 'list')
    >>> meant_as(["Monday: 9 to 5", "Tuesday: closed"]), meant_as(["We are open and", "closed."])
    ('lines', '')
    """
    if _is_table(lines):
        return "table"
    if any(_counts_up(one, other) for one, other in pairwise(lines)):
        if _goes_on(lines) and not _is_numbered(lines):
            return ""
        return "list" if sum(bool(ROW.match(line)) for line in lines) < 2 else ""
    if _has_signs(lines):
        return "list" if sum(bool(ROW.match(line)) for line in lines) < 2 else ""
    if lines[0][:1] in "|+" and lines[1][:1] in "|+":
        return ""  # a table that is none, which another rule tells
    if _SAID_BY.fullmatch(lines[-1]) and lines[-2].rstrip().endswith(_QUOTE_END) and not _SAID_BY.match(lines[0]):
        return "lines"
    return "lines" if (_is_labelled(lines) or _is_short(lines)) and not _goes_on(lines) else ""


_OPEN = frozenset(
    "a an the of to in on at is are was were by for with from that than your our their this if as w z na do od po się "
    "de la cu în și ve ile bir iyo oo ka ku y et les des le du al".split()
)
"""Words that no line ends with which was meant to stand alone."""
_PAIR = ("and", "or")
_LIST_SIGN = re.compile(r"\W*\w{1,2}[.):]")


def _goes_on(lines: Sequence[str]) -> bool:
    """Say whether a line ends within a sentence: what follows is wrapped prose.

    >>> _goes_on(["Phone Jo. On", "Friday: closed"]), _goes_on(["2 cups and", "3 mugs"]), _goes_on(["1. A or", "2. B"])
    (True, True, False)
    """
    ends = {line.split()[-1] for line in lines[:-1] if line.strip()}
    return not _OPEN.isdisjoint(map(str.lower, ends)) or not (_LIST_SIGN.match(lines[0]) or ends.isdisjoint(_PAIR))


_SIGN = re.compile(
    r"([^\w\s\"'“”‘’«„(\[{`*_£$€¥#|•●▪■‣◦∙⁃○□➢➤►▶✓✔☐☑☒✗✘❑❒❏◆◇➔➜·…]{1,3}|[oxXüÜ§❶-➓⓪-⓿]|\d\ufe0f?\u20e3|\[ ?\]|\( ?\)|"
    r"[oxX]\))\s+\S"
)
"""A sign before an item, but for those of the rule on typed bullets."""


def _has_signs(lines: Sequence[str]) -> bool:
    """Say whether each line begins with the same sign, or with a picture sign: `→ one`, `✅ two`."""
    if len(lines) < 2 or (lines[0][:1].isalpha() and lines[0][:1] not in "oxXüÜ"):
        return False
    found = [match[1] for line in lines if (match := _SIGN.match(line))]
    if len(found) < len(lines):
        return False
    return len(set(found)) == 1 or all(
        unicodedata.category(sign[0]) in ("So", "No") or "\u20e3" in sign for sign in found
    )


_TIGHT = re.compile(r"(?<=\d{4}),(?=\S)|,(?!\s|(?<=\d,)\d{3}(?!\d))|,$")
"""A comma with no space behind it, but between the digits of one number."""
_SEMICOLON, _BAR = re.compile(r"(?<=\S);(?=[^\s;])"), re.compile(r"(?<=\S) ?\| ?(?=\S)")
_GAP = re.compile(r"(?<=[^\s.!?:。]) {2,}(?=\S)")
_SEPARATORS = ((",", _TIGHT), (";", _SEMICOLON), ("|", _BAR), ("  ", _GAP))
_ENTITY = re.compile(r"&#?\w+;|https?://\S+|\{\{.*?\}\}|\{[^{}\n]*\}")


def _is_table(lines: Sequence[str], least: int = 1) -> bool:
    """Say whether lines have the same number of columns, with a sign between them. least: how many signs each has."""
    for letters, separator in _SEPARATORS:
        if letters in lines[0] and all(letters in line for line in lines):
            plain = [_CODE.sub("x", _ENTITY.sub("x", line.rstrip("\\ "))) for line in lines]
            counts = {len(separator.findall(line)) for line in plain}
            if len(counts) == 1 and min(counts) >= least and not any(line[:1] in "|｜" for line in plain):
                return True
    return False


_LABEL = re.compile(
    r"(?P<open>[\[(（#№]?)(?P<word>(?:[^\W\d_]{2,12}\.?[ \u00a0]|[A-Z](?=\d))?)"
    r"(?P<value>\d{1,2}(?:\.\d{1,2}){0,3}|[A-Za-z]\b|"
    r"[ivx]{1,5}\b|[IVX]{1,5}\b)(?P<close>(?:st|nd|rd|th)?[\])）]? ?(?:[.:：)/–—;,-]{1,2}|$)?)(?:\s+(?=\S)|(?<=：)|$)"
)
_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5, "vi": 6, "vii": 7, "viii": 8, "ix": 9, "x": 10}
_SENTENCE = (".", "!", "?", ";", "。", "！", "？", "۔", "।", "؟")


def _counts_up(line: str, following: str) -> bool:
    """Say whether two lines begin with labels of which the second follows the first: 1 and 2, A. and B., Step 1 and
    Step 2."""
    one = _LABEL.match(line)
    other = _LABEL.match(following) if one else None
    if not one or not other or (one["open"], one["word"]) != (other["open"], other["word"]):
        return False
    signs = [re.sub("st|nd|rd|th", "", match["close"]).strip() for match in (one, other)]
    if signs[0] != signs[1] or (not signs[0] and (one["value"].isalpha() or line.rstrip().endswith(_SENTENCE))):
        return False
    return any(
        first and second and first[0] == second[0] and second[1] == first[1] + 1
        for first, second in zip(_values(one["value"]), _values(other["value"]), strict=True)
    )


def _is_numbered(lines: Sequence[str]) -> bool:
    """Say whether every line has a number of its own, whatever words they end with.

    >>> _is_numbered(["1.1 Who we are", "1.2 What we do"]), _is_numbered(["2 cups in", "3 mugs"])
    (True, False)
    """
    labels = [match for line in lines if (match := _LABEL.match(line))]
    own = all(match["close"].strip() or "." in match["value"] for match in labels)
    return own and all(_counts_up(one, other) for one, other in pairwise(lines))


def _values(label: str) -> tuple[tuple[str, int] | None, tuple[str, int] | None]:
    """Return what a label may count: as a number or a letter, with what is before it, and as a Roman number."""
    if label[0].isdigit():
        before, _, last = label.rpartition(".")
        return (before, int(last)), None
    case = "A" if label.isupper() else "a"
    roman = _ROMAN.get(label.lower())
    return (case, ord(label)) if len(label) == 1 else None, (case, roman) if roman else None


def _letters_count_up(lines: list[str]) -> bool:
    """Say whether lines begin with letters or Roman numbers that count up. Numbered paragraphs are usual in letters
    and laws."""
    one = _LABEL.match(lines[0])
    return bool(one and not one["word"] and one["value"].isalpha() and _counts_up(*lines))


_SAID_BY = re.compile(r"[—–―] ?[^\W\d_a-z][^.!?。！？۔।؟]{1,60}")
"""The line below a quote that says whose words it is."""
_QUOTE_END = tuple(f"{sign}{end}" for sign in ".!?。！？۔।؟" for end in ("", "”", '"', "’", "*", "_", "»"))


_FIELD = re.compile(r"[*_]{0,3}[^\W\d_][^:：\n.!?,(]{0,30}?(?::[*_]{0,3}\s+|[*_]{1,3}:\s+|：)\S")
_STOPS = (*_SENTENCE, ",", ":", "：", "，", "、", "；", "،", "-", "–", "—", "\\")
_STREET = re.compile(r"(?:ul|al|os|pl|str|bd|bl|ap|c/o|sok|cad|mah)[. ]\s*(?=\S)")
"""What begins a line of an address in small letters: `ul. Długa 1`, `c/o`."""
_SHORT, _SHORTER, _SHORTEST = 40, 25, 30
"""Letters that each of three lines has at most where they are an address or a list and no wrapped sentence: the second
in scripts without capitals, the third where there are but two lines."""


def _is_labelled(lines: Sequence[str]) -> bool:
    """Say whether each line begins with a name and a colon, as hours and ways to reach somebody do."""
    if not all(_FIELD.match(line) and not line.lstrip("*_")[0].islower() for line in lines):
        return False
    is_asked = lines[0][1:2] in ":：" or lines[0].rstrip().endswith(("?", "？", "؟"))
    return is_asked or not all(line.rstrip().endswith(_SENTENCE) for line in lines[:-1])


def _is_short(lines: Sequence[str]) -> bool:
    """Say whether lines are as short as those of an address, and each begins as a line does."""
    most = _SHORT if len(lines) > 2 else _SHORTEST
    if (
        len(lines) < 2
        or len(lines[0]) > most
        or max(map(len, lines)) > most
        or any(line.rstrip().endswith(_STOPS) for line in lines[:-1])
    ):
        return False
    if len(lines) == 2:  # a wrapped sentence may go on with a name, but no line of it ends with one
        last = "".join(lines[0].split()[-1:])
        begun = all(line[:1].isupper() or line[:1].isdigit() for line in lines)
        return begun and not (last.islower() and len(last) < 5)
    first = [_STREET.sub("", line).lstrip("*_[(£$€+")[:1] for line in lines]
    if all(letter.isupper() or letter.isdigit() or letter == "{" for letter in first):
        return True
    return (
        len(lines) > 2
        and max(map(len, lines)) <= _SHORTER
        and not any(letter.lower() != letter.upper() for letter in first)
    )
