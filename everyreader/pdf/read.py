"""Turns a finished PDF into its tag tree with the text of each element: what a screen reader gets (ISO 32000-1, 14.7).

It shares nothing with the code that writes the tree, so that the rules which read by it are a second opinion.
pikepdf is imported only when a file is read: a build that makes no PDF pays nothing for it.
"""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator
from functools import lru_cache
from pathlib import Path

from everyreader.document import Value
from everyreader.finding import Finding
from everyreader.pdf.content import Mark, PageContent, read_pages
from everyreader.pdf.objects import fonts, letters, listed, name_tree, number_tree
from everyreader.untyped import Untyped


class Element(Value, frozen=True):
    """One element of the tag tree."""

    kind: str
    """Its type, mapped to a standard one."""
    number: int
    """The number of its object."""
    id: str = ""
    lang: str = ""
    alt: str = ""
    actual: str | None = None
    """None where it has no ActualText."""
    expansion: str = ""
    scope: str = ""
    """The scope of a header cell."""
    span: tuple[int, int] = (1, 1)
    """Columns and rows of a cell."""
    headers: tuple[str, ...] = ()
    kids: tuple[Element | Mark | Reference, ...] = ()
    """Elements, pieces of content and references to links, in order."""


class Reference(Value, frozen=True):
    """A place in the tree where an annotation is."""

    number: int
    """The number of the annotation's object."""


class Annotation(Value, frozen=True):
    """A link on a page."""

    number: int
    """The number of its object."""
    page: int
    contents: str
    """Its words for a screen reader."""
    target: str
    """An address, or `#` and the name of a place inside, or nothing."""
    place: int = 0
    """Page of that place, 0 where there is none."""
    owner: int = 0
    """Number of the element that the file says it belongs to, 0 for none."""


class Tagged(Value, frozen=True):
    """A PDF as its tags tell it."""

    path: str
    fault: str = ""
    """Why it cannot be read."""
    lang: str = ""
    root: Element | None = None
    """None for a file without tags."""
    ids: dict[str, int] = {}
    """Number of the element by ID, as the file's own index says."""
    pages: tuple[PageContent, ...] = ()
    links: tuple[Annotation, ...] = ()
    owners: dict[tuple[int, int], int] = {}
    """Number of the element by page and MCID, as the file says."""
    fonts: tuple[tuple[str, bool], ...] = ()
    """The name of each font, and whether it is inside."""


DEEPEST = 100


def read_tags(path: Path, data: bytes = b"") -> Tagged:
    """Return the tag tree of a file. A file that has not changed is read once, however many rules ask. data: its bytes,
    where they are in memory."""
    if data:
        return _read_bytes(data, path.as_posix())
    try:
        found = path.stat()
    except OSError as error:
        return Tagged(path.as_posix(), f"It cannot be read: {error.strerror}")
    return _read(path, found.st_mtime_ns, found.st_size)


@lru_cache(maxsize=8)  # all rules are put to one file before the next
def _read(path: Path, changed: int, size: int) -> Tagged:
    return read_tags_of(path.read_bytes(), path.as_posix())


@lru_cache(maxsize=1)
def _read_bytes(data: bytes, path: str) -> Tagged:
    return read_tags_of(data, path)


def read_tags_of(data: bytes, path: str = "") -> Tagged:
    """Return the tag tree of a file that is in memory."""
    import pikepdf

    try:
        with pikepdf.open(io.BytesIO(data)) as pdf:
            return _tagged(pdf, path)
    except pikepdf.PdfError as error:
        return Tagged(path, f"It cannot be read as a PDF: {error}")


def _tagged(pdf: Untyped, path: str) -> Tagged:
    pages = tuple(read_pages(pdf))
    numbers = {page.objgen: number for number, page in enumerate(pdf.pages, start=1)}
    lang = str(pdf.Root.get("/Lang", ""))
    inside = tuple(sorted(set(fonts(pdf))))
    tree = pdf.Root.get("/StructTreeRoot")
    if tree is None:
        return Tagged(path, "", lang, None, {}, pages, tuple(_links(pdf, numbers, {})), {}, inside)
    marks = {(mark.page, mark.number): mark for page in pages for mark in page.marks}
    roles = {str(name).lstrip("/"): str(kind).lstrip("/") for name, kind in tree.get("/RoleMap", {}).items()}
    kids = tuple(_kids(tree, 0, marks, numbers, roles))
    parents = dict(number_tree(tree.get("/ParentTree")))
    ids = {name: value.objgen[0] for name, value in name_tree(tree.get("/IDTree"))}
    return Tagged(
        path,
        "",
        lang,
        Element("StructTreeRoot", tree.objgen[0], kids=kids),
        ids,
        pages,
        tuple(_links(pdf, numbers, parents)),
        dict(_owners(pdf, parents)),
        inside,
    )


def _kids(
    node: Untyped,
    page: int,
    marks: dict[tuple[int, int], Mark],
    pages: dict[Untyped, int],
    roles: dict[str, str],
    depth: int = 0,
) -> Iterator[Element | Mark | Reference]:
    for kid in listed(node.get("/K")) if depth < DEEPEST else ():
        if isinstance(kid, int):
            yield marks.get((page, kid)) or Mark(page, kid, "", "", False)
            continue
        here = pages.get(kid.Pg.objgen, 0) if "/Pg" in kid else page
        match str(kid.get("/Type", "/StructElem")):
            case "/MCR":
                yield marks.get((here, int(kid.MCID))) or Mark(here, int(kid.MCID), "", "", False)
            case "/OBJR":
                yield Reference(kid.Obj.objgen[0])
            case _:
                yield _element(kid, tuple(_kids(kid, here, marks, pages, roles, depth + 1)), roles)


def _element(node: Untyped, kids: tuple[Element | Mark | Reference, ...], roles: dict[str, str]) -> Element:
    import pikepdf

    said = dict(node.items())
    kind = str(said.get("/S", "")).lstrip("/")
    attributes: dict[str, Untyped] = {}
    for each in listed(said.get("/A")):
        if isinstance(each, pikepdf.Dictionary):
            attributes.update(each.items())
    return Element(
        kind=roles.get(kind, kind),
        number=node.objgen[0],
        id=letters(said.get("/ID")),
        lang=str(said.get("/Lang", "")),
        alt=str(said.get("/Alt", "")),
        actual=str(said["/ActualText"]) if "/ActualText" in said else None,
        expansion=str(said.get("/E", "")),
        scope=str(attributes.get("/Scope", "")).lstrip("/"),
        span=(int(attributes.get("/ColSpan", 1)), int(attributes.get("/RowSpan", 1))),
        headers=tuple(letters(name) for name in listed(attributes.get("/Headers"))),
        kids=kids,
    )


def _owners(pdf: Untyped, parents: dict[int, Untyped]) -> Iterator[tuple[tuple[int, int], int]]:
    """Yield the element that the file names as owner of each piece of content: by page and MCID."""
    for number, page in enumerate(pdf.pages, start=1):
        if "/StructParents" in page:
            for mcid, owner in enumerate(listed(parents.get(int(page.StructParents)))):
                if owner is not None:
                    yield (number, mcid), owner.objgen[0]


def _links(pdf: Untyped, pages: dict[Untyped, int], parents: dict[int, Untyped]) -> Iterator[Annotation]:
    places = dict(name_tree(pdf.Root.get("/Names", {}).get("/Dests")))
    for number, page in enumerate(pdf.pages, start=1):
        for each in listed(page.get("/Annots")):
            if each.get("/Subtype") == "/Link":
                owner = parents.get(int(each.StructParent)) if "/StructParent" in each else None
                target, place = _target(each, pages, places)
                yield Annotation(
                    each.objgen[0],
                    number,
                    str(each.get("/Contents", "")),
                    target,
                    place,
                    owner.objgen[0] if owner is not None else 0,
                )


def _target(annotation: Untyped, pages: dict[Untyped, int], places: dict[str, Untyped]) -> tuple[str, int]:
    """Return where a link leads and, of a place inside the file, its page."""
    import pikepdf

    action = annotation.get("/A", {})
    if "/URI" in action:
        return str(action.URI), 0
    found = annotation.get("/Dest", action.get("/D"))
    if found is None:
        return "", 0
    name = (
        "" if isinstance(found, pikepdf.Array) else letters(found) if isinstance(found, pikepdf.String) else str(found)
    )
    place = places.get(name) if name else found
    if isinstance(place, pikepdf.Dictionary):
        place = place.get("/D")
    page = pages.get(place[0].objgen, 0) if isinstance(place, pikepdf.Array) and len(place) else 0
    return f"#{name or f'page={page}'}", page


def elements(node: Element) -> Iterator[tuple[Element, tuple[Element, ...]]]:
    """Yield every element below one, in reading order, each with those that it is in, the outermost first."""
    waiting: list[tuple[Element, tuple[Element, ...]]] = [(node, ())]
    while waiting:
        each, above = waiting.pop()
        if each is not node:
            yield each, above
        within = (*above, each) if each is not node else above
        waiting += [(kid, within) for kid in reversed(each.kids) if isinstance(kid, Element)]


def marks_of(node: Element) -> Iterator[Mark]:
    """Yield the pieces of content below an element, in reading order."""
    for kid in node.kids:
        if isinstance(kid, Mark):
            yield kid
        elif isinstance(kid, Element):
            yield from marks_of(kid)


def text_of(node: Element) -> str:
    """Return the words of an element: its ActualText, or what stands for a picture, or those of what is in it."""
    if node.actual is not None:
        return node.actual
    if node.kind == "Figure" and node.alt:
        return node.alt
    return "".join(
        kid.text if isinstance(kid, Mark) else text_of(kid) if isinstance(kid, Element) else "" for kid in node.kids
    )


def may_hold(tags: Tagged, *kinds: str) -> bool:
    """Say whether a file has elements of some kinds; of one that cannot be read nobody knows."""
    return tags.root is None or any(node.kind in kinds for node, _ in elements(tags.root))


def report(rule: str, tags: Tagged, faults: Iterable[tuple[str, str]], help: str) -> list[Finding]:
    """Return the findings of a rule about tags. faults: message and the words that each is about. A file that cannot be
    read, or that has no tags, has no other faults: nothing that was not examined is said to have passed."""
    if tags.fault or tags.root is None:
        fault = tags.fault or "The file has no tags, so that a screen reader finds no structure in it"
        return [Finding(rule, tags.path, f"{fault}.", "Build it again.")]
    return [Finding(rule, tags.path, message, help, piece=piece) for message, piece in faults]
