"""Makes small tagged PDFs by hand, right in all that the rules ask for, and spoils them in one way each.

The file is written with pikepdf, element by element, from a tree of tuples; nothing of the engine has a part in it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name, String
from sound_tree import BREAK, TITLE, Node

FONT = Path("/usr/share/fonts/truetype/noto/NotoSans-Regular.ttf")


INLINE = ("Link", "Span", "Figure", "NonStruct")


class _Writer:
    """Writes pages and elements side by side, as the words come."""

    def __init__(self) -> None:
        self.pdf = pikepdf.new()
        self.root = self.pdf.make_indirect(Dictionary(Type=Name.StructTreeRoot))
        self.streams: list[list[bytes]] = []
        self.owners: list[list[Any]] = []
        self.parents: dict[int, Any] = {}
        self.ids: dict[str, Any] = {}
        self.links: list[tuple[Any, str]] = []
        self.font = _font(self.pdf)
        self.height = self.across = 0
        self.turn()

    def turn(self) -> None:
        """Begin a page, with its furniture."""
        page = self.pdf.add_blank_page(page_size=(595, 842)).obj
        number = len(self.streams)
        page.Resources = Dictionary(Font=Dictionary(F=self.font))
        page.StructParents, page.Tabs, page.Annots = number, Name.S, Array()
        self.streams.append([b"/Artifact << /Type /Pagination >> BDC", _show(f"Page {number + 1}", 50, 40), b"EMC"])
        self.owners.append([])
        self.height, self.across = 780, 50

    def element(self, each: Node, parent: Any) -> Any:
        """Write an element with all that is in it; return its object."""
        made = self.pdf.make_indirect(Dictionary(Type=Name.StructElem, S=Name(f"/{each.kind}"), P=parent, K=Array()))
        for name, value in each.facts.items():
            if name == "scope":
                made.A = Dictionary(O=Name.Table, Scope=Name(f"/{value}"))
            elif name != "link":
                made[f"/{name}"] = String(value)
        if "ID" in each.facts:
            self.ids[each.facts["ID"]] = made
        if each.kind not in INLINE:
            self.height, self.across = self.height - 24, 50
        for kid in each.kids:
            if kid == BREAK:
                self.turn()
            elif isinstance(kid, Node):
                made.K.append(self.element(kid, made))
            else:
                self.words(kid, made, each)
        return made

    def words(self, words: str, owner: Any, each: Node) -> None:
        """Write words as marked content of an element, and the box of a link over them."""
        page = self.pdf.pages[-1].obj
        number = len(self.owners[-1])
        self.streams[-1] += [f"/{each.kind} << /MCID {number} >> BDC".encode(), self.shown(words, each.kind), b"EMC"]
        self.owners[-1].append(owner)
        owner.K.append(Dictionary(Type=Name.MCR, Pg=page, MCID=number))
        if "link" in each.facts:
            target = each.facts["link"]
            box = self.pdf.make_indirect(
                Dictionary(
                    Type=Name.Annot,
                    Subtype=Name.Link,
                    Rect=Array([self.across, self.height - 4, self.across + 60, self.height + 16]),
                    StructParent=100 + len(self.links),
                    Contents=String(target if target[0] != "#" else "page 2: What to do"),
                    F=4,
                )
            )
            self.links.append((box, target))
            self.parents[100 + len(self.links) - 1] = owner
            page.Annots.append(box)
            owner.K.append(Dictionary(Type=Name.OBJR, Pg=page, Obj=box))
        self.across += sum(_widths()[glyphs()[letter]] for letter in words) * 18 // 1000

    def shown(self, words: str, kind: str) -> bytes:
        """Return the operators that paint words, or a square for a picture."""
        return (
            f"{self.across} {self.height} 12 12 re f".encode()
            if kind == "Figure"
            else _show(words, self.across, self.height)
        )

    def finish(self, path: Path) -> Path:
        """Write what is at the end of the file, and the file."""
        pages = [page.obj for page in self.pdf.pages]
        for page, stream in zip(pages, self.streams, strict=True):
            page.Contents = self.pdf.make_stream(b"\n".join(stream))
        for box, target in self.links:
            if target[0] == "#":
                box.Dest = Array([pages[int(target[1:]) - 1], Name.Fit])
            else:
                box.A = Dictionary(S=Name.URI, URI=String(target))
        numbers = {number: Array(owners) for number, owners in enumerate(self.owners)} | self.parents
        self.root.ParentTree = Dictionary(Nums=Array([part for key in sorted(numbers) for part in (key, numbers[key])]))
        self.root.IDTree = Dictionary(
            Names=Array([part for id in sorted(self.ids) for part in (String(id), self.ids[id])])
        )
        root = self.pdf.Root
        root.StructTreeRoot, root.MarkInfo, root.Lang = self.root, Dictionary(Marked=True), String("en-GB")
        root.ViewerPreferences = Dictionary(DisplayDocTitle=True, PrintScaling=Name("/None"))
        with self.pdf.open_metadata(set_pikepdf_as_editor=False) as xmp:
            xmp["dc:title"], xmp["dc:language"], xmp["dc:creator"] = TITLE, {"en-GB"}, ["Larkmere Trust"]
            xmp["{http://www.aiim.org/pdfua/ns/id/}part"] = "1"
        self.pdf.save(path)
        return path


def _show(words: str, across: int, height: int) -> bytes:
    codes = "".join(f"{glyphs()[letter]:04X}" for letter in words)
    return f"BT /F 18 Tf {across} {height} Td <{codes}> Tj ET".encode()


@cache
def glyphs() -> dict[str, int]:
    """Return the glyph of each letter that the files show."""
    from fontTools.ttLib import TTFont

    font = TTFont(FONT)
    return {chr(code): font.getGlyphID(name) for code, name in font.getBestCmap().items() if code < 0x2020}


@cache
def _widths() -> dict[int, int]:
    from fontTools.ttLib import TTFont

    font = TTFont(FONT)
    units = font["head"].unitsPerEm
    return {number: font["hmtx"][font.getGlyphName(number)][0] * 1000 // units for number in glyphs().values()}


def _font(pdf: pikepdf.Pdf) -> Any:
    pairs = [f"<{glyph:04X}> <{ord(letter):04X}>" for letter, glyph in glyphs().items()]
    parts = [pairs[at : at + 100] for at in range(0, len(pairs), 100)]
    text = "1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n" + "\n".join(
        f"{len(part)} beginbfchar\n" + "\n".join(part) + "\nendbfchar" for part in parts
    )
    described = Dictionary(
        Type=Name.FontDescriptor,
        FontName=Name("/NotoSans"),
        Flags=4,
        FontBBox=Array([0, -300, 1000, 1000]),
        ItalicAngle=0,
        Ascent=1000,
        Descent=-300,
        CapHeight=700,
        StemV=80,
        FontFile2=pdf.make_stream(FONT.read_bytes()),
    )
    widths = Array([part for number, width in sorted(_widths().items()) for part in (number, Array([width]))])
    inner = Dictionary(
        Type=Name.Font,
        Subtype=Name.CIDFontType2,
        BaseFont=Name("/NotoSans"),
        CIDToGIDMap=Name.Identity,
        W=widths,
        CIDSystemInfo=Dictionary(Registry=String("Adobe"), Ordering=String("Identity"), Supplement=0),
        FontDescriptor=pdf.make_indirect(described),
    )
    return pdf.make_indirect(
        Dictionary(
            Type=Name.Font,
            Subtype=Name.Type0,
            BaseFont=Name("/NotoSans"),
            Encoding=Name("/Identity-H"),
            DescendantFonts=Array([pdf.make_indirect(inner)]),
            ToUnicode=pdf.make_stream(text.encode()),
        )
    )


def write(path: Path, tree: Node) -> Path:
    """Write a tree of elements as a PDF."""
    writer = _Writer()
    writer.root.K = Array([writer.element(tree, writer.root)])
    return writer.finish(path)


def spoiled(path: Path, sound: Path, change: Callable[[pikepdf.Pdf], None]) -> Path:
    """Write a copy of a file with one change."""
    with pikepdf.open(sound) as pdf:
        change(pdf)
        pdf.save(path)
    return path


def find(pdf: pikepdf.Pdf, kind: str, number: int = 0) -> Any:
    """Return an element of an open file: the first of its kind, or a later one."""
    return [each for each in _walk(pdf.Root.StructTreeRoot) if each.get("/S") == f"/{kind}"][number]


def _walk(each: Any) -> Iterator[Any]:
    for kid in each.get("/K", ()):
        if isinstance(kid, Dictionary) and "/S" in kid:
            yield kid
            yield from _walk(kid)
