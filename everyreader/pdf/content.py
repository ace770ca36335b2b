"""Turns what a page of a PDF paints into marked pieces of text, artifacts, and what is neither (ISO 32000-1, 14.6).

It reads the finished file and knows nothing of how it was made. A piece's text is that of its `ActualText`, of the
innermost that has one, and else that of its codes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from everyreader.document import Value
from everyreader.pdf.codes import Codes, Shown, letters_of, read_codes, split_codes
from everyreader.untyped import Untyped


class Mark(Value, frozen=True):
    """One piece of content that the tag tree can name."""

    page: int
    """Counted from 1."""
    number: int
    """Its MCID."""
    tag: str
    """As written beside it."""
    text: str
    paints: bool = True
    """It shows something."""
    lang: str = ""
    """Set in the piece itself."""


class Artifact(Value, frozen=True):
    """Decoration or page furniture."""

    page: int
    kind: str
    """Its /Type, such as `Pagination`, or nothing."""
    text: str


class UnreadableText(Value, frozen=True):
    """Something wrong in what a page shows."""

    page: int
    what: str
    """`stray` (neither tagged nor an artifact), `nested` (an artifact in something tagged, or the other way round),
    `glyph` (.notdef), `code` (no characters told)."""
    text: str


class PageContent(Value, frozen=True):
    """All that a page paints, in order."""

    number: int
    marks: tuple[Mark, ...] = ()
    artifacts: tuple[Artifact, ...] = ()
    unreadable: tuple[UnreadableText, ...] = ()


PAINTS = {
    "f": "a filled shape",
    "F": "a filled shape",
    "f*": "a filled shape",
    "B": "a shape",
    "B*": "a shape",
    "b": "a shape",
    "b*": "a shape",
    "S": "a line",
    "s": "a line",
    "sh": "a shading",
    "INLINE IMAGE": "a picture",
}
OPERATORS = " ".join(
    ["BDC BMC EMC Tj TJ ' \" Tf Do q Q BI ID EI", *(name for name in PAINTS if name != "INLINE IMAGE")]
)
DEEPEST = 12


class _Open:
    """A marked-content sequence that has been begun and not ended."""

    def __init__(self, tag: str, properties: Untyped) -> None:
        said = properties.keys()  # to ask for what is not there takes five times as long (2026-11-29)
        self.tag = tag
        self.number = int(properties["/MCID"]) if "/MCID" in said else -1
        self.actual = str(properties["/ActualText"]) if "/ActualText" in said else None
        self.lang = str(properties["/Lang"]) if "/Lang" in said else ""
        self.kind = str(properties["/Type"]).lstrip("/") if "/Type" in said else ""
        self.words: list[str] = []
        self.paints = False

    def text(self) -> str:
        return "".join(self.words) if self.actual is None else self.actual


class _Reader:
    """Walks through the operators of one page. It is a class because operators change what later ones mean."""

    def __init__(self, page: int, fonts: dict[Untyped, Codes]) -> None:
        self.page, self.fonts = page, fonts
        self.open: list[_Open] = []
        self.font, self.kept = Codes(), list[Codes]()
        self.marks: list[Mark] = []
        self.artifacts: list[Artifact] = []
        self.unreadable: list[UnreadableText] = []

    def read(self, stream: Untyped, resources: Untyped, depth: int = 0) -> None:
        """Read a page or a form that it draws."""
        import pikepdf

        fonts: dict[str, Codes] = {}
        for instruction in pikepdf.parse_content_stream(stream, OPERATORS):
            operands: Untyped = instruction.operands
            name = str(instruction.operator)
            if name == "Tf":
                font = str(operands[0])
                self.font = fonts[font] if font in fonts else fonts.setdefault(font, self._codes(resources.Font[font]))
            elif name in ("Tj", "TJ", "'", '"'):
                self._show(operands[-1])
            elif name in ("BDC", "BMC"):
                self._begin(str(operands[0]).lstrip("/"), _properties(operands, resources))
            elif name == "EMC" and self.open:
                self._end()
            elif name == "q":
                self.kept.append(self.font)
            elif name == "Q" and self.kept:
                self.font = self.kept.pop()
            elif name == "Do":
                self._draw(resources.XObject[operands[0]], resources, depth)
            elif name in PAINTS:
                self._paint(PAINTS[name])

    def _codes(self, font: Untyped) -> Codes:
        if font.objgen not in self.fonts:
            self.fonts[font.objgen] = read_codes(font)
        return self.fonts[font.objgen]

    def _draw(self, thing: Untyped, resources: Untyped, depth: int) -> None:
        if thing.get("/Subtype") != "/Form":
            self._paint("a picture")
        elif depth < DEEPEST:
            kept = self.font
            self.read(thing, thing.get("/Resources", resources), depth + 1)
            self.font = kept

    def _paint(self, what: str, words: str | None = None) -> None:
        told = False
        for each in self.open:
            each.paints = True
            told = told or each.number >= 0 or each.tag == "Artifact"
        if not told:
            self.unreadable.append(
                UnreadableText(self.page, "stray", f"{what}“{words[:40]}”" if words is not None else what)
            )

    def _show(self, value: Untyped) -> None:
        import pikepdf

        strings = _strings(value) if isinstance(value, pikepdf.Array) else [bytes(value)]
        text = letters_of(b"".join(strings), self.font)
        if text is None:
            shown = [each for data in strings for each in split_codes(data, self.font)]
            text = "".join(each.text or "" for each in shown)
            self._note(shown)
        if self.open:
            self.open[-1].words.append(text)
        self._paint("the words ", text)

    def _note(self, shown: Sequence[Shown]) -> None:
        covered = any(each.actual is not None for each in self.open)
        for one in shown:
            if one.missing:
                self.unreadable.append(UnreadableText(self.page, "glyph", one.text or ""))
            if one.text is None and not covered:
                self.unreadable.append(UnreadableText(self.page, "code", f"{one.code:04X} of {self.font.font}"))

    def _begin(self, tag: str, properties: Untyped) -> None:
        opened = _Open(tag, properties)
        for each in self.open:
            tagged = each.number >= 0
            if (opened.number >= 0 and (tagged or each.tag == "Artifact")) or (tag == "Artifact" and tagged):
                words = f"{tag} {opened.number if opened.number >= 0 else ''}".strip()
                self.unreadable.append(UnreadableText(self.page, "nested", words))
                break
        self.open.append(opened)

    def _end(self) -> None:
        closed = self.open.pop()
        text = closed.text()
        if closed.number >= 0:
            self.marks.append(Mark(self.page, closed.number, closed.tag, text, closed.paints, closed.lang))
        elif closed.tag == "Artifact":
            self.artifacts.append(Artifact(self.page, closed.kind, text))
        elif self.open:
            self.open[-1].words.append(text)


_HEX = re.compile(b"<([^>]*)>")


def _strings(array: Untyped) -> list[bytes]:
    """Return the strings of an array; between two a number shifts the second. Where all are written as digits, as
    glyphs mostly are, these are read at once, which is four times as quick (2026-11-29)."""
    import pikepdf

    written = array.unparse()
    if b"(" not in written:
        return [bytes.fromhex(b"".join(_HEX.findall(written)).decode())]
    return [bytes(part) for part in array if isinstance(part, pikepdf.String)]


def _properties(operands: Untyped, resources: Untyped) -> Untyped:
    """Return what is beside a mark: written there, or by name among the page's resources."""
    import pikepdf

    found = operands[1] if len(operands) > 1 else pikepdf.Dictionary()
    return resources.Properties[found] if isinstance(found, pikepdf.Name) else found


def read_pages(pdf: Untyped) -> Iterator[PageContent]:
    """Yield what each page of an open PDF paints."""
    fonts: dict[Untyped, Codes] = {}
    for number, page in enumerate(pdf.pages, start=1):
        reader = _Reader(number, fonts)
        reader.read(page, page.resources)
        yield PageContent(number, tuple(reader.marks), tuple(reader.artifacts), tuple(reader.unreadable))
