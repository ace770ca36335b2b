"""Reads the opening line of a box as what it looks like: `！！！ important “Title”` is what a keyboard or Word makes of
`!!! important "Title"`."""

from __future__ import annotations

import re

from everyreader.document import CALLOUTS, GENERATED, LEGAL_WORDING, MADE_UP
from everyreader.looks import looks

_KINDS = frozenset((*CALLOUTS, *GENERATED, LEGAL_WORDING, MADE_UP))
_OPENING = re.compile(r"^([ \t>\ufeff]*)([!！]{3}[^\"“”„＂«»'‘’\n]*)(?:[\"“”„＂«'‘](.*)[\"“”＂»'’]\s*)?$", re.MULTILINE)


def plain_boxes(body: str) -> str:
    """Return the text of a page with the opening lines of its boxes in plain signs; the words of a title stay as they
    are."""
    if body.isascii() or not ("!!!" in body or "！！！" in body):
        return body
    return _OPENING.sub(_plain, body)


def _plain(match: re.Match[str]) -> str:
    opening = looks(match[2]).rstrip()
    if match[0].isascii() or opening.removeprefix("!!!").strip().lower() not in _KINDS:
        return match[0]
    title = "" if match[3] is None else f' "{match[3]}"'
    return f"{match[1].replace(chr(0xFEFF), '')}{opening}{title}"
