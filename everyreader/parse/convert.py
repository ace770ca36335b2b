"""Turns Python-Markdown's element tree into our Document, with the position of every block beside it."""

from __future__ import annotations

import html
import re
import unicodedata
import xml.etree.ElementTree as etree
from collections.abc import Iterable

import msgspec

from everyreader.document import (Block, Break, Callout, Cell, Code, Definition, Definitions, Emphasis, Example, Fact,
                                  Foreign, Heading, Image, Inline, Item, Link, Listing, Paragraph, Picture, Position,
                                  Quote, Row, Separator, Strong, Table, Text, text_of)
from everyreader.parse.lines import take_marks

DEEPEST = 24
_BLOCKS = frozenset("p h1 h2 h3 h4 h5 h6 ul ol blockquote pre hr table dl div example".split())
_ESCAPED = re.compile("\x02(\\d+)\x03")
_STASHED = re.compile("\x02[^\x03]*\x03")
_ID = re.compile(r"\s*\{\s*#([\w-]+)\s*\}\s*$")
_SOFT = re.compile(r"[ \t]*\n[ \t]*")
_CJK = "\u3000-\u30ff\u3400-\u9fff\uf900-\ufaff\uff00-\uffef"
_SOFT_CJK = re.compile(f"(?<=[{_CJK}])[ \t]*\n[ \t]*(?=[{_CJK}])")
_ALIGN: dict[str, str] = {"left": "start", "center": "centre", "right": "end"}


class TooDeep(Exception):
    """The source nests blocks deeper than a page can."""


class Note(msgspec.Struct, frozen=True):
    """Something the converter saw that a rule speaks about. block: id; piece: the words in the source."""

    rule: str
    block: str
    piece: str


class Converter:
    """Reads one element tree. After `blocks`, `positions` and `notes` hold what was seen on the way."""

    def __init__(self, source_lines: list[str], first_line: int, titled: bool) -> None:
        self.lines, self.offset = source_lines, first_line
        self.titled = titled
        self.title: tuple[Inline, ...] = ()
        self.positions: dict[str, Position] = {}
        self.notes: list[Note] = []
        self.slug, self.level, self.depth = "top", 1, 0
        self.counts: dict[tuple[str, str], int] = {}
        self.slugs: set[str] = {"main", "top"}  # anchors of the page itself
        self.first = self.last = 0
        self.reached = first_line - 1
        self.current = "top"

    # Places

    def new_id(self, kind: str) -> str:
        key = (self.slug, kind)
        self.counts[key] = self.counts.get(key, 0) + 1
        return f"{self.slug}/{kind}-{self.counts[key]}"

    def see(self, first: int, last: int) -> None:
        if first:
            self.first = min(self.first, first) if self.first else first
            self.last = max(self.last, last)

    def enter(self, id: str) -> tuple[int, int, str]:
        outer = (self.first, self.last, self.current)
        self.first = self.last = 0
        self.current = id
        return outer

    def leave(self, outer: tuple[int, int, str], tag: str) -> None:
        first, last = self.first, self.last
        if not first:
            first = last = self._next_line()
        first, last = self._stretch(tag, first, last)
        self.positions[self.current] = Position(first, last)
        self.reached = max(self.reached, last)
        self.first, self.last, self.current = outer
        self.see(first, last)

    def _line(self, number: int) -> str:
        index = number - self.offset
        return self.lines[index] if 0 <= index < len(self.lines) else ""

    def _next_line(self) -> int:
        number = self.reached + 1
        while number - self.offset < len(self.lines) and not self._line(number).strip():
            number += 1
        return min(number, self.offset + len(self.lines) - 1) if self.lines else self.offset

    def _stretch(self, tag: str, first: int, last: int) -> tuple[int, int]:
        """Take in the lines of signs around a block: fences, the line under a heading, the line under table headers."""
        below = self._line(last + 1).strip()
        if tag in ("h1", "h2") and re.fullmatch(r"=+|-+", below):
            return first, last + 1
        if tag == "table" and re.fullmatch(r"[|:\-\s]+", below) and "-" in below:
            return first, last + 1
        if tag == "example":
            return self._stretch_fence(first, last)
        return first, last

    def _stretch_fence(self, first: int, last: int) -> tuple[int, int]:
        above = first
        while above - 1 > self.reached and not re.match(r"[\s>]*(?:`{3,}|~{3,})", self._line(above)):
            above -= 1
        opening = re.match(r"[\s>]*(`{3,}|~{3,})", self._line(above))
        if not opening:
            return first, last
        close = re.compile(rf"^[\s>]*{opening[1][0]}{{{len(opening[1])},}}\s*$")
        below = max(last, above + 1)
        while below < self.offset + len(self.lines) - 1 and not close.match(self._line(below)):
            below += 1
        return above, below

    # Text

    def words(self, text: str | None) -> str:
        """Return text without the parser's own marks; sees its lines and raw braces on the way."""
        if not text:
            return ""
        text, first, last = take_marks(text)
        self.see(first, last)
        if "{{" in text:
            self.notes.append(Note("document/broken-fact", self.current, "{{"))
        if "\x02" in text:
            text = _STASHED.sub("", _ESCAPED.sub(lambda match: chr(int(match[1])), text))
        if "\n" in text:
            text = _SOFT.sub(" ", _SOFT_CJK.sub("", text))
        return html.unescape(text) if "&" in text else text

    def raw(self, text: str | None) -> str:
        """Return text that is shown exactly as it is."""
        text, first, last = take_marks(text or "")
        self.see(first, last)
        return text

    def inlines(self, node: etree.Element) -> tuple[Inline, ...]:
        """Return everything inside an element as inlines."""
        return tidy(self._run(node.text, node))

    def _run(self, text: str | None, children: Iterable[etree.Element]) -> list[Inline]:
        found: list[Inline] = [Text(self.words(text))] if text else []
        for child in children:
            found.append(self.inline(child))
            if child.tail:
                found.append(Text(self.words(child.tail)))
        return found

    def inline(self, node: etree.Element) -> Inline:
        """Return one inline element."""
        match node.tag:
            case "strong":
                return Strong(self.inlines(node))
            case "em":
                return Emphasis(self.inlines(node))
            case "code":
                return Code(_unescape_code(self.raw(node.text)))
            case "br":
                return Break()
            case "a":
                return Link(self.words_of_target(node.get("href")), self.inlines(node))
            case "img":
                return Image(self.words_of_target(node.get("src")), self.words(node.get("alt")).strip())
            case "fact":
                return Fact(node.get("name", ""), node.get("form", ""))
            case "foreign":
                return Foreign(node.get("lang", ""), self.inlines(node))
            case "raw":
                text = self.raw(node.text)
                rule = "document/comment" if text.startswith("<!--") else "document/raw-html"
                self.notes.append(Note(rule, self.current, text.split("\n")[0]))
                return Text("" if text.startswith("<!--") else text)
            case _:
                return Foreign("", self.inlines(node))

    def words_of_target(self, target: str | None) -> str:
        text, first, last = take_marks(target or "")
        self.see(first, last)
        return _ESCAPED.sub(lambda match: chr(int(match[1])), text).strip()

    # Blocks

    def flow(self, node: etree.Element) -> tuple[Block, ...]:
        """Return the blocks inside an element; words that stand outside any block become paragraphs."""
        self.depth += 1
        if self.depth > DEEPEST:
            raise TooDeep
        found: list[Block] = []
        pending: list[etree.Element] = []
        text = node.text
        for child in [*node, None]:
            if child is not None and child.tag not in _BLOCKS:
                pending.append(child)
                continue
            if pending or (text and text.strip()):
                found += self._loose(text, pending)
            pending, text = [], None
            if child is not None:
                found += self.block(child)
                text = child.tail
        self.depth -= 1
        return tuple(found)

    def _loose(self, text: str | None, nodes: list[etree.Element]) -> list[Block]:
        return self._paragraph(lambda: tidy(self._run(text, nodes)))

    def _paragraph(self, read: object) -> list[Block]:
        counts = dict(self.counts)
        id = self.new_id("paragraph")
        outer = self.enter(id)
        children: tuple[Inline, ...] = read()  # type: ignore[operator]
        if not children:
            self.first, self.last, self.current = outer
            self.counts = counts
            return []
        if len(children) == 1 and isinstance(image := children[0], Image):
            self.counts = counts
            self.current = self.new_id("picture")
            self.leave(outer, "p")
            return [Picture(next(reversed(self.positions)), image.target, image.alt)]
        self.leave(outer, "p")
        return [Paragraph(id, children)]

    def block(self, node: etree.Element) -> list[Block]:
        """Return one block element as blocks: mostly one, none for what is left out."""
        match node.tag:
            case "p":
                return self._paragraph(lambda: self.inlines(node))
            case "h1" | "h2" | "h3" | "h4" | "h5" | "h6":
                return self._heading(node)
            case "ul" | "ol":
                return [self._list(node)]
            case "table":
                return [self._table(node)]
            case "dl":
                return [self._definitions(node)]
            case "div":
                return [self._callout(node)]
            case "blockquote":
                id = self.new_id("quote")
                outer = self.enter(id)
                quote = Quote(id, self.flow(node))
                self.leave(outer, node.tag)
                return [quote]
            case "pre" | "example":
                return [self._example(node)]
            case "hr":
                id = self.new_id("separator")
                self.leave(self.enter(id), node.tag)
                return [Separator(id)]
            case _:
                raise AssertionError(f"Python-Markdown made an element that is not known: {node.tag}")

    def _example(self, node: etree.Element) -> Block:
        id = self.new_id("example")
        outer = self.enter(id)
        inner = node[0] if node.tag == "pre" and len(node) else node
        text = self.raw(inner.text)
        self.leave(outer, node.tag)
        return Example(id, (_unescape_code(text) if node.tag == "pre" else text).rstrip("\n"))

    def _heading(self, node: etree.Element) -> list[Block]:
        outer = self.enter(self.current)
        children = self.inlines(node)
        level, fixed = int(node.tag[1]), ""
        if children and isinstance(end := children[-1], Text) and (match := _ID.search(end.text)):
            fixed = match[1]
            children = tidy([*children[:-1], Text(end.text[:match.start()])])
        if not children:
            self.first, self.last, self.current = outer
            return []
        if level == 1 and not self.titled:
            self.titled, self.title = True, children
            self.current = "title"
            self.leave(outer, node.tag)
            return []
        id = self._slug(fixed or slug(text_of(children)))
        if level == 1 or level > self.level + 1:
            self.notes.append(Note("document/second-title" if level == 1 else "document/heading-order", id,
                                   text_of(children)[:40]))
        self.level = max(2, min(level, self.level + 1))
        self.slug, self.current = id, id
        self.leave(outer, node.tag)
        return [Heading(id, self.level, children)]

    def _slug(self, wanted: str) -> str:
        id, number = wanted, 1
        while id in self.slugs:
            number += 1
            id = f"{wanted}-{number}"
        self.slugs.add(id)
        return id

    def _list(self, node: etree.Element) -> Block:
        id = self.new_id("list")
        outer = self.enter(id)
        items = []
        for child in node:
            item = self.new_id("item")
            around = self.enter(item)
            items.append(Item(item, self.flow(child)))
            self.leave(around, "li")
        self.leave(outer, node.tag)
        tight = not any(grand.tag == "p" for child in node for grand in child)
        start = node.get("start", "1")
        return Listing(id, tuple(items), node.tag == "ol", int(start) if start.isdigit() else 1, tight)

    def _table(self, node: etree.Element) -> Block:
        id = self.new_id("table")
        outer = self.enter(id)
        head = tuple(self._cell(cell) for cell in node.iter("th"))
        rows = []
        for child in node.findall("tbody/tr"):
            row = self.new_id("row")
            around = self.enter(row)
            cells = tuple(self._cell(cell) for cell in child)
            if any(cell.children for cell in cells):
                self.leave(around, "tr")
                rows.append(Row(row, cells))
            else:
                self.first, self.last, self.current = around
        self.leave(outer, node.tag)
        return Table(id, head, tuple(rows))

    def _cell(self, node: etree.Element) -> Cell:
        return Cell(self.inlines(node), _ALIGN.get(node.get("align", ""), ""))  # type: ignore[arg-type]

    def _definitions(self, node: etree.Element) -> Block:
        id = self.new_id("definitions")
        outer = self.enter(id)
        entries: list[Definition] = []
        terms: list[tuple[Inline, ...]] = []
        for child in node:
            if child.tag == "dt":
                terms.append(self.inlines(child))
                continue
            entry = self.new_id("definition")
            around = self.enter(entry)
            blocks = self.flow(child)
            self.leave(around, "dd")
            if terms or not entries:
                entries.append(Definition(entry, tuple(terms), blocks))
            else:
                entries[-1] = Definition(entries[-1].id, entries[-1].terms, (*entries[-1].blocks, *blocks))
            terms = []
        self.leave(outer, node.tag)
        return Definitions(id, tuple(entries))

    def _callout(self, node: etree.Element) -> Block:
        kind = (node.get("class") or "").removeprefix("admonition").strip()
        id = self.new_id(kind if kind.isascii() and kind else "callout")
        outer = self.enter(id)
        title: tuple[Inline, ...] = ()
        if len(node) and node[0].get("class") == "admonition-title":
            title = self.inlines(node[0])
            node.remove(node[0])
        blocks = self.flow(node)
        self.leave(outer, node.tag)
        return Callout(id, kind, title, blocks)


def tidy(inlines: Iterable[Inline]) -> tuple[Inline, ...]:
    """Return inlines with neighbouring words joined, empty words dropped and the ends trimmed."""
    joined: list[Inline] = []
    for inline in inlines:
        if isinstance(inline, Text) and joined and isinstance(joined[-1], Text):
            joined[-1] = Text(joined[-1].text + inline.text)
        elif not isinstance(inline, Text) or inline.text:
            joined.append(inline)
    if joined and isinstance(joined[0], Text):
        joined[0] = Text(joined[0].text.lstrip(" \t\n\x1f"))
    if joined and isinstance(joined[-1], Text):
        joined[-1] = Text(joined[-1].text.rstrip(" \t\n\x1f"))
    return tuple(inline for inline in joined if not isinstance(inline, Text) or inline.text)


def slug(words: str) -> str:
    """Return words as an anchor: small letters and digits of any script, joined with hyphens, 60 characters at most."""
    folded = unicodedata.normalize("NFKC", words).casefold()
    parts = re.findall(r"[^\W_]+(?:['’\u200c][^\W_]+)*", folded)
    marks = "-".join(re.sub(r"['’\u200c]", "", part) for part in parts)
    return marks[:60].rstrip("-") or "section"


def _unescape_code(text: str) -> str:
    """Undo the escaping that Python-Markdown does to code before anybody asked for HTML."""
    return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
