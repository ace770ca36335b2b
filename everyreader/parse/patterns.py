"""Inline patterns that our Markdown adds to Python-Markdown: each turns what it finds into an element."""

from __future__ import annotations

import re
import xml.etree.ElementTree as etree

from markdown.inlinepatterns import InlineProcessor
from markdown.util import AtomicString

from everyreader.document import fact_name

_SIGNS = ("{", "$", "#", "%")
"""What other systems write before a brace: readers would see it before the number."""


class Fact(InlineProcessor):
    """`{{ name }}` and `{{ name:form }}`."""

    def handleMatch(self, m: re.Match[str], data: str) -> tuple[etree.Element, int, int]:
        node = etree.Element("fact", name=fact_name(m[1]), form=fact_name(m[2]))
        node.text = AtomicString(m[0])
        before, after = data[: m.start(0)][-1:], data[m.end(0) :][:1]
        if before in _SIGNS or after == "}":
            node.set("signs", (before if before in _SIGNS else "") + m[0] + (after if after == "}" else ""))
        return node, m.start(0), m.end(0)


class Foreign(InlineProcessor):
    """`[words]{lang=pl}`."""

    def handleMatch(self, m: re.Match[str], data: str) -> tuple[etree.Element, int, int]:
        node = etree.Element("foreign", lang=m[2])
        node.text = m[1]
        return node, m.start(0), m.end(0)


class Struck(InlineProcessor):
    """`~~words~~`."""

    def handleMatch(self, m: re.Match[str], data: str) -> tuple[etree.Element, int, int]:
        node = etree.Element("del")
        node.text = m[1]
        return node, m.start(0), m.end(0)


class RawHtml(InlineProcessor):
    """A tag of HTML, kept as the characters that it is."""

    def handleMatch(self, m: re.Match[str], data: str) -> tuple[etree.Element, int, int]:
        node = etree.Element("raw")
        node.text = AtomicString(self.unescape(m[0]))
        return node, m.start(0), m.end(0)


class Mail(InlineProcessor):
    """`<name@trust.example>`, without the library's disguise of the letters: people and screen readers need them."""

    def handleMatch(self, m: re.Match[str], data: str) -> tuple[etree.Element, int, int]:
        address = self.unescape(m[1])
        node = etree.Element("a", href=f"mailto:{address}")
        node.text = AtomicString(address)
        return node, m.start(0), m.end(0)


class Pointed(InlineProcessor):
    """`<tel:+441632960001>`, `<tel:{{ trust-phone }}>` and `<{{ trust-mail }}>`: an address that is its own words. A
    fact brings its own."""

    PATTERN = r"<(?:tel:|sms:|mailto:)?\x02klzzwxh:(\d+)\x03>|<(tel:|sms:)([^<>\n]+)>"

    def handleMatch(self, m: re.Match[str], data: str) -> tuple[etree.Element | None, int | None, int | None]:
        if m[1]:
            fact = self.md.treeprocessors["inline"].stashed_nodes.get(m[1])
            if not isinstance(fact, etree.Element) or fact.tag != "fact":
                return None, None, None
            node = etree.Element("fact", dict(fact.attrib))
            node.text = fact.text
        else:
            node = etree.Element("a", href=self.unescape(m[2] + m[3]))
            node.text = AtomicString(m[3])
        return node, m.start(0), m.end(0)
