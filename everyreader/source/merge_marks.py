"""Finds the marks that a program leaves in a file where two people changed the same lines."""

from __future__ import annotations

import re

_MARK = re.compile(
    r"^[ \t]*(?:(?:<|\\<|&lt;|＜){7,20}|(?:>|\\>|&gt;|＞){7,20}|(?:\||\\\|){7,20})(?=[ \t]|$).*$", re.MULTILINE
)
_SIGNS = (
    "<<<<<<<",
    ">>>>>>>",
    "|||||||",
    "&lt;&lt;&lt;",
    "&gt;&gt;&gt;",
    "\\<\\<\\<",
    "\\>\\>\\>",
    "\\|\\|\\|",
    "＜＜＜",
    "＞＞＞",
)


def merge_mark(text: str) -> tuple[int, int, str] | None:
    """Return line, column and words of the first mark of an unfinished merge, or None. A line of equals signs alone is
    none: it may underline a heading."""
    if not any(sign in text for sign in _SIGNS):
        return None
    found = next((match for match in _MARK.finditer(text) if not _is_table(match[0])), None)
    if found is None:
        return None
    words = found[0].strip()
    return text.count("\n", 0, found.start()) + 1, len(found[0]) - len(found[0].lstrip()) + 1, words[:40]


def _is_table(line: str) -> bool:
    """Say whether a line that begins with bars is a row of a table."""
    return line.strip().endswith("|")
