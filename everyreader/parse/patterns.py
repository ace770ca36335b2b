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


_UNSPACED = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
"""Letters of writing without spaces between words: an address may stand right beside them."""
_WORDS_BEHIND = re.compile(rf"[^/=?&#_%{_UNSPACED}-](?=[{_UNSPACED}])")
"""The last sign of an address with words right behind it. Where a part of it begins with such letters, they are its
own: `https://a.example/中文`."""
_LETTER = r"[^\s<>\x02\x03\x1f\"“”‘’«»{}|`\\\[\]，。；、：！？（）「」『』《》【】،؛؟۔…\U000f0000-\U0010ffff]"
_STASHED = r"\x02klzzwxh:\d+\x03"
"""What an earlier pattern found, as the library keeps it: a sign behind a backslash, code or a fact."""
_SIGN = re.compile(rf"{_STASHED}|.", re.DOTALL)
_TRAILING = "?!.,:;*_~'·।"
"""Signs at the end of an address that belong to the sentence (GitHub Flavored Markdown 0.29, 6.9)."""


def _apart(letters: str) -> str:
    """Return what holds that the letters before this place begin an address: looked for behind them, so that a page is
    searched for the letters alone."""
    return rf"(?<![^\W{_UNSPACED}]{letters})(?<![@./\\:=+&#%'-]{letters})"


class _Typed(InlineProcessor):
    """An address as people type it: a link whose words are its address. A name of the pattern says what is put before
    it."""

    ANCESTOR_EXCLUDES = ("a",)

    def signs(self, written: str) -> list[tuple[str, int]] | None:
        """Return the signs of an address, each with how long it is in the data; None where code or a fact is in it."""
        stash = self.md.treeprocessors["inline"].stashed_nodes
        found = []
        for match in _SIGN.finditer(written):
            sign = stash.get(match[0][9:-1]) if len(match[0]) > 1 else match[0]
            if not isinstance(sign, str):
                return None
            found.append((chr(int(sign[1:-1])) if len(sign) > 1 else sign, len(match[0])))
        return found


class Bare(_Typed):
    """`https://www.nhs.uk/page` and `www.nhs.uk`."""

    WEB = rf"http{_apart('http')}s?://(?=[^\W_])(?:{_LETTER}|{_STASHED})+"
    WWW = rf"www{_apart('www')}\.(?=[^\W_])(?:{_LETTER}|{_STASHED})+"

    def handleMatch(self, m: re.Match[str], data: str) -> tuple[etree.Element | None, int | None, int | None]:
        signs = self.signs(m[0])
        if signs is None or data[m.end() : m.end() + 1] == "{":
            return None, m.start(0), m.end(0)
        address = whole_address("".join(sign for sign, _ in signs))
        host = address.lower().removeprefix("https://").removeprefix("http://").partition("/")[0]
        if "." not in host.removeprefix("www."):
            return None, m.start(0), m.end(0)
        node = etree.Element("a", href=address if "://" in address else f"https://{address}")
        node.text = AtomicString(address)
        return node, m.start(0), m.start(0) + sum(length for _, length in signs[: len(address)])


class BareMail(_Typed):
    """`ask@trust.example`; converters write `ask\\@trust.example`."""

    PATTERN = (
        rf"(?<![^\W{_UNSPACED}])(?<![@./\\:=+&%'-])((?:[A-Za-z0-9._%+-]|{_STASHED}){{1,99}}?)(?:@|{_STASHED})"
        rf"((?:[A-Za-z0-9](?:[A-Za-z0-9-]{{0,62}}\.))+[A-Za-z]{{2,}})(?![^\W{_UNSPACED}])(?![@\x02-])"
    )

    def handleMatch(self, m: re.Match[str], data: str) -> tuple[etree.Element | None, int | None, int | None]:
        signs = self.signs(m[0])
        address = "".join(sign for sign, _ in signs or ())
        if address.count("@") != 1 or not address.endswith(f"@{m[2]}"):
            return None, m.start(0), m.end(0)
        node = etree.Element("a", href=f"mailto:{address}")
        node.text = AtomicString(address)
        return node, m.start(0), m.end(0)


def whole_address(written: str) -> str:
    """Return an address without the signs at its end that belong to the sentence.

    >>> whole_address("https://a.example/x_(y))."), whole_address("www.a.example,"), whole_address("www.a.example了解")
    ('https://a.example/x_(y)', 'www.a.example', 'www.a.example')
    """
    if not written.isascii() and (last := _WORDS_BEHIND.search(written)):
        written = written[: last.end()]
    while written[-1] in _TRAILING or (written[-1] == ")" and written.count(")") > written.count("(")):
        written = written[:-1]
    return written


class LineEnd(InlineProcessor):
    """A backslash at the end of a line: the line ends there, as in an address."""

    def handleMatch(self, m: re.Match[str], data: str) -> tuple[etree.Element, int, int]:
        return etree.Element("br"), m.start(0), m.end(0)


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
