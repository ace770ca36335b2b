"""A style sheet, as the rules on templates look at it."""

from __future__ import annotations

import re

import msgspec

_ENDLESS = re.compile(r"\d{4001,}")
"""More digits than Python makes a number of, 4,300, with room for the signs around them."""


class StyleSheet(msgspec.Struct, frozen=True):
    """A style sheet, for the rules that look at one."""

    path: str
    """The path of its file in the project."""
    text: str
    """All of it."""


def endless_number(text: str) -> int | None:
    """Return where a number begins that is too long for any reader of style sheets, or None: no value needs it, and
    tinycss2 fails at it."""
    found = _ENDLESS.search(text)
    return found.start() if found else None
