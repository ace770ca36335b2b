"""PDFs with one wrong entry or operator each, as programs that make PDFs leave them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name, String
from tagged_pdf import find


def content(page: int, old: bytes, new: bytes) -> Callable[[pikepdf.Pdf], None]:
    """Return a change of what a page paints."""

    def change(pdf: pikepdf.Pdf) -> None:
        data = pdf.pages[page].Contents.read_bytes()
        assert old in data
        pdf.pages[page].Contents = pdf.make_stream(data.replace(old, new, 1))

    return change


def setting(path: str, value: Any) -> Callable[[pikepdf.Pdf], None]:
    """Return a change of an entry below the catalogue; None takes it away."""

    def change(pdf: pikepdf.Pdf) -> None:
        *above, last = path.split("/")
        place = pdf.Root
        for name in above:
            place = place[f"/{name}"]
        if value is None:
            del place[f"/{last}"]
        else:
            place[f"/{last}"] = value

    return change


def metadata(name: str) -> Callable[[pikepdf.Pdf], None]:
    """Return a change that takes one entry out of the XMP data."""

    def change(pdf: pikepdf.Pdf) -> None:
        with pdf.open_metadata(set_pikepdf_as_editor=False) as xmp:
            del xmp[name]

    return change


def box(name: str, value: Any) -> Callable[[pikepdf.Pdf], None]:
    """Return a change of the first link's box; None takes the entry away."""

    def change(pdf: pikepdf.Pdf) -> None:
        each = pdf.pages[0].Annots[0]
        if value is None:
            del each[name]
        else:
            each[name] = value

    return change


def untell(pdf: pikepdf.Pdf) -> None:
    """Take the first reference to a link's box out of the tag tree."""
    link = find(pdf, "Link")
    link.K = Array([kid for kid in link.K if kid.get("/Type") != "/OBJR"])


def tell_twice(pdf: pikepdf.Pdf) -> None:
    """Let two elements hold one piece of content."""
    find(pdf, "P").K.append(find(pdf, "H1").K[0])


def misowned(pdf: pikepdf.Pdf) -> None:
    """Let the index from content to elements name another element."""
    pdf.Root.StructTreeRoot.ParentTree.Nums[1][0] = find(pdf, "P")


def nameless(pdf: pikepdf.Pdf) -> None:
    """Take the letter H out of the font's map."""
    from tagged_pdf import glyphs

    font = pdf.pages[0].Resources.Font.F
    font.ToUnicode = pdf.make_stream(
        font.ToUnicode.read_bytes().replace(f"<{glyphs()['Y']:04X}> <0059>\n".encode(), b"")
    )


def bookmark(pdf: pikepdf.Pdf) -> None:
    """Give the file a bookmark that is no heading."""
    with pdf.open_outline() as outline:
        outline.root.append(pikepdf.OutlineItem("Something else", 0))


SPOILED: dict[str, tuple[str, Callable[[pikepdf.Pdf], None], str]] = {
    "words without a mark": (
        "artifacts",
        content(0, b"/H1 << /MCID 0 >> BDC", b"/H1 BMC"),
        "neither tagged nor an artifact",
    ),
    "a line without a mark": ("artifacts", content(0, b"/Artifact", b"0 0 m 9 9 l S /Artifact"), "a line"),
    "furniture without its type": (
        "artifacts",
        content(0, b"/Artifact << /Type /Pagination >>", b"/Artifact << >>"),
        "no page furniture",
    ),
    "an artifact in what is reported": (
        "artifacts",
        content(0, b"/H1 << /MCID 0 >> BDC", b"/H1 << /MCID 0 >> BDC /Artifact BMC EMC"),
        "other marked content",
    ),
    "content told twice": ("artifacts", tell_twice, "is in 2 elements"),
    "content that is not there": ("empty-element", content(0, b"/MCID 0", b"/MCID 77"), "shows nothing"),
    "an index that is wrong": ("parent-tree", misowned, "another element"),
    "the index of IDs is gone": ("one-element", setting("StructTreeRoot/IDTree", Dictionary()), "does not lead"),
    "a box that no link holds": ("links", untell, "is in 0 elements"),
    "a box without words": ("links", box("/Contents", None), "no words for a screen reader"),
    "a box that says where it does not go": ("links", box("/Contents", String("Click here")), "not where it goes"),
    "a box that leads nowhere": ("links", box("/A", None), "leads nowhere"),
    "a box that knows no link": ("links", box("/StructParent", None), "does not know the Link"),
    "a letter that the font lacks": ("missing-glyph", content(0, b"Tj", b"Tj <0000> Tj"), "box for missing letters"),
    "a code without characters": ("missing-glyph", nameless, "has no characters"),
    "a character that is none": ("missing-glyph", content(0, b"/MCID 0", b"/MCID 0 /ActualText <FEFFFFFD>"), "U+FFFD"),
    "no language": ("part-language", setting("Lang", None), "does not say which language"),
    "another language": ("file-facts", setting("Lang", String("pl")), "should be “en-GB”"),
    "no title shown": ("file-facts", setting("ViewerPreferences/DisplayDocTitle", None), "DisplayDocTitle"),
    "shrunk in print": ("file-facts", setting("ViewerPreferences/PrintScaling", None), "PrintScaling"),
    "not marked": ("file-facts", setting("MarkInfo", None), "MarkInfo"),
    "no PDF/UA": ("file-facts", metadata("{http://www.aiim.org/pdfua/ns/id/}part"), "pdfuaid"),
    "no title": ("file-facts", metadata("dc:title"), "The title in its XMP data"),
    "no language in the data": ("file-facts", metadata("dc:language"), "The language in its XMP data"),
    "no maker": ("file-facts", metadata("dc:creator"), "dc:creator"),
    "no XMP": ("file-facts", setting("Metadata", None), "has no XMP data"),
    "another bookmark": ("file-facts", bookmark, "1 bookmarks and 2 headings"),
    "other labels": (
        "file-facts",
        setting("PageLabels", Dictionary(Nums=Array([0, Dictionary(S=Name.D, St=7)]))),
        "has the label “7”",
    ),
    "another tab order": ("file-facts", lambda pdf: pdf.pages[0].obj.__setitem__("/Tabs", Name.R), "Tabs is not S"),
}
