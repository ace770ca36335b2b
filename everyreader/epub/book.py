"""Makes the file of a book from its text: the parts as XHTML, the pictures in them, and what leads around in it."""

from __future__ import annotations

import posixpath
from collections.abc import Iterable, Iterator, Mapping, Sequence
from urllib.parse import unquote
from xml.etree.ElementTree import Element

import msgspec

from everyreader.epub.archive import packed
from everyreader.epub.notes import mark_notes
from everyreader.epub.package import CONTAINER, CONTENTS, PACKAGE, STYLE, Entry, Inside, contents, document, package
from everyreader.epub.page_breaks import mark_pages, page_starts
from everyreader.epub.parts import NOWHERE, BookText
from everyreader.epub.xhtml import escaped, ids_in, inside, link_up, name_for_xml, parse
from everyreader.format import Finished, Materials
from everyreader.layout import content_path
from everyreader.locale import Locale
from everyreader.resolve import PageModel

KINDS = {
    ".svg": "image/svg+xml",
    ".png": "image/png",
    ".jpg": "image/jpeg",
    ".jpeg": "image/jpeg",
    ".gif": "image/gif",
    ".webp": "image/webp",
}
DEEPEST = 3
"""The lowest level of heading that the list of contents names."""


def gap() -> str:
    """Return nothing: any machine can make a book."""
    return ""


def materials(model: PageModel, locale: Locale, files: dict[str, str], others: tuple[Locale, ...] = ()) -> Materials:
    """Return what enters a book besides text and style: its pictures."""
    pictures = sorted({(value.source, value.digest) for value in model.pictures.values()})
    return Materials(model.lang, pictures=tuple(pictures))


def finish(text: str, style: str, materials: Materials, project: str) -> Finished:
    """Return the book of a text."""
    book = msgspec.json.decode(text, type=BookText)
    trees = [parse(part) for part in book.parts]
    names = [f"part-{number}.xhtml" for number, _ in enumerate(trees, 1)]
    printed, breaks = materials.beside, tuple[str, ...]()
    if printed.digest:
        starts = page_starts(materials.loaded[printed.address])
        breaks = tuple(f"{names[part]}#{id}" for part, id in mark_pages(trees, starts))
    places = {id: name for name, tree in zip(names, trees, strict=True) for id in ids_in(tree)}
    pictures, files = _pictures(trees, book.root, materials.loaded), dict[str, bytes]()
    for name, tree in zip(names, trees, strict=True):
        mark_notes(tree)
        link_up(tree, name, places, book.root if book.root == NOWHERE else "")
        name_for_xml(tree)
        files[f"book/{name}"] = document(_title(tree) or book.title, book.lang, book.direction, inside(tree)).encode()
    entries = tuple(entry for name, tree in zip(names, trees, strict=True) for entry in _entries(name, tree))
    around = Inside(
        tuple(names),
        tuple((name, KINDS[posixpath.splitext(name)[1]]) for name in pictures),
        entries,
        breaks,
        printed.address if book.root == NOWHERE else book.root + printed.address,
    )
    files |= {f"book/{name}": data for name, data in pictures.items()}
    files |= {PACKAGE: package(book, around).encode(), CONTENTS: contents(book, around).encode()}
    files |= {STYLE: style.encode(), "META-INF/container.xml": CONTAINER.encode()}
    return Finished(packed(files))


def _pictures(trees: Iterable[Element], root: str, loaded: Mapping[str, bytes]) -> dict[str, bytes]:
    """Give each picture of some trees a name in the book; return the bytes by these names. Errors: KeyError where one
    is not there."""
    names: dict[str, str] = {}
    for node in (node for tree in trees for node in tree.iter("img")):
        path = content_path(unquote(node.get("src", "").removeprefix(root)))
        name = names.setdefault(path, f"picture-{len(names) + 1}{posixpath.splitext(path)[1].lower()}")
        node.set("src", name)
    return {name: loaded[path] for path, name in names.items()}


def _entries(name: str, tree: Element) -> Iterator[Entry]:
    """Yield each heading of a part for the list of contents; boxes are not in it."""
    for node in tree.iter():
        level = int(node.tag[1]) if node.tag in ("h1", "h2", "h3", "h4", "h5", "h6") else 0
        if 0 < level <= DEEPEST and node.get("id") and "callout-title" not in node.get("class", ""):
            yield Entry(level, f"{name}#{node.get('id')}", "".join(_label(node)).strip())


def _label(node: Element) -> Iterator[str]:
    """Yield the words of a heading as XHTML, with their languages and directions, without links and marks of notes."""
    yield escaped(node.text or "")
    for kid in node:
        if kid.tag == "bdi" or (kid.tag == "span" and kid.get("lang")):
            told = "".join(
                f' {key}="{escaped(kid.get(key, ""))}"' for key in ("lang", "xml:lang", "dir") if kid.get(key)
            )
            yield f"<{kid.tag}{told}>{''.join(_label(kid))}</{kid.tag}>"
        elif kid.tag == "img":
            yield escaped(kid.get("alt", ""))
        elif kid.get("role") != "doc-noteref":
            yield from _label(kid)
        yield escaped(kid.tail or "")


def _title(tree: Element) -> str:
    """Return the first heading of a part as plain words."""
    found: Sequence[Element] = [node for node in tree.iter() if node.tag in ("h1", "h2") and node.get("id")]
    return " ".join("".join(found[0].itertext()).split()) if found else ""
