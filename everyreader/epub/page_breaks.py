"""Says in a book where each page of the printed file begins (EPUB Accessibility 1.1, 3.2), so that a class, a ward or a
phone call can say "page 4".

A page begins before the first block that begins on it. Where one block goes over several pages, so that no block begins
on one of them, its mark is before the next block: the words of a block are not parted.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple
from xml.etree.ElementTree import Element

_INSIDE = {"p", "li", "dt", "dd", "td", "th", "pre"}
"""What holds a mark within itself: a list takes no other children than items."""


class Starts(NamedTuple):
    """Where the blocks of a printed file begin."""

    last: int
    """How many pages it has."""
    pages: Mapping[str, int]
    """The first page of each block, by its id."""


def page_starts(pdf: bytes) -> Starts:
    """Return where the blocks of a PDF begin."""
    from everyreader.pdf.read import elements, marks_of, read_tags_of  # 22 ms: most builds read no PDF (2026-11-29)

    tags = read_tags_of(pdf)
    pages: dict[str, int] = {}
    for node, _ in elements(tags.root) if tags.root else ():
        if node.id and (found := [mark.page for mark in marks_of(node)]):
            pages.setdefault(node.id, min(found))
    return Starts(len(tags.pages), pages)


def mark_pages(trees: Sequence[Element], starts: Starts) -> Iterator[tuple[int, str]]:
    """Put a mark into trees for each page; yield for each the number of its tree and its id."""
    at = 0
    for part, tree in enumerate(trees):
        parents = {kid: node for node in tree.iter() for kid in node}
        for node in list(tree.iter()):
            page = starts.pages.get(node.get("data-block", ""), 0) or int(node is tree)
            while at < page:
                at += 1
                _put(node, parents, at)
                yield part, f"page-{at}"
    while at < starts.last:
        at += 1
        trees[-1].append(_mark("div", at))
        yield len(trees) - 1, f"page-{at}"


def _put(node: Element, parents: Mapping[Element, Element], page: int) -> None:
    if node.tag == "tr" and len(node):
        node = node[0]
    if node.tag in _INSIDE:
        mark = _mark("span", page)
        mark.tail, node.text = node.text, ""
        node.insert(_marks_at(node), mark)
    elif node not in parents:
        node.insert(_marks_at(node), _mark("div", page))
    else:
        above = parents[node]
        above.insert(list(above).index(node), _mark("div", page))


def _marks_at(node: Element) -> int:
    """Return how many marks a node begins with."""
    return next((place for place, kid in enumerate(node) if kid.get("role") != "doc-pagebreak"), len(node))


def _mark(tag: str, page: int) -> Element:
    """Return a mark, which a voice may say and which is found by its number."""
    return Element(
        tag, {"id": f"page-{page}", "epub:type": "pagebreak", "role": "doc-pagebreak", "aria-label": str(page)}
    )
