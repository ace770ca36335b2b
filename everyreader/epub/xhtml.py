"""Turns HTML into XHTML as a book needs it: names that XML allows, languages told twice, links between its files.

Ids keep their letters where XML allows them; every other sign is written as its number between two low lines, and a low
line itself too, so that two ids never become one (XML 1.0, production 5).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from urllib.parse import unquote
from xml.etree.ElementTree import Element

VOID = frozenset("area br col hr img input wbr".split())
_NOT_XML = "[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]"
_NO_NAME_SIGN = (
    "[^-.0-9A-Za-z\u00b7\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u037d\u037f-\u1fff\u200c-\u200d\u203f-\u2040\u2070-\u218f"
    "\u2c00-\u2fef\u3001-\ud7ff\uf900-\ufdcf\ufdf0-\ufffd\U00010000-\U000effff]"
)
_compiled = lru_cache(maxsize=2)(re.compile)
"""Patterns of so many letters take 6 ms: only where a book is made (2026-11-29)."""
_NO_NAME_START = re.compile("[-.0-9\u00b7\u0300-\u036f\u203f-\u2040]")
_NO_SCHEME = "sms:"
"""Reading apps send no messages, and EPUBCheck does not know the scheme (RFC 5724)."""
_WRITTEN = re.compile("_([0-9a-f]+)_")


def xml_id(id: str) -> str:
    """Return an id as a name of XML.

    >>> xml_id("how-to"), xml_id("guide~13-or-over"), xml_id("2027")
    ('how-to', 'guide_7e_13-or-over', '_32_027')
    """
    written = _compiled(_NO_NAME_SIGN).sub(lambda sign: f"_{ord(sign[0]):x}_", id)
    return f"_{ord(written[0]):x}_{written[1:]}" if _NO_NAME_START.match(written) else written


def plain_id(name: str) -> str:
    """Return the id that a name of XML was made of.

    >>> plain_id("guide_7e_13-or-over")
    'guide~13-or-over'
    """
    return _WRITTEN.sub(lambda found: chr(int(found[1], 16)), name)


def parse(html: str) -> Element:
    """Return the body of some HTML as a tree."""
    import tinyhtml5  # comes with WeasyPrint

    body: Element | None = tinyhtml5.parse(f"<!DOCTYPE html><body>{html}", namespace_html_elements=False).find("body")
    assert body is not None, "the parser makes a body of anything"
    return body


def ids_in(tree: Element) -> Iterator[str]:
    """Yield the ids of a tree, as HTML has them."""
    return (id for node in tree.iter() if (id := node.get("id")))


def link_up(tree: Element, here: str, places: Mapping[str, str], root: str) -> None:
    """Let the links of a tree lead to the files of the book, and take away those that lead nowhere.

    here: the name of its file. places: of each id, the name of its file. root: what is before an address of the site
    where nobody knows where that is, else nothing.
    """
    for node in tree.iter("a"):
        href = node.get("href", "")
        target = unquote(href[1:]) if href.startswith("#") else ""
        if target in places:
            node.set("href", f"{'' if places[target] == here else places[target]}#{xml_id(target)}")
        elif href.startswith(("#", _NO_SCHEME)) or (root and href.startswith(root)):
            del node.attrib["href"]


def name_for_xml(tree: Element) -> None:
    """Let the ids of a tree be names of XML, and its languages be told for XML too."""
    for node in tree.iter():
        if id := node.get("id"):
            node.set("id", xml_id(id))
        if names := node.get("aria-labelledby"):
            node.set("aria-labelledby", xml_id(names))
        if (lang := node.get("lang")) is not None:
            node.set("xml:lang", lang)


def written(node: Element) -> str:
    """Return an element as XHTML, with what follows it."""
    return _element(node) + escaped(node.tail or "")


def inside(node: Element) -> str:
    """Return what is in an element as XHTML."""
    return escaped(node.text or "") + "".join(map(written, node))


def _element(node: Element) -> str:
    attributes = "".join(f' {name}="{escaped(value)}"' for name, value in node.items())
    if node.tag in VOID:
        return f"<{node.tag}{attributes}/>"
    return f"<{node.tag}{attributes}>{inside(node)}</{node.tag}>"


def escaped(text: str) -> str:
    """Return words as they are written in XML, without signs that it does not allow.

    >>> escaped('a < b & "c"\\x0b')
    'a &lt; b &amp; &quot;c&quot;'
    """
    plain = _compiled(_NOT_XML).sub("", text)
    return plain.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")
