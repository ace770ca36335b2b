"""Turns laid-out boxes into a tag tree: one structure element for each HTML element that means something to a reader.

WeasyPrint builds its tree out of boxes, page by page, so that what runs over a page is two elements
(Kozea/WeasyPrint#2903), inner languages are lost (#2482) and each line is a Span of its own. Here each box is asked
which HTML element it came from, and all content of that element hangs under one structure element, on however many
pages.

Clauses of ISO 32000-1: 14.7.2 (tree), 14.7.4 (content), 14.8.2.2 (artifacts), 14.8.4 (types), 14.8.5 (attributes); of
ISO 14289-1: 7.1 (everything is content or artifact), 7.2 (language), 7.4 to 7.6 (headings, tables, lists), 7.18
(links).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import unquote

from everyreader.pdf.line_order import without_zero_width
from everyreader.pdf.marks import PAGINATION, Mark
from everyreader.pdf.structure import Node, pdf_tree
from everyreader.untyped import Untyped

GROUPS = {
    "p": "P",
    "pre": "P",
    "blockquote": "BlockQuote",
    "ul": "L",
    "ol": "L",
    "dl": "L",
    "table": "Table",
    "thead": "THead",
    "tbody": "TBody",
    "tfoot": "TFoot",
    "tr": "TR",
    "th": "TH",
    "td": "TD",
    "caption": "Caption",
    "figcaption": "Caption",
    "a": "Link",
    "img": "Figure",
    **{f"h{level}": f"H{level}" for level in range(1, 7)},
}
"""Structure type by HTML element; what is not here has no element of its own, unless its language is another."""

CELLS = ("th", "td")
"""Elements that are in the tree even when they are empty: without them a row would be shorter than others."""


def add_tags(pdf: Untyped, document: Untyped, pdf_version: object, page_streams: Untyped) -> None:
    """Write the tag tree of a laid-out document into its PDF. Takes the place of WeasyPrint's function of this name."""
    import pydyf

    pages = [page._page_box for page in document.pages]
    tree = Tree(_root_of(pages), document.metadata.lang or "")
    for number, (page, stream) in enumerate(zip(pages, page_streams, strict=True)):
        tree.add_page(number, page, stream.marks)
    for node in tree.nodes.values():
        if node.type == "Table":  # the first row of a table may be taller than the page on which its head should stand
            node.kids.sort(key=lambda kid: getattr(kid, "type", "") not in ("Caption", "THead"))
    pdf_tree(pdf, tree.top, document.pages)
    pdf.catalog["MarkInfo"] = pydyf.Dictionary({"Marked": "true"})
    pdf.catalog["ViewerPreferences"] = pydyf.Dictionary({"DisplayDocTitle": "true"})


def _root_of(pages: list[Untyped]) -> Untyped:
    return next(box.element for page in pages for box in page.children if box.element is not None)


class Tree:
    """The tree while it is being built. top: its Document element."""

    def __init__(self, root: Untyped, lang: str) -> None:
        self.top = Node("Document", lang=lang)
        self.above = {child: parent for parent in root.iter() for child in parent}
        self.nodes: dict[tuple[Untyped, str], Node] = {(root, ""): self.top}
        self.heads: dict[Untyped, int] = {}
        self.anchors = {element.attrib["id"]: element for element in root.iter() if "id" in element.attrib}

    def add_page(self, number: int, page: Untyped, marks: dict[Untyped, Mark]) -> None:
        """Hang the content of one page into the tree, in reading order, and make decoration of what repeats."""
        for box, kind in self._leaves(number, page, ""):
            mark = marks.pop(box, None)
            if kind == "pagination" and mark is not None:
                mark.be_artifact(PAGINATION)
            elif kind == "cell":
                self.node(box.element)
            elif kind == "link":
                self._add_link(number, box)
            elif mark is not None and mark.shown:
                self._add_content(number, box, mark, page)
        for mark in marks.values():  # drawn, and nowhere in the tree of boxes: nothing of it can be read
            mark.be_artifact()

    def _leaves(self, number: int, box: Untyped, kind: str) -> Iterator[tuple[Untyped, str]]:
        """Yield boxes that hold content, table cells and links, in the order of the tree of boxes."""
        box = getattr(box, "_box", box)  # what is positioned is in the flow by a placeholder
        if type(box).__name__ == "MarginBox" or self._repeats(number, box):
            kind = "pagination"
        tag = box.element_tag
        if not kind and tag in CELLS and type(box).__name__ == "TableCellBox":
            yield box, "cell"
        if not kind and box.link_annotation:
            yield box, "link"
        if not hasattr(box, "children") or not box.children:
            yield box, kind
        for child in getattr(box, "children", ()):
            yield from self._leaves(number, child, kind)

    def _repeats(self, number: int, box: Untyped) -> bool:
        """Say whether a box is the head of a table that is shown again on a later page: read aloud once is enough."""
        if box.element_tag != "thead" or not getattr(box, "is_header", False):
            return False
        return self.heads.setdefault(box.element, number) != number

    def _add_content(self, number: int, box: Untyped, mark: Mark, page: Untyped) -> None:
        if box.element_tag == "img" and not box.element.attrib.get("alt"):
            mark.be_artifact()
            return
        node = self._holder(box)
        if node.type == "Figure":
            node.box = (number, _rectangle(box, page))
        if getattr(box, "order", None):
            mark.words = without_zero_width(box.text) + (" " if getattr(box, "stripped", False) else "")
        node.kids.append((number, mark))

    def _holder(self, box: Untyped) -> Node:
        """Return the node that the words or picture of a box belong to."""
        element, tag = box.element, str(box.element_tag)
        if tag.endswith("::before"):  # a mark outside would be drawn after all words: see the style
            return self.marker(self._item_above(element))
        node = self.node(element)
        return self.body(self._item_above(element)) if node.type in ("LI", "TOCI") else node

    def _add_link(self, number: int, box: Untyped) -> None:
        node = self.node(box.element)
        if node.type == "Link":
            box.link_annotation["Contents"] = self._goal(box.element)
            node.kids.append((number, box.link_annotation))

    def _goal(self, link: Untyped) -> Untyped:
        """Return where a link leads: words of the heading, of the link, or its address (ISO 14289-1, 7.18.5). Of a note
        these are its first words, and not what leads back from it."""
        import pydyf

        target = link.attrib.get("href", "")
        place = self.anchors.get(unquote(target[1:])) if target.startswith("#") else link
        place = next(iter(place), place) if place is not None and place.tag == "li" else place
        words = "" if place is None else " ".join(without_zero_width("".join(_words_of(place))).split())
        return pydyf.String(words or re.sub(r"^(#|mailto:|tel:|sms:)", "", target))

    def node(self, element: Untyped) -> Node:
        """Return the node of an HTML element: its own, or that of the nearest element around it that has one."""
        key = (element, "")
        if key not in self.nodes:
            parent = self.node(self.above[element])
            self.nodes[key] = self._make(element, parent)
        return self.nodes[key]

    def _make(self, element: Untyped, parent: Node) -> Node:
        tag = element.tag
        lang = element.attrib.get("lang", "")
        type = GROUPS.get(tag, "")
        if tag == "li":
            return self._item(element, parent)
        if tag in ("dt", "dd"):
            return self._entry(element, parent, "Lbl" if tag == "dt" else "LBody")
        if tag == "p" and "credit" in element.attrib.get("class", "").split():
            type = "Caption"
        if (
            tag in ("div", "figure")
            and element.attrib.get("data-block")
            and "table" not in element.attrib.get("class", "").split()
        ):
            type = "Div"
        if type == "L" and self._in_contents(element):
            type = "TOC"
        if not type:
            if not lang or lang == parent.lang:
                return parent
            type = "Span"  # the only thing that it says is its language
        if (type == "L" and parent.type in ("LI", "TOCI")) or parent.type in ("LI", "TOCI"):
            parent = self.body(self._item_above(element))
        return self._child(parent, type, element, lang)

    def _child(self, parent: Node, type: str, element: Untyped, lang: str = "") -> Node:
        block = element.attrib.get("data-block", "")
        if type == "Table" and not block:
            block = self.above[element].attrib.get("data-block", "")
        node = Node(type, lang=lang or parent.lang, id=block, parent=parent)
        node.attributes(element)
        parent.kids.append(node)
        return node

    def _item(self, element: Untyped, parent: Node) -> Node:
        return self._child(parent, "TOCI" if parent.type == "TOC" else "LI", element, element.attrib.get("lang", ""))

    def _item_above(self, element: Untyped) -> Untyped:
        while element.tag != "li":
            element = self.above[element]
        return element

    def body(self, item: Untyped) -> Node:
        """Return the node of what a list item says (LBody), or of where an entry of a contents list leads
        (Reference)."""
        key = (item, "body")
        if key not in self.nodes:
            node = self.node(item)
            self.nodes[key] = Node("Reference" if node.type == "TOCI" else "LBody", lang=node.lang, parent=node)
            node.kids.append(self.nodes[key])
        return self.nodes[key]

    def marker(self, item: Untyped) -> Node:
        """Return the node of the bullet or number of a list item."""
        key = (item, "marker")
        if key not in self.nodes:
            node = self.node(item)
            self.nodes[key] = Node("Lbl", lang=node.lang, parent=node)
            node.kids.append(self.nodes[key])
        return self.nodes[key]

    def _entry(self, element: Untyped, parent: Node, type: str) -> Node:
        """Return the node of a term or its meaning; a term after a meaning begins a new entry (14.8.4.3.3)."""
        siblings = list(self.above[element])
        before = siblings[siblings.index(element) - 1] if siblings.index(element) else None
        starts = before is None or (element.tag == "dt" and before.tag != "dt")
        if starts:
            item = self._child(parent, "LI", element)
        else:
            self.node(before)
            item = self.nodes[before, "entry"]
        self.nodes[element, "entry"] = item
        node = Node(type, lang=element.attrib.get("lang", "") or item.lang, parent=item)
        item.kids.append(node)
        return node

    def _in_contents(self, element: Untyped) -> bool:
        while element in self.above:
            element = self.above[element]
            if element.tag == "nav":
                return True
        return False


def _words_of(place: Untyped) -> Iterator[str]:
    """Yield the words of an element, without the marks of notes in it."""
    yield place.text or ""
    for child in place:
        if not (child.tag == "a" and child.attrib.get("id")):
            yield from _words_of(child)
        yield child.tail or ""


def _rectangle(box: Untyped, page: Untyped) -> tuple[float, float, float, float]:
    """Return where a picture is, in points from the lower left corner of its page (14.8.5.4.3)."""
    left, top = box.content_box_x(), box.content_box_y()
    height = page.margin_height()
    bottom = height - top - box.height
    return (
        round(left * 0.75, 2),
        round(bottom * 0.75, 2),
        round((left + box.width) * 0.75, 2),
        round((height - top) * 0.75, 2),
    )
