"""A style sheet, as the rules on templates look at it."""

from __future__ import annotations

import msgspec


class StyleSheet(msgspec.Struct, frozen=True):
    """A style sheet, for the rules that look at one."""

    path: str
    """The path of its file in the project."""
    text: str
    """All of it."""
