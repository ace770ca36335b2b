"""A style sheet, as the rules on templates look at it."""

from __future__ import annotations

import msgspec


class StyleSheet(msgspec.Struct, frozen=True):
    """path: of its file in the project. text: all of it."""

    path: str
    text: str
