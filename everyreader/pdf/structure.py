"""Writes a tree of nodes into a PDF as structure elements, with the tables that lead from content and ids to them."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from everyreader.pdf.marks import Mark
from everyreader.untyped import Untyped


class Node:
    """One structure element while the tree is being built. type: see ISO 32000-1, 14.8.4. kids: nodes, and (page, mark)
    or (page, annotation). id: of the block that it is. box: page and rectangle of a picture."""

    def __init__(self, type: str, lang: str = "", id: str = "", parent: Node | None = None) -> None:
        self.type, self.lang, self.id, self.parent = type, lang, id, parent
        self.kids: list[Untyped] = []
        self.alt = ""
        self.extra: dict[str, Untyped] = {}
        self.box: tuple[int, tuple[float, float, float, float]] | None = None

    def attributes(self, element: Untyped) -> None:
        """Take what an HTML element says of itself: alternative text, scope and width of cells, kind of list."""
        attributes = element.attrib
        if self.type == "Figure":
            self.alt = attributes.get("alt", "")
        elif self.type == "TH":
            self.extra = {"O": "/Table", "Scope": "/Row" if attributes.get("scope") == "row" else "/Column"}
        elif self.type == "L":
            self.extra = {
                "O": "/List",
                "ListNumbering": "/Decimal" if element.tag == "ol" else "/Disc" if element.tag == "ul" else "/None",
            }
        if self.type in ("TH", "TD"):
            for name, key in (("colspan", "ColSpan"), ("rowspan", "RowSpan")):
                if attributes.get(name, "1") != "1":
                    self.extra = {"O": "/Table", **self.extra, key: int(attributes[name])}


def pdf_tree(pdf: Untyped, top: Node, pages: Untyped) -> None:
    """Write the tree under a node. pages: of the document, in order."""
    import pydyf

    root = pydyf.Dictionary({"Type": "/StructTreeRoot"})
    pdf.add_object(root)
    writer = _Writer(pdf, len(pages))
    writer.write(top, root.reference, "")
    parents = pydyf.Dictionary({"Nums": pydyf.Array(writer.numbers())})
    pdf.add_object(parents)
    root["K"] = pydyf.Array([writer.references[top]])
    root["ParentTree"] = parents.reference
    root["ParentTreeNextKey"] = len(pages) + len(writer.links)
    if writer.ids:
        names = pydyf.Array([part for id in sorted(writer.ids) for part in (pydyf.String(id), writer.ids[id])])
        root["IDTree"] = pydyf.Dictionary({"Names": names})
    pdf.catalog["StructTreeRoot"] = root.reference


def _is_tagged(kid: Untyped) -> bool:
    return isinstance(kid, tuple) and isinstance(kid[1], Mark) and bool(kid[1].words.strip())


class _Writer:
    """Gives every node its object, and remembers which node each piece of content and each link belongs to."""

    def __init__(self, pdf: Untyped, pages: int) -> None:
        self.pdf = pdf
        self.content: list[list[Untyped]] = [[] for _ in range(pages)]
        self.links: list[Untyped] = []
        self.ids: dict[str, Untyped] = {}
        self.references: dict[Node, Untyped] = {}
        self.first = pages

    def write(self, node: Node, parent: Untyped, lang: str) -> Untyped:
        """Write a node and what is in it; return its reference. lang: of what is around it."""
        import pydyf

        element = pydyf.Dictionary({"Type": "/StructElem", "S": f"/{node.type}", "P": parent})
        self.pdf.add_object(element)
        self.references[node] = element.reference
        if node.lang and node.lang != lang:
            element["Lang"] = pydyf.String(node.lang)
        if node.id and node.id not in self.ids:
            element["ID"] = pydyf.String(node.id)
            self.ids[node.id] = element.reference
        if node.alt:
            element["Alt"] = pydyf.String(node.alt)
        if node.box:
            element["A"] = pydyf.Dictionary({"O": "/Layout", "Placement": "/Block", "BBox": pydyf.Array(node.box[1])})
        elif node.extra:
            element["A"] = pydyf.Dictionary(node.extra)
        page = next((kid[0] for kid in node.kids if isinstance(kid, tuple)), None)
        if page is not None:
            element["Pg"] = self.pdf.page_references[page]
        element["K"] = pydyf.Array(list(self._kids(node, page, element.reference)))
        return element.reference

    def _kids(self, node: Node, own: int | None, reference: Untyped) -> Iterator[Untyped]:
        for told, group in groupby(node.kids, _is_tagged):
            kids = list(group)
            if told:
                yield self._actual_text(node, kids, reference)
            else:
                for kid in kids:
                    yield from self._kid(node, kid, own, reference)

    def _actual_text(self, node: Node, kids: list[tuple[int, Mark]], parent: Untyped) -> Untyped:
        """Write a Span that says what letters mean that are stored as they are seen from left to right (14.9.4)."""
        import pydyf

        words = "".join(mark.words for _, mark in kids)
        element = pydyf.Dictionary(
            {
                "Type": "/StructElem",
                "S": "/Span",
                "P": parent,
                "ActualText": pydyf.String(words),
                "Pg": self.pdf.page_references[kids[0][0]],
            }
        )
        self.pdf.add_object(element)
        element["K"] = pydyf.Array(
            [part for kid in kids for part in self._kid(node, kid, kids[0][0], element.reference)]
        )
        return element.reference

    def _kid(self, node: Node, kid: Untyped, own: int | None, reference: Untyped) -> Iterator[Untyped]:
        import pydyf

        if isinstance(kid, Node):
            if kid.kids or kid.type in ("TH", "TD"):
                yield self.write(kid, reference, node.lang)
            return
        page, what = kid
        if isinstance(what, Mark):
            number = len(self.content[page])
            self.content[page].append(reference)
            what.be_content(node.type, number)
            yield (
                number
                if page == own
                else pydyf.Dictionary({"Type": "/MCR", "Pg": self.pdf.page_references[page], "MCID": number})
            )
        else:
            self.links.append(reference)
            what["StructParent"] = self.first + len(self.links) - 1
            yield pydyf.Dictionary({"Type": "/OBJR", "Obj": what.reference, "Pg": self.pdf.page_references[page]})

    def numbers(self) -> Iterator[Untyped]:
        """Yield the parent tree: for each page the elements of its content, for each link its element (14.7.4.4)."""
        import pydyf

        for number, references in enumerate(self.content):
            yield from (number, pydyf.Array(references))
        for number, reference in enumerate(self.links, self.first):
            yield from (number, reference)
