"""Reads the entities of HTML in words, whatever number is in one."""

from __future__ import annotations

import html
import re

_LONG = re.compile(r"&#0*[0-9]{8,};?")


def unescape(text: str) -> str:
    """Return words with the letters that their entities stand for. A number with too many digits stands for none, and
    Python would not even read it."""
    return html.unescape(_LONG.sub("\N{REPLACEMENT CHARACTER}", text) if "&#" in text else text)
