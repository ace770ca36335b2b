"""What our Markdown adds to Python-Markdown, and what it takes away: the parser that makes the element tree.

Added: facts `{{ name }}`, words in another language `[words]{lang=en}`, fenced examples and callouts at any depth.
Taken away: raw HTML and entities as output. HTML in a source stays visible text, and becomes a finding.
"""

from __future__ import annotations

import re
import xml.etree.ElementTree as etree
from functools import cache
from typing import Any

import markdown
from markdown.blockprocessors import BlockProcessor
from markdown.extensions.admonition import AdmonitionProcessor
from markdown.inlinepatterns import InlineProcessor
from markdown.util import AtomicString

from everyreader.parse.lines import MARK

EXTENSIONS = ("tables", "sane_lists", "def_list")
"""The stock extensions of Python-Markdown that are used as they are."""

_MARK = f"(?:{MARK.pattern})?"


class Fact(InlineProcessor):
    """`{{ name }}` and `{{ name:form }}`."""

    def handleMatch(self, m: re.Match[str], data: str) -> tuple[etree.Element, int, int]:  # type: ignore[override]
        node = etree.Element("fact", name=m[1].strip(), form=(m[2] or "").strip())
        node.text = AtomicString(m[0])
        return node, m.start(0), m.end(0)


class Foreign(InlineProcessor):
    """`[words]{lang=pl}`."""

    def handleMatch(self, m: re.Match[str], data: str) -> tuple[etree.Element, int, int]:  # type: ignore[override]
        node = etree.Element("foreign", lang=m[2])
        node.text = m[1]
        return node, m.start(0), m.end(0)


class RawHtml(InlineProcessor):
    """A tag of HTML, kept as the characters that it is."""

    def handleMatch(self, m: re.Match[str], data: str) -> tuple[etree.Element, int, int]:  # type: ignore[override]
        node = etree.Element("raw")
        node.text = AtomicString(self.unescape(m[0]))
        return node, m.start(0), m.end(0)


class Mail(InlineProcessor):
    """`<name@trust.example>`, without the library's disguise of the letters: people and screen readers need them."""

    def handleMatch(self, m: re.Match[str], data: str) -> tuple[etree.Element, int, int]:  # type: ignore[override]
        address = self.unescape(m[1])
        node = etree.Element("a", href=f"mailto:{address}")
        node.text = AtomicString(address)
        return node, m.start(0), m.end(0)


class Fence(BlockProcessor):
    """Lines between ``` and ```, in lists and quotes too."""

    OPEN = re.compile(r"(?:^|\n)(?P<indent>[ ]{0,3})(?P<fence>`{3,}|~{3,})[ ]*[\w+-]*[ ]*(?:\n|$)")

    def test(self, parent: etree.Element, block: str) -> bool:
        return bool(self.OPEN.search(block))

    def run(self, parent: etree.Element, blocks: list[str]) -> None:
        opening = self.OPEN.search(blocks[0])
        assert opening is not None
        if opening.start() > 0:
            self.parser.parseBlocks(parent, [blocks[0][:opening.start()]])
        close = re.compile(rf"(?:^|\n)[ ]{{0,3}}{opening['fence'][0]}{{{len(opening['fence'])},}}[ ]*(?:\n|$)")
        text = blocks.pop(0)[opening.end():]
        closing = close.search(text)
        while not closing and blocks:
            text += "\n\n" + blocks.pop(0)
            closing = close.search(text)
        node = etree.SubElement(parent, "example")
        node.text = AtomicString(text[:closing.start()] if closing else text)
        if closing and text[closing.end():].strip():
            blocks.insert(0, text[closing.end():])


class Callout(AdmonitionProcessor):
    """`!!! kind "Title"` and an indented body, where the opening line carries its line mark."""

    RE = re.compile(r'(?:^|\n)!!! ?([\w\-]+(?: +[\w\-]+)*)(?: +"(.*?)")? *(' + _MARK + r") *(?:\n|$)")

    def get_class_and_title(self, match: re.Match[str]) -> tuple[str, str]:
        # The mark goes with the title, an empty one too, so that the box knows its first line.
        return match[1].lower(), (match[2] or "") + (match[3] or "\x1f")


class Grammar(markdown.Extension):
    """Registers the above with Python-Markdown."""

    def extendMarkdown(self, md: markdown.Markdown) -> None:
        md.preprocessors.deregister("html_block")
        for name in ("html", "entity", "automail"):
            md.inlinePatterns.deregister(name)
        md.inlinePatterns.register(Fact(r"\{\{\s*([^{}:\n]+?)\s*(?::\s*([^{}:\n]+?)\s*)?\}\}", md), "fact", 175)
        md.inlinePatterns.register(
            Foreign(r"""\[((?:[^\[\]\\]|\\.)+)\]\{\s*lang\s*=\s*["']?([A-Za-z0-9-]+)["']?\s*\}""", md), "foreign", 172)
        md.inlinePatterns.register(Mail(r"<(?:mailto:)?([^<>@\s]+@[^<>@\s]+)>", md), "mail", 110)
        md.inlinePatterns.register(
            RawHtml(r"(?s)(<!--.*?-->|</?[a-zA-Z][^<>]*>|<\?.*?\?>|<![A-Z].*?>)", md), "raw", 90)
        md.parser.blockprocessors.register(Fence(md.parser), "fence", 110)
        md.parser.blockprocessors.register(Callout(md.parser), "callout", 105)


@cache
def _parser() -> markdown.Markdown:
    return markdown.Markdown(extensions=[*EXTENSIONS, Grammar()],
                             extension_configs={"tables": {"use_align_attribute": True}}, tab_length=4)


def element_tree(text: str) -> etree.Element:
    """Return Python-Markdown's element tree of a text, before it is turned into HTML. Errors: RecursionError."""
    parser: Any = _parser()
    parser.reset()
    lines = text.split("\n")
    for preprocessor in parser.preprocessors:
        lines = preprocessor.run(lines)
    root: etree.Element = parser.parser.parseDocument(lines).getroot()
    parser.treeprocessors["inline"].run(root)
    return root
