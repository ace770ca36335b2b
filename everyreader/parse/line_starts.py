"""Reads the signs at the start of a line where spaces and signs that nobody sees are among them: a keyboard, Word and a
web page put a no-break space behind `-`, a sign of direction before it."""

from __future__ import annotations

import re

_ZERO = "\u00ad\u200b\u200e\u200f\u2060\ufeff"
_WIDE = "\u00a0\u2000-\u200a\u202f\u205f\u3000"
_ODD = re.compile(rf"[{_ZERO}{_WIDE}]")
_START = re.compile(
    rf"^(?P<before>[ \t>{_ZERO}{_WIDE}]{{0,40}})(?P<mark>[-*+|>]|[#{_ZERO}]{{0,9}}#[#{_ZERO}]{{0,9}}|!!!|\d{{1,9}}[.)])"
    rf"(?P<behind>[ \t{_ZERO}{_WIDE}]{{0,40}})",
    re.MULTILINE,
)
_BOX = re.compile(r"^!!!.*\n(?:[ \t\u00a0]+\S.*\n?|[ \t\u00a0]*\n)+", re.MULTILINE)
_INDENT = re.compile("^[ \u00a0]+", re.MULTILINE)


def plain_starts(body: str) -> str:
    """Return a text in which the signs at the start of lines are read as what they look like.

    >>> plain_starts("-\\u00a0one\\n\\u200f- two\\n##\\u3000Three")
    '- one\\n- two\\n## Three'
    """
    if body.isascii() or not _ODD.search(body):
        return body
    body = _START.sub(_plain, body)
    return _BOX.sub(lambda box: _INDENT.sub(lambda indent: _spaces(indent[0]), box[0]), body) if "!!!" in body else body


def _plain(match: re.Match[str]) -> str:
    if match[0].isascii():
        return match[0]
    before, mark, behind = (re.sub(f"[{_ZERO}]", "", match[name]) for name in ("before", "mark", "behind"))
    following = match.string[match.end() : match.end() + 1]
    if mark[0].isdigit() or (mark in "-+*" and following.isdigit()):  # 1. May and - 5 °C are words
        return f"{before}{mark}{behind}" if behind == match["behind"] else match[0]
    return f"{_spaces(before)}{mark}{_spaces(behind)}"


def _spaces(blank: str) -> str:
    return re.sub(f"[{_WIDE}]", " ", blank)
