"""Lists in a PDF are tagged as lists, and their items as items.

What: an L holds only LI, L and one Caption; an LI holds a label (Lbl) and one body (LBody), or the body alone, and
is in an L; Lbl and LBody are in an LI (ISO 32000-1, 14.8.4.3.3; Matterhorn Protocol 09-005 and 16). In one list
all items have a label or none has. A term of a definition list is the label of its meaning. Numbers of a numbered list
follow one another.

Why: a screen reader says “list of five items” and “item two of five”, and lets its user jump from item to item. Where a
list is broken it says nothing, or a wrong number; a term that is an item of its own is read apart from its meaning.

How to put it right: see how the code that writes the tag tree turns `ul`, `ol` and `dl` into elements, and what it does
with a list that runs over a page break: it must stay one list, and an item that does must stay one item.
"""

from __future__ import annotations

from collections.abc import Iterator

from everyreader.finding import Finding, Rule
from everyreader.pdf.leaf_blocks import is_marker
from everyreader.pdf.read import Element, elements, may_hold, read_tags, report, text_of
from everyreader.proof.artefacts import PdfFile

HELP = "Tag each list as L > LI > Lbl + LBody, whole over page breaks."
PARENTS = {"LI": {"L"}, "Lbl": {"LI", "Note", "TOCI"}, "LBody": {"LI"}}


def check(file: PdfFile) -> list[Finding] | None:
    """Look at every list of one PDF."""
    tags = read_tags(file.path, file.data)
    if not may_hold(tags, "L", "LI", "Lbl", "LBody"):
        return None
    return report("pdf/lists", tags, _faults(tags.root) if tags.root else (), HELP)


def _faults(root: Element) -> Iterator[tuple[str, str]]:
    for node, above in elements(root):
        parent = above[-1].kind if above else ""
        words = text_of(node)[:40]
        if node.kind in PARENTS and parent not in PARENTS[node.kind]:
            yield f"“{words}” is tagged {node.kind} and is in {parent or 'nothing'}.", words
        if node.kind == "L":
            yield from ((f"The list “{words}” {fault}.", words) for fault in _faults_of_list(node))
        if node.kind == "LI":
            yield from ((f"The item “{words}” {fault}.", words) for fault in _faults_of_item(node))


def _kids(node: Element) -> list[Element]:
    return [kid for kid in node.kids if isinstance(kid, Element)]


def _faults_of_list(node: Element) -> Iterator[str]:
    kids = _kids(node)
    wrong = sorted({kid.kind for kid in kids} - {"LI", "L", "Caption"})
    if wrong or len(kids) < len(node.kids):
        yield f"holds {' and '.join(wrong) or 'words that are in no item'}"
    items = [kid for kid in kids if kid.kind == "LI"]
    if not items:
        yield "has no item"
    labelled = [any(kid.kind == "Lbl" for kid in _kids(item)) for item in items]
    if any(labelled) and not all(labelled):
        yield f"has {labelled.count(False)} items without a label beside others that have one"
    named = [bool(item.id) for item in items]
    if any(named) and not all(named):
        yield f"has {named.count(False)} items without an ID beside others that have one"
    labels = [text_of(kid).strip().rstrip(".)") for item in items for kid in _kids(item) if is_marker(kid)]
    numbers = [int(label) for label in labels if label.isdecimal()]
    if numbers and numbers != list(range(numbers[0], numbers[0] + len(items))):
        yield f"has the numbers {', '.join(map(str, numbers))}"


def _faults_of_item(node: Element) -> Iterator[str]:
    kinds = [kid.kind for kid in _kids(node)]
    if kinds.count("LBody") != 1:
        yield f"has {kinds.count('LBody') or 'no'} LBody"
    if len(kinds) < len(node.kids):
        yield "holds words outside its label and body"
    if wrong := sorted(set(kinds) - {"Lbl", "LBody"}):
        yield f"holds {' and '.join(wrong)}"
    if "Lbl" in kinds and "LBody" in kinds and kinds.index("LBody") < kinds.index("Lbl"):
        yield "has its label after its body"


RULE = Rule("error", check=check)
