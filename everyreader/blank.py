"""Says what is blank: what readers neither see nor hear, whatever it is made of.

Word and the web leave no-break spaces, zero-width signs and soft hyphens where somebody deleted words. A title of these
is no title.
"""

from __future__ import annotations

import re

from everyreader.entities import unescape

_SEEN = re.compile(
    "[^\\s\x00-\x1f\x7f-\xa0\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u2028-\u202f\u205f-\u206f"
    "\u2800\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff9-\ufffb\U000e0000-\U000e0fff\U000f0000-\U0010ffff]"
)
"""A character that can be seen: no space, control or format character of Unicode, no filler, and none of our marks for
lines."""


def is_blank(text: str | None) -> bool:
    """Say whether a text holds nothing that can be seen; `&nbsp;` counts as the space that it is."""
    if not text:
        return True
    found = _SEEN.search(text)
    if found is None:
        return True
    return found[0] == "&" and _SEEN.search(unescape(text)) is None
