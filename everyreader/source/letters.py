"""Finds letters that went wrong on their way into a file: those that were lost, those of another coding, and signs that nobody sees and that
turn the order of digits round."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from everyreader.finding import Finding

MOST = 20
"""Findings of one kind in one file: nobody reads more."""

_TURNERS = re.compile("[\u202a-\u202e\u2066-\u2069]")
_OVERRIDES = "\u202d\u202e"
_OPENERS = {"\u202a": "\u202c", "\u202b": "\u202c", "\u2066": "\u2069", "\u2067": "\u2069", "\u2068": "\u2069"}
"""Signs that begin a run of another direction, with those that end it (Unicode Standard Annex 9)."""
_LOST = re.compile("[\ufffd\u0080-\u0084\u0086-\u009f]+")

_QUOTES = "“”‘’•–—…»«¡¿ªº°´"
"""Signs that also stand right behind a capital letter with an accent in good writing."""
_SECOND = "\u00a0-\u00bf€‚ƒ„†‡ˆ‰Š‹ŒŽ˜™š›œžŸ" + _QUOTES
"""The second to last bytes of a letter in UTF-8, as they look in Windows' own coding."""
_MISREAD = re.compile(
    rf"(?:[ÂÃÄÅÆÇÈ][{_SECOND}])+"  # Latin letters: Â£, cafÃ©, Å‚
    rf"|â[€‚„†ˆ‰–—˜œ][{_SECOND}]"  # punctuation: â€™
    rf"|(?:[É-ß][{_SECOND}]){{2,}}"  # Greek, Cyrillic, Hebrew and Arabic letters, two or more
    rf"|(?:[à-ï][{_SECOND}]{{2}}){{2,}}"  # Indic and Chinese letters, two or more
    rf"|ð[Ÿœ][{_SECOND}]{{2}}"  # emoji
    r"|ï»¿|‚Ä[ôòúùîìñ¢¶°£]|√[©®±≥º¢§†´¥∂]|ÔÇ[ÖÿôöÉ£ªó]|├[®áóí¬║┬]"
)
_PAIR = re.compile(rf"[Â-ð][{_SECOND}]|‚Ä|√[^\s\d]|Ô|├")
"""What misread letters begin with; most texts have none, and are looked at no further."""
_SUSPECT = re.compile("[\ufffd\u0080-\u0084\u0086-\u009f\u202a-\u202e\u2066-\u2069Â-ð‚√Ô├]")
"""The first letters of all of these, for which one look is enough in most scripts."""


def odd_letters(text: str, path: str) -> tuple[str, list[Finding]]:
    """Return a text without signs that would turn it round, and what is wrong with its letters, at line and column."""
    if text.isascii() or not _SUSPECT.search(text):
        return text, []
    if not (_LOST.search(text) or _TURNERS.search(text) or _PAIR.search(text)):
        return text, []
    findings = [
        Finding("source/lost-letters", path, message, help, line=line, column=column)
        for line, column, message, help in [*_lost(text), *_misread(text)][:MOST]
    ]
    if _TURNERS.search(text):
        lines = text.split("\n")
        for number, line in enumerate(lines):
            if match := _TURNERS.search(line):
                findings.append(
                    Finding(
                        "source/bidi-control",
                        path,
                        f"A sign that nobody sees turns the order of letters and digits round here "
                        f"(U+{ord(match[0]):04X}, {unicodedata.name(match[0]).lower()}).",
                        "Delete it and type the words around it again: the page finds their direction by itself.",
                        line=number + 1,
                        column=match.start() + 1,
                    )
                )
                lines[number] = line if _is_balanced(line) else _TURNERS.sub("", line)
        text = "\n".join(lines)
    return text, findings


def _is_balanced(line: str) -> bool:
    """Say whether every run of another direction that begins on a line ends on it, and no order of letters is forced."""
    open_runs: list[str] = []
    for char in _TURNERS.findall(line):
        if char in _OVERRIDES:
            return False
        if char in _OPENERS:
            open_runs.append(_OPENERS[char])
        elif not open_runs or open_runs.pop() != char:
            return False
    return not open_runs


def _place(text: str, start: int) -> tuple[int, int]:
    return text.count("\n", 0, start) + 1, start - (text.rfind("\n", 0, start) + 1) + 1


def _lost(text: str) -> Iterator[tuple[int, int, str, str]]:
    for match in _LOST.finditer(text):
        yield (
            *_place(text, match.start()),
            f"A letter was lost here when the file was saved or copied (U+{ord(match[0][0]):04X}).",
            "Look the word up where it comes from and type it again.",
        )


def _misread(text: str) -> Iterator[tuple[int, int, str, str]]:
    for match in _MISREAD.finditer(text):
        if _is_misread(match, text):
            meant = _meant(match[0])
            yield (
                *_place(text, match.start()),
                f"“{match[0]}” stands here in place of {f'“{meant}”' if meant else 'another letter'}: "
                "the file was once read in the wrong coding.",
                f"Write {meant}" if meant else "Look the word up where it comes from and type it again.",
            )


def _is_misread(match: re.Match[str], text: str) -> bool:
    """Say whether letters cannot be what was meant: a capital with an accent may end a word before a closing quote."""
    found, after = match[0], text[match.end() : match.end() + 1]
    if len(found) > 2 or found[0] == "√":
        return True
    before = text[max(match.start() - 1, 0) : match.start()]
    if found[1] in _QUOTES:
        return after.isalpha() and (after.islower() or before.islower())
    return found[1] != "\u00a0" or found[0] == "Â" or before.islower()


def _meant(found: str) -> str:
    """Return what letters look like when they are read in the right coding, or nothing."""
    try:
        meant = found.encode("cp1252").decode()
    except (UnicodeEncodeError, UnicodeDecodeError):
        return ""
    return meant if meant.isprintable() and not meant.isspace() else ""
