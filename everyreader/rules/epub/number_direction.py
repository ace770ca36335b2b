"""Numbers, addresses and Latin words of a right-to-left book stand in an element that keeps their order.

What: in words that run from right to left, each run of digits or Latin letters with a space or a sign inside is in an
element with `dir="ltr"`, such as `bdi` (Unicode Standard Annex 9, 2.4; WCAG 2.2, 1.3.2).

Why: without it, `0300 303 5678` is shown as `5678 303 0300`, and somebody phones a stranger. The words are right, so
that no other check sees it.

How to put it right: use the words as the templates get them, which have such elements, and do not take words apart in a
template. In a template's own words, write `<bdi dir="ltr">` around the run.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from everyreader.epub.read import documents
from everyreader.finding import Finding, Rule
from everyreader.proof.artefacts import EpubFile

HELP = 'Write <bdi dir="ltr"> around these words in the template.'
_APART = "\u200f"
_RUN = re.compile(r"[0-9A-Za-z@+/:.()-]*[0-9A-Za-z](?:[ \u00a0()+/:.@-]+[0-9A-Za-z()+]+)+")
"""Digits or letters that parts of a line could turn round: there is something between them."""
BLOCKS = frozenset("body p li td th h1 h2 h3 h4 h5 h6 dt dd caption figcaption div blockquote".split())


def check(file: EpubFile) -> list[Finding] | None:
    """Look for runs without an element of their own in one book; in one from left to right there is nothing to look
    at."""
    if file.direction != "rtl":
        return None
    found = [
        run
        for document in documents(file.path.read_bytes())
        for words in _outside(document, "rtl")
        for run in _RUN.findall(words)
    ]
    return [
        Finding(
            "epub/number-direction", file.path.as_posix(), f"“{run}” can be shown in another order.", HELP, piece=run
        )
        for run in dict.fromkeys(found)
    ]


def _outside(node: Element, direction: str) -> Iterator[str]:
    """Yield the words of each block that run from right to left, with a sign in place of each part that does not."""
    direction = node.get("dir") or direction
    line = _words(node, direction)
    if direction == "rtl" and _tag(node) in BLOCKS:
        yield line
    for kid in node:
        if _tag(kid) in BLOCKS or any(_tag(each) in BLOCKS for each in kid.iter()):
            yield from _outside(kid, direction)


def _words(node: Element, direction: str) -> str:
    found = (node.text or "") if direction == "rtl" else ""
    for kid in node:
        if _tag(kid) not in BLOCKS:
            own = kid.get("dir") or ("" if _tag(kid) == "bdi" else direction)
            found += _words(kid, own) if own == "rtl" else _APART
        found += (kid.tail or "") if direction == "rtl" else ""
    return found


def _tag(node: Element) -> str:
    return node.tag.rpartition("}")[2]


RULE = Rule("error", check=check)
