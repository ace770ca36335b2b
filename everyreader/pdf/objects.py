"""Reads lists, names, trees and fonts out of the objects of an open PDF (ISO 32000-1, 7.3, 7.9, 9.6)."""

from __future__ import annotations

from collections.abc import Iterator

from everyreader.untyped import Untyped

_FONT_FILES = ("/FontFile", "/FontFile2", "/FontFile3")


def listed(value: Untyped) -> list[Untyped]:
    """Return what a value holds, which is a list, one thing alone or nothing."""
    import pikepdf

    return list(value) if isinstance(value, pikepdf.Array) else [] if value is None else [value]


def letters(value: Untyped) -> str:
    """Return an ID, which is a byte string, as its letters."""
    if value is None:
        return ""
    data = bytes(value)
    return data.decode("utf-16", "replace") if data[:2] == b"\xfe\xff" else data.decode("utf-8", "replace")


def number_tree(node: Untyped) -> Iterator[tuple[int, Untyped]]:
    """Yield each number of a tree with its value."""
    if node is None:
        return
    values = listed(node.get("/Nums"))
    yield from ((int(key), value) for key, value in zip(values[::2], values[1::2], strict=True))
    for kid in listed(node.get("/Kids")):
        yield from number_tree(kid)


def name_tree(node: Untyped) -> Iterator[tuple[str, Untyped]]:
    """Yield each name of a tree with its value."""
    if node is None:
        return
    values = listed(node.get("/Names"))
    yield from ((letters(key), value) for key, value in zip(values[::2], values[1::2], strict=True))
    for kid in listed(node.get("/Kids")):
        yield from name_tree(kid)


def fonts(pdf: Untyped) -> Iterator[tuple[str, bool]]:
    """Yield the name of each font, and whether it is inside. A composite font is known by its descendant alone."""
    import pikepdf

    for each in pdf.objects:
        if not isinstance(each, pikepdf.Dictionary) or each.get("/Type") != "/Font" or each.get("/Subtype") == "/Type0":
            continue
        inside = any(file in each.get("/FontDescriptor", pikepdf.Dictionary()) for file in _FONT_FILES)
        name = str(each.get("/BaseFont", "")).lstrip("/").rpartition("+")[2]
        yield name or "without a name", inside or each.get("/Subtype") == "/Type3"
