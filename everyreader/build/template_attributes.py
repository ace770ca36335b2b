"""Finds attributes that a template of a project has with a slip in their names: a browser takes no notice of them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from everyreader.source import near_name

KNOWN = frozenset(
    "abbr accept action allow alt as async autocomplete autofocus autoplay charset checked cite class color cols "
    "colspan content contenteditable controls coords crossorigin data datetime decoding default defer dir dirname "
    "disabled download draggable enctype fetchpriority for form formaction headers height hidden high href hreflang "
    "id imagesizes imagesrcset inert inputmode integrity is itemid itemprop itemref itemscope itemtype kind label "
    "lang list loading loop low max maxlength media method min minlength multiple muted name nonce novalidate open "
    "optimum part pattern placeholder playsinline popover poster preload property readonly referrerpolicy rel "
    "required rev reversed role rows rowspan sandbox scope selected shape size sizes slot span spellcheck src srcdoc "
    "srclang srcset start step style tabindex target title translate type typeof usemap value vocab width wrap xmlns "
    "align bgcolor border valign".split()
)
"""What HTML and RDFa have."""

_JINJA = re.compile(r"\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}", re.DOTALL)
_QUOTED = re.compile(r'"[^"]*"')
_TAG = re.compile(r"<[a-z][^<>]*")
_NAME = re.compile(r"\s([a-z][\w:-]*)(?==)")


def _named(template: str) -> list[tuple[str, int]]:
    """Return the attributes of all tags of a template that have a value, each with its place."""
    plain = _JINJA.sub(lambda mark: re.sub(r"[^\n]", " ", mark[0]), template)
    plain = _QUOTED.sub(lambda value: '"' + re.sub(r"[^\n]", "x", value[0][1:-1]) + '"', plain)
    tags = _TAG.finditer(plain)
    return [(name[1], tag.start() + name.start(1)) for tag in tags for name in _NAME.finditer(tag[0])]


def misspelt_attributes(own: str, ours: str) -> Iterator[tuple[str, str, int]]:
    """Yield each attribute of a project's own template that HTML does not have, with the one that everyreader's
    template has and that is lost here, and its line.

    >>> list(misspelt_attributes('<p id="a" dri="ltr">', '<p dir="ltr">'))
    [('dri', 'dir', 1)]
    >>> list(misspelt_attributes('<p dir="ltr" dri="ltr">', '<p dir="ltr">'))
    []
    """
    found = _named(own)
    lost = Counter(name for name, _ in _named(ours)) - Counter(name for name, _ in found)
    for name, place in found if lost else ():
        if name not in KNOWN and (meant := near_name(name, lost)):
            yield name, meant, own.count("\n", 0, place) + 1
