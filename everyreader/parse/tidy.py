"""Puts inlines in the form that the tree has: words joined, no blank ends, nothing that no reader sees."""

from __future__ import annotations

from collections.abc import Iterable

from everyreader.blank import is_blank
from everyreader.document import FootnoteMark, Image, Inline, Link, Text, text_of, walk_inlines


def tidy(inlines: Iterable[Inline]) -> tuple[Inline, ...]:
    """Return inlines with neighbouring words joined, empty words dropped and the ends trimmed."""
    found = tuple(inlines)
    if len(found) == 1 and isinstance(found[0], Text):
        words = found[0].text.strip(" \t\n\x1f")
        return (Text(words),) if words else ()
    joined: list[Inline] = []
    for inline in found:
        if isinstance(inline, Text) and joined and isinstance(joined[-1], Text):
            joined[-1] = Text(joined[-1].text + inline.text)
        elif not isinstance(inline, Text) or inline.text:
            joined.append(inline)
    if joined and isinstance(joined[0], Text):
        joined[0] = Text(joined[0].text.lstrip(" \t\n\x1f"))
    if joined and isinstance(joined[-1], Text):
        joined[-1] = Text(joined[-1].text.rstrip(" \t\n\x1f"))
    return tuple(inline for inline in joined if not isinstance(inline, Text) or inline.text)


def shown(inlines: tuple[Inline, ...]) -> tuple[Inline, ...]:
    """Return inlines, or none where there is nothing in them that a reader sees."""
    if not inlines or (isinstance(inlines[0], Text) and not is_blank(inlines[0].text)):
        return inlines  # as nearly always
    kinds = Image | Link | FootnoteMark
    if not is_blank(text_of(inlines)) or any(isinstance(inline, kinds) for inline in walk_inlines(inlines)):
        return inlines
    return ()
