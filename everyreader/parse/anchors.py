"""Anchors of headings: made of their words, or fixed by the author with `{#id}`; and those that a link names."""

from __future__ import annotations

import re
import unicodedata
import xml.etree.ElementTree as etree
from urllib.parse import unquote

from everyreader.looks import looks
from everyreader.parse.inlines import TAGGED
from everyreader.parse.line_marks import take_marks

OF_THE_PAGE = frozenset({"main", "top"})
"""Anchors that every page has: of its main part and, in every browser, of its start."""

LONGEST = 60
"""Characters of an anchor that is made of words."""

_FIXED = re.compile(r"(?<!\s)\s*\{\s*:?\s*#([^\s{}#]+)((?:\s+[^\s{}]+)*)\s*\}\s*$")
_JOINED = re.compile(r"['’ʼ＇\u00ad\u034f\u200b-\u200f\u2060-\u2064\ufeff\ufe00-\ufe0f]")
"""What is inside a word and is no part of its anchor: apostrophes, and signs that nobody sees."""


def slug(words: str) -> str:
    """Return words as an anchor: small letters, marks and digits of any script, joined with hyphens, 60 characters at
    most."""
    folded = unicodedata.normalize("NFKC", words).lower().replace("i\u0307", "i")  # the small letter of the Turkish İ
    kept = "".join(char if _is_kept(char) else "-" for char in _JOINED.sub("", folded))
    return _cut("-".join(part for part in kept.split("-") if part)) or "section"


def _is_kept(char: str) -> bool:
    return char.isalnum() or unicodedata.category(char)[0] == "M"


def _cut(text: str) -> str:
    """Return the start of an anchor, cut before a letter and not between a letter and its marks."""
    end = LONGEST
    while end < len(text) and unicodedata.category(text[end])[0] == "M":
        end -= 1
    return text[:end].strip("-")


def fixed_id(text: str) -> tuple[str, str, str]:
    """Return the words of a heading without what fixes its anchor, that anchor, and what else is in its braces."""
    match = _FIXED.search(text) if "#" in text else None
    return (text[: match.start()], named(match[1]), match[2].strip()) if match else (text, "", "")


def heading_end(text: str) -> tuple[str, str, str]:
    """Return the words of a heading without what is in braces at its end, the anchor that this fixes and the language
    that it names: `{#id}`, `{lang=pl}`, `{#id lang=pl}`."""
    words, fixed, more = fixed_id(text)
    if fixed:
        tag = TAGGED.search(f"{{{more}}}")
    elif (tag := TAGGED.search(text)) and not text[tag.end() :].strip():
        words = text[: tag.start()]
    else:
        tag = None
    return words, fixed, tag[1] if tag else ""


def named(anchor: str) -> str:
    """Return an anchor as it was meant: percent signs undone, the same letters however they are composed, and no
    spaces."""
    return re.sub(r"\s+", "-", looks(unicodedata.normalize("NFC", unquote(anchor))))


def fixed_ids(root: etree.Element) -> frozenset[str]:
    """Return the anchors that an author has fixed anywhere in a page: no heading's own words may take one."""
    found = set()
    for node in root.iter():
        if len(node.tag) == 2 and node.tag[0] == "h" and node.tag[1].isdigit():
            text, _, _ = take_marks((node[-1].tail if len(node) else node.text) or "")
            found.add(fixed_id(text)[1])
    return frozenset(found - {""})


def near_anchor(anchor: str, known: frozenset[str]) -> str:
    """Return the anchor that a link most likely names: the very one, or the one that its words make; nothing where
    there is none.

    A link may be written as other tools make anchors, or with the words of the heading: `#Who-can-choose`,
    `#who_can_choose`.
    """
    return anchor if anchor in known else found if (found := slug(anchor)) in known else ""
