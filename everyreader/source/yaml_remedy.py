"""Finds what to write in place of a line of YAML that cannot be read: the usual slips are mended one after another, and
the first line with which the parser gets further is the remedy."""

from __future__ import annotations

import re
from collections.abc import Iterator

import yaml

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_CLOSING = {"[": "]", "{": "}"}
_ENCLOSED = re.compile("flow|quoted")
"""In what the parser says that it was reading: brackets, braces and quotation marks."""
_START = re.compile(r"\s*+(?:- ++)*+")
_NAME = re.compile(r"([\w][\w .-]*+):(?=\s|\w|$)\s*+")
_COMMENT = re.compile(r"\s++(?=#)")
_DOUBLED = re.compile(r"\{\{|\[.*\]\(")
"""A fact or a link, which are no braces and no list."""
_NO_COLON = re.compile(r"(\s*\w[\w-]*)[ =]+([^\s:=][^:]*)")


def place_of(error: yaml.YAMLError) -> tuple[int, int]:
    """Return the line and column at which a text cannot be read, counted from 0. What has no end is wrong where it
    begins; the parser sees it later, on a line that is right."""
    mark, opened = getattr(error, "problem_mark", None), getattr(error, "context_mark", None)
    if mark and opened and opened.line < mark.line and _ENCLOSED.search(getattr(error, "context", None) or ""):
        mark = opened
    return (mark.line, mark.column) if mark else (0, 0)


def remedy(text: str, line: int, first_line: int = 1) -> tuple[int, str]:
    """Return the line to mend and what to write there. text: the whole of it. line: on which it cannot be read. Both
    lines are counted from 0; first_line: the number by which an author knows the first one.

    >>> remedy("name: Trust\\n phone: trust-phone", 1)
    (1, "Write no spaces before it, as before line 1: 'phone: trust-phone'.")
    """
    lines = text.split("\n")
    places = [number for number in range(line, -1, -1) if _holds_words(lines[number])][:2] or [line]
    for number in places:
        for tried, words in _candidates(lines, number, first_line):
            if _reads_beyond(line, [*lines[:number], tried, *lines[number + 1 :]]):
                return number, f"{words}: {tried!r}."
    return places[0], "Each line must read `name: value`, for example 'title: Your choice'."


def _candidates(lines: list[str], number: int, first_line: int) -> Iterator[tuple[str, str]]:
    """Yield what one line could have been meant as, each with the words that tell what to do."""
    line = lines[number].rstrip()
    start, name, value, comment = _parts_of(line)
    close = _CLOSING.get(value[:1])
    if close and close not in value and (", " in value or ": " in value or " " not in value):
        yield line + close, "Close the bracket"
    if close and value.endswith(close * 2) and value.count(close) > value.count(value[0]):
        yield line[:-1], "Take the second bracket away"
    if name and value:
        spaced = f"{start}{name}: {value}{comment}"
        if spaced != line:
            yield spaced, "Write a space behind the colon"
    if value:
        begin = f"{start}{name}: " if name else start
        told = f"{'Each line must read `name: value`; p' if name else 'P'}ut a value with special signs in quotes"
        if close and value.endswith(close) and not _DOUBLED.match(value):
            yield f"{begin}{value[0]}{', '.join(map(_entry, value[1:-1].split(', ')))}{close}{comment}", told
        yield f"{begin}{_quoted(value)}{comment}", told
    if unmarked := _NO_COLON.fullmatch(line):
        yield f"{unmarked[1]}: {unmarked[2]}", "Write a colon behind the name"
    yield from _indented(lines, number, first_line)


def _parts_of(line: str) -> tuple[str, str, str, str]:
    """Return how a line begins, up to its name or its words; the name, where it has one; the value; and the comment
    behind it.

    >>> _parts_of("  - name: a b  # why")
    ('  - ', 'name', 'a b', '  # why')
    """
    found = _START.match(line)
    start = found[0] if found else ""
    rest = line[len(start) :]
    written = _COMMENT.split(rest, maxsplit=1)[0]
    comment, name = rest[len(written) :], _NAME.match(written)
    value = written[name.end() if name else 0 :].strip()
    if (close := _CLOSING.get(value[:1])) and close not in value and close in comment:
        value, comment = value + comment, ""
    return start, name[1] if name else "", value, comment


def _entry(words: str) -> str:
    """Return one entry of a list or of braces, in quotes where it holds special signs."""
    if not words.strip():
        return words
    name = _NAME.match(words)
    begin, value = (f"{name[1]}: ", words[name.end() :]) if name else ("", words)
    try:
        plain = yaml.load(f"[{value}]", Loader=_LOADER)  # one of the safe loaders
    except yaml.YAMLError:
        plain = None
    return words if plain and len(plain) == 1 and not isinstance(plain[0], (dict, list)) else begin + _quoted(value)


def _quoted(value: str) -> str:
    """Return a value in quotes with every sign that it holds. Quotes that go round the whole of it are those that were
    meant, and one that nothing closes was meant to.

    >>> print(*map(_quoted, ["{{ trust-phone }}", "'Your' choice", "'O'Neill Trust'", '"Trust']))
    '{{ trust-phone }}' "'Your' choice" "O'Neill Trust" 'Trust'
    """
    mark = value[0] if value[:1] in ("'", '"') else ""
    marks = len(re.findall(rf"(?<!\w){mark}|{mark}(?!\w)", value)) if mark else 0  # an apostrophe in a word is none
    if mark and marks == 1:
        value = value[1:]
    elif mark and marks == 2 and value.endswith(mark):
        value = value[1:-1]
    return f'"{value}"' if "'" in value and not {'"', "\\"} & set(value) else "'" + value.replace("'", "''") + "'"


def _indented(lines: list[str], number: int, first_line: int) -> Iterator[tuple[str, str]]:
    """Yield a line as it is where it begins as one above it does, the nearest first."""
    line = lines[number].strip()
    for place in range(number - 1, -1, -1):
        above = lines[place]
        begin = above[: len(above) - len(above.lstrip())]
        if not _holds_words(above):
            continue
        count = f"{len(begin)} space{'s' * (len(begin) != 1)}" if begin else "no spaces"
        yield begin + line, f"Write {count} before it, as before line {first_line + place}"
        if not begin:
            return


def _holds_words(line: str) -> bool:
    return bool(line.strip()) and not line.lstrip().startswith("#")


def _reads_beyond(line: int, lines: list[str]) -> bool:
    try:
        for _ in yaml.parse("\n".join(lines), Loader=_LOADER):
            pass
    except yaml.YAMLError as error:
        return place_of(error)[0] > line
    return True
