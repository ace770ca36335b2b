"""Each block of a page is one element of the tag tree, also where it runs over a page break.

What: every ID is there once, and the file's index of IDs (IDTree) leads to the very element; no block is in two
elements: neither two with one ID, nor a second one without an ID that goes on where the first ended.

Why: a paragraph in two elements is read with a stop in the middle of a sentence; a list in two is announced as two
lists, the second of which starts at one again; a table in two has lost its headers. WeasyPrint makes a new element on
each page.

How to put it right: join, in the code that writes the tag tree, what came from the same element of the HTML. Each block
has an ID there for that.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator
from itertools import pairwise

import msgspec

from everyreader.finding import Finding, Rule
from everyreader.pdf.leaf_blocks import is_marker
from everyreader.pdf.read import Element, Tagged, elements, marks_of, read_tags, report, text_of
from everyreader.proof.artefacts import PdfFile
from everyreader.proof.piece import folded

HELP = "Make one element of each block, with its content of both pages."
PARTS = {
    "P",
    "L",
    "LI",
    "Table",
    "THead",
    "TBody",
    "TR",
    "BlockQuote",
    "LBody",
    "Lbl",
    "H1",
    "H2",
    "H3",
    "H4",
    "H5",
    "H6",
    "Caption",
}
ALONE = {"L", "Table", "THead"}
"""Two of these side by side, without IDs, are always one that was split: a page has none that follow one another so."""


def check(file: PdfFile) -> list[Finding]:
    """Look for blocks that are in two elements. Two that are whole on the page are no halves."""
    tags = read_tags(file.path, file.data)
    whole = {folded(piece.text) for piece in file.pieces}
    return report("pdf/one-element", tags, _faults(tags, whole) if tags.root else (), HELP)


def _faults(tags: Tagged, whole: Collection[str]) -> Iterator[tuple[str, str]]:
    assert tags.root is not None
    found = [node for node, _ in elements(tags.root)]
    counted = Counter(node.id for node in found if node.id)
    yield from (
        (f"The ID {id} stands {count} times in the tag tree.", id) for id, count in counted.items() if count > 1
    )
    numbers = {node.id: node.number for node in found if node.id}
    yield from (
        (f"The index of IDs does not lead to the element {id}.", id)
        for id, number in numbers.items()
        if counted[id] == 1 and tags.ids.get(id) != number
    )
    yield from ((f"The index of IDs names {id}, which no element has.", id) for id in sorted(tags.ids.keys() - numbers))
    for node in (tags.root, *found):
        kids = [kid for kid in node.kids if isinstance(kid, Element)]
        for first, second in pairwise(kids):
            if _split(first, second, whole):
                words = text_of(second)[:40]
                yield f"“{words}” goes on in a second {second.kind} what “{text_of(first)[-40:]}” began.", words


def _split(first: Element, second: Element, whole: Collection[str]) -> bool:
    """Say whether two neighbours are halves of one block. An ID on the second makes it a block of its own."""
    if second.id or first.kind != second.kind or second.kind not in PARTS:
        return False
    if second.kind in ALONE:
        return True
    ends, starts = [mark.page for mark in marks_of(first)], [mark.page for mark in marks_of(second)]
    if not ends or not starts or max(ends) >= min(starts):
        return False
    return not {_words(first), _words(second)} <= set(whole)


def _words(node: Element) -> str:
    """Return the words of an element; of a list item without its marker, which the page has not, and without the items
    of a list in it, which are blocks of their own."""
    if node.kind != "LI":
        return folded(text_of(node))
    words = ""
    for body in (kid for kid in node.kids if isinstance(kid, Element) and not is_marker(kid)):
        words += text_of(
            msgspec.structs.replace(body, kids=tuple(kid for kid in body.kids if getattr(kid, "kind", "") != "L"))
        )
    return folded(words)


RULE = Rule("error", check=check)
