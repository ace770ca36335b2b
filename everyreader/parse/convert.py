"""Turns Python-Markdown's element tree into our Document, with the position of every block beside it."""

from __future__ import annotations

import xml.etree.ElementTree as etree
from typing import Literal

from everyreader.blank import is_blank
from everyreader.document import (
    LEGAL_WORDING,
    MADE_UP,
    Block,
    Callout,
    Cell,
    Definition,
    Definitions,
    Example,
    Heading,
    Inline,
    Item,
    Listing,
    Paragraph,
    Picture,
    Quote,
    Row,
    Separator,
    Table,
    Text,
    text_of,
)
from everyreader.parse.abbreviations import LongForms, all_words
from everyreader.parse.anchors import OF_THE_PAGE, fixed_ids, heading_end, slug
from everyreader.parse.captions import captioned
from everyreader.parse.footnotes import Written, without_marks
from everyreader.parse.inlines import InlineReader, Note, alt_of, unescape_code
from everyreader.parse.limits import DEEPEST, TooDeep
from everyreader.parse.positions import TITLE, PositionTracker
from everyreader.parse.tidy import shown, tidy

_BLOCKS = frozenset("p h1 h2 h3 h4 h5 h6 ul ol blockquote pre hr table dl div example note long-form".split())
_ALIGN: dict[str, Literal["start", "centre", "end"]] = {"left": "start", "center": "centre", "right": "end"}
LAST_NUMBER = 999_999_999
"""The highest number that a list can start at (CommonMark 0.31, 5.2): Python reads no number of thousands of digits."""


class Converter:
    """Reads one element tree. After `flow`, `tracker` and `words` hold what was seen on the way.

    titled: the front matter has a title; without one the first heading of level 1 becomes it.
    """

    def __init__(self, source_lines: list[str], first_line: int, titled: bool) -> None:
        self.tracker = PositionTracker(source_lines, first_line)
        self.words = InlineReader(self.tracker)
        self.titled = titled
        self.title: tuple[Inline, ...] = ()
        self.slug, self.depth, self.above = "top", 0, [(1, 1)]
        self.counts: dict[tuple[str, str], int] = {}
        self.slugs: set[str] = set(OF_THE_PAGE)
        self.fixed: frozenset[str] = frozenset()  # by the author: no heading's own words may take one
        self.numbers: dict[str, int] = {}  # the last number that was given to headings of the same words
        self.to_complete: list[Callout] = []  # places for legal words: for editors, never for readers
        self.made_up: list[Callout] = []
        self.footnotes: list[Written] = []
        self.long_forms: LongForms = {}
        self.places: dict[str, str] = {}  # of long forms, by their names

    def new_id(self, kind: str) -> str:
        """Return the id of the next block of a kind under the nearest heading."""
        key = (self.slug, kind)
        self.counts[key] = self.counts.get(key, 0) + 1
        return f"{self.slug}/{kind}-{self.counts[key]}"

    def flow(self, node: etree.Element) -> tuple[Block, ...]:
        """Return the blocks inside an element; words that are outside any block become paragraphs."""
        if not self.depth:
            self.fixed = fixed_ids(node)
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
                found += self._paragraph(text, pending)
            pending, text = [], None
            if child is not None:
                found += self.block(child)
                text = child.tail
        self.depth -= 1
        return captioned(found, self.tracker.positions, self.words.notes)

    def _paragraph(self, text: str | None, nodes: list[etree.Element]) -> list[Block]:
        """Return words as a paragraph, a picture that stands alone as a picture, and nothing as nothing."""
        blank = is_blank(text)
        if blank and not nodes:
            return []
        if blank and len(nodes) == 1 and nodes[0].tag == "img" and (is_blank(nodes[0].tail) or alt_of(nodes[0].tail)):
            id = self.new_id("picture")
            outer = self.tracker.enter(id)
            image, caption = self.words.captioned_image(nodes[0])
            for words in (text, nodes[0].tail):
                self.words.lines(words)
            self.tracker.leave(outer, "p")
            return [Picture(id, image.target, image.alt, caption)]
        id = self.new_id("paragraph")
        outer = self.tracker.enter(id)
        children = shown(tidy(self.words.run(text, nodes)))
        self.tracker.leave(outer, "p")
        return [Paragraph(id, children)] if children else []

    def block(self, node: etree.Element) -> list[Block]:
        """Return one block element as blocks: mostly one, none for what is left out."""
        match node.tag:
            case "p":
                return self._paragraph(node.text, list(node))
            case "h1" | "h2" | "h3" | "h4" | "h5" | "h6":
                return self._heading(node)
            case "ul" | "ol":
                return [self._list(node)]
            case "table":
                return [self._table(node)]
            case "dl":
                return [self._definitions(node)]
            case "div":
                callout = self._callout(node)
                if callout.kind == LEGAL_WORDING:
                    self.to_complete.append(callout)
                if callout.kind == MADE_UP:
                    self.made_up.append(callout)
                    if callout.title:  # no word is lost
                        return [Paragraph(self.new_id("paragraph"), callout.title), *callout.blocks]
                    return list(callout.blocks)
                return [] if callout.kind == LEGAL_WORDING else [callout]
            case "blockquote":
                id = self.new_id("quote")
                outer = self.tracker.enter(id)
                quote = Quote(id, self.flow(node))
                self.tracker.leave(outer, node.tag)
                return [quote]
            case "note" | "long-form":
                self._meaning(node)
                return []
            case "pre" | "example":
                return [self._example(node)]
            case "hr":
                id = self.new_id("separator")
                self.tracker.leave(self.tracker.enter(id), node.tag)
                return [Separator(id)]
            case _:
                raise AssertionError(f"Python-Markdown made an element that is not known: {node.tag}")

    def _meaning(self, node: etree.Element) -> None:
        """Keep a note, or what an abbreviation means: readers get it elsewhere."""
        id = self.new_id("note")
        outer = self.tracker.enter(id)
        name = node.get("name", "")
        if node.tag == "note":
            self.footnotes.append(Written(name, id, self.flow(node)))
            self.tracker.leave(outer, "p")
            return
        words, marks = without_marks(self.words.inlines(node), id)
        self.tracker.leave(outer, "p")
        self.places.setdefault(name, id)
        is_again = text_of(self.long_forms.setdefault(name, words)) != text_of(words)
        self.words.notes += [*marks, *[Note("document/abbreviation", id, all_words(name, words))] * is_again]

    def _example(self, node: etree.Element) -> Block:
        id = self.new_id("example")
        outer = self.tracker.enter(id)
        inner = node[0] if node.tag == "pre" and len(node) else node
        text = self.words.raw(inner.text)
        if node.get("open"):
            self.words.notes.append(Note("document/unclosed-fence", id, ""))
        if node.tag == "pre":
            self.words.see_indented(text)
        self.tracker.leave(outer, node.tag)
        return Example(id, (unescape_code(text) if node.tag == "pre" else text).rstrip("\n"))

    def _heading(self, node: etree.Element) -> list[Block]:
        outer, seen = self.tracker.enter(self.tracker.current), len(self.words.notes)
        children = self.words.inlines(node)
        level, fixed = int(node.tag[1]), ""
        if children and isinstance(end := children[-1], Text) and end.text.rstrip().endswith("}"):
            text, fixed, lang = heading_end(end.text)
            children = tidy([*children[:-1], Text(text)])
            children = (self.words.foreign(lang, children),) if lang and children else children
        if not shown(children):
            self.words.notes.append(Note("document/blank-words", self.tracker.current, ""))
            self.tracker.forget(outer)
            return []
        if level == 1 and not self.titled:
            self.titled, self.title = True, children
            self.tracker.current = TITLE
            self.words.place_notes(seen, TITLE)
            self.tracker.leave(outer, node.tag)
            return []
        id = self._slug(fixed or slug(text_of(children)), bool(fixed))
        self.words.place_notes(seen, id)
        if fixed and id != fixed:
            self.words.notes.append(Note("document/anchor-taken", id, fixed))
        while self.above[-1][0] > level:
            self.above.pop()
        written, shown_as = self.above[-1]
        beside = written == level > 1
        if level == 1 or not (beside or level <= max(written, shown_as) + 1):
            self.words.notes.append(
                Note("document/second-title" if level == 1 else "document/heading-order", id, text_of(children)[:40])
            )
        shown_as = shown_as if beside else max(2, min(level, shown_as + 1))
        self.above += [] if beside else [(level, shown_as)]
        self.slug, self.tracker.current = id, id
        self.tracker.leave(outer, node.tag)
        return [Heading(id, shown_as, children)]

    def _slug(self, wanted: str, fixed: bool) -> str:
        """Return the anchor of a heading: the one that is wanted, or with a number where another has it."""
        id, number = wanted, self.numbers.get(wanted, 1)
        while id in self.slugs or (id in self.fixed and not (fixed and id == wanted)):
            number += 1
            id = f"{wanted}-{number}"
        self.slugs.add(id)
        self.numbers[wanted] = number
        return id

    def _list(self, node: etree.Element) -> Block:
        id = self.new_id("list")
        outer = self.tracker.enter(id)
        items = []
        for child in node:
            item = self.new_id("item")
            around = self.tracker.enter(item)
            items.append(Item(item, self.flow(child)))
            self.tracker.leave(around, "li")
        self.tracker.leave(outer, node.tag)
        tight = not any(grand.tag == "p" for child in node for grand in child)
        start = node.get("start", "1")
        return Listing(
            id, tuple(items), node.tag == "ol", min(int(start[:10]), LAST_NUMBER) if start.isdigit() else 1, tight
        )

    def _table(self, node: etree.Element) -> Block:
        id = self.new_id("table")
        outer = self.tracker.enter(id)
        head = tuple(self._cell(cell) for cell in node.iter("th"))
        rows = []
        for child in node.findall("tbody/tr"):
            row = self.new_id("row")
            around = self.tracker.enter(row)
            if surplus := child.get("surplus"):
                words = self.words.words(surplus, with_facts=True).strip()
                self.words.notes.append(Note("document/surplus-cell", row, words))
            cells = tuple(self._cell(cell) for cell in child)
            if any(cell.children for cell in cells):
                self.tracker.leave(around, "tr")
                rows.append(Row(row, cells))
            else:
                self.tracker.forget(around)
        self.tracker.leave(outer, node.tag)
        return Table(id, head, tuple(rows))

    def _cell(self, node: etree.Element) -> Cell:
        return Cell(shown(self.words.inlines(node)), _ALIGN.get(node.get("align", ""), ""))

    def _definitions(self, node: etree.Element) -> Block:
        id = self.new_id("definitions")
        outer = self.tracker.enter(id)
        entries: list[Definition] = []
        terms: list[tuple[Inline, ...]] = []
        for child in node:
            if child.tag == "dt":
                terms.append(self.words.inlines(child))
                continue
            entry = self.new_id("definition")
            around = self.tracker.enter(entry)
            blocks = self.flow(child)
            self.tracker.leave(around, "dd")
            if terms or not entries:
                entries.append(Definition(entry, tuple(terms), blocks))
            else:
                entries[-1] = Definition(entries[-1].id, entries[-1].terms, (*entries[-1].blocks, *blocks))
            terms = []
        self.tracker.leave(outer, node.tag)
        return Definitions(id, tuple(entries))

    def _callout(self, node: etree.Element) -> Callout:
        kind = (node.get("class") or "").removeprefix("admonition").strip()
        id = self.new_id(kind if kind.isascii() and kind else "callout")
        outer = self.tracker.enter(id)
        title: tuple[Inline, ...] = ()
        if len(node) and node[0].get("class") == "admonition-title":
            title = shown(self.words.inlines(node[0]))
            node.remove(node[0])
        blocks = self.flow(node)
        self.tracker.leave(outer, node.tag)
        return Callout(id, kind, title, blocks)
