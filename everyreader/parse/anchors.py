"""Turns the words of a heading into its anchor."""

from __future__ import annotations

import re
import unicodedata


def slug(words: str) -> str:
    """Return words as an anchor: small letters and digits of any script, joined with hyphens, 60 characters at most."""
    folded = unicodedata.normalize("NFKC", words).casefold()
    parts = re.findall(r"[^\W_]+(?:['’\u200c][^\W_]+)*", folded)
    marks = "-".join(re.sub(r"['’\u200c]", "", part) for part in parts)
    return marks[:60].rstrip("-") or "section"
