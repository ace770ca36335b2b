"""Every link in a PDF is one Link of the tag tree, says where it goes, and goes there.

What: a Link has words and one or more references to the boxes on the page that can be clicked, one for each line it
is on; each box is in exactly one Link, knows it (StructParent), leads somewhere, and says in Contents where: the
address, or the page, the heading or the first words of the note inside the file; one link of the page is one Link, also
over two lines, and also around a picture (ISO 14289-1, 7.18.5; WCAG 2.2, 2.4.4). The links with their words and targets
are those of the page.

Why: a screen reader lists the links of a file. One that is cut in two is listed twice, each with half its words; a box
that no Link holds cannot be reached by keyboard or is read as “link” alone.

How to put it right: make one Link of each `a`, hang the boxes of all its lines under it, and write Contents on each.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise, zip_longest
from urllib.parse import unquote

from everyreader.finding import Finding, Rule
from everyreader.pdf.content import Mark
from everyreader.pdf.read import Annotation, Element, Reference, Tagged, elements, may_hold, read_tags, report, text_of
from everyreader.proof.artefacts import PdfFile
from everyreader.proof.piece import Piece, folded

HEADINGS = tuple(f"H{level}" for level in range(1, 7))
HELP = "Make one Link of each link, with a reference to each of its boxes, and write Contents on each box."


def check(file: PdfFile) -> list[Finding] | None:
    """Look at every link of one PDF, and compare them with those of its page."""
    tags = read_tags(file.path, file.data)
    if not (tags.links or may_hold(tags, "Link") or any(piece.links for piece in file.pieces)):
        return None
    return report("pdf/links", tags, _faults(tags, file.pieces) if tags.root else (), HELP)


def _faults(tags: Tagged, expected: Sequence[Piece]) -> Iterator[tuple[str, str]]:
    assert tags.root is not None
    boxes = {box.number: box for box in tags.links}
    holders: dict[int, list[Element]] = {}
    links: list[tuple[Element, list[Annotation]]] = []
    for node, above in elements(tags.root):
        inside = [kid.number for kid in node.kids if isinstance(kid, Reference)]
        for number in inside:
            holders.setdefault(number, []).append(node)
        if node.kind == "Link":
            links.append(
                (
                    node,
                    [
                        boxes[number]
                        for each, _ in [(node, 0), *elements(node)]
                        for kid in each.kids
                        if isinstance(kid, Reference) and (number := kid.number) in boxes
                    ],
                )
            )
            if any(each.kind == "Link" for each in above):
                yield f"The link “{text_of(node)[:40]}” is in another link.", text_of(node)[:40]
        yield from _halves(node, boxes)
    headings = {folded(text_of(node)) for node, _ in elements(tags.root) if node.kind[:1] == "H"}
    places = {folded(text_of(node)) for node, _ in elements(tags.root) if node.kind in ("P", "Link", *HEADINGS)}
    for box in tags.links:
        yield from (
            (f"The link to {box.target or 'nowhere'} on page {box.page} {fault}.", box.target)
            for fault in _faults_of_box(box, holders.get(box.number, []), headings, places)
        )
    for node, own in links:
        yield from (
            (f"The link “{text_of(node)[:40]}” {fault}.", text_of(node)[:40]) for fault in _faults_of_link(node, own)
        )
    yield from _compared(
        [(folded(text_of(node)), own[0].target if own else "") for node, own in links],
        [link for piece in expected for link in piece.links],
    )


def _faults_of_box(box: Annotation, holders: list[Element], headings: set[str], places: set[str]) -> Iterator[str]:
    if len(holders) != 1 or holders[0].kind not in ("Link", "Span"):
        yield (
            f"is in {len(holders)} elements of the tag tree "
            f"({', '.join(each.kind for each in holders) or 'none'}), not in one Link"
        )
    elif box.owner != holders[0].number:
        yield "does not know the Link that it belongs to"
    if not box.target or box.target == "#page=0" or (box.target.startswith("#") and not box.place):
        yield "leads nowhere"
    contents = folded(unquote(box.contents))
    address = unquote(box.target).removeprefix("mailto:").partition("?subject=")[0].split("://")[-1].rstrip("/")
    inside = box.target.startswith("#")
    if not contents:
        yield "has no words for a screen reader (Contents)"
    elif not inside and address not in contents and not _tells(box.target, address, contents):
        yield f"says “{contents[:60]}”, and not where it goes"
    elif (
        inside
        and str(box.place) not in contents.split()
        and f"{box.place}:" not in contents.split()
        and not any(heading and heading in contents for heading in headings)
        and not any(words.startswith(contents) for words in places)
    ):
        yield f"says “{contents[:60]}”, which is neither page {box.place} nor a heading, a note or the mark of one"


def _tells(target: str, address: str, contents: str) -> bool:
    """Say whether words tell an address: a phone number may be written as at home, without the code of the country."""
    if target.startswith(("tel:", "sms:")):
        return "".join(filter(str.isdigit, address))[-9:] in "".join(filter(str.isdigit, contents))
    return _squeezed(address) in _squeezed(contents)


def _squeezed(text: str) -> str:
    return "".join(letter for letter in text if letter.isalnum())


def _faults_of_link(node: Element, own: list[Annotation]) -> Iterator[str]:
    if not text_of(node).strip():
        yield "has no words"
    if not own:
        yield "has no box that can be clicked"
    if len(targets := {box.target for box in own}) > 1:
        yield f"leads to {len(targets)} places"
    if doubled := [number for number, count in Counter(box.number for box in own).items() if count > 1]:
        yield f"holds {len(doubled)} boxes twice"


def _halves(node: Element, boxes: dict[int, Annotation]) -> Iterator[tuple[str, str]]:
    """Yield a fault for each link that was cut in two: two neighbours with one target and nothing between."""
    for first, second in pairwise(kid for kid in node.kids if not (isinstance(kid, Mark) and not kid.text.strip())):
        if isinstance(first, Element) and isinstance(second, Element) and first.kind == second.kind == "Link":
            targets = [
                {boxes[kid.number].target for kid in each.kids if isinstance(kid, Reference) and kid.number in boxes}
                for each in (first, second)
            ]
            if targets[0] and targets[0] == targets[1]:
                yield (
                    f"The link “{text_of(first)[:40]}” goes on in a second Link, “{text_of(second)[:40]}”.",
                    text_of(first)[:40],
                )


def _compared(found: list[tuple[str, str]], wanted: list[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    plain = [[(folded(words), unquote(target)) for words, target in links] for links in (found, wanted)]
    for here, there in zip_longest(*plain):
        if here != there:
            told = [f"“{each[0][:60]}” to {each[1]}" if each else "no link" for each in (here, there)]
            yield f"The file has {told[0]} where the page has {told[1]}.", (here or there)[0][:40]
            return  # all after it are shifted


RULE = Rule("error", check=check)
