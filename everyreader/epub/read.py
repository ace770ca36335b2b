"""Reads a finished book back: its parts in the order of its spine, each as XML, so that one that is not well formed
fails."""

from __future__ import annotations

import io
import posixpath
import zipfile
from collections.abc import Iterator
from urllib.parse import unquote
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

from everyreader.epub.xhtml import plain_id
from everyreader.proof.piece import LeafBlock, folded
from everyreader.proof.read_html import BLOCKS, shown_words

_NAMES = {
    "container": "urn:oasis:names:tc:opendocument:xmlns:container",
    "opf": "http://www.idpf.org/2007/opf",
    "html": "http://www.w3.org/1999/xhtml",
}


XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"


def _package(archive: zipfile.ZipFile) -> tuple[str, Element]:
    """Return where the package document of a book is, and what it says."""
    container = ElementTree.fromstring(archive.read("META-INF/container.xml"))
    place = next(container.iterfind(".//container:rootfile", _NAMES)).attrib["full-path"]
    return place, ElementTree.fromstring(archive.read(place))


def direction_of_pages(data: bytes) -> str:
    """Return which way the pages of a book are turned, as its spine says. Errors: as `documents` has them."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        spine = _package(archive)[1].find("opf:spine", _NAMES)
    return "" if spine is None else spine.get("page-progression-direction", "")


def documents(data: bytes) -> list[Element]:
    """Return the content documents of a book in reading order. Errors: KeyError, zipfile.BadZipFile or
    ElementTree.ParseError where it is none."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        place, package = _package(archive)
        items = {item.attrib["id"]: item.attrib["href"] for item in package.iterfind(".//opf:item", _NAMES)}
        folder = posixpath.dirname(place)
        spine = [item for item in package.iterfind(".//opf:itemref", _NAMES) if item.get("linear") != "no"]
        names = [items[item.attrib["idref"]] for item in spine]
        return [ElementTree.fromstring(archive.read(posixpath.join(folder, unquote(name)))) for name in names]


def read_blocks(data: bytes) -> list[LeafBlock]:
    """Return each smallest block of a book, with the id of the block of the page that it is."""
    found: list[LeafBlock] = []
    for document in documents(data):
        for node in document.iter():
            node.tag = node.tag.rpartition("}")[2]
        body = document.find("body")
        found += _blocks(body, "") if body is not None else []
    return [block for block in found if block.text.strip()]


def _blocks(node: Element, id: str) -> Iterator[LeafBlock]:
    id = node.get("data-block") or id
    line: str = node.text or ""
    links: tuple[tuple[str, str], ...] = ()
    for kid in node:
        if kid.tag in BLOCKS:
            yield LeafBlock(id, line, links)
            line, links = "", ()
            yield from _blocks(kid, id)
        else:
            line += shown_words(kid)
            links += tuple((folded(shown_words(link)), _target(link)) for link in kid.iter("a") if link.get("href"))
        line += kid.tail or ""
    yield LeafBlock(id, line, links)


def _target(link: Element) -> str:
    """Return where a link leads: to another file of the book, as a place in all of it."""
    href = link.get("href", "")
    file, sign, place = href.partition("#")
    return f"#{plain_id(unquote(place))}" if sign and not file.startswith(("http", "mailto", "tel")) else href
