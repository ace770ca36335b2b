"""Turns words into the form in which the index holds them; `templates/html/search.js` does the same with what a reader
types.

No reader sees this form: results show titles and headings alone. Arabic and Urdu letters that people type for one
another become one letter, and marks that hardly anybody types go. Chinese has no blanks between words: it is written as
pairs of signs, so that no dictionary is needed, neither here nor in the browser.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterable
from itertools import pairwise

_ONE_LETTER = {"ى": "ي", "ی": "ي", "ے": "ي", "ک": "ك", "ہ": "ه", "ھ": "ه", "ۂ": "ه", "ۃ": "ه", "ة": "ه", "ۀ": "ه"}
_LETTERS = str.maketrans(_ONE_LETTER)
_MARKS = re.compile("[\u0640\u064b-\u065f\u0670]")
_CHINESE = re.compile("[\u3400-\u9fff]+")
_BEFORE = re.compile("^(?:[وفبك]?ال|لل)(?=..)")
HEADING, CALLED, IN_CALLED = "zzx", "zzk", "zzj"
"""What marks words of titles and headings, words by which people call a page, and one word of several by which they
do."""


def index_words(text: str) -> str:
    """Return words as the index holds them.

    >>> index_words("شکایت، 投诉信")
    'شكايت، qgcjfilmj qilmjepob '
    """
    text = unicodedata.normalize("NFKC", text)
    if any("\u0600" <= char < "\u0700" for char in text):
        decomposed = unicodedata.normalize("NFD", text)
        text = unicodedata.normalize("NFC", _MARKS.sub("", decomposed)).translate(_LETTERS)
    return _CHINESE.sub(lambda match: _pairs(match[0]), text)


def parts_of(text: str) -> list[str]:
    """Return the words of a text one by one, in small letters, in the form of the index."""
    return "".join(
        char if unicodedata.category(char)[0] in "LMN" else " " for char in index_words(text).lower()
    ).split()


def telling_words(text: str) -> str:
    """Return the words of a title or heading in the form in which they weigh most: their beginnings, so that endings
    matter little, and each two neighbours as one. A mark on both sides keeps each apart from all other words, also from
    those that begin alike, of which Pagefind thinks where it does not know a word.

    >>> telling_words("Stop my data")
    'zzxstopzzx zzxmyzzx zzxdatazzx zzxstopmyzzx zzxmydatazzx'
    """
    words = [beginning(word) for word in parts_of(text)]
    return _marked(words, HEADING) + _pairs_of(words, HEADING)


def called_words(text: str, idle: Collection[str]) -> str:
    """Return words by which people call a page in such a form. One that says all of it weighs as much as two that stand
    together; one of several says less, for others have it too. idle: words that say little.

    >>> called_words("my child", {"my"}), called_words("opt out", ())
    ('zzkchildzzk zzkmychildzzk', 'zzjoptzzj zzjoutzzj zzkoptoutzzk')
    """
    parts = parts_of(text)
    telling = [word for word in parts if word not in idle] or parts
    return _marked(map(beginning, telling), CALLED if len(telling) == 1 else IN_CALLED) + _pairs_of(
        [beginning(word) for word in parts], CALLED
    )


def _marked(words: Iterable[str], mark: str) -> str:
    return " ".join(f"{mark}{word}{mark}" for word in words)


def _pairs_of(words: list[str], mark: str) -> str:
    return "".join(f" {mark}{first}{second}{mark}" for first, second in pairwise(words))


def beginning(word: str) -> str:
    """Return as much of a word as all its forms have, nearly always: six Latin letters, or five of another script,
    where signs of vowels count as letters. What Arabic writes before a noun goes.

    >>> beginning("ubezpieczeniowe"), beginning("والشكوى")
    ('ubezpi', 'شكوى')
    """
    if "\u0600" <= word[0] < "\u0700":
        word = _BEFORE.sub("", word)
    if word[0] == "q" and len(word) in (5, 9):
        return word  # a Chinese pair
    return word[: 6 if word[0] < "\u0250" else 5]


def _pairs(signs: str) -> str:
    """Return each pair of neighbours among signs, with a blank after it; one sign alone stays one."""
    return "".join(f"q{_latin(signs[at : at + 2])} " for at in range(max(1, len(signs) - 1)))


def _latin(signs: str) -> str:
    """Return signs as Latin letters, four each: whatever divides Chinese into words leaves these alone."""
    return "".join(chr(ord("a") + int(digit, 16)) for sign in signs for digit in f"{ord(sign):04x}")
