"""Lines that say what something else on the page means: notes at its end, and the long forms of abbreviations.

Each becomes an element with its name, in the place where it is written; readers get it where it belongs.
"""

from __future__ import annotations

import re
import xml.etree.ElementTree as etree

from markdown.blockparser import BlockParser
from markdown.blockprocessors import BlockProcessor
from markdown.extensions.footnotes import FootnoteBlockProcessor
from markdown.inlinepatterns import InlineProcessor

from everyreader.parse.line_marks import MARK

NAME = r"[^\]\[\s^\x02\x03]{1,99}"
"""The name of a note: no spaces are in it."""


class FootnoteText(FootnoteBlockProcessor):
    """`[^1]: words`, and below it what stands four spaces in."""

    RE = re.compile(rf"^[ ]{{0,3}}\[\^({NAME})\]:[ ]*(.*)$", re.MULTILINE)

    def __init__(self, parser: BlockParser) -> None:
        BlockProcessor.__init__(self, parser)
        self.footnotes, self.parent = self, etree.Element("none")  # the library hands each note to `setFootnote`

    def run(self, parent: etree.Element, blocks: list[str]) -> bool:
        self.parent = parent
        return bool(super().run(parent, blocks))

    def setFootnote(self, name: str, words: str) -> None:
        """Put a note into the tree."""
        parent = self.parent
        self.parser.parseChunk(etree.SubElement(parent, "note", name=name), words)
        self.parent = parent  # a note may hold another


class FootnoteSign(InlineProcessor):
    """`[^1]`, which leads to a note, and `^[words]`, which is one."""

    PATTERN = rf"(?<!\])\[\^({NAME})\](?!\()|\^\[((?:[^\[\]\\]|\\.|\[[^\[\]]*\])+)\]"

    def handleMatch(self, m: re.Match[str], data: str) -> tuple[etree.Element, int, int]:
        node = etree.Element("note-mark", name=m[1] or "")
        node.text = m[2]
        return node, m.start(0), m.end(0)


class LongForm(BlockProcessor):
    """`*[NHS]: National Health Service`."""

    RE = re.compile(r"^ {0,3}\*\[([^\[\]\n]{1,99})\]:[ ]*([^\n]+)(?:\n|$)", re.MULTILINE)

    def test(self, parent: etree.Element, block: str) -> bool:
        return bool(self.RE.search(block))

    def run(self, parent: etree.Element, blocks: list[str]) -> None:
        block = blocks.pop(0)
        match = self.RE.search(block)
        assert match is not None
        before, after = block[: match.start()], block[match.end() :]
        if before.strip():
            self.parser.parseBlocks(parent, [before.rstrip("\n")])
        etree.SubElement(parent, "long-form", name=MARK.sub("", match[1]).strip()).text = match[2]
        if after.strip():
            blocks.insert(0, after)
