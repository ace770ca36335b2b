"""Finds what PDF, Word and other office files, and recordings (`recorded`), tell of people without showing it: an
author's name, comments, changes that were kept; and what else they hold that nobody sees (`hidden_content`).

PDF: ISO 32000-2, 14.3 and 12.5; office files: ECMA-376 part 2 and OpenDocument 1.3; old ones: [MS-OLEPS]. This is no
reader of these formats: it looks for the places where programs leave names, and a damaged file has none.
"""

from __future__ import annotations

import posixpath
import re
import struct
import zlib
from collections.abc import Iterator

import msgspec

from everyreader.document import encode
from everyreader.engine.task import Fetch, Task, Values, read_checked
from everyreader.entities import unescape
from everyreader.finding import Finding
from everyreader.source.file_types import DOCUMENTS, PACKED, RECORDINGS
from everyreader.source.hidden_content import hidden_in_office, hidden_in_pdf
from everyreader.source.packed_parts import LARGEST_PART, MOST, Part, names_in, parts_of
from everyreader.source.recorded import PLACE, people_in

COST = 0.02


class Arguments(msgspec.Struct, frozen=True):
    """A file, its digest, and the name of the organisation, which may be in it."""

    path: str
    digest: str
    organisation: str


def authors_task(path: str, digest: str, organisation: str) -> Task:
    """Return the task that looks for people in one file."""
    return Task("everyreader.source.authors:run", encode(Arguments(path, digest, organisation)), (path,), path)


def run(arguments: bytes, project: str, fetch: Fetch) -> Values:
    """Look for people in one file, as a task. Errors: Changed where the file is not that of its digest."""
    wanted = msgspec.json.decode(arguments, type=Arguments)
    found = find_people(wanted.path, read_checked(project, wanted.path, wanted.digest), wanted.organisation)
    return (("people", encode(found)),)


def find_people(path: str, data: bytes, organisation: str = "") -> list[Finding]:
    """Return a finding where a document names its author or has comments, and one where it holds what nobody sees."""
    ending = posixpath.splitext(path)[1].lower()
    if ending == PACKED:
        return _in_packed(path, data, organisation)
    if ending in RECORDINGS:
        found = [value for value in people_in(data) if value != organisation]
        return _told(path, [one if one == PLACE else f"“{one[:60]}”" for one in found[:3]], _HELP_RECORDING)
    if ending not in DOCUMENTS:
        return []
    hidden: list[str] = []
    if data.startswith(b"PK"):
        parts = list(parts_of(data))
        names, notes, hidden = _office_names(parts), _office_notes(parts), hidden_in_office(parts)
    elif data.startswith(b"\xd0\xcf\x11\xe0"):
        names, notes = _old_names(data), False
    elif ending == ".rtf":
        names = [
            found.decode("latin-1")
            for found in re.findall(rb"\{\\(?:author|operator|manager)\s+([^{}\\]+)", data[:LARGEST_PART])
        ]
        notes = b"\\annotation" in data
    else:
        texts = list(_pdf_texts(data))
        names, notes = _pdf_names(texts), any(_NOTE.search(text) for text in texts)
        hidden = hidden_in_pdf(texts)
    names = [name for name in dict.fromkeys(" ".join(name.split()) for name in names) if name and name != organisation]
    said = [f"the name {', '.join(f'“{name[:60]}”' for name in names[:3])}"] if names else []
    return [
        *_told(path, [*said, *(["comments or changes that are not accepted"] if notes else [])], _HELP),
        *_holds(path, hidden, _HELP_HIDDEN),
    ]


_STRANGE = re.compile(
    r"(?:^|/)(?:__MACOSX/|\.[^/]|~\$|Thumbs\.db$|desktop\.ini$)|"
    r"\.(?:msg|eml|pst|ost|bak|tmp|log|exe|db|mdb|accdb)$",
    re.IGNORECASE,
)
"""What systems and programs leave in a folder that somebody packs, letters and registers of an office."""


def _in_packed(path: str, data: bytes, organisation: str) -> list[Finding]:
    """Return what the files in a ZIP file tell, each with its name, and which of them are not for readers."""
    strange = [name for name in names_in(data) if _STRANGE.search(name)]
    documents = re.compile("|".join(map(re.escape, (*DOCUMENTS, *RECORDINGS))) + "$", re.IGNORECASE)
    found = [
        msgspec.structs.replace(finding, path=path, message=f"In {part.name}: {finding.message}")
        for part in parts_of(data, documents)
        for finding in find_people(part.name, part.data, organisation)
    ]
    said = [f"files that are not for readers ({', '.join(strange[:3])})"] if strange else []
    return [*found, *_holds(path, said, "Pack it again without them.")]


def _told(path: str, said: list[str], help: str) -> list[Finding]:
    message = f"This file tells {' and '.join(said)} to everybody who opens its properties."
    return [Finding("source/file-author", path, message, help, line=1, column=1)] if said else []


def _holds(path: str, said: list[str], help: str) -> list[Finding]:
    message = f"This file holds what its pages do not show: {', '.join(said)}. Everybody who has it can read that."
    return [Finding("source/hidden-content", path, message, help, line=1, column=1)] if said else []


_HELP_RECORDING = (
    "In Windows: Properties, Details, Remove Properties and Personal Information. "
    "With ffmpeg: ffmpeg -i OLD -map_metadata -1 -c copy NEW"
)
_HELP = (
    "In Word: File, Info, Inspect Document, Remove All, then save or export it again. In Acrobat: File, "
    "Properties, and "
    "delete the author and comments."
)

_HELP_HIDDEN = (
    "In Excel, Word and PowerPoint: File, Info, Inspect Document, Remove All; for a pivot table, copy what is shown as "
    "values into a new workbook. In Acrobat: View, Navigation Panels, Attachments, and delete them."
)

_NAME = re.compile(rb"/Author\s*(\((?:\\.|[^\\()])*\)|<[0-9A-Fa-f\s]*>|\d+\s+\d+\s+R)", re.DOTALL)
_NOTE = re.compile(
    rb"/Subtype\s*/(?:Text|FreeText|Highlight|Underline|StrikeOut|Squiggly|Caret|Ink|Stamp|FileAttachment|Redact)\b"
)
_CREATOR = re.compile(rb"<dc:creator[^>]{0,200}>(.{0,2000}?)</dc:creator>", re.DOTALL)


def _pdf_texts(data: bytes) -> Iterator[bytes]:
    """Yield the file, and what is packed in those of its streams that can hold names (7.5.7, 14.3.2)."""
    yield data
    place, left = 0, MOST
    while (place := data.find(b"stream", place)) >= 0 and left > 0:
        head, start = data[max(0, place - 400) : place].rpartition(b"obj")[2], place + 6
        place = start
        if b"ObjStm" in head or b"/Metadata" in head or b"/XML" in head:
            end = data.find(b"endstream", start)
            if end < 0:
                return
            packed = data[start:end].lstrip(b"\r\n")
            text = _unpacked(packed) or packed
            left -= len(text) + 1000
            place = end + 9
            yield text


def _unpacked(data: bytes) -> bytes:
    try:
        return zlib.decompressobj().decompress(data, LARGEST_PART)
    except zlib.error:
        return b""


def _pdf_names(texts: list[bytes]) -> list[str]:
    names = []
    for text in texts:
        for found in _NAME.findall(text):
            if found.endswith(b"R"):
                number = found.split()[0]
                there = re.search(
                    rb"(?<!\d)" + number + rb"\s+\d+\s+obj\s*(\((?:\\.|[^\\()])*\)|<[0-9A-Fa-f\s]*>)",
                    texts[0],
                    re.DOTALL,
                )
                found = there[1] if there else b"(somebody)"
            names.append(_pdf_words(found))
        for found in _CREATOR.findall(text):
            names += re.findall(r">\s*([^<>]*?)\s*</rdf:li>", unescape(found.decode("utf-8", "replace")))
    return names


_PDF_LETTERS = dict(enumerate("•†‡…—–ƒ⁄‹›−‰„“”‘’‚™ﬁﬂŁŒŠŸŽıłœšž", 0x80))
"""Where PDFDocEncoding differs from Latin-1 (annex D.2)."""


def _pdf_words(written: bytes) -> str:
    """Return a string of a PDF as words (7.9.2)."""
    if written.startswith(b"<"):
        digits = re.sub(rb"\s", b"", written[1:-1]).decode()
        data = bytes.fromhex(digits + "0" * (len(digits) % 2))
    else:
        data = re.sub(rb"\\([0-7]{1,3})", lambda match: bytes([int(match[1], 8) & 255]), written[1:-1])
        data = re.sub(rb"\\(.)", rb"\1", data)
    if data[:2] not in (b"\xfe\xff", b"\xff\xfe", b"\xef\xbb"):
        return data.decode("latin-1").translate(_PDF_LETTERS).strip("\0")
    coding = {b"\xfe\xff": "utf-16-be", b"\xff\xfe": "utf-16-le", b"\xef\xbb": "utf-8"}[data[:2]]
    return data.decode(coding, "replace").strip("\ufeff\0")


_PROPERTIES = re.compile(
    rb"<(?:dc:creator|cp:lastModifiedBy|meta:initial-creator|meta:printed-by|Manager)[^>]{0,200}>([^<]*)<"
)
_PEOPLE = re.compile(
    rb"<(?:w15:person|w:(?:comment|ins|del|moveFrom|moveTo|[rp]PrChange)|p:cmAuthor|p188:author|person)(?=\s)[^<>]{0,2000}?"
    rb"\s(?:w:author|w15:author|name|displayName)=\"([^\"]*)\""
)
_CHANGED = re.compile(
    rb"<(?:w:comment|comment|p:cm|p188:cm|threadedComment|office:annotation|w:ins|w:del|w:moveFrom|w:moveTo|"
    rb"text:changed-region)[ >]"
)


def _office_names(parts: list[Part]) -> list[str]:
    """Return who made and changed an office file, who is its manager, and who commented in it."""
    found = [
        words
        for name, text in parts
        if name.endswith((".xml", ".rels"))
        for words in (_PROPERTIES if name.endswith(("core.xml", "meta.xml", "app.xml")) else _PEOPLE).findall(text)
    ]
    return [unescape(words.decode("utf-8", "replace")) for words in found]


def _office_notes(parts: list[Part]) -> bool:
    return any(_CHANGED.search(text) for name, text in parts if not name.endswith(("core.xml", "meta.xml", "app.xml")))


_SUMMARY = bytes.fromhex("e0859ff2f94f6810ab9108002b27b3d9")
"""The name of the set of properties that has an author's name ([MS-OLEPS] 2.25.1)."""


def _old_names(data: bytes) -> list[str]:
    """Return who wrote and who last changed an office file as it was before 2007."""
    names = []
    start = data.find(_SUMMARY) - 28
    try:
        section = start + struct.unpack_from("<I", data, start + 44)[0]
        for number in range(min(struct.unpack_from("<I", data, section + 4)[0], 100)):
            kind, place = struct.unpack_from("<II", data, section + 8 + 8 * number)
            if kind in (4, 8):
                length = struct.unpack_from("<I", data, section + place + 4)[0]
                names.append(data[section + place + 8 :][: min(length, 200)].split(b"\0")[0].decode("latin-1"))
    except struct.error:
        return names
    return names if start >= 0 else []
