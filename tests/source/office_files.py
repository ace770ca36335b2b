"""Makes PDF and office files with something in them that nobody sees."""

from __future__ import annotations

import io
import struct
import zipfile

import pikepdf


def pdf(**more: object) -> bytes:
    """Return a PDF with one page. more: info, xmp, note, streams."""
    made = pikepdf.new()
    made.add_blank_page()
    if "info" in more:
        made.docinfo["/Author"] = more["info"]
    if "xmp" in more:
        with made.open_metadata() as meta:
            meta["dc:creator"] = [more["xmp"]]
    if "note" in more:
        made.pages[0].Annots = made.make_indirect(
            [
                pikepdf.Dictionary(
                    Type=pikepdf.Name.Annot,
                    Subtype=pikepdf.Name(more["note"]),
                    Rect=[0, 0, 9, 9],
                    Contents="Is this so?",
                )
            ]
        )
    out = io.BytesIO()
    made.save(
        out,
        object_stream_mode=pikepdf.ObjectStreamMode.generate
        if more.get("streams")
        else pikepdf.ObjectStreamMode.disable,
        encryption=pikepdf.Encryption(owner="a", user="") if more.get("locked") else False,
    )
    return out.getvalue()


def office(**parts: str) -> bytes:
    """Return an office file of parts by name."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("[Content_Types].xml", "<Types/>")
        for name, text in parts.items():
            packed.writestr(name.replace("__", "/") + ".xml", text)
    return out.getvalue()


def old(kind: int, name: bytes) -> bytes:
    """Return what an office file of before 2007 has of its properties."""
    value = struct.pack("<II", 30, len(name) + 1) + name + b"\0"
    section = struct.pack("<II", 16 + len(value), 1) + struct.pack("<II", kind, 16) + value
    return (
        b"\xd0\xcf\x11\xe0"
        + bytes(508)
        + b"\xfe\xff\0\0"
        + bytes(20)
        + struct.pack("<I", 1)
        + bytes.fromhex("e0859ff2f94f6810ab9108002b27b3d9")
        + struct.pack("<I", 48)
        + section
    )


CORE = (
    "<cp:coreProperties "
    'xmlns:dc="x"><dc:creator>{}</dc:creator><cp:lastModifiedBy>{}</cp:lastModifiedBy></cp:coreProperties>'
)
