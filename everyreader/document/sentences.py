"""Where the sentences of a text end, in the scripts of all languages that a site may have.

Arabic and Urdu have signs of their own for a question and a full stop, Hindi, Bengali and Punjabi end a sentence with
a danda, and Chinese puts no space after one. A full stop may also be that of an abbreviation, before a small letter.
"""

from __future__ import annotations

import re
from itertools import pairwise

_TITLES = "".join(
    rf"(?<!\b{re.escape(title)}\.)"
    for title in ("Dr", "Mr", "Mrs", "Ms", "St", "e.g", "i.e", "د", "ডা", "ড", "ਡਾ", "डॉ")
)
"""“Dr. Khan” is no end, nor is what other languages write before a doctor's name."""

_CLOSING, _OPENING = "”’\"')»", "“‘\"'([«"
_END = re.compile(
    rf"(?P<perhaps>(?<=[.!?…]){_TITLES}[{_CLOSING}]*\s+(?=[{_OPENING}]*(?P<next>\S)))"
    rf"|(?<=[؟۔।॥])[{_CLOSING}]*\s+|(?<=[。！？｡])[”’」』）]*\s*"
)


def sentences_in(text: str) -> list[str]:
    """Return the sentences of a text, each with what stands between it and the next: joined, they are the text again.

    >>> sentences_in("Ask Dr. Khan at 8.30 a.m. every day. Phone us.")
    ['Ask Dr. Khan at 8.30 a.m. every day. ', 'Phone us.']
    >>> sentences_in("您可以选择。请问我们！"), sentences_in("کیا یہ مفت ہے؟ جی ہاں۔ فون کریں۔")
    (['您可以选择。', '请问我们！'], ['کیا یہ مفت ہے؟ ', 'جی ہاں۔ ', 'فون کریں۔'])
    """
    ends = [match.end() for match in _END.finditer(text) if match["perhaps"] is None or _begins(match["next"])]
    places = [0, *(end for end in ends if end < len(text)), len(text)]
    return [text[begin:end] for begin, end in pairwise(places) if begin < end]


def _begins(sign: str) -> bool:
    """Say whether a sentence may begin with a sign: a capital, a letter of a script without capitals, a number, a sum
    or a fact."""
    return (sign.isalnum() and not sign.islower()) or sign in "{£$€"
