"""Turns a finished web page into its smallest blocks: by its structure alone, since a page carries no ids but its
anchors.

The library that parses it is the one that WeasyPrint brings; it is imported only when a page is read.
"""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from everyreader.proof.piece import LeafBlock, folded

BLOCKS = set(
    "address article aside blockquote body dd details div dl dt figcaption figure footer form h1 h2 h3 h4 "
    "h5 h6 header hr "
    "li main nav ol p pre section summary table tbody td tfoot th thead tr ul".split()
)
BESIDE = {"nav", "section"}
"""What the page itself adds to the content: known by its class, which stands as id with a point before it."""


def read_html_blocks(data: bytes) -> list[LeafBlock]:
    """Return each smallest block of the notice under the header of a page and of its main part, in order.

    id: the anchor of a heading; of what is in `nav` or `section`, and of a paragraph with a class, the class as
    `.name`.
    """
    import tinyhtml5

    root = tinyhtml5.parse(data.decode("utf-8"), namespace_html_elements=False)
    notices = [node for node in next(root.iter("header")).iter("div") if "demonstration" in node.get("class", "")]
    return [block for node in (*notices, next(root.iter("main"))) for block in _blocks(node, "") if block.text.strip()]


def _blocks(node: Element, id: str) -> Iterator[LeafBlock]:
    name = node.get("class", "").split(" ")[0]
    if name and (node.tag in BESIDE or node.tag == "p"):
        id = f".{name}"
    own = node.get("id", "") if node.tag[:1] == "h" and node.tag[1:].isdigit() else ""
    line: str = node.text or ""
    links: tuple[tuple[str, str], ...] = ()
    for kid in node:
        if kid.tag in BLOCKS:
            yield LeafBlock(own or id, line, links)
            line, links = "", ()
            yield from _blocks(kid, id)
        else:
            line += shown_words(kid)
            links += _links(kid)
        line += kid.tail or ""
    yield LeafBlock(own or id, line, links)


def _links(node: Element) -> tuple[tuple[str, str], ...]:
    return tuple((folded(shown_words(link)), link.get("href", "")) for link in node.iter("a"))


def shown_words(node: Element) -> str:
    """Return the words of an element; those of a picture are its alternative."""
    if node.tag == "br":
        return "\n"
    if node.tag == "img":
        return str(node.get("alt", ""))
    return (node.text or "") + "".join(shown_words(kid) + (kid.tail or "") for kid in node)
