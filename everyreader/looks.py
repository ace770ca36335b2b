"""Says what a name looks like, so that two names which nobody can tell apart count as one.

Word and phones put no-break spaces, long dashes and soft hyphens where a person typed a space or a hyphen; macOS writes
letters and their marks apart (NFD) in the names of files. Who reads such a name sees no difference, and neither do we.
"""

from __future__ import annotations

import re
import unicodedata

_UNSEEN = re.compile(
    "[\u00ad\u034f\u061c\u180e\u200b\u2060-\u2064\ufeff\ufe00-\ufe0f]|[\u200c\u200d\u200e\u200f](?![\u0600-\u0dff])"
)
"""Signs that nobody sees. The joiners (U+200C, U+200D) stay before Arabic and Indic letters, whose look they change."""
_SPACES = re.compile("[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]")
_DASHES = re.compile("[\u2010-\u2015\u2043\u2212\ufe58\ufe63\uff0d]")
_SINGLE, _DOUBLE = re.compile("[‘’‚‛′＇]"), re.compile("[“”„‟″＂]")
_WIDE = {wide: wide - 0xFEE0 for wide in range(0xFF01, 0xFF5F)}
"""The full-width signs of Chinese and Japanese keyboards, with those that they look like."""


def without_unseen(text: str) -> str:
    """Return a text without the signs that nobody sees, and with plain spaces.

    >>> without_unseen("old\\u200b\\u00a0page")
    'old page'
    """
    return _SPACES.sub(" ", _UNSEEN.sub("", text))


def looks(name: str) -> str:
    """Return what a name looks like.

    >>> looks("trust\\u2011phone") == looks("trust-phone") == "trust-phone"
    True
    """
    if name.isascii():
        return name
    text = _DASHES.sub("-", without_unseen(name))
    return unicodedata.normalize("NFC", _DOUBLE.sub('"', _SINGLE.sub("'", text)).translate(_WIDE))
